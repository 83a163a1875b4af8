import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import callbackTimers from 'node:timers';
import timers, { scheduler } from 'node:timers/promises';
import { actAs, type Frame, type LocalDiscord, manualClock, startLocalDiscord } from 'local-discord';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../commands/index.ts';
import { en } from '../src/catalogues/en.ts';
import type { Clock } from '../src/clock.ts';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { beginOn, type Running, runBot, textOf } from './support/bot.ts';
import { beginDays, DAY, HOUR, postsAmong } from './support/daily.ts';
import { rounds } from './support/long.ts';

const LIGHTHOUSES = { 'lighthouse.md': LIGHTHOUSE };
const COMMANDS = /applications\/\d+\/commands/u;

/** Waits for nothing longer than a turn of the event loop. */
const hurriedClock: Clock = {
  now: () => 0,
  after: (_, task) => {
    const turn = setImmediate(task);
    return () => clearImmediate(turn);
  },
};

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await scheduler.yield();
}

/** The port of a server that does so with each connection. */
async function listen(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    onSocket(socket);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Takes away the seconds that are waited before a connection is opened again, and before it identifies; gives them. */
function skipWaits(): () => number[] {
  const spy = vi.spyOn(timers, 'setTimeout').mockImplementation(() => scheduler.yield());
  onTestFinished(() => spy.mockRestore());
  // Heartbeats are called off by a signal.
  return () => spy.mock.calls.flatMap(([ms = 0, , options]) => (options ? [] : [ms]));
}

/** A Discord of which a bot was told already, so that it has the commands. */
async function knownDiscord(options: Parameters<typeof startLocalDiscord>[0] = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ botName: 'Commonplace', clock: manualClock(), ...options });
  onTestFinished(() => discord.close());
  const { starting } = await beginOn(discord, { articlesDir: await articlesOf({}) });
  await (await starting).close();
  return discord;
}

/** A bot on it, ready or not. */
async function beginAgain(discord: LocalDiscord, options: Parameters<typeof beginOn>[1] = {}) {
  const logged: Record<string, unknown>[] = [];
  const articlesDir = await articlesOf(LIGHTHOUSES);
  return { logged, ...(await beginOn(discord, { articlesDir, ...options }, logged)) };
}

const GUILDS = ['Reading Room', 'Study Circle', 'Third'].map((name) => ({ name, channels: ['general'] }));
const texts = (logged: Running['logged']): unknown[] => logged.map(({ msg }) => msg);
const help = async (discord: LocalDiscord, guild = 'Study Circle'): Promise<string> =>
  textOf((await actAs(discord, { guild }).run('help')).message);

describe('a server that Discord calls unavailable, and never sends', () => {
  it('holds up no answer of the others, and works when it comes', async () => {
    const discord = await knownDiscord();
    discord.setOutage('Reading Room', true);
    const { starting, logged } = await beginAgain(discord);
    const circle = actAs(discord, { guild: 'Study Circle' });
    await until(() => discord.gateway.connected().length > 0);
    expect(textOf((await circle.run('ask', { question: 'Who drew the plans?' })).message)).toContain('Ada Marwick');
    await circle.say(`<@${discord.applicationId}> who drew the plans?`);
    expect(textOf(await circle.waitForMessage())).toContain('Ada Marwick');
    await starting;
    expect(texts(logged)).toContain('Ready: 1 articles with 5 passages, in 2 servers');
    skipWaits();
    discord.gateway.invalidate();
    await until(() => discord.gateway.connected().length === 0);
    await until(() => discord.gateway.connected().length > 0);
    expect(await help(discord)).toContain('/ask');
    discord.setOutage('Reading Room', false);
    expect(await help(discord, 'Reading Room')).toContain('/ask');
  });

  it('keeps its daily excerpts, which wait for it; those of the others come', async () => {
    const { discord, mona, store, later, stop, restart } = await beginDays();
    const circle = actAs(discord, { user: 'mona', guild: 'Study Circle' });
    for (const person of [mona, circle]) await person.run('daily start', { time: '8:00', zone: 'Europe/Berlin' });
    await stop();
    discord.setOutage('Reading Room', true);
    await restart();
    await later(3 * HOUR);
    expect([postsAmong(mona.messages).length, postsAmong(circle.messages).length]).toEqual([0, 1]);
    expect(await store.guilds()).toHaveLength(2);
    discord.setOutage('Reading Room', false);
    await help(discord, 'Reading Room');
    await later(HOUR);
    expect([postsAmong(mona.messages).length, postsAmong(circle.messages).length]).toEqual([1, 1]);
  });
});

describe('a connection that cannot begin', () => {
  it('holds up neither answers nor excerpts of servers on the others', async () => {
    const { discord, mona, later, stop, restart } = await beginDays({ shards: 2, guilds: GUILDS });
    await mona.run('daily start', { time: '8:00', zone: 'Europe/Berlin' });
    await stop();
    const own = [...discord.world.guilds.values()].find(({ name }) => name === 'Reading Room');
    const healthy = Number((BigInt(own?.id ?? '') >> 22n) % 2n);
    discord.gateway.alter((frame, shard) => (frame.t === 'READY' && shard !== healthy ? undefined : frame));
    await restart();
    await later(3 * HOUR);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    expect(textOf((await mona.run('help')).message)).toContain('/ask');
  });
});

describe('a request that is never answered', () => {
  it('holds up no excerpt and no answer', async () => {
    const { discord, mona, clock, stop, restart } = await beginDays();
    await mona.run('daily start', { time: '8:00', zone: 'Europe/Berlin' });
    await stop();
    clock.advance(3 * HOUR);
    discord.removeGuild('Study Circle');
    discord.fail({ method: 'GET', path: COMMANDS, status: 'silence' });
    discord.fail({ method: 'GET', path: /guilds\/\d+$/u, status: 'silence', times: 10 });
    void restart().catch(() => undefined);
    await until(() => postsAmong(mona.messages).length === 1);
    expect(textOf((await mona.run('daily list')).message)).toContain('08:00 Europe/Berlin');
  });
});

/** Events as Discord never sends them, by what is odd about them. */
const ODD: readonly [kind: string, event: string, data: unknown][] = [
  [
    'a message without words',
    'MESSAGE_CREATE',
    { id: '1', channel_id: '2', type: 0, content: null, author: { id: '3' } },
  ],
  ['a message without author', 'MESSAGE_CREATE', { id: '1', channel_id: '2', type: 0, content: 'secret words' }],
  ['no data', 'INTERACTION_CREATE', null],
  ['an interaction without data', 'INTERACTION_CREATE', { id: '1', token: 'secret', type: 2 }],
  ['an unknown kind of interaction', 'INTERACTION_CREATE', { id: '1', token: 'secret', type: 99 }],
  ['a server that is a number', 'GUILD_CREATE', { id: 1 }],
  ['a server without anything', 'GUILD_CREATE', { id: '77' }],
  [
    'members and roles of nothing',
    'GUILD_CREATE',
    { id: '78', roles: [null], members: null, channels: [{ type: 99 }] },
  ],
  ['a server left in an odd way', 'GUILD_DELETE', { id: '10', unavailable: 'perhaps' }],
  ['a role of nothing', 'GUILD_ROLE_UPDATE', { guild_id: '10', role: null }],
  ['a role with odd permissions', 'GUILD_ROLE_CREATE', { guild_id: '10', role: { id: '5', permissions: 'secret' } }],
  ['a channel of an unknown kind', 'CHANNEL_CREATE', { id: '5', guild_id: '10', type: 4711 }],
  ['a channel without id', 'CHANNEL_DELETE', {}],
  ['threads without ids', 'THREAD_LIST_SYNC', { guild_id: '10', threads: [{}], members: [null] }],
  ['a member of nothing', 'GUILD_MEMBER_UPDATE', { guild_id: '10', user: null, roles: null }],
  ['a session without user', 'READY', { session_id: 'x', guilds: null }],
  ['an event of a new kind', 'SOMETHING_NEW', { id: 1e300 }],
  ['an event named as a fault', 'error', {}],
  ['an event named as a method', '__proto__', {}],
];

describe('an odd event', () => {
  it('is dropped with one line in the log, which quotes nothing of it', async () => {
    const { discord, logged } = await runBot({ articlesDir: await articlesOf(LIGHTHOUSES) });
    for (const [, t, d] of ODD) for (let i = 0; i < 3; i += 1) discord.gateway.send({ op: 0, t, s: 2, d });
    for (const frame of ['not JSON', 'null', '7', '[]', { op: 10, d: null }, { op: 0, t: 'READY', s: 1, d: null }])
      discord.gateway.send(frame);
    expect(await help(discord)).toContain('/ask');
    const dropped = logged.filter(({ msg }) => String(msg).includes('not of its shape'));
    expect(new Set(dropped.map(({ event }) => event)).size).toBe(dropped.length);
    expect(dropped.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['MESSAGE_CREATE', 'INTERACTION_CREATE', 'GUILD_CREATE', 'GUILD_ROLE_UPDATE', 'frame']),
    );
    expect(JSON.stringify(logged)).not.toContain('secret');
    expect([...discord.world.guilds.values()].every(({ hasBot }) => hasBot)).toBe(true);
  });

  it('of an interaction without entitlements is answered all the same', async () => {
    const { discord } = await runBot();
    discord.gateway.alter((frame) => {
      if (frame.t !== 'INTERACTION_CREATE') return frame;
      const { entitlements, ...rest } = frame.d as Record<string, unknown>;
      expect(entitlements).toEqual([]);
      return { ...frame, d: rest };
    });
    expect(await help(discord)).toContain('/ask');
  });

  it.each([{ flags: -1 }, { sticker_items: [{ id: '1' }], stickers: [{ id: '1', user: null }] }])(
    'of a press on a message with %j is answered',
    async (odd) => {
      const { discord } = await runBot({ articlesDir: await articlesOf(LIGHTHOUSES) });
      const mona = actAs(discord);
      const { message } = await mona.run('passage', { number: 2 });
      discord.gateway.alter((frame) => {
        const d = frame.d as { readonly message?: object };
        return frame.t === 'INTERACTION_CREATE' ? { ...frame, d: { ...d, message: { ...d.message, ...odd } } } : frame;
      });
      expect(textOf((await mona.press(message, 'Next')).message)).toContain('¶ 3 of 5');
    },
  );

  it('that begins a connection is put right', async () => {
    const discord = await knownDiscord();
    discord.gateway.alter((frame) => (frame.op === 10 ? { op: 10, d: null } : frame));
    await (
      await beginAgain(discord)
    ).starting;
    skipWaits();
    discord.gateway.send({ op: 9, d: null });
    await until(() => discord.gateway.connected().length === 0);
    await until(() => discord.gateway.connected().length > 0);
    expect(await help(discord)).toContain('/ask');
  });

  // The library waits for READY for fifteen seconds of its own.
  it.runIf(rounds(0, 1) === 1)('in place of the first lets the bot try again', { timeout: 60_000 }, async () => {
    const discord = await knownDiscord();
    let isFirst = true;
    discord.gateway.alter((frame) => {
      if (frame.t !== 'READY' || !isFirst) return frame;
      isFirst = false;
      return { ...frame, d: { ...(frame.d as object), user: null } };
    });
    await (
      await beginAgain(discord)
    ).starting;
    expect(await help(discord)).toContain('/ask');
  });

  it('that comes before the first session is dropped', async () => {
    const discord = await knownDiscord();
    let ready: Frame | undefined;
    discord.gateway.alter((frame) => {
      if (frame.t !== 'READY' || ready) return frame;
      ready = frame;
      return { op: 0, t: 'RESUMED', s: 1, d: null };
    });
    const { starting, logged } = await beginAgain(discord);
    await until(() => ready !== undefined);
    for (const [, t, d] of ODD) discord.gateway.send({ op: 0, t, s: 1, d });
    discord.gateway.send(ready);
    await starting;
    // The library takes what it held back one by one, with each event that comes.
    for (let round = 0; round < ODD.length; round += 1) expect(await help(discord)).toContain('/ask');
    expect(logged.filter(({ event }) => event === 'INTERACTION_CREATE')).toMatchObject([{ fault: 'shape' }]);
  });

  it('that the library stumbles over when a session begins lets another begin', async () => {
    skipWaits();
    const discord = await knownDiscord();
    let times = 1;
    discord.gateway.alter((frame) => {
      if (frame.t !== 'READY' || (times -= 1) < 0) return frame;
      return { ...frame, d: { ...(frame.d as object), application: { id: discord.applicationId, flags: 'secret' } } };
    });
    const { starting, logged } = await beginAgain(discord);
    await starting;
    expect(await help(discord)).toContain('/ask');
    expect(logged.filter(({ event }) => event === 'READY')).toHaveLength(1);
  });

  it.each(['app_permissions', 'authorizing_integration_owners'])(
    'of an interaction without %s is answered',
    async (field) => {
      const { discord } = await runBot();
      for (const odd of [undefined, null, 'x']) {
        const stop = discord.gateway.alter((frame) =>
          frame.t === 'INTERACTION_CREATE' ? { ...frame, d: { ...(frame.d as object), [field]: odd } } : frame,
        );
        expect(await help(discord)).toContain('/ask');
        stop();
      }
    },
  );

  it('numbered oddly keeps no session from being resumed', async () => {
    skipWaits();
    const discord = await knownDiscord();
    const { starting, logged } = await beginAgain(discord);
    await starting;
    const before = discord.gateway.identifies();
    for (const s of [undefined, '7', {}, 1e300]) discord.gateway.send({ op: 0, t: 'GUILD_UPDATE', s, d: null });
    await until(() => logged.some(({ event }) => event === 'GUILD_UPDATE'));
    expect(await help(discord)).toContain('/ask');
    discord.gateway.cut();
    await until(() => discord.gateway.resumes() > 0);
    expect(discord.gateway.identifies()).toBe(before);
  });

  it('that is a real one with something else in one place does not end the bot', async () => {
    const discord = await knownDiscord();
    const real = await recordEvents(discord);
    expect([...real.keys()]).toEqual(
      expect.arrayContaining(['READY', 'GUILD_CREATE', 'MESSAGE_CREATE', 'GUILD_DELETE']),
    );
    const one = rounds(9, 1);
    let count = 0;
    for (const frame of real.values()) {
      for (const d of oddVariants(frame.d)) if ((count += 1) % one === 0) discord.gateway.send({ ...frame, d });
      expect(await help(discord)).toContain('/');
    }
    expect(count).toBeGreaterThan(1000);
  });
});

/** Begins a bot, and gives one event of each kind that the local Discord sends it in a day's life. */
async function recordEvents(discord: LocalDiscord): Promise<ReadonlyMap<string, Frame>> {
  const real = new Map<string, Frame>();
  const stop = discord.gateway.alter((frame) => {
    if (typeof frame.t === 'string') real.set(frame.t, structuredClone(frame));
    return frame;
  });
  await (
    await beginAgain(discord)
  ).starting;
  const mona = actAs(discord, { guild: 'Reading Room' });
  discord.setOutage('Reading Room', true);
  discord.setOutage('Reading Room', false);
  const channel = discord.addChannel('Reading Room', 'new');
  discord.setPermissions(channel.id, { deny: 0n });
  discord.deleteChannel(channel.id);
  const role = discord.addRole('Reading Room', { name: 'readers' });
  discord.setRole('Reading Room', role.id, { mentionable: true });
  discord.removeRole('Reading Room', role.id);
  await mona.say(`<@${discord.applicationId}> who drew the plans?`);
  await mona.press(await mona.waitForMessage(), 'Next').catch(() => undefined);
  await mona.run('ask', { question: 'Who drew the plans?' });
  discord.addGuild({ name: 'Left' });
  discord.removeGuild('Left');
  stop();
  return real;
}

const ODD_VALUES = [undefined, null, 7, 1e30, -1, 'x', '', true, [], [null], {}];

/** The value with something odd in one place, at whatever depth; lists have it in their first entry. */
function* oddVariants(value: unknown, depth = 0): Generator {
  yield* ODD_VALUES;
  if (typeof value !== 'object' || value === null || depth > 4) return;
  const entries = Object.entries(value);
  for (const [key, inner] of Array.isArray(value) ? entries.slice(0, 1) : entries)
    for (const odd of oddVariants(inner, depth + 1))
      yield Array.isArray(value) ? value.with(0, odd) : { ...value, [key]: odd };
}

/** Final close codes, with a word of the remedy. */
const FINAL = [
  [4004, 'Copy it again'],
  [4010, 'Start again'],
  [4011, 'as many as Discord recommends'],
  [4012, 'Install a newer version'],
  [4013, 'Install a newer version'],
  [4014, 'Privileged Gateway Intents'],
] as const;

describe('a connection that Discord closes', () => {
  it.each(FINAL)('with %i ends the start, and later the bot, with the same sentence', async (code, remedy) => {
    const discord = await knownDiscord();
    discord.gateway.refuse(code);
    const first = await beginAgain(discord);
    const { message } = await first.starting.then(
      () => new Error('Expected a refusal.'),
      (error: unknown) => error as Error,
    );
    expect(message).toContain(remedy);
    const { promise: lost, resolve: onLost } = Promise.withResolvers<Error>();
    const second = await beginAgain(discord, { onLost });
    await second.starting;
    discord.gateway.closeWith(code);
    expect((await lost).message).toBe(message);
  });

  it.each([1000, 4000, 4007, 4001, 4003, 4005, 4008, 4009].slice(0, rounds(3, 8)))(
    'with %i is opened again, with a line in the log',
    async (code) => {
      skipWaits();
      const discord = await knownDiscord();
      discord.gateway.refuse(code, 2);
      const { starting, logged } = await beginAgain(discord);
      await starting;
      expect(logged.filter((line) => line['code'] === code)).toMatchObject([{ shard: 0 }]);
      discord.gateway.closeWith(code);
      await until(() => discord.gateway.connected().length === 0);
      await until(() => discord.gateway.connected().length > 0);
      expect(await help(discord)).toContain('/ask');
    },
  );

  it.each([
    ['refuses', (socket: Socket) => socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')],
    ['is no address', undefined],
  ])('whose host %s is resumed where it began', async (_, refuse) => {
    skipWaits();
    const discord = await knownDiscord();
    const port = refuse && (await listen(refuse));
    discord.gateway.alter((frame) => {
      if (frame.t !== 'READY') return frame;
      const url = port === undefined ? 'wss://gateway #1' : `ws://127.0.0.1:${port}`;
      return { ...frame, d: { ...(frame.d as object), resume_gateway_url: url } };
    });
    await (
      await beginAgain(discord)
    ).starting;
    discord.gateway.cut();
    await until(() => discord.gateway.resumes() > 0);
    expect(await help(discord)).toContain('/ask');
    expect(discord.gateway.identifies()).toBe(2);
  });

  it('and then never resumes its session is followed by a new one', async () => {
    skipWaits();
    const waits = new Map<number, AbortController>();
    const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const controller = new AbortController();
      waits.set(ms, controller);
      return controller.signal;
    });
    onTestFinished(() => spy.mockRestore());
    const discord = await knownDiscord();
    await (
      await beginAgain(discord)
    ).starting;
    const before = discord.gateway.identifies();
    discord.gateway.alter((frame) => (frame.t === 'RESUMED' ? undefined : frame));
    discord.gateway.cut();
    await until(() => discord.gateway.resumes() > 0);
    await until(() => waits.has(20_000));
    waits.get(20_000)?.abort();
    await until(() => discord.gateway.identifies() > before);
    expect(await help(discord)).toContain('/ask');
  });

  it('each time that its session is resumed is followed by a new one', async () => {
    skipWaits();
    const discord = await knownDiscord();
    await (
      await beginAgain(discord)
    ).starting;
    const before = discord.gateway.identifies();
    discord.gateway.alter((frame) => {
      if (frame.t !== 'RESUMED') return frame;
      discord.gateway.closeWith(1009);
      return undefined;
    });
    discord.gateway.cut();
    await until(() => discord.gateway.identifies() > before);
    expect(await help(discord)).toContain('/ask');
    expect(discord.gateway.resumes()).toBe(5);
  });

  it('after it was silent for ten seconds is opened again', async () => {
    skipWaits();
    const { setTimeout: begin } = callbackTimers;
    const spy = vi
      .spyOn(callbackTimers, 'setTimeout')
      .mockImplementation((task: () => void, ms) => begin(task, ms === 10_000 ? 0 : ms));
    onTestFinished(() => spy.mockRestore());
    const discord = await knownDiscord();
    let times = 1;
    discord.gateway.alter((frame) => (frame.op === 10 && (times -= 1) >= 0 ? undefined : frame));
    await (
      await beginAgain(discord)
    ).starting;
    expect(await help(discord)).toContain('/ask');
  });

  it('without hearing that it was closed here is opened again', async () => {
    skipWaits();
    const discord = await knownDiscord();
    const { port: own } = new URL(discord.url);
    const first = Promise.withResolvers<Socket>();
    const port = await listen((socket) => {
      first.resolve(socket);
      const there = connect(Number(own), '127.0.0.1');
      socket.pipe(there).pipe(socket);
      for (const end of [socket, there]) end.on('error', () => undefined);
    });
    const body = { shards: 1, session_start_limit: { remaining: 9, reset_after: 0, max_concurrency: 1 } };
    discord.fail({ path: '/gateway/bot', status: 200, body: { ...body, url: `ws://127.0.0.1:${port}/gateway` } });
    await (
      await beginAgain(discord)
    ).starting;
    discord.gateway.reconnect();
    (await first.promise).unpipe();
    await until(() => discord.gateway.resumes() > 0);
    expect(await help(discord)).toContain('/ask');
  });

  it('before it is open is opened again with backoff, and one line in the log', async () => {
    const waited = skipWaits();
    const discord = await knownDiscord();
    discord.fail({ method: 'CONNECT', path: '/gateway', status: 503, times: 5 });
    const { starting, logged } = await beginAgain(discord);
    await starting;
    expect(texts(logged).filter((msg) => String(msg).startsWith('A connection to Discord'))).toEqual([
      'A connection to Discord has trouble',
      'A connection to Discord was cut; reconnecting',
    ]);
    // The library's half second, and what is added to it.
    expect(waited()).toEqual([500, 0, 500, 100, 500, 200, 500, 400, 500, 800]);
  });

  it('and refuses for two seconds is opened again within three, and brings what people asked meanwhile', async () => {
    const waited = skipWaits();
    const discord = await knownDiscord();
    await (
      await beginAgain(discord)
    ).starting;
    const before = waited().length;
    discord.fail({ method: 'CONNECT', path: '/gateway', status: 503, times: 3 });
    discord.gateway.cut();
    await until(() => discord.gateway.connected().length === 0);
    expect(await help(discord)).toContain('/ask');
    const waits = waited().slice(before);
    expect(waits).toEqual([500, 0, 500, 100, 500, 200, 500, 400].slice(0, waits.length));
    expect(waits.reduce((sum, ms) => sum + ms)).toBeLessThanOrEqual(3000);
  });

  it('together with others is not opened again together with them', async () => {
    const waited = skipWaits();
    const discord = await knownDiscord({ shards: 4 });
    const mend = discord.fail({ method: 'CONNECT', path: '/gateway', status: 503, times: Infinity });
    const { starting } = await beginAgain(discord);
    const second = (): number[] => waited().filter((ms) => ms >= 100 && ms < 150);
    await until(() => second().length === 4);
    mend();
    await starting;
    expect(second().toSorted((a, b) => a - b)).toEqual([100, 112, 131, 143]);
  });

  const ENDS: Readonly<Record<string, (discord: LocalDiscord) => void>> = {
    'to connect again': ({ gateway }) => gateway.reconnect(),
    'to resume': ({ gateway }) => gateway.invalidate(undefined, true),
    'that the session is over': ({ gateway }) => gateway.invalidate(),
    'nothing, by cutting it': ({ gateway }) => gateway.cut(),
  };
  it.each(Object.entries(ENDS))('as soon as it has begun, saying %s, is opened again with backoff', async (_, end) => {
    const waited = skipWaits();
    const discord = await knownDiscord();
    const { starting } = await beginAgain(discord);
    await starting;
    for (let round = 0; round < 4; round += 1) {
      end(discord);
      await until(() => discord.gateway.connected().length === 0);
      await until(() => discord.gateway.connected().length > 0);
      expect(await help(discord)).toContain('/ask');
    }
    expect(waited().filter((ms) => [0, 100, 200, 400].includes(ms))).toEqual([0, 100, 200, 400]);
  });

  it('in place of a beginning is opened again with backoff, and one line in the log', async () => {
    const waited = skipWaits();
    const discord = await knownDiscord();
    let times = 4;
    discord.gateway.alter((frame) => (frame.t === 'READY' && (times -= 1) >= 0 ? { op: 9, d: false } : frame));
    const { starting, logged } = await beginAgain(discord);
    await starting;
    expect(logged.filter(({ msg }) => msg === 'A connection to Discord was cut; reconnecting')).toHaveLength(1);
    expect(waited().filter((ms) => [0, 100, 200, 400].includes(ms))).toEqual([0, 100, 200, 400]);
  });
});

it('a session that lasted five seconds is begun again at once, however many ended before it', async () => {
  const waited = skipWaits();
  const clock = manualClock();
  const discord = await knownDiscord({ clock });
  const { starting } = await beginAgain(discord, { clock });
  await starting;
  const before = waited().length;
  for (let round = 0; round < 4; round += 1) {
    clock.advance(5000);
    discord.gateway.cut();
    await until(() => discord.gateway.connected().length === 0);
    await until(() => discord.gateway.connected().length > 0);
    expect(await help(discord)).toContain('/ask');
  }
  expect(
    waited()
      .slice(before)
      .filter((ms) => [0, 100, 200, 400].includes(ms)),
  ).toEqual([0, 0, 0, 0]);
});

it('a session that never lasts is begun again ever more rarely than Discord allows in a day', async () => {
  const waited = skipWaits();
  const discord = await knownDiscord();
  let times = 33;
  discord.gateway.alter((frame) => (frame.t === 'READY' && (times -= 1) >= 0 ? { op: 9, d: false } : frame));
  const { starting } = await beginAgain(discord);
  await starting;
  expect(waited().filter((ms) => ms >= 10_000)).toEqual([...Array<number>(22).fill(10_000), 90_000, 180_000, 270_000]);
});

it('answers once what a resumed session brings again', async () => {
  const { discord } = await runBot({ articlesDir: await articlesOf(LIGHTHOUSES) });
  const asked: Frame[] = [];
  discord.gateway.alter((frame) => {
    if (['INTERACTION_CREATE', 'MESSAGE_CREATE'].includes(frame.t ?? '')) asked.push(frame);
    return frame;
  });
  await help(discord);
  const mona = actAs(discord);
  await mona.say(`<@${discord.applicationId}> who drew the plans?`);
  await mona.waitForMessage();
  const before = discord.traffic.filter(({ method }) => method === 'POST').length;
  for (const frame of asked.slice()) discord.gateway.send(frame);
  await help(discord);
  expect(discord.traffic.filter(({ method }) => method === 'POST')).toHaveLength(before + 1);
});

describe('the question for the address of the gateway', () => {
  const path = '/gateway/bot';

  it.each([
    ['a limit', { status: 429, body: { retry_after: 120 } }],
    ['a limit of a proxy', { status: 429, headers: { 'retry-after': '120' }, body: 'slow down' }],
    [
      'no login left',
      {
        status: 200,
        body: {
          url: 'ws://[::1]',
          shards: 1,
          session_start_limit: { total: 1, remaining: 0, reset_after: 120_000, max_concurrency: 1 },
        },
      },
    ],
  ])('is put again when %s is over, and the log says when', async (_, fault) => {
    const discord = await knownDiscord();
    discord.fail({ path, ...fault });
    const clock = manualClock();
    const { starting, logged } = await beginAgain(discord, { clock });
    await until(() => logged.length > 0);
    // The library adds a twentieth of a second.
    const [at] = new Date(clock.now() + 120_000).toISOString().split('.');
    expect(texts(logged)).toEqual([
      expect.stringMatching(`^The address in DISCORD_API_URL asks to wait; trying again at ${at}`),
    ]);
    clock.advance(121_000);
    await starting;
    expect(await help(discord)).toContain('/ask');
  });

  const limit = { total: 1, remaining: 1, reset_after: 1, max_concurrency: 1 };
  it.each([
    ['a web page', '<h1>Welcome</h1>'],
    ['nothing', null],
    ['a list', []],
    ['no address', { shards: 1, session_start_limit: limit }],
    ['no web socket', { url: 'nonsense', shards: 1, session_start_limit: limit }],
    ['no limit', { url: 'ws://127.0.0.1', shards: 1 }],
    ['too many connections', { url: 'ws://127.0.0.1', shards: 1e9, session_start_limit: limit }],
  ])(
    'is put again when %s comes, and ends the start with a sentence when it comes again and again',
    async (_, body) => {
      const discord = await knownDiscord();
      discord.fail({ path, status: 200, body, times: 9 });
      await (
        await beginAgain(discord, { clock: hurriedClock })
      ).starting;
      discord.fail({ path, status: 200, body, times: 10 });
      await expect((await beginAgain(discord, { clock: hurriedClock })).starting).rejects.toThrow(
        /^The address in DISCORD_API_URL gave no answer of Discord's to logging in\. Expected a REST base/u,
      );
    },
  );
});

it('a start outlasts a proxy that refuses the token while it starts itself', async () => {
  const discord = await knownDiscord();
  const path = '/gateway/bot';
  for (const status of [404, 401, 403, 200, 502]) discord.fail({ path, status, body: '<h1>Starting</h1>' });
  await (
    await beginAgain(discord, { clock: hurriedClock })
  ).starting;
  discord.fail({ path, status: 401, body: { message: '401: Unauthorized', code: 0 } });
  await expect((await beginAgain(discord, { clock: hurriedClock })).starting).rejects.toThrow('refused the bot token');
});

describe('commands that Discord does not take', () => {
  const older = [
    { name: 'ask', description: 'Older', options: [{ type: 3, name: 'q', description: 'Older', required: true }] },
  ];

  it('for today are offered again in hours; until then those that are registered work', async () => {
    const discord = await startLocalDiscord({ botName: 'Commonplace', clock: manualClock(), commandCreations: 20 });
    onTestFinished(() => discord.close());
    const before = await beginOn(discord, { commands: commands.slice(0, 3) });
    await (await before.starting).close();
    discord.world.commandCreations = 0;
    const clock = manualClock();
    const { starting, logged } = await beginAgain(discord, { clock });
    await starting;
    const at = new Date(clock.now() + 4 * HOUR).toISOString();
    expect(texts(logged)).toContainEqual(expect.stringMatching(`answered 400 .* trying again at ${at}\\. Commands`));
    expect(JSON.stringify(logged)).not.toContain('Expected a REST base');
    const asked = await actAs(discord).run('ask', { question: 'Who drew the plans?' });
    expect(textOf(asked.message)).toContain('Ada Marwick');
    discord.world.commandCreations = 20;
    clock.advance(4 * HOUR);
    await until(() => discord.commands().length === commands.length);
  });

  it('at the first start leave the bot to mentions', async () => {
    const discord = await startLocalDiscord({ botName: 'Commonplace', clock: manualClock(), commandCreations: 0 });
    onTestFinished(() => discord.close());
    await (
      await beginAgain(discord)
    ).starting;
    const mona = actAs(discord);
    await mona.say(`<@${discord.applicationId}> who drew the plans?`);
    expect(textOf(await mona.waitForMessage())).toContain('Ada Marwick');
  });

  it.each([
    ['403', { status: 403, body: { code: 50001, message: 'Missing Access' } }],
    ['a limit', { status: 429, body: { retry_after: 500 } }],
    ['an object', { status: 200, body: {} }],
    ['nothing', { status: 200, body: null }],
    ['a list of nothing', { status: 200, body: [null] }],
  ])('are offered again after an answer of %s, and the bot is there', async (_, fault) => {
    const discord = await knownDiscord();
    for (const method of ['GET', 'PUT']) {
      discord.fail({ method, path: COMMANDS, ...fault });
      const clock = manualClock();
      const { starting, logged } = await beginAgain(discord, {
        clock,
        commands: commands.slice(method === 'PUT' ? 1 : 0),
      });
      const bot = await starting;
      expect(logged.find((line) => line['while'] === 'registering the commands')).toMatchObject({ level: 40 });
      expect(await help(discord)).toContain('/');
      clock.advance(DAY);
      await bot.close();
    }
  });

  it('may be used as they were: an option that is not known gets a notice', async () => {
    const discord = await knownDiscord();
    discord.fail({ method: 'PUT', path: COMMANDS, status: 500, times: 99 });
    const { starting } = await beginAgain(discord);
    await starting;
    const ask = discord.commands().find(({ name }) => name === 'ask');
    if (!ask) throw new Error('Expected the command.');
    Object.assign(ask, { options: older[0]?.options });
    const { message } = await actAs(discord).run('ask', { q: 'Who?' });
    expect(textOf(message)).toBe(en.unknownCommand);
  });
});

it.each([
  [
    'of another kind',
    { type: 2, data: { id: '1', name: 'ask', type: 2, target_id: '1', resolved: {} } },
    'no longer known',
  ],
  ['that opens an activity', { type: 2, data: { id: '1', name: 'launch', type: 4 } }, 'no longer known'],
  [
    'with a completion that only an object has',
    {
      type: 4,
      data: { id: '1', name: 'ask', type: 1, options: [{ type: 3, name: 'constructor', focused: true, value: 'x' }] },
    },
    '{"choices":[]}',
  ],
])('a command %s of whoever had the token before is answered', async (_, change, answer) => {
  const { discord } = await runBot({ articlesDir: await articlesOf(LIGHTHOUSES) });
  let asked: Frame | undefined;
  discord.gateway.alter((frame) => (frame.t === 'INTERACTION_CREATE' ? (asked = frame) : frame));
  await help(discord);
  const answers = () => discord.traffic.filter(({ path }) => path.startsWith('/interactions/1/'));
  discord.gateway.send({ ...asked, d: { ...(asked?.d as object), ...change, id: '1' } });
  await until(() => answers().length > 0);
  expect(JSON.stringify(answers()[0]?.body)).toContain(answer);
});

it('a server that Discord describes without the bot itself gets its daily excerpts', async () => {
  const discord = await knownDiscord({ guilds: GUILDS });
  discord.gateway.alter((frame) =>
    frame.t === 'GUILD_CREATE' ? { ...frame, d: { ...(frame.d as object), members: [] } } : frame,
  );
  await (
    await beginAgain(discord)
  ).starting;
  const { message } = await actAs(discord, { user: 'mona' }).run('daily start', {
    time: '8:00',
    zone: 'Europe/Berlin',
  });
  expect(textOf(message)).toContain('8:00 Europe/Berlin');
});

describe('an answer of an odd shape', () => {
  it.each([null, {}])('to a post is no proof of it, nor of a second one: %j', async (body) => {
    const { discord, mona, later, logged } = await beginDays();
    await mona.run('daily start', { time: '8:00', zone: 'Europe/Berlin' });
    const direct = actAs(discord, { user: 'mona', guild: null });
    await direct.run('daily me', { time: '8:00', zone: 'Europe/Berlin' });
    const path = `/channels/${mona.channelId}/messages`;
    discord.fail({ method: 'POST', path, status: 200, body, done: true });
    discord.fail({ method: 'GET', path, status: 200, body });
    discord.fail({ method: 'POST', path: '/users/@me/channels', status: 200, body, times: 2 });
    await later(5 * HOUR);
    expect([postsAmong(mona.messages).length, postsAmong(direct.messages).length]).toEqual([1, 1]);
    expect(logged.filter(({ level }) => Number(level) > 50)).toEqual([]);
  });
});
