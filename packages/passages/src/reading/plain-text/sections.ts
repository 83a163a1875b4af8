import type { Draft } from '../../model/article.ts';
import type { Heading } from './headings.ts';
import { type Unit, withoutBullet } from './layout.ts';
import { isBody } from './masthead.ts';
import { LONGEST_SHORT_ITEM, type LeftOut } from '../../model/reading.ts';
import { endsSentence, measureWeight } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';

/** Markdown can write no more. */
const deepest = 6;

const editMark = /\s*\[(?:edit|edit source|编辑|تعديل)\]$/iu;
const referenceMark =
  /\[(?:\d{1,3}|[a-z]|(?:note|nb|n) ?\d{1,2}|citation needed|clarification needed|better source needed|来源请求|需要引文)\](?::\s?\d+(?:[–-]\d+)?)?/giu;

/** In a play a name stands above each speech: where many lines come again and again, they belong to what follows. */
export function joinSpeakers(units: readonly Unit[]): readonly Unit[] {
  const copies = new Map<string, number>();
  for (const { text } of units) copies.set(text, (copies.get(text) ?? 0) + 1);
  const isLabel = (unit: Unit): boolean =>
    !isBody(unit) && measureWeight(unit.text) <= 40 && (copies.get(unit.text) ?? 0) >= 3;
  if (units.filter(isLabel).length < units.length * 0.35) return units;
  const joined: Unit[] = [];
  let label: Unit | undefined;
  for (const unit of units) {
    if (label !== undefined)
      joined.push(
        isLabel(unit) ? label : { ...unit, line: label.line, kind: 'verse', text: `${label.text}\n${unit.text}` },
      );
    if (isLabel(unit)) label = unit;
    else if (label === undefined) joined.push(unit);
    else label = undefined;
  }
  return label === undefined ? joined : [...joined, label];
}

type MutableSection = { path: readonly string[]; passages: string[] };

export function toSections(
  units: readonly Unit[],
  headings: readonly Heading[],
  leftOut: LeftOut[],
): Draft['sections'] {
  const ranks = new Map(headings.map(({ unit, rank }) => [unit, rank]));
  const wiki =
    headings.some(({ unit }) => editMark.test(unit.text)) || leftOut.some(({ text }) => /^from wikipedia/iu.test(text));
  const stack: { rank: number; text: string }[] = [];
  const sections: MutableSection[] = [];
  let rows: Unit[] = [];
  const flush = (): void => {
    const passages = toPassages(rows);
    rows = [];
    if (passages.length > 0) sections.push({ path: toPath(stack), passages });
  };
  for (const unit of units) {
    const rank = ranks.get(unit);
    if (rank === undefined) {
      const text = wiki ? withoutMarks(unit, leftOut) : unit.text;
      if (text !== undefined) rows.push({ ...unit, text });
      continue;
    }
    const heading = normalizeLine(
      unit.text.replace(editMark, '').replaceAll(/^[*=#]{1,6}\s+(?=[\p{L}\p{N}])|\s+[*=#]{1,6}$/gu, ''),
    );
    if (heading === '') {
      leftOut.push({ line: unit.line, text: unit.text, reason: 'page furniture' });
      continue;
    }
    flush();
    while ((stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
    stack.push({ rank, text: heading });
  }
  flush();
  return sections;
}

function toPath(stack: readonly { text: string }[]): string[] {
  const names = stack.map(({ text }) => text);
  return names.length <= deepest ? names : [...names.slice(0, deepest - 1), names.slice(deepest - 1).join(' · ')];
}

/** An encyclopedia's paragraph without its reference marks; undefined for an entry of its list of notes. */
function withoutMarks(unit: Unit, leftOut: LeftOut[]): string | undefined {
  if (/^[\^↑]\s?\S/u.test(unit.text)) {
    leftOut.push({ line: unit.line, text: unit.text, reason: 'footnote list' });
    return undefined;
  }
  const marks = unit.text.match(referenceMark);
  if (marks === null) return unit.text;
  const rest = unit.text.replaceAll(referenceMark, '').trim();
  if (rest === '') return unit.text;
  leftOut.push({ line: unit.line, text: marks.join(' '), reason: 'reference marks' });
  return rest;
}

/** Rows of short list items become one passage each; everything else is a passage of its own. */
function toPassages(units: readonly Unit[]): string[] {
  const passages: string[] = [];
  let row: Unit[] = [];
  const flush = (): void => {
    if (row.length > 1 && row.every(isShortItem)) passages.push(toList(row));
    else for (const { kind, text } of row) passages.push(kind === 'item' ? (withoutBullet(text) ?? text) : text);
    row = [];
  };
  for (const unit of units) {
    const before = row.at(-1);
    const counted = isCounted(unit);
    if (unit.kind !== 'item' && !counted) {
      flush();
      passages.push(unit.text);
      continue;
    }
    if (before !== undefined && counted !== isCounted(before) && unit.indent === before.indent) flush();
    if (before !== undefined && unit.gap > 0 && counted) flush();
    row.push(unit);
  }
  flush();
  return passages;
}

/** Items that close a sentence and stand apart by blank lines are paragraphs with a bullet before them. */
function isShortItem(unit: Unit, index: number): boolean {
  return measureWeight(unit.text) <= LONGEST_SHORT_ITEM && (index === 0 || unit.gap === 0 || !endsSentence(unit.text));
}

function isCounted(unit: Unit): boolean {
  return unit.kind === 'prose' && /^(?:\d{1,3}|[a-z])[.)]\s/u.test(unit.text);
}

/** One line an item, inner items indented under outer ones. */
function toList(row: readonly Unit[]): string {
  const indents: number[] = [];
  const lines = row.map((unit) => {
    while (indents.length > 0 && (indents.at(-1) ?? 0) > unit.indent) indents.pop();
    if (indents.at(-1) !== unit.indent) indents.push(unit.indent);
    const text = unit.kind === 'item' ? `• ${withoutBullet(unit.text) ?? unit.text}` : unit.text;
    return '  '.repeat(indents.length - 1) + text;
  });
  return lines.join('\n');
}
