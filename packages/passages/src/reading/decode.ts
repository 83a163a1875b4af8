import type { Format } from '../model/reading.ts';
import type { Source } from '../model/source.ts';

/**
 * Text of a source, and its encoding as the Encoding Standard names it. Throws an Error for bytes that are text in no
 * encoding.
 */
export function decodeText(
  { bytes, name }: Source,
  _format: Format,
): { readonly text: string; readonly encoding: string } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (cause) {
    throw new Error(
      `${name}: expected text in UTF-8, got another encoding. Save the file again with the encoding UTF-8.`,
      { cause },
    );
  }
}
