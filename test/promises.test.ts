import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../commands/index.ts';
import { loadConfig } from '../src/config.ts';
import { usesOf } from '../src/discord/command.ts';
import { start } from '../src/start.ts';
import { openStore } from '../src/store/open.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const README = read('README.md');

describe('the settings', () => {
  const { articlesDir, databaseUrl, pace, playgroundPort } = loadConfig({});
  const defaults = {
    DISCORD_API_URL: 'https://discord.com/api',
    ARTICLES_DIR: articlesDir,
    DATABASE_URL: databaseUrl,
    PACE: String(pace),
    PLAYGROUND_PORT: String(playgroundPort),
    LOG_LEVEL: 'info',
  };

  it.each(Object.entries(defaults))('have the default that the papers name: %s', (name, value) => {
    const [, shown] = new RegExp(`^\\| \`${name}\` \\|.*\\| \`([^\`]+)\`[^|]*\\|$`, 'mu').exec(README) ?? [];
    expect(shown).toBe(value);
    const [, comment = ''] = new RegExp(`((?:^#.*\\n)+)${name}=`, 'mu').exec(read('.env.example')) ?? [];
    expect(comment.replaceAll(/\n# ?/gu, ' ')).toContain(`Default: ${value}`);
  });
});

describe('the commands', () => {
  it('are private, or take an article and the choice to be so', () => {
    const slash = commands.filter(({ data }) => 'description' in data);
    const kinds = slash.map((command) => {
      const isPrivate = usesOf(command).every(({ visibility }) => visibility === 'private');
      const names = usesOf(command).flatMap(({ data }) => (data.options ?? []).map(({ name }) => name));
      return [command.data.name, isPrivate ? 'private' : names.filter((name) => /^(?:article|private)$/u.test(name))];
    });
    const always = /^Replies to `\/(\w+)`, `\/(\w+)` and `\/(\w+)` are private/mu.exec(README)?.slice(1) ?? [];
    expect(kinds).toEqual(
      kinds.map(([name]) => [name, always.includes(String(name)) ? 'private' : ['article', 'private']]),
    );
  });
});

it('the libraries that are not under MIT have the licences that the README names', () => {
  type Entry = { readonly license?: string; readonly dev?: boolean; readonly link?: boolean };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
  const sentence = /keep their own licences: ([^]*?)\n*$/u.exec(README)?.[1]?.replaceAll(/\s+/gu, ' ') ?? '';
  const families: Readonly<Record<string, RegExp>> = {
    'Apache 2.0': /^Apache-2\.0$/u,
    BSD: /^BSD(?:-[23]-Clause)?$/u,
    ISC: /^ISC$/u,
    '0BSD': /^0BSD$/u,
    // Of two licences to choose from, ours is MIT.
    MIT: /^(?:MIT|\(MIT OR GPL-3\.0-or-later\)|\(MIT AND Zlib\))$/u,
  };
  const used = Object.entries(packages)
    // The lock has no licence of `format`, which is under MIT.
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && dev !== true && link !== true)
    .map(([path, { license = 'MIT' }]) => ({ name: path.split('node_modules/').at(-1) ?? '', license }));
  const familyOf = (license: string): string | undefined =>
    Object.keys(families).find((family) => families[family]?.test(license));
  expect(used.filter(({ license }) => familyOf(license) === undefined)).toEqual([]);
  const manifests = ['package.json', ...globSync('packages/*/package.json')].map(
    (path) => JSON.parse(read(path)) as { readonly dependencies?: object },
  );
  const direct = new Set(manifests.flatMap(({ dependencies = {} }) => Object.keys(dependencies)));
  const named = used.filter(({ name, license }) => direct.has(name) && familyOf(license) !== 'MIT');
  expect(named.length).toBeGreaterThan(5);
  for (const { name, license } of named) {
    const end = sentence.indexOf(`under ${familyOf(license)}`);
    const clause = sentence.slice(Math.max(0, sentence.lastIndexOf('under ', end - 1)), end);
    expect(clause).toContain(name.replace(/^@discordjs.*/u, 'discord.js').replace('snowball-', 'Snowball '));
  }
});

it('every dependency is pinned, and none runs a script when it is installed', () => {
  type Entry = Readonly<Record<string, Readonly<Record<string, string>> | string | boolean | undefined>>;
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Entry>> };
  const entries = Object.entries(packages);
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
  const loose = entries
    .filter(([path]) => !path.includes('node_modules/'))
    .map(([path]) => [path, JSON.parse(read(join(path, 'package.json'))) as Entry] as const)
    .flatMap(([path, manifest]) =>
      kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}).map(([name, version]) => [path, name, version])),
    )
    .filter(([, , version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(String(version)));
  expect(loose).toEqual([]);
  // The bot's own script links the Node that it brings.
  expect(entries.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual(['']);
  const foreign = entries.filter(([path, { link }]) => path.includes('node_modules/') && link !== true);
  const unproven = foreign.filter(
    ([, { integrity }]) => typeof integrity !== 'string' || !integrity.startsWith('sha512-'),
  );
  expect(unproven.map(([path]) => path)).toEqual([]);
});

/** Words of PRIVACY for each column; undefined for one that is no data about anybody. */
const KEPT: Readonly<Record<string, Readonly<Record<string, RegExp | undefined>>>> = {
  subscription: {
    id: undefined,
    person: /ids of the person who started it/u,
    guild: /and of the server/u,
    channel: /the channel and the role/u,
    role: /the role that is mentioned/u,
    locale: /the language/u,
    article: /the article/u,
    reading_order: /the order/u,
    minute: /the time/u,
    days: /the days/u,
    zone: /the time zone/u,
    thread: /whether a thread is opened/u,
    bookmark: /how far the reading is/u,
    next_due: /when the next excerpt comes/u,
    pause: /whether it is paused/u,
    paused_at: /since when/u,
    started_at: /when it was started/u,
  },
  delivery: {
    id: undefined,
    subscription: undefined,
    due: /each day on which it was due/u,
    state: /the result/u,
    reason: /with its reason/u,
    passage: /the passage/u,
    bookmark: undefined,
    at: /the time/u,
    tried_at: /the time/u,
    try_at: undefined,
    unsure: undefined,
    channel: /the ids of the channel/u,
    message: /and the message/u,
  },
  zone: { kind: undefined, id: /the id of the server or person/u, zone: /\*The time zone\*/u },
  meta: { name: undefined, value: /own application id/u },
};

it('everything that is kept stands in PRIVACY', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'promises-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'kept.db');
  await (await openStore(file)).close();
  const database = new DatabaseSync(file, { readOnly: true });
  const columns = database
    .prepare(
      `select m.name as 'table', c.name as 'column' from sqlite_schema m join pragma_table_info(m.name) c
       where m.type = 'table' and m.name not like 'kysely%' and m.name not like 'sqlite%'`,
    )
    .all() as { table: string; column: string }[];
  database.close();
  const kept =
    /## Data that is kept\n([^]*?)\n## /u.exec(read('.github/PRIVACY.md'))?.[1]?.replaceAll(/\s+/gu, ' ') ?? '';
  const unlisted = columns.filter(({ table, column }) => !Object.hasOwn(KEPT[table] ?? {}, column));
  expect(unlisted).toEqual([]);
  const silent = columns.filter(({ table, column }) => KEPT[table]?.[column]?.test(kept) === false);
  expect(silent).toEqual([]);
});

it('without a token, nothing leaves the machine', async () => {
  const addresses = new Set<string | undefined>();
  const watch = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    socket.once('connect', () => addresses.add(socket.remoteAddress));
    socket.once('lookup', (_error, address: string) => addresses.add(address));
  };
  subscribe('net.client.socket', watch);
  onTestFinished(() => void unsubscribe('net.client.socket', watch));
  const environment = { DISCORD_TOKEN: '', ARTICLES_DIR: '', LOG_LEVEL: 'silent', DATABASE_URL: '', PACE: '0' };
  const [output, errors] = [new PassThrough().resume(), new PassThrough().resume()];
  const input = Readable.from([
    '/ask question:How do I look up a quote?\n@ and this?\n/daily me time:8:00 zone:Berlin\n',
  ]);
  await start({ environment, args: ['--terminal'], input, output, errors, ending: new AbortController() });
  expect([...addresses]).toEqual(['127.0.0.1']);
});
