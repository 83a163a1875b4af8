import { expect, it, vi } from 'vitest';
import { type Request, RequestError, Responder } from '../src/index.ts';
import { standingClock } from './standing-clock.ts';

const LOST = new RequestError({ kind: 'trouble', reason: 'status 502' }, {});
const TAKEN = new RequestError({ kind: 'refused', status: 400, code: 40060 }, {});
const GONE = new RequestError({ kind: 'refused', status: 404, code: 10062 }, {});
const UNSENT = new RequestError({ kind: 'trouble', reason: 'unreachable', isUnsent: true }, {});

/** A responder whose requests fail so, one after the other; its clock runs while it waits. */
function responding(...failures: readonly RequestError[]) {
  const asked: string[] = [];
  const left = [...failures];
  const request: Request = async (method, path, { within } = {}) => {
    asked.push([method, path.replace(/^.*\/token\/?/u, ''), within].filter(Boolean).join(' '));
    const failure = left.shift();
    if (failure) throw failure;
    return { id: String(asked.length) };
  };
  const standing = standingClock();
  const clock = {
    // Set back by a minute before each attempt.
    now: () => standing.now() - 60_000 * asked.length,
    monotonic: standing.now,
    after: (ms: number, task: () => void) => (queueMicrotask(() => standing.advance(ms)), standing.after(ms, task)),
  };
  const interaction = { id: '1', applicationId: '2', token: 'token' };
  const responder = new Responder(interaction, request, { clock, signal: new AbortController().signal });
  return { responder, asked, deferred: () => vi.waitUntil(() => asked.length > 0) };
}

it('leaves time for a second attempt, which may take what is left', async () => {
  const { responder, asked } = responding(LOST, LOST, TAKEN);
  await responder.send({}, false);
  expect(asked).toEqual(['POST callback 900', 'POST callback 1900', 'POST callback 1900']);
});

it('begins work that changes something only once the acknowledgement is known to be taken', async () => {
  const done: string[] = [];
  const deed = async (): Promise<void> => void done.push('deed');
  for (const failures of [[GONE], [TAKEN], [LOST, GONE], Array.from({ length: 9 }, () => LOST)]) {
    const outcome = responding(...failures).responder.work(deed, 'private', true);
    await expect(outcome).rejects.toThrow('so nothing was done');
  }
  expect(done).toEqual([]);
  await responding(LOST, TAKEN).responder.work(deed, 'private', true);
  expect(done).toEqual(['deed']);
});

it('gives up in time although the clock is set back', async () => {
  const { responder, asked } = responding(...Array.from({ length: 99 }, () => UNSENT));
  await expect(responder.send({}, false)).rejects.toBe(UNSENT);
  expect(asked.length).toBeLessThan(12);
});

it('shares again only what was not sent', async () => {
  const { responder, asked } = responding(UNSENT, UNSENT, LOST);
  await expect(responder.share({})).rejects.toBe(LOST);
  expect(asked).toEqual(['POST', 'POST', 'POST']);
});

it('keeps the first failure of unknown outcome, whatever comes later', async () => {
  const { responder } = responding(LOST, ...Array.from({ length: 99 }, () => UNSENT));
  await expect(responder.send({}, true)).rejects.toBe(LOST);
});

it('answers in place of what somebody else acknowledged, and tells of what somebody else may have done', async () => {
  const reading = responding(TAKEN);
  const slow = Promise.withResolvers<void>();
  const work = reading.responder.work(() => slow.promise, 'public', false);
  await reading.deferred();
  slow.resolve();
  await work;
  await reading.responder.send({}, false);
  expect(reading.asked.at(-1)).toBe('PATCH messages/%40original');
  const changing = responding(TAKEN);
  await expect(changing.responder.work(async () => undefined, 'private', true)).rejects.toThrow('nothing was done');
  expect(changing.responder.isTaken).toBe(true);
  await changing.responder.notify({});
  expect(changing.asked.at(-1)).toBe('POST');
});
