import type { Definition, Nodes, Parents, Root, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { endsSentence } from '../../model/measure.ts';

/** A footnote's mark in the text, and the mark that opens the note itself. */
const NOTE_MARK = /\[\^(?<name>[^\s[\]^]{1,40})\]/gu;
const NOTE_OPENING = /(?<=^|\n)\[\^(?<name>[^\s[\]^]{1,40})\]:[\t ]*/gu;
/**
 * Syntax tree of a Markdown text: CommonMark, tables and front matter. Footnote marks are replaced by their names, and
 * definitions that a link or picture uses are taken out.
 */
export function parseTree(markdown: string): Root {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable(), frontmatter()],
    mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown()],
  });
  nameFootnotes(root, markdown);
  dropUsedDefinitions(root);
  return root;
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

/** Keeps footnotes, and definitions whose address ends like a sentence: those are text. */
function dropUsedDefinitions(root: Root): void {
  const used = new Set<string>();
  collectReferences(root, used);
  dropDefinitions(
    root,
    ({ identifier, url }) => used.has(identifier) && !identifier.startsWith('^') && !endsSentence(url),
  );
}

function collectReferences(node: Nodes, used: Set<string>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  if ('children' in node) for (const child of node.children) collectReferences(child, used);
}

function dropDefinitions(node: Parents, isDropped: (definition: Definition) => boolean): void {
  for (let index = node.children.length - 1; index >= 0; index -= 1) {
    const child = node.children[index];
    if (child?.type === 'definition' && isDropped(child)) node.children.splice(index, 1);
    else if (child !== undefined && 'children' in child) dropDefinitions(child, isDropped);
  }
}
