import type { Element, ElementContent, Root, RootContent } from 'hast';
import { measureWeight } from '../../model/measure.ts';

/** Elements that begin a block of their own; all others, unknown ones too, stand inside a line of text. */
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/u),
);

/** Amount of text in an element, in letters ({@link measureWeight}). */
export interface Size {
  /** All letters. */
  readonly weight: number;
  /** Letters in links. */
  readonly linked: number;
  /** Letters in links to other pages of the same site. */
  readonly own: number;
  /** Letters outside links in blocks of text that are long enough for a sentence. */
  readonly prose: number;
  /** Likelihood of being an article's container: prose, that of deeper containers at a discount. */
  readonly score: number;
  /** True for an element with no block inside it. */
  readonly isLeaf: boolean;
}

export type Sizes = ReadonlyMap<Element, Size>;

const NOTHING: Size = { weight: 0, linked: 0, own: 0, prose: 0, score: 0, isLeaf: true };
/** Shortest block of text that counts as prose. */
const SHORTEST_PROSE = 40;
/** Share of a container's score that its own container gets: it gets more only where less than that is in one child. */
const DISCOUNT = 0.6;
/** Worth of an item's text beside a paragraph's: teasers are items of lists more often than an article's whole text is. */
const ITEM = 0.4;
/** Elements that are never an article's container by themselves: their container gets their whole score. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'p ul ol li dl dt dd table tbody thead tfoot tr blockquote figure pre h1 h2 h3 h4 h5 h6 center font span a b i em strong details summary'.split(
    ' ',
  ),
);

/** True for an element that may hold a whole article, unlike a paragraph, a list or a word in bold. */
export function isContainer({ tagName }: Element): boolean {
  return !TRANSPARENT.has(tagName);
}

export function isInline({ tagName }: Element): boolean {
  return !BLOCKS.has(tagName);
}

/** Sizes of an element and all elements in it; `isOwn` is true for an address of the page's own site. */
export function measureTree(root: Element, isOwn: (address: string) => boolean = () => false): Sizes {
  const sizes = new Map<Element, Size>();
  measure(root, sizes, isOwn);
  return sizes;
}

function measure(element: Element, sizes: Map<Element, Size>, isOwn: (address: string) => boolean): Size {
  let [weight, linked, own, prose, direct, inherited, most, isLeaf] = [0, 0, 0, 0, 0, 0, 0, true];
  let run = { weight: 0, linked: 0 };
  const endRun = (): void => {
    const unlinked = run.weight - run.linked;
    if (run.weight >= SHORTEST_PROSE && unlinked * 2 >= run.weight) {
      prose += unlinked;
      direct += unlinked;
    }
    run = { weight: 0, linked: 0 };
  };
  for (const child of element.children) {
    if (child.type === 'text') {
      const letters = measureWeight(child.value.trim());
      weight += letters;
      run.weight += letters;
      continue;
    }
    if (child.type !== 'element') continue;
    if (child.tagName === 'br' && run.weight > 0) continue;
    const size = measure(child, sizes, isOwn);
    const inLink = child.tagName === 'a' ? size.weight : size.linked;
    weight += size.weight;
    linked += inLink;
    own += child.tagName === 'a' && isOwn(attributeOf(child, 'href')) ? size.weight : size.own;
    if (isInline(child) && size.isLeaf) {
      run.weight += size.weight;
      run.linked += inLink;
      continue;
    }
    endRun();
    isLeaf = false;
    prose += size.prose;
    if (TRANSPARENT.has(child.tagName) || size.isLeaf) direct += size.score * (child.tagName === 'li' ? ITEM : 1);
    else {
      inherited += size.score;
      most = Math.max(most, size.score);
    }
  }
  // An inline element's text is a run of the block around it.
  if (!(isInline(element) && isLeaf)) endRun();
  const score = direct + Math.max(inherited * DISCOUNT, direct === 0 && inherited === most ? most * 0.99 : 0);
  const size = { weight, linked, own, prose, score, isLeaf };
  sizes.set(element, size);
  return size;
}

export function sizeOf(element: Element, sizes: Sizes): Size {
  return sizes.get(element) ?? NOTHING;
}

/** Text of an element on one line, with a blank between its blocks. */
export function textOf(node: Root | RootContent): string {
  const parts: string[] = [];
  collectText(node, parts);
  return parts.join('').replaceAll(/\s+/gu, ' ').trim();
}

function collectText(node: Root | RootContent, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node)) return;
  const isBlock = node.type === 'element' && (!isInline(node) || node.tagName === 'br');
  if (isBlock) parts.push(' ');
  for (const child of node.children) collectText(child, parts);
  if (isBlock) parts.push(' ');
}

/** First descendant that fits, in reading order. */
export function findElement(node: Root | Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of node.children as ElementContent[]) {
    if (child.type !== 'element') continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True for a list of notes or sources, whose links are part of the article. */
export function isReferenceList(element: Element): boolean {
  const names = ['className', 'id', 'role'].map((name) => attributeOf(element, name)).join(' ');
  return /footnote|endnote|reference|bibliograph|citation|works-cited/iu.test(names);
}

/** Value of an attribute by the name that hast gives it; empty for none. */
export function attributeOf({ properties }: Element, name: string): string {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
