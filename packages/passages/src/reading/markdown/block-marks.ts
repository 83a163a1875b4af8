import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import type { SourceLine } from './hidden.ts';

/** Beginning of an indented block of MkDocs: an admonition, one that folds, a tab. */
const INDENTED_BLOCK = /^(?:!!!|\?\?\?\+?|===[+!]?)[\t ](?<kind>[^"\n]*)(?<title>"[^"\n]*")?$/u;
/** Fence of a container, as Docusaurus, VitePress, Pandoc and MyST have it. */
const CONTAINER = /^:::+(?<rest>[^:].*)?$/u;
const CALLOUT =
  /^(?<lead>[\t ]*(?:(?:[-*+]|\d{1,9}[.)])[\t ]+)?>[\t >]*)\[!(?<type>[\w -]{1,40})(?:\|[^\]\n]*)?\][+-]?(?<title>.*)$/u;
const DIRECTIVE_FENCE = /^(?<lead>[\t >]*)(?:`{3,}|~{3,})(?:\{(?<name>[^{}\n]*)\}(?<title>.*))?$/u;
/** Lines that no reader sees: a place for the contents, a page break, attributes of the block above, a target, a file that is put in. */
const SILENT: readonly RegExp[] = [
  /^\[{1,2}_?toc_?\]{1,2}$/iu,
  /^\\(?:newpage|pagebreak|clearpage|tableofcontents|maketitle|bigskip|medskip|smallskip|noindent|appendix|vspace\*?\{[^{}]*\}|vfill|hfill)$/u,
  /^\{:?:?\s?[^{}\n]{0,300}\}$/u,
  /^\([\w:.-]+\)=$/u,
  /^(?:-+8<-+|;-+8<-+)(?:\s.*)?$/u,
  /^(?:<<<|@include:?|@import|!!!include|#include)[\t (:]\s*["'@./(]\S*$/iu,
  /^@\[[\w-]+(?:\s[^\]\n]*)?\]\([^()\n]*\)$/u,
  /^\+\+\+(?:\s+\{.*\}|\s+[\w-]+)?$/u,
  /^\*\[[^\]\n]{1,80}\]:.*$/u,
  /^%[\t ].*$/u,
  /^::[a-z][\w-]*(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})?$/u,
  /^!?\[[^\]\n]*\]\(\S+[\t ]+['"]:include[^\n]*\)$/u,
  /^:(?:LOGBOOK|PROPERTIES|END):.*$/u,
];
const TASK = /^(?<lead>[\t >]*(?:[-*+]|\d{1,9}[.)])[\t ]+)\[(?<mark>[ xX])\][\t ]+(?=\S)/u;
const TAGS = /^(?:#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*(?:[\t ,]+|$))+$/u;
const DEFINITION = /^ {0,3}:(?<gap>[\t ]+)(?<words>\S.*)$/u;
/** Beginning of a block that no title can stand in front of on the same line. */
const OTHER_BLOCK =
  /^(?:[\t >]*(?:[-*+]|\d{1,9}[.)])[\t ]|#{1,6}[\t ]|[\t ]*[|>]|[\t ]*(?:`{3}|~{3})| {4}|\t|:::|<|---|!\[|\*\*\*)/u;
/** Marks of quotes at the beginning of a line. */
const QUOTE = /^[\t ]*(?:>[\t ]?)*/u;
export const IMPORT = /^import\s(?:[\w\s*{},$]+\sfrom\s*)?['"][^'"\n\\]+['"];?\s*$/u;
const IMPORT_LIST = /^import\s+(?:type\s+)?(?:\w+\s*,\s*)?\{[\w\s,]*$/u;
const EXPORT = /^export\s+(?:default\b|const\s|let\s|var\s|function\b|async\s|class\s|\{|\*\s|type\s|interface\s)/u;
/** Keys that Logseq keeps inside a block. */
const BLOCK_KEY =
  /^\s+(?:id|collapsed|heading|background-color|logseq\.[\w.-]+|card-[\w-]+|query-[\w-]+|created-at|updated-at|template):: .*$/u;

interface Walk {
  readonly lines: readonly SourceLine[];
  readonly found: SourceLine[];
  readonly leftOut: LeftOut[];
  /** Columns of the blocks of MkDocs, footnotes and definitions that are open. */
  readonly indents: number[];
  /** Title of a block, and the index of the line that it is put before. */
  title: { readonly text: string; readonly index: number } | undefined;
  /** True for MDX: text between braces is code. */
  readonly isScript: boolean;
}

/**
 * Lines in plain Markdown for those in which note-taking tools and site generators mark blocks: callouts, admonitions,
 * tabs, definitions, tasks. A block's title is put before its first paragraph.
 */
export function readBlockMarks(lines: readonly SourceLine[], isScript: boolean, leftOut: LeftOut[]): SourceLine[] {
  const walk: Walk = { lines, found: [], leftOut, indents: [], title: undefined, isScript };
  let index = 0;
  while (index < lines.length) {
    const { text: source, kind } = lines[index] ?? { text: '', kind: 'text' };
    const text = dedent(walk, source);
    if (kind === 'text') index = readScript(walk, index, text) ?? readMarks(walk, index, text);
    else index = kind === 'directive' ? readDirective(walk, index, text) : addLine(walk, index, text, 'code');
  }
  return walk.found;
}

/** Adds a line, behind the title of its block. */
function addLine(walk: Walk, index: number, text: string, kind: SourceLine['kind'] = 'text'): number {
  const { line = 0 } = walk.lines[index] ?? {};
  const [lead = ''] = QUOTE.exec(text) ?? [];
  const title = walk.title?.index === index ? walk.title.text : undefined;
  if (title !== undefined) walk.title = undefined;
  const whole = title === undefined ? text : `${lead}${joinTitle(title, text.slice(lead.length).trim())}`;
  walk.found.push({ text: whole, line, kind });
  return index + 1;
}

/** Leaves out a line; a blank one stands in its place. */
function addSilent(walk: Walk, index: number, text: string, reason: LeftOutReason = 'markup of another tool'): number {
  walk.leftOut.push({ line: walk.lines[index]?.line ?? 0, text: normalizeLine(text), reason });
  return addLine(walk, index, '');
}

/** Takes the indentation of open blocks off a line, and closes those that it does not belong to. */
function dedent({ indents }: Walk, text: string): string {
  if (indents.length === 0 || text.trim() === '') return text;
  const columns = expandTabs(text);
  const width = columns.search(/\S/u);
  while ((indents.at(-1) ?? 0) > width) indents.pop();
  return indents.length === 0 ? text : columns.slice(indents.at(-1));
}

function expandTabs(text: string): string {
  return text.replace(/^[\t ]+/u, (blanks) => blanks.replaceAll('\t', '    '));
}

/** Column of the first character of a line; Infinity for a blank one. */
function getIndent(text: string): number {
  const indent = expandTabs(text).search(/\S/u);
  return indent === -1 ? Infinity : indent;
}

/** Index of the next line with words, at most a few further down. */
function findNext({ lines }: Walk, index: number): number | undefined {
  const next = lines.slice(index + 1, index + 6).findIndex(({ text }) => text.replaceAll('>', '').trim() !== '');
  return next === -1 ? undefined : index + 1 + next;
}

/** Takes a block's first line away and keeps its title for the first paragraph, if that is what follows. */
function addTitle(walk: Walk, index: number, title: string, lead = ''): number {
  const text = normalizeLine(title);
  const isItem = /[-*+\d]/u.test(lead);
  let next = findNext(walk, index);
  // Options of a directive.
  while (next !== undefined && /^[\t >]*:[\w-]+:(?:\s|$)/u.test(walk.lines[next]?.text ?? ''))
    next = findNext(walk, next);
  const below = next === undefined ? undefined : walk.lines[next];
  const bare = below === undefined ? '' : below.text.replace(QUOTE, '').trimStart();
  const belongs = (QUOTE.exec(below?.text ?? '')?.[0].split('>').length ?? 1) === lead.split('>').length;
  if (text === '') return addLine(walk, index, isItem ? lead : lead.trimEnd());
  if (isItem || !belongs || below?.kind !== 'text' || OTHER_BLOCK.test(bare)) {
    addLine(walk, index, `${lead}${text}`);
    walk.found.push({ text: isItem ? '' : lead.trimEnd(), line: below?.line ?? 0, kind: 'text' });
    return index + 1;
  }
  addLine(walk, index, lead.trimEnd());
  walk.title = { text, index: next ?? 0 };
  return index + 1;
}

/** `Title: words`; no colon behind other punctuation. */
function joinTitle(title: string, words: string): string {
  if (words === '') return title;
  if (/[.!?:;,…。！？：；؟।]["'”’»*_]{0,3}$/u.test(title)) return `${title} ${words}`;
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(title);
  return isWide ? `${title}：${words}` : `${title}: ${words}`;
}

/** Reads the imports and exports of MDX, up to a blank line, and blocks between braces. */
function readScript(walk: Walk, index: number, text: string): number | undefined {
  const isStatement = IMPORT.test(text) || EXPORT.test(text) || IMPORT_LIST.test(text);
  const isExpression = walk.isScript && /^\{(?![#:.])/u.test(text);
  if (!isStatement && !isExpression) return undefined;
  let end = addSilent(walk, index, text);
  let open = countBraces(text);
  for (; end < walk.lines.length && end < index + 500; end += 1) {
    const { text: line = '', kind = 'code' } = walk.lines[end] ?? {};
    if (kind !== 'text' || (open <= 0 && (isExpression || line.trim() === '' || IMPORT.test(text)))) break;
    open += countBraces(line);
    addLine(walk, end, '');
  }
  return end;
}

function countBraces(text: string): number {
  return (text.match(/[{([]/gu)?.length ?? 0) - (text.match(/[})\]]/gu)?.length ?? 0);
}

/** Reads a fence of a MyST directive, whose options below it are left out. */
function readDirective(walk: Walk, index: number, text: string): number {
  const { lead = '', name, title = '' } = DIRECTIVE_FENCE.exec(text)?.groups ?? {};
  if (name === undefined) return addLine(walk, index, lead.trimEnd());
  const isFile = /^(?:figure|image|.*table)$/u.test(name) && /^\S+$/u.test(title);
  let next = addTitle(walk, index, isFile || /^(?:tab-set|grid|grid-item|div)$/u.test(name) ? '' : title, lead);
  while (/^[\t >]*:[\w-]+:(?:\s|$)/u.test(walk.lines[next]?.text ?? '')) next = addLine(walk, next, '');
  return next;
}

/** Reads one line that may begin, end or be a mark. */
function readMarks(walk: Walk, index: number, text: string): number {
  if (text.trim() === '') return addLine(walk, index, text);
  const bare = text.trim();
  const container = CONTAINER.exec(bare);
  if (container !== null) return readContainer(walk, index, container.groups?.['rest']?.trim() ?? '');
  const callout = CALLOUT.exec(text)?.groups;
  if (callout !== undefined) return addTitle(walk, index, callout['title'] ?? '', callout['lead']);
  if (/^\/\/\/+(?: [\w-]+(?: ?\|.*)?)?$/u.test(bare)) return addTitle(walk, index, bare.split('|')[1] ?? '');
  return (
    readComponent(walk, index, text) ??
    readGrid(walk, index, bare) ??
    readIndented(walk, index, text) ??
    readDefinition(walk, index, text) ??
    readSilent(walk, index, bare) ??
    addLine(walk, index, readLineMarks(walk, index, text))
  );
}

/** Reads the fence of a container: a kind and a title, with or without brackets, quotes and attributes. */
function readContainer(walk: Walk, index: number, rest: string): number {
  if (rest === '' || rest === ':') return addLine(walk, index, '');
  const stated = /(?:title|alt-text|header|label|summary|caption)=(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)')/u.exec(
    rest,
  )?.groups;
  const named = stated?.['double'] ?? stated?.['single'];
  const plain = rest.replaceAll(/\{[^{}\n]*\}/gu, ' ').replace(/:::$/u, '');
  const { bracket, words = '' } = /^\s*[\w-]*\s*(?:\[(?<bracket>[^\]\n]*)\]|(?<words>.*))/u.exec(plain)?.groups ?? {};
  const title = named ?? bracket ?? (/[\w-]=["']/u.test(words) ? '' : words);
  walk.leftOut.push({ line: walk.lines[index]?.line ?? 0, text: `:::${rest}`, reason: 'markup of another tool' });
  return addTitle(walk, index, title);
}

/** Reads the first line of a block whose text is indented below it: of MkDocs, or a footnote. */
function readIndented(walk: Walk, index: number, text: string): number | undefined {
  const lead = getIndent(text);
  const next = findNext(walk, index);
  const indent = next === undefined ? 0 : getIndent(walk.lines[next]?.text ?? '');
  const outer = walk.indents.at(-1) ?? 0;
  const block = INDENTED_BLOCK.exec(text.trim())?.groups;
  if (
    block !== undefined &&
    /^[\w\t -]*$/u.test(block['kind'] ?? '') &&
    (indent > lead + outer || block['title'] !== undefined)
  ) {
    const added = addTitle(walk, index, (block['title'] ?? '').replaceAll('"', ''));
    if (indent > lead + outer && indent < Infinity) walk.indents.push(indent);
    return added;
  }
  if (!/^ {0,3}\[\^[^\s\]]{1,40}\]:/u.test(text) || indent < outer + 2 || indent === Infinity) return undefined;
  addLine(walk, index, text);
  walk.indents.push(Math.min(indent, outer + 4));
  return index + 1;
}

/** Reads a tag of a component on a line of its own, below which the text is indented; in MDX any tag. */
function readComponent(walk: Walk, index: number, text: string): number | undefined {
  const tag = /^<(?<end>\/)?(?<name>[A-Za-z][\w.:-]*)?(?:[\s/{][^<>]*)?>$/u.exec(text.trim())?.groups;
  if (tag === undefined || !(walk.isScript || /^[A-Z][a-z]|\./u.test(tag['name'] ?? ''))) return undefined;
  const next = findNext(walk, index);
  const indent = next === undefined ? Infinity : getIndent(walk.lines[next]?.text ?? '');
  const isOpen = tag['end'] === undefined && !text.trimEnd().endsWith('/>');
  const outer = walk.indents.at(-1) ?? 0;
  // A void element of HTML is content.
  const isVoid = /^(?:img|br|hr|input|source)$/u.test(tag['name'] ?? '');
  const added = addLine(walk, index, isVoid ? text : '');
  if (text.trimEnd().endsWith('/>') && !isVoid)
    walk.leftOut.push({ line: walk.lines[index]?.line ?? 0, text: text.trim(), reason: 'markup of another tool' });
  if (isOpen && indent < Infinity && indent > outer + getIndent(text)) walk.indents.push(indent);
  return added;
}

/** Reads a table that is drawn with plus signs (Pandoc); a row may take several lines. */
function readGrid(walk: Walk, index: number, bare: string): number | undefined {
  if (!/^\+[-=:+]{3,200}$/u.test(bare) || !walk.lines[index + 1]?.text.trim().startsWith('|')) return undefined;
  let next = addLine(walk, index, '');
  let [row, line]: [string[], number] = [[], 0];
  for (; /^\s*[|+]/u.test(walk.lines[next]?.text ?? ''); next += 1) {
    const { text = '', line: at = 0 } = walk.lines[next] ?? {};
    const drawn = text.trim();
    if (drawn.startsWith('+')) {
      if (row.length > 0) walk.found.push({ text: `| ${row.join(' | ')} |`, line, kind: 'text' });
      const isHead = row.length > 0 && walk.found.at(-2)?.text === '';
      if (isHead) walk.found.push({ text: `|${' - |'.repeat(row.length)}`, line, kind: 'text' });
      row = [];
      continue;
    }
    if (row.length === 0) line = at;
    const cells = drawn.replace(/\|$/u, '').split('|').slice(1, 101);
    row = cells.map((cell, column) => `${row[column] ?? ''} ${cell.trim()}`.trim());
  }
  return next;
}

/** Joins a definition with its term, which stands on a line of its own above it. */
function readDefinition(walk: Walk, index: number, text: string): number | undefined {
  const { gap = '', words = '' } = DEFINITION.exec(text)?.groups ?? {};
  if (words === '') return undefined;
  const above = walk.found.findLastIndex(({ text: line }, at) => line.trim() !== '' || at < walk.found.length - 2);
  const term = walk.found[above];
  const isFirst =
    term?.kind === 'text' && term.text.trim() !== '' && !OTHER_BLOCK.test(term.text) && !term.text.startsWith('\n');
  const isTerm = isFirst && (walk.found[above - 1]?.text.trim() ?? '') === '';
  const isNext = walk.found[above]?.text.startsWith('\n') === true;
  if (!isTerm && !isNext) return undefined;
  walk.indents.push((walk.indents.at(-1) ?? 0) + 1 + gap.replaceAll('\t', '   ').length);
  const outer = OTHER_BLOCK.test(words);
  if (isTerm && !outer && term !== undefined) {
    const { text: name } = term;
    term.text = '';
    return addLine(walk, index, `\n${joinTitle(name.trim(), words)}`);
  }
  return addLine(walk, index, `\n${words}`);
}

/** Leaves out a line that no reader sees. */
function readSilent(walk: Walk, index: number, bare: string): number | undefined {
  const before = walk.found.at(-1)?.text ?? '';
  if (BLOCK_KEY.test(walk.lines[index]?.text ?? '')) return addLine(walk, index, '');
  const isMarkdown = /^<[^<>]*>$/u.test(bare) && /\smarkdown[\s=>]/iu.test(bare);
  if (isMarkdown || SILENT.some((form) => form.test(bare))) {
    // The list that kramdown replaces by the contents.
    if (/^\{:\s?toc/iu.test(bare) && walk.found.length > 0)
      walk.found.splice(-1, 1, { text: '', line: 0, kind: 'text' });
    return addSilent(walk, index, bare);
  }
  const isAlone = before.trim() === '' && (walk.lines[index + 1]?.text.trim() ?? '') === '';
  if (isAlone && TAGS.test(bare) && /\p{L}/u.test(bare)) return addSilent(walk, index, bare, 'page furniture');
  return isAlone && /^\^[\w-]{2,60}$/u.test(bare) ? addLine(walk, index, '') : undefined;
}

/** A line with the box of its task, or the line break of a line of verse (Pandoc's line blocks). */
function readLineMarks({ lines }: Walk, index: number, text: string): string {
  const tip = text.replace(/^[!?]> (?=\S)/u, '');
  if (isVerseLine(tip)) {
    const isInside = [lines[index - 1], lines[index + 1]].some((near) => isVerseLine(near?.text ?? ''));
    const breaks = isVerseLine(lines[index + 1]?.text ?? '') ? '\\' : '';
    if (isInside) return `${tip.slice(1).trim()}${breaks}`;
  }
  return tip.replace(TASK, (_, lead: string, mark: string) => `${lead}${mark === ' ' ? '☐' : '☑'} `);
}

function isVerseLine(text: string): boolean {
  return /^\|[\t ][^|]*$/u.test(text);
}
