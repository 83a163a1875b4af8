import { expect, it, onTestFinished } from 'vitest';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DefaultRestOptions } from '@discordjs/rest';
import { bounded } from '../src/bounded.ts';
import { createRest } from '../src/index.ts';
import { standingClock } from './standing-clock.ts';

/** One request to a server that answers so, by discord.js's own client. */
async function ask(answer: RequestListener) {
  const url = await serve(answer);
  return bounded(DefaultRestOptions.makeRequest)(url, { method: 'POST', body: '{}' });
}

/** The address of a server that answers so. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const OVER = 'Fri, 20 Mar 2015 07:28:00 GMT';
const JSON_TYPE = { 'content-type': 'application/json' };
const html = '<html><title>429 Too Many Requests</title></html>';

it.each([
  ['the header', { 'retry-after': '7' }, '{"retry_after":3}', 7],
  ['the body without a header', {}, '{"retry_after":2.5}', 2.5],
  ['the body where the header is a date that is over', { 'retry-after': OVER }, '{"retry_after":2}', 2],
  [
    'until a date',
    { 'retry-after': 'Fri, 20 Mar 2015 07:30:00 GMT', date: 'Fri, 20 Mar 2015 07:28:00 GMT' },
    html,
    120,
  ],
  ['a second for a date that is over', { 'retry-after': OVER }, html, 1],
  ['a second without both', {}, '{}', 1],
  ['a second for a proxy’s page', {}, html, 1],
  ['a second for an empty body', {}, '', 1],
  ['a second for null', {}, 'null', 1],
  ['a second for zero', { 'retry-after': '0' }, html, 1],
  ['a second for less than zero', { 'retry-after': '-5' }, '{"retry_after":-5}', 1],
  ['a second for a moment', {}, '{"retry_after":0.01}', 1],
  ['a second for a word', { 'retry-after': 'soon' }, '{"retry_after":"soon"}', 1],
  ['an hour for centuries', { 'retry-after': '1e15' }, html, 3600],
  ['an hour for infinity', { 'retry-after': 'Infinity' }, html, 3600],
])('a 429 says to wait: %s', async (_, headers, body, seconds) => {
  const outcome = ask((_request, response) => response.writeHead(429, headers).end(body)).catch(
    (error: unknown) => error,
  );
  expect(await outcome).toMatchObject({ why: { kind: 'limited', wait: seconds * 1000, forAll: false } });
});

it.each([
  [{ 'x-ratelimit-global': 'true' }, '', true],
  [{}, '{"global":true}', true],
  [{ 'x-ratelimit-global': 'false' }, '{"global":"true"}', false],
])('a 429 says whether it is for all requests: %j %s', async (headers, body, forAll) => {
  const outcome = ask((_request, response) => response.writeHead(429, { ...headers, 'retry-after': '3' }).end(body));
  await expect(outcome).rejects.toMatchObject({ why: { kind: 'limited', wait: 3000, forAll } });
});

it('no answer but a 429 limits all requests', async () => {
  const headers = { 'content-type': 'application/json', 'retry-after': '1e9', 'x-ratelimit-global': 'true' };
  const apiUrl = await serve((_request, response) => response.writeHead(503, headers).end('{}'));
  const { request, close } = createRest({ token: 'token', apiUrl, clock: standingClock() });
  onTestFinished(close);
  for (let round = 0; round < 2; round += 1)
    await expect(request('GET', '/channels/1')).rejects.toMatchObject({ why: { reason: 'status 503' } });
});

it.each([
  [401, {}, html, 'status 401'],
  [403, {}, '', 'status 403'],
  [404, JSON_TYPE, '{"message":"no Route matched"}', 'status 404'],
  [405, JSON_TYPE, html, 'status 405'],
  [413, JSON_TYPE, 'null', 'status 413'],
  [200, { 'content-type': 'text/html' }, html, 'unreadable'],
  [200, JSON_TYPE, html, 'unreadable'],
  [200, JSON_TYPE, '', 'unreadable'],
  [200, JSON_TYPE, '{"id":', 'unreadable'],
])('a proxy’s %i with %j is no answer of Discord’s: %s', async (status, headers, body, reason) => {
  const apiUrl = await serve((_request, response) => response.writeHead(status, headers).end(body));
  const { request, close } = createRest({ token: 'token', apiUrl, clock: standingClock() });
  onTestFinished(close);
  await expect(request('GET', '/channels/1')).rejects.toMatchObject({
    why: { kind: 'trouble', reason, isForeign: true },
  });
});

it.each([0, 10_008])('a refusal with the code %i is Discord’s', async (code) => {
  const body = JSON.stringify({ message: 'Refused', code });
  const apiUrl = await serve((_request, response) =>
    response.writeHead(404, { 'content-type': 'text/plain' }).end(body),
  );
  const { request, close } = createRest({ token: 'token', apiUrl, clock: standingClock() });
  onTestFinished(close);
  await expect(request('GET', '/channels/1')).rejects.toMatchObject({ why: { kind: 'refused', status: 404, code } });
});

it('takes an empty answer of status 204 for success, although it is called JSON', async () => {
  const apiUrl = await serve((_request, response) => response.writeHead(204, JSON_TYPE).end());
  const { request, close } = createRest({ token: 'token', apiUrl, clock: standingClock() });
  onTestFinished(close);
  await expect(request('POST', '/interactions/1/token/callback', { body: {} })).resolves.toBeDefined();
});

it('takes a redirection for trouble, not for success', async () => {
  const outcome = ask((_request, response) => response.writeHead(302, { location: '/login' }).end());
  await expect(outcome).rejects.toThrow('"reason":"redirection 302"');
});

it.each([
  ['0.5', '0.5'],
  ['1e15', null],
  ['later', null],
])('a bucket that is full for %s s is full for %s', async (given, kept) => {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': given };
  const answer = await ask((_request, response) => response.writeHead(200, headers).end('{}'));
  expect(answer.headers.get('x-ratelimit-reset-after')).toBe(kept);
});

it('passes on status, headers and body, and what has none', async () => {
  const headers = { 'content-type': 'application/json', 'x-ratelimit-bucket': 'b' };
  const answer = await ask((_request, response) => response.writeHead(201, headers).end('{"id":"1"}'));
  expect([answer.status, answer.ok, answer.headers.get('x-ratelimit-bucket')]).toEqual([201, true, 'b']);
  expect(await answer.json()).toEqual({ id: '1' });
  expect((await ask((_request, response) => response.writeHead(204).end())).status).toBe(204);
});

it.each([
  ['that nobody answers', () => undefined],
  ['whose body does not end', (_: unknown, response: { write: (text: string) => unknown }) => response.write('{')],
])('gives up an attempt at its time limit: one %s', async (_, hang) => {
  const clock = standingClock();
  const { promise: arrived, resolve } = Promise.withResolvers<void>();
  const listener: RequestListener = (request, response) => {
    resolve();
    hang(request, response);
  };
  const rest = createRest({ token: 't', apiUrl: await serve(listener), clock });
  onTestFinished(rest.close);
  const outcome = rest.request('POST', '/channels/1/messages', { within: 900 }).catch((error: unknown) => error);
  await arrived;
  clock.advance(900);
  expect(await outcome).toMatchObject({ why: { kind: 'trouble', isUnsent: false } });
});

it('reads no more of an answer than Discord ever gives', async () => {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const chunk = Buffer.alloc(2 ** 20, ' ');
  const apiUrl = await serve((_request, response) => {
    response.writeHead(200, JSON_TYPE).on('close', resolve);
    const send = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', send);
    send();
  });
  const { request, close } = createRest({ token: 'token', apiUrl, clock: standingClock() });
  onTestFinished(close);
  await expect(request('GET', '/channels/1')).rejects.toMatchObject({ why: { reason: 'too large', isForeign: true } });
  await ended;
});
