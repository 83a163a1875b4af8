import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import { childAt, childrenOf, findAll, textOf, type XmlElement } from './xml.ts';
import type { Numbering } from './word-numbering.ts';
import { type Role, valueOf, type WordStyles } from './word-styles.ts';

/** Id of the style that stands for a part, in the tree that is made; no program's own styles are called so. */
export function styleIdOf(role: Role): string {
  return `read-${role}`;
}

/** Parts of the document that its body refers to, and notes taken while it is read. */
export interface BodyContext {
  readonly styles: WordStyles;
  readonly leftOut: LeftOut[];
  /** Fields that are open, by their instruction: `TOC \o "1-3"`. One may last over many paragraphs. */
  readonly fields: { instruction: string }[];
  /** Notes whose marks were not read yet: `w:footnoteReference 1`. */
  readonly notes: Set<string>;
  /** Large first letter of the next paragraph, which stands in one of its own. */
  dropCap?: XmlElement | undefined;
  /** Number of the paragraph, from 1. */
  line: number;
  readonly numbering: Numbering;
  /** List of the paragraph above, and whether its numbers are written as text. */
  list?: { readonly id: string; readonly isText: boolean } | undefined;
}

/** Fields that make lists of what stands elsewhere. */
const CONTENTS_FIELD = /^\s*(?:TOC|INDEX|TOA|RD)\b/u;
/** Most fields that are open in each other. */
const MOST_FIELDS = 20;
/** Fields that change from page to page. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/u;
/** Wrappers whose content takes their place. */
const TRANSPARENT = new Set([
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
]);

/**
 * Children of a body, a cell or a text box as mammoth reads them best: without what a reader does not see (deleted and
 * hidden text, tables of contents), each paragraph with a style that tells its part, text boxes behind the paragraph that
 * they hang on, formulas and pictures as text.
 */
export function readBlocks(parent: XmlElement, context: BodyContext): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'w:p') return joinDropCap(readParagraph(child, context), context);
    if (child.name === 'w:del' || child.name === 'w:moveFrom') return leave(child, 'deleted text', context);
    if (child.name === 'w:sdt' && isContents(child)) return leave(child, 'table of contents', context);
    if (child.name === 'mc:AlternateContent') return readBlocks(pickAlternative(child), context);
    if (['w:sdt', 'w:ins', 'w:moveTo', 'w:customXml', 'w:sdtContent', 'w:smartTag'].includes(child.name))
      return readBlocks(child, context);
    if (child.name === 'w:tbl' || child.name === 'w:tr' || child.name === 'w:tc')
      return [{ ...child, children: [...childrenOf(child).filter(isProperties), ...readBlocks(child, context)] }];
    return [];
  });
}

function isProperties({ name }: XmlElement): boolean {
  return /^w:(?:tbl|tr|tc|p|r)Pr$/u.test(name);
}

function isContents(control: XmlElement): boolean {
  const gallery = childAt(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return /^table of (?:contents|figures|authorities)$/iu.test(gallery?.attributes['w:val'] ?? '');
}

function leave(element: XmlElement, reason: LeftOutReason, context: BodyContext): [] {
  const text = normalizeLine(visibleText(element));
  if (text !== '') context.leftOut.push({ line: Math.max(context.line, 1), text, reason });
  return [];
}

/** Text of all runs, paragraphs apart. */
export function visibleText(element: XmlElement): string {
  const parts = findAll(element, ({ name }) => /^(?:w:t|w:delText|m:t|w:tab|w:br|w:p)$/u.test(name), true);
  return parts.map((part) => (/:t$|Text$/u.test(part.name) ? textOf(part) : ' ')).join('');
}

function readParagraph(paragraph: XmlElement, context: BodyContext): XmlElement[] {
  context.line += 1;
  const boxes: XmlElement[] = [];
  const properties = childAt(paragraph, 'w:pPr');
  const role = context.styles.roleOf(paragraph);
  const children = readInlines(paragraph, valueOf(properties, 'w:pStyle'), boxes, context);
  const own: XmlElement = { name: 'w:p', attributes: {}, children };
  const around = boxes.flatMap((box) => readBlocks(box, context));
  if (role === 'contents') return [...leave(own, 'table of contents', context), ...around];
  const style: XmlElement[] =
    role === undefined
      ? childrenOf(properties, 'w:pStyle')
      : [{ name: 'w:pStyle', attributes: { 'w:val': styleIdOf(role) }, children: [] }];
  const number = writeNumber(paragraph, typeof role === 'number', visibleText(own).trim() === '', context);
  const others = childrenOf(properties).filter(
    ({ name }) => name !== 'w:pStyle' && !(name === 'w:numPr' && number !== undefined),
  );
  // The style of a list would make an item of the paragraph.
  const kept = number === undefined || role !== undefined ? style : [];
  const shown = number === undefined || number === '' ? [] : [toRun(`${number} `)];
  own.children = [{ name: 'w:pPr', attributes: {}, children: [...kept, ...others] }, ...shown, ...children];
  return [own, ...around];
}

/**
 * Number to write before a paragraph: that of a heading, one with words or several levels such as `Article 3` or `2.1`, and
 * those of a list that goes on below other text. Undefined for one that is an item of a list, or without a number.
 */
function writeNumber(
  paragraph: XmlElement,
  isHeading: boolean,
  isEmpty: boolean,
  context: BodyContext,
): string | undefined {
  // An empty paragraph in a list shows no number of its own to a reader.
  if (isEmpty) return undefined;
  const number = context.numbering.count(paragraph);
  const above = context.list;
  const isListed = number !== undefined || context.styles.numberingOf(paragraph) !== undefined;
  if (isHeading || number === undefined) {
    context.list = isListed && !isHeading ? above : undefined;
    return isHeading ? (number?.text ?? '') : undefined;
  }
  const { list, level, count, isPlain, text } = number;
  const isSame = above?.id === list;
  const isText = isSame ? above.isText || !isPlain : !isPlain || (level === 0 && count > 1);
  context.list = { id: list, isText };
  return isText ? text : undefined;
}

/** Puts a large first letter before the paragraph that it begins. */
function joinDropCap(blocks: XmlElement[], context: BodyContext): XmlElement[] {
  const [paragraph, ...more] = blocks;
  if (paragraph === undefined) return blocks;
  const [properties, ...children] = childrenOf(paragraph);
  const isDropCap = childAt(properties, 'w:framePr')?.attributes['w:dropCap']?.replace('none', '');
  if (isDropCap) {
    context.dropCap = { ...paragraph, children };
    return more;
  }
  const letter = childrenOf(context.dropCap);
  context.dropCap = undefined;
  return [{ ...paragraph, children: [...(properties ? [properties] : []), ...letter, ...children] }, ...more];
}

/** Content of a paragraph or of what stands in it; text boxes go to `boxes`. */
function readInlines(
  parent: XmlElement,
  style: string | undefined,
  boxes: XmlElement[],
  context: BodyContext,
): XmlElement[] {
  const read = (element: XmlElement): XmlElement[] => readInlines(element, style, boxes, context);
  return childrenOf(parent).flatMap((child): XmlElement[] => {
    if (isProperties(child)) return child.name === 'w:rPr' ? [child] : [];
    if (child.name === 'w:del' || child.name === 'w:moveFrom') return leave(child, 'deleted text', context);
    if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')
      return readNoteMark(child, context);
    if (child.name === 'w:r') return readRun(child, style, read, context);
    if (child.name === 'mc:AlternateContent') return read(pickAlternative(child));
    if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object')
      return readPicture(child, boxes);
    if (child.name === 'm:oMath' || child.name === 'm:oMathPara') return [toRun(formulaText(child))];
    if (child.name === 'w:fldSimple' && isSkipped([{ instruction: child.attributes['w:instr'] ?? '' }])) return [];
    if (child.name === 'w:cr') return [{ name: 'w:br', attributes: {}, children: [] }];
    if (child.name === 'w:ptab') return [{ name: 'w:tab', attributes: {}, children: [] }];
    if (child.name === 'w:rt' || child.name === 'w:rubyPr') return [];
    if (TRANSPARENT.has(child.name)) return read(child);
    if (child.name === 'w:t' || child.name === 'w:sym') return [child];
    return [{ ...child, children: read(child) }];
  });
}

/** Mark of a note, unless the note is missing or has had its mark. */
function readNoteMark(mark: XmlElement, { notes }: BodyContext): XmlElement[] {
  return notes.delete(`${mark.name} ${mark.attributes['w:id']}`) ? [mark] : [];
}

function isSkipped(fields: BodyContext['fields']): boolean {
  return fields.some(({ instruction }) => CONTENTS_FIELD.test(instruction) || PAGE_FIELD.test(instruction));
}

/** A run, unless it is hidden or the result of a field that is left out. */
function readRun(
  run: XmlElement,
  style: string | undefined,
  read: (run: XmlElement) => XmlElement[],
  context: BodyContext,
): XmlElement[] {
  const wasSkipped = isSkipped(context.fields);
  for (const part of childrenOf(run)) {
    const kind = part.name === 'w:fldChar' ? part.attributes['w:fldCharType'] : undefined;
    if (kind === 'begin' && context.fields.length < MOST_FIELDS) context.fields.push({ instruction: '' });
    else if (kind === 'end') context.fields.pop();
    const field = context.fields.at(-1);
    // Only the instruction's first word is asked for.
    if (part.name === 'w:instrText' && field !== undefined && field.instruction.length < 100)
      field.instruction += textOf(part);
  }
  if (context.styles.lookOf(run, style).isHidden) return leave(run, 'hidden text', context);
  if (wasSkipped || isSkipped(context.fields)) {
    const isContentsField = context.fields.some(({ instruction }) => CONTENTS_FIELD.test(instruction));
    return isContentsField ? leave(run, 'table of contents', context) : [];
  }
  const children = read(run).filter(({ name }) => name !== 'w:fldChar' && name !== 'w:instrText');
  return [{ ...run, children }];
}

function pickAlternative(alternatives: XmlElement): XmlElement {
  const choice = childAt(alternatives, 'mc:Choice');
  const fallback = childAt(alternatives, 'mc:Fallback');
  const hasText = choice !== undefined && visibleText(choice).trim() !== '';
  return (hasText ? choice : (fallback ?? choice)) ?? alternatives;
}

/** Text boxes of a drawing, or the text that stands for its picture. */
function readPicture(drawing: XmlElement, boxes: XmlElement[]): XmlElement[] {
  const found = findAll(drawing, ({ name }) => name === 'w:txbxContent');
  for (const box of found) boxes.push(box);
  if (found.length > 0) return [];
  const [described] = findAll(
    drawing,
    ({ name }) => name === 'wp:docPr' || name === 'v:imagedata' || name === 'v:shape',
  );
  const { descr = '', title = '', alt = '' } = described?.attributes ?? {};
  const text = normalizeLine([descr, alt, title].find((one) => one.trim() !== '') ?? '');
  // A file's name or path describes nothing.
  return text === '' || /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$|^[a-z]:\\|^https?:/iu.test(text)
    ? []
    : [toText(text)];
}

function toText(text: string): XmlElement {
  return { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] };
}

function toRun(text: string): XmlElement {
  return { name: 'w:r', attributes: {}, children: [toText(text)] };
}

/** A formula on one line: `(a+b)/2`, `x^2`, `√(y)`. */
function formulaText(formula: XmlElement): string {
  const inside = (name: string): string => {
    const text = formulaText(childAt(formula, name) ?? { name: '', attributes: {}, children: [] });
    return text.length > 1 && /[^\p{L}\p{N}]/u.test(text) ? `(${text})` : text;
  };
  if (formula.name === 'm:t') return textOf(formula);
  if (formula.name === 'm:f') return `${inside('m:num')}/${inside('m:den')}`;
  if (formula.name === 'm:sSup') return `${inside('m:e')}^${inside('m:sup')}`;
  if (formula.name === 'm:sSub') return `${inside('m:e')}_${inside('m:sub')}`;
  if (formula.name === 'm:sSubSup') return `${inside('m:e')}_${inside('m:sub')}^${inside('m:sup')}`;
  if (formula.name === 'm:rad') return `√${inside('m:e')}`;
  if (formula.name === 'm:d') return `(${childrenOf(formula, 'm:e').map(formulaText).join(', ')})`;
  return childrenOf(formula).map(formulaText).join('');
}
