/** Measures how well saved web pages are read; see {@link USAGE}. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { readBytes, type Reading } from 'passages/reading';
import { z } from 'zod';
import { parseCall, runBench } from './call.ts';
import { listDifferences, type PageScore, type PageTruth, scorePage, type Share } from './reading-score.ts';
import { mean } from './statistics.ts';
import { fixed, percent, table } from './table.ts';

const USAGE = `npm run bench:reading -- [--half even|odd] [--worst N] [--page NAME]

Reads the saved pages of ../shared/web and compares what comes out with the truth beside them: runs of four words of the
article's text, phrases that must be kept and must not, title, author and date.

  --half even|odd  only every second page: rules that are made on one half are tried on the other
  --worst N        list the N pages with the lowest F1 and those with a wrong phrase or detail
  --page NAME      show the words of one page that are missing (-) and too many (+), and what was left out
  --help           show this`;

const FOLDER = new URL('../../shared/web/', import.meta.url);

const truths = z.array(
  z.object({
    page: z.string(),
    url: z.string(),
    articleBody: z.string().optional(),
    wanted: z.array(z.string()).optional(),
    unwanted: z.array(z.string()).optional(),
    title: z.string().optional(),
    author: z.string().optional(),
    date: z.string().optional(),
  }),
);

/** A page, how it was read and how well. */
interface Result {
  readonly truth: PageTruth;
  readonly reading: Reading | undefined;
  readonly isRead: boolean;
  readonly score: PageScore;
  /** Milliseconds. */
  readonly time: number;
  readonly error?: string;
}

/** Readings are kept only to be shown: each holds on to its page. */
async function readPage(truth: PageTruth, isShown: boolean): Promise<Result> {
  const bytes = gunzipSync(await readFile(new URL(`pages/${truth.page}.html.gz`, FOLDER)));
  const start = performance.now();
  try {
    const reading = await readBytes({ name: `${truth.page}.html`, bytes });
    const time = performance.now() - start;
    return { truth, reading: isShown ? reading : undefined, isRead: true, score: scorePage(truth, reading), time };
  } catch (error) {
    const time = performance.now() - start;
    return { truth, reading: undefined, isRead: false, score: scorePage(truth, undefined), time, error: String(error) };
  }
}

function sum(results: readonly Result[], part: Exclude<keyof PageScore, 'body'>): Share {
  return [0, 1].map((i) => results.reduce((all, { score }) => all + (score[part][i] ?? 0), 0)) as unknown as Share;
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function summarize(results: readonly Result[]): string {
  const bodies = results.flatMap(({ score }) => score.body ?? []);
  const precision = mean(bodies.map((body) => body.precision));
  const recall = mean(bodies.map((body) => body.recall));
  const times = results.map(({ time }) => time);
  const share = ([held, all]: Share): string => `${held} of ${all} (${percent(held / all)} %)`;
  return table(
    ['on saved web pages', 'figure'],
    [
      ['pages read', share([results.filter(({ isRead }) => isRead).length, results.length])],
      ['F1 over runs of four words', `${fixed(harmonic(precision, recall), 4)} (${bodies.length} pages)`],
      ['precision / recall', `${fixed(precision, 3)} / ${fixed(recall, 3)}`],
      ...(['wanted', 'unwanted'] as const).map((part) => [`${part} phrases kept`, share(sum(results, part))]),
      ...(['title', 'author', 'date'] as const).map((part) => [`${part} right`, share(sum(results, part))]),
      ['milliseconds a page, mean / most', `${fixed(mean(times), 0)} / ${fixed(Math.max(...times), 0)}`],
      ['most memory of the process', `${fixed(process.resourceUsage().maxRSS / 1024, 0)} MB`],
    ],
  );
}

/** Pages with the lowest F1, then those whose phrases or details are wrong. */
function listWorst(results: readonly Result[], most: number): string[] {
  const f1 = ({ score: { body } }: Result): number => (body === undefined ? 1 : harmonic(body.precision, body.recall));
  const low = results.filter((result) => f1(result) < 1).toSorted((a, b) => f1(a) - f1(b));
  const wrong = results.filter(({ score, isRead }) => !isRead || (score.body === undefined && toFaults(score) !== ''));
  return [
    ...low.slice(0, most).map((result) => {
      const { precision = 0, recall = 0 } = result.score.body ?? {};
      return `${fixed(f1(result), 3)} (P ${fixed(precision, 3)} R ${fixed(recall, 3)}) ${result.truth.page} ${result.truth.url}`;
    }),
    ...wrong.slice(0, most).map(({ truth, score, error }) => `${toFaults(score)} ${truth.page} ${error ?? ''}`),
  ];
}

function toFaults(score: PageScore): string {
  const missing = (['wanted', 'title', 'author', 'date'] as const).flatMap((part) => {
    const [held, all] = score[part];
    return held === all ? [] : [`${part} ${held}/${all}`];
  });
  return [...missing, ...(score.unwanted[0] === 0 ? [] : [`unwanted ${score.unwanted[0]}`])].join(', ');
}

function showPage({ truth, reading, error }: Result): string[] {
  if (reading === undefined) return [error ?? ''];
  const all = reading.draft.sections.flatMap(({ path, passages }) => [path.join(' > '), ...passages]).join(' ');
  const has = (phrase: string): string => (all.includes(phrase) ? 'kept' : 'not kept');
  const { title, author, published } = reading.draft;
  return [
    truth.url,
    ...Object.entries({ title, author, published }).map(([name, value]) => `${name}: ${value}`),
    `truth: ${truth.title} · ${truth.author} · ${truth.date}`,
    ...(truth.articleBody === undefined ? [] : listDifferences(truth.articleBody, reading)),
    ...(['wanted', 'unwanted'] as const).flatMap((part) =>
      (truth[part] ?? []).map((phrase) => `${part}, ${has(phrase)}: ${phrase}`),
    ),
    ...reading.leftOut.map(({ line, reason, text }) => `left out, line ${line}, ${reason}: ${text.slice(0, 160)}`),
  ];
}

async function main(): Promise<void> {
  const { values } = parseCall(
    process.argv.slice(2),
    {
      half: { type: 'string' },
      worst: { type: 'string' },
      page: { type: 'string' },
      help: { type: 'boolean' },
    } as const,
    USAGE,
  );
  if (values.help === true) return console.log(USAGE);
  if (!existsSync(FOLDER)) return console.log('Skipped: the saved pages of ../shared/web are not here.');
  const all = truths.parse(JSON.parse(await readFile(new URL('truth.json', FOLDER), 'utf8')));
  const chosen = all.filter(
    ({ page }, index) =>
      (values.page === undefined || page.includes(values.page)) &&
      (values.half === undefined || index % 2 === (values.half === 'odd' ? 1 : 0)),
  );
  const results: Result[] = [];
  for (const truth of chosen) results.push(await readPage(truth, values.page !== undefined));
  if (values.page !== undefined) return console.log(results.flatMap(showPage).join('\n'));
  console.log(summarize(results));
  if (values.worst !== undefined) console.log(`\n${listWorst(results, Number(values.worst)).join('\n')}`);
}

await runBench(main);
