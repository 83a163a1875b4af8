import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld } from 'eld/extrasmall';
import type { Draft } from '../model/article.ts';
import { splitWords } from './language-data.ts';
import { ALPHABETS, LATIN, LIKENESSES, type Script, SCRIPTS } from './traits.ts';

/** Language of a text. */
export interface Detection {
  /** BCP 47 tag; `en` where there is nothing to tell by. */
  readonly language: string;
  /** True when hardly a text of this kind and length is in another language. */
  readonly isSure: boolean;
}

/** Part of a text that is looked at, in UTF-16 code units. */
const SAMPLE = 20_000;
/** Length of a window, in UTF-8 bytes: the detector of sequences reads little more at once. */
const WINDOW = 300;
/** Most windows of a text, spread over it: a quotation in another language fills some, not all. */
const WINDOWS = 12;
/** Share of letters above which another script than the Latin one decides; most code and many names are in Latin letters. */
const LEAST_SHARE = 0.3;
/** Weight of the share of letters that a language doesn't have; the detector's scores are about 0.6 for the right one. */
const STRANGE_WEIGHT = 5;
/** Smallest share of its own words in a text of a language that is like no other. */
const LEAST_OWN = 0.1;
/** Advantage of a script's most read language in a text of a word or two. */
const MOST_READ = { letters: 12, advantage: 0.1 };
/** Smallest lead of a language over the second that is no chance, with many letters, and what one letter asks besides. */
const LEAD = { least: 0.07, letter: 2 };
/** Share of words with a capital above which a text may be names alone, which show their bearers' languages. */
const NAMES = 0.7;
/** Fewest letters of a text that is told surely: in the only language of its script, and in one of several. */
const FEW_LETTERS = { only: 10, several: 20 };

/** BCP 47 tag of the language that a text is most likely in. */
export function detectLanguage(text: string): string {
  return detect(text).language;
}

/** Language of an article's passages; of its title when it has none. */
export function detectLanguageOf(sections: Draft['sections'], title: string): string {
  return detectLanguage(sections.flatMap(({ passages }) => passages).join('\n') || title);
}

/** Tells the language of a text by its script, by letters and words that only one has, and by sequences of letters. */
export function detect(text: string): Detection {
  const written = readWords(text.slice(0, SAMPLE));
  const { script, share } = findScript(written.join(''));
  const own = written.filter((word) => word.search(script.letters) !== -1);
  const words = own.map((word) => word.toLowerCase());
  const letters = words.join('');
  if (letters.length < 3 && script === LATIN) return { language: 'en', isSure: false };
  const marked = script.marks?.find((mark) => countShare(letters, mark.letters) >= mark.least)?.language;
  const told = marked ?? (script.languages.length === 1 ? script.languages[0] : undefined);
  if (told !== undefined)
    return { language: told, isSure: share > LEAST_SHARE * 2 && letters.length >= FEW_LETTERS.only };
  const { language, isSure } = detectBySequences(words, letters, script);
  const names = own.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  return { language, isSure: isSure && names <= own.length * NAMES };
}

/** Words of a text without addresses, code and numbers. */
function readWords(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((token) => !isCode(token))
    .flatMap((token) => token.match(/\p{L}(?:[\p{L}\p{M}’'ʼ]|\u200c|\u200d)*/gu) ?? []);
}

/** True for a token in ASCII with marks or digits of code within: `fetch(url)`, `v1.2`, `isSure`. */
function isCode(token: string): boolean {
  return !/[^\x21-\x7e]/u.test(token) && /[A-Za-z][\d_=({<[\\@#$%^&*+|~`:./][\w/]|[a-z][A-Z]|[<>{}=`\\]/u.test(token);
}

/** Script of most letters. Latin letters count less, and the characters of Han and Hangul more. */
function findScript(letters: string): { readonly script: Script; readonly share: number } {
  const [best] = SCRIPTS.map((script) => ({ script, share: countShare(letters, script.letters) })).toSorted(
    (a, b) => b.share - a.share,
  );
  if (best !== undefined && best.share >= LEAST_SHARE) return best;
  return { script: LATIN, share: countShare(letters, LATIN.letters) };
}

function countShare(letters: string, pattern: RegExp): number {
  return (letters.match(pattern)?.length ?? 0) / Math.max(1, letters.length);
}

function detectBySequences(words: readonly string[], letters: string, script: Script): Detection {
  const scores = scoreSequences(words, script);
  const [first, second] = script.languages
    .map((language, index) => ({
      language,
      score:
        (scores.get(language) ?? 0) -
        STRANGE_WEIGHT * countStrange(letters, language, script) +
        (index === 0 && letters.length <= MOST_READ.letters ? MOST_READ.advantage : 0),
    }))
    .toSorted((a, b) => b.score - a.score);
  if (first === undefined) return { language: 'en', isSure: false };
  const lead = first.score - (second?.score ?? 0);
  return {
    language: findLikeness(words, first.language, script) ?? first.language,
    isSure: letters.length >= FEW_LETTERS.several && lead >= LEAD.least + LEAD.letter / letters.length,
  };
}

/**
 * Detector of sequences, loaded for the first text that needs it: it takes half a second and 32 MB, and an article that
 * states its language needs none.
 */
function loadDetector(): typeof eld {
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  return (createRequire(import.meta.url)(path) as { readonly eld: typeof eld }).eld;
}

/** Mean score of each language over the windows of a text. */
function scoreSequences(words: readonly string[], script: Script): Map<string, number> {
  const windows = splitWindows(words);
  const detector = loadDetector();
  const step = Math.max(1, windows.length / WINDOWS);
  const scores = new Map<string, number>();
  const count = Math.min(WINDOWS, windows.length);
  for (let n = 0; n < count; n++) {
    const found = detector.detect(windows[Math.floor(n * step)] ?? '').getScores();
    for (const language of script.languages)
      scores.set(language, (scores.get(language) ?? 0) + (found[language === 'id' ? 'ms' : language] ?? 0) / count);
  }
  return scores;
}

function splitWindows(words: readonly string[]): string[] {
  const windows: string[] = [];
  let window: string[] = [];
  let size = 0;
  for (const word of words) {
    window.push(word);
    size += Buffer.byteLength(word) + 1;
    if (size < WINDOW) continue;
    windows.push(window.join(' '));
    [window, size] = [[], 0];
  }
  // A short rest says little beside whole windows.
  if (windows.length === 0 || size > WINDOW / 2) windows.push(window.join(' '));
  return windows;
}

/** Share of letters that other languages of the script have and this one doesn't. */
function countStrange(letters: string, language: string, script: Script): number {
  const own = ALPHABETS[language] ?? '';
  const special = new Set(script.languages.map((code) => ALPHABETS[code] ?? '').join(''));
  let strange = 0;
  for (const letter of letters) if (special.has(letter) && !own.includes(letter)) strange++;
  return strange / Math.max(1, letters.length);
}

/** Language unknown to the detector whose own words outnumber those of the one it was taken for. */
function findLikeness(words: readonly string[], taken: string, script: Script): string | undefined {
  return LIKENESSES.find(({ like, own, theirs }) => {
    if (like.length > 0 ? !like.includes(taken) : script !== LATIN) return false;
    const [mine, others] = [countWords(words, own), countWords(words, theirs)];
    return like.length > 0 ? mine > others : mine >= 2 && mine >= words.length * LEAST_OWN;
  })?.language;
}

function countWords(words: readonly string[], list: string): number {
  const listed = new Set(splitWords(list));
  return words.filter((word) => listed.has(word)).length;
}
