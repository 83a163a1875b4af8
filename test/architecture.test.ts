import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Impurity, impuritiesOf, moduleState, workOnImport } from './support/rules.ts';
import { findCircles, functionLengths, type Node, readSources, type SourceFile, walk } from './support/sources.ts';

const ROOT = join(import.meta.dirname, '..');
const NAMES = ['passages', 'times', 'sqlite-file', 'steady-gateway', 'steady-requests', 'safe-fetch', 'local-discord'];
const BOT = ['src', 'commands'].flatMap((folder) => readSources(ROOT, folder));
const PACKAGES = NAMES.flatMap((name) => readSources(ROOT, `packages/${name}/src`));
const sources = [...BOT, ...PACKAGES];

/** Files that processes and threads begin with: they read the environment, and do something when they are loaded. */
const ENTRIES = new Set([
  'src/main.ts',
  'src/library.ts',
  'packages/passages/src/search/search-worker.ts',
  'packages/passages/src/reading/reading-process.ts',
  'packages/local-discord/src/page/main.ts',
]);

/** Folders and files that each may import; every folder may import its own files. Packages are imported by name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/passages': [],
  'packages/times': [],
  'packages/sqlite-file': [],
  'packages/steady-gateway': [],
  'packages/steady-requests': [],
  'packages/safe-fetch': [],
  'packages/local-discord': [],
  'src/store': ['times', 'sqlite-file'],
  'src/catalogues': ['times'],
  'src/daily': ['passages', 'times', 'sqlite-file', 'steady-requests', 'src/store', 'src/clock.ts'],
  'src/discord': [
    'passages',
    'times',
    'sqlite-file',
    'steady-gateway',
    'steady-requests',
    'src/store',
    'src/daily',
    'src/catalogues',
    'src/clock.ts',
  ],
  commands: ['passages', 'times', 'src/store', 'src/daily', 'src/discord', 'src/catalogues'],
  'src/clock.ts': ['times'],
  'src/config.ts': [],
  'src/dotenv.ts': [],
  'src/log.ts': ['src/config.ts'],
  'src/library.ts': ['passages', 'safe-fetch', 'src/config.ts', 'src/dotenv.ts'],
  'src/bot.ts': ['passages', 'times', 'src/store', 'src/daily', 'src/discord', 'src/clock.ts'],
  'src/locally.ts': ['local-discord', 'src/bot.ts', 'src/clock.ts', 'src/store'],
  'src/start.ts': [
    'src/bot.ts',
    'src/clock.ts',
    'src/config.ts',
    'src/dotenv.ts',
    'src/locally.ts',
    'src/log.ts',
    'src/store',
    'commands',
  ],
  'src/main.ts': ['src/start.ts'],
};

/** The only files or folders that import a library as a value. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  minisearch: ['packages/passages/src/search'],
  'discord.js': ['src/discord/client.ts', 'packages/steady-gateway'],
  kysely: ['src/store'],
  'temporal-polyfill': ['packages/times/src/timetable.ts'],
  pino: ['src/log.ts'],
  zod: ['packages/local-discord'],
  dotenv: ['src/dotenv.ts'],
  open: ['src/locally.ts'],
  undici: ['packages/safe-fetch'],
  ws: ['packages/local-discord'],
  rolldown: ['packages/local-discord/src/playground'],
  lit: ['packages/local-discord/src/page'],
  '@skyra/discord-components-core': ['packages/local-discord/src/page'],
};

/** Libraries whose types stay where their values are. */
const OWN_TYPES = new Set(['minisearch', 'kysely', 'temporal-polyfill']);

/** Calls that a file may make when it is loaded, because they build a small value in well under a millisecond. */
const ALLOWED_ON_IMPORT = new Set(
  [
    'Map Set RegExp URL Intl.Segmenter Date.UTC Object.values join .split .join .map .flatMap .flat .toSorted .replaceAll Object.reduce',
    // Commands, their options, and the codecs of their buttons.
    'defineCommand defineSubcommand defineGroup localizedDescription localizedName handlePresses describe defineSubscriptionCommand',
    'defineAction defineMenu object number oneOf optional orEmpty dotted single',
    // Message catalogues: formats of a language, and its words for days.
    'formatsFor dayReader',
    // Abbreviations of all languages, for texts of an unknown one.
    'wordsOf',
    // Schemas of what comes over the wire; custom elements of the page.
    'z.* directive',
  ].flatMap((names) => names.split(' ')),
);

/**
 * Files that are not pure, by reason: all others depend on their arguments alone. `clock` includes random numbers; `state`
 * is what a closure or an object named state holds between calls.
 */
const IMPURE: Readonly<Record<Impurity, readonly string[]>> = {
  'I/O': [
    'packages/safe-fetch/src/connector.ts',
    'packages/safe-fetch/src/fetch-document.ts',
    'packages/steady-requests/src/rest.ts',
    'packages/local-discord/src/gateway/gateway.ts',
    'packages/local-discord/src/page/app.ts',
    'packages/local-discord/src/page/composer/composer-view.ts',
    'packages/local-discord/src/page/connection.ts',
    'packages/local-discord/src/page/handlers.ts',
    'packages/local-discord/src/page/main.ts',
    'packages/local-discord/src/page/message/focus.ts',
    'packages/local-discord/src/page/message/message-menu.ts',
    'packages/local-discord/src/page/message/modal-view.ts',
    'packages/local-discord/src/page/message/popup.ts',
    'packages/local-discord/src/page/message/select-view.ts',
    'packages/local-discord/src/playground/page-files.ts',
    'packages/local-discord/src/playground/server.ts',
    'packages/local-discord/src/server.ts',
    'packages/local-discord/src/terminal/terminal.ts',
    'packages/passages/src/folder/kept.ts',
    'packages/passages/src/folder/sources.ts',
    'packages/passages/src/folder/watch.ts',
    'packages/passages/src/languages/common-words.ts',
    'packages/passages/src/languages/load-vectors.ts',
    'packages/passages/src/library.ts',
    'packages/passages/src/reading/article-folder.ts',
    'packages/passages/src/reading/reader.ts',
    'packages/passages/src/reading/reading-process.ts',
    'packages/passages/src/reading/text-file.ts',
    'packages/passages/src/search/local-backend.ts',
    'packages/passages/src/search/search-worker.ts',
    'packages/passages/src/search/worker-backend.ts',
    'packages/sqlite-file/src/attempts.ts',
    'packages/sqlite-file/src/lock.ts',
    'packages/sqlite-file/src/open-file.ts',
    'packages/sqlite-file/src/watch.ts',
    'packages/sqlite-file/src/write-ahead-log.ts',
    'src/daily/deliverer.ts',
    'src/dotenv.ts',
    'src/library.ts',
    'src/locally.ts',
    'src/log.ts',
    'src/main.ts',
    'src/start.ts',
    'src/store/claims.ts',
    'src/store/migrate.ts',
    'src/store/open.ts',
    'src/store/sql-store.ts',
    'src/store/sqlite.ts',
    'src/discord/client.ts',
    'packages/steady-gateway/src/gateway.ts',
  ],
  clock: [
    'packages/passages/src/folder/watch.ts',
    'src/library.ts',
    'packages/steady-requests/src/rest.ts',
    'packages/local-discord/src/clock.ts',
    'packages/local-discord/src/gateway/identify.ts',
    'packages/local-discord/src/page/main.ts',
    'packages/local-discord/src/playground/server.ts',
    'packages/passages/src/reading/article-folder.ts',
    'packages/passages/src/reading/reader.ts',
    'packages/passages/src/reading/reading-process.ts',
    'packages/sqlite-file/src/attempts.ts',
    'src/clock.ts',
    'src/locally.ts',
    'src/main.ts',
    'src/start.ts',
  ],
  state: [
    'packages/passages/src/folder/watch.ts',
    'packages/steady-requests/src/responder.ts',
    'packages/steady-requests/src/rest.ts',
    'packages/local-discord/src/clock.ts',
    'packages/local-discord/src/gateway/gateway.ts',
    'packages/local-discord/src/gateway/identify.ts',
    'packages/local-discord/src/page/composer/completion.ts',
    'packages/local-discord/src/page/composer/composer-view.ts',
    'packages/local-discord/src/page/connection.ts',
    'packages/local-discord/src/page/markdown/inlines.ts',
    'packages/local-discord/src/page/message/controls.ts',
    'packages/local-discord/src/page/message/modal-view.ts',
    'packages/local-discord/src/page/scroll.ts',
    'packages/local-discord/src/playground/clock-control.ts',
    'packages/local-discord/src/playground/server.ts',
    'packages/local-discord/src/rest/nonces.ts',
    'packages/local-discord/src/rules/api-error.ts',
    'packages/local-discord/src/rules/schema.ts',
    'packages/local-discord/src/terminal/conversation.ts',
    'packages/local-discord/src/terminal/draw.ts',
    'packages/local-discord/src/terminal/terminal.ts',
    'packages/local-discord/src/world/create.ts',
    'packages/passages/src/command/progress.ts',
    'packages/passages/src/languages/common-words.ts',
    'packages/passages/src/languages/load-vectors.ts',
    'packages/passages/src/languages/slips.ts',
    'packages/passages/src/library.ts',
    'packages/passages/src/reading/documents/word-numbering.ts',
    'packages/passages/src/reading/html/block-builder.ts',
    'packages/passages/src/reading/markup/expansion.ts',
    'packages/passages/src/reading/reader.ts',
    'packages/passages/src/reading/reading-process.ts',
    'packages/passages/src/search/headings.ts',
    'packages/passages/src/search/local-backend.ts',
    'packages/passages/src/search/misquote.ts',
    'packages/passages/src/search/titles.ts',
    'packages/passages/src/search/worker-backend.ts',
    'packages/sqlite-file/src/attempts.ts',
    'packages/sqlite-file/src/open-file.ts',
    'packages/sqlite-file/src/watch.ts',
    'packages/times/src/pace/limiter.ts',
    'packages/times/src/pace/rate-limit.ts',
    'packages/times/src/wall-clock.ts',
    'packages/times/src/zones.ts',
    'src/catalogues/format.ts',
    'src/clock.ts',
    'src/daily/breaker.ts',
    'src/daily/deliverer.ts',
    'src/daily/excerpts.ts',
    'src/daily/upkeep.ts',
    'src/discord/client.ts',
    'packages/steady-gateway/src/gateway.ts',
    'src/discord/dispatch.ts',
    'src/store/sql-store.ts',
  ],
};

const within = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);
const isOurs = (from: string): boolean => from.endsWith('.ts') || NAMES.some((name) => within(from, name));

/** The rule that a file goes by: that of its package, of its folder in `src`, of `commands`, or its own. */
function placeOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'commands' ? 'commands' : parts.slice(0, 2).join('/');
}

/** Imports of a file that its place does not allow. */
function strayImports({ path, imports }: SourceFile): string[] {
  const place = placeOf(path);
  const allowed = [...(place.endsWith('.ts') ? [] : [place]), ...(MAY_IMPORT[place] ?? [])];
  const ours = imports.map(({ from }) => from).filter(isOurs);
  return ours.filter((from) => !allowed.some((one) => within(from, one)));
}

/** Files outside the owners of a library that import it; types count where they must stay there, too. */
function strayUsers(library: string): string[] {
  const users = sources.filter(({ imports }) =>
    imports.some(({ from, isType }) => within(from, library) && (!isType || OWN_TYPES.has(library))),
  );
  return users.map(({ path }) => path).filter((path) => !OWNERS[library]?.some((owner) => within(path, owner)));
}

describe('imports', () => {
  it('have a rule for every place, and no rule for a place that is gone', () => {
    expect([...new Set(sources.map(({ path }) => placeOf(path)))].toSorted()).toEqual(
      Object.keys(MAY_IMPORT).toSorted(),
    );
  });

  it.each(sources)('of $path are allowed in its place', (source) => {
    expect(strayImports(source)).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('that %s may make are made', (place, allowed) => {
    const made = sources
      .filter(({ path }) => placeOf(path) === place)
      .flatMap(({ imports }) => imports.map(({ from }) => from));
    expect(allowed.filter((one) => !made.some((from) => within(from, one)))).toEqual([]);
  });

  it.each(Object.entries(OWNERS))('of %s are in its place alone: %s', (library, owners) => {
    expect(strayUsers(library)).toEqual([]);
    const used = sources.filter(({ imports }) => imports.some(({ from }) => within(from, library)));
    expect(owners.filter((owner) => !used.some(({ path }) => within(path, owner)))).toEqual([]);
  });

  it('of discord.js are in src/discord and its gateway alone, types included', () => {
    const users = sources.filter(({ imports }) => imports.some(({ from }) => from === 'discord.js'));
    expect(
      users
        .map(({ path }) => path)
        .filter((path) => !within(path, 'src/discord') && !within(path, 'packages/steady-gateway')),
    ).toEqual([]);
  });

  it('of the bot load no parser of foreign files when it starts', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const toPath = (from: string): string => {
      const [name = '', entry = 'index'] = from.split('/');
      return NAMES.includes(name) ? `packages/${name}/src/${entry}.ts` : from;
    };
    const loaded = new Set(['src/bot.ts']);
    for (const path of loaded)
      for (const { from, isType, isLazy } of byPath.get(path)?.imports ?? [])
        if (!isType && !isLazy) loaded.add(toPath(from));
    expect(loaded).toContain('packages/passages/src/reading/article-folder.ts');
    expect(
      [...loaded].filter((from) => /^(?:hast-|parse5|htmlparser2|unpdf|mammoth|fflate|chardet)/u.test(from)),
    ).toEqual([]);
  });

  it('form no circle, of types neither', () => {
    expect(findCircles(sources)).toEqual([]);
  });

  it('of tests lead to no benchmark, and of packages’ tests to nothing outside the package', () => {
    const tests = readSources(ROOT, 'test');
    const strays = tests.filter(({ imports }) => imports.some(({ from }) => within(from, 'bench')));
    expect(strays.map(({ path }) => path)).toEqual([]);
    for (const name of NAMES) {
      const own = `packages/${name}`;
      const stray = readSources(ROOT, `${own}/test`).flatMap(({ path, imports }) =>
        imports
          .filter(({ from }) => isOurs(from) && !within(from, own) && !within(from, name))
          .map(({ from }) => `${path} imports ${from}`),
      );
      expect(stray).toEqual([]);
    }
  });
});

describe('a file', () => {
  it.each(sources)('$path keeps no module state', (source) => {
    expect(moduleState(source)).toEqual([]);
  });

  it.each(sources.filter(({ path }) => !ENTRIES.has(path)))('$path does no work on import', (source) => {
    expect(workOnImport(source, ALLOWED_ON_IMPORT)).toEqual([]);
  });

  it.each(sources)(
    '$path has no default export, and passes nothing on unless it is an entry of a package',
    ({ path, body }) => {
      const exported = body.filter(({ type, source }) => type.startsWith('Export') && Boolean(source));
      expect(body.filter(({ type }) => type === 'ExportDefaultDeclaration')).toEqual([]);
      expect(/^packages\/[^/]+\/src\/[^/]+\.ts$/u.test(path) ? [] : exported).toEqual([]);
    },
  );

  it.each(['I/O', 'clock', 'state'] as const)('is free of %s unless it is listed', (reason) => {
    const impure = sources.filter((source) => impuritiesOf(source).includes(reason)).map(({ path }) => path);
    expect(impure.toSorted()).toEqual(IMPURE[reason].toSorted());
  });

  it('reads the environment only where a process begins', () => {
    const readers = sources.filter(({ code }) => /\bprocess\.env\b/u.test(code)).map(({ path }) => path);
    expect(readers.filter((path) => !ENTRIES.has(path))).toEqual([]);
  });
});

/** Files of the tests that use real timers, by reason. */
const TIMERS: Readonly<Record<string, string>> = {
  'test/daily/deliverer.test.ts': 'counts the turns that are left to other work',
  'test/support/simulation/host.ts': 'a limit of Discord’s that the library keeps in real time',
  'test/support/soak/faults.ts': 'the soak takes minutes',
  'test/support/soak/soak.ts': 'the soak takes minutes',
};
const WAITS =
  /^(?:setTimeout|setInterval|timers\.set\w+|scheduler\.wait|AbortSignal\.timeout|Atomics\.wait\w*|\w+\.waitForTimeout)$/u;

/** True for a call that waits for time to pass, and for the import of one, under whatever name. */
function waits(node: Node, code: string): boolean {
  const { callee, source, specifiers } = node as Node & Readonly<Record<string, Node & readonly Node[]>>;
  if (callee !== undefined) return WAITS.test(code.slice(callee.start, callee.end));
  const isTimers = /^(?:node:)?timers(?:\/promises)?$/u.test(String(source?.['value']));
  return (
    isTimers &&
    specifiers?.some(({ imported }) =>
      /^set(?:Timeout|Interval)$/u.test(String((imported as Node | undefined)?.['name'])),
    ) === true
  );
}

describe('tests', () => {
  it('never sleep, with the exceptions that are listed', () => {
    const tests = ['test', ...NAMES.map((name) => `packages/${name}/test`)].flatMap((own) => readSources(ROOT, own));
    const sleeping = tests.filter(({ body, code }) => {
      let isFound = false;
      walk(body, (node) => (isFound ||= waits(node, code)));
      return isFound;
    });
    expect(sleeping.map(({ path }) => path).toSorted()).toEqual(Object.keys(TIMERS));
  });
});

describe('the bot', () => {
  const lengths = BOT.flatMap((source) => functionLengths(source)).map(({ lines }) => lines);
  const ordered = lengths.toSorted((a, b) => a - b);
  const quantile = (share: number): number => ordered[Math.floor(share * ordered.length)] ?? NaN;

  it('has at most 75 files and 10,000 lines', () => {
    expect(BOT.length).toBeLessThanOrEqual(75);
    expect(BOT.reduce((sum, { code }) => sum + code.split('\n').length - 1, 0)).toBeLessThanOrEqual(10_000);
  });

  it('has functions of at most 10 lines in the median, 40 in the longest tenth, 80 in all', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(10);
    expect(quantile(0.9)).toBeLessThanOrEqual(40);
    expect(quantile(1) || Math.max(...ordered)).toBeLessThanOrEqual(80);
  });
});
