import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { actAs, startLocalDiscord } from 'local-discord';
import { commands } from '../commands/index.ts';
import { startBot } from '../src/bot.ts';
import { systemClock } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/open.ts';
import { findCircles, functionLengths, readSources, type SourceFile } from '../test/support/sources.ts';
import { count, table } from './table.ts';

const USAGE = `npm run bench:house: how large the house is, and how much of it one use of the bot enters

Prints files, lines, lengths of functions and circles of imports of the bot and of each package, and how many source files
of the bot and of the packages it is made of have a function called by one /ask and by one press of a button, by V8's
coverage.

  --help  show this`;

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');

const PARTS = {
  'the bot': ['src', 'commands'],
  'packages/passages': ['packages/passages/src'],
  'packages/times': ['packages/times/src'],
  'packages/sqlite-file': ['packages/sqlite-file/src'],
  'packages/steady-gateway': ['packages/steady-gateway/src'],
  'packages/steady-requests': ['packages/steady-requests/src'],
  'packages/safe-fetch': ['packages/safe-fetch/src'],
  'packages/local-discord': ['packages/local-discord/src'],
};

/** The value that `share` of them lie at or below. */
function quantile(ordered: readonly number[], share: number): number {
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? NaN;
}

function describePart(name: string, sources: readonly SourceFile[]): string[] {
  const lengths = sources.flatMap(functionLengths).map(({ lines }) => lines);
  const ordered = lengths.toSorted((a, b) => a - b);
  const lines = sources.reduce((sum, { code }) => sum + code.split('\n').length - 1, 0);
  const figures = [sources.length, lines, ordered.length, ...[0.5, 0.9, 1].map((share) => quantile(ordered, share))];
  return [name, ...figures.map(count), count(findCircles(sources).length)];
}

/** Source files below the root that had a function called since coverage was last taken. */
async function enteredFiles(session: Session): Promise<string[]> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const entered = result.filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0));
  return entered
    .map(({ url }) => (url.startsWith('file://') ? fileURLToPath(url) : url))
    .filter((path) => path.startsWith(`${ROOT}/`))
    .map((path) => path.slice(ROOT.length + 1))
    .filter((path) =>
      /^(?:src|commands|packages\/(?:passages|times|sqlite-file|steady-gateway|steady-requests))\//u.test(path),
    );
}

/** Asks once and presses once, after both were done before: what only the first time needs is not counted. */
async function countEntered(): Promise<{ readonly ask: string[]; readonly press: string[] }> {
  const discord = await startLocalDiscord();
  const store = await openStore(':memory:');
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.url,
    articlesDir: 'data/articles',
    commands,
    pace: 0,
    postsPerSecond: 0,
    store,
    log: createLog('silent', process.stderr),
    clock: systemClock,
    random: Math.random,
    signal: new AbortController().signal,
    onLost: () => undefined,
  });
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const person = actAs(discord);
  const askOnce = () => person.run('ask', { question: 'When was the first rural branch founded?' });
  try {
    await person.press((await askOnce()).message, 'Next');
    await enteredFiles(session);
    const answer = await askOnce();
    const ask = await enteredFiles(session);
    await person.press(answer.message, 'Next');
    return { ask, press: await enteredFiles(session) };
  } finally {
    session.disconnect();
    await bot.close();
    await store.close();
    await discord.close();
  }
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, files: { type: 'boolean' } } });
  if (values.help === true) return console.log(USAGE);
  const rows = Object.entries(PARTS).map(([name, folders]) =>
    describePart(
      name,
      folders.flatMap((folder) => readSources(ROOT, folder)),
    ),
  );
  const header = ['part', 'files', 'lines', 'functions', 'median', 'longest tenth', 'longest', 'circles'];
  console.log(table(header, rows));
  const { ask, press } = await countEntered();
  console.log(`\nFiles entered by one /ask: ${ask.length}; by one press of Next: ${press.length}`);
  if (values.files === true) console.log(`\n/ask: ${ask.join(' ')}\n\nNext: ${press.join(' ')}`);
}

await run();
