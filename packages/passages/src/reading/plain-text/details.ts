import { countWords, endsSentence, hasWords } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOutReason } from '../../model/reading.ts';
import { WEEKDAYS } from './calendar-names.ts';
import { findDate, findDates, toAsciiDigits } from './dates.ts';
import {
  BARE_BY,
  DATE_CONNECTORS,
  DATE_STEMS,
  LABELLED_AUTHOR,
  NAME_AND_TRADE,
  RELATIVE_TIME,
  SCRIPT_BY,
  TIME,
  UNSPACED_DATE_WORDS,
} from './detail-words.ts';

/** Details that lines of a page state about an article. */
export interface Details {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** In ISO form when it names year, month and day, else as stated. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** Details of one line. */
export interface DetailLine {
  readonly details: Details;
  /** Somebody who posted the article: its author only where no other line names one. */
  readonly poster?: string;
  readonly reason: LeftOutReason;
}

/** Longest line, in characters, that states a detail, and longest line of the form `Field: value`. */
const LONGEST_LINE = 160;
const LONGEST_FIELD = 240;

/** A word of a name: a capital first, where the script has any; and the small words between them. */
const NAME = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’&-]*";
const PARTICLE = '(?:de|la|van|der|den|von|zu|y|et|und|and|og|och|e|i|и|da|dos|di|del|al|bin|ibn|ter|le)';
/** Two to five words of a name, and perhaps a trade of up to five words. */
const PLAIN_NAME = new RegExp(
  `^(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|${PARTICLE})){0,3} \\p{Lu}[\\p{L}\\p{M}.'’-]+)(?:, [\\p{L}\\p{M}, &/-]{3,60})?$`,
  'u',
);
/** Lines that name the author and nothing else. */
const AUTHOR_FORMS: readonly RegExp[] = [
  /^(?:by|written by|(?:story|interview|report|analysis|essay|article) by|interviewed by|words by|text by|reported by)(?:\s?[:：]\s?|\s)(?<who>\S.*)$/iu,
  LABELLED_AUTHOR,
  NAME_AND_TRADE,
  SCRIPT_BY,
  new RegExp(`^(?:${BARE_BY})\\s+(?<who>(?:${NAME}|${PARTICLE})(?:,?\\s+(?:${NAME}|${PARTICLE}|&)){1,6})$`, 'u'),
];
/** Lines that name somebody who may not be the author. */
const POSTER_FORM =
  /^(?:(?:posted|published|uploaded|submitted|shared) by|publicado por|publié par|pubblicato da|veröffentlicht von|gepost door|geplaatst door|publicerad av|publisert av|opublikował|опубликовал|eingestellt von|diposting oleh|gönderen:?)\s(?<who>\S.*?)(?: (?:en|at|à|alle|um|om|kl\.?|в) \d{1,2}[:.]\d{2})?$/iu;
/** Lines that name other contributors. */
const CONTRIBUTOR =
  /^(?:edited|reviewed|fact-checked|translated|photos?|photographs?|illustrations?|updated|produced|medically reviewed) by\b.{1,80}$/iu;
/** Fields of an e-mail's or a page's head; those without a key are recognized and dropped. */
const FIELDS: readonly (readonly [RegExp, keyof Details | undefined])[] = [
  [/^title\s?[:：]\s?(?<value>\S.*)$/iu, 'title'],
  [/^(?:author|authors|byline)\s?[:：]\s?(?<value>\S.*)$/iu, 'author'],
  [/^(?:date|published|publication date|release date|日期|发布时间|时间)\s?[:：]\s?(?<value>\S.*)$/iu, 'published'],
  [/^subject\s?[:：]\s?(?<value>\S.*)$/iu, 'title'],
  [/^from\s?:(?<value>[^<>@]+)<[^>]*>$/iu, 'author'],
  [/^(?:to|cc|reply-to|sent)\s?:[^@\n]*@.*$/iu, undefined],
  [/^(?:url|link|permalink|source|original)\s?[:：]\s?(?<value>https?:\/\/\S+)$/iu, 'url'],
  [/^(?<value>https?:\/\/\S+)$/iu, 'url'],
  [
    /^(?:source|来源|language|publisher|editor|credits|section|category|translator|illustrator|edition|isbn|doi|version|status|来源：)\s?[:：]\s?.{1,80}$/iu,
    undefined,
  ],
];
/** True for a line about an article: its author, its date or another field. */
export function isDetail(text: string): boolean {
  return (
    text.length <= LONGEST_LINE && (findAuthor(text) !== undefined || isDateLine(text) || findField(text) !== undefined)
  );
}

/** The details that a whole line states; undefined for a line of the text. */
export function readDetail(text: string): DetailLine | undefined {
  if (CONTRIBUTOR.test(text)) return { details: {}, reason: 'details about the article' };
  const field = text.length <= LONGEST_FIELD ? findField(text) : undefined;
  if (field !== undefined && (field.key !== 'author' || /^from\b/iu.test(text)))
    return { details: readField(field), reason: 'details about the article' };
  const author = findAuthor(text);
  const date = readDate(text);
  const dated = date === undefined ? {} : { published: date };
  if (author?.isPoster === false) return { details: { author: author.name, ...dated }, reason: 'author line' };
  if (author !== undefined) return { details: dated, poster: author.name, reason: 'author line' };
  return isDateLine(text) ? { details: dated, reason: 'date line' } : undefined;
}

/** The first date of a text: in ISO form when it is whole, else as stated. */
export function readDate(text: string): string | undefined {
  const date = findDate(text);
  return date?.iso ?? date?.stated;
}

/** True for a line such as `CITY, June 30 (Agency)`: a place or an agency, a date early on, no full stop. */
export function isDateline(text: string): boolean {
  const date = findDate(text);
  return (
    date !== undefined &&
    date.start <= 60 &&
    !endsSentence(text) &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    /[,，:：(（]/u.test(text.slice(0, date.end + 2))
  );
}

/** The date that opens a first paragraph (`BEIJING, June 30 (Agency) --`, `…6月30日电`). */
export function findDatelineDate(paragraph: string): string | undefined {
  const start = paragraph.slice(0, 120);
  const opening =
    /^[^。]{0,60}?电/u.exec(start)?.[0] ?? /^\p{Lu}[\p{L} .'’-]{1,40},\s.{3,50}?\s(?:--|—|–|-)\s/u.exec(start)?.[0];
  return opening === undefined ? undefined : readDate(opening);
}

/** The author that a line names, when it does nothing else. */
export function findAuthor(text: string): { name: string; isPoster: boolean } | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  for (const part of text.split(SEPARATOR)) {
    const credit = removeDate(part);
    for (const form of [...AUTHOR_FORMS, POSTER_FORM]) {
      const groups = form.exec(credit)?.groups;
      const who = (groups?.['who'] ?? groups?.['name'])?.trim().replace(/(?<=\p{Ll})\.$/u, '');
      if (who === undefined || !isPersonName(who)) continue;
      // “by hand” names nobody; people who post may have small names.
      if (form !== POSTER_FORM && /^\p{Ll}+$/u.test(who) && !/^(?:news|admin|staff|editor|web)/u.test(who)) continue;
      return {
        name: who
          .replace(/^(?:\p{Script=Han}{0,4}(?:通讯员|记者))[\s:：]*(?=\S)/u, '')
          .replace(/\s?[／/].{0,10}(?:報導|报道|報道|연합뉴스)$/u, ''),
        isPoster: form === POSTER_FORM || /^(?:news|admin|staff|editor|web)\b/u.test(who),
      };
    }
    // Only a date may stand before the author.
    if (hasOtherWords(credit)) return undefined;
  }
  return undefined;
}

/** Bars between the parts of a line (`By Ann Reed | June 3 | 4 min read`). */
const SEPARATOR = /\s(?:[|·•]|\/\/)\s/u;

/** A part of a line (`By Ann Reed, June 3`) without its dates and the words that belong to them. */
function removeDate(part: string): string {
  const words = (removeDates(part) ?? part).split(/(?<=\s)/u);
  const opensWithDate = !hasOtherWords(part.slice(0, findDates(part)[0]?.start ?? 0));
  if (opensWithDate && findDates(part).length > 0) while (words.length > 0 && isLoose(words[0])) words.shift();
  while (words.length > 0 && isLoose(words.at(-1))) words.pop();
  return normalizeLine(words.join('')).replace(/(?<![\s,–—|(-])[\s,–—|(-]+$/u, '');
}

/** True for punctuation and for words beside a date; "by" belongs to a name. */
function isLoose(word = ''): boolean {
  const letters = word.replaceAll(/[^\p{L}\p{M}]/gu, '').toLowerCase();
  return letters === '' || (letters !== 'by' && isDateWord(letters));
}

/**
 * A name alone on a line, with a trade behind a comma or with the date: `Ann Reed, Staff writer`, `Ann Reed | 3 May 2019`.
 * Beside the date, and there alone, it is the author's. Scripts without capitals do not tell names.
 */
export function findNamed(text: string): { author: string; published?: string } | undefined {
  if (text.length > LONGEST_FIELD || endsSentence(text)) return undefined;
  const name = PLAIN_NAME.exec(removeDate(text))?.groups?.['name'];
  const published = readDate(text);
  if (name === undefined || (published !== undefined && /\p{L},\s/u.test(text.slice(text.indexOf(name)))))
    return undefined;
  return { author: name, ...(published === undefined ? {} : { published }) };
}

function hasOtherWords(text: string): boolean {
  const words =
    text
      .replaceAll(UNSPACED_DATE_WORDS, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}\u200c]+(?:-\p{L}+)?/gu) ?? [];
  return !words.every(isDateWord);
}

/** At most twelve words, no sentence, and at most three words or half of them with a capital where the script has any. */
function isPersonName(who: string): boolean {
  if (!hasWords(who) || countWords(who) > 12) return false;
  if (endsSentence(who) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(who)) return false;
  if (/^(?:(?:the|this|that|a|an|now|then|way|far)\b|The\s+\p{Ll})/u.test(who)) return false;
  const words = who.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  return words.length <= 3 || words.filter((word) => !/^\p{Ll}/u.test(word)).length * 2 >= words.length;
}

/** True for a line of dates and times with nothing beside them but words such as "updated" and weekdays. */
export function isDateLine(text: string): boolean {
  const rest = removeDates(text);
  if (rest === undefined) return RELATIVE_TIME.test(text);
  return !/\p{N}/u.test(rest) && !hasOtherWords(rest.replace(/(?:来源|來源|来自|source)\s?[:：]\s?\S.{0,30}$/iu, ' '));
}

function isDateWord(word: string): boolean {
  return word.length === 1 || DATE_CONNECTORS.has(word) || WEEKDAYS.has(word) || DATE_STEMS.test(word);
}

/** A text without its dates and times; undefined when it has no date. */
function removeDates(text: string): string | undefined {
  const dates = findDates(text);
  if (dates.length === 0) return undefined;
  const between = [0, ...dates.map(({ end }) => end)].map((from, index) => text.slice(from, dates[index]?.start));
  return toAsciiDigits(between.join(' ')).replaceAll(TIME, ' ');
}

/** A line of the form `Field: value`. */
interface Field {
  /** Undefined for a field that articles do not keep. */
  readonly key: keyof Details | undefined;
  readonly value: string;
}

/** The field that a line states; also finds the title. */
export function findField(text: string): Field | undefined {
  for (const [form, key] of FIELDS) {
    const match = form.exec(text);
    if (match !== null) return { key, value: match.groups?.['value']?.trim() ?? '' };
  }
  return undefined;
}

function readField({ key, value }: Field): Details {
  if (key === undefined || key === 'title') return {};
  return { [key]: key === 'published' ? (readDate(value) ?? normalizeLine(value)) : value };
}
