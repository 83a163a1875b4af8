import { codeReader } from './code.ts';
import { linkReader, readAddress, readBracketedAddress } from './links.ts';
import type { MomentStyle, Part } from './markdown.ts';
import { pairReader } from './pairs.ts';
import { matchAt, textUpTo } from './reading.ts';
import type { Found, Parse, Place } from './reading.ts';

/** Whatever could be more than a letter; after a line break a block may start. */
const NEXT = /[\\*_~|`[<\n]|https?:\/\/|@(?:everyone|here)|¯\\/g;
const ESCAPE = /\\([^\sA-Za-z0-9])/uy;
const MENTION = /<(@!?|@&|#)(\d{1,20})>/y;
const COMMAND = /<\/([-\w\p{L}\p{N} ]{1,100}):(\d{1,20})>/uy;
const EMOJI = /<a?:(\w{1,32}):(\d{1,20})>/y;
const MOMENT = /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y;

/** Seconds, either way, that a `Date` is able to tell. */
const FARTHEST = 8.64e12;

/** The one backslash that nobody means as an escape. */
const SHRUG = '¯\\_(ツ)_/¯';

/** Reads what stands at a place: one part, or a stretch of text. Places are to be asked for in order. */
export function inlineReader(source: string, place: Place, parse: Parse): (at: number) => Found {
  const readPair = pairReader(source, place, parse);
  const readCode = codeReader(source, place);
  const readLink = linkReader(source, place, parse);
  const readOne = (at: number): Found | undefined => {
    const sign = source[at] ?? '';
    if ('*_~|'.includes(sign)) return readPair(at);
    if (sign === '`') return readCode(at);
    if (sign === '<') return readForAnyone(source, at) ?? (place.isLabel ? undefined : readBracketed(source, at));
    if (place.isLabel) return undefined;
    if (sign === '[') return readLink(at);
    if (sign === 'h') return readAddress(source, at);
    if (sign === '\\') return found(matchAt(ESCAPE, source, at), ([, text = '']) => ({ kind: 'text', text }));
    if (sign === '@') return readEverybody(source, at);
    return source.startsWith(SHRUG, at) ? textUpTo(source, at, at + SHRUG.length) : undefined;
  };
  return (at) => {
    const next = matchAt(NEXT, source, at)?.index ?? source.length;
    return next > at ? textUpTo(source, at, next) : (readOne(at) ?? textUpTo(source, at, at + 1));
  };
}

function found(match: RegExpExecArray | undefined, part: (match: RegExpExecArray) => Part): Found | undefined {
  return match && { part: part(match), end: match.index + match[0].length };
}

function readEverybody(source: string, at: number): Found {
  const word = source.startsWith('@here', at) ? '@here' : '@everyone';
  return { part: { kind: 'everybody', word }, end: at + word.length };
}

/** What may stand in a link's label, too. */
function readForAnyone(source: string, at: number): Found | undefined {
  const emoji = found(matchAt(EMOJI, source, at), ([, name = '', id = '']) => ({ kind: 'emoji', name, id }));
  if (emoji) return emoji;
  return found(matchAt(MOMENT, source, at), ([text, digits, style = 'f']) => {
    const seconds = Number(digits);
    if (Math.abs(seconds) > FARTHEST) return { kind: 'text', text };
    return { kind: 'moment', seconds, style: style as MomentStyle };
  });
}

const MENTIONED: Readonly<Record<string, 'role' | 'channel'>> = { '@&': 'role', '#': 'channel' };

function readBracketed(source: string, at: number): Found | undefined {
  return (
    found(matchAt(MENTION, source, at), ([, sign = '', id = '']) => {
      return { kind: 'mention', of: MENTIONED[sign] ?? 'person', id };
    }) ??
    found(matchAt(COMMAND, source, at), ([, name = '', id = '']) => ({ kind: 'command', name, id })) ??
    readBracketedAddress(source, at)
  );
}
