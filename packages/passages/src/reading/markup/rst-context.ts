import type { Table } from 'mdast';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import type { BlockBuilder } from '../html/block-builder.ts';
import { joinTexts, type Line } from './lines.ts';
import { type Inline, readInline, readInlineLine } from './rst-inline.ts';
import type { Rows } from './rst-tables.ts';

/** State of reading a text of reStructuredText. */
export interface Context {
  readonly builder: BlockBuilder;
  readonly inline: Inline;
  /** The same for the notes themselves, of which those without a name are counted on their own. */
  readonly notes: Inline;
  readonly leftOut: LeftOut[];
  /** Adornments of headings in the order in which they came first. */
  readonly adornments: string[];
  /** Depth of the last heading. */
  depth: number;
  /** Blocks that are open around the one that is read. */
  nesting: number;
}

/** Reads the blocks of some lines. */
export type ReadBlocks = (lines: readonly Line[], context: Context) => void;

/** Longest piece that is named to a person, in characters. */
const LONGEST_NAMED = 300;

export function leaveOut({ leftOut }: Context, lines: readonly Line[], reason: LeftOutReason): void {
  const text = normalizeLine(joinTexts(lines.slice(0, 20)).slice(0, LONGEST_NAMED));
  if (text !== '') leftOut.push({ line: lines[0]?.line ?? 0, text, reason });
}

/** Text of some lines without its marks. */
export function readText(lines: readonly Line[], { inline }: Context): string {
  return readInline(joinTexts(lines), inline);
}

export function addTable(rows: Rows, { builder, inline }: Context): void {
  if (rows.length === 0) return;
  const children = rows.map((row) => {
    const texts = row.map((cell) => readInlineLine(cell.replaceAll(/^ *[-*+] +|^\| /gmu, ''), inline));
    const filled = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
    return {
      type: 'tableRow' as const,
      children: filled.map((value) => ({
        type: 'tableCell' as const,
        children: [{ type: 'text' as const, value }],
      })),
    };
  });
  const table: Table = { type: 'table', children: children.filter((row) => row.children.length > 0) };
  if (table.children.length > 0) builder.addBlock(table);
}

export function addHeading(text: string, depth: number, line: number, { builder }: Context): void {
  const point = { line, column: 1 };
  builder.beginHeading(depth, { start: point, end: point });
  builder.addText(text);
  builder.endHeading();
}
