import type { RESTOptions } from '@discordjs/rest';
import { type FailureCause, RequestError } from './request.ts';

/** Bounds of what a 429 asks to wait, in seconds: a request in vain each second does no harm, and timers end at 24 days. */
const RETRY_AFTER = { least: 1, most: 3600 };
const RESET_AFTER = 'x-ratelimit-reset-after';

type Send = RESTOptions['makeRequest'];

/**
 * One attempt of a request, as discord.js's REST client makes it, with bounds that the client lacks: its time limit covers the
 * response's body, and a 429 rejects, with a wait in any case: the client would repeat one without `Retry-After` at once,
 * without end. What is no answer of Discord's, such as a proxy's page, is trouble, whatever its status says.
 *
 * @param onDate called with the date of each answer of Discord's, in milliseconds since 1970, unless it comes from a cache;
 *   NaN where it has none
 */
export function bounded(send: Send, onDate: (at: number) => void = () => undefined): Send {
  return async (url, init) => {
    const answered = await send(url, init);
    const body = await bodyOf(answered);
    const { status, statusText } = answered;
    const headers = new Headers([...answered.headers]);
    if (status === 429) throw new RequestError(limitIn(headers, body), {});
    if (!isDiscords(status, headers, body)) {
      const reason = status < 300 ? 'unreadable' : `${status < 400 ? 'redirection' : 'status'} ${status}`;
      throw new RequestError({ kind: 'trouble', reason, isForeign: true }, {});
    }
    if (status < 500 && !headers.has('age')) onDate(Date.parse(headers.get('date') ?? ''));
    // The client heeds these in answers of every status.
    for (const name of ['retry-after', 'x-ratelimit-global']) headers.delete(name);
    if (!(Number(headers.get(RESET_AFTER)) <= RETRY_AFTER.most)) headers.delete(RESET_AFTER);
    // Nothing is no JSON, whatever a proxy calls it: the client would take the success for a failure.
    if (body.byteLength === 0) headers.delete('content-type');
    else headers.set('content-type', 'application/json');
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  };
}

/** Bytes of a response at most: a hundred messages are a tenth of it. */
const LARGEST = 16 * 2 ** 20;

/** A response's body; of one that is larger than any of Discord's, no more is read. */
async function bodyOf({ body }: Awaited<ReturnType<Send>>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LARGEST) throw new RequestError({ kind: 'trouble', reason: 'too large', isForeign: true }, {});
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** True for what Discord may have answered: JSON for success, or nothing with 204, and with each refusal a code. */
function isDiscords(status: number, headers: Headers, body: Uint8Array): boolean {
  if (status >= 500) return true;
  if (status >= 300) return status >= 400 && typeof fieldOf(body, 'code') === 'number';
  return body.byteLength === 0
    ? status === 204
    : /^(?:application\/json\b|$)/iu.test(headers.get('content-type') ?? '');
}

/** The wait that a 429 asks for, in its header or else in its body. A proxy's may say nothing, or nonsense. */
function limitIn(headers: Headers, body: Uint8Array): FailureCause {
  const header = headers.get('retry-after') ?? '';
  const until = Date.parse(header) - Date.parse(headers.get('date') ?? '');
  const asked = [Number(header), Number(fieldOf(body, 'retry_after')), until / 1000].find((seconds) => seconds > 0);
  const seconds = Math.min(Math.max(asked ?? 0, RETRY_AFTER.least), RETRY_AFTER.most);
  const forAll = headers.get('x-ratelimit-global') === 'true' || fieldOf(body, 'global') === true;
  return { kind: 'limited', wait: 1000 * seconds, forAll };
}

/** A field of a JSON body; undefined where it has none. */
function fieldOf(body: Uint8Array, name: string): unknown {
  try {
    return (JSON.parse(new TextDecoder().decode(body)) as Readonly<Record<string, unknown>> | null)?.[name];
  } catch {
    return undefined;
  }
}
