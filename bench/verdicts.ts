import type { Answer, Library, Match } from 'passages';
import { mean } from './statistics.ts';
import { percent, table } from './table.ts';

/** A question with what answers it. */
export interface Judged {
  readonly question: string;
  /** Undefined if nothing in the library answers. */
  readonly isRight: ((match: Match) => boolean) | undefined;
}

/** Questions under one label, and the library they are put to. */
export interface Trial {
  readonly label: string;
  readonly library: Library;
  readonly judged: readonly Judged[];
  /** `ask` by default. */
  readonly by?: 'ask' | 'quote';
}

interface Verdict {
  readonly judged: Judged;
  /** Index of the first right match; -1 if none of the first ten is right. */
  readonly place: number;
  readonly answer: Answer;
}

const DEPTH = 10;

/** Table of trials; with `list`, each question below it. */
export async function verdictsTable(trials: readonly Trial[], list: boolean): Promise<string> {
  const rows: string[][] = [];
  const lines: string[] = [];
  for (const trial of trials) {
    const verdicts = await judge(trial);
    rows.push([trial.label, ...figuresOf(verdicts)]);
    if (list) lines.push('', `${trial.label}:`, ...verdicts.map(describe));
  }
  return [table(HEADER, rows), ...lines].join('\n');
}

const HEADER = ['questions of', 'asked', 'first', 'in three', 'refused', 'refused, first', 'absent', 'absent refused'];

async function judge({ library, judged, by = 'ask' }: Trial): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const one of judged) {
    const answer = await library[by](one.question, { limit: DEPTH });
    const { isRight } = one;
    verdicts.push({ judged: one, answer, place: isRight === undefined ? -1 : answer.matches.findIndex(isRight) });
  }
  return verdicts;
}

function figuresOf(verdicts: readonly Verdict[]): string[] {
  const present = verdicts.filter(({ judged }) => judged.isRight !== undefined);
  const absent = verdicts.filter(({ judged }) => judged.isRight === undefined);
  const isRefused = ({ answer }: Verdict): boolean => !answer.answered;
  return [
    String(present.length),
    tally(present, ({ place }) => place === 0),
    tally(present, ({ place }) => place !== -1 && place < 3),
    tally(present, isRefused),
    tally(present, (verdict) => isRefused(verdict) && verdict.place === 0),
    String(absent.length),
    tally(absent, isRefused),
  ];
}

/** Number and share: `20 (87.0)`. */
function tally(verdicts: readonly Verdict[], is: (verdict: Verdict) => boolean): string {
  const found = verdicts.map((verdict) => Number(is(verdict)));
  return found.length === 0 ? '–' : `${found.filter((one) => one === 1).length} (${percent(mean(found))})`;
}

/** A line: place of the right match (`–` for none, `absent` if there is none to find), answered or not, question, first match. */
function describe({ judged, place, answer }: Verdict): string {
  const [first] = answer.matches;
  const found = judged.isRight === undefined ? 'absent' : place === -1 ? '–' : String(place + 1);
  const cells = [
    found.padStart(6),
    (answer.answered ? 'answered' : 'refused').padEnd(8),
    answer.confidence.toFixed(2),
    JSON.stringify(judged.question),
    first === undefined ? 'nothing' : headingsOf(first).join(' › '),
  ];
  return cells.join(' | ');
}

/** Title and headings above a passage. */
export function headingsOf({ article, section }: Match): string[] {
  return [article.title, ...section.path];
}
