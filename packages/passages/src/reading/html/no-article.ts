import type { Element, Root } from 'hast';
import { hasWords } from '../../model/measure.ts';
import { attributeOf, findElement, measureTree, sizeOf, textOf } from './page-tree.ts';

/** Prose that makes a page an article whatever else it holds, in letters. */
const ENOUGH = 60;
/** Letters of a list of links from which on it is the page's purpose. */
const MANY_LINKS = 200;

/** Throws an Error that says what a page is, and what to do, when what was found in it is no article. */
export function refuseOther(page: Root, body: Element, content: Root, name: string): void {
  const found: Element = { type: 'element', tagName: 'div', properties: {}, children: content.children as Element[] };
  if (sizeOf(found, measureTree(found)).prose >= ENOUGH) return;
  const refuse = (came: string, remedy: string): never => {
    throw new Error(`${name}: expected an article, got ${came}. ${remedy}`);
  };
  const isEmpty = !hasWords(textOf(content));
  if (findElement(page, (element) => attributeOf(element, 'type') === 'password') !== undefined)
    refuse('a page that asks to log in', 'Log in with a browser and save the article from there.');
  const { weight, linked } = sizeOf(body, measureTree(body));
  if (linked >= MANY_LINKS && linked >= weight * 0.6)
    refuse('a page of links', 'Add the pages of the articles themselves.');
  const hasScript = findElement(page, (element) => element.tagName === 'script' && isProgram(element)) !== undefined;
  if (hasScript && weight - linked < 2 * ENOUGH)
    refuse('a page that only a script draws', 'Save it from a browser after it has loaded, and add that file.');
  if (isEmpty) refuse('a page without text', 'Save it from a browser after it has loaded, and add that file.');
}

/** True for a script that runs, not for data about the page. */
function isProgram(element: Element): boolean {
  return !/json/iu.test(attributeOf(element, 'type'));
}
