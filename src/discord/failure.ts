/** Why a request to Discord came to nothing. */
export type Cause =
  /** Discord said no. `code` is its own, `status` HTTP's. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number }
  /** It wants to be asked again after so many milliseconds; for everything, when it is meant so. */
  | { readonly kind: 'limited'; readonly wait: number; readonly forAll: boolean }
  /** There was no answer, or one that says that Discord has trouble: what was asked may have been done all the same. */
  | { readonly kind: 'trouble'; readonly reason: string };

export class Failure extends Error {
  override readonly name = 'Failure';
  /** What came of the request. */
  readonly why: Cause;

  constructor(why: Cause, options: ErrorOptions) {
    super(`A request to Discord failed: ${JSON.stringify(why)}`, options);
    this.why = why;
  }
}

/**
 * One request on the bot's own account. It neither waits for its turn nor is tried again: who asks decides that.
 * @param path below the version
 * @throws Failure
 */
export type Request = (
  method: 'GET' | 'POST',
  path: `/${string}`,
  with_?: { readonly body?: object; readonly query?: Readonly<Record<string, string>> },
) => Promise<unknown>;
