import { flattenCommands } from '../typed/commands.ts';
import {
  changeState,
  currentPlace,
  directoryOf,
  INITIAL_STATE,
  perform,
  performAndReport,
  receiveEvent,
  scheduleDraw,
  viewerOf,
  type App,
  type AppOptions,
} from './app.ts';
import type { ComposerOptions } from './composer/composer-view.ts';
import { createComposer } from './composer/composer-view.ts';
import { createConnection } from './connection.ts';
import { createHandlers } from './handlers.ts';
import { onNavigation } from './markdown/markdown-view.ts';
import { placeName } from './model.ts';
import { createScroll } from './scroll.ts';
import { loadSettings, parseSettings } from './settings.ts';
import { NO_NAMES } from './viewer.ts';

/** Milliseconds between two drawings, so that relative times go on. */
const REDRAW = 15_000;

/** Draws the page into an element and keeps it up to date. */
export function startApp(options: AppOptions): void {
  const { root, token, clock, storages, system, reload } = options;
  const getApp = (): App => app;
  const app: App = {
    options,
    settings: parseSettings(loadSettings(storages), system),
    model: undefined,
    names: NO_NAMES,
    ahead: 0,
    state: INITIAL_STATE,
    isDrawScheduled: false,
    scroll: createScroll(root),
    connection: createConnection({
      token,
      onEvent: (event) => receiveEvent(app, event),
      onState: (isConnected) => (isConnected === app.state.isConnected ? undefined : changeState(app, { isConnected })),
      onStale: reload,
    }),
    composer: createComposer(composerOptions(getApp, clock.after)),
    handlers: createHandlers(getApp),
  };
  focusOnTyping(root, app.composer.focus);
  onNavigation(root, (target) => {
    if ('command' in target) {
      app.composer.write({ command: target.command, values: {} });
      app.composer.focus();
    } else {
      app.handlers.openChannel(target.channel);
      app.scroll.to(target.message);
    }
  });
  app.connection.subscribe(app.settings.person);
  const redraw = (): void => {
    scheduleDraw(app);
    clock.after(REDRAW, redraw);
  };
  redraw();
}

/** Characters of a message that are its title above its traffic. */
const TITLE_LENGTH = 60;

function composerOptions(getApp: () => App, after: ComposerOptions['after']): ComposerOptions {
  return {
    after,
    changed: () => scheduleDraw(getApp()),
    viewer: () => viewerOf(getApp()),
    commands: () => flattenCommands(currentPlace(getApp())?.commands.slash ?? []),
    directory: () => directoryOf(getApp()),
    placeholder() {
      const viewer = viewerOf(getApp());
      return viewer.catalogue.app.writeIn(placeName(currentPlace(getApp()), viewer));
    },
    async complete(command, option, text, options) {
      const { choices, problem } = await perform(getApp(), { kind: 'type', command, option, text, options });
      if (!choices) throw new Error(problem);
      return choices;
    },
    run(command, options) {
      getApp().scroll.toEnd();
      void performAndReport(getApp(), { kind: 'run', command, options }, `/${command}`);
    },
    say: (text, replyTo) =>
      void performAndReport(
        getApp(),
        { kind: 'say', text, ...(replyTo !== undefined && { replyTo }) },
        text.slice(0, TITLE_LENGTH),
      ),
  };
}

/** Elements that take typed characters themselves. */
const TAKES_KEYS = 'input, textarea, select, dialog, [role=menu], [role=listbox]';

/** Focuses the message box when a character is typed elsewhere on the page, as Discord does. */
function focusOnTyping(root: HTMLElement, focus: () => void): void {
  root.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, isComposing, target }) => {
    // A space presses buttons and scrolls.
    const isTyped = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !isComposing;
    if (isTyped && target instanceof Element && !target.closest(TAKES_KEYS)) focus();
  });
}
