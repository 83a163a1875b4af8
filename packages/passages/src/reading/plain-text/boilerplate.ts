import type { Unit } from './layout.ts';
import { authorOf, isBody, isDetail } from './masthead.ts';
import type { LeftOut } from '../../model/reading.ts';
import { isChrome, isCommentMark, isPerhapsHeading, isPlainWord, type Marker, markerOf } from './boilerplate-lines.ts';
import { countWords, endsSentence, hasWords, measureWeight } from '../../model/measure.ts';

/** Finds what belongs to the page below the title: each function returns what is left and notes what it took. */

/** A digital book states where the work itself starts and ends. */
export function withoutLicence(units: readonly Unit[], leftOut: LeftOut[]): readonly Unit[] {
  const start = units.findIndex((unit) => /^\*{3}\s?START OF/u.test(unit.text));
  const end = units.findIndex((unit) => /^\*{3}\s?END OF/u.test(unit.text));
  if (start < 0 && end < 0) return units;
  const isKept = (unit: Unit, index: number): boolean =>
    (index > start && (end < 0 || index < end)) ||
    (index < start && (isDetail(unit.text) || unit.text.startsWith('Title: ')));
  for (const [index, unit] of units.entries()) if (!isKept(unit, index)) leftOut.push(leave(unit, 'book licence'));
  return units.filter(isKept);
}

/** Takes page furniture out of the body; the author may be named by a line below it. */
export function withoutFurniture(
  units: readonly Unit[],
  leftOut: LeftOut[],
): { body: readonly Unit[]; author: string | undefined } {
  const lastParagraph = units.findLastIndex(isParagraph);
  const tails = withoutSubstance(units);
  const pages = new Set(pageNumbers(units));
  const body: Unit[] = [];
  let author: string | undefined;
  for (const [index, unit] of units.entries()) {
    const reason =
      tails.get(unit) ?? (pages.has(unit) ? 'page header or footer' : chromeReason(unit, units[index + 1]));
    const who = reason === undefined && body.length > 0 ? signature(unit.text, index >= lastParagraph) : undefined;
    if (reason !== undefined) leftOut.push(leave(unit, reason));
    else if (who === undefined) body.push(unit);
    else {
      author ??= who;
      leftOut.push(leave(unit, 'author line'));
    }
  }
  return { body, author };
}

function leave({ line, text }: Unit, reason: LeftOut['reason']): LeftOut {
  return { line, text, reason };
}

function chromeReason(unit: Unit, next: Unit | undefined): LeftOut['reason'] | undefined {
  if (!isChrome(unit.text)) return undefined;
  const apart = next !== undefined && next.gap > 0;
  const heads = isPlainWord(unit.text) ? apart && isSentence(next) : apart && isParagraph(next);
  if (heads && isPerhapsHeading(unit.text)) return undefined;
  return hasWords(unit.text) ? 'page furniture' : 'no words';
}

/** Numbers alone on their lines, unless they count the chapters: from one, by one, each with text below it. */
function pageNumbers(units: readonly Unit[]): Unit[] {
  const found = units.filter(
    ({ text }) => /^(?:[-–—]\s?)?\d{1,3}(?:\s?[-–—])?$/u.test(text) || /^page \d{1,4}(?: of \d{1,4})?$/iu.test(text),
  );
  const bare = found.filter(({ text }) => /^\d+$/u.test(text));
  const chapters =
    bare.length > 1 && bare.every(({ text }, index) => Number(text) === index + 1) && bare.at(-1) !== units.at(-1);
  return chapters ? found.filter((unit) => !/^\d+$/u.test(unit.text)) : found;
}

/** What stands from a unit on to the end of the text. */
interface Below {
  readonly sentences: number;
  readonly paragraphs: number;
  readonly items: number;
  readonly marks: number;
  readonly weight: number;
}

/** Lists of other articles, and comments: what stands below a line that opens them and is no text of the article. */
function withoutSubstance(units: readonly Unit[]): Map<Unit, LeftOut['reason']> {
  const taken = new Map<Unit, LeftOut['reason']>();
  const take = (from: number, to: number, reason: LeftOut['reason']): void => {
    for (const unit of units.slice(from, to)) taken.set(unit, isFurniture(unit.text) ? 'page furniture' : reason);
  };
  const below = countBelow(units);
  const comments = units.findIndex((unit, index) => {
    const marker = markerOf(unit.text);
    return marker?.opens === 'comments' && isTalk(below, index, marker);
  });
  const end = comments < 0 ? units.length : comments;
  take(end, units.length, 'comments');
  const article = units.slice(0, end);
  const within = countBelow(article);
  for (let index = 0; index < end; index += 1) {
    const marker = markerOf(units[index]?.text ?? '');
    if (marker === undefined) continue;
    const next =
      marker.opens === 'comments' ? index + 1 : endOfRelated(article, index, marker.certain && isSlight(within, index));
    // Alone it is a link, above the article it belongs to or between two of its paragraphs.
    if (next === index + 1 && (!marker.certain || headsText(units, index))) continue;
    take(index, next, marker.opens);
    index = next - 1;
  }
  return taken;
}

function isFurniture(text: string): boolean {
  return isChrome(text) && hasWords(text);
}

function countBelow(units: readonly Unit[]): Below[] {
  let counted: Below = { sentences: 0, paragraphs: 0, items: 0, marks: 0, weight: 0 };
  const below = [counted];
  for (const unit of units.toReversed()) {
    const sentence = isSentence(unit);
    const item = unit.kind === 'item' && countWords(unit.text) >= 4;
    counted = {
      sentences: counted.sentences + Number(sentence),
      paragraphs: counted.paragraphs + Number(isParagraph(unit)),
      items: counted.items + Number(item),
      marks: counted.marks + Number(isCommentMark(unit.text) || isDetail(unit.text)),
      weight: counted.weight + (sentence ? measureWeight(unit.text) : 0),
    };
    below.push(counted);
  }
  return below.toReversed();
}

/** Nothing but short lines, or about every second line says who wrote what stands below it, and when. */
function isTalk(below: readonly Below[], index: number, { certain }: Marker): boolean {
  const rest = below[index + 1];
  if (rest === undefined) return false;
  if (rest.sentences === 0) return certain || rest.items === 0;
  return rest.marks >= rest.sentences * 0.5 || (certain && isSlight(below, index));
}

/** No full paragraph below, and all sentences there together are short beside those above. */
function isSlight(below: readonly Below[], index: number): boolean {
  const [whole, rest] = [below[0]?.weight ?? 0, below[index + 1]];
  return rest !== undefined && rest.paragraphs === 0 && rest.weight * 4 < whole - rest.weight;
}

/** Titles of other articles end where a sentence stands; a line right above it, apart from a row of titles, heads it. */
function endOfRelated(units: readonly Unit[], marker: number, slight: boolean): number {
  if (slight) return units.length;
  let end = marker + 1;
  while (end < units.length && !isSentenceOf(units[end])) end += 1;
  const [above, last, next] = [units[end - 2], units[end - 1], units[end]];
  if (above === undefined || last === undefined || next === undefined || end - marker < 3) return end;
  const isHeading = last.kind === 'prose' && last.gap > 0 && next.gap > 0 && !isChrome(last.text);
  return isHeading && (above.kind !== 'prose' || above.gap === 0) ? end - 1 : end;
}

function isSentenceOf(unit: Unit | undefined): boolean {
  return unit !== undefined && isSentence(unit);
}

/** A sentence or more in a paragraph, however short. */
function isSentence(unit: Unit): boolean {
  return (
    unit.kind === 'prose' &&
    endsSentence(unit.text) &&
    (countWords(unit.text) >= 4 || measureWeight(unit.text) >= 30) &&
    !isChrome(unit.text) &&
    !isDetail(unit.text)
  );
}

/** Certainly more than a teaser, a caption or a heading. */
function isParagraph(unit: Unit): boolean {
  return isBody(unit) && measureWeight(unit.text) >= 120 && endsSentence(unit.text) && !isChrome(unit.text);
}

/** `Latest news` may well be a heading; `Related articles` is none even above a paragraph. */
function headsText(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  return /^(?:more|latest|trending)\b/iu.test(units[index]?.text ?? '') && next !== undefined && isSentence(next);
}

/** The author named by a line of its own below the text. */
function signature(text: string, atEnd: boolean): string | undefined {
  const reporting = /^\((?:reporting|writing) by (?<who>[^;)]+)[^)]*\)$/iu.exec(text)?.groups?.['who'];
  if (reporting !== undefined) return reporting.trim();
  const bracketed = /^[（(][^（）()]*(?:记者|作者|文)[^（）()]*[）)]$/u.test(text);
  if (!bracketed && (!atEnd || !/^(?:by|written by|author|作者|文|撰文|记者|بقلم)[\s:：/]/iu.test(text)))
    return undefined;
  return authorOf(text)?.who;
}

/** A table of contents: lines that come again as lines of their own further down. */
export function withoutContents(units: readonly Unit[], leftOut: LeftOut[]): readonly Unit[] {
  const lastAt = new Map(units.map((unit, index) => [keyOf(unit.text), index]));
  for (const [index, unit] of units.entries())
    lastAt.set(keyOf(`${unit.text} ${units[index + 1]?.text.slice(0, 200) ?? ''}`), index);
  const recurs = units.map((unit, index) => {
    const lines = unit.text.split('\n').map(keyOf).filter(hasWords);
    const again = lines.filter((line) => (lastAt.get(line) ?? -1) > index).length;
    return lines.length > 0 && again >= lines.length * 0.6 && !(lines.length === 1 && isBody(unit));
  });
  const taken = new Set<number>();
  for (let index = 0; index < units.length; index += 1) {
    const labelled = /^(?:table of )?contents(?:\s*\[?hide\]?)?:?$|^目\s*录$|^المحتويات$/iu.test(
      units[index]?.text ?? '',
    );
    let end = labelled ? index + 1 : index;
    while (recurs[end] === true) end += 1;
    const rows = units
      .slice(labelled ? index + 1 : index, end)
      .reduce((sum, unit) => sum + unit.text.split('\n').length, 0);
    if (rows < (labelled ? 1 : 3)) continue;
    for (let row = index; row < end; row += 1) taken.add(row);
    index = end - 1;
  }
  for (const index of taken) {
    const unit = units[index];
    if (unit !== undefined) leftOut.push(leave(unit, 'table of contents'));
  }
  return units.filter((_, index) => !taken.has(index));
}

/** A heading without its number, its page and marks to press. */
function keyOf(line: string): string {
  const bare = line.replace(/\s*\[(?:edit|hide|编辑)\]$/u, '').replace(/[\s.…·]*\s\d{1,4}$/u, '');
  return bare
    .replace(/^[•\s]*(?:\d+(?:\.\d+)*[.)]?\s+)?/u, '')
    .toLowerCase()
    .trim();
}
