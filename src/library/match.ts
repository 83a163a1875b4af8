import type { Match, Range } from './library.ts';
import { phraseRanges, type Quoted } from './phrase.ts';
import { bestSentence, type Matched, type Ranked } from './rank.ts';
import type { Index, QueryTerm } from './search.ts';
import { sentences } from './sentences.ts';
import { words, type Word } from './words.ts';

/** What a reply shows of a passage that was found: the sentence that answers and the words that matched. */
export function toMatch(ranked: Ranked | Quoted, query: readonly QueryTerm[], index: Index): Match {
  const { entry, score, terms } = ranked;
  const { article, section, passage } = entry;
  const text = words(passage.text);
  const parts = sentences(passage.text);
  const base = { article, section, passage, score, terms };
  if ('holds' in ranked && (ranked.holds === 'phrase' || ranked.holds === 'beginning')) {
    const highlights = merged(phraseRanges(text, query, ranked.holds === 'phrase'));
    const [first] = highlights;
    if (first !== undefined) return { ...base, sentence: sentencesOver(parts, first), highlights };
  }
  const matched = matchedWords(text, terms, query, index);
  const sentence = bestSentence(parts, matched) ?? { start: 0, end: passage.text.length };
  return { ...base, sentence, highlights: merged(matched) };
}

function matchedWords(
  text: readonly Word[],
  terms: readonly string[],
  query: readonly QueryTerm[],
  index: Index,
): Matched[] {
  const weights = new Map(query.flatMap((one) => one.terms.map((term) => [term, one.idf] as const)));
  const wanted = new Set(terms);
  return text.flatMap(({ form, start, end }) => {
    const term = index.termOf(form);
    return wanted.has(term) ? [{ start, end, term, weight: weights.get(term) ?? 0 }] : [];
  });
}

/** From the start of the sentence where a stretch begins to the end of the one where it ends. */
function sentencesOver(parts: readonly Range[], { start, end }: Range): Range {
  const first = parts.find((sentence) => sentence.end > start);
  const last = parts.find((sentence) => sentence.end >= end);
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

/** In order, overlapping and touching ranges as one. */
function merged(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}

/** The query with each replaced word as the passages spell its replacement; undefined when none was replaced. */
export function respelledQuery(
  text: string,
  query: readonly QueryTerm[],
  matches: readonly Match[],
): string | undefined {
  if (query.every(({ respelled }) => respelled.length === 0)) return undefined;
  const spellings = new Map(
    matches
      .toReversed()
      .flatMap(({ passage }) =>
        words(passage.text).map(({ form, start, end }) => [form, passage.text.slice(start, end)] as const),
      ),
  );
  let meant = '';
  let at = 0;
  for (const { word, respelled } of query) {
    const known = respelled.find((form) => spellings.has(form)) ?? respelled[0];
    if (known === undefined || word.start < at) continue;
    meant += text.slice(at, word.start) + (spellings.get(known) ?? known);
    at = word.end;
  }
  return at === 0 ? undefined : meant + text.slice(at);
}
