import type { Library } from '../library.ts';
import type { Match, Range } from '../model/match.ts';
import { quoteCandidates, sizeOf } from './quote-candidates.ts';
import { PAIRED_START, type Token, tokenizeWritten } from '../languages/tokenizer.ts';

/** Where words come from. */
export interface Source {
  readonly kind: 'exact' | 'near';
  /** The words of the message that were found, as written but for their Markdown. */
  readonly query: string;
  readonly match: Match;
  /** Other passages that hold them too, or as nearly; best first. */
  readonly others: readonly Match[];
}

interface Candidate extends Source {
  /** How many words of the message it explains: the more, the better. */
  readonly explains: number;
}

/** How many passages are looked at for what a piece is from. */
const LOOKED_AT = 10;
const MOST_RUNS = 2;

/**
 * How telling words must be (see {@link tellingOf}) for a passage that has them to be their source. What a message says it
 * quotes, or says and nothing else: two words that are no stop words. What it says among other things: five words with
 * three such, or seven with two. What is not word for word there: six with three. What stands in the middle of something
 * else: five with four, or seven with three. Anybody may have said less.
 */
const TELLING = { alone: 6, said: 11, near: 12, run: 13 };
/** A stretch of a piece is rather its source than another piece that is whole, when it is so many times as long. */
const MUCH_LONGER = 1.5;

/**
 * Where in the library the words of a message come from: the very words, the more the better, else nearly, or the very
 * words of a stretch of it. Undefined when they are nowhere here, or so few or so common that anybody may have said them.
 * At most twelve searches.
 */
export async function findSource(library: Pick<Library, 'quote'>, text: string): Promise<Source | undefined> {
  let exact: Candidate | undefined;
  let near: Candidate | undefined;
  const runs: string[] = [];
  for (const piece of quoteCandidates(text)) {
    const answer = await library.quote(piece.text, { limit: LOOKED_AT });
    const [first] = answer.matches;
    if (first === undefined) continue;
    if (first.holds !== 'phrase') runs.push(longestRun(piece.text, answer.matches));
    const needed = piece.isQuoted || piece.isWhole ? TELLING.alone : TELLING.said;
    if (first.holds === 'phrase' && tellingOf(piece.size, first) >= needed) {
      exact = { ...toSource('exact', piece.text, answer.matches), explains: piece.size };
      // They come longest first: none of the others holds more.
      break;
    }
    const explains = explainedBy(first, piece.size, answer.confidence);
    if (first.holds !== 'near' || tellingOf(explains, first) < TELLING.near) continue;
    // Of two that explain as much the later has less around it; and what is said to be quoted has nothing.
    if (explains >= (near?.explains ?? 0) * (piece.isQuoted ? CHATTER : 1))
      near = { ...toSource('near', piece.text, answer.matches), explains };
  }
  const least = exact === undefined ? (near?.explains ?? 0) : exact.explains * MUCH_LONGER;
  return (await runSource(library, runs, least)) ?? exact ?? near;
}

/** A piece with this share of its words in a passage is a slip of the memory; with less, it is chatter in good part. */
const MOSTLY = 0.75;
/** What such a piece explains counts so much, beside a quotation without anything around it. */
const CHATTER = 0.8;

/** How many words of a piece a passage explains that has nearly all of them: never more than it says itself. */
function explainedBy({ passage, misquoted }: Match, size: number, share: number): number {
  const { start, end } = misquoted?.quote ?? { start: 0, end: 0 };
  return Math.min(share < MOSTLY ? CHATTER * share * size : size, sizeOf(passage.text.slice(start, end)));
}

/** The longest of the runs, if it is telling and not shorter than something else that was found. */
async function runSource(
  library: Pick<Library, 'quote'>,
  runs: readonly string[],
  least: number,
): Promise<Source | undefined> {
  const longest = [...new Set(runs)].map((text) => ({ text, size: sizeOf(text) })).toSorted((a, b) => b.size - a.size);
  for (const { text, size } of longest.slice(0, MOST_RUNS)) {
    if (size < least || size * (1 + TERM) < TELLING.run) break;
    const { matches } = await library.quote(text, { limit: LOOKED_AT });
    const [first] = matches;
    if (first?.holds === 'phrase' && tellingOf(size, first) >= TELLING.run) return toSource('exact', text, matches);
  }
  return undefined;
}

/** What a word counts beside its being there at all when it is no stop word, and of scripts in pairs, a pair. */
const TERM = 2;
const PAIR_TERM = 1;

/** How much words tell about where they are from. */
function tellingOf(size: number, { terms }: Match): number {
  return terms.reduce((sum, term) => sum + (PAIRED_START.test(term) ? PAIR_TERM : TERM), size);
}

/** @param matches the first of which holds what was found */
function toSource(kind: Source['kind'], query: string, matches: readonly Match[]): Source {
  const [match, ...others] = matches as readonly [Match, ...Match[]];
  return { kind, query, match, others: others.filter(({ holds }) => holds === match.holds) };
}

/** In characters, before and behind the sentence that has most of a piece. */
const AROUND = 1000;

/** The longest stretch of a text that stands in one of the passages word for word; empty where there is none. */
function longestRun(text: string, matches: readonly Match[]): string {
  const asked = running(text);
  let best: Range = { start: 0, end: 0 };
  let most = 0;
  for (const { passage, sentence } of matches) {
    const said = running(passage.text.slice(Math.max(0, sentence.start - AROUND), sentence.start + 2 * AROUND));
    // For each word that was asked for, how many are the same up to it and up to the passage's word before, or this one.
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
