import chardet from 'chardet';
import type { Format } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import { findStatedEncoding, withoutTags } from './html/charset.ts';

/** Text of a source. */
export interface Decoded {
  readonly text: string;
  /** Name in the Encoding Standard: `windows-1252`. */
  readonly encoding: string;
  /** False where another encoding is about as likely, or where single characters could not be read. */
  readonly isSure: boolean;
}

/** Part of a source by which its encoding is guessed, in bytes. */
const SAMPLE = 64 * 1024;
/** Encodings that the detector does not know, with the confidence at which they enter. Only their look speaks for them. */
const FURTHER: readonly (readonly [encoding: string, confidence: number])[] = [
  ['macintosh', 0.3],
  ['ibm866', 0.3],
  ['koi8-u', 0.4],
  ['windows-874', 0.1],
];
/** Difference of two scores below which either may be right. */
const CLOSE = 0.08;
/** Score below which nothing speaks for the best guess. */
const LEAST_SCORE = 0.15;
/** Fewest characters beyond ASCII that tell anything for sure. */
const FEWEST_SIGNS = 4;
/** Fewest characters of several bytes that were read, for each that was not, in a text that is UTF-8 all the same. */
const READ_PER_BAD = 10;

/**
 * Text of a source, in the encoding that its mark or its server states, in UTF-8 or UTF-16 where it is valid, else in the
 * older encoding that is most likely. Throws an Error for bytes that are no text.
 */
export function decodeText({ bytes, name, mediaType = '' }: Source, format: Format): Decoded {
  const marked = encodingByMark(bytes) ?? encodingByZeros(bytes);
  if (marked === undefined && bytes.includes(0))
    throw new Error(
      `${name}: expected text, got a binary file. Open it in the program that made it, and save its text as a .txt file.`,
    );
  const stated = findStatedEncoding(format === 'web page' ? bytes : undefined, mediaType);
  const candidates = [marked, escapesJapanese(bytes) ? 'iso-2022-jp' : undefined, 'utf-8', stated];
  for (const encoding of candidates) {
    const text = encoding === undefined ? undefined : decode(bytes, encoding);
    if (encoding !== undefined && text !== undefined) return { text, encoding: nameOf(encoding), isSure: true };
  }
  return decodeBroken(bytes, marked ?? 'utf-8') ?? guess(bytes, format === 'web page' ? withoutTags(bytes) : bytes);
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: has bytes of zero, and reads as text, with blanks and full stops, in one order of its bytes. */
function encodingByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE));
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return undefined;
  const counted = ['utf-16le', 'utf-16be'].map((encoding): [string, number] => {
    const text = decode(sample, encoding, true);
    if (text === undefined || /[\0\p{Cn}\p{Co}]/u.test(text)) return [encoding, 0];
    return [encoding, text.match(/[ \n.,\p{L}\u3001\u3002\uff0c]/gu)?.length ?? 0];
  });
  const [best = ['', 0], other = ['', 0]] = counted.toSorted(([, x], [, y]) => y - x);
  const stops = (encoding: string): number =>
    (decode(sample, encoding, true) ?? '').match(/[ \n.,\u3001\u3002\uff0c]/gu)?.length ?? 0;
  if (best[1] === 0) return undefined;
  // Bytes of Chinese characters are letters in the other order, too, but hardly ever blanks and full stops.
  return other[1] > 0 && stops(other[0]) > stops(best[0]) ? other[0] : best[0];
}

/** Seven-bit Japanese, which is valid UTF-8 as well. */
function escapesJapanese(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  return start.includes('\u001b$B') || start.includes('\u001b$@');
}

function decode(bytes: Uint8Array, encoding: string, isPart = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isPart });
  } catch {
    return undefined;
  }
}

function nameOf(label: string): string {
  return new TextDecoder(label).encoding;
}

/** UTF-8 or UTF-16 with single bytes that are neither; undefined where they are not rare. */
function decodeBroken(bytes: Uint8Array, encoding: string): Decoded | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = text.match(/\ufffd/gu)?.length ?? 0;
  const read = text.match(/[^\0-\u007f\ufffd]/gu)?.length ?? 0;
  return encoding !== 'utf-8' || read >= READ_PER_BAD * bad ? { text, encoding, isSure: false } : undefined;
}

function guess(bytes: Uint8Array, letters: Uint8Array): Decoded {
  const sample = letters.subarray(0, SAMPLE);
  const found = chardet.analyse(sample).map(({ name, confidence }): [string, number] => [name, confidence / 100]);
  const scored = [...found, ...FURTHER]
    .flatMap(([name, confidence]) => {
      const text = isKnown(name) ? decode(sample, name, true) : undefined;
      return text === undefined
        ? []
        : [{ name, text, score: confidence - 3 * oddness(text) + scriptBonus(name, text) }];
    })
    .toSorted((a, b) => b.score - a.score);
  const [best = { name: 'windows-1252', text: '', score: 0 }] = scored;
  const rival = scored.find(({ text }) => text !== best.text);
  const beyond = best.text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  const isSure = beyond >= FEWEST_SIGNS && best.score >= LEAST_SCORE && best.score - (rival?.score ?? -1) >= CLOSE;
  return { text: new TextDecoder(best.name).decode(bytes), encoding: nameOf(best.name), isSure };
}

function isKnown(label: string): boolean {
  try {
    return !/^utf-?(?:8|16|32)|^ascii$/iu.test(label) && nameOf(label) !== '';
  } catch {
    return false;
  }
}

/** Characters that no text has, between letters or at all: their share among characters beyond ASCII. */
const ODD =
  /[\u0080-\u009f\ufffd\p{Co}\p{Cn}\u2500-\u259f]|(?<=\p{L})[\p{S}¶§¿¡ªº‡†‰„‚](?=\p{L})|(?<=\p{Ll})\p{Lu}|(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]|(?<=[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}])\p{Script=Latin}|(?<=[^\u0e01-\u0e5b])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu;

function oddness(text: string): number {
  const beyond = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  return (text.match(ODD)?.length ?? 0) / Math.max(beyond, 1);
}

/** Text of Thai letters alone is Thai, which the detector does not know, but not one with a digit in every other word. */
function scriptBonus(name: string, text: string): number {
  if (name !== 'windows-874') return 0;
  const beyond = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  const [thai = 0, signs = 0] = [/\p{Script=Thai}/gu, /[\u0e4f-\u0e5b]/gu].map((one) => text.match(one)?.length ?? 0);
  return thai > 0.95 * beyond && signs < 0.05 * thai && oddness(text) < 0.02 ? 0.5 : 0;
}
