import type { LeftOut } from '../../model/reading.ts';
import { findSpanEnd } from './hidden.ts';

/** Characters that begin a mark. Between them the text is copied. */
const INTEREST = /[\\`[!\](*=+~^$:{<]|https?:\/\//gu;
/** Longest mark, in characters; what is longer is read as text. */
const LONGEST = 3000;

/** A place in the text, and what is known of it. */
interface Scan {
  readonly text: string;
  readonly parts: string[];
  /** Marks that end what an earlier one began, by their index: how many characters are left out there. */
  readonly closers: Map<number, number>;
  readonly leave: (index: number, text: string) => void;
  readonly isScript: boolean;
}

/** Reads a mark at an index; returns the text in its place and the index behind it, undefined for plain text. */
type ReadMark = (scan: Scan, index: number) => readonly [replacement: string, end: number] | undefined;

/** Readers of marks by the character that they begin with. */
const createReaders = (): Readonly<Record<string, readonly ReadMark[]>> => ({
  '\\': [copy(/\\[^]/uy)],
  '`': [readSpan],
  h: [copy(/https?:\/\/[^\s<>"*_[\](){}|`]*/uy)],
  '<': [readTag, copy(/<[a-z][a-z\d+.-]{1,30}:[^<>\s]{0,2000}>/iuy)],
  '{': [readTemplate, readCritic, readRole, readAttributes, readExpression],
  '!': [readEmbed],
  '[': [readWikiLink],
  ']': [readDestination],
  '(': [readReference],
  '*': [readStrong],
  '=': [readPair('==')],
  '+': [readPair('++')],
  '~': [readPair('~~'), readScript('~', '₀₁₂₃₄₅₆₇₈₉₊₋')],
  '^': [readBlockId, readNote, readPair('^^'), readScript('^', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻')],
  $: [readMathematics],
  ':': [readEmoji],
});

/**
 * Text in plain Markdown for one with the inline marks of other tools: wiki links, highlights, shortcodes, JSX, attributes,
 * mathematics. Escaped marks and those in code are left alone, and the line breaks are the same as before.
 */
export function readInlineMarks(
  text: string,
  firstLine: (index: number) => number,
  isScript: boolean,
  leftOut: LeftOut[],
): string {
  const leave = (index: number, left: string): void => {
    leftOut.push({ line: firstLine(index), text: left.replaceAll(/\s+/gu, ' '), reason: 'markup of another tool' });
  };
  const scan: Scan = { text, parts: [], closers: new Map(), leave, isScript };
  let at = 0;
  const readers = createReaders();
  let next = 0;
  for (let match = matchAt(INTEREST, text, next); match !== undefined; match = matchAt(INTEREST, text, next)) {
    const { 0: mark, index } = match;
    const closing = scan.closers.get(index);
    const read =
      closing === undefined ? readMark(readers[mark.charAt(0)], scan, index) : (['', index + closing] as const);
    if (read === undefined) {
      next = index + 1;
      continue;
    }
    const [replacement, end] = read;
    scan.parts.push(text.slice(at, index), replacement);
    [at, next] = [end, end];
  }
  return scan.parts.join('') + text.slice(at);
}

function readMark(
  readers: readonly ReadMark[] | undefined,
  scan: Scan,
  index: number,
): readonly [string, number] | undefined {
  for (const read of readers ?? []) {
    const found = read(scan, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Match of a sticky expression at an index, or of a global one from there on. */
function matchAt(form: RegExp, text: string, index: number): RegExpExecArray | undefined {
  form.lastIndex = index;
  return form.exec(text) ?? undefined;
}

function copy(form: RegExp): ReadMark {
  return ({ text }, index) => {
    const match = matchAt(form, text, index);
    return match === undefined ? undefined : [match[0], index + match[0].length];
  };
}

/** Line breaks of a text that is left out, so that lines keep their numbers. */
function keepBreaks(text: string): string {
  return text.replaceAll(/[^\n]/gu, '');
}

function readSpan({ text }: Scan, index: number): readonly [string, number] {
  const [run = '`'] = matchAt(/`+/uy, text, index) ?? [];
  const end = findSpanEnd(text, index, run.length);
  const span = text.slice(index, end);
  // Tags by which a template copies the code, and the name of its language.
  const code = span.replaceAll(/\{%-?\s?(?:end)?raw\s?-?%\}/gu, '').replace(/\{:[\w.-]{1,30}\}(?=`+$)/u, '');
  return [code, end];
}

/** Leaves out the tags of components (JSX, Vue), with their attributes; tags of HTML are copied for the parser. */
function readTag(scan: Scan, index: number): readonly [string, number] | undefined {
  const { text } = scan;
  const [opening, name = ''] = matchAt(/<\/?([A-Za-z][\w.:-]{0,60})?(?=[\s/>{])/uy, text, index) ?? [];
  if (opening === undefined) return undefined;
  const end = findTagEnd(text, index + opening.length);
  if (end === undefined) return undefined;
  const tag = text.slice(index, end);
  const isComponent = name === '' || (/^[A-Z]/u.test(name) && name !== name.toUpperCase()) || name.includes('.');
  if (!isComponent && !/=\{|\s[@:#][\w.:-]+=/u.test(tag)) return [tag, end];
  if (name === '' && !/^<\/?>$/u.test(tag)) return undefined;
  if (tag.endsWith('/>')) scan.leave(index, tag);
  return [keepBreaks(tag), end];
}

/** Index behind the tag whose attributes begin at an index; undefined where a blank line or another tag comes first. */
function findTagEnd(text: string, from: number): number | undefined {
  let [quote, depth] = ['', 0];
  for (let at = from; at < text.length && at < from + LONGEST; at += 1) {
    const char = text.charAt(at);
    if (char === '\n' && text.charAt(at + 1) === '\n') return undefined;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'" || char === '`') quote = char;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === '>' && depth <= 0) return at + 1;
    else if (char === '<' && depth <= 0) return undefined;
  }
  return undefined;
}

/** Index of some characters in the text nearby, in the same paragraph. */
function findNear(text: string, from: number, wanted: string, longest = LONGEST): number | undefined {
  const near = text.slice(from, from + longest);
  const found = near.indexOf(wanted);
  const blank = near.indexOf('\n\n');
  return found === -1 || (blank !== -1 && blank < found) ? undefined : from + found;
}

/** Leaves out a shortcode or tag of a template (Hugo, Jekyll, Zola, GitBook); its title or caption is kept. */
function readTemplate(scan: Scan, index: number): readonly [string, number] | undefined {
  const { text } = scan;
  const [opening] = matchAt(/\{\{[<%]?|\{%/uy, text, index) ?? [];
  if (opening === undefined) return undefined;
  const close = { '{{<': '>}}', '{{%': '%}}', '{{': '}}', '{%': '%}' }[opening] ?? '}}';
  const inner = findNear(text, index + opening.length, close);
  if (inner === undefined) return undefined;
  const end = inner + close.length;
  const words = text.slice(index + opening.length, inner);
  if (opening === '{%' && /^-?\s*raw\b/u.test(words)) return readVerbatim(text, end);
  if (opening === '{{' && !/^[-~]?\s*[#/>!&^]|[.|("'$\n]|^\s*(?:toc\s*$|[\w-]+\s+\[\[)/iu.test(words))
    return [text.slice(index, end), end];
  const isEnd = /^-?\s*(?:\/|end)/u.test(words);
  if (!isEnd) scan.leave(index, text.slice(index, end));
  return [keepBreaks(words) + (opening === '{{' || isEnd ? '' : findTitle(words)), end];
}

/** Text that the template engine copies: between the tags `raw` and `endraw`. */
function readVerbatim(text: string, from: number): readonly [string, number] | undefined {
  const near = text.slice(from, from + LONGEST);
  const tag = /\{%-?\s?endraw\s?-?%\}/u.exec(near);
  return tag === null ? undefined : [near.slice(0, tag.index), from + tag.index + tag[0].length];
}

/** Title or caption among the attributes of a shortcode, as a paragraph of its own. */
function findTitle(attributes: string): string {
  const { double, single } =
    /\b(?:caption|title|summary|header|label|name)\s*=\s*(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)')/u.exec(
      attributes,
    )?.groups ?? {};
  const words = (double ?? single ?? '').trim();
  return /^[\w./-]*\.\w{2,5}$/u.test(words) || words === '' ? '' : `\v\v${words}\v\v`;
}

/** Marks of an editor: what is put in stays, what is taken out goes (CriticMarkup). */
function readCritic({ text }: Scan, index: number): readonly [string, number] | undefined {
  const match = matchAt(
    /\{(?:\+\+(?<added>[^{}\n]{0,500})\+\+|--[^{}\n]{0,500}--|==(?<marked>[^{}\n]{0,500})==|~~[^{}~\n]{0,300}~>(?<better>[^{}\n]{0,300})~~)\}/uy,
    text,
    index,
  );
  const { added, marked, better } = match?.groups ?? {};
  return match === undefined ? undefined : [added ?? marked ?? better ?? '', index + match[0].length];
}

/** Role of MyST: `` {ref}`the label <target>` `` is the label. */
function readRole({ text }: Scan, index: number): readonly [string, number] | undefined {
  const match = matchAt(/\{[a-z][\w:+.-]{0,40}\}(?<ticks>`{1,2})[!~]?(?<words>[^`\n]{1,500})\k<ticks>/uy, text, index);
  if (match === undefined) return undefined;
  const words = match.groups?.['words'] ?? '';
  const label = /^(?<label>[^<]*[^<\s])\s*<[^<>]*>$/u.exec(words)?.groups?.['label'] ?? words;
  return [`\`${label}\``, index + match[0].length];
}

/** Attributes of a heading, a link or a picture: `{#anchor .class}`. */
function readAttributes({ text }: Scan, index: number): readonly [string, number] | undefined {
  const [attributes] = matchAt(/\{:?\s?(?:[#.][\w\p{L}:.-]|[\w-]{1,40}=|:)[^{}]{0,1000}\}/uy, text, index) ?? [];
  if (attributes === undefined || attributes.includes('\n\n')) return undefined;
  const end = index + attributes.length;
  const follows = /[\])`*_"/]/u.test(text.charAt(index - 1));
  const isLast = /^[\t #]*(?:\n|$)/u.test(text.slice(end, end + 20));
  return follows || isLast ? [keepBreaks(attributes), end] : undefined;
}

/** Code between braces in MDX; a string there is text. */
function readExpression(scan: Scan, index: number): readonly [string, number] | undefined {
  if (!scan.isScript) return undefined;
  const match = matchAt(
    /\{\s?(?:(?<quote>['"`])(?<words>[^'"`{}\n]{0,300})\k<quote>|[\w$.?[\]]{1,100}(?:\([^(){}\n]{0,200}\))?)\s?\}/uy,
    scan.text,
    index,
  );
  if (match === undefined) return undefined;
  if (match.groups?.['quote'] === undefined) scan.leave(index, match[0]);
  return [match.groups?.['words'] ?? '', index + match[0].length];
}

/** Leaves out what a note puts in from another file; the words that stand for a picture are kept. */
function readEmbed(scan: Scan, index: number): readonly [string, number] | undefined {
  const match = matchAt(/!\[\[(?<target>[^[\]\n|]{1,300})(?:\\?\|(?<label>[^[\]\n]{0,200}))?\]\]/uy, scan.text, index);
  if (match === undefined) return undefined;
  const { label = '' } = match.groups ?? {};
  const isWords = /\p{L}/u.test(label) && !/^(?:left|right|center|inline|inlR|inlL|[\d\sx]+)$/u.test(label);
  if (isWords) return [label, index + match[0].length];
  scan.leave(index, match[0]);
  return ['', index + match[0].length];
}

/** Label of a wiki link, or the name and heading of the note that it leads to. */
function readWikiLink({ text }: Scan, index: number): readonly [string, number] | undefined {
  const match = matchAt(
    /\[\[(?<target>[^[\]\n|\s][^[\]\n|]{0,299})(?:\\?\|(?<label>[^[\]\n]{0,300}))?\]\](?![([:])/uy,
    text,
    index,
  );
  const { target = '', label = '' } = match?.groups ?? {};
  const isIndex = /[\w)\]]/u.test(text.charAt(index - 1)) && label === '' && /^["'\w.$]+$/u.test(target);
  if (match === undefined || isIndex) return undefined;
  const end = index + match[0].length;
  // Dendron puts the label first.
  const isTarget = /^[\w-]+(?:[./#][\w-]+)+$/u.test(label) && !/^[\w-]+(?:[./#][\w-]+)+$/u.test(target);
  const words = isTarget ? target : label.replace(/\\$/u, '');
  return [words.trim() === '' ? nameTarget(target.replace(/\\$/u, '')) : words, end];
}

function nameTarget(target: string): string {
  const [page = '', ...headings] = target.split('#').map((part) => part.trim());
  const name = page.replace(/^.*\//u, '').replace(/\.(?:md|markdown)$/iu, '');
  return [name, ...headings.filter((heading) => !heading.startsWith('^'))].filter((part) => part !== '').join(' > ');
}

/** Copies the address of a link without the tags of templates in it, which would keep it from being one. */
function readDestination(scan: Scan, index: number): readonly [string, number] | undefined {
  const { text } = scan;
  if (text.charAt(index + 1) !== '(') return undefined;
  let [copied, at, depth] = ['](', index + 2, 0];
  while (at < text.length && at < index + LONGEST) {
    const char = text.charAt(at);
    const template = char === '{' ? readTemplate({ ...scan, leave: () => undefined }, at) : undefined;
    const page = char === '[' ? matchAt(/\[\[[^[\]\n]{1,300}\]\]/uy, text, at)?.[0] : undefined;
    if (template !== undefined) at = template[1];
    else if (page !== undefined) at += page.length;
    else if (/\s/u.test(char) || (char === ')' && depth === 0)) break;
    else {
      depth += char === '(' ? 1 : char === ')' ? -1 : 0;
      copied += char;
      at += 1;
    }
  }
  return [copied, at];
}

/** Leaves out a reference to a block of another page (Logseq). */
function readReference(scan: Scan, index: number): readonly [string, number] | undefined {
  const match = matchAt(/\(\([\da-f]{8}-[\da-f-]{27}\)\)/uy, scan.text, index);
  if (match === undefined) return undefined;
  scan.leave(index, match[0]);
  return ['', index + match[0].length];
}

/**
 * Takes away the marks of bold words that the parser does not see: those with punctuation inside and a letter outside,
 * as in scripts without blanks.
 */
function readStrong({ text, closers }: Scan, index: number): readonly [string, number] | undefined {
  if (!text.startsWith('**', index) || text.charAt(index + 2) === '*' || text.charAt(index - 1) === '*')
    return undefined;
  const end = findNear(text, index + 2, '**', 500);
  if (end === undefined || text.charAt(end + 2) === '*' || end === index + 2) return undefined;
  const [first, last] = [text.charAt(index + 2), text.charAt(end - 1)];
  if (/\s/u.test(first) || /[\n\t\\]/u.test(last)) return undefined;
  const opens = /^[\p{L}\p{N}]/u.test(text.charAt(index - 1)) && /[\p{P}\p{S}]/u.test(first);
  const isWord = /^[\p{L}\p{N}]/u.test(text.charAt(end + 2));
  const closes =
    last === ' ' ? !isWord && !/^[\p{L}\p{N}]/u.test(text.charAt(index - 1)) : isWord && /[\p{P}\p{S}]/u.test(last);
  if (!opens && !closes) return undefined;
  closers.set(end, 2);
  return ['', index + 2];
}

/** Letter of a script with spaces, where marks stand at a word's edge; or a figure. */
const SPACED_LETTER = /[\p{Ll}\p{Lu}\p{Lt}\p{Lm}\p{N}]/u;

/** Takes away a pair of marks around some words, by which they are highlighted, put in or struck out. */
function readPair(mark: string): ReadMark {
  const char = mark.charAt(0);
  return ({ text, closers }, index) => {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 2)];
    if (!text.startsWith(mark, index) || before === char || after === char || /^\s?$/u.test(after)) return undefined;
    if (SPACED_LETTER.test(before)) return undefined;
    const isInside = (end: number): boolean =>
      /\s/u.test(text.charAt(end - 1)) || text.charAt(end + 2) === char || SPACED_LETTER.test(text.charAt(end + 2));
    let end = findNear(text, index + 2, mark, 1000);
    while (end !== undefined && isInside(end)) end = findNear(text, end + 3, mark, 1000 - (end - index));
    if (end === undefined) return undefined;
    closers.set(end, 2);
    return ['', index + 2];
  };
}

/** Figures above or below the line, where Unicode has them; other words are put on the line. */
function readScript(mark: '~' | '^', figures: string): ReadMark {
  const form = mark === '^' ? /\^(?<words>[\p{L}\p{N}+-]{1,12})\^/uy : /~(?<words>[\d+-]{1,4})~(?!~)/uy;
  return ({ text }, index) => {
    const match = matchAt(form, text, index);
    if (match === undefined || !/[\p{L}\p{N})\]]/u.test(text.charAt(index - 1))) return undefined;
    const { words = '' } = match.groups ?? {};
    const end = index + match[0].length;
    if (!/^[\d+-]+$/u.test(words)) return [words, end];
    return [words.replaceAll(/./gu, (figure) => figures.charAt('0123456789+-'.indexOf(figure))), end];
  };
}

/** Leaves out the name of a paragraph at its end, by which notes refer to it. */
function readBlockId({ text }: Scan, index: number): readonly [string, number] | undefined {
  const match = matchAt(/\^(?=[\d-]*[A-Za-z])[\w-]{2,60}[\t ]*(?=\n|$)/uy, text, index);
  if (match === undefined || !/^[\s]?$/u.test(text.charAt(index - 1))) return undefined;
  const end = index + match[0].length;
  return /^(?:$|\n(?:$|[\s\-*+#>|\d]))/u.test(text.slice(end, end + 2)) ? ['', end] : undefined;
}

/** A note that is written where it is referred to. */
function readNote({ text }: Scan, index: number): readonly [string, number] | undefined {
  const match = matchAt(/\^\[(?<note>[^[\]\n]{1,1000})\]/uy, text, index);
  if (match === undefined) return undefined;
  return [String.raw` \[${match.groups?.['note'] ?? ''}\]`, index + match[0].length];
}

/** Mathematics as it is typed, without the dollars; an amount of money is none. */
function readMathematics({ text }: Scan, index: number): readonly [string, number] | undefined {
  const match =
    matchAt(/\$\$(?<tex>[^$\n`]{1,500})\$\$/uy, text, index) ??
    matchAt(/\$(?<tex>[^\s$`][^$\n`]{0,400})\$(?![\p{L}\p{N}])/uy, text, index);
  const tex = match?.groups?.['tex'] ?? '';
  if (match === undefined || /[\p{L}\p{N}$]/u.test(text.charAt(index - 1))) return undefined;
  const isTex = /[\\^_{}=<>+]|^[A-Za-z]$|^-?[\d.,]+$|^[A-Za-z]\w?\([^()]*\)$/u.test(tex);
  return isTex && !/\s$/u.test(tex) ? [`\`${tex}\``, index + match[0].length] : undefined;
}

/** Leaves out a picture of a face or a thing by its name, `:rocket:`. */
function readEmoji({ text, leave }: Scan, index: number): readonly [string, number] | undefined {
  const match = matchAt(/:[a-z][a-z\d_+-]{0,60}:(?:\{[^{}\n]{0,100}\})?(?![\p{L}\p{N}`])/uy, text, index);
  if (match === undefined || /[\p{L}\p{N}]/u.test(text.charAt(index - 1))) return undefined;
  leave(index, match[0]);
  const end = index + match[0].length;
  // A blank less, so that what follows in a list stands where it stood.
  return ['', /^\s?$/u.test(text.charAt(index - 1)) && text.charAt(end) === ' ' ? end + 1 : end];
}
