import type { Nodes, Root } from 'mdast';
import { detectLanguageOf } from '../../languages/detect.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import { boundExcess, showMarks } from './excess.ts';
import { readFrontMatter } from './front-matter.ts';
import { expandHtml } from './html-block.ts';
import { readMarks } from './marks.ts';
import { buildSections } from './sections.ts';
import { findTitle } from './title.ts';
import { parseTree } from './tree.ts';

/**
 * Reads an article from Markdown of any tool, with optional front matter. Without a title there, the only heading of the
 * highest level is the title, else the name of `file`. Front matter that no article has is left out. Throws a
 * {@link MarkdownError} for more nesting than any article has.
 *
 * @example
 * const { draft, leftOut } = parseMarkdown('# Moss\n\nIt grows.', { file: 'moss.md' });
 * const article = createArticle('moss', draft);
 */
export function parseMarkdown(text: string, { file }: { file: string }): Reading {
  const source = text.replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n');
  const lines = source.split('\n');
  const { details, end, leftOut: notDetails } = readFrontMatter(lines);
  // Blank lines in its place, so that those below keep their numbers.
  lines.fill('', 0, end);
  const { root, leftOut: marks } = parseBody(lines, file);
  const { title, heading } = findTitle(root, details.title, file);
  const leftOut: LeftOut[] = [];
  const sections = buildSections(root, title, leftOut, heading);
  const language = details.language ?? detectLanguageOf(sections, title);
  const { url, author, published, imported } = details;
  const draft = { title, url, author, published, language, sections };
  const all = [...marks, ...leftOut].toSorted((a, b) => a.line - b.line);
  return { draft, leftOut: [...notDetails, ...all], format: 'Markdown', ...(imported !== undefined && { imported }) };
}

/** Tree of a text without its front matter; its nodes have the lines of the text. */
function parseBody(source: readonly string[], file: string): { root: Root; leftOut: readonly LeftOut[] } {
  const { lines, origins, leftOut } = readMarks(source);
  const bounded = boundExcess(lines, (index) => `${file}, line ${origins[index] ?? source.length}`);
  const root = parseTree(bounded.lines.join('\n'));
  if (bounded.hides) showMarks(root);
  moveToOrigins(root, origins);
  expandHtml(root);
  return { root, leftOut };
}

function moveToOrigins(root: Root, origins: readonly number[]): void {
  const moved = new Set<object>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { start } = node.position ?? {};
    if (start !== undefined && !moved.has(start)) start.line = origins[start.line - 1] ?? start.line;
    if (start !== undefined) moved.add(start);
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}

/** True for a text with front matter, a heading at the very top, or several headings further down; plain text has none. */
export function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} +\S.*$/gmu) ?? [];
  const opens = /^\ufeff?(?:---[\t ]*\r?\n\s*[\p{L}_-]+\s*:|\+\+\+[\t ]*\r?\n\s*[\w-]+\s*=|\s*#{1,6} +\S)/u.test(text);
  return opens || (headings.length >= 2 && /^#{2,6} /mu.test(text));
}
