import type { LeftOut } from '../../model/reading.ts';

/** A line of the source, or several that came of one. */
export interface SourceLine {
  text: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** `code` is shown as it stands, with its fences; `directive` is a fence around Markdown, as MyST has them. */
  kind: 'text' | 'code' | 'directive';
}

/** Remarks that only their writer sees, and texts that are put elsewhere, by the mark that begins and the one that ends them. */
const REMARKS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/(?<!\d)%%/uy, /%%/gu],
  [/<!--/uy, /-->/gu],
  [/\{\/\*/uy, /\*\/\s?\}/gu],
  [/\{\{[<%]?-?\s?\/\*/uy, /\*\/\s?-?[%>]?\}\}/gu],
  [/\{%-?\s?comment\b[^%\n]{0,200}%\}/uy, /\{%-?\s?endcomment\s?-?%\}/gu],
  [/\{%-?\s?(?:set|capture)\s[^=%\n]{1,200}%\}/uy, /\{%-?\s?end(?:set|capture)\s?-?%\}/gu],
  [/\{>>/uy, /<<\}/gu],
];
/** Places that may begin a remark, a span of code or an escaped character. */
const INTEREST = /\\.|`+|%%|<!--|\{/gu;
const FENCE = /^(?<lead>[\t >]*(?:(?:[-*+]|\d{1,9}[.)])[\t ]+){0,5})(?<mark>`{3,}|~{3,})(?<info>[^`~\n][^\n]*)?$/u;
/** Blocks that hold no Markdown, by their first line and their end; true for those that become a block of code. */
const RAW_BLOCKS: readonly (readonly [open: RegExp, close: RegExp, isCode: boolean])[] = [
  [/^\s*\{%-?\s*(?:highlight|codeblock|code)\b[^%\n]*%\}\s*$/u, /\{%-?\s*end(?:highlight|codeblock|code)\b/u, true],
  [/^\s*\{\{[<%]\s*highlight\b[^>%\n]*[>%]\}\}\s*$/u, /\{\{[<%]\s*\/\s*highlight\b/u, true],
  [/^ {0,3}<(?:script|style|pre|textarea)\b/iu, /<\/(?:script|style|pre|textarea)\s*>/iu, false],
];
/** Directives of MyST that hold Markdown, and those of which nothing is shown. All others hold code. */
const MARKDOWN_DIRECTIVE =
  /^(?:admonition|note|tip|hint|important|warning|caution|danger|error|attention|seealso|todo|dropdown|details|tab-set|tab-item|card|card-carousel|grid|grid-item|grid-item-card|margin|sidebar|aside|epigraph|highlights|pull-quote|topic|rubric|div|container|exercise|solution|example|proof|prf:\S+|figure|image|list-table|table|versionadded|versionchanged|deprecated|definition|theorem|glossary|button-link|button-ref)$/iu;
const HIDDEN_DIRECTIVE =
  /^(?:toctree|contents|tableofcontents|include|literalinclude|eval-rst|bibliography|index|meta|raw|iframe|video|auto\S+|mystnb\S*)$/iu;
/** Longest way from a fence of mathematics, or from a raw block, to its end, in lines. */
const LONGEST_BLOCK = 2000;

interface Fence {
  readonly char: string;
  readonly length: number;
  /** Columns before the fence of a list or quote; lines with fewer end it. */
  readonly indent: number;
  readonly holds: 'code' | 'Markdown' | 'nothing';
}

/** State of a walk over the lines of a text. */
interface Walk {
  readonly lines: readonly string[];
  readonly found: SourceLine[];
  readonly leftOut: LeftOut[];
  readonly fences: Fence[];
  /** Remarks that nothing further down ends. */
  readonly unclosed: Set<RegExp>;
}

/**
 * Lines of a Markdown text without the remarks that only their writer sees, each told from code. Time grows with the
 * length alone: the end of a remark is looked for once.
 */
export function hideRemarks(lines: readonly string[], leftOut: LeftOut[]): SourceLine[] {
  const walk: Walk = { lines, found: [], leftOut, fences: [], unclosed: new Set() };
  let index = 0;
  while (index < lines.length) index = readFence(walk, index) ?? readRawBlock(walk, index) ?? readTextLine(walk, index);
  return walk.found;
}

function add({ found }: Walk, index: number, text: string, kind: SourceLine['kind'] = 'text'): number {
  found.push({ text, line: index + 1, kind });
  return index + 1;
}

/** Reads a fence, or a line inside of one; returns the next line, undefined for any other. */
function readFence(walk: Walk, index: number): number | undefined {
  const line = walk.lines[index] ?? '';
  const fence = walk.fences.at(-1);
  if (fence !== undefined) {
    const { groups } = /^[\t >]*(?<mark>`{3,}|~{3,})[\t ]*$/u.exec(line) ?? {};
    const { mark = '' } = groups ?? {};
    const isEnd = mark.startsWith(fence.char) && mark.length >= fence.length;
    const isOutside = fence.indent > 0 && line.trim() !== '' && line.search(/[^\t >]/u) === 0;
    if (isEnd || isOutside) walk.fences.pop();
    if (isEnd) return addFenced(walk, index, fence.holds, true);
    if (!isOutside && fence.holds !== 'Markdown') return addFenced(walk, index, fence.holds, false);
  }
  const { lead = '', mark = '', info = '' } = FENCE.exec(line)?.groups ?? {};
  if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return undefined;
  const holds = judgeFence(info.trim(), walk.lines[index + 1] ?? '');
  walk.fences.push({ char: mark.charAt(0), length: mark.length, indent: lead.length, holds });
  if (holds === 'nothing') walk.leftOut.push({ line: index + 1, text: info.trim(), reason: 'markup of another tool' });
  return addFenced(walk, index, holds, true);
}

function addFenced(walk: Walk, index: number, holds: Fence['holds'], isFence: boolean): number {
  const line = walk.lines[index] ?? '';
  if (holds === 'nothing' || (holds === 'code' && !isFence && line.startsWith('#| '))) return add(walk, index, '');
  return add(walk, index, line, holds === 'Markdown' ? 'directive' : 'code');
}

/** Kind of a fence's content, by the words behind its mark and the line below it. */
function judgeFence(info: string, below: string): Fence['holds'] {
  const { name, options = '' } =
    /^\{(?<name>[A-Za-z][\w:.+-]*)(?<options>[^\w:.+}-][^}]*)?\}/u.exec(info)?.groups ?? {};
  if (/\b(?:echo|include)\s*[=:]\s*(?:F\b|FALSE|false)/u.test(`${options} ${below.startsWith('#|') ? below : ''}`))
    return 'nothing';
  if (name === undefined) return /^(?:dataview(?:js)?|query|tasks|button)$/u.test(info) ? 'nothing' : 'code';
  return MARKDOWN_DIRECTIVE.test(name) ? 'Markdown' : HIDDEN_DIRECTIVE.test(name) ? 'nothing' : 'code';
}

/** Reads code between tags, HTML without Markdown in it, or displayed mathematics; returns the line behind it. */
function readRawBlock(walk: Walk, index: number): number | undefined {
  const { lines } = walk;
  const line = lines[index] ?? '';
  if (/^[\t ]*\$\$/u.test(line)) return readMathematics(walk, index);
  const raw = RAW_BLOCKS.find(([open]) => open.test(line));
  if (raw === undefined) return undefined;
  const [, close, isCode] = raw;
  // GitBook puts a tag around a fence.
  const isFenced = isCode && FENCE.test(lines[index + 1] ?? '');
  if (isFenced || walk.unclosed.has(close)) return undefined;
  let end = index;
  if (isCode || !close.test(line))
    do end += 1;
    while (end < lines.length && end < index + LONGEST_BLOCK && !close.test(lines[end] ?? ''));
  if (end === lines.length) walk.unclosed.add(close);
  if (end === lines.length || end === index + LONGEST_BLOCK) return undefined;
  if (!isCode) {
    for (let at = index; at <= end; at += 1) add(walk, at, lines[at] ?? '', 'code');
    return end + 1;
  }
  return addCode(walk, index, end, lines.slice(index + 1, end));
}

/** Adds lines as one block of code, with a fence that none of them ends. */
function addCode(walk: Walk, start: number, end: number, code: readonly string[]): number {
  const [lead = ''] = /^[\t >]*/u.exec(walk.lines[start] ?? '') ?? [];
  add(walk, start, `${lead}~~~~~~`, 'code');
  for (const [offset, text] of code.entries()) add(walk, start + offset, text.replace(/^[\t ]*~{6,}/u, '~~~'), 'code');
  return add(walk, end, `${lead}~~~~~~`, 'code');
}

/** Mathematics between two `$$`, which is shown as it is typed. */
function readMathematics(walk: Walk, index: number): number | undefined {
  const { lines } = walk;
  const [first = ''] = [lines[index]];
  const opening = first.trim().slice(2);
  if (opening.includes('$$')) return undefined;
  let end = index + 1;
  while (
    end < lines.length &&
    end < index + 200 &&
    !/\$\$(?: ?(?:\{[^{}\n]{0,200}\}|\([\w:.-]{1,80}\)))?$/u.test(lines[end]?.trimEnd() ?? '')
  )
    end += 1;
  if (end === lines.length || end === index + 200) return undefined;
  const closing = (lines[end] ?? '').replace(/\$\$[^$]*$/u, '');
  const code = [opening, ...lines.slice(index + 1, end), closing].filter((text) => text.trim() !== '');
  return code.length === 0 ? undefined : addCode(walk, index, end, code);
}

/** Reads a line of text without the remarks in it, and the lines that a remark takes; returns the line behind them. */
function readTextLine(walk: Walk, index: number): number {
  const parts: string[] = [];
  let [text, shown, at, end] = [walk.lines[index] ?? '', 0, 0, index];
  for (let next = findRemark(text, at); next !== undefined; next = findRemark(text, at)) {
    const { start, inside, close } = next;
    const closing = findClosing(walk, text, end, inside, close);
    if (closing === undefined) {
      at = inside;
      continue;
    }
    const mark = text.slice(start, inside);
    walk.leftOut.push({ line: end + 1, text: `${mark}…`, reason: 'private remark' });
    parts.push(text.slice(shown, start));
    if (closing.index > end) text = walk.lines[closing.index] ?? '';
    [shown, at, end] = [closing.end, closing.end, closing.index];
  }
  const rest = parts.join('') + text.slice(shown);
  for (let taken = index; taken < end; taken += 1) add(walk, taken, '');
  return add(walk, end, rest);
}

/** The next mark in a line that begins a remark, and where its text begins. */
function findRemark(text: string, from: number): { start: number; inside: number; close: RegExp } | undefined {
  for (let match = matchFrom(INTEREST, text, from); match !== null;) {
    const { 0: mark, index: start } = match;
    let end = start + mark.length;
    if (mark.startsWith('`')) end = findSpanEnd(text, start, mark.length);
    else if (!mark.startsWith('\\'))
      for (const [open, close] of REMARKS) {
        const [found] = matchFrom(open, text, start) ?? [];
        if (found !== undefined) return { start, inside: start + found.length, close };
      }
    match = matchFrom(INTEREST, text, end);
  }
  return undefined;
}

function matchFrom(form: RegExp, text: string, index: number): RegExpExecArray | null {
  form.lastIndex = index;
  return form.exec(text);
}

/** Index behind a span of code that begins at a run of ticks; behind that run where nothing ends it nearby. */
export function findSpanEnd(text: string, start: number, length: number): number {
  const near = text.slice(start + length, start + length + 1000);
  for (const { 0: run, index } of near.matchAll(/`+/gu))
    if (run.length === length) return start + length + index + length;
  return start + length;
}

/** Line and column behind a remark; one that nothing ends takes all below it, if it began its line. */
function findClosing(
  walk: Walk,
  text: string,
  index: number,
  inside: number,
  close: RegExp,
): { index: number; end: number } | undefined {
  close.lastIndex = inside;
  if (!walk.unclosed.has(close) && close.test(text)) return { index, end: close.lastIndex };
  for (let at = index + 1; at < walk.lines.length && !walk.unclosed.has(close); at += 1) {
    close.lastIndex = 0;
    if (close.test(walk.lines[at] ?? '')) return { index: at, end: close.lastIndex };
  }
  walk.unclosed.add(close);
  const isFirst = inside < 60 && /^[\t >]*\S{2,4}$/u.test(text.slice(0, inside));
  const last = walk.lines.length - 1;
  return isFirst ? { index: last, end: walk.lines[last]?.length ?? 0 } : undefined;
}
