/** Time, passed in so that tests can hold it still and move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that pass whatever becomes of `now`, which people and machines may set. */
  monotonic?(): number;
  /** Runs `task` once after `ms` milliseconds; the returned function calls it off. */
  after(ms: number, task: () => void): () => void;
}

/** Time that passes although the clock is set, in milliseconds. */
export function passed({ now, monotonic = now }: Clock): number {
  return monotonic();
}

/** Resolves after `ms` milliseconds, or as soon as the signal is aborted. */
export async function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => resolve();
  const cancel = clock.after(ms, resolve);
  signal.addEventListener('abort', stop);
  await promise;
  signal.removeEventListener('abort', stop);
  cancel();
}

export interface RetryOptions {
  readonly clock: Clock;
  /** Ends the retries: the next failure is passed on. */
  readonly signal: AbortSignal;
  /** Backoff in milliseconds: the first wait and the longest; each wait is twice the one before. */
  readonly wait: { readonly first: number; readonly longest: number };
  /** Milliseconds until the next attempt, where the backoff has `wait`; undefined passes the failure on. */
  readonly onError: (error: unknown, wait: number) => number | undefined;
}

/** Retries with backoff until an attempt succeeds, or its failure is passed on. */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, signal, wait: bounds, onError } = options;
  for (let wait = bounds.first; ; wait = Math.min(2 * wait, bounds.longest)) {
    try {
      return await attempt();
    } catch (error) {
      const pause = onError(error, wait);
      if (pause === undefined || signal.aborted) throw error;
      await sleep(clock, pause, signal);
    }
  }
}
