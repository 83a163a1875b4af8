import type { Element, ElementContent } from 'hast';
import type { Excess } from './excess.ts';
import { isMarked } from './furniture.ts';
import { endsSentence } from '../../model/measure.ts';
import { findHolders, type StatedLines } from './stated-lines.ts';
import { attributeOf, findElement, isContainer, measureTree, sizeOf, type Sizes, textOf } from './page-tree.ts';

/** Smallest share of the page's prose in elements that the page itself marks as its article. */
const LEAST_MARKED = 0.25;
/** Smallest prose of a `main` element that is believed, in letters. */
const LEAST_MAIN = 200;
/** Shortest lead that is text of the article, in letters; a shorter one is its subtitle. */
const LEAST_LEAD = 160;
/** Most paragraphs of a lead. */
const MOST_LEADS = 4;

/** Finds the elements that hold the article, in the page's order; all other text is left out. */
export function chooseArticle(body: Element, excess: Excess, stated: readonly StatedLines[] = []): ElementContent[] {
  const sizes = measureTree(body);
  const marked = findMarked(body, sizes);
  const best = marked ?? findBest(body, sizes);
  const path = findPath(body, best) ?? [body];
  if (marked === undefined) climb(path, sizes);
  const prose =
    marked === undefined
      ? [...findLead(path, sizes), ...joinSiblings(path, sizes)]
      : [...findLead(path, sizes), marked];
  const chosen = addStated(body, prose, stated);
  leaveOutOthers(body, new Set(chosen), sizes, excess);
  return chosen;
}

/** Adds the elements that hold what the page states for its article, with the headings right above them, in the page's order. */
function addStated(body: Element, prose: readonly ElementContent[], stated: readonly StatedLines[]): ElementContent[] {
  const elements = prose.filter((one) => one.type === 'element');
  const holders = new Set(findHolders(body, stated, elements));
  if (holders.size === 0) return [...prose];
  const known = new Set<ElementContent>(prose);
  const chosen: ElementContent[] = [];
  const visit = (element: Element): void => {
    for (const [index, child] of element.children.entries()) {
      if (known.has(child)) chosen.push(child);
      else if (child.type === 'element' && holders.has(child) && !holdsOne(child, known)) {
        const title = element.children.slice(0, index).findLast((one) => one.type === 'element');
        if (title !== undefined && /^h[2-6]$/u.test(title.tagName) && !chosen.includes(title)) chosen.push(title);
        chosen.push(child);
      } else if (child.type === 'element') visit(child);
    }
  };
  if (known.has(body)) return [...prose];
  visit(body);
  return chosen;
}

function holdsOne(element: Element, some: ReadonlySet<ElementContent>): boolean {
  return element.children.some((child) => some.has(child) || (child.type === 'element' && holdsOne(child, some)));
}

/** Goes from the best container to one around it that adds hardly anything but prose. */
function climb(path: Element[], sizes: Sizes): void {
  let top = path.length - 1;
  let size = sizeOf(path[top] ?? { type: 'element', tagName: '', properties: {}, children: [] }, sizes);
  for (let index = top - 1; index > 0; index -= 1) {
    const outer = path[index];
    if (outer === undefined || path[index + 1]?.tagName === 'article') break;
    const more = sizeOf(outer, sizes);
    const [prose, weight, linked] = [more.prose - size.prose, more.weight - size.weight, more.linked - size.linked];
    if (prose < size.prose * 0.1 || prose < weight * 0.75 || linked > weight * 0.12) continue;
    [top, size] = [index, more];
  }
  path.splice(top + 1);
}

/** Paragraphs in one place between the page's first title and the article's container: a lead that stands apart. */
function findLead(path: readonly Element[], sizes: Sizes): Element[] {
  let before: Element[] = [];
  let parent: Element | undefined;
  let hasTitle = false;
  const visit = (element: Element, container: Element): void => {
    if (element.tagName === 'h1') {
      hasTitle = true;
      before = [];
    }
    if (/^(?:figure|ul|ol)$/u.test(element.tagName)) return;
    const { isLeaf, weight, linked } = sizeOf(element, sizes);
    if (!isLeaf) for (const child of element.children) if (child.type === 'element') visit(child, element);
    if (!isLeaf || !hasTitle || weight < 60 || linked > weight * 0.25 || !endsSentence(textOf(element))) return;
    if (container !== parent) before = [];
    parent = container;
    before.push(element);
  };
  for (const [depth, element] of path.slice(0, -1).entries())
    for (const child of element.children) {
      if (child === path[depth + 1]) break;
      if (child.type === 'element') visit(child, element);
    }
  const weight = before.reduce((sum, element) => sum + sizeOf(element, sizes).weight, 0);
  return weight >= LEAST_LEAD ? before.slice(0, MOST_LEADS) : [];
}

/** The one element that is marked as an article's body. */
function findMarked(body: Element, sizes: Sizes): Element | undefined {
  const marked: Element[] = [];
  const visit = (element: Element): void => {
    if (isMarked(element, 'articleBody')) marked.push(element);
    else for (const child of element.children) if (child.type === 'element') visit(child);
  };
  visit(body);
  const [only] = marked;
  if (only === undefined || marked.length > 1) return undefined;
  return sizeOf(only, sizes).prose >= LEAST_MARKED * sizeOf(body, sizes).prose ? only : undefined;
}

/** Best container by its score; what stands outside the page's `main` or above its only title counts half. */
function findBest(body: Element, sizes: Sizes): Element {
  const main = findElement(body, (element) => isMain(element) && sizeOf(element, sizes).prose >= LEAST_MAIN);
  let titles = countTitles(body) === 1 ? 1 : 0;
  let best = body;
  let most = 0;
  const visit = (element: Element, isInMain: boolean): void => {
    if (element.tagName === 'h1') titles -= 1;
    const isAbove = titles > 0;
    for (const child of element.children) if (child.type === 'element') visit(child, isInMain || element === main);
    const { score, weight, linked } = sizeOf(element, sizes);
    const isOut = main !== undefined && !isInMain && element !== main;
    const value = score * (1 - linked / Math.max(weight, 1)) * (isOut ? 0.5 : 1) * (isAbove && titles > 0 ? 0.5 : 1);
    if (value > most && isContainer(element)) [best, most] = [element, value];
  };
  visit(body, false);
  return best;
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attributeOf(element, 'role') === 'main';
}

function countTitles(element: Element): number {
  return element.children.reduce(
    (count, child) => (child.type === 'element' ? count + (child.tagName === 'h1' ? 1 : countTitles(child)) : count),
    0,
  );
}

/** Elements from the body down to one in it. */
function findPath(from: Element, to: Element): Element[] | undefined {
  if (from === to) return [from];
  for (const child of from.children) {
    const path = child.type === 'element' ? findPath(child, to) : undefined;
    if (path !== undefined) return [from, ...path];
  }
  return undefined;
}

/** The chosen element, and siblings that look like further pieces of the same article. */
function joinSiblings(path: readonly Element[], sizes: Sizes): ElementContent[] {
  const [parent, chosen] = path.slice(-2);
  if (parent === undefined) return [];
  if (chosen === undefined) return [parent];
  return parent.children.filter(
    (child) => child === chosen || (child.type === 'element' && isPiece(child, chosen, sizes)),
  );
}

function isPiece(element: Element, chosen: Element, sizes: Sizes): boolean {
  const { prose, weight, linked } = sizeOf(element, sizes);
  if (prose < 80 || linked > weight * 0.25) return false;
  return element.tagName === 'p' || (element.tagName === chosen.tagName && toClass(element) === toClass(chosen));
}

function toClass(element: Element): string {
  return attributeOf(element, 'className');
}

/** Reports the largest parts of the page that nothing of the article is in; true for a part that it is in. */
function leaveOutOthers(element: Element, chosen: ReadonlySet<ElementContent>, sizes: Sizes, excess: Excess): boolean {
  if (chosen.has(element)) return true;
  const others = element.children.filter(
    (child) => !chosen.has(child) && !(child.type === 'element' && leaveOutOthers(child, chosen, sizes, excess)),
  );
  if (others.length === element.children.length) return false;
  for (const child of others) {
    const { weight, linked } = child.type === 'element' ? sizeOf(child, sizes) : { weight: 1, linked: 0 };
    excess.add(child, linked > weight * 0.5 ? 'menu' : 'page furniture');
  }
  return true;
}
