import type { Heading, Root, RootContent } from 'mdast';
import { normalizeLine } from '../../model/normalize.ts';
import { LONGEST_HEADING } from '../../model/reading.ts';
import { isBadges, isPicture, readHeading } from './inline.ts';

/** A text's title, and the heading that states it, which is no section. */
export interface Title {
  readonly title: string;
  readonly heading: Heading | undefined;
}

/** Names of files that say nothing of what is in them. */
const NO_NAME = /^(?:_?index|readme|untitled|document|note|page|main|home|default|\d+)$/iu;
/** Most headings above the title, such as a line of languages. */
const MOST_ABOVE = 2;

/**
 * Title of a Markdown tree: as front matter states it, else the only heading of the highest level, else the first heading
 * if nothing stands above it, else the name of the file.
 */
export function findTitle(root: Root, stated: string | undefined, file: string): Title {
  const headings = root.children.filter((node): node is Heading => node.type === 'heading');
  const named = headings.filter((node) => isTitle(readHeading(node)));
  const [first] = named;
  if (stated !== undefined) {
    const repeats = first?.depth === 1 && fold(readHeading(first)) === fold(stated) ? first : undefined;
    return { title: stated, heading: repeats };
  }
  const heading = findHeading(root, named);
  if (heading !== undefined) return { title: readHeading(heading), heading };
  const name = toName(file);
  const outer = named.find(({ depth }) => depth === 1);
  const title = NO_NAME.test(name) && outer !== undefined ? readHeading(outer) : name;
  return { title, heading: undefined };
}

function findHeading(root: Root, named: readonly Heading[]): Heading | undefined {
  const [first] = named;
  const highest = named.reduce((least, { depth }) => Math.min(least, depth), 6);
  const outer = named.filter(({ depth }) => depth === highest);
  const [only] = outer;
  if (only === undefined || first === undefined) return undefined;
  const isFirst = first === only && isAtTop(root, only);
  if (isFirst) return only;
  if (outer.length > 1 || highest > 1 || named.indexOf(only) > MOST_ABOVE) return undefined;
  // What is above the title heads nothing.
  for (const above of named.slice(0, named.indexOf(only)))
    root.children.splice(root.children.indexOf(above), 1, { ...above, type: 'paragraph' } as RootContent);
  return only;
}

function isAtTop(root: Root, heading: Heading): boolean {
  return root.children
    .slice(0, root.children.indexOf(heading))
    .every(
      (node) =>
        ['html', 'thematicBreak', 'definition'].includes(node.type) ||
        (node.type === 'paragraph' && (isBadges(node) || isPicture(node))),
    );
}

function isTitle(text: string): boolean {
  return text !== '' && text.length <= LONGEST_HEADING;
}

/** Letters and figures of a text, to tell a title that is written another way. */
function fold(text: string): string {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return letters === '' ? text : letters;
}

/** `notes/red-moss.md` becomes `red moss`. */
function toName(file: string): string {
  const name = file
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[-_]+/gu, ' ');
  return normalizeLine(name) || 'Untitled';
}
