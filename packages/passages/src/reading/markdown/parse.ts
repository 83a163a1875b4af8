import type { Heading, Root } from 'mdast';
import { detectLanguageOf } from '../../languages/detect.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import { boundExcess, showMarks } from './excess.ts';
import { type FrontMatter, MarkdownError, parseFrontMatter } from './front-matter.ts';
import { readHeading } from './inline.ts';
import { buildSections } from './sections.ts';
import { parseTree } from './tree.ts';

/** Longest front matter, in characters; its parser's time grows with the square. */
const LONGEST_FRONT_MATTER = 10_000;

/**
 * Reads an article from Markdown (CommonMark and tables) with optional front matter. Without a `title` there, the first
 * heading of level one is the title, else the name of `file`. Throws a {@link MarkdownError} for front matter that cannot
 * be read and for more nesting than any article has.
 *
 * @example
 * const { draft, leftOut } = parseMarkdown('# Moss\n\nIt grows.', { file: 'moss.md' });
 * const article = createArticle('moss', draft);
 */
export function parseMarkdown(text: string, { file }: { file: string }): Reading {
  const source = text.replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n');
  const lines = source.split('\n');
  const [meta, end] = readFrontMatter(lines, file);
  // Blank lines in its place, so that those below keep their numbers.
  lines.fill('', 0, end);
  const bounded = boundExcess(lines, file);
  const root = parseTree(bounded.lines.join('\n'));
  if (bounded.hides) showMarks(root);
  const title = meta.title ?? findTitleHeading(root) ?? toTitle(file);
  const leftOut: LeftOut[] = [];
  const sections = buildSections(root, title, file, leftOut);
  const language = meta.language ?? detectLanguageOf(sections, title);
  const { url, author, published, imported } = meta;
  const draft = { title, url, author, published, language, sections };
  return { draft, leftOut, format: 'Markdown', ...(imported !== undefined && { imported }) };
}

/** True for a text with front matter, a heading at the very top, or several headings further down; plain text has none. */
export function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} +\S.*$/gmu) ?? [];
  const opens = /^\ufeff?(?:---[\t ]*\r?\n\s*[a-z]+\s*:|\s*#{1,6} +\S)/u.test(text);
  return opens || (headings.length >= 2 && /^#{2,6} /mu.test(text));
}

/** Front matter at the top, and the number of its lines. */
function readFrontMatter(lines: readonly string[], file: string): [FrontMatter, number] {
  const isFence = (line: string): boolean => /^---[\t ]*$/u.test(line);
  const end = isFence(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && isFence(line)) : 0;
  if (end > 0) {
    const yaml = lines.slice(1, end).join('\n');
    if (yaml.length > LONGEST_FRONT_MATTER)
      throw new MarkdownError(
        `${file}, line 1: expected front matter of at most ${LONGEST_FRONT_MATTER} characters, got ${yaml.length}. Move what is text below the second line of ---.`,
      );
    return [parseFrontMatter(yaml, file), end + 1];
  }
  if (end < 0 && /^\s*(?:title|url|author|published|language)\s*:/u.test(lines.slice(1, 100).join('\n')))
    throw new MarkdownError(
      `${file}, line 1: expected a second line of --- that ends the front matter, got none. Add it below the last key.`,
    );
  return [{}, 0];
}

function findTitleHeading(root: Root): string | undefined {
  const heading = root.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const text = heading === undefined ? '' : readHeading(heading);
  return text === '' ? undefined : text;
}

/** `notes/red-moss.md` becomes `red moss`. */
function toTitle(file: string): string {
  const name = file
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[-_]+/gu, ' ');
  return normalizeLine(name) || 'Untitled';
}
