import { createArticle } from 'passages';
import { type Reading, writeMarkdown } from 'passages/reading';

/** Truth about a saved page: the whole text of its article, or phrases and details that it must and must not have. */
export interface PageTruth {
  /** Name of the page's file. */
  readonly page: string;
  readonly url: string;
  readonly articleBody?: string | undefined;
  readonly wanted?: readonly string[] | undefined;
  readonly unwanted?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
}

/** Numbers of things that hold, of those that were looked for. */
export interface PageScore {
  /** Precision and recall over runs of four words; undefined where the article's text is not known. */
  readonly body?: { readonly precision: number; readonly recall: number } | undefined;
  readonly wanted: Share;
  readonly unwanted: Share;
  readonly title: Share;
  readonly author: Share;
  readonly date: Share;
}
export type Share = readonly [held: number, all: number];

/** Words in a run that is counted. */
const RUN = 4;

/** Compares what is written of a reading with the truth; `undefined` stands for a page that could not be read. */
export function scorePage(truth: PageTruth, reading: Reading | undefined): PageScore {
  const markdown = reading === undefined ? '' : writeMarkdown(createArticle('page', reading.draft));
  const [, head = ''] = /^---\n(.*?)\n---\n/su.exec(markdown) ?? [];
  const [, title = ''] = /^title: *(.*)$/mu.exec(head) ?? [];
  const text = stripMarks(markdown);
  const details = flatten(head).toLowerCase();
  const found = flatten(text);
  const share = (value: string | undefined, holds: (value: string) => boolean): Share =>
    value === undefined ? [0, 0] : [holds(value) ? 1 : 0, 1];
  const countPhrases = (phrases: readonly string[] = [], within: string): Share => [
    phrases.filter((phrase) => within.includes(flatten(phrase))).length,
    phrases.length,
  ];
  return {
    body: truth.articleBody === undefined ? undefined : compareRuns(truth.articleBody, text),
    wanted: countPhrases(truth.wanted, flatten(`${text} ${head}`)),
    unwanted: countPhrases(truth.unwanted, found),
    title: share(
      truth.title,
      (value) => flatten(value).toLowerCase() === flatten(title.replaceAll(/^["']+|["']+$/gu, '')).toLowerCase(),
    ),
    author: share(truth.author, (value) => details.includes(flatten(value).toLowerCase().split(';')[0] ?? '')),
    date: share(truth.date, (value) => head.includes(value)),
  };
}

/** Words of the truth that are missing, and words that are too many, in runs; each line begins with `-` or `+`. */
export function listDifferences(truth: string, reading: Reading): string[] {
  const text = stripMarks(writeMarkdown(createArticle('page', reading.draft)));
  return [...listForeignRuns(truth, text, '-'), ...listForeignRuns(text, truth, '+')];
}

function listForeignRuns(text: string, other: string, mark: string): string[] {
  const known = countRuns(other);
  const all = toWords(text);
  const isKnown = all.map(() => false);
  for (const [index, run] of toRuns(all).entries()) {
    const left = known.get(run) ?? 0;
    if (left === 0) continue;
    known.set(run, left - 1);
    isKnown.fill(true, index, index + RUN);
  }
  const lines: string[] = [];
  for (const [index, word] of all.entries()) {
    if (isKnown[index] === true) continue;
    if (index === 0 || isKnown[index - 1] === true) lines.push(mark);
    lines.push(`${lines.pop()} ${word}`);
  }
  return lines;
}

function compareRuns(truth: string, text: string): { readonly precision: number; readonly recall: number } {
  const expected = countRuns(truth);
  const found = countRuns(text);
  let both = 0;
  for (const [run, times] of expected) both += Math.min(times, found.get(run) ?? 0);
  const sum = (runs: ReadonlyMap<string, number>): number => [...runs.values()].reduce((all, times) => all + times, 0);
  return {
    precision: found.size === 0 ? 0 : both / sum(found),
    recall: expected.size === 0 ? 1 : both / sum(expected),
  };
}

function countRuns(text: string): Map<string, number> {
  const runs = new Map<string, number>();
  for (const run of toRuns(toWords(text))) runs.set(run, (runs.get(run) ?? 0) + 1);
  return runs;
}

function toRuns(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const count = Math.max(1, words.length - RUN + 1);
  return Array.from({ length: count }, (_, index) => words.slice(index, index + RUN).join(' '));
}

function toWords(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Text of Markdown without its front matter and most of its marks. */
function stripMarks(markdown: string): string {
  return markdown
    .replace(/^---\n.*?\n---\n/su, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/^\s*(?:#+|>|[-*+]|\d+\.)\s+/gmu, '')
    .replaceAll(/\*\*|__|`/gu, '')
    .replaceAll(/\\([^\p{L}\p{N}_\s])/gu, '$1');
}

function flatten(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
}
