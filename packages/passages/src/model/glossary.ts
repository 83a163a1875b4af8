import { normalizeLine } from './normalize.ts';

/** Names of one thing that a question may use for each other: `AoO`, `opportunity attack`. At least two, in normal form. */
export type Synonyms = readonly string[];

/** Longest name, in characters; longer text explains a word, and is no other word for it. */
const LONGEST_NAME = 80;
/** Most names of one thing, and most entries of a glossary: each is compared with every question. */
const MOST_NAMES = 20;
const MOST_ENTRIES = 2000;

/** Signs between two names; a comma before a digit belongs to a number. */
const BETWEEN_NAMES = /[=＝;；、，]|,(?!\p{Nd})/u;

/**
 * Names on one line, `AoO = opportunity attack, attack of opportunity`; undefined for a line that has no two, or one that
 * is too long.
 */
export function parseSynonyms(line: string): Synonyms | undefined {
  const parts = normalizeLine(line).split(BETWEEN_NAMES);
  const names = [...new Set(parts.map((part) => part.trim()))].filter((name) => name !== '');
  const isPair = names.length > 1 && names.length <= MOST_NAMES;
  return isPair && names.every(({ length }) => length <= LONGEST_NAME) ? names : undefined;
}

/** Line that {@link parseSynonyms} reads as the same names. */
export function writeSynonyms(names: Synonyms): string {
  return names.join(' = ');
}

/** Entries of several glossaries, each once; undefined for none. */
export function mergeGlossaries(...glossaries: readonly (readonly Synonyms[] | undefined)[]): Synonyms[] | undefined {
  const entries = new Map(glossaries.flat().flatMap((names) => (names ? [[writeSynonyms(names), names]] : [])));
  return entries.size === 0 ? undefined : [...entries.values()].slice(0, MOST_ENTRIES);
}

/** A glossary as somebody states it, and the first piece of it that states none. */
export interface StatedGlossary {
  readonly glossary: readonly Synonyms[];
  readonly fault: string | undefined;
}

/**
 * Glossary of a value of YAML, TOML or JSON: a map from a name to its other names, a list of lines or maps, or lines of
 * text.
 */
export function readGlossary(value: unknown): StatedGlossary {
  const pieces = piecesOf(value);
  const read = pieces.map((piece) => ({ piece, names: parseSynonyms(piece) }));
  const fault = read.find(({ names }) => names === undefined)?.piece;
  const glossary = read.flatMap(({ names }) => (names === undefined ? [] : [names]));
  if (glossary.length <= MOST_ENTRIES) return { glossary, fault };
  return { glossary: glossary.slice(0, MOST_ENTRIES), fault: `${glossary.length} entries, at most ${MOST_ENTRIES}` };
}

/** Lines, each with the names of one entry. */
function piecesOf(value: unknown): string[] {
  if (typeof value === 'string') return splitEntries(value);
  if (Array.isArray(value))
    return value.flatMap((one: unknown) => (Array.isArray(one) ? [namesOf(one).join('=')] : piecesOf(one)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, others]: [string, unknown]) => [name, ...namesOf(others)].join('='));
}

function splitEntries(text: string): string[] {
  const lines = text.split(/[;；\n\r]/u).filter((line) => line.trim() !== '');
  // Several pairs apart by commas: `AoO = opportunity attack, CoC = code of conduct`.
  return lines.flatMap((line) => (/=[^=,]*,(?!\p{Nd})[^=,]*=/u.test(line) ? line.split(/,(?!\p{Nd})/u) : [line]));
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  return Array.isArray(value) ? value.flatMap((one: unknown) => (Array.isArray(one) ? [] : namesOf(one))) : [];
}
