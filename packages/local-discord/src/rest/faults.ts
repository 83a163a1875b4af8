/** A request of the bot, as far as fault rules look at it. */
export interface FaultRequest {
  /** HTTP method; `CONNECT` for a connection to the gateway. */
  readonly method: string;
  /** Path below the version, such as `/channels/1/messages`; `/gateway` for a connection to the gateway. */
  readonly path: string;
  readonly body: unknown;
}

/** The response that a request gets instead of its own. */
export interface Fault {
  /** HTTP status, 500 by default. 0 drops the connection; `silence` leaves it open until the client gives up. */
  readonly status?: number | 'silence';
  /** Response body: an object is sent as JSON, a string as a page, such as a proxy's. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** True: Discord carries the request out and its response is lost. False, the default: nothing is done. */
  readonly done?: boolean;
}

/** A fault for the next requests that match. */
export interface FaultRule extends Fault {
  /** Any method by default. */
  readonly method?: string;
  /** Part of the path below the version, such as `/callback`, or an expression for it. */
  readonly path: string | RegExp;
  /** Further condition on a request that matches otherwise. */
  readonly when?: (request: FaultRequest) => boolean;
  /** Number of requests that fail; 1 by default. */
  readonly times?: number;
}

/** Decides on every request, for example by a seeded generator; undefined lets it pass. */
export type FaultSource = (request: FaultRequest) => Fault | undefined;

/** `X-RateLimit-Scope`: this bot on one route or globally, or everyone who uses the resource. */
export type Scope = 'user' | 'global' | 'shared';

export interface FaultInjector {
  /** Adds a rule; the returned function removes it. */
  addRule(rule: FaultRule): () => void;
  /** Adds a source; the returned function removes it. */
  addSource(source: FaultSource): () => void;
  /** The fault for a request: by the oldest rule that matches, then by the oldest source that gives one. */
  faultFor(request: FaultRequest): Fault | undefined;
}

export function createFaultInjector(): FaultInjector {
  const rules = new Set<FaultSource>();
  const sources = new Set<FaultSource>();
  const add = (to: Set<FaultSource>, source: FaultSource): (() => void) => {
    to.add(source);
    return () => to.delete(source);
  };
  return {
    addRule(rule) {
      let left = rule.times ?? 1;
      const removeRule = add(rules, (request) => {
        if (!matches(rule, request)) return undefined;
        left -= 1;
        if (left <= 0) removeRule();
        return rule;
      });
      return removeRule;
    },
    addSource: (source) => add(sources, (request) => source(request)),
    faultFor(request) {
      for (const source of [...rules, ...sources]) {
        const fault = source(request);
        if (fault) return fault;
      }
      return undefined;
    },
  };
}

function matches({ method, path, when }: FaultRule, request: FaultRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  const isThere = typeof path === 'string' ? request.path.includes(path) : path.test(request.path);
  return isThere && (when?.(request) ?? true);
}

/** A 429 with Discord's body and headers. @param retryAfter seconds, fractions allowed */
export function tooManyRequests(retryAfter: number, scope: Scope = 'user'): Fault {
  const global = scope === 'global';
  const message = scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.';
  return {
    status: 429,
    body: { message, retry_after: retryAfter, global },
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(retryAfter),
      'x-ratelimit-bucket': 'local',
      'x-ratelimit-scope': scope,
      ...(global && { 'x-ratelimit-global': 'true' }),
    },
  };
}
