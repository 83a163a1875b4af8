import type { Match, Range } from './library.ts';
import { phraseRanges, type Quoted } from './phrase.ts';
import { bestSentence, type Matched, type Ranked } from './rank.ts';
import { placeOf, type Entry, type Form, type QueryTerm } from './search.ts';
import { words } from './words.ts';

/** What a reply shows of a passage that was found: the sentence that answers and the words that matched. */
export function toMatch(ranked: Ranked | Quoted, query: readonly QueryTerm[]): Match {
  const { entry, score, terms } = ranked;
  const { article, section, passage } = entry;
  const base = { article, section, passage, score, terms };
  if ('holds' in ranked && (ranked.holds === 'phrase' || ranked.holds === 'beginning')) {
    const highlights = merged(phraseRanges(entry, query, ranked.holds === 'phrase'));
    const [first] = highlights;
    if (first !== undefined) return { ...base, sentence: sentencesOver(entry.sentences, first), highlights };
  }
  const matched = matchedWords(entry, terms, query);
  const sentence = bestSentence(entry.sentences, matched) ?? { start: 0, end: passage.text.length };
  return { ...base, sentence, highlights: merged(matched) };
}

function matchedWords(entry: Entry, terms: readonly string[], query: readonly QueryTerm[]): Matched[] {
  const weights = new Map(query.flatMap((one) => one.terms.map((term) => [term, one.idf] as const)));
  const wanted = new Set(terms);
  const matched: Matched[] = [];
  const look = ({ term }: Form, number: number): void => {
    if (wanted.has(term)) matched.push({ ...placeOf(entry, number), term, weight: weights.get(term) ?? 0 });
  };
  entry.words.forEach(look);
  entry.extras.forEach((extra, number) => look(extra, entry.words.length + number));
  return matched;
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
