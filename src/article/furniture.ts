import type { Unit } from './layout.ts';
import { authorOf, isBody, isDetail } from './masthead.ts';
import { type LeftOut, isChrome, isPerhapsHeading, opensComments, opensRelated } from './page-lines.ts';
import { endsSentence, hasWords, weightOf } from './text.ts';

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
  const body: Unit[] = [];
  const weights = units.map((unit) => (isParagraph(unit) ? weightOf(unit.text) : 0));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let above = 0;
  let author: string | undefined;
  let inside: 'related articles' | 'comments' | undefined;
  for (const [index, unit] of units.entries()) {
    const atEnd = index >= lastParagraph;
    const next = units[index + 1];
    above += weights[index] ?? 0;
    const certainty = opensComments(unit.text);
    // A link to the comments often stands above the article it belongs to.
    const isLink = certainty === 'certain' && whole - above > above;
    const who = body.length > 0 ? signature(unit.text, atEnd) : undefined;
    if (inside !== 'comments' && ((certainty === 'certain' && !isLink) || (certainty === 'perhaps' && atEnd)))
      inside = 'comments';
    else if (inside !== 'comments' && opensRelated(unit.text) && !headsText(unit, next)) inside = 'related articles';
    else if (inside === 'related articles' && !atEndOf(index, lastParagraph) && isBody(unit) && !isChrome(unit.text))
      inside = undefined;
    const isHeading = isPerhapsHeading(unit.text) && next !== undefined && next.gap > 0 && isParagraph(next);
    if (isChrome(unit.text) && !isHeading)
      leftOut.push(leave(unit, hasWords(unit.text) ? 'page furniture' : 'no words'));
    else if (isLink) leftOut.push(leave(unit, 'comments'));
    else if (inside !== undefined) leftOut.push(leave(unit, inside));
    else if (who !== undefined) {
      author ??= who;
      leftOut.push(leave(unit, 'author line'));
    } else body.push(unit);
  }
  return { body, author };
}

function leave({ line, text }: Unit, reason: LeftOut['reason']): LeftOut {
  return { line, text, reason };
}

function atEndOf(index: number, lastParagraph: number): boolean {
  return index > lastParagraph;
}

/** Certainly more than a teaser, a caption or a heading. */
function isParagraph(unit: Unit): boolean {
  return isBody(unit) && weightOf(unit.text) >= 120 && endsSentence(unit.text) && !isChrome(unit.text);
}

/** `More in common` may well be a heading; `Related articles` is none even above a paragraph. */
function headsText(unit: Unit, next: Unit | undefined): boolean {
  return /^(?:more|latest|trending|recommended)\b/iu.test(unit.text) && next !== undefined && isParagraph(next);
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
