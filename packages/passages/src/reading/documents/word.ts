import { zipSync } from 'fflate';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import mammoth from 'mammoth';
import { basename } from 'node:path';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { type Archive, openArchive } from './archive.ts';
import { sensibleAuthor, sensibleDate, sensibleTitle } from './properties.ts';
import { toReading } from './to-reading.ts';
import { type BodyContext, readBlocks, styleIdOf, visibleText } from './word-body.ts';
import { takeContents } from './word-contents.ts';
import { markHeadings } from './word-headings.ts';
import { readNumbering } from './word-numbering.ts';
import { readStyles, type Role, valueOf } from './word-styles.ts';
import { childAt, childrenOf, findAll, parseXml, textOf, writeXml, type XmlElement } from './xml.ts';

const TYPE = 'http://schemas.openxmlformats.org';
/** Prefixes of the namespaces that are asked for. The second of each pair is that of "strict" files. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${TYPE}/wordprocessingml/2006/main`]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  [`${TYPE}/officeDocument/2006/math`]: 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  [`${TYPE}/officeDocument/2006/relationships`]: 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  [`${TYPE}/markup-compatibility/2006`]: 'mc',
  [`${TYPE}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
};
const NAMESPACES = {
  'xmlns:w': `${TYPE}/wordprocessingml/2006/main`,
  'xmlns:r': `${TYPE}/officeDocument/2006/relationships`,
};
/** Elements for the styles of `styleIdOf`; mammoth's own map sees to lists, tables and notes. */
const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p.read-${level} => h${level < 6 ? level : 6}:fresh`),
  'p.read-title => h1:fresh',
  "p.read-code => pre:separator('\\n')",
  'p.read-term => dl > dt:fresh',
  'p.read-definition => dl > dd:fresh',
  'p.read-quote => blockquote > p:fresh',
];
/** Parts of a document that mammoth reads beside the text. */
const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;

/** Details that paragraphs of the text state by their style. */
type StatedDetails = Partial<Record<'title' | 'author' | 'date', string>>;

/** Reads a Word document: its text and notes, without headers, comments, and what is deleted or hidden. */
export async function readWord({ name, bytes }: Source): Promise<Reading> {
  const archive = openArchive(bytes, name, 'a Word document');
  const path = findDocument(archive);
  if (path === undefined)
    throw new Error(
      `${name}: expected a Word document, got an archive of something else. Unpack it, and use the files that are in it.`,
    );
  const parts = readParts(archive, path);
  const styles = readStyles(parts.styles);
  const leftOut: LeftOut[] = [];
  const numbering = readNumbering(parts.numbering, styles);
  const body = readBody(parts.document, { styles, leftOut, numbering, fields: [], notes: listNotes(parts), line: 0 });
  takeContents(body, leftOut);
  const stated = takeDetails(body, leftOut);
  const html = await convert(parts, body, { styles, leftOut, numbering });
  const content = fromHtml(html, { fragment: true });
  placeNotes(content);
  const core = readCore(archive);
  leaveOthers(archive, path, leftOut);
  const details = {
    title: stated.title ?? takeTitle(content) ?? core.title,
    author: stated.author ?? core.author,
    published: stated.date ?? core.published,
  };
  return toReading(content, name, details, leftOut, 'Word document');
}

/** Path of the main part, as the package states it. */
function findDocument(archive: Archive): string | undefined {
  const relations = parsePart(archive, '_rels/.rels');
  const stated = childrenOf(childAt(relations, 'Relationships')).find(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  );
  const target = stated?.attributes['Target']?.replace(/^\//u, '') ?? 'word/document.xml';
  return archive.paths.includes(target) && !/^(?:xl|ppt)\//u.test(target) ? target : undefined;
}

type Parts = Readonly<Record<'document' | (typeof PARTS)[number], XmlElement | undefined>>;

function readParts(archive: Archive, path: string): Parts {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = parsePart(archive, `${folder}_rels/${basename(path)}.rels`);
  const find = (part: string): XmlElement | undefined => {
    const stated = childrenOf(childAt(relations, 'Relationships')).find(({ attributes }) =>
      attributes['Type']?.endsWith(`/${part}`),
    );
    const target = stated?.attributes['Target'] ?? `${part}.xml`;
    return parsePart(archive, target.startsWith('/') ? target.slice(1) : folder + target);
  };
  return {
    document: parsePart(archive, path),
    ...(Object.fromEntries(PARTS.map((part) => [part, find(part)])) as Record<(typeof PARTS)[number], XmlElement>),
  };
}

function parsePart(archive: Archive, path: string): XmlElement | undefined {
  const bytes = archive.read(path);
  return bytes === undefined ? undefined : parseXml(bytes, PREFIXES);
}

/** Marks of all notes that a document has. */
function listNotes(parts: Parts): Set<string> {
  const marks = (['footnote', 'endnote'] as const).flatMap((kind) =>
    childrenOf(childAt(parts[`${kind}s`], `w:${kind}s`)).map(
      ({ attributes }) => `w:${kind}Reference ${attributes['w:id']}`,
    ),
  );
  return new Set(marks);
}

function readBody(document: XmlElement | undefined, context: BodyContext): XmlElement[] {
  const body = childAt(document, 'w:document', 'w:body');
  const blocks = body === undefined ? [] : readBlocks(body, context);
  const isHeading = ({ children }: XmlElement): boolean =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].some((level) => isStyled(children, level));
  if (!blocks.some(isHeading)) markHeadings(blocks, context.styles);
  return blocks;
}

function isStyled(children: XmlElement['children'], role: Role): boolean {
  const properties = childAt({ name: '', attributes: {}, children }, 'w:pPr');
  return valueOf(properties, 'w:pStyle') === styleIdOf(role);
}

/** Takes the lines above the text that styles tell to be the title, the subtitle, the author or the date. */
function takeDetails(body: XmlElement[], leftOut: LeftOut[]): StatedDetails {
  const found: Record<'title' | 'subtitle' | 'author' | 'date', string[]> = {
    title: [],
    subtitle: [],
    author: [],
    date: [],
  };
  const kinds = ['title', 'subtitle', 'author', 'date'] as const;
  let at = 0;
  let above: (typeof kinds)[number] | undefined;
  while (at < body.length) {
    const block = body[at];
    const text = block?.name === 'w:p' ? normalizeLine(visibleText(block)) : 'x';
    const kind = kinds.find((one) => isStyled(block?.children ?? [], one));
    // A second title below other lines is a heading; right below the first it is the rest of it.
    const isSecond = kind === 'title' && found.title.length > 0 && above !== 'title' && at > 1;
    if (text !== '' && (kind === undefined || isSecond)) break;
    if (kind !== undefined && text !== '') found[kind].push(text);
    if (text !== '') above = kind;
    at += 1;
  }
  if (Object.values(found).every((texts) => texts.length === 0)) return {};
  body.splice(0, at);
  for (const text of found.subtitle) leftOut.push({ line: 1, text, reason: 'subtitle' });
  const [title, author, date] = [found.title.join(' '), found.author.join(', '), found.date[0]];
  return {
    ...(title !== '' && { title }),
    ...(author !== '' && { author }),
    ...(date !== undefined && { date: sensibleDate(date) ?? date }),
  };
}

/** HTML of a body and its notes, by mammoth, which gets an archive of nothing but the parts that it should read. */
async function convert(
  parts: Parts,
  body: XmlElement[],
  given: Pick<BodyContext, 'styles' | 'leftOut' | 'numbering'>,
): Promise<string> {
  const wrap = (name: string, children: XmlElement[]): Uint8Array =>
    Buffer.from(writeXml({ name, attributes: NAMESPACES, children }));
  const readNotes = (name: 'footnotes' | 'endnotes'): Uint8Array => {
    const notes = childrenOf(childAt(parts[name], `w:${name}`)).map((note) => {
      const context: BodyContext = { ...given, fields: [], notes: new Set(), line: 0 };
      return { ...note, children: readBlocks(note, context) };
    });
    return wrap(`w:${name}`, notes);
  };
  const files = {
    '_rels/.rels': Buffer.from('<Relationships/>'),
    '[Content_Types].xml': Buffer.from('<Types/>'),
    'word/document.xml': wrap('w:document', [{ name: 'w:body', attributes: {}, children: body }]),
    'word/styles.xml': wrap('w:styles', childrenOf(childAt(parts.styles, 'w:styles'))),
    'word/numbering.xml': wrap('w:numbering', childrenOf(childAt(parts.numbering, 'w:numbering'))),
    'word/footnotes.xml': readNotes('footnotes'),
    'word/endnotes.xml': readNotes('endnotes'),
  };
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(files, { level: 0 })) },
    { styleMap: STYLE_MAP, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  return value;
}

/** A single heading of the first level, at the very top, which is then no section. */
function takeTitle(content: Root): string | undefined {
  const [first] = content.children;
  const headings = content.children.filter((node) => isElement(node, 'h1'));
  if (first === undefined || headings.length !== 1 || headings[0] !== first) return undefined;
  const title = normalizeLine(toString(first));
  if (title === '') return undefined;
  content.children.shift();
  return title;
}

function isElement(node: RootContent | ElementContent | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && names.includes(node.tagName);
}

/** Moves each note from the end of the text to the end of the section that refers to it, with its mark before it. */
function placeNotes(content: Root): void {
  const list = content.children.findLast((node): node is Element => isElement(node, 'ol'));
  const notes = (list?.children ?? []).filter((node): node is Element => isElement(node, 'li'));
  if (list === undefined || !notes.every(({ properties }) => /^(?:foot|end)note-/u.test(String(properties['id']))))
    return;
  content.children = content.children.filter((node) => node !== list);
  const waiting = new Map(
    notes.map((note, index) => [`#${String(note.properties['id'])}`, toParagraphs(note, index + 1)]),
  );
  const placed: RootContent[] = [];
  let due: Element[] = [];
  for (const block of content.children) {
    if (isElement(block, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
      for (const note of due) placed.push(note);
      due = [];
    }
    placed.push(block);
    for (const address of linksIn(block)) {
      for (const paragraph of waiting.get(address) ?? []) due.push(paragraph);
      waiting.delete(address);
    }
  }
  content.children = [...placed, ...due, ...[...waiting.values()].flat()];
}

/** Blocks of a note, without the arrow back that mammoth puts at its end. */
function toParagraphs(note: Element, number: number): Element[] {
  const blocks = note.children.filter((node): node is Element => node.type === 'element');
  const last = blocks.at(-1);
  if (last !== undefined)
    last.children = last.children.filter((node) => !(isElement(node, 'a') && toString(node) === '↑'));
  const [first, ...more] = blocks.filter((block) => toString(block).trim() !== '');
  if (first === undefined) return [];
  return [{ ...first, children: [{ type: 'text', value: `[${number}] ` }, ...first.children] }, ...more];
}

function linksIn(node: RootContent | ElementContent): string[] {
  if (node.type !== 'element') return [];
  const own = node.tagName === 'a' ? [String(node.properties['href'])] : [];
  return [...own, ...node.children.flatMap(linksIn)];
}

/** Properties that the program keeps about a document, as far as a person may have set them. */
function readCore(archive: Archive): { title?: string; author?: string; published?: string } {
  const core = childAt(parsePart(archive, 'docProps/core.xml'), 'cp:coreProperties');
  const [title, author, published] = [
    sensibleTitle(textOf(childAt(core, 'dc:title'))),
    sensibleAuthor(textOf(childAt(core, 'dc:creator'))),
    sensibleDate(textOf(childAt(core, 'dcterms:created'))),
  ];
  return {
    ...(title !== undefined && { title }),
    // Without an author that somebody has set, the date is that of a template or of a conversion.
    ...(author !== undefined && { author, ...(published !== undefined && { published }) }),
  };
}

/** Names the comments, headers and footers that are no part of the text. */
function leaveOthers(archive: Archive, path: string, leftOut: LeftOut[]): void {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const part of archive.paths) {
    const kind = part.startsWith(folder)
      ? /^(?<kind>comments|header|footer)\d*\.xml$/u.exec(part.slice(folder.length))
      : null;
    if (kind === null) continue;
    const isComment = kind.groups?.['kind'] === 'comments';
    const root = parsePart(archive, part);
    const pieces = isComment ? findAll(root, ({ name }) => name === 'w:comment') : root === undefined ? [] : [root];
    for (const piece of pieces) {
      const text = normalizeLine(visibleText(piece));
      if (/\p{L}/u.test(text))
        leftOut.push({ line: 1, text, reason: isComment ? 'comments' : 'page header or footer' });
    }
  }
}
