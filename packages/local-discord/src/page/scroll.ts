export interface Scroll {
  /** Scrolls to the latest message and stays there until the person scrolls up. */
  toEnd(): void;
  /** Scrolls to a message, by id, at the next drawing, and focuses it. */
  to(message: string): void;
  /** To be called after each drawing: stays at the end if the log was there. */
  follow(): void;
}

/** Distance from the end, in pixels, that counts as the end. */
const NEAR = 40;
/** Pixels shown above the beginning of a message. */
const ABOVE = 8;

/**
 * Keeps the end of the log visible while the person is there, and leaves them alone where they have scrolled up. Of a new
 * message that is higher than the log, the beginning is shown: answers are read from there.
 */
export function createScroll(root: HTMLElement): Scroll {
  const state: State = { keeps: 'end', log: null, last: undefined, wanted: undefined, knownTop: 0 };
  // Components of a message draw themselves a moment later, and windows change their size.
  const sizes = new ResizeObserver(() => settle(state));
  return {
    toEnd() {
      state.keeps = 'end';
      state.knownTop = state.log?.scrollTop ?? 0;
      settle(state);
    },
    to(message) {
      state.wanted = message;
    },
    follow() {
      const log = root.querySelector<HTMLElement>('.log');
      if (log && log !== state.log) observe(state, log, sizes);
      const last = [...(log?.querySelectorAll('discord-message, .failure') ?? [])].at(-1);
      // Other changes of the log's height come from its observer: looking at each drawing would cost a layout each.
      if (last === state.last && state.wanted === undefined) return;
      if (last !== state.last && state.keeps === 'end') state.keeps = 'beginning';
      state.last = last;
      scrollToWanted(state);
      settle(state);
    },
  };
}

interface State {
  /** Visible part: the end, the beginning of the last message, or what the person scrolled to. */
  keeps: 'end' | 'beginning' | 'chosen';
  log: HTMLElement | null;
  /** The last message or notice. */
  last: Element | undefined;
  /** Id of the message to scroll to at the next drawing. */
  wanted: string | undefined;
  /** Scroll position when it was last set or looked at; another one is the person's doing. */
  knownTop: number;
}

function observe(state: State, log: HTMLElement, sizes: ResizeObserver): void {
  state.log = log;
  sizes.disconnect();
  for (const element of [log, ...log.children]) sizes.observe(element);
  log.addEventListener('scroll', () => noticeScrolling(state, log));
}

/** Notices that the person has scrolled. */
function noticeScrolling(state: State, log: HTMLElement): void {
  if (Math.abs(log.scrollTop - state.knownTop) <= 1) return;
  state.keeps = log.scrollHeight - log.clientHeight - log.scrollTop < NEAR ? 'end' : 'chosen';
  // The log may also have become shorter: from this position on, growth of the log is no scrolling.
  state.knownTop = log.scrollTop;
}

function settle(state: State): void {
  const { log, last } = state;
  if (!log) return;
  // The event of a scroll comes later than its position.
  noticeScrolling(state, log);
  if (state.keeps === 'chosen') return;
  const end = log.scrollHeight - log.clientHeight;
  log.scrollTop = state.keeps === 'beginning' && last ? Math.min(end, topOf(last, log)) : end;
  state.knownTop = log.scrollTop;
}

function scrollToWanted(state: State): void {
  const { log, wanted } = state;
  if (wanted === undefined) return;
  state.wanted = undefined;
  const message = log?.querySelector<HTMLElement>(`[data-message="${CSS.escape(wanted)}"]`);
  if (!log || !message) return;
  state.keeps = 'chosen';
  message.scrollIntoView({ block: 'center' });
  state.knownTop = log.scrollTop;
  message.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

/** The scroll position at which a message begins at the top. */
function topOf(message: Element, log: Element): number {
  return log.scrollTop + message.getBoundingClientRect().top - log.getBoundingClientRect().top - ABOVE;
}
