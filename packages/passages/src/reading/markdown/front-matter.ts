import { parse as parseToml } from 'smol-toml';
import { isScalar, parseDocument, stringify } from 'yaml';
import type { Draft } from '../../model/article.ts';
import { writeSynonyms } from '../../model/glossary.ts';
import type { Imported, LeftOut } from '../../model/reading.ts';
import { DETAIL_KEYS, type Details, type Entry, findDetail, isTextKey, readDetails } from './details.ts';

/** Front matter of a file. */
export interface FrontMatter {
  readonly details: Details;
  /** Keys that an article does not have, and values that cannot be read. */
  readonly leftOut: readonly LeftOut[];
  /** Number of its lines. */
  readonly end: number;
}

/** Longest value that is parsed, in characters; the parser's time grows with the square. */
const LONGEST_VALUE = 10_000;
/** Key of YAML at the beginning of a line: words of any script, then a colon. */
const YAML_KEY = /^(?<quote>["']?)(?<key>[\p{L}_$@][\p{L}\p{M}\p{N}_$@ ./-]{0,60})\k<quote>[\t ]*:(?=[\t ]|$)/u;
const TOML_KEY = /^[\t ]*"?(?<key>[\p{L}_][\p{L}\p{M}\p{N}_.-]{0,60})"?[\t ]*=/u;
/** Key of Dataview and Logseq, which stands in the text itself. */
const INLINE_KEY = /^(?<key>[\p{L}][\p{L}\p{M}\p{N}_-]{0,40}(?: [\p{L}\p{M}\p{N}_-]{1,40})?)::(?=[\t ]|$)/u;

/**
 * Front matter at the top of a text: YAML between `---` lines, TOML between `+++`, JSON, a Pandoc title block, or keys
 * without any fence (MultiMarkdown, Dataview). Whatever cannot be read is left out; nothing is refused.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const block = findYaml(lines) ?? findToml(lines) ?? findJson(lines) ?? findTitleBlock(lines) ?? findBareKeys(lines);
  const { entries, end, leftOut } = block ?? { entries: [], end: 0, leftOut: [] };
  const inline = findInlineKeys(lines, end);
  const { details, leftOut: notRead } = readDetails([...entries, ...inline.entries]);
  return { details, leftOut: [...leftOut, ...notRead], end: inline.end };
}

interface Block {
  readonly entries: readonly Entry[];
  readonly end: number;
  readonly leftOut: readonly LeftOut[];
}

function findYaml(lines: readonly string[]): Block | undefined {
  const opening = /^--- ?(?<kind>yaml|toml|json)?$/iu.exec(lines[0]?.trimEnd() ?? '');
  if (opening === null) return undefined;
  const isEnd = (line: string, index: number): boolean => index > 0 && /^(?:---|\.\.\.)[\t ]*$/u.test(line);
  const found = lines.findIndex(isEnd);
  if (found === -1) return findUnclosed(lines);
  const body = lines.slice(1, found);
  const kind = opening.groups?.['kind']?.toLowerCase();
  if (kind === 'json') return parseJson(body, found + 1);
  if (kind === 'toml') return { entries: splitToml(body, 2), end: found + 1, leftOut: [] };
  const entries = splitYaml(body, 2);
  if (body.every((line) => line.trim() === '' || /^\s*#/u.test(line))) return { entries, end: found + 1, leftOut: [] };
  return isMostlyKeys(body) ? { entries, end: found + 1, leftOut: findStray(body, 2) } : undefined;
}

/** Keys right below a `---` that no other ends: they end at the first line that is none. */
function findUnclosed(lines: readonly string[]): Block | undefined {
  const length = lines.slice(1).findIndex((line) => !YAML_KEY.test(line) && !/^[\t ]+\S|^- /u.test(line));
  const end = length === -1 ? lines.length : length + 1;
  const entries = splitYaml(lines.slice(1, end), 2);
  if (!entries.some(({ key }) => findDetail(key) !== undefined)) return undefined;
  const text = 'expected a second line of --- that ends the front matter, got none';
  return { entries, end, leftOut: [{ line: 1, text, reason: 'invalid front matter' }] };
}

/** True for lines of which those that are not indented are keys, for the most part; in a text between two rules few are. */
function isMostlyKeys(lines: readonly string[]): boolean {
  const outer = lines.filter((line) => /^[^\s#\-\]}]/u.test(line));
  const indented = outer.length > 0 ? outer : lines.filter((line) => /^\s+[^\s#-]/u.test(line));
  const keys = indented.filter((line) => YAML_KEY.test(line.trimStart()));
  return keys.length > 0 && keys.length * 2 > indented.length;
}

/** The first line that is neither a key nor belongs to one. */
function findStray(lines: readonly string[], firstLine: number): LeftOut[] {
  const index = lines.findIndex((line) => /^[^\s#\-\]}"']/u.test(line) && !YAML_KEY.test(line));
  if (index === -1) return [];
  return [{ line: index + firstLine, text: lines[index]?.trim() ?? '', reason: 'invalid front matter' }];
}

/** Entries of YAML, each parsed on its own, so that a fault in one harms no other. */
function splitYaml(lines: readonly string[], firstLine: number): Entry[] {
  const indent = lines.find((line) => line.trim() !== '' && !/^\s*#/u.test(line))?.search(/\S/u) ?? 0;
  const start = (line: string): string | undefined => {
    const { groups } = YAML_KEY.exec(line.slice(indent)) ?? {};
    return line.slice(0, indent).trim() === '' ? groups?.['key'] : undefined;
  };
  return splitEntries(lines, firstLine, start).map(({ key, line, source }) => {
    const value = source.slice(source.search(/:(?:[\t\n ]|$)/u) + 1);
    return { key, line, readValue: () => parseYaml(value) };
  });
}

function parseYaml(value: string): unknown {
  if (value.length > LONGEST_VALUE) return parseYamlItems(value);
  try {
    const document = parseDocument(`v:${value}`, { prettyErrors: false });
    const node: unknown = document.get('v', true);
    if (document.errors.length > 0) return unquote(value);
    if (isScalar(node) && typeof node.value === 'number') return node.source ?? node.value;
    return (document.toJS({ maxAliasCount: 0 }) as { v: unknown }).v;
  } catch {
    // Nested too deep, or with aliases: read as it was typed.
  }
  return unquote(value);
}

/** A long list or map, parsed item by item; undefined for what is neither. */
function parseYamlItems(value: string): unknown {
  const [first = '', ...lines] = value.split('\n');
  const indent = lines.find((line) => line.trim() !== '')?.search(/\S/u) ?? 0;
  const items: string[][] = [];
  for (const line of lines) {
    if (line.trim() !== '' && line.search(/\S/u) <= indent) items.push([line]);
    else items.at(-1)?.push(line);
  }
  const sources = items.map((item) => `\n${item.join('\n')}`);
  if (first.trim() !== '' || sources.length < 2 || sources.some(({ length }) => length > LONGEST_VALUE))
    return undefined;
  return sources.flatMap(parseYaml);
}

/** Value as a person typed it, where it is no YAML: a title with a colon, a quotation mark that nothing closes. */
function unquote(value: string): string {
  const text = value.trim();
  const bare = /^(?<quote>["'])(?<words>.*)\k<quote>$/su.exec(text)?.groups?.['words'];
  return bare ?? text.replace(/^["']/u, '');
}

function findToml(lines: readonly string[]): Block | undefined {
  if (!/^\+\+\+[\t ]*$/u.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && /^\+\+\+[\t ]*$/u.test(line));
  const entries = splitToml(lines.slice(1, Math.max(end, 1)), 2);
  return end === -1 || (entries.length === 0 && end > 1) ? undefined : { entries, end: end + 1, leftOut: [] };
}

/** Entries above the first table; a table is one entry. */
function splitToml(lines: readonly string[], firstLine: number): Entry[] {
  const tables = lines.findIndex((line) => /^\s*\[/u.test(line) && !/=|,\s*$/u.test(line));
  const top = tables === -1 ? lines.length : tables;
  const start = (line: string): string | undefined => TOML_KEY.exec(line)?.groups?.['key'];
  const entries = splitEntries(lines.slice(0, top), firstLine, start).map(({ key, line, source }): Entry => {
    const value = source.slice(source.indexOf('=') + 1);
    return { key, line, readValue: () => parseTomlValue(value) };
  });
  for (const [index, line] of lines.entries()) {
    const table = index < top ? undefined : /^\s*\[{1,2}(?<key>[^[\]]{1,60})\]/u.exec(line)?.groups?.['key'];
    if (table === undefined) continue;
    const readValue = (): unknown => parseTomlTable(lines.slice(index + 1));
    entries.push({ key: table.trim(), line: index + firstLine, readValue });
  }
  return entries;
}

/** Values of a table up to the next one; none where they cannot be read. */
function parseTomlTable(lines: readonly string[]): unknown {
  const next = lines.findIndex((line) => /^\s*\[/u.test(line) && !/=|,\s*$/u.test(line));
  const source = lines.slice(0, next === -1 ? lines.length : next).join('\n');
  try {
    return source.length > LONGEST_VALUE ? {} : parseToml(source);
  } catch {
    return {};
  }
}

function parseTomlValue(value: string): unknown {
  if (value.length > LONGEST_VALUE) return undefined;
  try {
    const { v } = parseToml(`v =${value}`);
    return v instanceof Date ? value.trim() : v;
  } catch {
    return unquote(value);
  }
}

function findJson(lines: readonly string[]): Block | undefined {
  if (!/^\{[\t ]*$/u.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line) => /^\}[\t ]*$/u.test(line));
  return end === -1 ? undefined : parseJson(lines.slice(0, end + 1), end + 1);
}

function parseJson(lines: readonly string[], end: number): Block | undefined {
  try {
    const values = JSON.parse(lines.join('\n')) as Readonly<Record<string, unknown>>;
    const lineOf = (key: string): number => lines.findIndex((line) => line.includes(JSON.stringify(key))) + 1;
    const keys = Object.keys(values).slice(0, 200);
    const entries = keys.map((key): Entry => ({ key, line: lineOf(key), readValue: () => values[key] }));
    return { entries, end, leftOut: [] };
  } catch {
    return undefined;
  }
}

/** Pandoc's title block: title, author and date on lines that begin with a percent sign. */
function findTitleBlock(lines: readonly string[]): Block | undefined {
  if (!/^%[\t ]+\S/u.test(lines[0] ?? '')) return undefined;
  const entries: Entry[] = [];
  let end = 0;
  for (const key of ['title', 'author', 'date']) {
    if (!/^%(?:[\t ]|$)/u.test(lines[end] ?? '')) break;
    const line = end + 1;
    const values = [lines[end]?.slice(1).trim() ?? ''];
    for (end += 1; /^[\t ]+\S/u.test(lines[end] ?? ''); end += 1) values.push(lines[end]?.trim() ?? '');
    const value = key === 'author' ? values.flatMap((one) => one.split(';')) : values.join(' ');
    entries.push({ key, line, readValue: () => value });
  }
  return (lines[end] ?? '').trim() === '' ? { entries, end, leftOut: [] } : undefined;
}

/** Keys at the very top without any fence, one of which is a title, an author or a date. */
function findBareKeys(lines: readonly string[]): Block | undefined {
  if (!YAML_KEY.test(lines[0] ?? '')) return undefined;
  const blank = lines.findIndex((line) => line.trim() === '');
  const body = lines.slice(0, blank === -1 ? lines.length : blank);
  if (body.length > 50 || !body.every((line) => YAML_KEY.test(line) || /^[\t ]+\S/u.test(line))) return undefined;
  const entries = splitYaml(body, 1);
  const known = entries.filter(({ key }) => isTextKey(key));
  const hasTitle = known.some(({ key }) => findDetail(key) === 'title');
  const isMeta = hasTitle ? findDetail(entries[0]?.key ?? '') !== undefined : known.length > 1;
  return isMeta ? { entries, end: body.length, leftOut: [] } : undefined;
}

/** True for a line `key:: value`, which is read as a key where only such lines are above it. */
export function isInlineKey(line: string): boolean {
  return INLINE_KEY.test(line);
}

/** `key:: value` lines in a row below the front matter. */
function findInlineKeys(lines: readonly string[], top: number): { entries: readonly Entry[]; end: number } {
  const blanks = lines.slice(top, top + 5).findIndex((line) => line.trim() !== '');
  const first = top + Math.max(blanks, 0);
  const rest = lines.slice(first, first + 100).findIndex((line) => !isInlineKey(line));
  const end = rest === -1 ? Math.min(lines.length, first + 100) : first + rest;
  const entries = lines.slice(first, end).map((text, index): Entry => {
    const { key = '' } = INLINE_KEY.exec(text)?.groups ?? {};
    const value = text.slice(text.indexOf('::') + 2);
    return { key, line: first + index + 1, readValue: () => value.trim() };
  });
  return entries.length === 0 ? { entries, end: top } : { entries, end };
}

/** Lines from each key to the next one. */
function splitEntries(
  lines: readonly string[],
  firstLine: number,
  start: (line: string) => string | undefined,
): { key: string; line: number; source: string }[] {
  const entries: { key: string; line: number; parts: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const key = start(line);
    if (key !== undefined) entries.push({ key, line: index + firstLine, parts: [line] });
    else if (/^(?:[\s\-\]}"']|$)/u.test(line)) entries.at(-1)?.parts.push(line);
  }
  return entries.map(({ key, line, parts }) => ({ key: key.trim(), line, source: parts.join('\n') }));
}

/** Front matter of an article, with its two `---` lines. */
export function writeFrontMatter(draft: Omit<Draft, 'sections'>, imported?: Imported): string {
  const isBare = imported !== undefined && Object.values(imported).filter(Boolean).length === 1;
  const glossary = draft.glossary?.length === 0 ? undefined : draft.glossary?.map(writeSynonyms);
  const values = { ...draft, glossary, imported: isBare ? imported.text : imported };
  const stated = DETAIL_KEYS.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const]));
  return `---\n${stringify(Object.fromEntries(stated), { lineWidth: 0 })}---\n`;
}
