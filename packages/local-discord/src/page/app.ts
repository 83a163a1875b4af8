import { html, render } from 'lit';
import { flatten } from '../typed/known.ts';
import type { Named, Surroundings } from '../typed/known.ts';
import type { PageClock } from './clock.ts';
import { createComposer } from './composer/composer-view.ts';
import { followLeads } from './lead.ts';
import { createLink } from './link.ts';
import { keepFocus } from './message/focus.ts';
import type { MessageActs } from './message/message-view.ts';
import { pageView } from './page-view.ts';
import type { PageActs } from './page-view.ts';
import type { Deed, Outcome, PersonEvent, SeenMessage, SeenWorld, Suggestion } from './protocol.ts';
import type { Reader } from './reader.ts';
import { createScroll } from './scroll.ts';
import { after, placeIn, read } from './seen.ts';
import type { Place, Seen } from './seen.ts';
import { keepSettings, keptSettings, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { nameOf } from './state.ts';
import type { PageState } from './state.ts';
import { typeAnywhere } from './typing.ts';
import { wordsFor } from './words.ts';

type Without<D> = D extends unknown ? Omit<D, 'person' | 'channel' | 'locale'> : never;
/** A deed, but for who does it and where. */
type Doing = Without<Deed>;

const NOBODY: Named = { id: '0', name: '' };
/** Characters of what was said that head its traffic. */
const SHOWN = 60;
/** Relative times are drawn again so often, in milliseconds. */
const REDRAW = 15_000;

export interface AppOptions {
  readonly root: HTMLElement;
  /** What the server knows this page by. */
  readonly token: string;
  readonly clock: PageClock;
  /** Where settings are kept; what the first has goes before what the next has. */
  readonly storages: readonly Pick<Storage, 'getItem' | 'setItem'>[];
  /** What the browser would have the page be like; on a touch screen the keyboard comes only when it is wanted. */
  readonly system: { readonly language: string; readonly light: boolean; readonly touch: boolean };
  /** Takes the page of a server that was started anew. */
  readonly reload: () => void;
}

/** Puts the page into an element of the document, and keeps it up to date. */
export function startApp({ root, token, clock, storages, system, reload }: AppOptions): void {
  let settings = readSettings(keptSettings(storages), system);
  let seen: Seen | undefined;
  let names = namesIn(undefined);
  /** By how much the local Discord's clock is ahead of the browser's, in milliseconds. */
  let ahead = 0;
  let isAwaitingDraw = false;
  let state: PageState = {
    isOpen: false,
    isMoving: false,
    moved: undefined,
    isDrawerOpen: false,
    waiting: new Set(),
    notices: [],
    modal: undefined,
    deed: undefined,
  };

  const place = (): Place | undefined => seen && placeIn(seen.world, settings.channel);

  function reader(): Reader {
    const { bot = NOBODY, person: me = NOBODY } = seen?.world ?? {};
    const { locale } = settings;
    return { words: wordsFor(locale), locale, me, bot, names, now: clock.now() + ahead };
  }

  function here(): Surroundings {
    const { guild } = place() ?? {};
    const { people = [], bot = NOBODY } = seen?.world ?? {};
    return { channels: guild?.channels ?? [], roles: guild?.roles ?? [], people: [bot, ...people] };
  }

  function change(changes: Partial<PageState>): void {
    state = { ...state, ...changes };
    draw();
  }

  function set(changes: Partial<Settings>): void {
    settings = { ...settings, ...changes };
    draw();
  }

  /** Draws once for all that changed in this turn. */
  function draw(): void {
    if (isAwaitingDraw) return;
    isAwaitingDraw = true;
    queueMicrotask(() => {
      isAwaitingDraw = false;
      keepSettings(storages, seen ? kept(seen) : settings);
      document.documentElement.lang = settings.locale;
      document.documentElement.dataset['theme'] = settings.theme;
      keepFocus(root, () => render(view(), root));
      scroll.follow();
    });
  }

  function kept({ world, unread }: Seen): Settings {
    const counts = Object.fromEntries(unread);
    return { ...settings, person: world.person.id, draft: composer.draft(), unread: counts };
  }

  function view() {
    const at = place();
    if (!seen || !at) return html`<p class="connecting" role="status">${reader().words.app.connecting}</p>`;
    document.title = `${nameOf(at, reader())} · ${seen.world.bot.name}`;
    return pageView({ seen, place: at, settings, state, reader: reader(), composer: composer.view(), acts });
  }

  function onEvent(event: PersonEvent): void {
    const isFirst = !seen;
    seen = after(seen, event, place()?.channel.id);
    if (isFirst && seen && seen.world.person.id === settings.person)
      seen = { ...seen, unread: new Map(Object.entries(settings.unread)) };
    // A command that was begun can be taken up only where the commands are known.
    if (isFirst && seen && settings.draft) composer.write(settings.draft);
    if (isFirst && seen && !system.touch) composer.focus();
    if (event.kind === 'world') {
      ahead = event.world.now - clock.now();
      names = namesIn(event.world);
    }
    if (event.kind === 'clock') ahead = event.now - clock.now();
    if (event.kind === 'message') {
      // The page that a button leads to may be there before the server says so: it can be used at once.
      stopWaiting(event.message.id);
      if (event.message.author.id === seen?.world.person.id) scroll.toEnd();
    }
    draw();
  }

  function act(doing: Doing, channel = place()?.channel.id ?? ''): Promise<Outcome> {
    const person = seen?.world.person.id ?? '';
    return link.act({ ...doing, person, channel, locale: settings.locale });
  }

  /** Does something, and shows what came of it beside the messages: a window that opened, or why nothing came. */
  async function tell(doing: Doing, title: string): Promise<void> {
    const channel = place()?.channel.id ?? '';
    const { person } = seen?.world ?? {};
    const { interaction, modal, problem, startedAt, took } = await act(doing, channel);
    // What came of it is nobody else's.
    if (seen?.world.person.id !== person?.id) return;
    const shown = modal && interaction !== undefined ? { modal: { modal, interaction } } : {};
    const notices = problem === undefined ? {} : { notices: [...state.notices, { channel, title, text: problem }] };
    change({ ...shown, ...notices, ...(startedAt !== undefined && { deed: { title, since: startedAt, took } }) });
    if (problem !== undefined) scroll.toEnd();
    await showTraffic();
  }

  async function showTraffic(): Promise<void> {
    const { deed } = state;
    if (!deed || !settings.panel) return;
    const { traffic = [] } = await act({ do: 'traffic', since: deed.since });
    if (state.deed?.since === deed.since) change({ deed: { ...state.deed, traffic } });
  }

  async function use(message: SeenMessage, doing: Doing): Promise<void> {
    change({ waiting: new Set([...state.waiting, message.id]) });
    await tell(doing, doing.do === 'choose' ? 'select' : 'button');
    stopWaiting(message.id);
  }

  function stopWaiting(id: string): void {
    if (state.waiting.has(id)) change({ waiting: new Set([...state.waiting].filter((it) => it !== id)) });
  }

  function run({ command, options }: Suggestion): void {
    scroll.toEnd();
    void tell({ do: 'run', command, options }, `/${command}`);
  }

  async function moveClock(to: 'hour' | 'post'): Promise<void> {
    change({ isMoving: true });
    const { nextPost, problem } = await act({ do: 'moveClock', to });
    change({ isMoving: false, moved: problem ?? nextPost });
    await showTraffic();
  }

  const acts: PageActs & MessageActs = {
    go(channel) {
      if (seen) seen = read(seen, channel);
      set({ channel });
      change({ isDrawerOpen: false });
      composer.replyTo(undefined);
      scroll.toEnd();
      composer.focus();
    },
    be(person) {
      set({ person });
      change({ waiting: new Set(), notices: [], modal: undefined, deed: undefined });
      composer.replyTo(undefined);
      // What was completed for another is forgotten.
      composer.write(composer.draft());
      link.listenAs(person);
    },
    set(changes) {
      set(changes);
      if (changes.panel) void showTraffic();
    },
    moveClock: (to) => void moveClock(to),
    suggest(suggestion) {
      run(suggestion);
      composer.focus();
    },
    write: () => composer.focus(),
    showDrawer(isDrawerOpen) {
      const hadFocus = root.querySelector('.places')?.contains(document.activeElement);
      change({ isDrawerOpen });
      const target = isDrawerOpen ? '.places [aria-current=page]' : '.head button';
      // Once it is drawn.
      if (isDrawerOpen || hadFocus) queueMicrotask(() => root.querySelector<HTMLElement>(target)?.focus());
    },
    dismiss: (notice) => change({ notices: state.notices.filter((it) => it !== notice) }),
    submit(fields) {
      const { modal } = state;
      if (!modal) return;
      change({ modal: undefined });
      void tell({ do: 'submit', interaction: modal.interaction, fields }, modal.modal.title);
    },
    closeModal: () => change({ modal: undefined }),
    press: (message, customId) => void use(message, { do: 'press', message: message.id, customId }),
    choose: (message, customId, values) => void use(message, { do: 'choose', message: message.id, customId, values }),
    remove: (message) => void tell({ do: 'delete', message: message.id }, 'delete'),
    runOn: (command, message) => void tell({ do: 'runOn', command, message: message.id }, command),
    reply(message) {
      composer.replyTo({ id: message.id, author: message.author.username });
      composer.focus();
    },
  };

  const scroll = createScroll(root);
  const link = createLink({
    token,
    onEvent,
    onState: (isOpen) => (isOpen === state.isOpen ? undefined : change({ isOpen })),
    onStale: reload,
  });
  const composer = createComposer({
    after: clock.after,
    changed: draw,
    reader,
    commands: () => flatten(place()?.commands.slash ?? []),
    here,
    placeholder: () => reader().words.app.writeIn(nameOf(place(), reader())),
    async suggest(command, option, text, options) {
      const { choices, problem } = await act({ do: 'type', command, option, text, options });
      if (!choices) throw new Error(problem);
      return choices;
    },
    run: (command, options) => run({ command, options }),
    say: (text, replyTo) =>
      void tell({ do: 'say', text, ...(replyTo !== undefined && { replyTo }) }, text.slice(0, SHOWN)),
  });
  typeAnywhere(root, composer.focus);
  followLeads(root, (lead) => {
    if ('command' in lead) {
      composer.write({ command: lead.command, values: {} });
      composer.focus();
    } else {
      acts.go(lead.channel);
      scroll.to(lead.message);
    }
  });
  link.listenAs(settings.person);
  const redraw = (): void => {
    draw();
    clock.after(REDRAW, redraw);
  };
  redraw();
}

/** What people, roles and channels are called; the same object as long as nothing is called otherwise. */
function namesIn(world: SeenWorld | undefined): Reader['names'] {
  const { people = [], guilds = [], bot = NOBODY, direct } = world ?? {};
  const named = (all: readonly Named[]): Map<string, string> => new Map(all.map(({ id, name }) => [id, name]));
  const channels = [...guilds.flatMap((guild) => guild.channels), ...(direct ? [direct] : [])];
  const roles = guilds.flatMap((guild) => guild.roles);
  return { people: named([...people, bot]), roles: named(roles), channels: named(channels) };
}
