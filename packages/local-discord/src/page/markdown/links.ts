import type { Part } from './markdown.ts';
import { matchAt, textUpTo } from './reading.ts';
import type { Found, Parse, Place } from './reading.ts';

const ADDRESS = /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/y;
const BRACKETED_ADDRESS = /<(https?:\/\/[^\s<>]+)>/y;
const DESTINATION =
  /\]\(\s*(?:<([^<>\s]+)>|((?:\([^\s()]*\)|[^\s()<])(?:\([^\s()]*\)|[^\s()])*))(?:\s+(?:"([^\n]{0,300}?)"|'([^\n]{0,300}?)'))?\s*\)/y;

/** What a label may not hold, lest it looks as if it led elsewhere: addresses, mentions, emoji, blocks of code. */
const NO_LABEL = /https?:\/\/|discord\.gg\/|<(?:@|#|\/|a?:\w+:\d)|@everyone|@here|```/iu;

/** An address that stands in the text. */
export function readAddress(source: string, at: number): Found | undefined {
  const [address] = matchAt(ADDRESS, source, at) ?? [];
  if (address === undefined) return undefined;
  // One parenthesis that closes more than the address opens belongs to the sentence around it.
  const isOver = address.length - address.replace(/(?<!\))\)+$/u, '').length > address.split('(').length - 1;
  const own = isOver ? address.slice(0, -1) : address;
  return linkTo(own, at + own.length);
}

/** `<https://…>`. */
export function readBracketedAddress(source: string, at: number): Found | undefined {
  const [all, address] = matchAt(BRACKETED_ADDRESS, source, at) ?? [];
  return all === undefined || address === undefined ? undefined : linkTo(address, at + all.length);
}

function linkTo(address: string, end: number): Found {
  const text: Part = { kind: 'text', text: address };
  return { part: isWebAddress(address) ? { kind: 'link', url: address, parts: [text] } : text, end };
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//iu.test(address) && URL.canParse(address);
}

/**
 * Reads `[label](address "title")`. All of it is text as it stands where it leads nowhere, or the label could seem to
 * lead elsewhere. Within a label Discord takes no escapes: a backslash is shown.
 */
export function linkReader(source: string, place: Place, parse: Parse): (at: number) => Found | undefined {
  const ends = labelEnds(source);
  const inLabel = { ...place, depth: place.depth + 1, isLabel: true, opensLine: false };
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
 * For every `[` of a source, the `]` before a `(` that ends its label, or -1. A label may hold pairs of brackets, though
 * none within each other, and a `]` if another follows before the next `[`. Read from the end, so that it takes one pass
 * whatever the brackets are.
 */
function labelEnds(source: string): Int32Array | undefined {
  if (!source.includes('](')) return undefined;
  /** Where a label ends that goes on at a place, for every place. */
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
