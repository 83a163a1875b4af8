/** Why a request to Discord failed. */
export type FailureCause =
  /** Discord refused it: its own error code, 0 for none in particular, and the HTTP status. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number }
  /** Rate limit: after `wait` milliseconds it may be sent again; `forAll` when no other request may be sent before. */
  | { readonly kind: 'limited'; readonly wait: number; readonly forAll: boolean }
  /**
   * No answer, a server error, or an answer that is none of Discord's (`isForeign`): the request may have taken effect all
   * the same, unless it was not even sent.
   */
  | {
      readonly kind: 'trouble';
      readonly reason: string;
      readonly isUnsent?: boolean;
      readonly isForeign?: boolean;
    };

export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly why: FailureCause;

  constructor(why: FailureCause, options: ErrorOptions) {
    super(`A request to Discord failed: ${JSON.stringify(why)}`, options);
    this.why = why;
  }
}

/** True if a request may have taken effect though it failed. */
export function isUnsure(error: unknown): boolean {
  return error instanceof RequestError && error.why.kind === 'trouble' && error.why.isUnsent !== true;
}

/** True if Discord's rate limit is the reason, or the cause of the reason. */
export function isRateLimited(error: unknown): boolean {
  const { cause } = error instanceof Error ? error : {};
  return [error, cause].some((one) => one instanceof RequestError && one.why.kind === 'limited');
}

/** Discord's error code where it refused a request; undefined for every other failure. */
export function refusalOf(error: unknown): number | undefined {
  return error instanceof RequestError && error.why.kind === 'refused' ? error.why.code : undefined;
}

/**
 * The id of what a request made.
 *
 * @throws RequestError for an answer without one, which does not say that anything was made
 */
export function idIn(answer: unknown): string {
  if (typeof answer === 'object' && answer && 'id' in answer && typeof answer.id === 'string') return answer.id;
  throw new RequestError({ kind: 'trouble', reason: 'unreadable', isForeign: true }, {});
}

export interface RequestOptions {
  readonly body?: object;
  readonly query?: Readonly<Record<string, string>>;
  /** Milliseconds for the whole attempt; fifteen seconds unless told. */
  readonly within?: number;
}

/**
 * One request on the bot's own account. It neither waits for a rate limit nor is repeated: the caller decides that.
 *
 * @param path below the version
 * @throws RequestError
 */
export type Request = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: `/${string}`,
  options?: RequestOptions,
) => Promise<unknown>;
