import type { RESTOptions } from '@discordjs/rest';
import { type FailureCause, RequestError } from './request.ts';

/** Bounds of what a 429 asks to wait, in seconds: a request in vain each second does no harm, and timers end at 24 days. */
const RETRY_AFTER = { least: 1, most: 3600 };
const RESET_AFTER = 'x-ratelimit-reset-after';

type Send = RESTOptions['makeRequest'];

/**
 * One attempt of a request, as discord.js's REST client makes it, with bounds that the client lacks: its time limit covers the
 * response's body, and a 429 rejects, with a wait in any case: the client would repeat one without `Retry-After` at once,
 * without end.
 *
 * @param onDate called with the date of each response, in milliseconds since 1970; NaN where it has none
 */
export function bounded(send: Send, onDate: (at: number) => void = () => undefined): Send {
  return async (url, init) => {
    const answered = await send(url, init);
    const body = await answered.arrayBuffer();
    const { status, statusText } = answered;
    onDate(Date.parse(answered.headers.get('date') ?? ''));
    const headers = new Headers([...answered.headers]);
    if (status === 429) throw new RequestError(limitIn(headers, body), {});
    if (status >= 300 && status < 400) throw new RequestError({ kind: 'trouble', reason: `redirection ${status}` }, {});
    if (!(Number(headers.get(RESET_AFTER)) <= RETRY_AFTER.most)) headers.delete(RESET_AFTER);
    // Nothing is no JSON, whatever a proxy calls it: the client would take the success for a failure.
    if (body.byteLength === 0) headers.delete('content-type');
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  };
}

/** The wait that a 429 asks for, in its header or else in its body. A proxy's may say nothing, or nonsense. */
function limitIn(headers: Headers, body: ArrayBuffer): FailureCause {
  const asked = [Number(headers.get('retry-after')), Number(retryAfterOf(body))].find((seconds) => seconds > 0);
  const seconds = Math.min(Math.max(asked ?? 0, RETRY_AFTER.least), RETRY_AFTER.most);
  return { kind: 'limited', wait: 1000 * seconds, forAll: headers.has('x-ratelimit-global') };
}

function retryAfterOf(body: ArrayBuffer): unknown {
  try {
    return (JSON.parse(new TextDecoder().decode(body)) as { readonly retry_after?: unknown } | null)?.retry_after;
  } catch {
    return undefined;
  }
}
