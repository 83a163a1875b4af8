import type { Definition, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { endsSentence } from '../../model/measure.ts';

/** A footnote's mark in the text, and the mark that opens the note itself. */
const NOTE_MARK = /\[\^(?<name>[^\s[\]^]{1,40})\]/gu;
const NOTE_OPENING = /(?<=^|\n)\[\^(?<name>[^\s[\]^]{1,40})\]:[\t ]*/gu;
/** Characters that are parsed at a time. Parts of the parser take the square of what they are given, so that is little. */
const WINDOW = 2000;
/** Deepest nesting of emphasis and links that is kept; no reader sees more than their text. */
const DEEPEST_INLINE = 50;

/**
 * Syntax tree of a Markdown text: CommonMark and tables. Footnote marks are replaced by their names, and definitions that a
 * link or picture uses are taken out.
 *
 * @param window characters parsed at a time, which changes nothing but the time
 */
export function parseTree(markdown: string, window = WINDOW): Root {
  const defined = new Set<string>();
  let root = parseWindows(markdown, window, defined);
  // A link may come long before its definition.
  if (defined.size > 0 && markdown.length > window) root = parseWindows(markdown, window, defined);
  const used = new Set<string>();
  collectReferences(root, used);
  dropDefinitions(root, used);
  return root;
}

/**
 * Parses a window of lines at a time. Blocks do not depend on what follows them, except the last of a window: the next
 * window starts with it, or with its last item, and is larger where one of them is. `defined` has the labels of link
 * definitions, and gets those found.
 */
function parseWindows(markdown: string, window: number, defined: Set<string>): Root {
  const children: RootContent[] = [];
  let [start, line, size] = [0, 0, window];
  let joined = 0;
  while (start < markdown.length) {
    const lineEnd = markdown.indexOf('\n', start + size);
    const end = lineEnd === -1 ? markdown.length : lineEnd + 1;
    const source = markdown.slice(start, end);
    const blocks = parseWindow(source, defined);
    const { next, depth } = end === markdown.length ? { next: source.length, depth: 0 } : cutOff(blocks, source);
    size = next === 0 ? size * 4 : window;
    if (next === 0) continue;
    for (const [index, block] of blocks.entries()) {
      moveLines(block, line);
      const above = children.at(-1);
      if (index > 0 || !joinBlocks(above, block, joined)) children.push(block);
    }
    joined = depth;
    line += source.slice(0, next).split('\n').length - 1;
    start += next;
  }
  return { type: 'root', children };
}

/**
 * Takes off the last block, which lines further down may continue; of a single list or quote, its last item or block.
 * Returns the place where it began, and how many quotes and lists, each the only block of the one before, it was taken out of.
 */
function cutOff(blocks: RootContent[], source: string): { next: number; depth: number } {
  let parts: Nodes[] = blocks;
  let quotes = 0;
  for (let [only, more] = parts; only?.type === 'blockquote' && more === undefined; [only, more] = parts) {
    parts = only.children;
    quotes += 1;
  }
  const [only, more] = parts;
  const isList = only?.type === 'list' && more === undefined;
  if (isList) parts = only.children;
  const [cut] = parts.splice(countComplete(parts));
  if (cut === undefined) return { next: blocks.length === 0 ? source.length : 0, depth: 0 };
  const next = source.lastIndexOf('\n', (cut.position?.start.offset ?? 0) - 1) + 1;
  // A block of a quote may begin on a line without the quote's marks.
  return { next: marksAt(source, next) >= quotes ? next : 0, depth: quotes + (isList ? 1 : 0) };
}

/** Marks of quotes that a line begins with. */
function marksAt(source: string, start: number): number {
  const [marks = ''] = /^(?: {0,3}>)*/u.exec(source.slice(start, start + 4 * DEEPEST_INLINE)) ?? [];
  return marks.split('>').length - 1;
}

/**
 * Adds the items of a list, or the blocks of a quote, to those above them; false where the two are not of one kind.
 *
 * @param depth quotes and lists inside of each other that the parts were cut out of
 */
function joinBlocks(above: Nodes | undefined, below: Nodes, depth: number): boolean {
  if (depth === 0) return false;
  if (above?.type === 'list' && below.type === 'list') for (const item of below.children) above.children.push(item);
  else if (above?.type === 'blockquote' && below.type === 'blockquote') {
    const [first] = below.children;
    const isJoined = first !== undefined && joinBlocks(above.children.at(-1), first, depth - 1);
    for (const block of below.children.slice(isJoined ? 1 : 0)) above.children.push(block);
  } else return false;
  return true;
}

/** Number of blocks that nothing further down can change: all but the last, with a definition right above it. */
function countComplete(blocks: readonly Nodes[]): number {
  const [above, last] = blocks.slice(-2);
  const touches =
    above?.type === 'definition' && (above.position?.end.line ?? 0) >= (last?.position?.start.line ?? 0) - 1;
  return Math.max(blocks.length - (touches && last?.type !== 'definition' ? 2 : 1), 0);
}

function parseWindow(source: string, defined: Set<string>): RootContent[] {
  const root = fromMarkdown(source, {
    extensions: [gfmTable(), { document: { null: rememberDefinitions(defined) } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  flattenDeepest(root);
  nameFootnotes(root, source);
  return root.children;
}

type Extensions = NonNullable<Exclude<Parameters<typeof fromMarkdown>[1], string | null | undefined>['extensions']>;
type Construct = Extract<
  NonNullable<Exclude<Extensions[number], unknown[]>['document']>[string],
  { tokenize: unknown }
>;

/** Gives the parser a set of definitions in place of its list, which it would search for every bracket. Matches nothing. */
function rememberDefinitions(defined: Set<string>): Construct {
  const list = { includes: (label: string) => defined.has(label), push: (label: string) => defined.add(label).size };
  return {
    tokenize(_, __, refuse) {
      this.parser.defined = list as unknown as string[];
      return refuse;
    },
  };
}

/** Puts the text of inlines that are nested too deep in the place of their outermost, so that no walk overflows the stack. */
function flattenDeepest(root: Root): void {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    if (depth > DEEPEST_INLINE) node.children = leavesOf(node) as typeof node.children;
    const isInline = depth > 0 || ['paragraph', 'heading', 'tableCell'].includes(node.type);
    for (const child of node.children) open.push({ node: child, depth: isInline ? depth + 1 : 0 });
  }
}

function leavesOf(parent: Parents): Nodes[] {
  const leaves: Nodes[] = [];
  const open: Nodes[] = parent.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('children' in node)) leaves.push(node);
    else for (const child of node.children.toReversed()) open.push(child);
  }
  return leaves;
}

function moveLines(node: Nodes, lines: number): void {
  if (node.position !== undefined) node.position.start.line += lines;
  if ('children' in node) for (const child of node.children) moveLines(child, lines);
}

/**
 * Footnotes are no part of CommonMark, so their marks arrive as text. Each becomes the note's name in brackets, where
 * it is referred to and where it is written; an escaped mark (`\[^1]`) is meant literally and stays.
 */
function nameFootnotes(node: Nodes, source: string): void {
  if (node.type === 'linkReference' && node.identifier.startsWith('^'))
    node.children = [{ type: 'text', value: `[${(node.label ?? node.identifier).slice(1)}]` }];
  if (!('children' in node)) return;
  if (node.type === 'paragraph') {
    const [first] = node.children;
    const isNotes = first?.type === 'text' && hasNoteMarks(first, source) && first.value.startsWith('[^');
    node.children = node.children.flatMap((child) =>
      child.type === 'text' && hasNoteMarks(child, source) ? nameInText(child, isNotes) : [child],
    );
  }
  for (const child of node.children) nameFootnotes(child, source);
}

/** True when the source has as many marks as the text, and none is escaped. */
function hasNoteMarks({ value, position }: Text, source: string): boolean {
  const raw = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return value.includes('[^') && !/\\[[\]^]/u.test(raw) && raw.split('[^').length === value.split('[^').length;
}

/** Notes under each other stay lines of their own, though no blank line stands between them. */
function nameInText(text: Text, isNotes: boolean): (Text | { type: 'break' })[] {
  const notes = isNotes ? text.value.split(/\n(?=\[\^[^\s[\]^]{1,40}\]:)/u) : [text.value];
  return notes.flatMap((note, index) => {
    const value = note.replaceAll(NOTE_OPENING, '[$<name>] ').replaceAll(NOTE_MARK, '[$<name>]');
    const named: Text = { ...text, value };
    return index === 0 ? [named] : [{ type: 'break' as const }, named];
  });
}

function collectReferences(node: Nodes, used: Set<string>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  if ('children' in node) for (const child of node.children) collectReferences(child, used);
}

/** Drops used definitions; footnotes stay, and definitions whose address ends like a sentence: those are text. */
function dropDefinitions(node: Parents, used: ReadonlySet<string>): void {
  const isDropped = ({ identifier, url }: Definition): boolean =>
    used.has(identifier) && !identifier.startsWith('^') && !endsSentence(url);
  const kept = (node.children as Nodes[]).filter((child) => child.type !== 'definition' || !isDropped(child));
  if (kept.length < node.children.length) node.children = kept as typeof node.children;
  for (const child of kept) if ('children' in child) dropDefinitions(child, used);
}
