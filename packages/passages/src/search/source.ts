import type { Library } from '../library.ts';
import type { Match, Range } from '../model/match.ts';
import { quoteCandidates, countWords } from './quote-candidates.ts';
import { PAIRED_START, type Token, tokenizeWritten } from '../languages/tokenizer.ts';

/** The source of a quotation. */
export interface Source {
  /** Word for word, or nearly. */
  readonly kind: 'exact' | 'near';
  /** The words of the message that were found, without Markdown. */
  readonly query: string;
  /** The passage that they come from. */
  readonly match: Match;
  /** Other passages of the same kind, best first. */
  readonly others: readonly Match[];
}

interface ScoredSource extends Source {
  /** Number of words of the message that it explains. */
  readonly explains: number;
}

/** Passages fetched for each candidate. */
const LIMIT = 10;
/** Common runs of words that are searched. */
const MAX_RUNS = 2;

/**
 * Least {@link specificityOf} of words to have a source; anybody may have said less. `alone`, a marked quotation or a whole
 * message: two content words. `said`, a part of a message: five words with three content words, or seven with two. `near`,
 * not word for word: six with three. `run`, in the middle of something else: five with four, or seven with three.
 */
const SPECIFICITY = { alone: 6, said: 11, near: 12, run: 13 };
/** A run of words outranks a shorter quotation that is whole if it is this many times as long. */
const MUCH_LONGER = 1.5;

/**
 * Finds where in a library the words of a message come from: the exact words, the more the better, else nearly the words,
 * or the exact words of a part of it. Undefined if they are nowhere in the library, or so few or so common that anybody may
 * have said them. Takes twelve searches at most.
 */
export async function findSource(library: Pick<Library, 'quote'>, text: string): Promise<Source | undefined> {
  let exact: ScoredSource | undefined;
  let near: ScoredSource | undefined;
  const runs: string[] = [];
  for (const candidate of quoteCandidates(text)) {
    const answer = await library.quote(candidate.text, { limit: LIMIT });
    const [first] = answer.matches;
    if (first === undefined) continue;
    if (first.holds !== 'phrase') runs.push(longestRun(candidate.text, answer.matches));
    const needed = candidate.isQuoted || candidate.isWhole ? SPECIFICITY.alone : SPECIFICITY.said;
    if (first.holds === 'phrase' && specificityOf(candidate.size, first) >= needed) {
      exact = { ...toSource('exact', candidate.text, answer.matches), explains: candidate.size };
      // Candidates come longest first: none of the others explains more.
      break;
    }
    const explains = explainedBy(first, candidate.size, answer.confidence);
    if (first.holds !== 'near' || specificityOf(explains, first) < SPECIFICITY.near) continue;
    // Of two that explain as much the later has less text around it, and a marked quotation has none.
    if (explains >= (near?.explains ?? 0) * (candidate.isQuoted ? CHATTER : 1))
      near = { ...toSource('near', candidate.text, answer.matches), explains };
  }
  const least = exact === undefined ? (near?.explains ?? 0) : exact.explains * MUCH_LONGER;
  return (await runSource(library, runs, least)) ?? exact ?? near;
}

/** Share of a text's words in a passage from which it counts as misremembered; below, part of it is chatter around a quotation. */
const MOSTLY = 0.75;
/** Weight of a text with chatter beside a quotation with none. */
const CHATTER = 0.8;

/** Number of a text's words that a near match explains; at most the number in the passage's own words. */
function explainedBy({ passage, misquoted }: Match, size: number, share: number): number {
  const { start, end } = misquoted?.quote ?? { start: 0, end: 0 };
  return Math.min(share < MOSTLY ? CHATTER * share * size : size, countWords(passage.text.slice(start, end)));
}

/** The source of the longest run, if it is specific enough and not shorter than `least`. */
async function runSource(
  library: Pick<Library, 'quote'>,
  runs: readonly string[],
  least: number,
): Promise<Source | undefined> {
  const longest = [...new Set(runs)]
    .map((text) => ({ text, size: countWords(text) }))
    .toSorted((a, b) => b.size - a.size);
  for (const { text, size } of longest.slice(0, MAX_RUNS)) {
    if (size < least || size * (1 + TERM) < SPECIFICITY.run) break;
    const { matches } = await library.quote(text, { limit: LIMIT });
    const [first] = matches;
    if (first?.holds === 'phrase' && specificityOf(size, first) >= SPECIFICITY.run)
      return toSource('exact', text, matches);
  }
  return undefined;
}

/** Specificity of a content word in addition to that of any word, and of one that is a pair of characters. */
const TERM = 2;
const PAIR_TERM = 1;

/** Specificity of words: their number, plus a bonus for each content word that the match holds. */
function specificityOf(size: number, { terms }: Match): number {
  return terms.reduce((sum, term) => sum + (PAIRED_START.test(term) ? PAIR_TERM : TERM), size);
}

/** @param matches at least one, the source first */
function toSource(kind: Source['kind'], query: string, matches: readonly Match[]): Source {
  const [match, ...others] = matches as readonly [Match, ...Match[]];
  return { kind, query, match, others: others.filter(({ holds }) => holds === match.holds) };
}

/** Characters compared before the best sentence of a passage; twice as many behind its start. */
const AROUND = 1000;

/** The longest run of words that a text has in common with one of the passages; empty if there is none. */
function longestRun(text: string, matches: readonly Match[]): string {
  const asked = running(text);
  let best: Range = { start: 0, end: 0 };
  let most = 0;
  for (const { passage, sentence } of matches) {
    const said = running(passage.text.slice(Math.max(0, sentence.start - AROUND), sentence.start + 2 * AROUND));
    // Rows of the longest-common-substring matrix: the length of the common run up to each word of the text.
    let before = new Uint16Array(asked.length + 1);
    let here = new Uint16Array(asked.length + 1);
    for (const { form } of said) {
      for (const [i, word] of asked.entries()) {
        const length = word.form === form ? (before[i] ?? 0) + 1 : 0;
        here[i + 1] = length;
        if (length <= most) continue;
        most = length;
        best = { start: asked[i + 1 - length]?.start ?? 0, end: word.end };
      }
      [before, here] = [here, before];
    }
  }
  return text.slice(best.start, best.end);
}

function running(text: string): Token[] {
  return tokenizeWritten(text).filter(({ extra }) => extra !== true);
}
