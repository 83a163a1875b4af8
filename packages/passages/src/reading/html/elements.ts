import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MarkdownRoot } from 'mdast';
import type { Draft } from '../../model/article.ts';
import type { LeftOut } from '../../model/reading.ts';
import { buildSections } from '../markdown/sections.ts';

/**
 * Sections and passages of HTML elements, all of which are part of the article: of a page's content, a Word document or a
 * chapter of an e-book. A heading at the top that repeats the title is no section.
 */
export function readElements(
  content: Root,
  title: string,
  _name: string,
): { readonly sections: Draft['sections']; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const sections = buildSections(toMdast(content) as MarkdownRoot, title, leftOut);
  return { sections, leftOut };
}
