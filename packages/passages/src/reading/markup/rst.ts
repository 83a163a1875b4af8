import { detectLanguageOf } from '../../languages/detect.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import type { TextSource } from '../../model/source.ts';
import { BlockBuilder } from '../html/block-builder.ts';
import { type Details, type Entry, findDetail, isTextKey, readDetails } from '../markdown/details.ts';
import { buildSections } from '../markdown/sections.ts';
import { findTitle } from '../markdown/title.ts';
import { findDate } from '../plain-text/dates.ts';
import { createExpansion } from './expansion.ts';
import { indentOf, isBlank, joinTexts, type Line, takeIndented, toLines, trimLines } from './lines.ts';
import { readBlocks } from './rst-blocks.ts';
import type { Context } from './rst-context.ts';
import { readInlineLine } from './rst-inline.ts';
import { findNames, isAdornment } from './rst-names.ts';

/** Field of a head, `:Author: Ann`, or `Author: Ann` where the text begins with such lines. */
const FIELD = /^:(?<name>[\p{L}\p{M}][\p{L}\p{M}\p{N} ._-]{0,60}):(?: (?<value>.*))?$/u;
const HEADER = /^(?<name>\p{L}[\p{L}\p{M}\p{N}-]{0,40}):(?: (?<value>.*))?$/u;
/** Fields whose text belongs to the article. */
const TEXTS = /^(?:abstract|dedication|summary|description)$/iu;
const ADDRESS =
  /(?:[<(][^<>()\s]{1,100}(?:@| {1,3}at {1,3})[^<>()]{1,100}[>)]|(?:^|(?<=[\s,;]))[^\s@,;<>]{1,100}@[^\s@,;<>]{1,100})/giu;

/**
 * Reads an article from reStructuredText, as docutils and Sphinx have it. Directives that stand for text of other files or
 * for pictures without words are left out, and so are remarks, which are private.
 */
export function readRst(source: TextSource): Reading {
  const { text, name } = source;
  const expand = createExpansion(source);
  const lines = toLines(text);
  const names = findNames(lines);
  const leftOut: LeftOut[] = [];
  const context: Context = {
    builder: new BlockBuilder(),
    inline: { names, unnamed: 0, expand },
    notes: { names, unnamed: 0, expand },
    leftOut,
    adornments: [],
    depth: 0,
    nesting: 0,
  };
  const head = readHead(lines, context);
  readBlocks(head.lines, context);
  const root = context.builder.finish();
  const { title, heading } = findTitle(root, head.details.title, name);
  const sections = buildSections(root, title, leftOut, heading);
  const { imported: _, ...details } = head.details;
  const language = details.language ?? detectLanguageOf(sections, title);
  const all = [...head.leftOut, ...leftOut].toSorted((a, b) => a.line - b.line);
  return { draft: { ...details, title, language, sections }, leftOut: all, format: 'reStructuredText' };
}

/** Details that a text states above its first paragraph, and its lines without them. */
function readHead(
  lines: readonly Line[],
  context: Context,
): { details: Details; leftOut: readonly LeftOut[]; lines: readonly Line[] } {
  const first = lines.findIndex((line) => !isBlank(line));
  const hasHeaders = first >= 0 && areHeaders(lines, first);
  const start = hasHeaders ? first : findFields(lines);
  const entries: Entry[] = [];
  const kept: Line[] = [];
  let at = start;
  while (at < lines.length) {
    const { text, line } = lines[at] as Line;
    const groups = (hasHeaders ? HEADER : FIELD).exec(text)?.groups;
    if (groups === undefined) break;
    const end = hasHeaders ? endOfHeader(lines, at + 1) : takeIndented(lines, at + 1).next;
    const body = lines.slice(at + 1, end);
    const key = groups['name'] ?? '';
    const value = { text: groups['value'] ?? '', line };
    if (TEXTS.test(key))
      kept.push(value, ...body.map((each) => ({ ...each, text: each.text.trimStart() })), { text: '', line });
    else entries.push({ key, line, readValue: () => readValue(key, [value, ...body], context) });
    at = end;
    if (hasHeaders && areMore(lines, at)) at += 1;
  }
  return { ...readDetails(entries), lines: [...lines.slice(0, start), ...kept, ...lines.slice(at)] };
}

/** True for a blank line between two groups of headers. */
function areMore(lines: readonly Line[], at: number): boolean {
  const key = HEADER.exec(lines[at + 1]?.text ?? '')?.groups?.['name'];
  return isBlank(lines[at]) && key !== undefined && findDetail(key) !== undefined;
}

function endOfHeader(lines: readonly Line[], start: number): number {
  let end = start;
  while (!isBlank(lines[end]) && indentOf(lines[end]) > 0) end += 1;
  return end;
}

/** True for lines of `Name: value` that name the title or the author. */
function areHeaders(lines: readonly Line[], first: number): boolean {
  let at = first;
  let isStated = false;
  for (; !isBlank(lines[at]); at += 1) {
    const key = HEADER.exec(lines[at]?.text ?? '')?.groups?.['name'];
    if (key === undefined && (at === first || indentOf(lines[at]) === 0)) return false;
    isStated ||= key !== undefined && isTextKey(key);
  }
  return isStated && at - first > 1;
}

/** First line of the fields below the title, or at the top: only remarks, targets and the title may stand above. */
function findFields(lines: readonly Line[]): number {
  let at = 0;
  let hasTitle = false;
  while (at < lines.length) {
    const { text } = lines[at] as Line;
    if (FIELD.test(text)) return at;
    if (text === '') at += 1;
    else if (/^\.\. |^\.\.$/u.test(text)) ({ next: at } = takeIndented(lines, at + 1));
    else if (!hasTitle && isAdornment(text) && lines[at + 2]?.text === text) [at, hasTitle] = [at + 3, true];
    else if (!hasTitle && isAdornment(lines[at + 1]?.text ?? '')) [at, hasTitle] = [at + 2, true];
    else return lines.length;
  }
  return lines.length;
}

/** Value of a field: names without their addresses, days in figures. */
function readValue(key: string, lines: readonly Line[], { inline }: Context): string {
  const items = trimLines(lines).map(({ text }) => text.trim().replace(/^[-*+] +/u, ''));
  const detail = findDetail(key);
  const joined = readInlineLine(joinTexts(items.map((text) => ({ text, line: 0 }))), inline);
  const text = joined.replace(/^\$\w+: ?(?<value>.*?) ?\$$/u, '$<value>');
  if (detail === 'published')
    return findDate(text.replaceAll(/(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/gu, ' '))?.iso ?? text;
  if (detail !== 'author') return text;
  const authors = items.map((item) =>
    normalizeLine(readInlineLine(item.replaceAll(ADDRESS, '').replaceAll(' ,', ','), inline)).replace(/[,;]$/u, ''),
  );
  return authors.filter((author) => author !== '').join(', ');
}
