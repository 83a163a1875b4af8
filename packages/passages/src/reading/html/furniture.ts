import type { Element, ElementContent } from 'hast';
import type { LeftOutReason } from '../../model/reading.ts';
import type { Excess } from './excess.ts';
import { findNamedKind } from './names.ts';
import { attributeOf, findElement, measureTree, sizeOf, type Sizes } from './page-tree.ts';

/** Elements whose text no reader of the page sees as text. */
const UNSEEN: ReadonlySet<string> = new Set(
  `script style noscript template iframe frame object embed svg canvas link meta base title map param source track input
  select option textarea datalist audio video label progress meter annotation annotation-xml`.split(/\s+/u),
);
const BY_TAG: ReadonlyMap<string, LeftOutReason> = new Map([
  ['nav', 'menu'],
  ['menu', 'menu'],
  ['footer', 'page furniture'],
  ['aside', 'page furniture'],
  ['dialog', 'page furniture'],
  ['button', 'page furniture'],
]);
const BY_ROLE: ReadonlyMap<string, LeftOutReason> = new Map([
  ['navigation', 'menu'],
  ['menu', 'menu'],
  ['menubar', 'menu'],
  ['toolbar', 'menu'],
  ['tablist', 'menu'],
  ['complementary', 'page furniture'],
  ['banner', 'page furniture'],
  ['contentinfo', 'page furniture'],
  ['search', 'page furniture'],
  ['dialog', 'page furniture'],
  ['alertdialog', 'page furniture'],
  ['alert', 'page furniture'],
  ['tooltip', 'page furniture'],
]);
/** Largest share of a page's prose that a part may hold to be left out by its name: themes name whole pages carelessly. */
const MOST = 0.35;
/** Smallest share of a page's prose that must be left when its comments go: they may be longer than the article. */
const LEAST_ARTICLE = 0.15;

/** A page's body without what its elements, roles and names say is no part of an article; `held` is part of it wherever it stands. */
export function withoutFurniture(visible: Element, excess: Excess, held: ReadonlySet<Element> = new Set()): Element {
  const sizes = measureTree(visible);
  const total = sizeOf(visible, sizes).prose;
  const around = findAround(visible, held);
  const keepHeld = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [];
      return held.has(child) ? [filter(child)] : around.has(child) ? [keepHeld(child)] : [];
    }),
  });
  const filter = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const reason = judge(child, element, sizes, total);
      if (reason === undefined || held.has(child)) return [filter(child)];
      excess.add(child, reason);
      return reason !== 'hidden text' && around.has(child) ? [keepHeld(child)] : [];
    }),
  });
  return filter(visible);
}

/** Elements that have one of some others in them. */
function findAround(root: Element, held: ReadonlySet<Element>): ReadonlySet<Element> {
  const around = new Set<Element>();
  const visit = (element: Element): boolean => {
    let isAround = false;
    for (const child of element.children)
      if (child.type === 'element' && (visit(child) || held.has(child))) isAround = true;
    if (isAround) around.add(element);
    return isAround;
  };
  if (held.size > 0) visit(root);
  return around;
}

/** An element without what is no text. */
export function withoutUnseen(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    return child.type === 'element' && !UNSEEN.has(child.tagName) ? [withoutUnseen(child)] : [];
  });
  return { ...element, children };
}

function judge(element: Element, parent: Element, sizes: Sizes, total: number): LeftOutReason | undefined {
  const { prose } = sizeOf(element, sizes);
  const reason = isHidden(element) ? 'hidden text' : findKind(element, parent);
  if (reason === undefined) return undefined;
  if (reason === 'comments' || reason === 'cookie notice')
    return total - prose >= LEAST_ARTICLE * total ? reason : undefined;
  return prose <= MOST * total ? reason : undefined;
}

function findKind(element: Element, parent: Element): LeftOutReason | undefined {
  const { tagName } = element;
  if (tagName === 'body' || tagName === 'main') return undefined;
  if (isMarked(element, 'articleBody')) return undefined;
  if (/schema\.org\/(?:User)?Comments?$/u.test(attributeOf(element, 'itemType'))) return 'comments';
  const isHeading = /^h[1-6]$/u.test(tagName);
  const byRole = BY_ROLE.get(attributeOf(element, 'role'));
  const named = isHeading || /^h[1-6]$/u.test(parent.tagName) ? undefined : findNamedKind(element);
  if (tagName === 'button' && /^h[1-6]$/u.test(parent.tagName)) return undefined;
  if (tagName === 'footer' && parent.tagName === 'blockquote') return undefined;
  return named ?? byRole ?? BY_TAG.get(tagName);
}

/** True for an element with a property of schema.org. */
export function isMarked(element: Element, property: string): boolean {
  return attributeOf(element, 'itemProp').split(' ').includes(property);
}

/** True for an element that the page itself hides. A formula's readable form is hidden where a picture shows it. */
export function isHidden(element: Element): boolean {
  const { properties, tagName } = element;
  const isOut =
    properties['hidden'] === true ||
    attributeOf(element, 'ariaHidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributeOf(element, 'style'));
  return isOut && tagName !== 'img' && findElement(element, (inner) => inner.tagName === 'math') === undefined;
}
