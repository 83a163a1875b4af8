import type { Nodes, Root, Text } from 'mdast';

const mark = /\[\^(?<name>[^\s[\]^]{1,40})\]/gu;
const opening = /(?<=^|\n)\[\^(?<name>[^\s[\]^]{1,40})\]:[\t ]*/gu;

/**
 * Footnotes are no part of CommonMark, so their marks arrive as text. Each becomes the note's name in brackets, where
 * it is referred to and where it is written; a mark that was escaped (`\[^1]`) was meant literally and stays.
 */
export function readFootnotes(root: Root, source: string): void {
  readNode(root, source);
}

function readNode(node: Nodes, source: string): void {
  if (node.type === 'linkReference' && node.identifier.startsWith('^'))
    node.children = [{ type: 'text', value: `[${(node.label ?? node.identifier).slice(1)}]` }];
  if (!('children' in node)) return;
  if (node.type === 'paragraph') {
    const [first] = node.children;
    const isNotes = first?.type === 'text' && isMarked(first, source) && first.value.startsWith('[^');
    const children = node.children.flatMap((child) =>
      child.type === 'text' && isMarked(child, source) ? readText(child, isNotes) : [child],
    );
    node.children = children;
  }
  for (const child of node.children) readNode(child, source);
}

/** As many marks in the source as in the text, and none escaped. */
function isMarked({ value, position }: Text, source: string): boolean {
  const raw = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return value.includes('[^') && !/\\[[\]^]/u.test(raw) && raw.split('[^').length === value.split('[^').length;
}

/** Notes under each other are lines of their own, though no blank line stands between them. */
function readText(text: Text, isNotes: boolean): (Text | { type: 'break' })[] {
  const notes = isNotes ? text.value.split(/\n(?=\[\^[^\s[\]^]{1,40}\]:)/u) : [text.value];
  return notes.flatMap((note, index) => {
    const value = note.replaceAll(opening, '[$<name>] ').replaceAll(mark, '[$<name>]');
    const read: Text = { ...text, value };
    return index === 0 ? [read] : [{ type: 'break' as const }, read];
  });
}
