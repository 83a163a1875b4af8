import { matchAt, textUpTo, type Parse, type ParseContext, type Parsed, type Part } from './parts.ts';

const ADDRESS = /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/y;
const BRACKETED_ADDRESS = /<(https?:\/\/[^\s<>]+)>/y;
const DESTINATION =
  /\]\(\s*(?:<([^<>\s]+)>|((?:\([^\s()]*\)|[^\s()<])(?:\([^\s()]*\)|[^\s()])*))(?:\s+(?:"([^\n]{0,300}?)"|'([^\n]{0,300}?)'))?\s*\)/y;

/** Not allowed in a label, which could seem to lead elsewhere: addresses, mentions, emoji, code blocks. */
const NO_LABEL = /https?:\/\/|discord\.gg\/|<(?:@|#|\/|a?:\w+:\d)|@everyone|@here|```/iu;

/** A bare address in the text. */
export function parseAddress(source: string, at: number): Parsed | undefined {
  const [address] = matchAt(ADDRESS, source, at) ?? [];
  if (address === undefined) return undefined;
  // A closing parenthesis that the address does not open belongs to the sentence around it.
  const isOver = address.length - address.replace(/(?<!\))\)+$/u, '').length > address.split('(').length - 1;
  const own = isOver ? address.slice(0, -1) : address;
  return toLink(own, at + own.length);
}

/** `<https://…>`. */
export function parseBracketedAddress(source: string, at: number): Parsed | undefined {
  const [all, address] = matchAt(BRACKETED_ADDRESS, source, at) ?? [];
  return all === undefined || address === undefined ? undefined : toLink(address, at + all.length);
}

function toLink(address: string, end: number): Parsed {
  const text: Part = { kind: 'text', text: address };
  return { part: isWebAddress(address) ? { kind: 'link', url: address, parts: [text] } : text, end };
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//iu.test(address) && URL.canParse(address);
}

/**
 * Creates a parser of `[label](address "title")`. All of it is text if the address is not http(s), or if the label could
 * seem to lead elsewhere. In a label Discord takes no escapes: a backslash is shown.
 */
export function createLinkParser(
  source: string,
  context: ParseContext,
  parse: Parse,
): (at: number) => Parsed | undefined {
  const ends = findLabelEnds(source);
  const inLabel = { ...context, depth: context.depth + 1, isLabel: true, startsLine: false };
  return (at) => {
    const close = ends?.[at] ?? -1;
    const match = close === -1 ? undefined : matchAt(DESTINATION, source, close);
    if (!match) return undefined;
    const [all, bracketed, bare = '', ...titles] = match;
    const end = close + all.length;
    const label = source.slice(at + 1, close);
    const url = bracketed ?? bare;
    if (label.trim() === '' || NO_LABEL.test(label) || !isWebAddress(url)) return textUpTo(source, at, end);
    const title = titles.find(Boolean);
    return { part: { kind: 'link', url, ...(title && { title }), parts: parse(label, inLabel) }, end };
  };
}

/**
 * For each `[` of a source, the index of the `]` before a `(` that ends its label, or -1. A label may hold pairs of
 * brackets, but no nested ones, and a `]` if another follows before the next `[`. The source is read from its end, in one
 * pass whatever the brackets.
 */
function findLabelEnds(source: string): Int32Array | undefined {
  if (!source.includes('](')) return undefined;
  /** For each index, the end of a label that goes on there. */
  const ends = new Int32Array(source.length + 1).fill(-1);
  const starts = new Int32Array(source.length).fill(-1);
  let close = -1;
  let isCloseNext = false;
  for (let at = source.length - 1; at >= 0; at -= 1) {
    const sign = source[at];
    const goesOn = ends[at + 1] ?? -1;
    if (sign === '[') {
      starts[at] = goesOn;
      ends[at] = close === -1 ? -1 : (ends[close + 1] ?? -1);
      isCloseNext = false;
    } else if (sign === ']') {
      ends[at] = source[at + 1] === '(' ? at : isCloseNext ? goesOn : -1;
      close = at;
      isCloseNext = true;
    } else ends[at] = goesOn;
  }
  return starts;
}
