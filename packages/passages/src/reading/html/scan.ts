import type { Element, Nodes, Root } from 'hast';
import { attribute, isUnseen, namesOf, rawText, walk } from './nodes.ts';

/** An element of a page with its place in the text, in characters, white space aside. */
export interface Spot {
  readonly node: Element;
  readonly start: number;
  readonly end: number;
  /** True inside a menu, a sidebar, a footer, comments or teasers. */
  readonly isAside: boolean;
  /** True for an element that says something of another thing than the article: an author of a work that is cited. */
  readonly isForeign: boolean;
}

/** Statements of a page about its article, in the order of the page. */
export interface Scan {
  /** Values of `meta` elements of the page itself, by their names in lower case. */
  readonly metas: readonly { readonly key: string; readonly value: string }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  /** Scripts of structured data. */
  readonly scripts: readonly string[];
  /** Text of the first `title` element. */
  readonly title: string;
  /** Elements in the body that a reader sees. */
  readonly spots: readonly Spot[];
}

/** Parts of a page beside its article, by the names that their elements have in any design. */
const ASIDE =
  /(?:^|[\s_-])(?:comments?|comment-?list|respond|sidebar|related|recommend\w{0,7}|teasers?|widget-?area|footer|nav|navigation|navbar|menu|popular|promo|cookies?|breadcrumbs?|most-?read|newsletter|references|bibliography|licen[cs]e|license-\w{1,12}|captions?|credits?)(?=$|[\s_-])/iu;
const ASIDE_TAGS = new Set(['nav', 'aside', 'footer', 'dialog', 'form', 'figure']);
const ARTICLE_TYPES =
  /(?:Article|Posting|Report|Recipe|CreativeWork|WebPage|AboutPage|FAQPage|QAPage|HowTo|Blog|Review|Book|Chapter|Event|Episode|VideoObject)$/u;

/** Largest share of a page's text in a part beside the article; a wrapper of everything may be named after a sidebar. */
const MOST_ASIDE = 0.5;

/** Collects, in one walk, everything on a page that may tell its title, author, date, address or language. */
export function scanPage(page: Root): Scan {
  const scan = { metas: [], links: [], scripts: [], title: '', spots: [] } as Mutable<Scan>;
  const spots: Mutable<Spot>[] = scan.spots;
  const open: Mutable<Spot>[] = [];
  let length = 0;
  const enter = (node: Nodes): boolean => {
    if (node.type === 'text') length += node.value.replaceAll(/\s+/gu, '').length;
    if (node.type !== 'element') return node.type === 'root';
    const isForeign = isThing(node) || open.at(-1)?.isForeign === true;
    if (readHeadElement(node, scan, isForeign) || (isUnseen(node) && node.tagName !== 'head')) return false;
    const spot = { node, start: length, end: length, isAside: false, isForeign };
    open.push(spot);
    spots.push(spot);
    return true;
  };
  walk(page, enter, (node) => {
    const spot = node.type === 'element' ? open.pop() : undefined;
    if (spot !== undefined) spot.end = length;
  });
  markAsides(spots, length);
  return scan;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Marks all elements inside those that stand beside the article. */
function markAsides(spots: readonly Mutable<Spot>[], length: number): void {
  let asideUntil = -1;
  for (const [index, spot] of spots.entries()) {
    const { node, start, end } = spot;
    const isAside =
      (ASIDE_TAGS.has(node.tagName) || ASIDE.test(namesOf(node))) &&
      !/^(?:html|body|main|article|h1)$/u.test(node.tagName) &&
      end - start < length * MOST_ASIDE;
    spot.isAside = index < asideUntil;
    if (!isAside || spot.isAside) continue;
    spot.isAside = true;
    asideUntil = index + 1 + countInside(node);
  }
}

/** Number of elements in an element that a reader sees. */
function countInside(node: Element): number {
  let count = 0;
  walk(node, (child) => {
    if (child.type !== 'element') return true;
    if (isMute(child) || isUnseen(child)) return false;
    count += 1;
    return true;
  });
  return count;
}

/** True for an element without text of its own, which is no spot. */
function isMute({ tagName }: Element): boolean {
  return tagName === 'meta' || tagName === 'link' || tagName === 'title';
}

/** Notes what an element of the head says; true for one that is no spot. */
function readHeadElement(node: Element, scan: Mutable<Scan>, isForeign: boolean): boolean {
  if (node.tagName === 'meta') {
    const keys = ['property', 'name', 'itemProp', 'httpEquiv'].map((name) => attribute(node, name)).filter(Boolean);
    const value = attribute(node, 'content').trim();
    if (value !== '' && !isForeign) for (const key of keys) scan.metas.push({ key: key.toLowerCase(), value });
  }
  if (node.tagName === 'link')
    scan.links.push({ rel: attribute(node, 'rel').toLowerCase(), href: attribute(node, 'href') });
  if (node.tagName === 'title') scan.title ||= rawText(node).trim();
  if (node.tagName === 'script' && /ld\+json/iu.test(attribute(node, 'type'))) scan.scripts.push(rawText(node));
  return isMute(node);
}

/** True for the element of a thing that the article merely names, other than its author: a work that it cites, a comment. */
function isThing(node: Element): boolean {
  if (node.properties['itemScope'] === undefined) return false;
  const names = attribute(node, 'itemProp');
  if (/(?:^|\s)(?:author|creator|mainEntity)/iu.test(names)) return false;
  const type = attribute(node, 'itemType');
  if (type === '') return names !== '';
  return (
    !ARTICLE_TYPES.test(type) ||
    /(?:^|\s)(?:citation|comment|review|isPartOf|hasPart|isBasedOn|related\w*)(?=$|\s)/iu.test(names)
  );
}
