import { detect } from '../languages/detect.ts';
import type { Article, Draft } from '../model/article.ts';
import { countWords, endsSentence, measureWeight } from '../model/measure.ts';
import { normalizeLine } from '../model/normalize.ts';
import type { Reading } from '../model/reading.ts';
import { shorten } from './columns.ts';

/** Something that a careful person would look at twice. */
export interface Warning {
  readonly kind:
    | 'title'
    | 'headings'
    | 'long passage'
    | 'no sentences'
    | 'menu'
    | 'repeated'
    | 'letters'
    | 'language'
    | 'left out'
    | 'little text';
  /** Oddity, and the remedy: a sentence or two, without control characters. */
  readonly message: string;
  /** Detail that mends it when it is stated. */
  readonly detail?: 'title' | 'language';
}

/** Article to look at, with what its reader says of it. */
export interface Suspect extends Partial<Omit<Reading, 'draft'>> {
  readonly draft: Draft | Article;
}

/** The article in the form that all checks look at. */
interface Text {
  readonly title: string;
  readonly language: string;
  readonly sections: readonly { readonly path: readonly string[]; readonly passages: readonly string[] }[];
  readonly passages: readonly string[];
  /** Words of all passages. */
  readonly words: number;
}

/**
 * Looks for signs that a source was read wrongly, the gravest first. No author and no date are none.
 *
 * @param name the file's name or the address, by which a title that was made from it is told
 */
export function findWarnings(suspect: Suspect, { name }: { readonly name?: string } = {}): Warning[] {
  const text = toText(suspect.draft);
  if (text.passages.length === 0 && suspect.draft.glossary !== undefined) return [];
  return [
    ...checkEncoding(suspect),
    ...checkLetters(text),
    ...checkTitle(text, name),
    ...checkAmount(text, suspect.leftOut ?? []),
    ...checkMenus(text),
    ...checkSentences(text),
    ...checkHeadings(text),
    ...checkLongPassages(text),
    ...checkRepetition(text),
    ...checkLanguage(text),
  ];
}

function toText({ title, language, sections }: Draft | Article): Text {
  const plain = sections.map(({ path, passages }) => ({
    path,
    passages: passages.map((passage) => (typeof passage === 'string' ? passage : passage.text)),
  }));
  const passages = plain.flatMap((section) => section.passages);
  return {
    title,
    language,
    sections: plain,
    passages,
    words: passages.reduce((sum, passage) => sum + countWords(passage), 0),
  };
}

const quote = (text: string): string => `“${shorten(text, 40)}”`;
const count = (number: number): string => number.toLocaleString('en');

/** UTF-8 that was read as Windows-1252: `Ã¤` for `ä`, `â€™` for `’`, `Ð°` for `а`. */
const MOJIBAKE = /Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]|â€[™œ˜¦“”]|[ÐÑ][\u00a0-\u00bf]/gu;

function checkLetters({ title, sections, passages }: Text): Warning[] {
  const all = [title, ...sections.flatMap(({ path }) => path), ...passages].join('\n');
  const lost = all.match(/\ufffd/gu)?.length ?? 0;
  const garbled = all.match(MOJIBAKE) ?? [];
  return [
    ...(lost === 0
      ? []
      : [letters(`${count(lost)} character${lost === 1 ? '' : 's'} could not be read and became “\ufffd”.`)]),
    ...(garbled.length < 2 ? [] : [letters(`Letters with accents seem to be garbled, such as “${garbled[0]}”.`)]),
  ];
}

/** An encoding that is a guess. */
function checkEncoding({ encoding, isEncodingDoubtful }: Suspect): Warning[] {
  return isEncodingDoubtful
    ? [letters(`Its encoding was guessed: ${encoding ?? 'utf-8'}. Look at letters with accents.`)]
    : [];
}

function letters(what: string): Warning {
  return { kind: 'letters', message: `${what} Save the source again with the encoding UTF-8.` };
}

/** Longest usual title or heading, in letters. */
const LONG_TITLE = 150;

function checkTitle({ title, passages }: Text, name: string | undefined): Warning[] {
  const remedy = { kind: 'title', detail: 'title' } as const;
  if (isFileName(title, name))
    return [{ ...remedy, message: `No title was found: ${quote(title)} is the file’s name. State the title.` }];
  const opening = normalizeLine(passages[0]?.slice(0, 2 * title.length + 20) ?? '');
  if (countWords(title) >= 4 && opening.length > title.length && opening.startsWith(title))
    return [{ ...remedy, message: `No title was found: ${quote(title)} are the first words. State the title.` }];
  if (!/\p{L}/u.test(title))
    return [{ ...remedy, message: `The title has no letters: ${quote(title)}. State the title.` }];
  return measureWeight(title) > LONG_TITLE
    ? [{ ...remedy, message: `The title has ${count(title.length)} characters. State a shorter one.` }]
    : [];
}

/** True for a title that is a file's name in words. One with a capital is one that a person may have written. */
function isFileName(title: string, name: string | undefined): boolean {
  const [path = ''] = (name ?? '').split(/[?#]/u, 1);
  const file = path.split(/[\\/]/u).at(-1) ?? '';
  const bare = file.includes('.') ? file.slice(0, file.lastIndexOf('.')) : file;
  return bare !== '' && normalizeLine(bare.replaceAll(/[-_]+/gu, ' ')) === title && !/\p{Lu}|\p{Lo}/u.test(title);
}

/** Fewest words of an article, and fewest by which a language is told at all. */
const FEW_WORDS = 30;
const VERY_FEW_WORDS = 10;

function checkAmount({ words, language }: Text, leftOut: Reading['leftOut']): Warning[] {
  const lost = leftOut.reduce((sum, { text }) => sum + countWords(text), 0);
  if (lost > words && lost >= FEW_WORDS)
    return [
      {
        kind: 'left out',
        message: `More was left out than kept: ${count(lost)} words of ${count(lost + words)}. Look at what was left out; if it belongs to the article, take the article alone.`,
      },
    ];
  return words < FEW_WORDS
    ? [
        {
          kind: 'little text',
          message: `It has only ${count(words)} word${words === 1 ? '' : 's'}. Check that the source holds the whole article${words < VERY_FEW_WORDS ? `, and that it is in ${nameOf(language)}` : ''}.`,
        },
      ]
    : [];
}

/** Most words of a line of a menu, and fewest such lines in a row. */
const MENU = { words: 4, lines: 4 };
/** Share of passages at either end that a menu is looked for in, and the fewest. */
const EDGE = { share: 0.25, passages: 6 };

function checkMenus({ passages }: Text): Warning[] {
  const edge = Math.max(EDGE.passages, Math.floor(passages.length * EDGE.share));
  if (passages.length <= MENU.lines) return [];
  const found = [
    { where: 'begins', lines: findMenu(passages.slice(0, edge)) },
    { where: 'ends', lines: findMenu(passages.slice(edge).slice(-edge).toReversed()).toReversed() },
  ];
  return found.flatMap(({ where, lines }): Warning[] =>
    lines.length < MENU.lines
      ? []
      : [
          {
            kind: 'menu',
            message: `It ${where} with ${count(lines.length)} short lines that are no sentences, from ${quote(lines[0] ?? '')} to ${quote(lines.at(-1) ?? '')}. If they are a menu, take the article alone.`,
          },
        ],
  );
}

/** Lines of the first run of short passages without sentences; none where a real paragraph comes before it is long enough. */
function findMenu(passages: readonly string[]): string[] {
  const run: string[] = [];
  for (const passage of passages) {
    const lines = passage.split('\n');
    const isMenu = lines.every((line) => countWords(line) <= MENU.words && !endsSentence(line) && !line.endsWith(':'));
    // Tables have their cells on one line.
    if (!isMenu || passage.includes(' | ')) break;
    for (const line of lines) run.push(line);
  }
  return run;
}

/** Languages that end no sentence with a mark. */
const WITHOUT_STOPS = new Set(['th', 'lo', 'km']);

function checkSentences({ passages, language }: Text): Warning[] {
  const prose = passages.filter((passage) => !passage.includes('\n') && !passage.includes(' | '));
  const bare = prose.filter((passage) => !endsSentence(passage) && !/[:：;；,，—–-]$/u.test(passage));
  if (prose.length < 8 || bare.length * 2 < prose.length || WITHOUT_STOPS.has(language.split('-')[0] ?? '')) return [];
  const isIndex = bare.filter((passage) => countWords(passage) <= 8).length * 10 >= prose.length * 7;
  const what = isIndex
    ? 'It reads like a list of links or of titles'
    : 'Lines may have been taken for paragraphs, or paragraphs for lines';
  return [
    {
      kind: 'no sentences',
      message: `${count(bare.length)} of ${count(prose.length)} passages do not end like a sentence, such as ${quote(bare[0] ?? '')}. ${what}. Check that it is the article itself.`,
    },
  ];
}

/** Fewest passages below headings that are judged; most words below a tiny heading; most sections. */
const HEADINGS = { passages: 8, words: 6, tiny: 5, sections: 200 };

function checkHeadings({ sections, passages }: Text): Warning[] {
  const warn = (message: string): Warning => ({ kind: 'headings', message });
  const warnings: Warning[] = [];
  const over = findOverall(sections);
  if (over !== undefined && over.passages >= HEADINGS.passages && over.passages >= passages.length * 0.9)
    warnings.push(
      warn(
        `The heading ${quote(over.heading)} stands over ${count(over.passages)} of ${count(passages.length)} passages. If it is no heading, take it out of the source.`,
      ),
    );
  const headed = sections.filter(({ path }) => path.length > 0);
  const tiny = headed.filter(
    (section) => section.passages.reduce((sum, one) => sum + countWords(one), 0) <= HEADINGS.words,
  );
  if (tiny.length >= HEADINGS.tiny && tiny.length * 5 >= headed.length * 2)
    warnings.push(
      warn(
        `${count(tiny.length)} of ${count(headed.length)} headings have only a few words below them, such as ${quote(tiny[0]?.path.at(-1) ?? '')}. Lines may have been taken for headings: look at the sections.`,
      ),
    );
  else if (headed.length > HEADINGS.sections)
    warnings.push(
      warn(
        `It has ${count(headed.length)} sections. If it is a whole book, its parts are found better as articles of their own.`,
      ),
    );
  const long = headed.flatMap(({ path }) => path.filter((heading) => measureWeight(heading) > LONG_TITLE))[0];
  if (long !== undefined)
    warnings.push(
      warn(
        `A heading has ${count(long.length)} characters, ${quote(long)}. If it is a paragraph, make it one in the source.`,
      ),
    );
  return warnings;
}

/** Outermost heading over the most passages. */
function findOverall(sections: Text['sections']): { readonly heading: string; readonly passages: number } | undefined {
  const counts = new Map<string, number>();
  for (const { path, passages } of sections)
    if (path[0] !== undefined) counts.set(path[0], (counts.get(path[0]) ?? 0) + passages.length);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && { heading: most[0], passages: most[1] };
}

/** Longest usual passage, in letters: a message of a chat holds about as much. */
const LONG_PASSAGE = 4000;

function checkLongPassages({ passages }: Text): Warning[] {
  const long = passages.flatMap((passage, index) =>
    measureWeight(passage) > LONG_PASSAGE ? [{ passage, index }] : [],
  );
  const [longest] = long.toSorted((a, b) => b.passage.length - a.passage.length);
  if (longest === undefined) return [];
  const others =
    long.length === 1 ? '' : `, and ${count(long.length - 1)} more ${long.length === 2 ? 'is' : 'are'} as long`;
  return [
    {
      kind: 'long passage',
      message: `¶ ${longest.index + 1} has ${count(longest.passage.length)} characters${others}. If its paragraphs were lost, put blank lines between them in the source.`,
    },
  ];
}

/** Shortest passage that is no coincidence, in characters. */
const TELLING = 40;

function checkRepetition({ passages }: Text): Warning[] {
  const copies = new Map<string, number>();
  for (const passage of passages) if (passage.length >= TELLING) copies.set(passage, (copies.get(passage) ?? 0) + 1);
  const repeated = [...copies].filter(([, times]) => times > 1);
  const [first] = repeated;
  if (first === undefined) return [];
  const what =
    repeated.length === 1
      ? `${quote(first[0])} comes ${count(first[1])} times`
      : `${count(repeated.length)} passages come more than once, such as ${quote(first[0])}`;
  return [{ kind: 'repeated', message: `${what}. If they were copied twice, take them out of the source.` }];
}

/** Languages whose texts may be read under one another's names. */
const ALIKE = ['no nb nn da', 'hr sr bs sh', 'id ms', 'zh yue', 'fa prs', 'tl fil', 'he iw'];
/** Fewest letters of a part whose language is told beside the others. */
const LEAST_PART = 300;
const PARTS = 4;

function checkLanguage({ language, passages, words }: Text): Warning[] {
  if (words < VERY_FEW_WORDS) return [];
  const warn = (message: string): Warning => ({ kind: 'language', message, detail: 'language' });
  const size = passages.reduce((sum, passage) => sum + passage.length, 0);
  const whole = detect(passages.join('\n'));
  const stated = language.split('-')[0] ?? language;
  if (!whole.isSure && (whole.language === stated || size < LEAST_PART))
    return [warn(`Its language is hardly sure: ${nameOf(language)}. State it if it is another.`)];
  const found = splitParts(passages, size).map((part) => detect(part));
  const strange = found.filter((one) => one.isSure && !isAlike(one.language, stated)).map((one) => one.language);
  const [first] = strange;
  if (first === undefined) return [];
  if (strange.length === found.length && strange.every((one) => one === first))
    return [
      warn(`Its language is stated as ${nameOf(language)}, and it reads like ${nameOf(first)}. State the right one.`),
    ];
  return [
    warn(
      `Parts of it are in ${nameOf(first)}, it seems, and it is taken for ${nameOf(language)}. If most of it is in another, state that.`,
    ),
  ];
}

/** Parts of a text that are long enough to tell their languages. */
function splitParts(passages: readonly string[], size: number): string[] {
  const share = Math.max(size / PARTS, LEAST_PART);
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  for (const passage of passages) {
    part.push(passage);
    length += passage.length;
    if (length < share) continue;
    parts.push(part.join('\n'));
    [part, length] = [[], 0];
  }
  if (length * 2 >= LEAST_PART || parts.length === 0) parts.push(part.join('\n'));
  return parts;
}

function isAlike(one: string, other: string): boolean {
  const base = one.split('-')[0] ?? one;
  return base === other || ALIKE.some((group) => [base, other].every((code) => group.split(' ').includes(code)));
}

function nameOf(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}
