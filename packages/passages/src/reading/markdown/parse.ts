import type { Reading } from '../../model/reading.ts';
import type { Place } from '../../model/source.ts';
import { buildReading } from './build-reading.ts';
import { expandHtml } from './html-block.ts';

/**
 * Reads an article from Markdown of any tool, with optional front matter. Without a title there, the only heading of the
 * highest level is the title, else the name of the file, unless that says nothing. Front matter that no article has is left
 * out. Throws a {@link MarkdownError} for more nesting than any article has.
 *
 * @example
 * const { draft, leftOut } = parseMarkdown('# Moss\n\nIt grows.', { file: 'moss.md' });
 * const article = createArticle('moss', draft);
 */
export function parseMarkdown(text: string, place: Place): Reading {
  return buildReading(text, place, expandHtml);
}

/** True for a text with front matter, a heading at the very top, or several headings further down; plain text has none. */
export function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} +\S.*$/gmu) ?? [];
  const opens = /^\ufeff?(?:---[\t ]*\r?\n\s*[\p{L}_-]+\s*:|\+\+\+[\t ]*\r?\n\s*[\w-]+\s*=|\s*#{1,6} +\S)/u.test(text);
  return opens || (headings.length >= 2 && /^#{2,6} /mu.test(text));
}
