import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createRest } from '../src/index.ts';
import { standingClock } from './standing-clock.ts';

const YEAR = 365 * 86_400_000;

/** A client of a server that takes one request a minute; `asked` has how many reached it. */
async function slowServer() {
  const state = { asked: 0 };
  const limit = { 'x-ratelimit-limit': '1', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '60' };
  const server = createServer((_request, response) => {
    state.asked += 1;
    response.writeHead(200, { 'content-type': 'application/json', ...limit }).end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rest = createRest({ token: 't', apiUrl, clock: standingClock() });
  onTestFinished(() => {
    rest.close();
    server.closeAllConnections();
    server.close();
    vi.useRealTimers();
  });
  return { state, ask: () => rest.request('GET', '/channels/1') };
}

it('asks again at once, when the clock was set back while a rate limit holds', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + YEAR });
  const { state, ask } = await slowServer();
  await ask();
  await expect(ask()).rejects.toMatchObject({ why: { kind: 'limited' } });
  vi.setSystemTime(Date.now() - YEAR);
  await ask();
  expect(state.asked).toBe(2);
  await expect(ask()).rejects.toMatchObject({ why: { kind: 'limited' } });
  // It is only kept in step.
  vi.setSystemTime(Date.now() - 500);
  await expect(ask()).rejects.toMatchObject({ why: { kind: 'limited' } });
});

it('sends what has no channel of its own past a request that hangs, and heeds a limit all the same', async () => {
  const limit = { 'x-ratelimit-limit': '1', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '60' };
  const hanging = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    if (request.url?.endsWith('?to=1') === true) return hanging.resolve();
    response.writeHead(200, { 'content-type': 'application/json', ...limit }).end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = standingClock();
  const { request, close } = createRest({ token: 't', apiUrl, clock });
  onTestFinished(() => {
    close();
    server.close();
  });
  const ask = (to: string) => request('POST', '/users/@me/channels', { query: { to }, within: 1000 });
  const first = ask('1').catch((error: unknown) => error);
  await hanging.promise;
  await ask('2');
  await expect(ask('3')).rejects.toMatchObject({ why: { kind: 'limited' } });
  clock.advance(1000);
  expect(await first).toMatchObject({ why: { kind: 'trouble' } });
});
