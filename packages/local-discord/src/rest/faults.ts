/** A request, as far as it decides on whether something goes wrong with it. */
export interface FaultRequest {
  readonly method: string;
  /** Below the version; `/gateway` with the method `CONNECT` for a connection to the gateway. */
  readonly path: string;
  readonly body: unknown;
}

/** What a request gets instead of its answer. */
export interface Fault {
  /** 500 unless told; 0 drops the connection, `silence` leaves it open until the client gives up. */
  readonly status?: number | 'silence';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether Discord did what it was asked before the answer was lost; it did not, unless told. */
  readonly done?: boolean;
}

/** Something that goes wrong on purpose with the next requests that fit. */
export interface FaultRule extends Fault {
  /** Any method unless told. */
  readonly method?: string;
  /** A part of the path below the version, such as `/callback`, or an expression for it. */
  readonly path: string | RegExp;
  /** Whether it strikes this one of the requests that fit otherwise; every one, unless told. */
  readonly when?: (request: FaultRequest) => boolean;
  /** How many requests it strikes; 1 unless told. */
  readonly times?: number;
}

/** Decides on every request, such as by a seeded generator; nothing goes wrong with one that it gives nothing for. */
export type FaultSource = (request: FaultRequest) => Fault | undefined;

/** Who shares the limit: this bot's own route, the whole bot, or everyone who uses the resource. */
export type Scope = 'user' | 'global' | 'shared';

interface FaultInjector {
  /** The returned function calls it off. */
  plan(trouble: FaultRule): () => void;
  injectFaults(fate: FaultSource): () => void;
  /** What goes wrong with a request, if anything does: what was planned first, then by fate. */
  strike(request: FaultRequest): Fault | undefined;
}

export function createFaultInjector(): FaultInjector {
  const fates = new Set<FaultSource>();
  const planned = new Set<FaultSource>();
  const add = (to: Set<FaultSource>, fate: FaultSource): (() => void) => {
    to.add(fate);
    return () => to.delete(fate);
  };
  return {
    plan(trouble) {
      let left = trouble.times ?? 1;
      const forget = add(planned, (request) => {
        if (!fits(trouble, request)) return undefined;
        left -= 1;
        if (left <= 0) forget();
        return trouble;
      });
      return forget;
    },
    injectFaults: (fate) => add(fates, (request) => fate(request)),
    strike(request) {
      for (const fate of planned) {
        const mishap = fate(request);
        if (mishap) return mishap;
      }
      for (const fate of fates) {
        const mishap = fate(request);
        if (mishap) return mishap;
      }
      return undefined;
    },
  };
}

function fits({ method, path, when }: FaultRule, request: FaultRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  const isThere = typeof path === 'string' ? request.path.includes(path) : path.test(request.path);
  return isThere && (when?.(request) ?? true);
}

/** A 429 as Discord words it. @param retryAfter seconds */
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
