import type { Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { type Archive, openArchive } from './archive.ts';
import { type Block, readBlocks } from './open-document-body.ts';
import { readOpenStyles } from './open-document-styles.ts';
import { sensibleAuthor, sensibleDate, sensibleTitle } from './properties.ts';
import { toReading } from './to-reading.ts';
import { childAt, childrenOf, findAll, parseXml, textOf, type XmlElement } from './xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OASIS}:office:1.0`]: 'office',
  [`${OASIS}:style:1.0`]: 'style',
  [`${OASIS}:text:1.0`]: 'text',
  [`${OASIS}:table:1.0`]: 'table',
  [`${OASIS}:drawing:1.0`]: 'draw',
  [`${OASIS}:xsl-fo-compatible:1.0`]: 'fo',
  [`${OASIS}:svg-compatible:1.0`]: 'svg',
  [`${OASIS}:meta:1.0`]: 'meta',
  [`${OASIS}:manifest:1.0`]: 'manifest',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
};

/** Reads a text of OpenDocument: its body and notes, without comments, deleted text, tables of contents and headers. */
export async function readOpenDocument({ name, bytes }: Source): Promise<Reading> {
  const archive = openArchive(bytes, name, 'an OpenDocument text');
  refuseEncrypted(archive, name);
  const content = parsePart(archive, 'content.xml');
  const body = childAt(content, 'office:document-content', 'office:body', 'office:text');
  if (body === undefined)
    throw new Error(
      `${name}: expected an OpenDocument text, got an archive without one. Save it again as .odt or .docx.`,
    );
  const leftOut: LeftOut[] = [];
  const styles = readOpenStyles([
    childAt(content, 'office:document-content'),
    childAt(parsePart(archive, 'styles.xml'), 'office:document-styles'),
  ]);
  const readObject = (path: string): XmlElement | undefined => parsePart(archive, `${path}/content.xml`);
  const blocks = readBlocks(body, { styles, leftOut, readObject, notes: [], counters: new Map(), items: new Map() });
  const stated = takeDetails(blocks, leftOut);
  const root: Root = { type: 'root', children: blocks.map(({ element }) => element) };
  const meta = readMeta(archive);
  const details = {
    title: stated.title ?? takeTitle(root) ?? meta.title,
    author: stated.author ?? meta.author,
    published: stated.date ?? meta.published,
  };
  return toReading(root, name, details, leftOut, 'OpenDocument');
}

function parsePart(archive: Archive, path: string): XmlElement | undefined {
  const bytes = archive.read(path);
  return bytes === undefined ? undefined : parseXml(bytes, PREFIXES);
}

function refuseEncrypted(archive: Archive, name: string): void {
  const manifest = parsePart(archive, 'META-INF/manifest.xml');
  if (findAll(manifest, (one) => one.name === 'manifest:encryption-data').length > 0)
    throw new Error(`${name}: expected an OpenDocument text, got one with a password. Save it without the password.`);
}

/** Takes the paragraphs above the text whose styles tell the title, the subtitle, the author or the date. */
function takeDetails(blocks: Block[], leftOut: LeftOut[]): { title?: string; author?: string; date?: string } {
  const found: Record<'title' | 'subtitle' | 'author' | 'date', string[]> = {
    title: [],
    subtitle: [],
    author: [],
    date: [],
  };
  let at = 0;
  for (; at < blocks.length; at += 1) {
    const { role, element } = blocks[at] as Block;
    const text = normalizeLine(toString(element));
    if (text === '') continue;
    if (role !== 'title' && role !== 'subtitle' && role !== 'author' && role !== 'date') break;
    found[role].push(text);
  }
  if (Object.values(found).every((texts) => texts.length === 0)) return {};
  blocks.splice(0, at);
  for (const text of found.subtitle) leftOut.push({ line: 1, text, reason: 'subtitle' });
  const [title, author, date] = [found.title.join(' '), found.author.join(', '), found.date[0]];
  return {
    ...(title !== '' && { title }),
    ...(author !== '' && { author }),
    ...(date !== undefined && { date: sensibleDate(date) ?? date }),
  };
}

/** Longest line in bold, in characters, that is a title. */
const LONGEST_TITLE = 120;

/** A single heading of the first level, or a line in bold, at the very top, which is then no section. */
function takeTitle(root: Root): string | undefined {
  const isTop = (node: RootContent): boolean => node.type === 'element' && node.tagName === 'h1';
  const at = root.children.findIndex((node) => toString(node).trim() !== '');
  const first = root.children[at];
  if (first?.type !== 'element' || at === root.children.length - 1) return undefined;
  const title = normalizeLine(toString(first));
  const isBold = first.children.every((child) => child.type === 'element' && child.tagName === 'strong');
  const isLine = first.tagName === 'p' && isBold && title.length <= LONGEST_TITLE && !/[.,;:。，；：؛،]$/u.test(title);
  if (!isLine && !(isTop(first) && root.children.filter(isTop).length === 1)) return undefined;
  root.children.splice(at, 1);
  return title;
}

/** Properties that the program keeps about a document, as far as a person may have set them. */
function readMeta(archive: Archive): { title?: string; author?: string; published?: string } {
  const meta = childAt(parsePart(archive, 'meta.xml'), 'office:document-meta', 'office:meta');
  const find = (name: string): string | undefined => textOf(childrenOf(meta, name)[0]) || undefined;
  const title = sensibleTitle(find('dc:title'));
  const author = sensibleAuthor(find('meta:initial-creator') ?? find('dc:creator'));
  const published = sensibleDate(find('meta:creation-date') ?? find('dc:date'));
  return {
    ...(title !== undefined && { title }),
    // Without an author that somebody has set, the date is that of a template or of a conversion.
    ...(author !== undefined && { author, ...(published !== undefined && { published }) }),
  };
}
