import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Article, Draft } from '../../model/article.ts';
import { writeFrontMatter } from './front-matter.ts';
import { toTree } from './read.ts';
import { plainTextOf, toPassages } from './blocks.ts';
import type { LeftOut } from '../../model/reading.ts';

/** Levels below the title's own. */
const usualDepth = 5;
const everyMark = /[!-/:-@[-`{-~]/gu;

/**
 * An article as Markdown to be edited by hand; reading it back gives the same article. Its text must be in the normal
 * form that the parsers give, a path at most six headings deep, and only the first section may have none.
 * `imported` is noted in the front matter; see {@link fingerprint}.
 */
export function writeMarkdown(article: Article | Draft, imported?: string): string {
  const { title, url, author, published, language, sections } = article;
  const deepest = sections.reduce((most, { path }) => Math.max(most, path.length), 0);
  const top = deepest > usualDepth ? 1 : 2;
  // Where headings begin at level one, the reader takes a first one that repeats the title for the title.
  const blocks = top === 1 ? [writeHeading(title, 1)] : [];
  let before: readonly string[] = [];
  for (const { path, passages } of sections) {
    for (const [depth, heading] of newHeadings(before, path)) blocks.push(writeHeading(heading, top + depth));
    before = path;
    let afterList = false;
    for (const passage of passages) {
      const text = typeof passage === 'string' ? passage : passage.text;
      const list: string | undefined = afterList ? undefined : writeList(text);
      blocks.push(list ?? writePassage(text));
      afterList = list !== undefined;
    }
  }
  const frontMatter = writeFrontMatter({ title, url, author, published, language, sections: [] }, imported);
  return `${[frontMatter.trimEnd(), ...blocks].join('\n\n')}\n`;
}

/** The headings to write, with their depths, so that the path is reached from the one before. */
function newHeadings(before: readonly string[], path: readonly string[]): [number, string][] {
  const differs = path.findIndex((heading, depth) => heading !== before[depth]);
  const first = differs < 0 ? path.length - 1 : differs;
  return [...path.entries()].slice(Math.max(first, 0));
}

function writeHeading(text: string, depth: number): string {
  const level = Math.min(depth, 6) as 1 | 2 | 3 | 4 | 5 | 6;
  const plain = render({ type: 'heading', depth: level, children: [{ type: 'text', value: text }] });
  const [read, ...more] = toTree(plain).children;
  if (more.length === 0 && read?.type === 'heading' && plainTextOf(read) === text) return plain;
  return `${'#'.repeat(level)} ${text.replaceAll(everyMark, String.raw`\$&`)}`;
}

/** A paragraph, with hard breaks where the passage has lines; a fenced block where lines are indented or blank. */
function writePassage(text: string): string {
  if (/\n\s/u.test(text)) return writeFence(text);
  const lines = text.split('\n');
  const plain = render(paragraph(lines));
  if (readsBack(plain, text)) return plain;
  const escaped = lines.map((line) => line.replaceAll(everyMark, String.raw`\$&`)).join('\\\n');
  return readsBack(escaped, text) ? escaped : writeFence(text);
}

function writeFence(text: string): string {
  const runs = text.match(/`+/gu) ?? [];
  const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
  return `${fence}\n${text}\n${fence}`;
}

/** A passage of bulleted or numbered lines as a Markdown list, when that reads back as the same passage. */
function writeList(text: string): string | undefined {
  const lines = text.split('\n');
  const items = lines.map((line) => /^(?<indent>(?: {2})*)(?<marker>•|\d{1,9}\.) (?<words>.+)$/u.exec(line)?.groups);
  if (items.length < 2 || items.includes(undefined)) return undefined;
  const written = items.map((item) => {
    const { indent = '', marker = '', words = '' } = item ?? {};
    return `${indent}${marker === '•' ? '-' : marker} ${render(paragraph([words]))}`;
  });
  const markdown = written.join('\n');
  return readsBack(markdown, text) ? markdown : undefined;
}

function paragraph(lines: readonly string[]): Paragraph {
  const children = lines.flatMap((value, index): PhrasingContent[] => {
    const text: PhrasingContent = { type: 'text', value };
    return index === 0 ? [text] : [{ type: 'break' }, text];
  });
  return { type: 'paragraph', children };
}

function render(node: RootContent): string {
  return toMarkdown({ type: 'root', children: [node] }, { extensions: [gfmTableToMarkdown()] }).trimEnd();
}

function readsBack(markdown: string, text: string): boolean {
  const leftOut: LeftOut[] = [];
  const blocks = toTree(markdown).children;
  const [passage] = blocks.length === 1 && blocks[0] !== undefined ? toPassages(blocks[0], leftOut) : [];
  return passage === text && leftOut.length === 0;
}
