import type { LeftOut } from '../../model/reading.ts';
import { IMPORT, readBlockMarks } from './block-marks.ts';
import { hideRemarks, type SourceLine } from './hidden.ts';
import { readInlineMarks } from './inline-marks.ts';

/** Lines of plain Markdown, each with the line of the file that it came from. */
export interface PlainLines {
  readonly lines: readonly string[];
  readonly origins: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Plain Markdown (CommonMark and tables) for the Markdown of note-taking tools and site generators, without remarks that
 * only their writer sees. Time grows with the length alone.
 */
export function readMarks(source: readonly string[]): PlainLines {
  const leftOut: LeftOut[] = [];
  const free = source.map((line) => line.replaceAll('\v', ' '));
  const shown = hideRemarks(free, leftOut);
  const isScript = shown.some(({ text, kind }) => kind === 'text' && IMPORT.test(text));
  const blocks = readBlockMarks(shown, isScript, leftOut).flatMap(splitLine);
  const lines: string[] = [];
  const origins: number[] = [];
  const add = (text: string, line: number): void => {
    for (const each of text.split('\v')) {
      lines.push(each);
      origins.push(line);
    }
  };
  for (const run of splitRuns(blocks)) {
    if (run[0]?.kind !== 'text') for (const { text, line } of run) add(text, line);
    else {
      const texts = readRun(run, isScript, leftOut).split('\n');
      for (const [index, text] of texts.entries()) add(text, run[index]?.line ?? 0);
    }
  }
  return { lines, origins, leftOut: leftOut.toSorted((a, b) => a.line - b.line) };
}

function splitLine(line: SourceLine): SourceLine[] {
  return line.text.split('\n').map((text) => ({ ...line, text }));
}

/** Lines of text in a row, and lines of code. */
function splitRuns(lines: readonly SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === line.kind) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function readRun(run: readonly SourceLine[], isScript: boolean, leftOut: LeftOut[]): string {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of run) {
    starts.push(length);
    length += text.length + 1;
  }
  /** Line of the file for an index of the run, found by halving. */
  const lineAt = (index: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return run[low]?.line ?? 0;
  };
  return readInlineMarks(run.map(({ text }) => text).join('\n'), lineAt, isScript, leftOut);
}
