import type { Element, Root } from 'hast';
import type { LeftOut } from '../../model/reading.ts';
import type { TextSource } from '../../model/source.ts';
import { chooseArticle } from './choose-article.ts';
import { Excess } from './excess.ts';
import { withoutFurniture, withoutUnseen } from './furniture.ts';
import { refuseOther } from './no-article.ts';
import { attributeOf, findElement, textOf } from './page-tree.ts';
import { findHolders, findStatedLines } from './stated-lines.ts';
import { pruneArticle, type Site } from './prune-article.ts';

/** The elements of a page that are its article, and what is left out of it. */
export function findContent(
  page: Root,
  { name, url }: Pick<TextSource, 'text' | 'url' | 'name'>,
): { readonly content: Root; readonly leftOut: readonly LeftOut[] } {
  const excess = new Excess();
  const body = findElement(page, ({ tagName }) => tagName === 'body') ?? toElement(page);
  const visible = withoutUnseen(body);
  const stated = findStatedLines(page);
  const lean = withoutFurniture(visible, excess, new Set(findHolders(visible, stated)));
  const article = chooseArticle(lean, excess, stated);
  const children = pruneArticle(article, findSite(page, url), excess);
  const content: Root = { type: 'root', children };
  refuseOther(page, visible, content, name);
  return { content, leftOut: excess.list(children) };
}

function toElement({ children }: Root): Element {
  return {
    type: 'element',
    tagName: 'body',
    properties: {},
    children: children.filter((child) => child.type !== 'doctype'),
  };
}

/** Title and own links of a page, whose address may be known from the page alone. */
function findSite(page: Root, url: string | undefined): Site {
  const title = findElement(page, ({ tagName }) => tagName === 'title');
  const stated = findElement(
    page,
    (element) =>
      (element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical') ||
      (element.tagName === 'meta' && attributeOf(element, 'property') === 'og:url'),
  );
  const host = toHost(
    url ?? (stated === undefined ? '' : attributeOf(stated, 'href') || attributeOf(stated, 'content')),
  );
  return {
    title: title === undefined ? '' : textOf(title),
    isOwn: (address) => {
      if (address.startsWith('#')) return false;
      if (!/^(?:[a-z][a-z+.-]*:|\/\/)/iu.test(address)) return true;
      return host !== '' && toHost(address) === host;
    },
  };
}

/** Name of an address's computer without `www.`; empty for what is no web address. */
function toHost(address: string): string {
  const full = address.startsWith('//') ? `https:${address}` : address;
  return URL.canParse(full) ? new URL(full).hostname.replace(/^www\./u, '') : '';
}
