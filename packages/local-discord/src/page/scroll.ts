export interface Scroll {
  /** Goes to the latest message, and stays there until the person scrolls up. */
  toEnd(): void;
  /** Goes to a message, by id, once it is drawn; it gets the focus. */
  to(message: string): void;
  /** After something was drawn: stays at the end where it was there. */
  follow(): void;
}

/** Within so many pixels of the end, the person is at the end. */
const NEAR = 40;
/** Pixels above a message whose beginning is shown. */
const ABOVE = 8;

/**
 * Keeps the end of the log in sight while the person is there; who reads further up is left alone. Of a new message that
 * is higher than the log it is the beginning that is shown: an answer is read from there.
 */
export function createScroll(root: HTMLElement): Scroll {
  /** What stays in sight: the end, the beginning of the last message, or what the person scrolled to. */
  let stays: 'end' | 'beginning' | 'there' = 'end';
  let watched: HTMLElement | null = null;
  let last: Element | undefined;
  let wanted: string | undefined;
  /** Where this put the log: events of that are not the person's. */
  let put = 0;

  /** Where the person has scrolled to, if they have. */
  const look = (log: HTMLElement): void => {
    if (Math.abs(log.scrollTop - put) <= 1) return;
    stays = log.scrollHeight - log.clientHeight - log.scrollTop < NEAR ? 'end' : 'there';
  };

  const settle = (): void => {
    if (!watched) return;
    // The event of it comes later.
    look(watched);
    if (stays === 'there') return;
    const end = watched.scrollHeight - watched.clientHeight;
    watched.scrollTop = stays === 'beginning' && last ? Math.min(end, beginningOf(last, watched)) : end;
    put = watched.scrollTop;
  };
  // Parts of a message draw themselves a moment later, and windows change their size.
  const sizes = new ResizeObserver(settle);

  const watch = (log: HTMLElement): void => {
    watched = log;
    sizes.disconnect();
    for (const element of [log, ...log.children]) sizes.observe(element);
    log.addEventListener('scroll', () => look(log));
  };

  return {
    toEnd() {
      stays = 'end';
      put = watched?.scrollTop ?? 0;
      settle();
    },
    to(message) {
      wanted = message;
    },
    follow() {
      const log = root.querySelector<HTMLElement>('.log');
      if (log && log !== watched) watch(log);
      const now = [...(log?.querySelectorAll('discord-message, .failure') ?? [])].at(-1);
      // What else changes the log's height is told by its observer: to look at each drawing would cost a layout each.
      if (now === last && wanted === undefined) return;
      if (now !== last && stays === 'end') stays = 'beginning';
      last = now;
      const target =
        wanted === undefined ? null : log?.querySelector<HTMLElement>(`[data-message="${CSS.escape(wanted)}"]`);
      wanted = undefined;
      if (target) {
        stays = 'there';
        target.scrollIntoView({ block: 'center' });
        put = log?.scrollTop ?? 0;
        target.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
      }
      settle();
    },
  };
}

function beginningOf(message: Element, log: Element): number {
  return log.scrollTop + message.getBoundingClientRect().top - log.getBoundingClientRect().top - ABOVE;
}
