import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Article, Draft } from '../../model/article.ts';
import type { Imported, LeftOut } from '../../model/reading.ts';
import { readBlock } from './blocks.ts';
import { isInlineKey, writeFrontMatter } from './front-matter.ts';
import { readInline } from './inline.ts';
import { readMarks } from './marks.ts';
import { parseTree } from './tree.ts';

/** Deepest path whose headings begin at level two, below the title's own level. */
const USUAL_DEPTH = 5;
const PUNCTUATION = /[!-/:-@[-`{-~]/gu;

/**
 * Writes an article as Markdown to be edited by hand; `parseMarkdown` reads it back as the same article. Its text must be
 * in normal form, its paths at most six headings deep, and only the first section may have none. `imported` is noted in
 * the front matter.
 *
 * @example
 * await writeFile(`articles/${article.id}.md`, writeMarkdown(article));
 */
export function writeMarkdown(article: Article | Draft, imported?: Imported): string {
  const { title, sections } = article;
  const deepest = sections.reduce((most, { path }) => Math.max(most, path.length), 0);
  const top = deepest > USUAL_DEPTH ? 1 : 2;
  // With headings from level one on, the first that repeats the title is read as the title: write the title as well.
  const blocks = top === 1 ? [writeHeading(title, 1)] : [];
  let before: readonly string[] = [];
  for (const { path, passages } of sections) {
    for (const [depth, heading] of findNewHeadings(before, path)) blocks.push(writeHeading(heading, top + depth));
    before = path;
    for (const block of writePassages(
      passages.map((passage) => (typeof passage === 'string' ? passage : passage.text)),
    ))
      blocks.push(block);
  }
  return `${[writeFrontMatter(article, imported).trimEnd(), ...blocks].join('\n\n')}\n`;
}

/** Headings, each with its depth, that lead from one path to the next. */
function findNewHeadings(before: readonly string[], path: readonly string[]): [number, string][] {
  const differs = path.findIndex((heading, depth) => heading !== before[depth]);
  const first = differs < 0 ? path.length - 1 : differs;
  return [...path.entries()].slice(Math.max(first, 0));
}

function writeHeading(text: string, depth: number): string {
  const level = Math.min(depth, 6) as 1 | 2 | 3 | 4 | 5 | 6;
  const plain = renderNode({ type: 'heading', depth: level, children: [{ type: 'text', value: text }] });
  const [read, ...more] = parseAgain(plain);
  if (more.length === 0 && read?.type === 'heading' && readInline(read) === text && !FAR_MARKS.test(plain))
    return plain;
  return `${'#'.repeat(level)} ${text.replaceAll(PUNCTUATION, String.raw`\$&`)}`;
}

/** Two lists in a row would be read as one, so that the second is written as a paragraph. */
function writePassages(passages: readonly string[]): string[] {
  const blocks: string[] = [];
  let isAfterList = false;
  for (const text of passages) {
    const list: string | undefined = isAfterList ? undefined : writeList(text);
    blocks.push(list ?? writePassage(text));
    isAfterList = list !== undefined;
  }
  return blocks;
}

/** A paragraph with hard breaks between its lines; a fenced block where lines are indented or blank. */
function writePassage(text: string): string {
  if (/\n\s/u.test(text)) return writeFence(text);
  const lines = text.split('\n');
  const plain = renderNode(toParagraph(lines));
  if (readsBack(plain, text)) return plain;
  const escaped = lines.map((line) => line.replaceAll(PUNCTUATION, String.raw`\$&`)).join('\\\n');
  return readsBack(escaped, text) ? escaped : writeFence(text);
}

function writeFence(text: string): string {
  const runs = text.match(/`+/gu) ?? [];
  const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
  return `${fence}\n${text}\n${fence}`;
}

/** A passage of bulleted or numbered lines as a Markdown list; undefined when that would not read back as the same passage. */
function writeList(text: string): string | undefined {
  const lines = text.split('\n');
  const items = lines.map((line) => /^(?<indent>(?: {2})*)(?<marker>•|\d{1,9}\.) (?<words>.+)$/u.exec(line)?.groups);
  if (items.length < 2 || items.includes(undefined)) return undefined;
  const written = items.map((item) => {
    const { indent = '', marker = '', words = '' } = item ?? {};
    return `${indent}${marker === '•' ? '-' : marker} ${renderNode(toParagraph([words]))}`;
  });
  const markdown = written.join('\n');
  return readsBack(markdown, text) ? markdown : undefined;
}

function toParagraph(lines: readonly string[]): Paragraph {
  const children = lines.flatMap((value, index): PhrasingContent[] => {
    const text: PhrasingContent = { type: 'text', value };
    return index === 0 ? [text] : [{ type: 'break' }, text];
  });
  return { type: 'paragraph', children };
}

function renderNode(node: RootContent): string {
  return toMarkdown({ type: 'root', children: [node] }, { extensions: [gfmTableToMarkdown()] }).trimEnd();
}

function readsBack(markdown: string, text: string): boolean {
  const leftOut: LeftOut[] = [];
  const blocks = parseAgain(markdown, leftOut);
  const [passage] = blocks.length === 1 && blocks[0] !== undefined ? readBlock(blocks[0], leftOut) : [];
  return passage === text && leftOut.length === 0;
}

/** Marks that mean something together with what stands above or below them, so that they are never written as they are. */
const FAR_MARKS = /%%|\$\$|\{%|\{\/\*|\{>>|^[:^]|^\{:/mu;

function parseAgain(markdown: string, leftOut: LeftOut[] = []): RootContent[] {
  const written = markdown.split('\n');
  if (FAR_MARKS.test(markdown) || written.some(isInlineKey))
    leftOut.push({ line: 1, text: markdown, reason: 'markup of another tool' });
  const { lines, leftOut: marks } = readMarks(written);
  for (const mark of marks) leftOut.push(mark);
  return parseTree(lines.join('\n')).children;
}
