import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'unpdf/pdfjs';
import { normalizeLine } from '../../../model/normalize.ts';
import { createCMapSource } from './cmaps.ts';
import type { Bookmark, Font, PageText, PdfText, StructureNode } from './page.ts';
import { placeRuns, type TextItem } from './place.ts';

/** Most pages that are read, and most pieces of text of one page. */
const MOST_PAGES = 3000;
const MOST_ITEMS = 100_000;
/** Most letters of a file: twice the longest novels. */
const MOST_LETTERS = 12_000_000;
const MOST_BOOKMARKS = 5000;

/** Draws the text out of a file. Throws what pdf.js throws, and an Error for a file that is too long. */
export async function extractText(bytes: Uint8Array, name: string): Promise<PdfText> {
  const task = getDocument({
    // A copy: pdf.js takes over what it is given.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    BinaryDataFactory: createCMapSource(),
    cMapPacked: false,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES)
      throw new Error(
        `${name}: expected at most ${MOST_PAGES} pages, got ${file.numPages}. Take the part that you want into a file of its own.`,
      );
    return await readFile(file, name);
  } finally {
    await task.destroy();
  }
}

async function readFile(file: PDFDocumentProxy, name: string): Promise<PdfText> {
  const { info, metadata } = await file.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  const details = info as Readonly<Record<string, unknown>>;
  const isTagged = (await file.getMarkInfo().catch(() => null))?.Marked === true;
  const bookmarks = await readBookmarks(file);
  const fonts = new Map<string, Font>();
  const pages: PageText[] = [];
  let letters = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number).catch(() => undefined);
    if (page === undefined) continue;
    pages.push(await readPage(page, fonts, isTagged));
    page.cleanup();
    letters += pages.at(-1)?.runs.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (letters > MOST_LETTERS)
      throw new Error(
        `${name}: expected at most ${MOST_LETTERS} letters, got more. Take the part that you want into a file of its own.`,
      );
  }
  return {
    pages,
    bookmarks,
    isTagged,
    title: toText(metadata?.get('dc:title')) ?? toText(details['Title']),
    author: toText(metadata?.get('dc:creator')) ?? toText(details['Author']),
    language: toText(details['Language']),
  };
}

function toText(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : value;
  return typeof text === 'string' ? normalizeLine(text.slice(0, 1000)) || undefined : undefined;
}

async function readPage(page: PDFPageProxy, fonts: Map<string, Font>, isTagged: boolean): Promise<PageText> {
  const content = await page
    .getTextContent({ includeMarkedContent: true, disableNormalization: false })
    .catch(() => ({ items: [], styles: {} as Record<string, { fontFamily: string; vertical: boolean }> }));
  const isUnknown = Object.keys(content.styles).some((name) => !fonts.has(name));
  if (isUnknown) await learnFonts(page, content.styles, fonts);
  const tree = isTagged ? await page.getStructTree().catch(() => null) : null;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const items = content.items.slice(0, MOST_ITEMS) as unknown as readonly TextItem[];
  const placed = placeRuns(items, { width, height, transform }, (name) => ({
    font: fonts.get(name) ?? PLAIN,
    isVertical: content.styles[name]?.vertical === true,
  }));
  return { number: page.pageNumber, ...placed, tree: (tree ?? undefined) as StructureNode | undefined };
}

const PLAIN: Font = { isBold: false, isItalic: false, isMono: false };
const BOLD = /bold|black|heavy|demi|medi(?!um)|cmbx|sfbx|cmb\d|[-,]bd/iu;
const ITALIC = /ital|obli|slant|cmti|cmsl|sfti/iu;
const MONO = /mono|courier|consol|typewriter|cmtt|sftt|menlo|monaco|fixed|lettergothic|[a-z]code\b/iu;
const SYMBOLS = /cmsy|cmmi|cmex|msam|msbm|symbol|dingbat|math|wingdings|webdings/iu;

/** Names of fonts, which pdf.js tells only to who draws the page: once for each font. */
async function learnFonts(
  page: PDFPageProxy,
  styles: Readonly<Record<string, { readonly fontFamily: string }>>,
  fonts: Map<string, Font>,
): Promise<void> {
  await page.getOperatorList().catch(() => undefined);
  for (const [id, style] of Object.entries(styles)) {
    if (fonts.has(id)) continue;
    const known = page.commonObjs.has(id)
      ? (page.commonObjs.get(id) as { name?: string; bold?: boolean; italic?: boolean } | null)
      : null;
    const name = known?.name ?? '';
    fonts.set(id, {
      isBold: known?.bold === true || BOLD.test(name),
      isItalic: known?.italic === true || ITALIC.test(name),
      isMono: !SYMBOLS.test(name) && (MONO.test(name) || (name === '' && style.fontFamily === 'monospace')),
    });
  }
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

async function readBookmarks(file: PDFDocumentProxy): Promise<Bookmark[]> {
  const outline = ((await file.getOutline().catch(() => null)) ?? []) as readonly OutlineNode[];
  const bookmarks: Bookmark[] = [];
  const open = outline.toReversed().map((node) => ({ node, depth: 1 }));
  for (let next = open.pop(); next !== undefined && bookmarks.length < MOST_BOOKMARKS; next = open.pop()) {
    const { node, depth } = next;
    bookmarks.push({ title: normalizeLine(node.title), depth });
    for (const child of node.items.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  return bookmarks;
}
