import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly code: string;
  readonly imports: readonly Import[];
}

interface Import {
  /** A package's name, or a path relative to the root. */
  readonly from: string;
  readonly isType: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(?<clause>[^'";]*?)\s*from\s*'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gmu;

function readSources(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll(sep, '/');
      const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
      const imports = [...code.matchAll(IMPORT)].map(({ groups = {} }) => toImport(path, groups));
      return { path, code, imports };
    });
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
}

function toImport(path: string, groups: Record<string, string | undefined>): Import {
  const target = groups['from'] ?? groups['bare'] ?? groups['lazy'] ?? '';
  const from = target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll(sep, '/') : packageOf(target);
  const clause = groups['clause'] ?? '';
  const names = /\{(?<names>[^}]*)\}/u
    .exec(clause)
    ?.groups?.['names']?.split(',')
    .map((name) => name.trim());
  const onlyTypes =
    clause.startsWith('type ') || (names?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false);
  return { from, isType: onlyTypes };
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

const sources = ['src', 'commands', 'packages/passages/src', 'packages/local-discord/src'].flatMap(readSources);
const ENTRIES = new Set([
  'src/main.ts',
  'src/import.ts',
  'packages/passages/src/search/search-worker.ts',
  'packages/local-discord/src/page/main.ts',
]);

/** The folder that a file's rules go by: `packages/passages`, `src/daily`, `commands`, or `src` for files directly in it. */
const folderOf = (path: string): string =>
  path.startsWith('commands/') ? 'commands' : path.split('/').slice(0, -1).slice(0, 2).join('/');

/** Who may import whom; every folder may import its own files. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/passages': [],
  'packages/local-discord': [],
  'src/store': [],
  'src/daily': ['src/store', 'src/clock.ts'],
  'src/catalogues': ['src/daily/typed.ts'],
  'src/discord': ['src/store', 'src/daily', 'src/catalogues', 'src/clock.ts'],
  commands: ['src/store', 'src/daily', 'src/discord', 'src/catalogues'],
};

/** What stands directly in `src`, file by file. */
const ROOT_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/clock.ts': [],
  'src/config.ts': [],
  'src/log.ts': ['src/config.ts'],
  'src/import.ts': [],
  'src/bot.ts': ['src/store', 'src/daily', 'src/discord', 'src/catalogues', 'src/clock.ts'],
  'src/locally.ts': ['src/bot.ts', 'src/clock.ts', 'src/config.ts', 'src/log.ts', 'src/store'],
  'src/start.ts': [
    'src/bot.ts',
    'src/clock.ts',
    'src/config.ts',
    'src/locally.ts',
    'src/log.ts',
    'src/store',
    'commands',
  ],
  'src/main.ts': ['src/start.ts'],
};

/** Packages that only these files, or folders, may use as values. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  minisearch: ['packages/passages/src/search/passage-index.ts'],
  'discord.js': ['src/discord/client.ts'],
  kysely: ['src/store'],
  'temporal-polyfill': ['src/daily/schedule.ts'],
  pino: ['src/log.ts'],
  zod: ['packages/local-discord/src'],
  dotenv: ['src/start.ts', 'src/import.ts'],
  open: ['src/locally.ts'],
  rolldown: ['packages/local-discord/src/playground'],
  lit: ['packages/local-discord/src/page'],
  '@skyra/discord-components-core': ['packages/local-discord/src/page'],
  ws: ['packages/local-discord/src'],
};

const PURE =
  /^(?:packages\/passages\/src\/(?:model|reading\/(?:markdown|plain-text)|languages)\/|packages\/passages\/src\/search\/(?:alignment|answer-features|autocomplete|features|hit|indexed-passage|misquote|passage-scan|phrase|query|quotation|quote-candidates|rank|retrieve|sentences|snippet|source|spelling|vocabulary|weighted-query|weights)\.ts|src\/(?:daily\/(?:cities|next-passage|schedule|shuffle|typed|zones)|discord\/(?:actions|components|custom-id|format-passage|greeting|link|markdown|message-text|render-[a-z]+)|config)\.ts|src\/catalogues\/)/u;

/** The named entries of a package; only these pass on what others export. */
const PACKAGE_ENTRY = /^packages\/[^/]+\/src\/[^/]+\.ts$/u;

const within = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

describe('the house', () => {
  it.each(sources)('$path imports only what its folder may', ({ path, imports }) => {
    const folder = folderOf(path);
    const allowed = folder === 'src' ? ROOT_MAY_IMPORT[path] : MAY_IMPORT[folder];
    expect(allowed, `${path} stands in no folder that the rules name`).toBeDefined();
    const ours = imports.map(({ from }) => from).filter((from) => from.endsWith('.ts'));
    const own = folder === 'src' ? [] : [folder];
    expect(ours.filter((from) => ![...own, ...(allowed ?? [])].some((place) => within(from, place)))).toEqual([]);
  });

  it.each(Object.entries(OWNERS))('%s is used only by %s', (name, owners) => {
    const users = sources.filter(({ imports }) => imports.some(({ from, isType }) => from === name && !isType));
    expect(users.map(({ path }) => path).filter((path) => !owners.some((owner) => within(path, owner)))).toEqual([]);
  });

  it('keeps the types of minisearch, kysely and the time zones in their folders', () => {
    const leaks = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => ['minisearch', 'kysely', 'temporal-polyfill'].includes(from))
        .filter(({ from }) => !(OWNERS[from] ?? []).some((owner) => within(path, owner)))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(leaks).toEqual([]);
  });

  it('knows discord.js only in src/discord', () => {
    const users = sources.filter(({ imports }) => imports.some(({ from }) => from === 'discord.js'));
    expect(users.map(({ path }) => path).filter((path) => !within(path, 'src/discord'))).toEqual([]);
  });

  it('reads the environment only in the entries', () => {
    const readers = sources.filter(({ code }) => /\bprocess\.env\b|from 'node:process'/u.test(code));
    expect(readers.map(({ path }) => path).filter((path) => !ENTRIES.has(path))).toEqual([]);
  });

  it('passes in clocks, timers and randomness', () => {
    const own = new Set([
      ...ENTRIES,
      'src/start.ts',
      'src/locally.ts',
      'src/clock.ts',
      'packages/local-discord/src/clock.ts',
      'packages/local-discord/src/page/clock.ts',
    ]);
    const direct =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bset(?:Timeout|Interval|Immediate)\(|\brandomUUID\b|\bperformance\.now\b/u;
    const users = sources.filter(({ path, code }) => !own.has(path) && direct.test(code));
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  it.each(sources.filter(({ path }) => PURE.test(path)))('$path is pure', ({ code, imports }) => {
    const outside = imports.filter(({ from }) => from.startsWith('node:') && from !== 'node:crypto');
    expect(outside).toEqual([]);
    expect(code).not.toMatch(/\bfetch\(|\bprocess\./u);
  });

  it.each(sources)('$path has no default export, no re-export and no module state', ({ path, code }) => {
    expect(code).not.toMatch(/^export default/mu);
    const passedOn = PACKAGE_ENTRY.test(path) ? [] : (code.match(/^export (?:\*|\{[^}]*\}) from/gmu) ?? []);
    expect(passedOn).toEqual([]);
    expect(code).not.toMatch(/^(?:export )?(?:let|var) /mu);
  });

  it.each(sources.filter(({ path }) => !ENTRIES.has(path)))('$path runs nothing on import', ({ code }) => {
    expect(code).not.toMatch(/^(?:await |void |for |if |try |[\w.]+\()/mu);
  });
});
