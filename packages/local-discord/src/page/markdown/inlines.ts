import { createLinkParser, parseAddress, parseBracketedAddress } from './links.ts';
import {
  matchAt,
  startsLineAt,
  textUpTo,
  type Parse,
  type ParseContext,
  type Parsed,
  type Part,
  type TimestampStyle,
} from './parts.ts';

/** The next character that may be more than text; after a line break a block may begin. */
const NEXT = /[\\*_~|`[<\n]|https?:\/\/|@(?:everyone|here)|¯\\/g;
const ESCAPE = /\\([^\sA-Za-z0-9])/uy;
const MENTION = /<(@!?|@&|#)(\d{1,20})>/y;
const COMMAND = /<\/([-\w\p{L}\p{N} ]{1,100}):(\d{1,20})>/uy;
const EMOJI = /<a?:(\w{1,32}):(\d{1,20})>/y;
const TIMESTAMP = /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y;

/** Range of a `Date`, in seconds before and after 1970. */
const FARTHEST = 8.64e12;

/** Its backslash is no escape. */
const SHRUG = '¯\\_(ツ)_/¯';

/** Creates a parser of inline parts: one part, or text up to the next mark. Indices must be given in ascending order. */
export function createInlineParser(source: string, context: ParseContext, parse: Parse): (at: number) => Parsed {
  const parsePair = createPairParser(source, context, parse);
  const parseCode = createCodeParser(source, context);
  const parseLink = createLinkParser(source, context, parse);
  const parseOne = (at: number): Parsed | undefined => {
    const sign = source[at] ?? '';
    if ('*_~|'.includes(sign)) return parsePair(at);
    if (sign === '`') return parseCode(at);
    if (sign === '<')
      return parseEmojiOrTimestamp(source, at) ?? (context.isLabel ? undefined : parseBracketed(source, at));
    if (context.isLabel) return undefined;
    if (sign === '[') return parseLink(at);
    if (sign === 'h') return parseAddress(source, at);
    if (sign === '\\') return toParsed(matchAt(ESCAPE, source, at), ([, text = '']) => ({ kind: 'text', text }));
    if (sign === '@') return parseEverybody(source, at);
    return source.startsWith(SHRUG, at) ? textUpTo(source, at, at + SHRUG.length) : undefined;
  };
  return (at) => {
    const next = matchAt(NEXT, source, at)?.index ?? source.length;
    return next > at ? textUpTo(source, at, next) : (parseOne(at) ?? textUpTo(source, at, at + 1));
  };
}

function toParsed(match: RegExpExecArray | undefined, part: (match: RegExpExecArray) => Part): Parsed | undefined {
  return match && { part: part(match), end: match.index + match[0].length };
}

function parseEverybody(source: string, at: number): Parsed {
  const word = source.startsWith('@here', at) ? '@here' : '@everyone';
  return { part: { kind: 'everybody', word }, end: at + word.length };
}

/** An emoji or timestamp; both may be in a link's label, too. */
function parseEmojiOrTimestamp(source: string, at: number): Parsed | undefined {
  const emoji = toParsed(matchAt(EMOJI, source, at), ([, name = '', id = '']) => ({ kind: 'emoji', name, id }));
  if (emoji) return emoji;
  return toParsed(matchAt(TIMESTAMP, source, at), ([text, digits, style = 'f']) => {
    const seconds = Number(digits);
    if (Math.abs(seconds) > FARTHEST) return { kind: 'text', text };
    return { kind: 'timestamp', seconds, style: style as TimestampStyle };
  });
}

const MENTIONED: Readonly<Record<string, 'role' | 'channel'>> = { '@&': 'role', '#': 'channel' };

function parseBracketed(source: string, at: number): Parsed | undefined {
  return (
    toParsed(matchAt(MENTION, source, at), ([, sign = '', id = '']) => {
      return { kind: 'mention', of: MENTIONED[sign] ?? 'person', id };
    }) ??
    toParsed(matchAt(COMMAND, source, at), ([, name = '', id = '']) => ({ kind: 'command', name, id })) ??
    parseBracketedAddress(source, at)
  );
}

interface Pair {
  readonly kind: 'bold' | 'italics' | 'underline' | 'strike' | 'spoiler';
  readonly opening: string;
  readonly pattern: RegExp;
  /** A mark that is not closed after one place is not closed after any later one. */
  readonly isFinal: boolean;
}

/** Alternatives within a pattern begin with different characters, so that there is no backtracking. */
const PAIRS: readonly Pair[] = [
  {
    kind: 'italics',
    opening: '*',
    pattern: /\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?) {0,2}\*(?!\*)/y,
    isFinal: false,
  },
  { kind: 'italics', opening: '_', pattern: /_((?:__|\\[^]|[^\\_])+?)_(?!\w)/y, isFinal: false },
  { kind: 'bold', opening: '**', pattern: /\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y, isFinal: true },
  { kind: 'underline', opening: '__', pattern: /__((?:\\[^]|[^\\])+?)__(?!_)/y, isFinal: true },
  { kind: 'strike', opening: '~~', pattern: /~~([^]+?)~~(?!_)/y, isFinal: true },
  { kind: 'spoiler', opening: '||', pattern: /\|\|([^]+?)\|\|/y, isFinal: true },
];

/**
 * Creates a parser of text between a pair of marks. Of the pairs that open at an index the longest wins, of equally long
 * ones the italics: `***a***` is bold in italics. Marks without an end are searched for once, so that many openings cost
 * linear time; italics end, or turn out not to, at the next odd run of their mark.
 */
function createPairParser(source: string, context: ParseContext, parse: Parse): (at: number) => Parsed | undefined {
  const unclosed = new Set<Pair>();
  return (at) => {
    let best: { readonly kind: Pair['kind']; readonly all: string; readonly inside: string } | undefined;
    for (const pair of PAIRS) {
      if (unclosed.has(pair) || !source.startsWith(pair.opening, at)) continue;
      const [all, inside = ''] = matchAt(pair.pattern, source, at) ?? [];
      if (all !== undefined && all.length > (best?.all.length ?? 0)) best = { kind: pair.kind, all, inside };
      if (all === undefined && pair.isFinal) unclosed.add(pair);
    }
    if (!best) return undefined;
    const within = { ...context, depth: context.depth + 1, startsLine: startsLineAt(source, at, context) };
    return { part: { kind: best.kind, parts: parse(best.inside, within) }, end: at + best.all.length };
  };
}

const TICKS = /`+/y;
const LANGUAGE = /([\w+.#-]*)\n/y;

/** Creates a parser of inline code and code blocks; backticks without an end are text. */
function createCodeParser(source: string, { isLabel }: ParseContext): (at: number) => Parsed {
  let findClosing: ReturnType<typeof createClosingFinder> | undefined;
  return (at) => {
    const block = isLabel ? undefined : parseCodeBlock(source, at);
    if (block) return block;
    const [{ length } = ''] = matchAt(TICKS, source, at) ?? [];
    findClosing ??= createClosingFinder(source);
    const closing = findClosing(at + length, length);
    if (!closing) return textUpTo(source, at, at + length);
    const { index, ticks } = closing;
    // A space separates a backtick of the code from those around it.
    const text = source
      .slice(at + ticks, index)
      .replace(/^ (?= *`)/u, '')
      .replace(/(` *) $/u, '$1');
    return { part: { kind: 'code', text }, end: index + ticks };
  };
}

/** Finds the next run of as many backticks as opened, or else of fewer. */
function createClosingFinder(
  source: string,
): (from: number, most: number) => { index: number; ticks: number } | undefined {
  const runs = Array.from(source.matchAll(/`+/g), ({ 0: { length }, index }) => ({ length, index }));
  const byLength = Map.groupBy(runs.toReversed(), ({ length }) => length);
  return (from, most) => {
    for (let ticks = most; ticks > 0; ticks -= 1) {
      const places = byLength.get(ticks) ?? [];
      // Source is parsed from the beginning to the end: earlier places will not be asked for again.
      while ((places.at(-1)?.index ?? from) < from) places.pop();
      const index = places.at(-1)?.index;
      if (index !== undefined) return { index, ticks };
    }
    return undefined;
  };
}

/**
 * Three backticks to the next three. The text before the first line break is the language if more follows. The line break
 * after the block belongs to it.
 */
function parseCodeBlock(source: string, at: number): Parsed | undefined {
  const close = source.startsWith('```', at) ? source.indexOf('```', at + 3) : -1;
  if (close === -1) return undefined;
  const inside = source.slice(at + 3, close);
  const [line = '', language] = matchAt(LANGUAGE, inside, 0) ?? [];
  const code = trimLineBreaks(inside.slice(line.length));
  const text = code || trimLineBreaks(inside);
  if (text === '') return undefined;
  const end = close + 3 + (source[close + 3] === '\n' ? 1 : 0);
  return { part: { kind: 'code-block', ...(code && language && { language }), text }, end };
}

function trimLineBreaks(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === '\n') start += 1;
  while (end > start && text[end - 1] === '\n') end -= 1;
  return text.slice(start, end);
}
