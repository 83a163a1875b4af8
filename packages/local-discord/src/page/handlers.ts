import { changeSettings, changeState, loadTraffic, perform, performAndReport, useControl, type App } from './app.ts';
import { markRead } from './model.ts';
import type { MessageHandlers, PageHandlers } from './props.ts';

/** Callbacks of the page and its messages. */
export function createHandlers(getApp: () => App): PageHandlers & MessageHandlers {
  return { ...createPageHandlers(getApp), ...createMessageHandlers(getApp) };
}

function createPageHandlers(getApp: () => App): PageHandlers {
  return {
    openChannel: (channel) => openChannel(getApp(), channel),
    becomePerson: (person) => becomePerson(getApp(), person),
    changeSettings(changes) {
      changeSettings(getApp(), changes);
      if (changes.showsTraffic) void loadTraffic(getApp());
    },
    moveClock: (to) => void moveClock(getApp(), to),
    runSuggestion(suggestion) {
      const { scroll, composer } = getApp();
      scroll.toEnd();
      void performAndReport(getApp(), { kind: 'run', ...suggestion }, `/${suggestion.command}`);
      composer.focus();
    },
    focusComposer: () => getApp().composer.focus(),
    showDrawer: (isOpen) => showDrawer(getApp(), isOpen),
    dismissNotice: (notice) => changeState(getApp(), { notices: getApp().state.notices.filter((it) => it !== notice) }),
    submitModal(fields) {
      const { modal } = getApp().state;
      if (!modal) return;
      changeState(getApp(), { modal: undefined });
      const { interaction } = modal;
      void performAndReport(getApp(), { kind: 'submit', interaction, fields }, modal.modal.title);
    },
    closeModal: () => changeState(getApp(), { modal: undefined }),
  };
}

function createMessageHandlers(getApp: () => App): MessageHandlers {
  return {
    press: (message, customId) => void useControl(getApp(), message, { kind: 'press', message: message.id, customId }),
    choose: (message, customId, values) =>
      void useControl(getApp(), message, { kind: 'choose', message: message.id, customId, values }),
    remove: (message) => void performAndReport(getApp(), { kind: 'delete', message: message.id }, 'delete'),
    runOn: (command, message) =>
      void performAndReport(getApp(), { kind: 'runOn', command, message: message.id }, command),
    reply(message) {
      const { composer } = getApp();
      composer.replyTo({ id: message.id, author: message.author.username });
      composer.focus();
    },
  };
}

function openChannel(app: App, channel: string): void {
  if (app.model) app.model = markRead(app.model, channel);
  changeSettings(app, { channel });
  changeState(app, { isDrawerOpen: false });
  app.composer.replyTo(undefined);
  app.scroll.toEnd();
  app.composer.focus();
}

function becomePerson(app: App, person: string): void {
  changeSettings(app, { person });
  changeState(app, { waiting: new Set(), notices: [], modal: undefined, lastAction: undefined });
  app.composer.replyTo(undefined);
  // Drops autocomplete choices, which were another person's.
  app.composer.write(app.composer.draft());
  app.connection.subscribe(person);
}

async function moveClock(app: App, to: 'hour' | 'post'): Promise<void> {
  changeState(app, { isMoving: true });
  const { nextPost, problem } = await perform(app, { kind: 'moveClock', to });
  changeState(app, { isMoving: false, moved: problem ?? nextPost });
  await loadTraffic(app);
}

function showDrawer(app: App, isDrawerOpen: boolean): void {
  const { root } = app.options;
  const hadFocus = root.querySelector('.places')?.contains(document.activeElement);
  changeState(app, { isDrawerOpen });
  const target = isDrawerOpen ? '.places [aria-current=page]' : '.head button';
  // After the drawing, which was scheduled first.
  if (isDrawerOpen || hadFocus) queueMicrotask(() => root.querySelector<HTMLElement>(target)?.focus());
}
