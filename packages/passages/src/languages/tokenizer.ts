import { fold, foldLong, MAX_FORM } from './fold.ts';

/** One searchable form of a stretch of text. */
export interface Token {
  /** Folded by {@link fold}: lower case, without accents or typographic variants, at most {@link MAX_FORM} code units. */
  readonly form: string;
  /** Half-open stretch of the original text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /**
   * Further reading of a stretch that other words cover too: `email` beside `e`, `mail`; a whole word beside its
   * character pairs, or pairs beside their word. It is indexed, but is no step of the running text.
   */
  readonly extra?: true;
  /** A sign that stands before it, as in `#harbour`; the word with its sign is a further reading. */
  readonly sign?: string;
}

/**
 * Scripts without spaces. Han and kana run as pairs of characters: most words have two, and no dictionary knows all
 * of them. In the other scripts a character alone says little, and the dictionary's words are the running text.
 */
const PAIRED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ﾞﾟ`;
const SEGMENTED = String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]--\p{Nd}`;
const UNSPACED_SCRIPTS = new Set(['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']);
const UNSPACED = `[${PAIRED}][${SEGMENTED}]`;
/** Marks, joiners and soft hyphens continue a word. */
const CONTINUES = String.raw`\p{M}\u00AD\u200C\u200D\u2060\uFEFF`;
const SPACED_CHARACTER = `[[\\p{L}\\p{N}]--[${UNSPACED}]]`;
const PART = `${SPACED_CHARACTER}[${SPACED_CHARACTER}${CONTINUES}]*`;
/** Hyphens and apostrophes bind letters; points, commas, colons and thin spaces bind digits. */
const BINDER = String.raw`['’‘＇‐‑\-]|(?<=\p{Nd})[.,:٫٬\u00A0\u202F\u2009](?=\p{Nd})`;
const RUN = new RegExp(
  `(${PART}(?:(?:${BINDER})${PART})*)|([${SEGMENTED}][[${SEGMENTED}]${CONTINUES}]*)|[${PAIRED}][${PAIRED}${CONTINUES}]*`,
  'gv',
);

const PAIRED_ANYWHERE = new RegExp(`[${PAIRED}]`, 'u');
/** The start of a word that is a pair of characters, or the last of them alone. */
export const PAIRED_START = new RegExp(`^[${PAIRED}]`, 'u');
/** The start of a word in a script that a dictionary cuts, or of a pair of its characters. */
export const SEGMENTED_START = new RegExp(`^[${SEGMENTED}]`, 'v');
const HANGUL = /\p{Script=Hangul}/u;
const WORDS_WITHOUT_SPACES = new Intl.Segmenter('zh', { granularity: 'word' });

/** @param script Unicode name, such as `Thai` */
export function isUnspacedScript(script: string): boolean {
  return UNSPACED_SCRIPTS.has(script);
}

/** The words of a text: the running ones in order, further readings behind the words they cover or at the end. */
export function tokenize(text: string): Token[] {
  const found = tokenizeWritten(text);
  if (PAIRED_ANYWHERE.test(text)) pushDictionaryWords(found, text);
  return found;
}

/** {@link tokenize} without the dictionary words of Han and kana, which cover nothing that pairs do not. */
export function tokenizeWritten(text: string): Token[] {
  const found: Token[] = [];
  const runs = new RegExp(RUN);
  for (let place = 0; place < text.length;) {
    const end = plainEnd(text, place);
    const code = text.charCodeAt(place);
    if (end > place) {
      const form = fold(text.slice(place, end));
      if (form !== '') found.push({ form, start: place, end });
      place = end;
    } else if (isBlank(code) || isPoint(code)) place += 1;
    else {
      runs.lastIndex = place;
      const run = runs.exec(text);
      if (run !== null) pushRun(found, text, run);
      place = run === null ? text.length : runs.lastIndex;
    }
  }
  return found;
}

function pushRun(found: Token[], text: string, run: RegExpExecArray): void {
  if (run[1] !== undefined) pushSigned(found, text, run[1], run.index);
  else if (run[2] !== undefined) pushSegmented(found, run[2], run.index);
  else pushPairs(found, run[0], run.index, false);
}

/**
 * End of a run that is one word of plain letters with blanks around it, or a point and a blank behind it, as most words are; the
 * place itself for anything else. {@link RUN} takes four times as long.
 */
function plainEnd(text: string, start: number): number {
  if (start > 0 && !isBlank(text.charCodeAt(start - 1))) return start;
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  const behind = isPoint(text.charCodeAt(end)) ? end + 1 : end;
  return behind >= text.length || isBlank(text.charCodeAt(behind)) ? end : start;
}

/** True for a letter or a digit that is no part of a sign, of a pair or of a mark: of ASCII, Latin or Cyrillic. */
function isPlainLetter(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0x400) return code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7;
  return code < 0x530 && (code < 0x482 || code > 0x489);
}

/** True for space and for ASCII's marks that neither bind nor change words. */
function isBlank(code: number): boolean {
  if (code === 0x20 || code === 0x0a || code === 0x22) return true;
  return code === 0x28 || code === 0x29 || code === 0x3b || code === 0x3f || code === 0x21;
}

/** True for a point, a comma or a colon, which may bind digits. */
function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a;
}

/** A word of a name as it is looked up while it is typed. */
export interface NameToken extends Token {
  /** A whole run of a script without spaces, of any length: nothing tells where in it a word begins. */
  readonly isStretch: boolean;
}

/** The words of a name: in scripts with spaces those of {@link tokenize}, in scripts without them whole runs. */
export function tokenizeName(text: string): NameToken[] {
  return Array.from(text.matchAll(RUN)).flatMap(({ 0: run, 1: spaced, index }): NameToken[] => {
    if (spaced === undefined) return [{ form: foldLong(run), ...placeOf(index, run), isStretch: true }];
    const found: Token[] = [];
    pushSigned(found, text, spaced, index);
    return found.map((token) => ({ ...token, isStretch: false }));
  });
}

function push(found: Token[], text: string, place: Omit<Token, 'form'>): void {
  const form = fold(text);
  if (form !== '') found.push({ form, ...place });
}

/** The stretch that a piece of text takes up. */
function placeOf(start: number, { length }: string): Omit<Token, 'form'> {
  return { start, end: start + length };
}

/** Binders, and the syllables that are indexed in pairs: a run without them is one word. */
const COMPOUND = /['’‘ʼ＇‐‑\-.,:٫٬\u00A0\u202F\u2009\p{Script=Hangul}]/u;
const NUMBER = /^[\p{Nd}.,:٫٬\u00A0\u202F\u2009]+$/u;
const CLITIC = /['’‘ʼ＇](?:s|ll|re|ve|d|m)?$/iu;
/** Hyphens, and apostrophes with three letters or more behind them or in place of a vowel (`d'un`, `qu'il`), part words. */
const PARTING = /[‐‑-]|['’‘ʼ＇](?=[^'’‘ʼ＇]{3})|(?<=^(?:[cdjlmnst]|qu|dell|nell|all|un))['’‘ʼ＇](?=\p{L}{2})/iu;
const APOSTROPHES = /['’‘ʼ＇]/gu;

/** A sign that makes a word another, as in `#harbour`, `@warden`, `.NET` or `/kick`, where no letter stands before it. */
const SIGN_BEFORE = /(?<![^\s([{"'`“„«*_])[#@./$]$/u;
/** Signs that make a letter or a word another: `C++`, `F#`, `A+`, but not `Ctrl+C`. */
const SIGN_BEHIND = /^(?:\+\+(?![\p{L}+#])|[+#](?![\p{L}\p{N}+#]))/u;
/** The last of the signs before a word, and the first of those behind it: one character tells that most words have none. */
const BEFORE = '#@./$';
const BEHIND = '+#';

/** Pushes a word with the signs around it: those before it in a further reading, those behind it in the word itself. */
function pushSigned(found: Token[], text: string, run: string, start: number): void {
  const end = start + run.length;
  const first = found.length;
  const mayBehind = BEHIND.includes(text[end] ?? ' ') && /\p{L}$/u.test(run.slice(-2));
  const [behind = ''] = mayBehind ? (SIGN_BEHIND.exec(text.slice(end, end + 4)) ?? []) : [];
  pushSpaced(found, run, start);
  const word = found[first];
  if (word === undefined) return;
  if (behind !== '' && found.length === first + 1) {
    found[first] = { ...word, form: word.form.slice(0, MAX_FORM - behind.length) + behind, end: end + behind.length };
    found.push({ ...word, extra: true });
  }
  if (!BEFORE.includes(text[start - 1] ?? ' ') || !/^\p{L}/u.test(run)) return;
  const before = SIGN_BEFORE.exec(text.slice(Math.max(0, start - 2), start));
  if (before === null) return;
  found[first] = { ...(found[first] ?? word), sign: before[0] };
  push(found, before[0] + run, { start: start - 1, end, extra: true });
}

function pushSpaced(found: Token[], run: string, start: number): void {
  if (!COMPOUND.test(run)) return push(found, run, placeOf(start, run));
  if (NUMBER.test(run)) return pushNumber(found, run, start);
  const bare = run.replace(CLITIC, '');
  const parts = bare.split(PARTING);
  let place = start;
  for (const [i, part] of parts.entries()) {
    // A part left out of the form still belongs to the stretch that is highlighted.
    const end = i === parts.length - 1 ? start + run.length : place + part.length;
    push(found, part.replace(APOSTROPHES, ''), { start: place, end });
    place = end + 1;
  }
  if (parts.length > 1)
    push(found, parts.join('').replace(APOSTROPHES, ''), { start, end: start + run.length, extra: true });
  else if (HANGUL.test(bare)) pushPairs(found, bare, start, true);
}

/** `110,000` and `110 000` are 110000; `3.5` and `3,5` are 3.5; `9.7.2019` is three numbers, `3:16` two. */
function pushNumber(found: Token[], run: string, start: number): void {
  const parts = run.split(/[^\p{Nd}]/u);
  const [head = '', ...groups] = run.includes(':') ? [] : parts;
  if (head !== '' && groups.every((group) => group.length === 3)) {
    found.push({ form: fold(parts.join('')), start, end: start + run.length });
  } else if (groups.length === 1) {
    found.push({ form: `${fold(head)}.${fold(groups[0] ?? '')}`.slice(0, MAX_FORM), start, end: start + run.length });
  } else {
    let place = start;
    for (const part of parts) {
      push(found, part, placeOf(place, part));
      place += part.length + 1;
    }
    push(found, run.replaceAll(/[^\p{Nd}:]/gu, '.'), { ...placeOf(start, run), extra: true });
  }
}

/** Pushes dictionary words of Han and kana as further readings; those of two characters are there as pairs already. */
function pushDictionaryWords(found: Token[], text: string): void {
  for (const { segment, index } of WORDS_WITHOUT_SPACES.segment(text)) {
    if (!PAIRED_START.test(segment) || Array.from(segment).length === 2) continue;
    push(found, segment, { ...placeOf(index, segment), extra: true });
  }
}

/** The dictionary's words of a text, without what stands between them. */
export function segmentWords(text: string): Token[] {
  const found: Token[] = [];
  for (const { segment, index, isWordLike } of WORDS_WITHOUT_SPACES.segment(text)) {
    if (isWordLike === true) push(found, segment, placeOf(index, segment));
  }
  return found;
}

/** The pairs of a text that belong to no word: a dictionary's word ends between their characters. */
export function pairsBetweenWords(text: string, tokens: readonly Token[]): ReadonlySet<Token> {
  const pairs = tokens.filter(({ form, extra }) => extra !== true && PAIRED_START.test(form));
  if (pairs.length === 0) return new Set();
  const starts = new Set(Array.from(WORDS_WITHOUT_SPACES.segment(text), ({ index }) => index));
  return new Set(pairs.filter(({ start, end }) => hasPlaceWithin(starts, start, end)));
}

function hasPlaceWithin(places: ReadonlySet<number>, start: number, end: number): boolean {
  for (let place = start + 1; place < end; place += 1) if (places.has(place)) return true;
  return false;
}

/**
 * Pushes dictionary words, and pairs as further readings. The dictionary may cut a name that it does not know one way
 * alone and another way between other words, and takes a compound for one word where only its part is asked for.
 */
function pushSegmented(found: Token[], run: string, start: number): void {
  for (const { segment, index } of WORDS_WITHOUT_SPACES.segment(run)) {
    push(found, segment, placeOf(start + index, segment));
  }
  pushPairs(found, run, start, true);
}

/** Characters with their marks, those of half-width kana among them. */
export const CHARACTERS = /(?:^[\p{M}ﾞﾟ]|[^\p{M}ﾞﾟ])[\p{M}ﾞﾟ]*/gu;

/** Pushes overlapping pairs of characters: the running text, or `extra` readings beside it. */
function pushPairs(found: Token[], run: string, start: number, extra: boolean): void {
  const characters = run.match(CHARACTERS) ?? [run];
  let place = start;
  for (const [i, first] of characters.entries()) {
    const pair = first + (characters[i + 1] ?? '');
    // The last character begins no pair; it is indexed alone so that it can be looked up too.
    const alone = i === characters.length - 1;
    if (!alone || !extra) {
      push(found, pair, { ...placeOf(place, pair), ...((extra || (alone && i > 0)) && { extra: true }) });
    }
    place += first.length;
  }
}
