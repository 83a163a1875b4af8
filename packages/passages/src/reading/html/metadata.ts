import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { normalizeLine } from '../../model/normalize.ts';
import type { Draft } from '../../model/article.ts';
import type { TextSource } from '../../model/source.ts';

/** Details of an article that its page states. */
export type PageDetails = Partial<Omit<Draft, 'sections'>>;

/** Title without the site's name, author, date, address and language of a page. */
export function readMetadata(page: Root, _source: Pick<TextSource, 'name' | 'url'>): PageDetails {
  const title = findElement(page, 'title');
  const text = title === undefined ? '' : normalizeLine(toString(title));
  return text === '' ? {} : { title: text };
}

function findElement(node: Root | Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === name ? child : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
