import { endsSentence } from '../../../model/measure.ts';
import { type Block, type Body, takeBullet, toBlocks as readFlow, toPlainBlock } from './blocks.ts';
import { splitColumns } from './columns.ts';
import { type Cell, joinRuns, type Line, toLines } from './lines.ts';
import type { PageText, Run, StructureNode } from './page.ts';

/** Role of content that is in no block. */
const FLOW = 'flow';
const HEADING = /^(?:H|Title|H(?<level>[1-6]))$/u;
/** Nodes of one page's tree that are looked at. */
const MOST_NODES = 50_000;
/** Least share of a file's letters that its structure must hold, and largest share of paragraphs that begin with a small letter. */
const LEAST_HELD = 0.85;
const MOST_TORN = 0.3;
/** Longest cell of a table, in letters: a table of longer ones arranges a page. */
const LONGEST_CELL = 500;

/** An element that is a block of its own, with the names of its marked content. */
interface Element {
  readonly role: string;
  readonly alt: string | undefined;
  readonly marks: string[];
  /** Rows of a table, each of cells, each of names. */
  readonly rows: string[][][];
}

/** Blocks of a tagged page in the order of its structure. */
export interface TaggedPage {
  readonly blocks: readonly Block[];
  /** Lines that the structure does not hold. */
  readonly rest: readonly Line[];
  /** Text inside pictures. */
  readonly pictures: readonly Line[];
}

/**
 * Blocks of a tagged file, page by page; undefined for one whose structure holds too little of its text, or tears its
 * paragraphs into lines.
 */
export function readTagged(
  pages: readonly PageText[],
  isDropped: (run: Run) => boolean,
  body: Body,
): TaggedPage[] | undefined {
  const tagged: TaggedPage[] = [];
  let [held, lost] = [0, 0];
  let [texts, torn] = [0, 0];
  for (const page of pages) {
    const own = readPage(page, isDropped, body);
    tagged.push(own);
    for (const { lines, kind } of own.blocks) {
      held += countLetters(lines);
      const first = lines[0]?.text ?? '';
      if (kind !== 'text' || first === '') continue;
      texts += 1;
      if (/^\p{Ll}/u.test(first)) torn += 1;
    }
    lost += countLetters(own.rest) + countLetters(own.pictures);
  }
  return held > 0 && held >= LEAST_HELD * (held + lost) && torn <= Math.max(1, MOST_TORN * texts) ? tagged : undefined;
}

function countLetters(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function readPage({ number, runs, tree }: PageText, isDropped: (run: Run) => boolean, body: Body): TaggedPage {
  const byMark = new Map<string, Run[]>();
  const rest: Run[] = [];
  const elements = tree === undefined ? [] : readElements(tree);
  const known = new Set(elements.flatMap(({ marks, rows }) => [...marks, ...rows.flat(2)]));
  for (const run of runs) {
    if (isDropped(run)) continue;
    const { mark } = run;
    if (mark === undefined || !known.has(mark)) rest.push(run);
    else byMark.set(mark, pushTo(byMark.get(mark), run));
  }
  const take = (marks: readonly string[]): Line[] => {
    const own = marks.flatMap((mark) => byMark.get(mark) ?? []);
    for (const mark of marks) byMark.delete(mark);
    return splitColumns(joinRuns(own)).flatMap((region) => toLines(region, number));
  };
  const blocks: Block[] = [];
  const pictures: Line[] = [];
  for (const element of elements) {
    if (element.role === 'Figure') for (const line of take(element.marks)) pictures.push(line);
    else for (const block of toBlocks(element, take, body)) blocks.push(block);
  }
  const [first] = blocks;
  if (first !== undefined) blocks[0] = { ...first, isFirst: true };
  return { blocks, rest: toLines(joinRuns(rest), number), pictures };
}

function pushTo<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

/** A node of the tree with what is around it. */
interface OpenNode {
  readonly node: StructureNode;
  /** Block that takes the content. */
  readonly into: Element | undefined;
  readonly row: string[][] | undefined;
  readonly cell: string[] | undefined;
}

/** Elements of a tree that are blocks, in order. */
function readElements(tree: StructureNode): Element[] {
  const elements: Element[] = [];
  const open: OpenNode[] = [{ node: tree, into: undefined, row: undefined, cell: undefined }];
  let loose: Element | undefined;
  for (let count = 0; count < MOST_NODES; count += 1) {
    const next = open.pop();
    if (next === undefined) break;
    const { node, into, cell } = next;
    if (node.id === undefined) {
      const inside = enterNode(next, elements);
      for (const child of (node.children ?? []).toReversed()) open.push({ ...inside, node: child });
    } else if (into === undefined) {
      // Content outside blocks is a flow that only its places tell apart.
      if (loose === undefined || elements.at(-1) !== loose) loose = addElement(elements, FLOW);
      loose.marks.push(node.id);
    } else (cell ?? into.marks).push(node.id);
  }
  return elements;
}

/** Surroundings of a node's children. */
function enterNode(open: OpenNode, elements: Element[]): OpenNode {
  const { node, into, row } = open;
  const { role = '', alt } = node;
  if (into?.role === 'Table') {
    if (role === 'TR') return { ...open, row: addRow(into), cell: undefined };
    if (role !== 'TD' && role !== 'TH') return open;
    const cell: string[] = [];
    (row ?? addRow(into)).push(cell);
    return { ...open, cell };
  }
  const isInner = /^(?:LI|Figure|TOCI)$/u.test(into?.role ?? '') || (role === 'Code' && into !== undefined);
  const isOwn = role === 'LI' || (isBlock(role) && !isInner);
  if (isOwn || (role === 'Figure' && into !== undefined)) return { ...open, into: addElement(elements, role, alt) };
  if (role === 'L' || role === 'TOC') return { ...open, into: undefined };
  return open;
}

function addRow(table: Element): string[][] {
  const row: string[][] = [];
  table.rows.push(row);
  return row;
}

function addElement(elements: Element[], role: string, alt?: string): Element {
  const element = { role, alt, marks: [], rows: [] };
  elements.push(element);
  return element;
}

function isBlock(role: string): boolean {
  return (
    HEADING.test(role) || /^(?:P|LI|LBody|Table|Caption|Note|FENote|TOCI|Figure|Code|BlockQuote|Artifact)$/u.test(role)
  );
}

function toBlocks(element: Element, take: (marks: readonly string[]) => Line[], body: Body): Block[] {
  const { role, marks, rows } = element;
  if (role === 'Table') return toTable(rows, marks, take);
  const lines = take(marks);
  if (lines.length === 0 || role === 'Artifact') return [];
  if (role === FLOW) return readFlow(lines, body);
  const block = toPlainBlock(lines);
  const heading = HEADING.exec(role);
  if (heading !== null)
    return [{ ...block, kind: 'text', level: role === 'Title' ? 1 : Number(heading.groups?.['level'] ?? 1) }];
  if (role === 'LI') return [{ ...block, kind: 'item', lines: withBullet(lines) }];
  if (role === 'Caption') return [{ ...block, kind: 'caption' }];
  if (role === 'Note' || role === 'FENote') return [{ ...block, kind: 'note' }];
  if (role === 'TOCI') return [{ ...block, kind: 'contents' }];
  if (role === 'Code') return [{ ...block, kind: 'code' }];
  return [{ ...block, isBroken: isBroken(lines) }];
}

/** An item's lines, with a bullet where the file has its own sign or none. */
function withBullet(lines: Line[]): Line[] {
  const [first, ...rest] = lines;
  if (
    first === undefined ||
    takeBullet(first.text) !== undefined ||
    /^[([]?[\p{N}\p{L}]{1,4}[.)\]]\s/u.test(first.text)
  )
    return lines;
  const text = `• ${first.text.replace(/^[\p{Co}\p{S}]\s*/u, '')}`;
  return [{ ...first, text }, ...rest];
}

/** True for lines most of which end early: verse, an address. */
function isBroken(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const early = lines
    .slice(0, -1)
    .filter((line) => right - line.right > 0.25 * (right - left) && !/[-\u00ad]$/u.test(line.text));
  return early.length > (lines.length - 1) * 0.5;
}

/** A table's rows as lines with cells; a table that arranges a page, as its paragraphs. */
function toTable(
  rows: readonly string[][][],
  marks: readonly string[],
  take: (marks: readonly string[]) => Line[],
): Block[] {
  const read = rows.map((row) => row.map(take));
  const texts = read.map((row) => row.map((lines) => lines.map(({ text }) => text).join(' ')));
  const isLayout =
    texts.some((row) => row.some((text) => text.length > LONGEST_CELL)) || texts.every((row) => row.length < 2);
  const caption = take(marks);
  const above = caption.length === 0 ? [] : [toPlainBlock(caption)];
  if (isLayout) return [...above, ...read.flat().flatMap((lines) => (lines.length === 0 ? [] : splitCell(lines)))];
  const lines = read.flatMap((row, index) => {
    const first = row.flat()[0];
    if (first === undefined) return [];
    const cells: Cell[] = (texts[index] ?? []).map((text) => ({ text, left: first.left, right: first.right }));
    return [{ ...first, text: cells.map(({ text }) => text).join(' '), cells }];
  });
  return lines.length === 0 ? above : [...above, { ...toPlainBlock(lines), kind: 'table' }];
}

/** Paragraphs of a long cell: lines after an early end begin another. */
function splitCell(lines: readonly Line[]): Block[] {
  const parts: Line[][] = [[]];
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (
      before !== undefined &&
      (endsSentence(before.text) || line.base - before.base > 1.7 * line.size) &&
      right - before.right > 3 * before.size
    )
      parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0).map(toPlainBlock);
}
