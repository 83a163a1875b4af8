import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageFlags, type Interaction } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { manualClock } from '../src/clock.ts';
import type { Action, Outcome, PersonEvent, Snapshot } from '../src/page/protocol.ts';
import { createClockControl } from '../src/playground/clock-control.ts';
import { loadPage, writePage } from '../src/playground/page-files.ts';
import { startPlayground } from '../src/playground/server.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { botThat } from './harness.ts';

const HTML = '<meta name="token" content="%TOKEN%" />';
const MINUTE = 60_000;

const COMMANDS = [
  {
    name: 'echo',
    description: 'Say the same',
    options: [{ type: 3, name: 'words', description: 'What to say', required: true }],
  },
  { name: 'whisper', description: 'Say something to you only' },
  { name: 'Find', type: 3 },
];
const WORLD = {
  guilds: [{ name: 'Reading Room' }, { name: 'Study Circle' }],
  people: [{ name: 'mona', manager: true }, { name: 'ravi' }],
};

async function answer(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  if (interaction.commandName === 'whisper')
    await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
  else await interaction.reply(interaction.options.getString('words', true));
}

interface Site {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly discord: LocalDiscord;
}

/** A playground for a small bot, with a page that holds nothing but the token. */
async function startSite(): Promise<Site> {
  const clock = manualClock();
  const discord = await botThat(answer, COMMANDS, { ...WORLD, clock });
  const moveClock = createClockControl({
    world: discord.world,
    clock,
    nextMoment: async () => undefined,
    settle: async () => undefined,
  });
  const bytes = Buffer.from(HTML);
  const page = new Map([['/', { type: 'text/html; charset=utf-8', bytes, brotli: bytes }]]);
  const introductions = { en: { text: 'It says the same.' } };
  const setup = { page, discord, moveClock, introductions, stopwatch: () => performance.now() };
  const playground = await startPlayground({ port: 0, ready: Promise.resolve(setup) });
  onTestFinished(() => playground.close());
  const token = /content="([^"]+)"/u.exec(await (await fetch(playground.url)).text())?.[1] ?? '';
  return { url: playground.url, port: Number(new URL(playground.url).port), token, discord };
}

/** Sends a request by node:http, which allows headers that `fetch` forbids. */
async function request(
  { port, token }: Site,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const outgoing = send({
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
  outgoing.end(sent);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}

interface Subscriber {
  readonly snapshot: Snapshot;
  /** The next matching event; those before it are dropped. */
  next(matches: (event: PersonEvent) => boolean): Promise<PersonEvent>;
}

/** Receives the events of a person until the test ends. */
async function subscribe({ url, token }: Site, person = ''): Promise<Subscriber> {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const response = await fetch(`${url}/person/events?${new URLSearchParams({ person, token }).toString()}`, {
    signal: ending.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events = parseEvents(response);
  const next = async (matches: (event: PersonEvent) => boolean): Promise<PersonEvent> => {
    for (;;) {
      const { value, done } = await events.next();
      if (done) throw new Error('The stream ended.');
      if (matches(value)) return value;
    }
  };
  const first = await next(() => true);
  if (first.kind !== 'snapshot') throw new Error(`Expected the snapshot first, got ${first.kind}.`);
  return { snapshot: first.snapshot, next };
}

async function* parseEvents(response: Response): AsyncGenerator<PersonEvent> {
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const parts = (rest + Buffer.from(chunk).toString()).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield JSON.parse(part.replace(/^data: /u, '')) as PersonEvent;
  }
}

const isMessage = (event: PersonEvent): event is Extract<PersonEvent, { kind: 'message' }> => event.kind === 'message';

async function perform(
  site: Site,
  { person, guilds }: Snapshot,
  details: object,
  channel = guilds[0]?.channels[0]?.id,
): Promise<Outcome> {
  const action = { person: person.id, channel, locale: 'en-US', ...details };
  const response = await request(site, '/person/actions', {}, action);
  expect(response.status).toBe(200);
  return JSON.parse(response.body) as Outcome;
}

describe('the server of the page', () => {
  it('answers requests of its own page only', async () => {
    const site = await startSite();
    const foreign = { origin: 'https://evil.example' };
    const action = { person: '1', channel: '1', locale: 'en-US', kind: 'say', text: 'hello' };
    expect(await request(site, '/', { host: 'evil.example' })).toMatchObject({ status: 403 });
    expect(await request(site, '/', { host: `evil.example:${site.port}` })).toMatchObject({ status: 403 });
    expect(await request(site, '/person/actions', foreign, action)).toMatchObject({ status: 403 });
    expect(await request(site, '/person/actions', { origin: 'null' }, action)).toMatchObject({ status: 403 });
    expect(await request(site, '/person/actions', { 'x-playground-token': 'x' }, action)).toMatchObject({
      status: 401,
    });
    // Addresses end up in logs: only the stream, which cannot send headers, takes the token from there.
    const inAddress = `/person/actions?token=${site.token}`;
    expect(await request(site, inAddress, { 'x-playground-token': '' }, action)).toMatchObject({ status: 401 });
    expect(await request(site, '/person/actions', { 'content-type': 'text/plain' }, action)).toMatchObject({
      status: 400,
    });
    expect(await request(site, '//', {})).toMatchObject({ status: 400 });
    expect(await request(site, '/person/events', { 'x-playground-token': '' })).toMatchObject({ status: 401 });
    expect(await request(site, '/person/events?token=x', { 'x-playground-token': '' })).toMatchObject({ status: 401 });
    expect(await request(site, '/', { host: `localhost:${site.port}` })).toMatchObject({ status: 200 });
    const own = { origin: `http://127.0.0.1:${site.port}` };
    expect(await request(site, '/person/actions', own, action)).toMatchObject({ status: 404 });
  });

  it('forbids scripts, connections and frames of other origins', async () => {
    const site = await startSite();
    const { headers } = await request(site, '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|http/u);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('listens on this machine only', async () => {
    const { url } = await startSite();
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it('rejects with a sentence if the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startPlayground({ port, ready: new Promise(() => undefined) })).rejects.toThrow(
      `The port ${port} for the page is in use, perhaps by an earlier start.`,
    );
  });

  it.each([
    ['a body that is not JSON', '{', 400, /Expected an action/u],
    ['an unknown action', { kind: 'steal' }, 400, /Expected an action/u],
    ['a text of more than 6,000 characters', { kind: 'say', text: 'x'.repeat(6001) }, 400, /Expected an action/u],
    ['an empty message', { kind: 'say', text: ' \n' }, 400, /Expected an action/u],
    ['a message of more than 2,000 characters', { kind: 'say', text: 'x'.repeat(2001) }, 400, /Expected an action/u],
    ['a malformed language tag', { kind: 'say', text: 'x', locale: '../<x>' }, 400, /Expected an action/u],
    ['a body of more than 100,000 bytes', `"${'x'.repeat(200_000)}"`, 400, /at most 100000 bytes/u],
    ['an unknown person', { kind: 'say', text: 'x', person: '9' }, 404, /nobody with the id "9"/u],
    ['the bot as a person', { kind: 'say', text: 'x', person: '1000000000000000001' }, 404, /nobody/u],
    ['an unknown channel', { kind: 'say', text: 'x', channel: '9' }, 404, /sees no channel with the id "9"/u],
    ['a deleted message', { kind: 'press', message: '9', customId: 'x' }, 404, /no longer there/u],
    ['an unknown modal', { kind: 'submit', interaction: '9', fields: {} }, 404, /no longer known/u],
  ])('refuses %s', async (_, details, status, problem) => {
    const site = await startSite();
    const { snapshot } = await subscribe(site);
    const who = { person: snapshot.person.id, channel: snapshot.guilds[0]?.channels[0]?.id, locale: 'en-US' };
    const body = typeof details === 'string' ? details : { ...who, ...details };
    const response = await request(site, '/person/actions', {}, body);
    expect(response.status).toBe(status);
    expect((JSON.parse(response.body) as Outcome).problem).toMatch(problem);
  });

  it("does not let a person act in another person's direct messages, nor see them", async () => {
    const site = await startSite();
    const mona = await subscribe(site);
    const other = mona.snapshot.people.find(({ id }) => id !== mona.snapshot.person.id);
    const ravi = await subscribe(site, other?.id);
    const direct = mona.snapshot.direct.id;
    const action: Action = { person: other?.id ?? '', channel: direct, locale: 'en-US', kind: 'say', text: 'hello' };
    expect(await request(site, '/person/actions', {}, action)).toMatchObject({ status: 404 });
    expect(ravi.snapshot.direct.id).not.toBe(direct);

    await perform(site, mona.snapshot, { kind: 'say', text: 'to the bot' }, direct);
    await perform(site, mona.snapshot, { kind: 'say', text: 'to everybody' });
    const first = await ravi.next(isMessage);
    expect(isMessage(first) && first.message.content).toBe('to everybody');
    const later = await subscribe(site, other?.id);
    expect(later.snapshot.messages.map(({ content }) => content)).toEqual(['to everybody']);
  });
});

describe('the events of a person', () => {
  it('are those of the first person if the wanted one is unknown or a bot', async () => {
    const site = await startSite();
    expect((await subscribe(site, '999')).snapshot.person.name).toBe('mona');
    expect((await subscribe(site, '1000000000000000001')).snapshot.person.name).toBe('mona');
  });

  it('end when the connection is closed', async () => {
    const site = await startSite();
    const { watchers } = site.discord.world;
    const before = watchers.size;
    const ending = new AbortController();
    const { token } = site;
    await fetch(`${site.url}/person/events?${new URLSearchParams({ token }).toString()}`, { signal: ending.signal });
    expect(watchers.size).toBe(before + 1);
    ending.abort();
    await expect.poll(() => watchers.size, { timeout: 120_000 }).toBe(before);
  });

  it("begin with the person's servers, commands and the other people", async () => {
    const site = await startSite();
    const { snapshot } = await subscribe(site);
    expect(snapshot.guilds.map(({ name, mayManage }) => ({ name, mayManage }))).toEqual([
      { name: 'Reading Room', mayManage: true },
      { name: 'Study Circle', mayManage: true },
    ]);
    expect(snapshot.people.map(({ name }) => name)).toEqual(['mona', 'ravi']);
    expect(snapshot.introductions['en']?.text).toBe('It says the same.');
    const [room] = snapshot.guilds;
    expect(room?.commands.slash.map(({ name }) => name)).toEqual(['echo', 'whisper']);
    expect(room?.commands.menu.map(({ name }) => name)).toEqual(['Find']);
    const other = await subscribe(site, snapshot.people[1]?.id);
    expect(other.snapshot.guilds.map(({ mayManage }) => mayManage)).toEqual([false, false]);
  });

  it('bring the answer to a command, and the traffic can be asked for', async () => {
    const site = await startSite();
    const { snapshot, next } = await subscribe(site);
    const outcome = await perform(site, snapshot, { kind: 'run', command: 'echo', options: { words: 'hello' } });
    expect(outcome.problem).toBeUndefined();
    const event = await next(isMessage);
    if (!isMessage(event)) throw new Error('unreachable');
    expect(event.message.content).toBe('hello');
    expect(event.message.answers).toEqual({ command: '/echo', person: snapshot.person.id });
    const { traffic = [] } = await perform(site, snapshot, { kind: 'traffic', since: outcome.startedAt });
    expect(traffic.map(({ method, path }) => `${method} ${path.replace(/[\w-]{20,}/u, '…')}`)).toEqual(
      expect.arrayContaining([
        'gateway INTERACTION_CREATE',
        expect.stringMatching(/^POST \/interactions\/\d+\/…\/callback$/u),
      ]),
    );
    const later = await subscribe(site);
    expect(later.snapshot.messages.map(({ id }) => id)).toEqual([event.message.id]);
  });

  it('leave out messages that are private to somebody else', async () => {
    const site = await startSite();
    const mona = await subscribe(site);
    const ravi = await subscribe(site, mona.snapshot.people[1]?.id);
    await perform(site, mona.snapshot, { kind: 'run', command: 'whisper', options: {} });
    const own = await mona.next(isMessage);
    await perform(site, mona.snapshot, { kind: 'say', text: 'hello everybody' });
    const seen = await ravi.next(isMessage);
    expect(isMessage(seen) && seen.message.content).toBe('hello everybody');
    expect(isMessage(own) && ((own.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0).toBe(true);
    const again = await subscribe(site, mona.snapshot.people[1]?.id);
    expect(again.snapshot.messages.map(({ content }) => content)).toEqual(['hello everybody']);
    await perform(site, mona.snapshot, { kind: 'delete', message: isMessage(own) ? own.message.id : '' });
    expect(await mona.next(({ kind }) => kind === 'deleted')).toMatchObject({ id: isMessage(own) && own.message.id });
  });

  it('tell the time after the clock was moved', async () => {
    const site = await startSite();
    const { snapshot, next } = await subscribe(site);
    expect((await perform(site, snapshot, { kind: 'moveClock', to: 'post' })).nextPost).toBeNull();
    await perform(site, snapshot, { kind: 'moveClock', to: 'hour' });
    expect(await next((event) => event.kind === 'clock' && event.now > snapshot.now)).toEqual({
      kind: 'clock',
      now: snapshot.now + 60 * MINUTE,
    });
  });
});

describe('an action that the bot does not answer', () => {
  it('comes back with the reason', async () => {
    const site = await startSite();
    const { snapshot } = await subscribe(site);
    const { problem } = await perform(site, snapshot, { kind: 'run', command: 'nonsense', options: {} });
    expect(problem).toContain('There is no command "nonsense"');
    const { problem: missing } = await perform(site, snapshot, { kind: 'run', command: 'echo', options: {} });
    expect(missing).toMatch(/words/u);
  });
});

describe('the clock control', () => {
  it('passes overdue work, stops at all due times on the way, and works again after a failure', async () => {
    const clock = manualClock(0);
    const stops: number[] = [];
    let failures = 1;
    const moveClock = createClockControl({
      world: { watchers: new Set() } as unknown as LocalDiscord['world'],
      clock,
      // Overdue from the beginning until minute 20, then due at minute 30.
      nextMoment: async () => (clock.now() < 20 * MINUTE ? 0 : clock.now() < 30 * MINUTE ? 30 * MINUTE : undefined),
      settle: async () => {
        if (failures-- > 0) throw new Error('once');
        stops.push(clock.now() / MINUTE);
      },
    });
    await expect(moveClock('hour')).rejects.toThrow('once');
    await moveClock('hour');
    expect(stops.slice(0, 3)).toEqual([2, 3, 4]);
    expect(stops.slice(-3)).toEqual([20, 30, 61]);
  });
});

describe('the files of the page', () => {
  it('cannot be built without the development dependencies, and a sentence says so', async () => {
    const missing = (): Promise<never> => Promise.reject(new Error("Cannot find package 'rolldown'"));
    await expect(loadPage(missing)).rejects.toThrow(
      'The page cannot be built, because the packages for it are not installed. Run npm ci without --omit=dev.',
    );
  });

  it('are written for npm pack as they are served in a checkout', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'page-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [files] = await Promise.all([loadPage(), writePage(folder)]);
    expect([...files.keys()]).toEqual(['/', '/page.css', '/page.js', '/mark.svg']);
    for (const [path, { bytes }] of files) {
      const name = path === '/' ? 'index.html' : path.slice(1);
      expect((await readFile(join(folder, name))).equals(bytes)).toBe(true);
    }
  });
});
