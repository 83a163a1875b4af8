import type { Heading, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Draft } from '../../model/article.ts';
import { type FrontMatter, MarkdownError, parseFrontMatter } from './front-matter.ts';
import { detectLanguageOf } from '../../languages/detect.ts';
import { readFootnotes } from './footnotes.ts';
import { dropUsedDefinitions, headingText, lineOf, toPassages } from './blocks.ts';
import type { LeftOut } from '../../model/reading.ts';
import type { Reading } from '../../model/reading.ts';
import { normalizeLine } from '../../model/normalize.ts';

/** More marks than any person nests; beyond it the parser's time grows with the square. */
const deepestNesting = 50;
/** In one stretch without a blank line. A paragraph of a thousand words with every word in bold has 4,000. */
const mostMarks = 8000;

/**
 * Reads an article from Markdown (CommonMark and tables) with optional front matter. Without a `title` there, the first
 * heading of level one is the title, else the file's name. Throws a {@link MarkdownError}.
 */
export function parseMarkdown(text: string, { file }: { file: string }): Reading {
  const source = text.replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n');
  refuseExcess(source, file);
  const root = toTree(source);
  const meta = readFrontMatter(root, source, file);
  const title = meta.title ?? titleHeading(root) ?? nameOf(file);
  const leftOut: LeftOut[] = [];
  const sections = toSections(root, title, leftOut);
  const language = meta.language ?? detectLanguageOf(sections, title);
  const { url, author, published, imported } = meta;
  const draft = { title, url, author, published, language, sections };
  return { draft, leftOut, ...(imported !== undefined && { imported }) };
}

/** Front matter, a heading at the very top, or several headings further down: plain text has none of them. */
export function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} +\S.*$/gmu) ?? [];
  const begins = /^\ufeff?(?:---[\t ]*\r?\n\s*[a-z]+\s*:|\s*#{1,6} +\S)/u.test(text);
  return begins || (headings.length >= 2 && /^#{2,6} /mu.test(text));
}

export function toTree(markdown: string): Root {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable(), frontmatter()],
    mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown()],
  });
  readFootnotes(root, markdown);
  dropUsedDefinitions(root);
  return root;
}

/** Throws before the parser would take minutes: on nesting and on marks that no article has. */
function refuseExcess(source: string, file: string): void {
  let marks = 0;
  for (const [index, line] of source.split('\n').entries()) {
    const containers = /^(?:[\t >]|[-*+][\t ]|\d{1,9}[.)][\t ])*/u.exec(line)?.[0] ?? '';
    const nested = containers.match(/>|[-*+]|\d+[.)]/gu)?.length ?? 0;
    const columns = containers.replaceAll('\t', '    ').length;
    if (nested > deepestNesting || (nested > 0 && columns > deepestNesting * 6))
      throw new MarkdownError(
        `${file}, line ${index + 1}: expected at most ${deepestNesting} quotes or lists inside each other, got more. Take the extra marks away.`,
      );
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_`[\]!<&\\~|]/gu)?.length ?? 0);
    if (marks > mostMarks && !line.trimStart().startsWith('|'))
      throw new MarkdownError(
        `${file}, line ${index + 1}: expected at most ${mostMarks} Markdown marks in one paragraph, got more. Divide it with blank lines, or import it as plain text.`,
      );
  }
}

function readFrontMatter(root: Root, source: string, file: string): FrontMatter {
  const [first] = root.children;
  if (first?.type === 'yaml') return parseFrontMatter(first.value, file);
  if (/^---[\t ]*\n\s*(?:title|url|author|published|language)\s*:/u.test(source))
    throw new MarkdownError(
      `${file}, line 1: expected a second line of --- that ends the front matter, got none. Add it below the last key.`,
    );
  return {};
}

function titleHeading(root: Root): string | undefined {
  const heading = root.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const text = heading === undefined ? '' : headingText(heading);
  return text === '' ? undefined : text;
}

function nameOf(file: string): string {
  const name = normalizeLine(
    file
      .replace(/^.*[\\/]/u, '')
      .replace(/\.[^.]*$/u, '')
      .replaceAll(/[-_]+/gu, ' '),
  );
  return name === '' ? 'Untitled' : name;
}

function toSections(root: Root, title: string, leftOut: LeftOut[]): Draft['sections'] {
  const blocks = root.children.filter((node) => node.type !== 'yaml');
  const stack: { depth: number; text: string; line: number; used: boolean }[] = [];
  const sections: { path: string[]; passages: string[] }[] = [];
  let open: { path: string[]; passages: string[] } = { path: [], passages: [] };
  const close = (depth: number): void => {
    while ((stack.at(-1)?.depth ?? 0) >= depth) {
      const heading = stack.pop();
      if (heading?.used === false)
        leftOut.push({ line: heading.line, text: heading.text, reason: 'heading without text' });
    }
  };
  for (const [index, node] of blocks.entries()) {
    if (node.type !== 'heading') {
      const passages = toPassages(node, leftOut);
      if (passages.length > 0) for (const heading of stack) heading.used = true;
      for (const passage of passages) open.passages.push(passage);
      continue;
    }
    const text = headingText(node, leftOut);
    if (text === '' || (index === 0 && node.depth === 1 && text === title)) continue;
    if (open.passages.length > 0) sections.push(open);
    close(node.depth);
    stack.push({ depth: node.depth, text, line: lineOf(node), used: false });
    open = { path: stack.map((heading) => heading.text), passages: [] };
  }
  if (open.passages.length > 0) sections.push(open);
  close(1);
  return sections;
}
