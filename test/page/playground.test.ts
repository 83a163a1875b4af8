import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { manualClock, movableClock, type LocalDiscord } from 'local-discord';
import {
  type Deed,
  type Outcome,
  type PersonEvent,
  type SeenWorld,
  startPlayground,
  createTravel,
} from 'local-discord/playground';
import { openStore } from '../../src/store/open.ts';
import { beginBot, textOf } from '../support/bot.ts';
import { MINUTE } from '../support/daily.ts';

const HTML = '<meta name="token" content="%TOKEN%" />';

interface Site {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly discord: LocalDiscord;
}

/** A playground with the whole bot, and a page that has nothing but the token. */
async function beginSite(): Promise<Site> {
  const clock = movableClock();
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  const { discord, starting } = await beginBot({ clock, store }, { clock });
  const bot = await starting;
  const travel = createTravel({ world: discord.world, clock, nextMoment: store.nextMoment, settle: bot.idle });
  const bytes = Buffer.from(HTML);
  const page = new Map([['/', { type: 'text/html; charset=utf-8', bytes, brotli: bytes }]]);
  const suggestions = { en: [{ command: 'help', options: {} }] };
  const playground = await startPlayground({
    port: 0,
    ready: Promise.resolve({ page, discord, travel, suggestions, stopwatch: () => performance.now() }),
  });
  onTestFinished(() => playground.close());
  const token = /content="([^"]+)"/u.exec(await (await fetch(playground.url)).text())?.[1] ?? '';
  return { url: playground.url, port: Number(new URL(playground.url).port), token, discord };
}

/** A request with headers that `fetch` would not send. */
async function ask(
  { port, token }: Site,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const request = send({
    host: '127.0.0.1',
    port,
    path,
    method: sent === undefined ? 'GET' : 'POST',
    headers: {
      'x-playground-token': token,
      ...(sent !== undefined && { 'content-length': Buffer.byteLength(sent), 'content-type': 'application/json' }),
      ...headers,
    },
  });
  request.end(sent);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}

interface Watcher {
  readonly world: SeenWorld;
  /** The next event that fits; those before it are passed over. */
  next(fits: (event: PersonEvent) => boolean): Promise<PersonEvent>;
}

/** Listens as a person does; ends with the test. */
async function watch({ url, token }: Site, person = ''): Promise<Watcher> {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const response = await fetch(`${url}/person/events?${new URLSearchParams({ person, token }).toString()}`, {
    signal: ending.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events = read(response);
  const next = async (fits: (event: PersonEvent) => boolean): Promise<PersonEvent> => {
    for (;;) {
      const { value, done } = await events.next();
      if (done) throw new Error('The stream ended.');
      if (fits(value)) return value;
    }
  };
  const first = await next(() => true);
  if (first.kind !== 'world') throw new Error(`Expected the world first, got ${first.kind}.`);
  return { world: first.world, next };
}

async function* read(response: Response): AsyncGenerator<PersonEvent> {
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const parts = (rest + Buffer.from(chunk).toString()).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield JSON.parse(part.replace(/^data: /u, '')) as PersonEvent;
  }
}

const isMessage = (event: PersonEvent): event is Extract<PersonEvent, { kind: 'message' }> => event.kind === 'message';

async function act(
  site: Site,
  world: SeenWorld,
  deed: object,
  channel = world.guilds[0]?.channels[0]?.id,
): Promise<Outcome> {
  const answer = await ask(site, '/person/deeds', {}, { person: world.person.id, channel, locale: 'en-US', ...deed });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body) as Outcome;
}

describe('the way to the page', () => {
  it('is open to the page itself only', async () => {
    const site = await beginSite();
    const evil = { origin: 'https://evil.example' };
    const deed = { person: '1', channel: '1', locale: 'en-US', do: 'say', text: 'hello' };
    expect(await ask(site, '/', { host: 'evil.example' })).toMatchObject({ status: 403 });
    expect(await ask(site, '/', { host: `evil.example:${site.port}` })).toMatchObject({ status: 403 });
    expect(await ask(site, '/person/deeds', evil, deed)).toMatchObject({ status: 403 });
    expect(await ask(site, '/person/deeds', { origin: 'null' }, deed)).toMatchObject({ status: 403 });
    expect(await ask(site, '/person/deeds', { 'x-playground-token': 'x' }, deed)).toMatchObject({ status: 401 });
    // The address of a request is written down here and there: only the stream, which has no headers, has the token in it.
    const inAddress = await ask(site, `/person/deeds?token=${site.token}`, { 'x-playground-token': '' }, deed);
    expect(inAddress).toMatchObject({ status: 401 });
    expect(await ask(site, '/person/deeds', { 'content-type': 'text/plain' }, deed)).toMatchObject({ status: 400 });
    expect(await ask(site, '//', {})).toMatchObject({ status: 400 });
    expect(await ask(site, '/person/events', { 'x-playground-token': '' })).toMatchObject({ status: 401 });
    expect(await ask(site, '/person/events?token=x', { 'x-playground-token': '' })).toMatchObject({ status: 401 });
    expect(await ask(site, '/', { host: `localhost:${site.port}` })).toMatchObject({ status: 200 });
    const own = { origin: `http://127.0.0.1:${site.port}` };
    expect(await ask(site, '/person/deeds', own, deed)).toMatchObject({ status: 404 });
  });

  it('lets nothing run, load or frame but what is its own', async () => {
    const site = await beginSite();
    const { headers } = await ask(site, '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|http/u);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is on this machine alone', async () => {
    const { url } = await beginSite();
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startPlayground({ port, ready: new Promise(() => undefined) })).rejects.toThrow(
      `The port ${port} for the page is in use, perhaps by an earlier start.`,
    );
  });

  it.each([
    ['no JSON', '{', 400, /Expected a deed/u],
    ['another deed', { do: 'steal' }, 400, /Expected a deed/u],
    ['too long a text', { do: 'say', text: 'x'.repeat(6001) }, 400, /Expected a deed/u],
    ['empty message', { do: 'say', text: ' \n' }, 400, /Expected a deed/u],
    ['longer message than Discord', { do: 'say', text: 'x'.repeat(2001) }, 400, /Expected a deed/u],
    ['language that is none', { do: 'say', text: 'x', locale: '../<x>' }, 400, /Expected a deed/u],
    ['too much', `"${'x'.repeat(200_000)}"`, 400, /at most 100000 bytes/u],
    ['somebody unknown', { do: 'say', text: 'x', person: '9' }, 404, /nobody with the id "9"/u],
    ['the bot itself', { do: 'say', text: 'x', person: '1000000000000000001' }, 404, /nobody/u],
    ['an unknown channel', { do: 'say', text: 'x', channel: '9' }, 404, /sees no channel with the id "9"/u],
    ['a message that is gone', { do: 'press', message: '9', customId: 'x' }, 404, /no longer there/u],
    ['a window that is gone', { do: 'submit', interaction: '9', fields: {} }, 404, /no longer known/u],
  ])('takes no %s', async (_, deed, status, problem) => {
    const site = await beginSite();
    const { world } = await watch(site);
    const who = { person: world.person.id, channel: world.guilds[0]?.channels[0]?.id, locale: 'en-US' };
    const answer = await ask(site, '/person/deeds', {}, typeof deed === 'string' ? deed : { ...who, ...deed });
    expect(answer.status).toBe(status);
    expect((JSON.parse(answer.body) as Outcome).problem).toMatch(problem);
  });

  it('does not lead into the messages of others', async () => {
    const site = await beginSite();
    const mona = await watch(site);
    const other = mona.world.people.find(({ id }) => id !== mona.world.person.id);
    const ravi = await watch(site, other?.id);
    const deed: Omit<Deed, 'do'> & object = { person: other?.id ?? '', channel: mona.world.direct.id, locale: 'en-US' };
    const answer = await ask(site, '/person/deeds', {}, { ...deed, do: 'say', text: 'hello' });
    expect(answer).toMatchObject({ status: 404 });
    expect(ravi.world.direct.id).not.toBe(mona.world.direct.id);

    await act(site, mona.world, { do: 'say', text: 'how do I look up a quote?' }, mona.world.direct.id);
    await act(site, mona.world, { do: 'say', text: 'to everybody' });
    const first = await ravi.next(isMessage);
    expect(isMessage(first) && first.message.content).toBe('to everybody');
    const later = await watch(site, other?.id);
    expect(later.world.messages.map(({ content }) => content)).toEqual(['to everybody']);
  });
});

describe('what a person sees', () => {
  it('is what the first person sees where the wanted one is not known', async () => {
    const site = await beginSite();
    expect((await watch(site, '999')).world.person.name).toBe('mona');
    expect((await watch(site, '1000000000000000001')).world.person.name).toBe('mona');
  });

  it('is no longer told when nobody looks', async () => {
    const site = await beginSite();
    const { watchers } = site.discord.world;
    const before = watchers.size;
    const ending = new AbortController();
    const { token } = site;
    await fetch(`${site.url}/person/events?${new URLSearchParams({ token }).toString()}`, { signal: ending.signal });
    expect(watchers.size).toBe(before + 1);
    ending.abort();
    await expect.poll(() => watchers.size).toBe(before);
  });

  it('begins with the places, the people and the commands that are theirs', async () => {
    const site = await beginSite();
    const { world } = await watch(site);
    expect(world.guilds.map(({ name, mayManage }) => ({ name, mayManage }))).toEqual([
      { name: 'Reading Room', mayManage: true },
      { name: 'Study Circle', mayManage: true },
    ]);
    expect(world.people.map(({ name }) => name)).toEqual(['mona', 'ravi']);
    const [room] = world.guilds;
    expect(room?.commands.slash.map(({ name }) => name)).toContain('ask');
    expect(room?.commands.menu.map(({ name }) => name)).toEqual(['Find the source']);
    const other = await watch(site, world.people[1]?.id);
    expect(other.world.guilds.map(({ mayManage }) => mayManage)).toEqual([false, false]);
  });

  it('goes on with a command, its answer, and the traffic for it', async () => {
    const site = await beginSite();
    const { world, next } = await watch(site);
    const outcome = await act(site, world, {
      do: 'run',
      command: 'ask',
      options: { question: 'how do I look up a quote?' },
    });
    expect(outcome.problem).toBeUndefined();
    const event = await next(isMessage);
    if (!isMessage(event)) throw new Error('unreachable');
    expect(textOf(event.message)).toContain('A guide to Commonplace');
    expect(event.message.answers).toEqual({ command: '/ask', person: world.person.id });
    const { traffic = [] } = await act(site, world, { do: 'traffic', since: outcome.startedAt });
    expect(traffic.map(({ method, path }) => `${method} ${path.replace(/[\w-]{20,}/u, '…')}`)).toEqual([
      'gateway INTERACTION_CREATE',
      // It is told of the message before its request is answered.
      'gateway MESSAGE_CREATE',
      expect.stringMatching(/^POST \/interactions\/\d+\/…\/callback$/u),
    ]);
    const later = await watch(site);
    expect(later.world.messages.map(({ id }) => id)).toEqual([event.message.id]);
  });

  it('leaves out what is private to another', async () => {
    const site = await beginSite();
    const mona = await watch(site);
    const ravi = await watch(site, mona.world.people[1]?.id);
    await act(site, mona.world, { do: 'run', command: 'help', options: {} });
    const own = await mona.next(isMessage);
    await act(site, mona.world, { do: 'say', text: 'hello everybody' });
    const seen = await ravi.next(isMessage);
    expect(isMessage(seen) && seen.message.content).toBe('hello everybody');
    expect(isMessage(own) && ((own.message.flags ?? 0) & 64) !== 0).toBe(true);
    const again = await watch(site, mona.world.people[1]?.id);
    expect(again.world.messages.map(({ content }) => content)).toEqual(['hello everybody']);
    await act(site, mona.world, { do: 'delete', message: isMessage(own) ? own.message.id : '' });
    expect(await mona.next(({ kind }) => kind === 'deleted')).toMatchObject({ id: isMessage(own) && own.message.id });
  });

  it('tells why there is no answer', async () => {
    const site = await beginSite();
    const { world } = await watch(site);
    const { problem } = await act(site, world, { do: 'run', command: 'nonsense', options: {} });
    expect(problem).toContain('There is no command "nonsense"');
    const { problem: wrong } = await act(site, world, { do: 'run', command: 'ask', options: {} });
    expect(wrong).toMatch(/question/u);
  });
});

describe('the clock', () => {
  it('gets past what is overdue, stops at all that is due on the way, and outlives a journey that failed', async () => {
    const clock = manualClock(0);
    const stops: number[] = [];
    let failures = 1;
    const travel = createTravel({
      world: { watchers: new Set() } as unknown as LocalDiscord['world'],
      clock,
      // Something has been overdue since the beginning, until 20 minutes have passed; then something is due at 30.
      nextMoment: async () => (clock.now() < 20 * MINUTE ? 0 : clock.now() < 30 * MINUTE ? 30 * MINUTE : undefined),
      settle: async () => {
        if (failures-- > 0) throw new Error('once');
        stops.push(clock.now() / MINUTE);
      },
    });
    await expect(travel('hour')).rejects.toThrow('once');
    await travel('hour');
    expect(stops.slice(0, 3)).toEqual([2, 3, 4]);
    expect(stops.slice(-3)).toEqual([20, 30, 61]);
  });

  it('goes to the next excerpt, and a week of them takes seven presses', async () => {
    const site = await beginSite();
    const { world, next } = await watch(site);
    const none = await act(site, world, { do: 'moveClock', to: 'post' });
    expect(none.nextPost).toBeNull();
    await act(site, world, { do: 'run', command: 'daily start', options: { time: '8:00', zone: 'Berlin' } });
    const days: string[] = [];
    for (let day = 0; day < 7; day += 1) {
      const { nextPost } = await act(site, world, { do: 'moveClock', to: 'post' });
      const event = await next(
        (told) => isMessage(told) && told.message.author.id === world.bot.id && !told.message.answers,
      );
      const moved = await next(({ kind }) => kind === 'clock');
      const now = moved.kind === 'clock' ? moved.now : 0;
      expect(new Date(now).toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' })).toBe(
        '08:00',
      );
      expect(nextPost).toBeGreaterThan(now);
      days.push(isMessage(event) ? textOf(event.message) : '');
    }
    expect(new Set(days).size).toBe(7);
  });

  it('moves an hour on, and posts on the way what falls due then, in time', async () => {
    const site = await beginSite();
    const { world, next } = await watch(site);
    const inHalfAnHour = new Date(site.discord.world.clock.now() + 30 * 60_000).toISOString().slice(11, 16);
    await act(site, world, { do: 'run', command: 'daily start', options: { time: inHalfAnHour, zone: 'UTC' } });
    await act(site, world, { do: 'moveClock', to: 'hour' });
    const post = await next((event) => isMessage(event) && !event.message.answers);
    expect(isMessage(post) && post.message.timestamp).toContain(`T${inHalfAnHour}:`);
    const moved = await next(({ kind }) => kind === 'clock');
    expect(moved.kind === 'clock' && moved.now - world.now).toBeGreaterThanOrEqual(3_600_000);
  });
});
