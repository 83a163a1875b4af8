import type { Token } from '../languages/tokenizer.ts';
import { formAt, type IndexedPassage } from './indexed-passage.ts';
import { type Parts, recall } from './look-ups.ts';
import { hasWord, type PassageIndex } from './passage-index.ts';
import { findVariants } from './variants.ts';
import { isWritten, stemOf, termIdOf } from './vocabulary.ts';

/** Shortest compound that is parted, in letters. */
const SHORTEST = 5;
/** Letters of a stop word that may be a particle: `sod a` is no `soda`. */
const SHORTEST_PARTICLE = 2;
/** Tokens of a query whose words are parted: each may take two searches, and a longer text is a quotation. */
const MAX_TOKENS = 60;
/** Passages that are looked at for two words in a row. */
const MAX_PASSAGES = 50;

/**
 * Compounds of a query as the index writes them: `gunpowder` for `gun powder`, and `gun`, `powder` for `gunpowder`.
 *
 * @param known words whose parts were looked for before
 */
export function readCompounds(
  index: PassageIndex,
  tokens: readonly Token[],
  known: Map<string, Parts | undefined>,
): Token[] {
  const joined = joinWords(index, tokens);
  if (joined.length > MAX_TOKENS) return joined;
  return joined.flatMap((token) => {
    const { form, start, end, extra } = token;
    if (extra === true || end - start !== form.length || !LETTERS.test(form)) return [token];
    const parts = recall(known, form, () => partNumber(index, form) ?? partWord(index, form));
    if (parts === undefined) return [token];
    const middle = start + parts[0].length;
    return [
      { form: parts[0], start, end: middle },
      { form: parts[1], start: middle, end },
    ];
  });
}

/**
 * Joins words in a row to a word that the index has, if it lacks one of them. A verb and a particle (`back up`, `log in`)
 * that it has both stay, and their noun is a further reading.
 */
function joinWords(index: PassageIndex, tokens: readonly Token[]): Token[] {
  const read: Token[] = [];
  let last: number | undefined;
  for (const token of tokens) {
    const before = last === undefined ? undefined : read[last];
    const isStep = token.extra !== true;
    const joined = before !== undefined && isStep ? joinPair(index, before, token) : undefined;
    if (joined !== undefined && last !== undefined && joined.extra !== true) {
      read[last] = joined;
      continue;
    }
    if (isStep) last = read.length;
    read.push(token, ...(joined === undefined ? [] : [joined]));
  }
  return read;
}

function joinPair(index: PassageIndex, before: Token, token: Token): Token | undefined {
  const { isStop } = index.language;
  const form = before.form + token.form;
  const isParticle = isStop(token.form) && token.form.length >= SHORTEST_PARTICLE;
  if (isStop(before.form) || (isStop(token.form) && !isParticle) || !LETTERS.test(form)) return undefined;
  if (token.start < before.end || !index.vocabulary.ids.has(form)) return undefined;
  const joined = { form, start: before.start, end: token.end };
  if (!hasWord(index, before.form) || !hasWord(index, token.form)) return joined;
  return isParticle ? { ...joined, extra: true } : undefined;
}

const LETTERS = /^[\p{L}\p{N}]+$/u;

/** A number behind letters or before them. */
const BESIDE_LETTERS = /^(?:(\p{L}+)(\p{Nd}+)|(\p{Nd}+)(\p{L}+))$/u;

/** A number that the index has and the letters beside it, where it lacks the two as one word: `ch3`, `8h`; not `3rd`. */
function partNumber(index: PassageIndex, form: string): Parts | undefined {
  const [, letters, behind, before, unit] = BESIDE_LETTERS.exec(form) ?? [];
  const number = behind ?? before;
  if (number === undefined || hasWord(index, form) || index.language.numberValue(form) !== undefined) return undefined;
  if (!hasWord(index, number) && findVariants(index, number).length === 0) return undefined;
  return letters === undefined ? [number, unit ?? ''] : [letters, number];
}

/** The two words in a row that some passage has in the place of a word that no passage has as a whole. */
function partWord(index: PassageIndex, form: string): Parts | undefined {
  if (form.length < SHORTEST) return undefined;
  const { vocabulary } = index;
  const { ids } = vocabulary;
  if (isWritten(vocabulary, termIdOf(vocabulary, stemOf(vocabulary, form)))) return undefined;
  for (let at = 1; at < form.length; at += 1) {
    const [first, second] = [form.slice(0, at), form.slice(at)];
    if (ids.has(first) && hasWord(index, second) && standInARow(index, first, second)) return [first, second];
  }
  return undefined;
}

/** True if some passage has two words in a row, the second in any inflection: `life jacket` for `lifejackets`. */
function standInARow(index: PassageIndex, first: string, second: string): boolean {
  const { ids, forms } = index.vocabulary;
  const one = ids.get(first);
  const other = termIdOf(index.vocabulary, stemOf(index.vocabulary, second));
  return holding(index, [first, second]).some(({ words }) =>
    words.some(
      (_, i) => formAt(words, i) === one && i + 1 < words.length && forms[formAt(words, i + 1)]?.term === other,
    ),
  );
}

/** Passages whose text holds all of some forms, by their stems. */
function holding(index: PassageIndex, forms: readonly string[]): IndexedPassage[] {
  const telling = forms.filter((form) => !index.language.isStop(form));
  if (telling.length === 0) return [];
  const queries = telling.map((form) => stemOf(index.vocabulary, form));
  const found = index.postings.search({ fields: ['text'], combineWith: 'AND', queries });
  return found.slice(0, MAX_PASSAGES).flatMap(({ id }) => index.passages.get(String(id)) ?? []);
}
