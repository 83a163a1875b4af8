import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs, type Actor, manualClock, startLocalDiscord } from 'local-discord';
import { openStore } from '../src/store/open.ts';
import { makeFolder } from './store/folders.ts';
import { beginBot, textOf } from './support/bot.ts';
import { HOUR, postsAmong, START } from './support/daily.ts';

const ROOT = join(import.meta.dirname, '..');
const TOKEN = `${'token'.repeat(5)}.${'local'.repeat(2)}.${'secret'.repeat(6)}`;

interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  readonly mona: Actor;
  /** The log so far. */
  readonly logged: readonly Record<string, unknown>[];
  readonly path: string;
}

/** The program as a process of its own, with a database file, on a local Discord. */
async function start(): Promise<Run> {
  const path = join(makeFolder(), 'kept.db');
  const discord = await startLocalDiscord({ token: TOKEN });
  onTestFinished(() => discord.close());
  const child = startOn(path, discord.url);
  const logged: Record<string, unknown>[] = [];
  const lines = createInterface(child.stdout).on('line', (line) => logged.push(JSON.parse(line)));
  await once(lines, 'line');
  return { child, mona: actAs(discord, { user: 'mona' }), logged, path };
}

function startOn(path: string, url: string): ChildProcessWithoutNullStreams {
  const settings = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: url, DATABASE_URL: path };
  const blank = { ARTICLES_DIR: '', PACE: '0', LOG_LEVEL: '' };
  const env = { ...process.env, ...blank, ...settings };
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: ROOT, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function startDaily({ mona }: Pick<Run, 'mona'>, time: string): Promise<string> {
  return textOf((await mona.run('daily start', { time, zone: 'UTC' })).message);
}

const NOT_KEPT =
  'I cannot use my database, so nothing was saved, changed or deleted. The reason is in the log of whoever runs me.';

describe('people are told that nothing was kept, and the log has one line,', () => {
  it.each([
    [
      'deleted',
      (path: string) => rmSync(path),
      'got a file that was deleted or moved away while it was open; put it back',
    ],
    [
      'replaced',
      (path: string) => (copyFileSync(path, `${path}.new`), renameSync(`${path}.new`, path)),
      'another file in',
    ],
    ['robbed of its log', (path: string) => rmSync(`${path}-wal`), 'one whose -wal file was deleted or replaced'],
  ])('when the file is %s', async (_, harm, why) => {
    const { child, mona, logged, path } = await start();
    expect(await startDaily({ mona }, '8:00')).toContain('08:00 UTC');
    harm(path);
    for (const time of ['9:00', '10:00']) expect(await startDaily({ mona }, time)).toBe(NOT_KEPT);
    expect(textOf((await mona.run('daily list')).message)).toBe(NOT_KEPT);
    expect(textOf((await mona.run('ask', { question: 'how do I look up a quote?' })).message)).toContain('quote');
    child.kill('SIGTERM');
    await once(child.stdout, 'close');
    expect(logged.map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/^Ready/u),
      expect.stringContaining(`${path}: expected a database to keep things in, got `),
      'Goodbye',
    ]);
    expect(logged[1]?.['msg']).toContain(why);
  });
});

/** A bot in this process on a clock that stands still, with a database file that can be moved away and back. */
async function startHere() {
  const clock = manualClock(START);
  const path = join(makeFolder(), 'kept.db');
  const store = await openStore(path, { patience: 0 });
  onTestFinished(() => store.close());
  const { discord, starting, logged } = await beginBot({ clock, store }, { clock });
  const bot = await starting;
  const mona = actAs(discord, { user: 'mona' });
  await mona.run('daily start', { time: '6:00', zone: 'UTC', article: 'guide' });
  await bot.idle();
  return {
    discord,
    store,
    mona,
    logged,
    loseFile: () => renameSync(path, `${path}.away`),
    findFile: () => renameSync(`${path}.away`, path),
    async later(ms: number) {
      clock.advance(ms);
      await bot.idle();
    },
  };
}

describe('daily excerpts', () => {
  it('wait while they cannot be noted, and are posted once when they can', async () => {
    const { mona, later, loseFile, findFile, logged } = await startHere();
    loseFile();
    for (const ms of [HOUR, ...Array.from({ length: 20 }, () => 1000)]) await later(ms);
    expect(postsAmong(mona.messages)).toEqual([]);
    findFile();
    await later(1000);
    await later(1000);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    expect(logged.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  it('that were asked for are answered though they cannot be noted, and are noted later', async () => {
    const { discord, store, mona, later, loseFile, findFile } = await startHere();
    const state = { isLost: false };
    discord.injectFaults(({ method, path }) => {
      if (!state.isLost && method === 'POST' && path === `/channels/${mona.channelId}/messages`) {
        state.isLost = true;
        loseFile();
      }
      return undefined;
    });
    expect(textOf((await mona.run('daily now')).message)).toContain('Posted: ');
    findFile();
    await later(1000);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    const [guild = ''] = await store.guilds();
    const [subscription] = await store.ofGuild(guild);
    expect(await store.history(subscription?.id ?? '', 5)).toMatchObject([{ state: 'sent' }]);
  });
});

const hasLimits = spawnSync('prlimit', ['--version']).status === 0;
it.runIf(hasLimits)('when the file cannot grow, and the bot goes on by itself when it can', async () => {
  const { child, mona, logged, path } = await start();
  const limit = (bytes: string) => spawnSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}`]);
  limit(`${statSync(`${path}-wal`).size}:unlimited`);
  const said: string[] = [];
  for (let hour = 1; hour < 20; hour += 1) said.push(await startDaily({ mona }, `${hour}:00`));
  expect(said).toContain(NOT_KEPT);
  limit('unlimited');
  expect(await startDaily({ mona }, '20:00')).toContain('20:00 UTC');
  const kept = said.filter((each) => each !== NOT_KEPT).length + 1;
  expect(textOf((await mona.run('daily list')).message).match(/ UTC, /gu)).toHaveLength(kept);
  expect(logged.slice(1)).toMatchObject([
    { msg: expect.stringContaining('got a disk that cannot be read or written'), err: { code: 'ERR_SQLITE_ERROR' } },
    { msg: 'The database can be used again' },
  ]);
});

it('others are answered while another program holds the database, and who waits is told', async () => {
  const { mona, logged, path } = await start();
  const other = new DatabaseSync(path);
  other.exec('begin immediate');
  const answered: string[] = [];
  const starting = startDaily({ mona }, '8:00').then((said) => answered.push(said));
  for (let round = 0; round < 3; round += 1) {
    await mona.run('ask', { question: 'how do I look up a quote?' });
    answered.push('asked');
  }
  await starting;
  expect(answered).toEqual([
    'asked',
    'asked',
    'asked',
    'Another program holds my database, so nothing was saved, changed or deleted. Please try again in a minute.',
  ]);
  expect(logged.at(-1)?.['msg']).toContain('got one that another program has locked; end that program.');
  other.exec('rollback');
  other.close();
  expect(await startDaily({ mona }, '8:00')).toContain('08:00 UTC');
  expect(logged.at(-1)?.['msg']).toBe('The database can be used again');
});

it('a second process is refused with a sentence that says which one has the file', async () => {
  const { child, path, mona } = await start();
  const second = startOn(path, 'http://127.0.0.1:1');
  const [said, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
  expect(said).toBe(
    `${path}: expected a database to keep things in, got one that process ${child.pid} on ${hostname()} has open; end that process, or name another file in DATABASE_URL.\n`,
  );
  expect(code).toBe(1);
  expect(await startDaily({ mona }, '8:00')).toContain('08:00 UTC');
});
