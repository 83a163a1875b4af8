import {
  DefaultRestOptions,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  REST,
  type RequestMethod,
  type RESTOptions,
} from '@discordjs/rest';
import { bounded } from './bounded.ts';
import { type FailureCause, type Request, RequestError } from './request.ts';
import type { Clock } from './retry.ts';

export interface RestOptions {
  readonly token: string;
  /** REST base without version; Discord's own when absent. */
  readonly apiUrl?: string | undefined;
  readonly clock: Clock;
  /** Called with the date of each answer of Discord's, in milliseconds since 1970; NaN where it has none. */
  readonly onDate?: ((at: number) => void) | undefined;
}

export interface Rest {
  readonly request: Request;
  /** Ends the client's timers. */
  close(): void;
}

/** Options for discord.js's REST client, without its own delays and repetitions, which come without a pause, or unseen. */
export function steadyOptions({ apiUrl, onDate }: Pick<RestOptions, 'apiUrl' | 'onDate'>): Partial<RESTOptions> {
  return {
    ...(apiUrl !== undefined && { api: apiUrl }),
    version: '10',
    retries: 0,
    timeout: 15_000,
    // Each interaction's token has a queue of its own.
    handlerSweepInterval: 5 * 60_000,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: Infinity,
    makeRequest: bounded(DefaultRestOptions.makeRequest, onDate),
  };
}

export function createRest(options: RestOptions): Rest {
  const { token, clock } = options;
  const rest = new REST(steadyOptions(options));
  let ahead = Date.now() - performance.now();
  return {
    async request(method, path, { body, query = {}, within } = {}) {
      const before = ahead;
      ahead = Date.now() - performance.now();
      if (ahead < before - SET_BACK) forgetWaits(rest);
      // These paths hold a token of their own.
      const auth = !/^\/(?:interactions|webhooks)\//u.test(path);
      if (!OWN_QUEUE.test(path)) passQueues(rest);
      // The client forgets the token at the first 401, which a proxy may have answered.
      rest.setToken(token);
      const late = new AbortController();
      const cancel = within === undefined ? undefined : clock.after(within, () => late.abort());
      const { signal } = late;
      try {
        const asked = { fullRoute: path, query: new URLSearchParams(query), auth, signal, ...(body && { body }) };
        return await rest.request({ method: method as RequestMethod, ...asked });
      } catch (error) {
        throw error instanceof RequestError ? error : new RequestError(failureOf(error), { cause: error });
      } finally {
        cancel?.();
      }
    },
    close() {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
}

/** Milliseconds by which a clock is set back that people set, and not one that is only kept in step. */
const SET_BACK = 1000;

/** Ends the library's waits for rate limits: it keeps them by the machine's clock, and would wait for that to come back. */
function forgetWaits(rest: REST): void {
  rest.globalReset = -1;
  for (const handler of rest.handlers.values()) Object.assign(handler, { reset: -1 });
}

/** Paths whose requests the library sends one after the other for each server, channel or webhook, and not for all of them. */
const OWN_QUEUE = /^\/(?:guilds|channels|webhooks|interactions)\//u;

/** Lets the next request pass those of the other paths that are under way: one that hangs would hold up all behind it. */
function passQueues(rest: REST): void {
  rest.handlers.sweep((handler, id) => {
    const { limited: isLimited } = handler as typeof handler & { readonly limited?: boolean };
    return id.endsWith(':global') && !handler.inactive && isLimited !== true;
  });
}

/** Errors of a connection that was never made. */
const NOT_CONNECTED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u;

function failureOf(error: unknown): FailureCause {
  if (error instanceof RateLimitError) return { kind: 'limited', wait: error.retryAfter, forAll: error.global };
  // 408 is a proxy's: the request did not arrive in time, or its answer did not.
  if (error instanceof DiscordAPIError && error.status !== 408)
    return { kind: 'refused', status: error.status, code: Number(error.code) || 0 };
  // JSON that is none.
  if (error instanceof SyntaxError) return { kind: 'trouble', reason: 'unreadable', isForeign: true };
  if (error instanceof HTTPError) return { kind: 'trouble', reason: `status ${error.status}` };
  const isUnsent = error instanceof Error && 'code' in error && NOT_CONNECTED.test(String(error.code));
  return { kind: 'trouble', reason: 'unreachable', isUnsent };
}
