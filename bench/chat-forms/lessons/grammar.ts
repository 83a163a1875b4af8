import { misspell } from '../../corrupt.ts';
import type { ChatForm } from '../chat-form.ts';
import { pickFrom } from '../../../test/support/random.ts';

/**
 * Changes of a whole message; with `?` in half of the cases. `slips` and `stretched` leave the question alone, the others
 * change its case, its apostrophes and the punctuation around its words.
 */
type Style = 'lower' | 'upper' | 'unpunctuated' | 'unapostrophed' | 'slips' | 'stretched';
type StyleChance = Style | `${Style}?`;

/**
 * Forms of a language. `{slot}` is replaced by one of the slot's alternatives, `{slot?}` by one of them or nothing. The
 * question is `{q}` as written, `{bare}` without its end mark and without the capital that only the start gave it, `{typed}` in
 * lower case without punctuation. Alternatives stand on lines of their own or between ` | `; `¶` is a line
 * break, `␣` a blank at an end, `∅` nothing.
 */
export interface FormGrammar {
  readonly slots: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, readonly [templates: string, ...styles: StyleChance[]]>>;
  /** Words, in lower case, whose capital is that of the start of a question. */
  readonly openers: string;
}

interface Piece {
  readonly text: string;
  readonly isQuestion: boolean;
}

const SLOT = /\{(\w+)(\??)\}/u;
const WORD = /[\p{L}\p{M}]{4,}/gu;
const STRETCHABLE = /[aeiouyäöüаеиоуыэюя](?=[^\p{L}]|$)/iu;
/** Punctuation that is no part of a word: `3.5`, `.NET` and `C++` keep theirs. */
const PUNCTUATION =
  /(?<![\p{L}\p{N}])[.](?![\p{L}\p{N}])|[,;:.!?](?![\p{L}\p{N}])|["“”„«»()…¿¡《》「」（）]|[、，。？！；：](?!.)/gu;
/** Chinese punctuation inside a sentence, for which people type a blank. */
const PAUSE = /[、，。？！；：]/gu;

export function createForms({ slots, forms, openers }: FormGrammar): ChatForm[] {
  const alternatives = new Map(Object.entries(slots).map(([name, text]) => [name, alternativesOf(text)]));
  const lowered = new Set(openers.split(' '));
  return Object.entries(forms).map(([name, [text, ...chances]]) => {
    const templates = alternativesOf(text);
    return {
      name,
      apply(question, random) {
        const pieces = expand(pickFrom(templates, random), { alternatives, lowered, question, random });
        const styles = chances.filter((chance) => !chance.endsWith('?') || random() < 0.5);
        const styled = styles.reduce((all, style) => applyStyle(all, style.replace('?', '') as Style, random), pieces);
        return tidy(styled.map((piece) => piece.text).join(''));
      },
    };
  });
}

function alternativesOf(text: string): string[] {
  const all = text.split(/\n| \| /u).map((one) => one.trim());
  return all
    .filter((one) => one !== '')
    .map((one) => one.replaceAll('¶', '\n').replaceAll('∅', '').replaceAll('␣', ' '));
}

interface Expansion {
  readonly alternatives: ReadonlyMap<string, readonly string[]>;
  readonly lowered: ReadonlySet<string>;
  readonly question: string;
  readonly random: () => number;
}

function expand(template: string, expansion: Expansion): Piece[] {
  const { alternatives, lowered, question, random } = expansion;
  const slot = SLOT.exec(template);
  if (slot === null) return [{ text: template, isQuestion: false }];
  const [whole, name = '', optional] = slot;
  const before = { text: template.slice(0, slot.index), isQuestion: false };
  const rest = template.slice(slot.index + whole.length);
  if (optional !== '' && random() < 0.5) return [before, ...expand(rest, expansion)];
  const asked = questionAs(name, question, lowered);
  const filled =
    asked === undefined
      ? expand(pickFrom(alternatives.get(name) ?? missing(name), random), expansion)
      : [{ text: asked, isQuestion: true }];
  return [before, ...filled, ...expand(rest, expansion)];
}

function missing(slot: string): never {
  throw new Error(`Expected a slot of the grammar, got "${slot}".`);
}

function questionAs(slot: string, question: string, lowered: ReadonlySet<string>): string | undefined {
  if (slot === 'q') return question;
  if (slot === 'typed') return unpunctuated(question).toLowerCase();
  if (slot !== 'bare') return undefined;
  const bare = question.trim().replace(/[.?!。？！]{1,9}$/u, '');
  const [first = ''] = bare.split(' ', 1);
  return lowered.has(first.toLowerCase()) ? first.toLowerCase() + bare.slice(first.length) : bare;
}

function unpunctuated(text: string): string {
  return text.replaceAll(PUNCTUATION, '').replaceAll(PAUSE, ' ');
}

function applyStyle(pieces: readonly Piece[], style: Style, random: () => number): Piece[] {
  const change = CHANGES[style];
  const spared = style === 'slips' || style === 'stretched';
  return pieces.map((piece) => (spared && piece.isQuestion ? piece : { ...piece, text: change(piece.text, random) }));
}

const CHANGES: Readonly<Record<Style, (text: string, random: () => number) => string>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.replaceAll(/\p{Ll}/gu, upperCased),
  unpunctuated,
  unapostrophed: (text) => text.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, ''),
  slips: (text, random) =>
    text.replaceAll(WORD, (word) => (random() < 0.25 ? (misspell(word, Array.from(word), random) ?? word) : word)),
  stretched: (text, random) =>
    text.replaceAll(/[\p{L}\p{M}]{2,}/gu, (word) => (random() < 0.4 ? stretched(word, random) : word)),
};

/** The capital of a letter, unless another letter has it, too (`ß`, `ς`). */
function upperCased(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.toLowerCase() === letter ? upper : letter;
}

/** A word whose last vowel is drawn out: `soooo`. */
function stretched(word: string, random: () => number): string {
  return word.replace(STRETCHABLE, (vowel) => vowel.repeat(2 + Math.floor(random() * 4)));
}

/** Blanks and commas that empty slots leave are taken away. */
function tidy(text: string): string {
  return text
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/ (?=[,\n])|(?<=\n) /gu, '')
    .replace(/^[\s,]+/u, '')
    .trim();
}
