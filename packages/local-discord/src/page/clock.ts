/** Time as the page sees it; the local Discord's may be ahead. */
export interface PageClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once, `ms` milliseconds from now, unless the returned function is called first. */
  after(ms: number, run: () => void): () => void;
}

export const browserClock: PageClock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
