import type { Element } from 'hast';
import type { Blockquote, Code, Heading, List, ListItem, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import { endsSentence, measureWeight } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import { LONGEST_HEADING } from '../../model/reading.ts';
import { readInline } from '../markdown/inline.ts';
import { toLetters } from '../numerals.ts';

type Container = Root | Blockquote | List | ListItem;
type Block = Paragraph | Heading | Code | Table | Blockquote | List;

/** Deepest nesting of lists and quotes that is kept; Markdown is read to 50. */
const DEEPEST = 20;
/** Longest line, in letters, that is taken for a quote's attribution. */
const LONGEST_ATTRIBUTION = 120;

/** A paragraph that is only the mark of an item, as pages that draw their lists by hand write it. */
const BULLET = /^[•‣◦▪●○■·]$/u;
/** The number of an item, written beside the one of its list. */
const NUMBER = /^\p{Nd}{1,3}[.)]?$/u;

/** Mark of a paragraph that is all in bold. */
const BOLD = { isBold: true };

/** True for a paragraph that is all in bold. */
export function isBoldParagraph({ data }: Paragraph): boolean {
  return data === BOLD;
}

/** Builds the blocks of a text from events in their order, without recursion. */
export class BlockBuilder {
  readonly #root: Root = { type: 'root', children: [] };
  readonly #open: Container[] = [this.#root];
  /** Containers that were begun too deep to be kept, by type. */
  readonly #ignored: string[] = [];
  #line: PhrasingContent[] = [];
  /** True while all letters of the line are bold. */
  #isBold = true;
  #heading: Pick<Heading, 'depth' | 'position'> | undefined;
  /** Term or question whose definition or answer has not begun. */
  #lead: PhrasingContent[] = [];
  #isLead = false;
  /** Mark to put before the next text of an item. */
  #mark: string | undefined;
  /** Letters that number the items of each open list. */
  readonly #markers: { readonly letter: string | undefined; count: number }[] = [];

  get isInHeading(): boolean {
    return this.#heading !== undefined;
  }

  addText(value: string, isBold = false): void {
    // A line break of the source is a blank, or nothing between scripts without blanks.
    const joined = value.replaceAll(/[\t\f\r ]+/gu, ' ').replaceAll(/ ?\n[\n ]*/gu, '\n');
    const above = this.#line.at(-1);
    const text = above === undefined || above.type === 'break' ? joined.replace(/^[\n ]+/u, '') : joined;
    if (text === '') return;
    if (!isBold && text.trim() !== '') this.#isBold = false;
    if (above?.type === 'text') above.value += text;
    else this.#line.push({ type: 'text', value: text });
  }

  addCodeWords(value: string): void {
    const text = normalizeLine(value);
    if (text !== '') this.#line.push({ type: 'inlineCode', value: text });
  }

  addPicture(alt: string): void {
    if (alt === '') return;
    this.#isBold = false;
    this.#line.push({ type: 'image', url: '', alt });
  }

  /** A line break; two in a row end the paragraph. */
  addBreak(): void {
    const [last, before] = [this.#line.at(-1), this.#line.at(-2)];
    const isSecond = last?.type === 'break' || (isBlank(last) && before?.type === 'break');
    if (isSecond && this.#heading === undefined && !this.#isLead) this.endParagraph();
    else if (this.#line.some((node) => !isBlank(node))) this.#line.push({ type: 'break' });
  }

  /** Ends the paragraph, if one has begun; inside a heading, only its line. */
  endParagraph(): void {
    if (this.#heading !== undefined || this.#isLead) {
      if (this.#line.length > 0) this.addText(' ');
      return;
    }
    const words = trim(this.#line);
    const isBold = this.#isBold && this.#lead.length === 0;
    this.#line = [];
    this.#isBold = true;
    if (words.length === 0 || BULLET.test(wordsOf(words))) return;
    const children: typeof words = this.#lead.length > 0 ? [...this.#lead, { type: 'break' }, ...words] : words;
    this.#lead = [];
    this.addBlock(isBold ? { type: 'paragraph', children, data: BOLD } : { type: 'paragraph', children });
  }

  addParagraph(text: string): void {
    this.endParagraph();
    this.addText(text);
    this.endParagraph();
  }

  addCode(value: string): void {
    this.endParagraph();
    if (value.trim() !== '') this.addBlock({ type: 'code', value });
  }

  addBlock(block: Block): void {
    this.endParagraph();
    this.releaseLead();
    const outer = this.#open.at(-1) as Container;
    if (this.#mark !== undefined && block.type === 'paragraph') {
      block.children.unshift({ type: 'text', value: this.#mark });
      this.#mark = undefined;
    }
    if (outer.type === 'list') outer.children.push({ type: 'listItem', children: [block] });
    else if (outer.type === 'root') outer.children.push(block);
    else if (block.type !== 'heading') outer.children.push(block);
    else outer.children.push({ type: 'paragraph', children: block.children });
  }

  beginHeading(depth: number, position: Element['position']): void {
    this.endParagraph();
    this.#isLead = false;
    this.#heading = { depth: depth as Heading['depth'], ...(position !== undefined && { position }) };
  }

  endHeading(): void {
    const children = trim(this.#line);
    const heading = this.#heading;
    this.#line = [];
    this.#heading = undefined;
    if (heading === undefined || children.length === 0) return;
    const block: Heading = { ...heading, type: 'heading', children };
    const text = readInline(block);
    // A paragraph in the letters of a heading.
    const isText = text.length > LONGEST_HEADING || (measureWeight(text) > 400 && endsSentence(text));
    this.addBlock(isText ? { type: 'paragraph', children } : block);
  }

  /** Begins a term or a question, which is one passage with what follows it. */
  beginLead(): void {
    this.endParagraph();
    this.#isLead = this.#heading === undefined;
  }

  endLead(): void {
    if (!this.#isLead) return;
    this.#isLead = false;
    const children = trim(this.#line);
    this.#line = [];
    if (children.length > 0 && this.#lead.length > 0) this.#lead.push({ type: 'text', value: ', ' });
    for (const child of children) this.#lead.push(child);
  }

  /** Makes a term without a definition a paragraph of its own. */
  releaseLead(): void {
    const children = this.#lead;
    this.#lead = [];
    if (children.length > 0) this.addBlock({ type: 'paragraph', children });
  }

  begin(container: Blockquote | List | ListItem): void {
    this.endParagraph();
    this.releaseLead();
    const outer = this.#open.at(-1) as Container;
    if (this.#open.length > DEEPEST) {
      this.#ignored.push(container.type);
      return;
    }
    if (container.type === 'listItem') {
      if (outer.type === 'list') outer.children.push(container);
      else return this.beginLooseItem(container, outer);
    } else if (outer.type === 'list') {
      // A list beside the items of another belongs to the item above it.
      const item = outer.children.at(-1);
      if (item === undefined) outer.children.push({ type: 'listItem', children: [container] });
      else item.children.push(container);
    } else outer.children.push(container);
    this.#open.push(container);
  }

  /** An item outside any list: of the list right above it, else of a new one. */
  beginLooseItem(item: ListItem, outer: Exclude<Container, List>): void {
    const above = outer.children.at(-1);
    if (above?.type === 'list') above.children.push(item);
    else outer.children.push({ type: 'list', ordered: false, children: [item] });
    this.#open.push(item);
  }

  beginList(ordered: boolean, start: number, letter: string | undefined): void {
    this.begin({
      type: 'list',
      ordered: ordered && letter === undefined,
      start: Number.isSafeInteger(start) ? start : 1,
      children: [],
    });
    this.#markers.push({ letter, count: Number.isSafeInteger(start) ? start - 1 : 0 });
  }

  beginItem(note: string | undefined): void {
    this.begin({ type: 'listItem', children: [] });
    const marker = this.#markers.at(-1);
    if (marker !== undefined) marker.count += 1;
    if (note !== undefined) this.#mark = `[${note}] `;
    else if (marker?.letter !== undefined) this.#mark = `${toLetters(marker.count, marker.letter)}. `;
  }

  end(type: Container['type']): void {
    this.endParagraph();
    this.releaseLead();
    if (type === 'list') this.#markers.pop();
    if (type === 'listItem') this.#endItem();
    if (this.#ignored.at(-1) === type) this.#ignored.pop();
    else if (this.#open.at(-1)?.type === type) this.#open.pop();
  }

  /** Takes the number out of an item that its list numbers already. */
  #endItem(): void {
    this.#mark = undefined;
    const [item, list] = [this.#open.at(-1), this.#open.at(-2)];
    if (item?.type !== 'listItem' || list?.type !== 'list' || list.ordered !== true) return;
    const [first] = item.children;
    if (item.children.length > 1 && first?.type === 'paragraph' && NUMBER.test(wordsOf(first.children)))
      item.children.shift();
  }

  /** Ends a quote; a short last line that names its source belongs to the passage above it. */
  endQuote(): void {
    this.endParagraph();
    const quote = this.#open.at(-1);
    this.end('blockquote');
    if (quote?.type !== 'blockquote') return;
    const [above, last] = quote.children.slice(-2);
    if (above?.type !== 'paragraph' || last?.type !== 'paragraph') return;
    const text = normalizeLine(readInline(last));
    if (text.length > LONGEST_ATTRIBUTION || !/^[—–―~-]\s?\p{L}/u.test(text)) return;
    quote.children.pop();
    above.children.push({ type: 'break' }, ...last.children);
  }

  finish(): Root {
    this.endParagraph();
    this.releaseLead();
    return this.#root;
  }
}

/** Without blanks and breaks at both ends; empty for a line without words or marks. */
function trim(line: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent): boolean => node.type === 'break' || isBlank(node);
  const start = line.findIndex((node) => !isEmpty(node));
  return start < 0 ? [] : line.slice(start, line.findLastIndex((node) => !isEmpty(node)) + 1);
}

function wordsOf(children: PhrasingContent[]): string {
  return normalizeLine(readInline({ type: 'paragraph', children }));
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}
