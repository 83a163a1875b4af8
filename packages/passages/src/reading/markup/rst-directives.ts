import { normalizeLine } from '../../model/normalize.ts';
import { dedent, indentOf, isBlank, joinTexts, type Line, takeIndented, trimLines } from './lines.ts';
import { addHeading, addTable, type Context, leaveOut, type ReadBlocks, readText } from './rst-context.ts';
import { readInlineLine } from './rst-inline.ts';
import { readCsv, type Rows } from './rst-tables.ts';

/** A directive: `.. name:: argument`, the options below it, and its text. */
interface Directive {
  readonly name: string;
  /** Lines up to the first option or blank line. */
  readonly argument: readonly Line[];
  readonly options: ReadonlyMap<string, string>;
  readonly body: readonly Line[];
  readonly all: readonly Line[];
}

const DIRECTIVE = /^\.\. (?:\|[^|]{0,200}\| {1,4})?(?<name>[a-z](?:[\w+.-]|:(?=\w)){0,60}) ?::(?: (?<words>.*))?$/iu;
const OPTION = /^:(?<name>[\w-]{1,60}(?: [\w-]{1,30})?):(?: (?<value>.*))?$/u;

/** Directives by what becomes of them; names of a domain, `py:`, are left away. */
const CONTENTS = new Set('contents toctree tableofcontents sectnum section-numbering minitoc'.split(' '));
const SILENT = new Set(
  'index raw include literalinclude meta highlight highlightlang currentmodule module default-domain default-role role tabularcolumns target-notes title header footer date sectionauthor codeauthor moduleauthor bibliography graphviz digraph graph mermaid uml plantuml plot inheritance-diagram testsetup testcleanup program youtube vimeo video audio restructuredtext-test-directive automodule autoclass autofunction automethod autoattribute autodata autoexception autodecorator autosummary automodapi namespace namespace-push namespace-pop cssclass footbibliography sphinx-design literal_include pull_requests detailedcontents spec-list tags todolist seo autoprogram argparse click currentlibrary py-version-list'.split(
    ' ',
  ),
);
const PRIVATE = new Set('todo comment ifconfig-comment'.split(' '));
const CODE = new Set(
  'code code-block sourcecode parsed-literal literal-block doctest testcode testoutput prompt ipython ipython3 jupyter-execute code-cell productionlist grammar-snippet console cli tabbed-code terminal command-block highlight-code'.split(
    ' ',
  ),
);
const QUOTES = new Set('epigraph highlights pull-quote'.split(' '));
/** Their text may begin on the line of their name. */
const TEXT = new Set(
  'note warning tip hint important caution danger attention error seealso container-text compound impl-detail epigraph highlights pull-quote line-block todo math'.split(
    ' ',
  ),
);
/** Their argument is no text. */
const NAMED = new Set(
  'container class rst-class only ifconfig cssclass tab-set tabs grid grid-item hlist acks glossary'.split(' '),
);
const CHANGES: Readonly<Record<string, string>> = {
  versionadded: 'Added in version',
  versionchanged: 'Changed in version',
  versionremoved: 'Removed in version',
  deprecated: 'Deprecated since version',
  'deprecated-removed': 'Deprecated since version',
};
/** Descriptions of things in a program, whose argument is how they are called. */
const OBJECTS =
  /(?:function|class|method|attribute|property|data|exception|decorator|option|envvar|describe|confval|setting|macro|type|struct|union|enum|enumerator|member|var|opcode|object|directive|role|event|command|module|const|interface|template|filter|tag|lookup|program|describe)$/u;

/** Reads the directive on a line with what is indented below it; undefined for a line that is none. */
export function readDirective(
  lines: readonly Line[],
  at: number,
  context: Context,
  readBlocks: ReadBlocks,
): number | undefined {
  const head = lines[at] ?? { text: '', line: 0 };
  const groups = DIRECTIVE.exec(head.text)?.groups;
  if (groups === undefined) return undefined;
  const { body, next } = takeIndented(lines, at + 1);
  const name = (groups['name'] ?? '').replace(/^.*:/u, '').toLowerCase();
  const words = (groups['words'] ?? '').trim();
  // A named text, which was put in place of its name.
  if (!head.text.startsWith('.. |'))
    show(split(name, words === '' ? [] : [{ text: words, line: head.line }], body, head), context, readBlocks);
  return next;
}

function split(name: string, words: readonly Line[], lines: readonly Line[], head: Line): Directive {
  const argument = [...words];
  const options = new Map<string, string>();
  let at = 0;
  const isCode = CODE.has(name);
  for (; at < lines.length && !isBlank(lines[at]); at += 1) {
    const line = lines[at] as Line;
    const option = OPTION.exec(line.text)?.groups;
    if (option !== undefined) options.set(option['name'] ?? '', option['value']?.trim() ?? '');
    else if (options.size > 0 && indentOf(line) === 0) break;
    else if (options.size === 0 && (isCode || argument.length === 0)) break;
    else if (options.size === 0) argument.push(line);
  }
  const body = trimLines(lines.slice(at));
  const all = [head, ...lines];
  return TEXT.has(name) && options.size === 0
    ? { name, argument: [], options, body: [...argument, ...lines.slice(at)], all }
    : { name, argument, options, body, all };
}

function show(directive: Directive, context: Context, readBlocks: ReadBlocks): void {
  const { name, argument, body, all, options } = directive;
  const { builder } = context;
  builder.endParagraph();
  if (CONTENTS.has(name)) return leaveOut(context, all, 'table of contents');
  if (SILENT.has(name)) return leaveOut(context, all, 'markup of another tool');
  if (PRIVATE.has(name)) return leaveOut(context, all, 'private remark');
  if (CODE.has(name)) return showCode(directive, context);
  if (name === 'math')
    return body.length + argument.length === 0 ? undefined : builder.addCode(joinTexts(dedent([...argument, ...body])));
  if (name === 'image' || name === 'figure' || name.endsWith('-figure'))
    return showPicture(directive, context, readBlocks);
  if (name === 'csv-table' || name === 'list-table') return showTable(directive, context);
  if (name === 'rubric')
    return addHeading(
      readInlineLine(joinTexts(argument), context.inline),
      Math.min(context.depth + 1, 6),
      all[0]?.line ?? 0,
      context,
    );
  const change = CHANGES[name];
  if (change !== undefined) return showChange(change, directive, context, readBlocks);
  if (QUOTES.has(name)) {
    builder.begin({ type: 'blockquote', children: [] });
    readBlocks(body, context);
    return builder.endQuote();
  }
  if (body.length === 0 && !OBJECTS.test(name) && !TEXT.has(name))
    return leaveOut(context, all, 'markup of another tool');
  if (OBJECTS.test(name)) for (const { text } of argument) builder.addParagraph(text.replaceAll('\\', ''));
  else if (!NAMED.has(name) && argument.length > 0) builder.addParagraph(readText(argument, context));
  const header = options.get('header');
  if (name === 'dropdown' && argument.length === 0 && header !== undefined) builder.addParagraph(header);
  return readBlocks(body, context);
}

function showCode({ name, argument, body, options }: Directive, { builder, inline }: Context): void {
  const caption = options.get('caption');
  if (caption !== undefined) builder.addParagraph(readInlineLine(caption, inline));
  // The first line of these is code, and not the name of a language.
  const isAll = /^(?:parsed-literal|productionlist|prompt|grammar-snippet)$/u.test(name) && name !== 'prompt';
  const code = joinTexts(dedent([...(isAll ? argument : []), ...body]));
  builder.addCode(name === 'parsed-literal' ? code.replaceAll(/\\ ?(?=[*_`|])/gu, '') : code);
}

/** Shows the caption of a picture, else what stands for it. */
function showPicture({ name, body, options }: Directive, context: Context, readBlocks: ReadBlocks): void {
  const alt = normalizeLine(options.get('alt') ?? '');
  if (name === 'image' || body.length === 0) {
    context.builder.addPicture(alt);
    context.builder.endParagraph();
  } else readBlocks(body, context);
}

function showChange(words: string, { argument, body }: Directive, context: Context, readBlocks: ReadBlocks): void {
  const [first] = argument;
  const [, version = '', rest = ''] = /^(\S+)(?: (.*))?$/u.exec(first?.text ?? '') ?? [];
  const lead = `${words} ${version.replace(/:$/u, '')}`;
  const text = [{ text: rest, line: first?.line ?? 0 }, ...argument.slice(1)];
  const said = trimLines(text);
  const [below] = trimLines(body);
  if (said.length > 0) context.builder.addParagraph(`${lead}: ${readText(said, context)}`);
  else if (below !== undefined && indentOf(below) === 0 && /^[\p{L}\p{N}`*:"“(]/u.test(below.text))
    return readBlocks([{ text: `${lead}: ${below.text}`, line: below.line }, ...trimLines(body).slice(1)], context);
  else context.builder.addParagraph(`${lead}.`);
  return readBlocks(body, context);
}

function showTable({ name, argument, body, options, all }: Directive, context: Context): void {
  const { builder } = context;
  if (argument.length > 0) builder.addParagraph(readText(argument, context));
  if (name === 'list-table') return addTable(readListTable(body), context);
  if (options.has('file') || options.has('url')) return leaveOut(context, all, 'markup of another tool');
  const stated = options.get('delim') ?? ',';
  const delimiter = stated === 'tab' ? '\t' : stated === 'space' ? ' ' : stated.charAt(0);
  const header = options.get('header');
  const rows = readCsv(body, delimiter);
  return addTable(header === undefined ? rows : [...readCsv([{ text: header, line: 0 }], delimiter), ...rows], context);
}

/** Rows of a list of lists. */
function readListTable(lines: readonly Line[]): Rows {
  const rows: Rows = [];
  let column = 0;
  for (const { text } of lines) {
    const { row, gap = '', cell } = /^(?<row>[-*+])(?<gap> +)[-*+](?: (?<cell>.*))?$/u.exec(text)?.groups ?? {};
    if (row !== undefined) {
      rows.push([cell?.trim() ?? '']);
      column = gap.length + 1;
      continue;
    }
    const current = rows.at(-1);
    if (current === undefined) continue;
    const isCell = text.search(/\S/u) === column && /^[-*+](?: |$)/u.test(text.slice(column));
    if (isCell) current.push(text.slice(column + 1).trim());
    else current.push(`${current.pop() ?? ''}\n${text.trim()}`);
  }
  return rows;
}
