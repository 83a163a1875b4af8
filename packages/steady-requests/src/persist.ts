import { RequestError, isUnsure, refusalOf } from './request.ts';
import { passed, retry, type RetryOptions } from './retry.ts';

export interface Persistence extends Omit<RetryOptions, 'onError'> {
  /** Time by which the last attempt begins, as {@link passed} gives it. */
  readonly until: number;
  /** Number of attempts of unknown outcome that are repeated: any, unless a second effect would do harm. */
  readonly repeats?: number;
  /** Code of the refusal that says, after an attempt of unknown outcome, that it took effect. */
  readonly doneCode?: number;
}

/**
 * Repeats a request through rate limits and trouble until it takes effect, is refused, or time is up. After an attempt of
 * unknown outcome it rejects with that one's error, whatever came later.
 */
export async function persist(send: () => Promise<unknown>, options: Persistence): Promise<void> {
  const { clock, until, repeats = Infinity, doneCode } = options;
  const unsure: unknown[] = [];
  const onError = (error: unknown, wait: number): number | undefined => {
    if (isUnsure(error)) unsure.push(error);
    if (!(error instanceof RequestError) || error.why.kind === 'refused' || unsure.length > repeats) return undefined;
    const pause = error.why.kind === 'limited' ? Math.max(wait, error.why.wait) : wait;
    return passed(clock) + pause < until ? pause : undefined;
  };
  try {
    await retry(send, { ...options, onError });
  } catch (error) {
    const code = refusalOf(error);
    if (code === undefined) throw unsure[0] ?? error;
    if (unsure.length === 0 || code !== doneCode) throw error;
  }
}
