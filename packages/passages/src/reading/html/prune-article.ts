import type { Element, ElementContent } from 'hast';
import type { LeftOutReason } from '../../model/reading.ts';
import { judgeBlocks } from './article-blocks.ts';
import type { Excess } from './excess.ts';
import { attributeOf, isInline, isReferenceList, measureTree, sizeOf, type Sizes } from './page-tree.ts';

/** Share of links in the text of a list or box that is there for its links. */
const LINKS = 0.5;
/** Prose in a box of links, in letters, that is worth keeping it. */
const MUCH_PROSE = 200;
/** Average length of links, in letters, below which they are names of services, topics or buttons. */
const LONGEST_BUTTON = 16;

/** Facts that tell a page's own links and titles from others. */
export interface Site {
  readonly title: string;
  /** True for an address of another page of the site. */
  readonly isOwn: (address: string) => boolean;
}

/** Takes out of an article's elements what is no part of its text. */
export function pruneArticle(
  article: readonly ElementContent[],
  { title, isOwn }: Site,
  excess: Excess,
): ElementContent[] {
  const root: Element = { type: 'element', tagName: 'div', properties: {}, children: [...article] };
  const parts = withParagraphs(root);
  const sizes = measureTree(parts, isOwn);
  const lean = remove(parts, (element) => judgePart(element, sizes), excess);
  const judged = judgeBlocks(lean, title, isOwn);
  return remove(lean, (element) => judged.get(element), excess).children;
}

function remove(element: Element, judge: (part: Element) => LeftOutReason | undefined, excess: Excess): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const reason = judge(child);
    if (reason === undefined) return [remove(child, judge, excess)];
    excess.add(child, reason);
    return [];
  });
  return { ...element, children };
}

/** Lists and boxes of links: to other articles of the site, to parts of this one, or of one word each. */
function judgePart(element: Element, sizes: Sizes): LeftOutReason | undefined {
  const { weight, linked, own, prose, isLeaf } = sizeOf(element, sizes);
  if (isLeaf || /^(?:table|tbody|tr)$/u.test(element.tagName)) return undefined;
  if (linked <= weight * LINKS || prose >= MUCH_PROSE || isReferenceList(element)) return undefined;
  if (own > linked * 0.5) return 'related articles';
  const links = findLinks(element);
  if (links.length > 2 && links.every((href) => href.startsWith('#'))) return 'table of contents';
  return linked < links.length * LONGEST_BUTTON ? 'menu' : undefined;
}

function findLinks(element: Element): string[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'a' ? [attributeOf(child, 'href')] : findLinks(child);
  });
}

/** The same elements, with text beside blocks and text between two line breaks as paragraphs of their own. */
function withParagraphs(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'pre') return [child];
    const parts = withParagraphs(child);
    return parts.tagName === 'p' && parts.children.some((part) => part.type === 'element' && part.tagName === 'p')
      ? parts.children
      : [parts];
  });
  const isMixed = children.some((child) => child.type === 'element' && !isLine(child));
  if (!isMixed && !hasDoubleBreak(children)) return { ...element, children };
  return isInline(element) || /^(?:h[1-6]|pre|table|tbody|thead|tr|ul|ol|dl)$/u.test(element.tagName)
    ? { ...element, children }
    : { ...element, children: wrapRuns(children) };
}

function isLine(child: Element): boolean {
  return (
    child.tagName === 'br' ||
    (isInline(child) && child.children.every((part) => part.type !== 'element' || isLine(part)))
  );
}

function isBreak(child: ElementContent | undefined): boolean {
  return child?.type === 'element' && child.tagName === 'br';
}

function isBlank(child: ElementContent): boolean {
  return child.type === 'text' && child.value.trim() === '';
}

function hasDoubleBreak(children: readonly ElementContent[]): boolean {
  const solid = children.filter((child) => !isBlank(child));
  return solid.some((child, index) => isBreak(child) && isBreak(solid[index + 1]));
}

function wrapRuns(children: readonly ElementContent[]): ElementContent[] {
  const wrapped: ElementContent[] = [];
  let run: ElementContent[] = [];
  let breaks = 0;
  const endRun = (): void => {
    while (isBreak(run.at(-1))) run.pop();
    if (run.some((part) => !isBlank(part)))
      wrapped.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    run = [];
  };
  for (const child of children) {
    breaks = isBreak(child) ? breaks + 1 : isBlank(child) ? breaks : 0;
    if (child.type === 'element' && !isLine(child)) {
      endRun();
      wrapped.push(child);
    } else if (breaks === 2) endRun();
    else if (run.length > 0 || (breaks === 0 && !isBlank(child))) run.push(child);
  }
  endRun();
  return wrapped;
}
