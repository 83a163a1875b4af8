import { findDate } from './dates.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import { isChrome, isPlainWord } from './boilerplate-lines.ts';
import type { Unit } from './layout.ts';
import { isBreadcrumb, isHeadingLabel, isMenu, menuEnd } from './site-menu.ts';
import { countWords, endsSentence, hasWords, measureWeight } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';

/** What the lines above the body say about an article. */
export interface Masthead {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly leftOut: readonly LeftOut[];
  /** How many of the units it took. */
  readonly taken: readonly Unit[];
}

type Found = Partial<Record<'title' | 'author' | 'published' | 'url', string | undefined>>;

const name = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’&-]*";
const authorForms: readonly RegExp[] = [
  /^(?:by|written by|(?:story|interview|report|analysis|essay|article) by|interviewed by|words by|text by|reported by|author|authors)(?:\s*[:：]\s*|\s+)(?<who>.+)$/iu,
  /^(?<who>.{2,80}\b(?:reporters?|correspondents?|staff writer|contributor))$/iu,
  /^[（(]?(?:作者|撰文|撰稿|文)\s*[:：/／]\s*(?<who>[^）)]{2,40})[）)]?$/u,
  /^[（(]?\s*(?<who>(?:本报|新华社|人民日报|中新社|央视)?(?:通讯员|记者)[\s:：]*[^，。,]{2,40}?)[）)]?$/u,
  /^(?:著者|文|筆者)\s*[:：・]\s*(?<who>.{2,40})$/u,
  /^(?:بقلم|كتب|الكاتب|كتبت)\s*[:：]?\s*(?<who>.{2,60})$/u,
  new RegExp(
    `^(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Автор:?|Autor:?|Auteur\\s?:)\\s+(?<who>(?:${name}|de|la|van|der|von|y|et|und|e)(?:\\s+(?:${name}|de|la|van|der|von|y|et|und|e|и)){1,6})$`,
    'u',
  ),
];
/** Somebody, but not the author where another line names one. */
const posterForm = /^(?:posted|published|uploaded|submitted|shared) by\s+(?<who>.+)$/iu;
const helper =
  /^(?:edited|reviewed|fact-checked|translated|photos?|photographs?|illustrations?|updated|produced|medically reviewed) by\b.{1,80}$/iu;
const fields: readonly (readonly [RegExp, keyof Found | undefined])[] = [
  [/^title\s*[:：]\s*(?<value>.+)$/iu, 'title'],
  [/^(?:author|authors|byline)\s*[:：]\s*(?<value>.+)$/iu, 'author'],
  [/^(?:date|published|publication date|release date|日期|发布时间|时间)\s*[:：]\s*(?<value>.+)$/iu, 'published'],
  [/^subject\s*[:：]\s*(?<value>.+)$/iu, 'title'],
  [/^from\s*:\s*(?<value>[^<>@]+?)\s*<[^>]*>$/iu, 'author'],
  [/^(?:to|cc|reply-to|sent)\s*:\s*.*@.*$/iu, undefined],
  [/^(?:url|link|permalink|source|original)\s*[:：]\s*(?<value>https?:\/\/\S+)$/iu, 'url'],
  [/^(?<value>https?:\/\/\S+)$/iu, 'url'],
  [
    /^(?:source|来源|language|publisher|editor|credits|section|category|translator|illustrator|edition|isbn|doi|version|status|来源：)\s*[:：]\s*.{1,80}$/iu,
    undefined,
  ],
];
const clock = /\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d+\s?(?:hours?|days?|minutes?|weeks?) ago/giu;
const dateWords =
  /(?:first |last )?(?:published|updated|posted|modified|created|released|date|on|at|in|am|pm|a\.m\.|p\.m\.|utc|gmt|est|edt|cst|cet|bst|pst|pdt|et|by|le|el|am|den|um|uhr|veröffentlicht|publié|publicado|发布时间|发布|时间|来源|更新|اليوم|نشر في|(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|mon|tue|wed|thu|sat|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|星期[一二三四五六日]|\d+ ?min(?:ute)?s? read)/giu;

/** Whether a line speaks about the article rather than in it: its author, its date. */
export function isDetail(text: string): boolean {
  return text.length <= 160 && (authorOf(text) !== undefined || isDateLine(text) || fieldOf(text) !== undefined);
}

/** The author a line names, when naming one is all it does. */
export function authorOf(text: string): { who: string; strength: 'author' | 'poster' } | undefined {
  if (text.length > 160) return undefined;
  const [first = ''] = text.split(/\s+[|·•]\s+/u);
  const date = findDate(first);
  const beforeDate = normalizeLine(date === undefined ? first : first.slice(0, date.start));
  const undated = hasWords(beforeDate.replaceAll(dateWords, '')) ? beforeDate : normalizeLine(first.slice(date?.end));
  const bare = undated.replaceAll(/^[\s,–—|-]+|[\s,–—|-]+(?:on)?$/giu, '');
  for (const form of [...authorForms, posterForm]) {
    const who = form.exec(bare)?.groups?.['who']?.trim();
    if (who === undefined || !hasWords(who)) continue;
    if (
      countWords(who) > 12 ||
      !isNameLike(who) ||
      (endsSentence(who) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(who)) ||
      /^(?:(?:the|this|that|a|an|now|then|way|far)\b|The\s+\p{Ll})/u.test(who)
    )
      continue;
    return {
      who: who.replace(/^(?:\p{Script=Han}{0,4}(?:通讯员|记者))[\s:：]*(?=\S)/u, ''),
      strength: form === posterForm || /^(?:news|admin|staff|editor|web)\b/u.test(who) ? 'poster' : 'author',
    };
  }
  return undefined;
}

/** Few words, or at least half of them with a capital where the script has any. */
function isNameLike(who: string): boolean {
  const words = who.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  return words.length <= 3 || words.filter((word) => !/^\p{Ll}/u.test(word)).length * 2 >= words.length;
}

function isDateLine(text: string): boolean {
  const date = findDate(text);
  const ago = /^(?:updated |posted |published )?\d+ (?:hours?|days?|minutes?|weeks?) ago$/iu.test(text);
  if (date === undefined) return ago;
  const rest = (text.slice(0, date.start) + ' ' + text.slice(date.end)).replaceAll(clock, ' ');
  const again = findDate(rest);
  const bare = again === undefined ? rest : rest.slice(0, again.start) + rest.slice(again.end);
  return !hasWords(bare.replace(/(?:来源|来自|source)\s*[:：]\s*\S.{0,30}$/iu, ' ').replaceAll(dateWords, ' '));
}

function fieldOf(text: string): { key: keyof Found | undefined; value: string } | undefined {
  for (const [form, key] of fields) {
    const match = form.exec(text);
    if (match !== null) return { key, value: match.groups?.['value'] ?? '' };
  }
  return undefined;
}

/** Whether a unit reads as a paragraph of an article. */
export function isBody(unit: Unit): boolean {
  if (unit.kind !== 'prose' || unit.height > 3) return true;
  return endsSentence(unit.text) || measureWeight(unit.text) > 300;
}

/** The lines of a block at the very top, which are title, subtitle or menu where no verse follows. */
export function splitTop(units: readonly Unit[]): readonly Unit[] {
  const [top, ...rest] = units;
  // Title and poet above verses that are indented.
  const above = top?.kind === 'verse' && top.height <= 3 && rest.length > 1;
  if (above && rest.every((unit) => unit.kind === 'verse' && unit.indent > top.indent) && !endsSentence(top.text))
    return [...splitLinesOf(top), ...rest];
  if (top?.kind !== 'verse' || top.height > 4 || rest.filter(({ kind }) => kind === 'verse').length * 3 > rest.length)
    return units;
  const lines = top.text.split('\n');
  if (lines.some((line) => endsSentence(line) || /[,;:，；：]$/u.test(line)) || !rest.some(isBody)) return units;
  return [...splitLinesOf(top), ...rest];
}

function splitLinesOf(unit: Unit): Unit[] {
  const toUnit = (line: string, index: number): Unit => ({
    ...unit,
    line: unit.line + index,
    text: normalizeLine(line),
    gap: 0,
    height: 1,
    kind: 'prose',
  });
  return unit.text.split('\n').map(toUnit);
}

/** No page has more lines above its article; a long list without a stop must not be read as one. */
const tallest = 80;

/** Reads the lines above the first paragraph: title, author, date, and what a page puts around them. */
export function readMasthead(units: readonly Unit[], given?: string): Masthead {
  const firstBody = units.findIndex((unit, index) => isBody(unit) && !isFrontMatter(unit, units, index));
  const details = units.slice(1).findIndex((unit) => !isDetail(unit.text));
  const front = units.slice(0, Math.min(firstBody < 0 ? 1 + Math.max(details, 0) : firstBody, tallest));
  const leftOut: LeftOut[] = [];
  const taken: Unit[] = [];
  const found: Found = {};
  const take = (unit: Unit, reason: LeftOutReason | undefined): void => {
    taken.push(unit);
    if (reason !== undefined) leftOut.push({ line: unit.line, text: unit.text, reason });
  };
  // A word of a menu is a title where it stands on top and no menu is near.
  const [top] = front.filter(({ text }) => isChrome(text)).length === 1 ? front.slice(0, 1) : [];
  const isNoChrome = (unit: Unit): boolean => !isChrome(unit.text) || (unit === top && isPlainWord(unit.text));
  const candidates = front.filter((unit) => !isDetail(unit.text) && isNoChrome(unit) && !isHeadingLabel(unit.text));
  const stated = front.map((unit) => fieldOf(unit.text)).find((field) => field?.key === 'title')?.value;
  const breadcrumbs = new Set(candidates.filter((unit) => isBreadcrumb(unit, candidates)));
  const menu = menuEnd(front, isDetail);
  const titleUnit = pickTitle(
    candidates.filter((unit) => !breadcrumbs.has(unit) && unit.line > menu),
    units,
    given ?? stated,
  );
  const title = given ?? stated ?? titleUnit?.text;
  let poster: string | undefined;
  for (const unit of front) {
    const detail = readDetail(unit.text);
    if (unit.kind !== 'prose' || (unit.line <= menu && detail === undefined)) take(unit, 'page furniture');
    else if (unit === titleUnit) take(unit, unit.text === title ? undefined : 'repeats the title');
    else if (detail !== undefined) {
      // The author line nearest to the body names the author; the first date is the day it came out.
      Object.assign(found, { ...detail.found, published: found.published ?? detail.found.published });
      poster = detail.poster ?? poster;
      take(unit, detail.reason);
    } else if (isChrome(unit.text)) take(unit, hasWords(unit.text) ? 'page furniture' : 'no words');
    else if (breadcrumbs.has(unit)) take(unit, 'breadcrumb');
    else if (isDateline(unit)) {
      found.published ??= published(unit.text);
      take(unit, 'date line');
    } else if (title !== undefined && repeats(unit.text, title)) take(unit, 'repeats the title');
    else if (isPoet(unit, units, titleUnit)) {
      found.author = unit.text;
      take(unit, 'author line');
    } else if (isSubtitle(unit, front, titleUnit)) take(unit, 'subtitle');
  }
  const author = found.author ?? poster;
  return {
    ...found,
    ...(author !== undefined && { author }),
    ...(title !== undefined && { title: normalizeLine(title) }),
    leftOut,
    taken,
  };
}

/** A name between the title and a text that is all verse. */
function isPoet(unit: Unit, units: readonly Unit[], title: Unit | undefined): boolean {
  if (title === undefined || unit !== units[units.indexOf(title) + 1]) return false;
  const below = units.slice(units.indexOf(unit) + 1);
  const isName = /^(?:\p{Lu}[\p{L}.'’-]* (?:(?:de|von|van|der|la|da) )*){1,3}\p{Lu}[\p{L}'’-]+$/u.test(unit.text);
  return isName && below.length > 1 && below.every(({ kind }) => kind === 'verse');
}

/** A sentence that stands before the title belongs to the page (a notice, a cookie line), not to the body. */
function isFrontMatter(unit: Unit, units: readonly Unit[], index: number): boolean {
  if (unit.kind !== 'prose') return isMenu(unit, units.slice(index + 1), isBody);
  if (isChrome(unit.text) || isDetail(unit.text)) return true;
  const isTitleQuestion =
    index === 0 && /[?!？！؟]$/u.test(unit.text) && measureWeight(unit.text) <= 120 && !/^["“„«「]/u.test(unit.text);
  const next = units[index + 1];
  return isTitleQuestion && next !== undefined && measureWeight(next.text) > measureWeight(unit.text);
}

function readDetail(text: string): { found: Found; poster?: string; reason: LeftOutReason } | undefined {
  if (helper.test(text)) return { found: {}, reason: 'details about the article' };
  const field = text.length <= 240 ? fieldOf(text) : undefined;
  if (field !== undefined && (field.key !== 'author' || /^from\b/iu.test(text))) {
    const value = field.key === 'published' ? (published(field.value) ?? normalizeLine(field.value)) : field.value;
    return {
      found: field.key === undefined || field.key === 'title' ? {} : { [field.key]: value },
      reason: 'details about the article',
    };
  }
  const author = authorOf(text);
  const date = published(text);
  const dated = date === undefined ? {} : { published: date };
  if (author?.strength === 'author') return { found: { author: author.who, ...dated }, reason: 'author line' };
  if (author !== undefined) return { found: dated, poster: author.who, reason: 'author line' };
  return isDateLine(text) ? { found: dated, reason: 'date line' } : undefined;
}

function published(text: string): string | undefined {
  const date = findDate(text);
  return date?.iso ?? date?.stated;
}

/** `CITY, June 30 (Agency)` and its like: begins with a place or an agency, gives a date early, closes no sentence. */
function isDateline(unit: Unit): boolean {
  const date = findDate(unit.text);
  return (
    date !== undefined &&
    date.start <= 60 &&
    !endsSentence(unit.text) &&
    /^[\p{Lu}\p{Lo}]/u.test(unit.text) &&
    /[,，:：(（]/u.test(unit.text.slice(0, date.end + 2))
  );
}

/** The date that opens the first paragraph (`BEIJING, June 30 (Agency) --`, `…6月30日电`); the paragraph keeps it. */
export function datelineOf(paragraph: string): string | undefined {
  const start = paragraph.slice(0, 120);
  const opening =
    /^[^。]{0,60}?电/u.exec(start)?.[0] ?? /^\p{Lu}[\p{L} .'’-]{1,40},\s.{3,50}?\s(?:--|—|–|-)\s/u.exec(start)?.[0];
  return opening === undefined ? undefined : published(opening);
}

function pickTitle(candidates: readonly Unit[], units: readonly Unit[], given: string | undefined): Unit | undefined {
  if (given !== undefined)
    return candidates.find((unit) => normalizeLine(unit.text).toLowerCase() === normalizeLine(given).toLowerCase());
  // A long line without a stop is a title only above everything else, and only when something follows it.
  return candidates.find(
    (unit) =>
      unit.kind === 'prose' &&
      measureWeight(unit.text) <= 240 &&
      units.at(-1) !== unit &&
      !/[,，;；:：]$/u.test(unit.text),
  );
}

/** At least two thirds of the title's longer words are in the line. */
function repeats(text: string, title: string): boolean {
  const words = new Set(wordsOf(title));
  const shared = [...words].filter((word) => wordsOf(text).includes(word)).length;
  return (
    (words.size >= 3 && shared >= words.size * 0.66) || (words.size > 0 && text.toLowerCase() === title.toLowerCase())
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{Lo}/gu) ?? [];
}

/** A line between title and body, too long for a heading; or one above the author or the date. */
function isSubtitle(unit: Unit, front: readonly Unit[], title: Unit | undefined): boolean {
  if (title === undefined || unit.line < title.line || unit.kind !== 'prose') return false;
  if (measureWeight(unit.text) > 200 || isHeadingLabel(unit.text)) return false;
  const below = front.filter((other) => other.line > unit.line);
  if (below.some((other) => isDetail(other.text))) return true;
  // When and where a meeting was held, and who came, is what its minutes say; nobody states it again further down.
  if (/\d/u.test(unit.text) || /^[^\s:：]+(?: [^\s:：]+)?[:：]\s?\S/u.test(unit.text)) return false;
  return (
    below.some((other) => isHeadingLabel(other.text)) ||
    (countWords(unit.text) > 7 && front.at(-1) === unit && unit.indent <= title.indent)
  );
}
