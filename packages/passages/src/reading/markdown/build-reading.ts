import type { Nodes, Parents, Root } from 'mdast';
import { detectLanguageOf } from '../../languages/detect.ts';
import { mergeGlossaries } from '../../model/glossary.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import type { Place } from '../../model/source.ts';
import { hasShape } from './embedded-html.ts';
import { boundExcess, showMarks } from './excess.ts';
import { readFrontMatter } from './front-matter.ts';
import { isGlossaryFile, takeGlossary } from './glossary-file.ts';
import { readMarks } from './marks.ts';
import { buildSections } from './sections.ts';
import { findTitle } from './title.ts';
import { parseTree } from './tree.ts';

/** Puts Markdown in the place of blocks of HTML; see `html-block.ts`. */
type ExpandHtml = (root: Parents) => void;

/** Reads an article as {@link buildReading} does; the parser of HTML is loaded for a text with such blocks alone. */
export async function parseArticleFile(text: string, place: Place): Promise<Reading> {
  return buildReading(text, place, hasShape(text) ? (await import('./html-block.ts')).expandHtml : undefined);
}

/** Reads an article from Markdown, whose blocks of HTML a given function expands. */
export function buildReading(text: string, { file, path = file }: Place, expandHtml: ExpandHtml | undefined): Reading {
  const source = text.replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n');
  const lines = source.split('\n');
  const { details, end, leftOut: notDetails } = readFrontMatter(lines);
  // Blank lines in its place, so that those below keep their numbers.
  lines.fill('', 0, end);
  const { root, leftOut: marks } = parseBody(lines, file, expandHtml);
  const { title, heading } = findTitle(root, details.title, path);
  const glossary = mergeGlossaries(details.glossary, isGlossaryFile(file) ? takeGlossary(root) : []);
  const leftOut: LeftOut[] = [];
  const sections = buildSections(root, title, leftOut, heading);
  const language = details.language ?? detectLanguageOf(sections, title);
  const { url, author, published, imported } = details;
  const draft = { title, url, author, published, language, glossary, sections };
  const all = [...marks, ...leftOut].toSorted((a, b) => a.line - b.line);
  return { draft, leftOut: [...notDetails, ...all], format: 'Markdown', ...(imported !== undefined && { imported }) };
}

/** Tree of a text without its front matter; its nodes have the lines of the text. */
function parseBody(
  source: readonly string[],
  file: string,
  expandHtml: ExpandHtml | undefined,
): { root: Root; leftOut: readonly LeftOut[] } {
  const { lines, origins, leftOut } = readMarks(source);
  const bounded = boundExcess(lines, (index) => `${file}, line ${origins[index] ?? source.length}`);
  const root = parseTree(bounded.lines.join('\n'));
  if (bounded.hides) showMarks(root);
  moveToOrigins(root, origins);
  expandHtml?.(root);
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
