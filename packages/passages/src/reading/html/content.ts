import { Readability } from '@mozilla/readability';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseHTML } from 'linkedom';
import type { LeftOut } from '../../model/reading.ts';
import type { TextSource } from '../../model/source.ts';

/** The elements of a page that are its article, and what is left out of it. */
export function findContent(
  page: Root,
  { text }: Pick<TextSource, 'text' | 'url' | 'name'>,
): { readonly content: Root; readonly leftOut: readonly LeftOut[] } {
  const { document } = parseHTML(text);
  const found = new Readability(document as never).parse();
  return { content: found?.content ? fromHtml(found.content, { fragment: true }) : page, leftOut: [] };
}
