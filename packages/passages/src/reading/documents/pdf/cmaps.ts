/** An encoding by the Encoding Standard's name, with the ranges of its codes in hexadecimal. */
interface Encoding {
  readonly name: string;
  readonly codes: readonly (readonly [first: string, last: string])[];
  /** Added to a code before it is decoded. */
  readonly offset?: number;
}

const SINGLE = ['00', '80'] as const;
/** Encodings of Chinese, Japanese and Korean fonts that files name without including them. */
const ENCODINGS: readonly (readonly [RegExp, Encoding])[] = [
  [/^Uni.*(?:UCS2|UTF16)/u, { name: 'utf-16be', codes: [['0000', 'ffff']] }],
  [/RKSJ|^(?:90|83)p/u, { name: 'shift_jis', codes: [SINGLE, ['8140', '9ffc'], ['a0', 'df'], ['e040', 'fcfc']] }],
  [/^EUC-/u, { name: 'euc-jp', codes: [SINGLE, ['8ea0', '8edf'], ['a1a1', 'fefe']] }],
  [/^(?:Ext-|Add-|78-)?[HV]$/u, { name: 'euc-jp', codes: [['2121', '7e7e']], offset: 0x8080 }],
  [/^GB.*(?:EUC|GBK|GBK2K)/u, { name: 'gb18030', codes: [SINGLE, ['8140', 'fefe']] }],
  [/B5/u, { name: 'big5', codes: [SINGLE, ['8740', 'fefe']] }],
  [/^KSC.*(?:EUC|UHC)/u, { name: 'euc-kr', codes: [SINGLE, ['8141', 'fefe']] }],
];
/** Blocks of one operator of a CMap file. */
const BLOCK = 100;

/**
 * Numbers of letters in the fonts of two of Adobe's collections: each run of codes, in the national standard's order, with
 * the number of its first letter. Both begin with the printable letters of ASCII.
 */
const COLLECTIONS: Readonly<
  Record<string, { encoding: string; rows: readonly (readonly [first: number, last: number, number: number])[] }>
> = {
  'Adobe-Japan1-UCS2': {
    encoding: 'euc-jp',
    rows: [
      [0x2121, 0x217e, 633],
      [0x2221, 0x222e, 727],
      [0x223a, 0x2241, 741],
      [0x224a, 0x2250, 749],
      [0x225c, 0x226a, 756],
      [0x2272, 0x2279, 771],
      [0x227e, 0x227e, 779],
      [0x2330, 0x2339, 780],
      [0x2341, 0x235a, 790],
      [0x2361, 0x237a, 816],
      [0x2421, 0x2473, 842],
      [0x2521, 0x2576, 925],
      [0x2621, 0x2638, 1011],
      [0x2641, 0x2658, 1035],
      [0x2721, 0x2741, 1059],
      [0x2751, 0x2771, 1092],
      [0x3021, 0x4f53, 1125],
      [0x5021, 0x7424, 4090],
      // Signs and small kana of vertical writing.
      [0x2122, 0x2123, 7887],
      [0x213c, 0x213e, 7891],
      [0x2141, 0x2145, 7894],
      [0x214a, 0x215b, 7899],
      [0x2421, 0x2421, 7918],
      [0x2521, 0x2521, 7928],
      [0x2423, 0x2423, 7919],
      [0x2523, 0x2523, 7929],
      [0x2425, 0x2425, 7920],
      [0x2525, 0x2525, 7930],
      [0x2427, 0x2427, 7921],
      [0x2527, 0x2527, 7931],
      [0x2429, 0x2429, 7922],
      [0x2529, 0x2529, 7932],
      [0x2443, 0x2443, 7923],
      [0x2543, 0x2543, 7933],
      [0x2463, 0x2463, 7924],
      [0x2563, 0x2563, 7934],
      [0x2465, 0x2465, 7925],
      [0x2565, 0x2565, 7935],
      [0x2467, 0x2467, 7926],
      [0x2567, 0x2567, 7936],
      [0x246e, 0x246e, 7927],
      [0x256e, 0x256e, 7937],
    ],
  },
  'Adobe-GB1-UCS2': {
    encoding: 'gb18030',
    rows: [
      [0x2121, 0x217e, 96],
      [0x2231, 0x2262, 190],
      [0x2265, 0x226e, 240],
      [0x2271, 0x227c, 250],
      [0x2321, 0x237e, 262],
      [0x2421, 0x2473, 356],
      [0x2521, 0x2576, 439],
      [0x2621, 0x2638, 525],
      [0x2641, 0x2658, 549],
      [0x3021, 0x5779, 939],
      [0x5821, 0x777e, 4694],
    ],
  },
};

/** Request of pdf.js for a character map. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Source of the CMap files that pdf.js asks for, written from the encodings that the platform knows. In a font with such an
 * encoding a letter's number is its number in Unicode: the letters are right, and widths are those of full-width letters.
 * A font without one has its collection's own numbers.
 */
export function createCMapSource(): new () => { fetch(wanted: Wanted): Promise<Uint8Array> } {
  let isEncoded = false;
  return class {
    async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`No data of ${kind}.`);
      const encoding = ENCODINGS.find(([pattern]) => pattern.test(filename))?.[1];
      if (encoding !== undefined) isEncoded = true;
      return new TextEncoder().encode(
        encoding === undefined ? writeCollection(filename, isEncoded) : writeCMap(filename, encoding),
      );
    }
  };
}

function writeCollection(name: string, isEncoded: boolean): string {
  if (isEncoded && name.endsWith('-UCS2'))
    return inBlocks(
      'bfrange',
      Array.from({ length: 256 }, (_, high) => toRange(high)),
    );
  const collection = COLLECTIONS[name];
  if (collection === undefined) throw new Error(`No CMap ${name}.`);
  const decoder = new TextDecoder(collection.encoding);
  const rows = Array.from({ length: 95 }, (_, index) => toPair(index + 1, 0x20 + index));
  for (const [first, last, start] of collection.rows) {
    let number = start;
    for (let code = first; code <= last; code += 1) {
      const low = code & 255;
      // A row of the standard has 94 places.
      if (low < 0x21 || low > 0x7e) continue;
      rows.push(toPair(number, decoder.decode(Uint8Array.of((code >> 8) + 128, low + 128)).codePointAt(0) ?? 0));
      number += 1;
    }
  }
  return inBlocks('bfchar', rows);
}

/** 256 numbers as themselves. */
function toRange(high: number): string {
  const byte = high.toString(16).padStart(2, '0');
  return `<${byte}00> <${byte}ff> <${byte}00>`;
}

function toPair(number: number, letter: number): string {
  return `<${number.toString(16).padStart(4, '0')}> <${letter.toString(16).padStart(4, '0')}>`;
}

function writeCMap(name: string, { name: label, codes, offset = 0 }: Encoding): string {
  const spaces = codes.map(([first, last]) => `<${first}> <${last}>`);
  const head = `/WMode ${name.endsWith('V') ? 1 : 0} def\n${inBlocks('codespacerange', spaces)}`;
  if (label === 'utf-16be') return `${head}${inBlocks('cidrange', ['<0000> <ffff> 0'])}`;
  const decoder = new TextDecoder(label);
  const rows: string[] = [];
  for (const [first, last] of codes) {
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
      const bytes = first.length === 2 ? [code] : [(code + offset) >> 8, (code + offset) & 255];
      const text = decoder.decode(Uint8Array.from(bytes));
      const letter = text.codePointAt(0) ?? 0;
      if (text.length === 1 && letter !== 0xff_fd)
        rows.push(`<${code.toString(16).padStart(first.length, '0')}> ${letter}`);
    }
  }
  return `${head}${inBlocks('cidchar', rows)}`;
}

function inBlocks(operator: string, rows: readonly string[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < rows.length; start += BLOCK) {
    const block = rows.slice(start, start + BLOCK);
    blocks.push(`${block.length} begin${operator}\n${block.join('\n')}\nend${operator}\n`);
  }
  return blocks.join('');
}
