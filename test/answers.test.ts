import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { scheduler } from 'node:timers/promises';
import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs, type Exchange, manualClock, type FaultRule, type LocalDiscord, type Message } from 'local-discord';
import { commands } from '../commands/index.ts';
import { defineCommand, usesOf } from '../src/discord/command.ts';
import { notice } from '../src/discord/components.ts';
import { openStore } from '../src/store/open.ts';
import { makeFolder } from './store/folders.ts';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { beginBot, labelsOf, textOf } from './support/bot.ts';
import { watchedClock } from './support/watched-clock.ts';

const SORRY = 'Something went wrong';
const BERLIN = { time: '8:00', zone: 'Europe/Berlin' };
const CALLBACK = { method: 'POST', path: '/callback' };
const EDIT = { method: 'PATCH', path: '/messages/' };
const DELETE = { method: 'DELETE', path: '/messages/' };
/** A follow-up: a message of an interaction behind the first. */
const FOLLOW_UP = { method: 'POST', path: /^\/webhooks\/\d+\/[^/]+$/u };
/** Ways in which a request is carried out and its response lost. */
const LOST = [
  ['a 502', { status: 502, done: true }],
  ['a reset', { status: 0, done: true }],
] as const;

/** Waits between the attempts to edit an answer, until it is given in another way. */
const SOON = [500, 1000, 2000, 4000, 8000];
/** Pages of a proxy, by their status: whether Discord was asked is not known. */
const PAGES = [200, 302, 401, 403, 404, 405, 413].map(
  (status) => [status, { status, body: '<h1>Elsewhere</h1>' }] as const,
);

/** A bot that knows the lighthouse, whose waits a test passes one by one. */
async function begin(options: Parameters<typeof beginBot>[0] = {}) {
  const world = manualClock();
  const clock = watchedClock(world);
  const articlesDir = await articlesOf({ 'lighthouse.md': LIGHTHOUSE });
  const { discord, logged, starting } = await beginBot({ articlesDir, ...options, clock }, { clock: world });
  const bot = await starting;
  const statuses = ({ method, path }: Pick<FaultRule, 'method' | 'path'>): number[] =>
    discord.traffic
      .filter(
        (one) => one.method === method && (path instanceof RegExp ? path.test(one.path) : one.path.includes(path)),
      )
      .map(({ status }) => status);
  const warnings = (): unknown[] => logged.filter(({ level }) => Number(level) >= 40).map(({ msg }) => msg);
  return { bot, discord, logged, world, clock, mona: actAs(discord), statuses, warnings };
}

/** Waits for something that the bot does, or that the log says. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await scheduler.yield();
}

/** The reason for which an exchange failed. */
function failure(exchange: Promise<Exchange>): Promise<string> {
  return exchange.then(
    ({ message }) => `answered: ${textOf(message)}`,
    (error: unknown) => String(error),
  );
}

/** A command whose reply is ready when the test says so. */
function slowCommand() {
  const [started, finished] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const command = defineCommand({
    data: {
      name: 'slow',
      description: 'Takes its time',
      options: [{ type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'x' }],
    },
    what: () => 'Takes its time',
    visibility: 'asked',
    async execute() {
      started.resolve();
      await finished.promise;
      return notice('At last.');
    },
  });
  return { commands: [command], started: started.promise, finish: finished.resolve };
}

describe('the first response', () => {
  it.each(LOST)('whose own answer is lost by %s has arrived when Discord says so', async (_, fault) => {
    const { discord, mona, clock, statuses, warnings } = await begin();
    discord.fail({ ...CALLBACK, ...fault });
    const answering = mona.run('passage', { number: 2 });
    await clock.pass(100);
    expect(textOf((await answering).message)).toContain('¶ 2 of 5');
    await until(() => statuses(CALLBACK).length === 2);
    expect(statuses(CALLBACK)).toEqual([fault.status, 400]);
    expect(mona.messages).toHaveLength(1);
    expect(warnings()).toEqual([]);
  });

  it.each(LOST)('is a deferral lost by %s: the reply takes its place', async (_, fault) => {
    const { commands: slow, started, finish } = slowCommand();
    const { discord, mona, clock, warnings } = await begin({ commands: slow });
    discord.fail({ ...CALLBACK, ...fault });
    const answering = mona.run('slow');
    await started;
    await clock.pass(1200);
    await clock.pass(100);
    finish();
    expect(textOf((await answering).message)).toBe('At last.');
    expect(warnings()).toEqual([]);
  });

  it('is a deferral of which nothing is ever known: the reply is tried in its place', async () => {
    const { commands: slow, started, finish } = slowCommand();
    const { discord, mona, clock } = await begin({ commands: slow });
    discord.fail({ ...CALLBACK, status: 502, done: true });
    discord.fail({ ...CALLBACK, status: 502, times: 9 });
    const answering = mona.run('slow');
    await started;
    for (const wait of [1200, 100, 200, 400, 500]) await clock.pass(wait);
    finish();
    expect(textOf((await answering).message)).toBe('At last.');
  });

  it('is tried again with backoff while Discord has trouble, as long as it may be given', async () => {
    const { discord, mona, clock, world, statuses } = await begin();
    const start = world.now();
    discord.injectFaults(({ path }) =>
      path.endsWith('/callback') && world.now() < start + 300 ? { status: 503 } : undefined,
    );
    const answering = mona.run('passage', { number: 2 });
    await clock.pass(100);
    await clock.pass(200);
    expect(textOf((await answering).message)).toContain('¶ 2 of 5');
    expect(statuses(CALLBACK)).toEqual([503, 503, 204]);
  });

  it('is given up when there is no time left, without a flood', async () => {
    const { discord, mona, clock, world, statuses, warnings } = await begin();
    discord.fail({ ...CALLBACK, status: 503, times: Infinity });
    const answering = failure(mona.run('passage', { number: 2 }));
    for (const wait of [100, 200, 400, 500, 500, 500, 500]) await clock.pass(wait);
    await until(() => warnings().length > 0);
    expect(warnings()).toEqual(['Discord did not confirm an answer']);
    world.advance(3000);
    expect(await answering).toContain('did not respond');
    expect(statuses(CALLBACK)).toHaveLength(8);
  });

  it.each([false, true])('that hangs is given up after 0.9 s and tried again; carried out: %s', async (done) => {
    const { discord, mona, clock } = await begin();
    discord.fail({ ...CALLBACK, status: 'silence', done });
    const answering = mona.run('passage', { number: 2 });
    await until(() => discord.traffic.some(({ path }) => path.endsWith('/callback')));
    await clock.pass(900);
    await clock.pass(100);
    expect(textOf((await answering).message)).toContain('¶ 2 of 5');
  });

  it.each(PAGES)('meets a page of a proxy with %i, and is given after it', async (_, fault) => {
    const { discord, mona, clock, warnings } = await begin();
    discord.fail({ ...CALLBACK, ...fault });
    const answering = mona.run('passage', { number: 2 });
    await clock.pass(100);
    expect(textOf((await answering).message)).toContain('¶ 2 of 5');
    expect(warnings()).toEqual([]);
  });

  it('is left alone where somebody else gave it', async () => {
    const { discord, mona, world, warnings } = await begin();
    discord.fail({ ...CALLBACK, status: 400, body: { code: 40060, message: 'Already acknowledged' } });
    const answering = failure(mona.run('passage', { number: 2 }));
    await until(() => warnings().length > 0);
    expect(warnings()).toEqual(['What was to be answered is gone, or the answer came too late']);
    world.advance(3000);
    expect(await answering).toContain('did not respond');
  });

  it.each([
    ['nothing', {}],
    ['a proxy’s page', { body: '<html><title>429 Too Many Requests</title></html>' }],
    ['nothing but a body', { body: { message: 'You are being rate limited.', retry_after: 0.3, global: false } }],
    ['zero', { headers: { 'retry-after': '0' } }],
    ['a word', { headers: { 'retry-after': 'soon' } }],
  ])('limited by a 429 that says %s waits a second', async (_, fault) => {
    const { discord, mona, clock, statuses } = await begin();
    discord.fail({ ...CALLBACK, status: 429, times: 2, ...fault });
    const answering = mona.run('passage', { number: 2 });
    await clock.pass(1000);
    await clock.pass(1000);
    expect(textOf((await answering).message)).toContain('¶ 2 of 5');
    expect(statuses(CALLBACK)).toEqual([429, 429, 204]);
  });

  it.each([3, 3600, 1e15])('limited for %s s is given up at once', async (retryAfter) => {
    const { bot, discord, mona, statuses, warnings, world } = await begin();
    discord.rateLimit({ ...CALLBACK, retryAfter, times: Infinity });
    const answering = failure(mona.run('passage', { number: 2 }));
    // Nothing can be told before the first response; the log has it.
    await until(() => warnings().length > 0);
    await bot.idle();
    expect(warnings()).toEqual(['A command failed']);
    world.advance(3000);
    await answering;
    expect(statuses(CALLBACK)).toEqual([429]);
  });
});

describe('an edit', () => {
  it.each(LOST)('whose answer is lost by %s is repeated, and never overwritten by an apology', async (_, fault) => {
    const { discord, mona, clock, warnings, statuses } = await begin();
    discord.fail({ ...EDIT, ...fault, times: 3 });
    const answering = mona.run('daily start', BERLIN);
    for (const wait of [500, 1000, 2000]) await clock.pass(wait);
    const exchange = await answering;
    await until(() => statuses(EDIT).length === 4);
    expect(textOf(exchange.message)).toContain('8:00 Europe/Berlin');
    expect(warnings()).toEqual([]);
  });

  it.each(PAGES)('meets a page of a proxy with %i, and is made after it', async (_, fault) => {
    const { discord, mona, clock, warnings } = await begin();
    discord.fail({ ...EDIT, ...fault });
    const answering = mona.run('daily start', BERLIN);
    await clock.pass(500);
    expect(textOf((await answering).message)).toContain('8:00 Europe/Berlin');
    expect(warnings()).toEqual([]);
  });

  it('is tried as long as it may be made, and then only logged', async () => {
    const { discord, mona, clock, warnings, statuses } = await begin();
    discord.fail({ ...EDIT, status: 502, done: true, times: Infinity });
    const answering = mona.run('daily start', BERLIN);
    for (const wait of SOON) await clock.pass(wait);
    while (warnings().length === 0) await Promise.race([clock.pass(30_000), until(() => warnings().length > 0)]);
    const { message, followUps } = await answering;
    expect(textOf(message)).toContain('8:00 Europe/Berlin');
    expect(followUps).toEqual([]);
    expect(warnings()).toEqual(['Discord did not confirm an answer']);
    expect(statuses(EDIT).length).toBeLessThan(40);
  });

  it('that meets nothing but trouble is replaced by a follow-up while the deferral is shown', async () => {
    const { discord, mona, clock, warnings } = await begin();
    discord.fail({ ...EDIT, status: 500, times: Infinity });
    const answering = mona.run('daily start', BERLIN);
    for (const wait of SOON) await clock.pass(wait);
    expect(textOf((await answering).message)).toContain('8:00 Europe/Berlin');
    expect(warnings()).toEqual([]);
  });

  it('goes on where it is not known whether the follow-up arrived', async () => {
    const { discord, mona, clock, warnings } = await begin();
    discord.fail({ ...EDIT, status: 500, times: 6 });
    discord.fail({ ...FOLLOW_UP, status: 502 });
    const answering = mona.run('daily start', BERLIN);
    for (const wait of SOON) await clock.pass(wait);
    expect(textOf((await answering).message)).toContain('8:00 Europe/Berlin');
    expect(warnings()).toEqual([]);
  });

  it('that Discord refuses is followed by an apology, also where the deferral cannot be deleted', async () => {
    const { commands: slow, started, finish } = slowCommand();
    const { discord, mona, clock } = await begin({ commands: slow });
    discord.fail({ ...EDIT, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    discord.fail({ ...DELETE, status: 500, times: Infinity });
    const answering = mona.run('slow');
    await started;
    await clock.pass(1200);
    finish();
    for (const wait of SOON) await clock.pass(wait);
    expect(textOf((await answering).message)).toContain(SORRY);
  });

  it.each([true, false])('that Discord refuses twice leaves nobody waiting; privately: %s', async (isPrivate) => {
    const { commands: slow, started, finish } = slowCommand();
    const { discord, mona, clock } = await begin({ commands: slow });
    discord.fail({ ...EDIT, status: 400, times: isPrivate ? 2 : 1 });
    if (!isPrivate) for (const way of [DELETE, FOLLOW_UP]) discord.fail({ ...way, status: 400 });
    const answering = mona.run('slow', { private: isPrivate });
    await started;
    await clock.pass(1200);
    finish();
    expect(textOf((await answering).message)).toContain(SORRY);
  });

  it('that Discord refuses is followed by an apology in its place', async () => {
    const { commands: slow, started, finish } = slowCommand();
    const { discord, mona, clock, warnings } = await begin({ commands: slow });
    discord.fail({ ...EDIT, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const answering = mona.run('slow', { private: true });
    await started;
    await clock.pass(1200);
    finish();
    expect(textOf((await answering).message)).toContain(SORRY);
    expect(warnings()).toEqual(['A command failed']);
  });

  it('that Discord refuses after something was done tells nobody to do it again', async () => {
    const { discord, mona, warnings } = await begin();
    discord.fail({ ...EDIT, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const { message } = await mona.run('daily start', BERLIN);
    expect(textOf(message)).toContain('Please look before you try again.');
    expect(warnings()).toEqual(['A command failed']);
  });

  it('that is limited for longer than there is time is replaced by a follow-up', async () => {
    const { discord, mona, warnings } = await begin();
    discord.rateLimit({ ...EDIT, retryAfter: 3600, times: Infinity });
    const { message, ephemeral } = await mona.run('daily start', BERLIN);
    expect(textOf(message)).toContain('Europe/Berlin');
    expect(ephemeral).toBe(true);
    expect(warnings()).toEqual([]);
  });
});

describe('an interaction that cannot be acknowledged', () => {
  /** A bot with subscriptions in a channel and by direct message, whose store can be compared. */
  async function withSubscriptions() {
    const file = join(makeFolder(), 'kept.sqlite');
    const store = await openStore(file);
    onTestFinished(() => store.close());
    const started = await begin({ store });
    const { mona, discord } = started;
    await mona.run('daily start', BERLIN);
    await mona.run('daily me', BERLIN);
    const [direct] = await store.ofPerson(mona.id).then((all) => all.filter(({ guild }) => guild === null));
    const page = (await mona.run('passage', { number: 2, private: true })).message;
    const own = (await mona.run('passage', { number: 3 })).message;
    return { ...started, page, own, direct, state: () => stateOf(file, discord) };
  }

  /** Everything that the bot keeps, and every message that it wrote. */
  function stateOf(file: string, discord: LocalDiscord): unknown {
    const database = new DatabaseSync(file, { readOnly: true });
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
    const rows = tables.map(({ name }) => [name, database.prepare(`select * from "${String(name)}"`).all()]);
    database.close();
    const messages = [...discord.world.channels.values()].flatMap(({ posts }) =>
      [...posts.values()].filter(({ deleted }) => !deleted).map(({ id, message }) => [id, textOf(message)]),
    );
    return { rows, messages };
  }

  const OPTIONS: Readonly<Record<string, object>> = {
    ask: { question: 'Who drew the plans?' },
    quote: { words: 'forty masons' },
    read: { section: 'History' },
    passage: { number: 2 },
    'daily start': { ...BERLIN, time: '9:00' },
    'daily me': { ...BERLIN, time: '9:00' },
  };
  const uses = commands.flatMap((command) =>
    usesOf(command)
      .filter(({ data }) => 'description' in data)
      .map(({ data }) => (command.subcommands ? `${command.data.name} ${data.name}` : data.name)),
  );
  const GONE = 'What was to be answered is gone, or the answer came too late';

  it.each([
    ['that came 3.6 s late', 'late'],
    ['whose acknowledgement meets nothing but trouble', 'trouble'],
  ])('%s leaves everything as it is, whatever it was to do', async (_, kind) => {
    const lasts = kind === 'late' ? [GONE] : ['Discord did not confirm an answer', 'A reply could not be sent'];
    const { discord, mona, page, own, direct, state, world, clock, warnings, bot } = await withSubscriptions();
    await bot.idle();
    const before = state();
    if (kind === 'late') discord.setLateness(3600);
    else discord.fail({ ...CALLBACK, status: 500, times: Infinity });
    const deeds: (() => Promise<Exchange>)[] = [
      ...uses.map((words) => () => {
        const which = /^daily (?:pause|resume|stop|skip|now|test|check|history)$/u.test(words)
          ? { which: direct?.id ?? '' }
          : {};
        return mona.run(words, { ...OPTIONS[words], ...which });
      }),
      () => mona.press(page, 'Share'),
      () => mona.press(own, 'Remove'),
      () => mona.forge(own, { custom_id: `daily:stop:${direct?.id}~0` }),
    ];
    for (const deed of deeds) {
      const logged = warnings().length;
      const failed = failure(deed());
      if (kind === 'late') world.advance(3600);
      else {
        for (const wait of [100, 200, 400, 500, 500, 500, 500]) await clock.pass(wait);
        world.advance(3000);
      }
      expect(await failed).toContain('did not respond');
      await until(() => warnings().length > logged);
      await bot.idle();
      expect(lasts).toContain(warnings().at(-1));
    }
    expect(state()).toEqual(before);
  });

  it('because the acknowledgement’s outcome stays unknown: nothing is done, and the person is told', async () => {
    const { discord, mona, clock, logged, state } = await withSubscriptions();
    const { rows } = state() as { readonly rows: unknown };
    discord.fail({ ...CALLBACK, status: 502, done: true });
    discord.fail({ ...CALLBACK, status: 502, times: 9 });
    const answering = mona.run('daily start', { ...BERLIN, time: '9:00' });
    for (const wait of [100, 200, 400, 500, 500, 500, 500]) await clock.pass(wait);
    expect(textOf((await answering).message)).toContain(SORRY);
    expect(state()).toMatchObject({ rows });
    expect(JSON.stringify(logged)).toContain('so nothing was done');
  });
});

it('tells whoever changes something that it is not known what came of it, where a proxy acknowledged twice', async () => {
  const { discord, mona, warnings } = await begin();
  discord.fail({ ...CALLBACK, status: 400, body: { code: 40060, message: 'Already acknowledged' }, done: true });
  const { message, ephemeral } = await mona.run('daily start', BERLIN);
  expect(textOf(message)).toContain('Please look before you try again.');
  expect(ephemeral).toBe(true);
  expect(warnings()).toEqual(['A command failed']);
});

describe('sharing', () => {
  /** A private page, and what everybody sees. */
  async function withPage() {
    const begun = await begin();
    const { mona, discord } = begun;
    const { message } = await mona.run('passage', { number: 2, private: true });
    const now = (): Message => mona.messages.find(({ id }) => id === message.id) ?? message;
    return { ...begun, message, now, publicly: () => actAs(discord, { user: 'ravi' }).messages };
  }

  it.each(LOST)('whose answer is lost by %s posts once, and the person is told to look', async (_, fault) => {
    const { discord, mona, message, now, publicly, statuses, warnings } = await withPage();
    discord.fail({ ...FOLLOW_UP, ...fault });
    const exchange = await mona.press(message, 'Share');
    const { followUps } = await exchange.until(({ followUps: sent }) => sent.length === 2);
    expect(textOf(followUps[1] ?? {})).toContain('Please look for it here before you share it again.');
    expect(publicly()).toHaveLength(1);
    expect(labelsOf(now())).toContain('Share');
    expect(statuses(FOLLOW_UP)).toEqual([fault.status, 200]);
    expect(warnings()).toEqual(['Discord did not confirm a page that was shared']);
  });

  it('that is limited is repeated, and posts once', async () => {
    const { discord, mona, message, now, clock, publicly } = await withPage();
    discord.rateLimit({ ...FOLLOW_UP, retryAfter: 2 });
    const pressed = mona.press(message, 'Share');
    await clock.pass(2000);
    await (await pressed).until(() => labelsOf(now()).includes('Shared') || !labelsOf(now()).includes('Share'));
    expect(publicly()).toHaveLength(1);
  });

  it('that is limited for long says in the page until when, and later shares it without that', async () => {
    const { discord, mona, message, now, publicly, warnings } = await withPage();
    discord.rateLimit({ ...FOLLOW_UP, retryAfter: 3600 });
    await mona.press(message, 'Share');
    await until(() => textOf(now()).includes('go on <t:'));
    expect(publicly()).toEqual([]);
    expect(warnings()).toEqual(['A page was not shared, because Discord asks to wait']);
    await mona.press(now(), 'Next');
    expect(textOf(now())).not.toContain('go on <t:');
  });

  it('with an answer that names no message is not told as done', async () => {
    const { discord, mona, message, publicly, now } = await withPage();
    discord.fail({ ...FOLLOW_UP, status: 200, body: { message: 'OK' } });
    const exchange = await mona.press(message, 'Share');
    await exchange.until(({ followUps }) => followUps.length === 1);
    expect(textOf(exchange.followUps[0] ?? {})).toContain('Please look for it here before you share it again.');
    expect(publicly()).toEqual([]);
    expect(labelsOf(now())).toContain('Share');
  });

  it('is not done again because its button could not be disabled', async () => {
    const { discord, mona, message, publicly, warnings } = await withPage();
    discord.fail({ ...EDIT, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const exchange = await mona.press(message, 'Share');
    await until(() => warnings().length > 0);
    expect(exchange.followUps).toHaveLength(1);
    expect(publicly()).toHaveLength(1);
  });

  it('tells a private notice again when its answer is lost', async () => {
    const { discord, mona, message, clock, publicly } = await withPage();
    discord.fail({ ...FOLLOW_UP, status: 502, done: true });
    discord.fail({ ...FOLLOW_UP, status: 502 });
    const exchange = await mona.press(message, 'Share');
    await clock.pass(500);
    const { followUps } = await exchange.until(({ followUps: sent }) => sent.length === 2);
    expect(textOf(followUps[1] ?? {})).toContain('look for it');
    expect(publicly()).toHaveLength(1);
  });
});

describe('removing', () => {
  it.each(LOST)('whose answer is lost by %s is done once', async (_, fault) => {
    const { discord, mona, clock, statuses, warnings } = await begin();
    const { message } = await mona.run('passage', { number: 2 });
    discord.fail({ ...DELETE, ...fault });
    await mona.press(message, 'Remove');
    await clock.pass(500);
    await until(() => statuses(DELETE).length === 2);
    expect(mona.messages).toEqual([]);
    expect(warnings()).toEqual([]);
  });
});

describe('a press whose change meets trouble', () => {
  it.each([
    ['an outage of twenty seconds', SOON, (discord: LocalDiscord) => void discord.fail({ ...DELETE, times: 6 })],
    ['a long limit', [], (discord: LocalDiscord) => void discord.rateLimit({ ...DELETE, retryAfter: 3600 })],
  ])('of a removal, %s: is told to look', async (_, waits, harm) => {
    const { discord, mona, clock } = await begin();
    const { message } = await mona.run('passage', { number: 2 });
    harm(discord);
    const pressed = mona.press(message, 'Remove');
    for (const wait of waits) await clock.pass(wait);
    const { followUps } = await (await pressed).until(({ followUps: sent }) => sent.length === 1);
    expect(textOf(followUps[0] ?? {})).toContain('Please look before you try again.');
  });

  it('of a removal, and nothing else gets through either: is removed once it can be', async () => {
    const { discord, mona, clock } = await begin();
    const { message } = await mona.run('passage', { number: 2 });
    discord.fail({ ...DELETE, times: 6 });
    discord.fail({ ...FOLLOW_UP, times: 4 });
    const pressed = mona.press(message, 'Remove');
    for (const wait of [...SOON, 500, 1000, 2000]) await clock.pass(wait);
    await pressed;
    expect(mona.messages).toEqual([]);
  });

  it.each([
    ['an outage of twenty seconds', SOON, (discord: LocalDiscord) => void discord.fail({ ...EDIT, times: 6 })],
    ['a long limit', [], (discord: LocalDiscord) => void discord.rateLimit({ ...EDIT, retryAfter: 3600 })],
  ])('of a page, %s: comes beside it', async (_, waits, harm) => {
    const { discord, mona, clock, warnings } = await begin();
    const { message } = await mona.run('passage', { number: 2, private: true });
    harm(discord);
    const pressed = mona.press(message, 'Share');
    for (const wait of waits) await clock.pass(wait);
    const { followUps } = await (await pressed).until(({ followUps: sent }) => sent.length === 2);
    expect(labelsOf(followUps[1] ?? {})).not.toContain('Share');
    expect(warnings()).toEqual([]);
  });
});

describe('an answer to a message', () => {
  const POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/u };

  it('is given again where what Discord answers names no message', async () => {
    const { discord, mona, clock } = await begin();
    discord.fail({ ...POST, status: 200, body: {} });
    await mona.say(`<@${discord.applicationId}> Who drew the plans of the tower?`);
    await clock.pass(500);
    expect(textOf(await mona.waitForMessage())).toContain('Ada Marwick');
  });

  it.each(LOST)('whose answer is lost by %s is given once', async (_, fault) => {
    const { discord, mona, clock, statuses, warnings } = await begin();
    discord.fail({ ...POST, ...fault });
    await mona.say(`<@${discord.applicationId}> Who drew the plans of the tower?`);
    await mona.waitForMessage();
    await clock.pass(500);
    await until(() => statuses(POST).length === 2);
    expect(mona.messages).toHaveLength(2);
    expect(warnings()).toEqual([]);
  });

  it.each(PAGES)('meets a page of a proxy with %i, and is given after it', async (_, fault) => {
    const { discord, mona, clock, warnings } = await begin();
    discord.fail({ ...POST, ...fault });
    await mona.say(`<@${discord.applicationId}> Who drew the plans of the tower?`);
    await clock.pass(500);
    expect(textOf(await mona.waitForMessage())).toContain('Ada Marwick');
    expect(warnings()).toEqual([]);
  });

  it('points to no message where the bot may not read the history', async () => {
    const { discord, mona, statuses, warnings } = await begin();
    discord.setPermissions(mona.channelId, { deny: PermissionFlagsBits.ReadMessageHistory });
    await mona.say(`<@${discord.applicationId}> Who drew the plans of the tower?`);
    await mona.waitForMessage();
    expect(mona.messages).toHaveLength(2);
    expect(statuses(POST)).toEqual([400, 200]);
    expect(warnings()).toEqual([]);
  });

  it('is given up without a word where the thread is locked, whatever the status', async () => {
    const { discord, mona, statuses, warnings } = await begin();
    discord.fail({ ...POST, status: 400, body: { code: 50_083, message: 'Thread is archived' }, times: Infinity });
    await mona.say(`<@${discord.applicationId}> Who drew the plans of the tower?`);
    await until(() => statuses(POST).length > 0);
    await mona.run('help');
    expect(statuses(POST)).toEqual([400]);
    expect(warnings()).toEqual([]);
  });

  it('is tried for three minutes, and no apology follows', async () => {
    const { discord, mona, clock, statuses, warnings } = await begin();
    discord.fail({ ...POST, status: 503, times: Infinity });
    await mona.say(`<@${discord.applicationId}> Who drew the plans of the tower?`);
    for (const wait of [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]) await clock.pass(wait);
    await until(() => warnings().length > 0);
    expect(warnings()).toEqual(['Discord did not confirm an answer']);
    expect(statuses(POST)).toHaveLength(11);
    expect(mona.messages).toHaveLength(1);
  });
});

it('asks Discord once for a completion, whatever it answers', async () => {
  const { discord, mona, world, statuses, warnings } = await begin();
  discord.fail({ ...CALLBACK, status: 503, times: Infinity });
  const typing = mona.type('ask', 'article', 'light', { question: 'x' }).catch((error: unknown) => String(error));
  await until(() => statuses(CALLBACK).length > 0);
  world.advance(3000);
  expect(await typing).toContain('did not respond');
  expect(statuses(CALLBACK)).toHaveLength(1);
  expect(warnings()).toEqual([]);
});
