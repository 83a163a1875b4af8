import { html, render, type TemplateResult } from 'lit';
import type { Directory, Named } from '../typed/commands.ts';
import type { Composer } from './composer/composer-view.ts';
import type { Connection } from './connection.ts';
import { languageFor } from './languages.ts';
import { keepFocus } from './message/focus.ts';
import { applyEvent, findPlace, placeName, type Model, type Place } from './model.ts';
import { pageView } from './page-view.ts';
import type { MessageHandlers, PageHandlers, PageState } from './props.ts';
import type { Action, Outcome, PersonEvent, VisibleMessage } from './protocol.ts';
import type { Scroll } from './scroll.ts';
import { storeSettings, type Settings } from './settings.ts';
import { collectNames, type Names, type Viewer } from './viewer.ts';

/** The browser's time; the local Discord's may be ahead of it. */
export interface PageClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs a function once, in `ms` milliseconds, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
}

export interface AppOptions {
  readonly root: HTMLElement;
  /** Proves to the server that a request comes from its page. */
  readonly token: string;
  readonly clock: PageClock;
  /** Storages for settings; they are loaded from the first that has any. */
  readonly storages: readonly Pick<Storage, 'getItem' | 'setItem'>[];
  /** The browser's preferences. On a touch screen the composer is not focused by itself: a keyboard would open. */
  readonly system: { readonly language: string; readonly light: boolean; readonly touch: boolean };
  /** Loads the page of a server that was restarted. */
  readonly reload: () => void;
}

/** The running page. */
export interface App {
  readonly options: AppOptions;
  readonly connection: Connection;
  readonly composer: Composer;
  readonly scroll: Scroll;
  readonly handlers: PageHandlers & MessageHandlers;
  settings: Settings;
  /** Undefined until the first snapshot. */
  model: Model | undefined;
  names: Names;
  /** Milliseconds by which the local Discord's clock is ahead of the browser's. */
  ahead: number;
  state: PageState;
  isDrawScheduled: boolean;
}

type WithoutPlace<A> = A extends unknown ? Omit<A, 'person' | 'channel' | 'locale'> : never;
/** An action without person, channel and language. */
export type ActionDetails = WithoutPlace<Action>;

const NOBODY: Named = { id: '0', name: '' };

export const INITIAL_STATE: PageState = {
  isConnected: false,
  isMoving: false,
  moved: undefined,
  isDrawerOpen: false,
  waiting: new Set(),
  notices: [],
  modal: undefined,
  lastAction: undefined,
};

export function currentPlace({ model, settings }: App): Place | undefined {
  return model && findPlace(model.snapshot, settings.channel);
}

export function viewerOf({ model, settings, names, options, ahead }: App): Viewer {
  const { bot = NOBODY, person: me = NOBODY } = model?.snapshot ?? {};
  const { locale } = settings;
  return { catalogue: languageFor(locale).catalogue, locale, me, bot, names, now: options.clock.now() + ahead };
}

/** Users, roles and channels that can be named in the current channel. */
export function directoryOf(app: App): Directory {
  const { guild } = currentPlace(app) ?? {};
  const { people = [], bot = NOBODY } = app.model?.snapshot ?? {};
  return { channels: guild?.channels ?? [], roles: guild?.roles ?? [], people: [bot, ...people] };
}

export function changeState(app: App, changes: Partial<PageState>): void {
  app.state = { ...app.state, ...changes };
  scheduleDraw(app);
}

export function changeSettings(app: App, changes: Partial<Settings>): void {
  app.settings = { ...app.settings, ...changes };
  scheduleDraw(app);
}

/** Draws the page once for all changes of this turn. */
export function scheduleDraw(app: App): void {
  if (app.isDrawScheduled) return;
  app.isDrawScheduled = true;
  queueMicrotask(() => {
    app.isDrawScheduled = false;
    draw(app);
  });
}

function draw(app: App): void {
  const { root, storages } = app.options;
  storeSettings(storages, settingsToStore(app));
  document.documentElement.lang = app.settings.locale;
  document.documentElement.dataset['theme'] = app.settings.theme;
  keepFocus(root, () => render(view(app), root));
  app.scroll.follow();
}

function settingsToStore({ settings, model, composer }: App): Settings {
  if (!model) return settings;
  const unread = Object.fromEntries(model.unread);
  return { ...settings, person: model.snapshot.person.id, draft: composer.draft(), unread };
}

function view(app: App): TemplateResult {
  const { model, settings, state, handlers, composer } = app;
  const place = currentPlace(app);
  const viewer = viewerOf(app);
  if (!model || !place) return html`<p class="connecting" role="status">${viewer.catalogue.app.connecting}</p>`;
  document.title = `${placeName(place, viewer)} · ${model.snapshot.bot.name}`;
  return pageView({ model, place, settings, state, viewer, composer: composer.view(), handlers });
}

export function receiveEvent(app: App, event: PersonEvent): void {
  const isFirst = !app.model;
  app.model = applyEvent(app.model, event, currentPlace(app)?.channel.id);
  if (event.kind === 'snapshot') {
    app.ahead = event.snapshot.now - app.options.clock.now();
    app.names = collectNames(event.snapshot);
  }
  if (isFirst) restore(app);
  if (event.kind === 'clock') app.ahead = event.now - app.options.clock.now();
  if (event.kind === 'message') {
    // A message may change before the server answers the press on it; its controls can then be used at once.
    stopWaiting(app, event.message.id);
    if (event.message.author.id === app.model?.snapshot.person.id) app.scroll.toEnd();
  }
  scheduleDraw(app);
}

/** After the first snapshot: takes up stored unread counts and the draft, which needs to know the commands. */
function restore(app: App): void {
  const { model, settings, composer, options } = app;
  if (!model) return;
  if (model.snapshot.person.id === settings.person)
    app.model = { ...model, unread: new Map(Object.entries(settings.unread)) };
  if (settings.draft) composer.write(settings.draft);
  if (!options.system.touch) composer.focus();
}

export function perform(app: App, details: ActionDetails, channel = currentChannel(app)): Promise<Outcome> {
  const person = app.model?.snapshot.person.id ?? '';
  return app.connection.perform({ ...details, person, channel, locale: app.settings.locale });
}

function currentChannel(app: App): string {
  return currentPlace(app)?.channel.id ?? '';
}

/** Performs an action and shows its result: a modal, or a notice with the reason of a failure. */
export async function performAndReport(app: App, details: ActionDetails, title: string): Promise<void> {
  const channel = currentChannel(app);
  const person = app.model?.snapshot.person.id;
  const { interaction, modal, problem, startedAt, took } = await perform(app, details, channel);
  // The viewer has become another person, whom the result does not concern.
  if (app.model?.snapshot.person.id !== person) return;
  const opened = modal && interaction !== undefined ? { modal: { modal, interaction } } : {};
  const notices = problem === undefined ? {} : { notices: [...app.state.notices, { channel, title, text: problem }] };
  const lastAction = startedAt === undefined ? {} : { lastAction: { title, since: startedAt, took } };
  changeState(app, { ...opened, ...notices, ...lastAction });
  if (problem !== undefined) app.scroll.toEnd();
  await loadTraffic(app);
}

/** Loads the traffic of the last action where it is shown. */
export async function loadTraffic(app: App): Promise<void> {
  const { lastAction } = app.state;
  if (!lastAction || !app.settings.showsTraffic) return;
  const { traffic = [] } = await perform(app, { kind: 'traffic', since: lastAction.since });
  const latest = app.state.lastAction;
  if (latest?.since === lastAction.since) changeState(app, { lastAction: { ...latest, traffic } });
}

/** Presses a button or chooses from a menu; until the answer the message's controls wait. */
export async function useControl(app: App, message: VisibleMessage, details: ActionDetails): Promise<void> {
  changeState(app, { waiting: new Set([...app.state.waiting, message.id]) });
  await performAndReport(app, details, details.kind === 'choose' ? 'select' : 'button');
  stopWaiting(app, message.id);
}

function stopWaiting(app: App, id: string): void {
  const { waiting } = app.state;
  if (waiting.has(id)) changeState(app, { waiting: new Set([...waiting].filter((it) => it !== id)) });
}
