import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { titleOfFile } from '../../model/file-title.ts';
import { normalizeLine } from '../../model/normalize.ts';
import { LONGEST_HEADING } from '../../model/reading.ts';
import { hasWords } from '../../model/measure.ts';
import { isBadges, isPicture, readHeading, readInline } from './inline.ts';

/** A text's title, and the heading that states it, which is no section. */
export interface Title {
  readonly title: string;
  readonly heading: Heading | undefined;
}

/** Names of files that say nothing of what is in them. */
const NO_NAME =
  /^(?:_?index|readme(?:[ .]\p{L}{2,3}(?:[ .]\p{L}{2,4})?)?|untitled|document|note|page|main|home|default|\d+)$/iu;
/** Names of folders that every project has. */
const NO_FOLDER = /^(?:\.{0,2}|docs?|src|te?mp|master|trunk|heads?|refs|raw|blob|tree|.*:)$/iu;
/** Most headings above the title, such as a line of languages. */
const MOST_ABOVE = 2;

/**
 * Title of a Markdown tree: as front matter states it, else the only heading of the highest level, else the first heading
 * if nothing stands above it, else the name of the file. Where that says nothing: the first heading of level one, the
 * words of a picture at the top, the name of the folder. `path` is the file's.
 */
export function findTitle(root: Root, stated: string | undefined, path: string): Title {
  const headings = root.children.filter((node): node is Heading => node.type === 'heading');
  const named = headings.filter((node) => isTitle(readHeading(node)));
  const [first] = named;
  if (stated !== undefined) {
    const repeats = first?.depth === 1 && fold(readHeading(first)) === fold(stated) ? first : undefined;
    return { title: stated, heading: repeats };
  }
  const heading = findHeading(root, named);
  if (heading !== undefined) return { title: readHeading(heading), heading };
  const [file = '', ...folders] = path.split(/[\\/]/u).toReversed();
  const name = titleOfFile(file) ?? 'Untitled';
  if (!NO_NAME.test(name)) return { title: name, heading: undefined };
  const outer = named.find((node) => node.depth === 1 && !isOverLinks(root, node));
  const folder = folders.slice(0, MOST_FOLDERS).find((one) => !NO_FOLDER.test(one) && !NO_NAME.test(one));
  const title = (outer && readHeading(outer)) ?? readPicture(root) ?? (folder && titleOfFile(folder)) ?? name;
  return { title, heading: undefined };
}

/** Folders above a file that its title may be taken from. */
const MOST_FOLDERS = 4;

function findHeading(root: Root, named: readonly Heading[]): Heading | undefined {
  const [first] = named;
  const highest = named.reduce((least, { depth }) => Math.min(least, depth), 6);
  const outer = named.filter(({ depth }) => depth === highest);
  const [only] = outer;
  if (only === undefined || first === undefined) return undefined;
  const isTop = isAtTop(root, only);
  // Below other text, or below a picture with a name, such a heading is that of a list: of contents, of translations.
  if (isOverLinks(root, only) && (!isTop || readPicture(root) !== undefined)) return undefined;
  if (first === only && isTop) return only;
  if (outer.length > 1 || highest > 1 || named.indexOf(only) > MOST_ABOVE) return undefined;
  // Headings above the title head nothing.
  for (const above of named.slice(0, named.indexOf(only)))
    root.children.splice(root.children.indexOf(above), 1, { ...above, type: 'paragraph' } as RootContent);
  return only;
}

/** True for a heading with a list of links below it and nothing else up to the next heading. */
function isOverLinks({ children }: Root, heading: Heading): boolean {
  const start = children.indexOf(heading) + 1;
  const end = children.findIndex((node, index) => index >= start && node.type === 'heading');
  const section = children.slice(start, end < 0 ? undefined : end);
  const lists = section.filter((node) => !['html', 'thematicBreak', 'definition'].includes(node.type));
  return lists.length > 0 && lists.every((node) => node.type === 'list' && isLinksAlone(node));
}

/** True for a node without words outside of its links. */
function isLinksAlone(node: Nodes): boolean {
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'link' || next.type === 'linkReference') continue;
    if ('value' in next && hasWords(next.value) && next.type !== 'html') return false;
    if ('children' in next) for (const child of next.children) open.push(child);
  }
  return true;
}

/** Words of a picture that stands alone at the very top, such as a project's sign; undefined for a file's name. */
function readPicture(root: Root): string | undefined {
  const top = root.children.find((node) => node.type !== 'html' && node.type !== 'definition');
  if (top?.type !== 'paragraph' || !isPicture(top)) return undefined;
  const pictures = top.children.filter(({ type }) => type !== 'text' && type !== 'break');
  const [picture] = pictures;
  if (picture === undefined || pictures.length > 1) return undefined;
  const words = normalizeLine(readInline(picture)).replace(/(?: -)? logo$/iu, '');
  const isName = hasWords(words) && !/\.\w{2,4}$|^(?:logo|image|img|picture|banner|header|screenshot)\b/iu.test(words);
  return isName && isTitle(words) ? words : undefined;
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
