import type { Heading, Root } from 'mdast';
import { detectLanguageOf } from '../../languages/detect.ts';
import type { Draft } from '../../model/article.ts';
import { normalizeLine } from '../../model/normalize.ts';
import { type LeftOut, LONGEST_HEADING, type Reading } from '../../model/reading.ts';
import { readBlock } from './blocks.ts';
import { boundExcess, showMarks } from './excess.ts';
import { type FrontMatter, MarkdownError, parseFrontMatter } from './front-matter.ts';
import { getLine, readHeading } from './inline.ts';
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
  return { draft, leftOut, ...(imported !== undefined && { imported }) };
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

/** A heading whose section is not complete yet. */
interface OpenHeading {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
  /** True once a passage stands under it or below it. */
  hasText: boolean;
}

function buildSections(root: Root, title: string, file: string, leftOut: LeftOut[]): Draft['sections'] {
  const stack: OpenHeading[] = [];
  const sections: { path: string[]; passages: string[] }[] = [{ path: [], passages: [] }];
  for (const [index, node] of root.children.entries()) {
    if (node.type !== 'heading') {
      const passages = readBlock(node, leftOut);
      if (passages.length > 0) for (const heading of stack) heading.hasText = true;
      for (const passage of passages) sections.at(-1)?.passages.push(passage);
      continue;
    }
    const text = readHeading(node, leftOut);
    if (text.length > LONGEST_HEADING)
      throw new MarkdownError(
        `${file}, line ${getLine(node)}: expected a heading of at most ${LONGEST_HEADING} characters, got ${text.length}. Write it as a paragraph.`,
      );
    if (text === '' || (index === 0 && node.depth === 1 && text === title)) continue;
    closeHeadings(stack, node.depth, leftOut);
    stack.push({ depth: node.depth, text, line: getLine(node), hasText: false });
    sections.push({ path: stack.map((heading) => heading.text), passages: [] });
  }
  closeHeadings(stack, 1, leftOut);
  return sections.filter(({ passages }) => passages.length > 0);
}

/** Closes the headings of a level and those inside it. */
function closeHeadings(stack: OpenHeading[], depth: number, leftOut: LeftOut[]): void {
  while ((stack.at(-1)?.depth ?? 0) >= depth) {
    const heading = stack.pop();
    if (heading?.hasText === false)
      leftOut.push({ line: heading.line, text: heading.text, reason: 'heading without text' });
  }
}
