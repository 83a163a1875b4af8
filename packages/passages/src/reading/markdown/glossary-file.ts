import type { List, Nodes, Root, Table } from 'mdast';
import { normalizeLine } from '../../model/normalize.ts';
import { parseSynonyms, type Synonyms } from '../../model/glossary.ts';
import { endsSentence } from '../../model/measure.ts';
import { readInline, readLines } from './inline.ts';

/** Signs between a name and its meaning on a line without an equals sign. */
const BEFORE_MEANING = /[:：→⇒](?=\s)|\s[–—-]\s|\t/u;

/** True for the file of a folder whose lines are its glossary. */
export function isGlossaryFile(file: string): boolean {
  return /(?:^|[\\/])glossary\.md$/iu.test(file);
}

/**
 * Glossary of a file whose lines, items, definitions or rows are pairs, `AoO = opportunity attack`. A file of nothing but
 * headings and pairs is no article: its tree is emptied.
 */
export function takeGlossary(root: Root): Synonyms[] {
  const blocks = root.children.filter(({ type }) => type !== 'heading' && type !== 'thematicBreak');
  const entries = blocks.flatMap(readLinesOf).map(readPair);
  if (entries.length > 0 && !entries.includes(undefined)) root.children = [];
  return entries.filter((names) => names !== undefined);
}

/** Lines of a block; one without a pair for a block that holds none. */
function readLinesOf(node: Nodes): string[] {
  if (node.type === 'paragraph') return readLines(node);
  if (node.type === 'code') return node.value.split('\n').filter((line) => line.trim() !== '');
  if (node.type === 'list') return readItems(node);
  return node.type === 'table' ? readRows(node) : [''];
}

function readItems({ children }: List): string[] {
  const items: Nodes[] = children.flatMap((item) => item.children);
  return items.flatMap(readLinesOf);
}

/** Rows below the head as `name = meaning`; a third column is prose. */
function readRows({ children: [, ...rows] }: Table): string[] {
  return rows.flatMap(({ children }) => {
    const cells = children.map((cell) => normalizeLine(readInline(cell))).filter((cell) => cell !== '');
    return [cells.slice(0, 2).join(' = '), ...cells.slice(2)];
  });
}

/** Names on a line; undefined for prose: a line without a pair, or an explanation in a sentence. */
function readPair(line: string): Synonyms | undefined {
  if (endsSentence(line)) return undefined;
  if (/[=＝]/u.test(line)) return parseSynonyms(line);
  const [name = '', ...meaning] = line.split(BEFORE_MEANING);
  return meaning.length === 1 ? parseSynonyms(`${name}=${meaning[0]}`) : undefined;
}
