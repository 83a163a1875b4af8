import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { manualClock } from '../src/clock.ts';
import { actAs } from '../src/people/actor.ts';
import { tooManyRequests } from '../src/rest/faults.ts';
import type { Fault } from '../src/rest/faults.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { call, start } from './harness.ts';

const PATH = '/messages';

async function open(): Promise<{
  discord: LocalDiscord;
  said: () => string[];
  post: (content: string, signal?: AbortSignal) => Promise<Response>;
}> {
  const discord = await start();
  const mona = actAs(discord);
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  return {
    discord,
    said: () => mona.messages.map(({ content }) => content),
    post: (content, signal) =>
      fetch(`${discord.url}/v10/channels/${mona.channelId}/messages`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ content }),
        ...(signal && { signal }),
      }),
  };
}

/** Status of a response; 0 where there is none. */
const outcome = (request: Promise<Response>): Promise<number> =>
  request.then(
    ({ status }) => status,
    () => 0,
  );

test.each([
  ['fails before it is carried out', {}, 500, []],
  ['is lost before it is carried out', { status: 0 }, 0, []],
  ['is carried out and then fails', { status: 502, done: true }, 502, ['a']],
  ['is carried out and whose response is lost', { status: 0, done: true }, 0, ['a']],
] as const)('a message that %s', async (_, fault, status, left) => {
  const { discord, said, post } = await open();
  discord.fail({ path: PATH, ...fault });
  expect(await outcome(post('a'))).toBe(status);
  expect(said()).toEqual(left);
  expect(discord.traffic.findLast(({ method }) => method === 'POST')?.status).toBe(status);
  expect(await outcome(post('b'))).toBe(200);
});

test.each([
  [false, []],
  [true, ['a']],
])('a silent fault leaves the request open; carried out: %s', async (done, left) => {
  const { discord, said, post } = await open();
  discord.fail({ path: PATH, status: 'silence', done });
  const giveUp = new AbortController();
  const first = outcome(post('a', giveUp.signal));
  // A later request is answered meanwhile.
  expect(await outcome(post('b'))).toBe(200);
  expect(said()).toEqual([...left, 'b']);
  expect(await Promise.race([first, Promise.resolve('open')])).toBe('open');
  giveUp.abort();
  expect(await first).toBe(0);
  expect(discord.traffic.filter(({ method }) => method === 'POST').map(({ status }) => status)).toEqual([0, 200]);

  discord.fail({ path: PATH, status: 'silence' });
  const second = outcome(post('c'));
  while (discord.traffic.filter(({ method }) => method === 'POST').length < 3) await call(discord, 'GET', '/gateway');
  await discord.close();
  expect(await second).toBe(0);
});

test('a rule fails only the requests that match all its conditions', async () => {
  const { discord, said, post } = await open();
  const isMeant = ({ body }: { body: unknown }): boolean => (body as { content: string }).content.startsWith('x');
  const removeRule = discord.fail({ method: 'POST', path: PATH, when: isMeant, times: Infinity });
  const statuses = [];
  for (const content of ['a', 'x1', 'b', 'x2']) statuses.push(await outcome(post(content)));
  removeRule();
  statuses.push(await outcome(post('x3')));
  expect(statuses).toEqual([200, 500, 200, 500, 200]);
  expect(said()).toEqual(['a', 'b', 'x3']);
});

test('a fault source decides on the requests that no rule fails', async () => {
  const { discord, said, post } = await open();
  const faults: (Fault | undefined)[] = [
    { status: 500 },
    tooManyRequests(0.1),
    { status: 502, done: true },
    undefined,
    tooManyRequests(2, 'global'),
    tooManyRequests(3, 'shared'),
    { status: 0, done: true },
  ];
  const asked: string[] = [];
  const removeRule = discord.injectFaults(({ method, path, body }) => {
    asked.push(`${method} ${path.replace(/\d+/, ':')} ${JSON.stringify(body)}`);
    return faults.shift();
  });
  discord.fail({ path: PATH, status: 503 });
  const seen = [];
  for (const content of ['0', '1', '2', '3', '4', '5', '6', '7']) {
    const response = await post(content).catch(() => undefined);
    const body = response?.status === 429 ? ((await response.json()) as Record<string, unknown>) : undefined;
    const told = body && [response?.headers.get('x-ratelimit-scope'), body['retry_after'], body['global']];
    seen.push([response?.status ?? 0, ...(told ?? [])]);
  }
  expect(seen).toEqual([
    [503],
    [500],
    [429, 'user', 0.1, false],
    [502],
    [200],
    [429, 'global', 2, true],
    [429, 'shared', 3, false],
    [0],
  ]);
  expect(said()).toEqual(['3', '4', '7']);
  expect(asked.slice(0, 2)).toEqual([1, 2].map((number) => `POST /channels/:/messages {"content":"${number}"}`));
  removeRule();
  expect(await outcome(post('8'))).toBe(200);
});

test('answers are dated by the world’s clock, those of faults as well', async () => {
  const clock = manualClock(Date.UTC(2030, 0, 1));
  const discord = await start({ clock });
  const dateOf = async () => (await fetch(`${discord.url}/v10/gateway`)).headers.get('date');
  expect(await dateOf()).toBe('Tue, 01 Jan 2030 00:00:00 GMT');
  clock.advance(60_000);
  discord.fail({ method: 'GET', path: '/gateway', status: 502 });
  expect(await dateOf()).toBe('Tue, 01 Jan 2030 00:01:00 GMT');
});

test.each([503, 0])('a bot that resets a connection refused with %i ends nothing', async (status) => {
  const discord = await start();
  discord.fail({ path: '/gateway', status });
  const socket = connect(Number(new URL(discord.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET /gateway HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  socket.resetAndDestroy();
  expect((await call(discord, 'GET', '/gateway/bot')).status).toBe(200);
});
