import { alphabetOf, misspell } from '../corrupt.ts';
import { pickFrom } from '../../test/support/random.ts';
import type { ChatForm } from './chat-form.ts';

/** Ways to type the question itself. */
const MANNERS = {
  /** As it is written. */
  written: (question: string) => question,
  lower: (question: string) => question.toLowerCase(),
  /** Without its question mark. */
  open: (question: string) => question.replace(END, ''),
  /** In lower case, without its question mark. */
  bare: (question: string) => question.replace(END, '').toLowerCase(),
  /** In lower case, without any punctuation but that within a word or a number. */
  plain: (question: string) => question.replaceAll(PUNCTUATION, ' ').toLowerCase(),
  /** Without any punctuation, in its own case: spaces in its place. */
  spaced: (question: string) => question.replaceAll(PUNCTUATION, ' '),
  /** In lower case, without apostrophes and the question mark. */
  hasty: (question: string) =>
    question
      .replace(END, '')
      .replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .toLowerCase(),
  loud: (question: string) => question.toUpperCase(),
  /** Question marks and exclamation marks in a row. */
  insistent: (question: string) => question.replace(END, '???!!'),
  doubting: (question: string) => question.replace(END, '??'),
  dotted: (question: string) => question.replace(END, '...'),
} as const;

const END = /[?？!！.。]$/u;
/** Punctuation at the edge of a word, and that of Chinese anywhere. */
const PUNCTUATION =
  /[^\p{L}\p{M}\p{N}\p{S}\s](?=\s|$)|(?<=\s|^)[^\p{L}\p{M}\p{N}\p{S}\s]|[\u3001-\u303F\uFF01-\uFF0F\uFF1A-\uFF20“”]/gu;

export type Manner = keyof typeof MANNERS;

/**
 * Alternatives by name, divided by `|` or line breaks. Within one, `{name}` stands for one of another name's, `{q}` for the
 * question, `¶` for a line break, and a `∅` alone for nothing.
 */
export type Pieces = Readonly<Record<string, string>>;

/** A form as data: templates and what fills them. */
export interface Sketch {
  readonly name: string;
  /** Templates, written as a piece is. */
  readonly says: string;
  /** One of them is drawn; as it is written by default. */
  readonly manners?: readonly Manner[];
  /** Pieces of this form alone. */
  readonly pieces?: Pieces;
  /** Words dropped in once or twice between those of the question. */
  readonly fillers?: string;
  /** True if the words around the question are misspelt here and there. */
  readonly slips?: boolean;
}

/** Forms from their sketches. @param common pieces of all of them */
export function formsOf(sketches: readonly Sketch[], common: Pieces): readonly ChatForm[] {
  return sketches.map((sketch) => toForm(sketch, common));
}

/** Character in the place of the question until the words around it are final; of a private use area. */
const HELD = '\u{E000}';
/** Levels of pieces within pieces, beyond which a circle is certain. */
const DEPTH = 8;

function toForm(
  { name, says, manners = ['written'], pieces, fillers, slips = false }: Sketch,
  common: Pieces,
): ChatForm {
  const lists = new Map(
    Object.entries({ ...common, ...pieces }).map(([piece, alternatives]) => [piece, alternativesOf(alternatives)]),
  );
  const templates = alternativesOf(says);
  return {
    name,
    apply(question, random) {
      const around = expand(pickFrom(templates, random), lists, random);
      const misspelt = slips ? misspellWords(around, random) : around;
      const typed = MANNERS[pickFrom(manners, random)](question).trim();
      const asked = fillers === undefined ? typed : dropIn(typed, alternativesOf(fillers), random);
      return tidy(misspelt).replaceAll(HELD, () => asked);
    },
  };
}

function alternativesOf(text: string): string[] {
  return text
    .split(/[|\n]/u)
    .map((alternative) => alternative.trim())
    .filter((alternative) => alternative !== '')
    .map((alternative) => (alternative === '∅' ? '' : alternative));
}

function expand(
  template: string,
  lists: ReadonlyMap<string, readonly string[]>,
  random: () => number,
  depth = 0,
): string {
  if (depth > DEPTH) throw new Error(`Expected pieces without a circle, got one at "${template}".`);
  return template.replaceAll(/\{(?<name>\w+)\}/gu, (_, name: string) => {
    if (name === 'q') return HELD;
    const list = lists.get(name);
    if (list === undefined) throw new Error(`Expected a piece named "${name}" for "${template}", got none.`);
    return expand(pickFrom(list, random), lists, random, depth + 1);
  });
}

/** Blanks as somebody leaves them once empty pieces are gone, and line breaks for their marks. */
function tidy(text: string): string {
  return text
    .split('¶')
    .map((line) => line.replaceAll(/ +/gu, ' ').trim())
    .join('\n')
    .trim();
}

/** Share of the longer words that are misspelt. */
const MISSPELT = 0.25;

/** Some of the words of four letters and more, with one wrong letter each, drawn from the text. */
function misspellWords(text: string, random: () => number): string {
  const { spaced } = alphabetOf([text]);
  return text.replaceAll(/\p{L}{4,}/gu, (word) =>
    random() < MISSPELT ? (misspell(word, spaced, random) ?? word) : word,
  );
}

/** Words of a script without blanks. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** One or two fillers between the words of a question. */
function dropIn(question: string, fillers: readonly string[], random: () => number): string {
  const blank = question.includes(' ') ? ' ' : '';
  const words = blank === ' ' ? question.split(' ') : Array.from(WORDS.segment(question), ({ segment }) => segment);
  for (let left = random() < 0.5 ? 1 : 2; left > 0 && words.length > 1; left -= 1) {
    const place = 1 + Math.floor(random() * (words.length - 1));
    words.splice(place, 0, pickFrom(fillers, random));
  }
  return words.join(blank);
}
