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

/** What pdf.js asks for. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Source of the CMap files that pdf.js asks for, written from the encodings that the platform knows. A letter's number in
 * the font is then its number in Unicode: the letters are right, and widths are those of full-width letters.
 */
export function createCMapSource(): new () => { fetch(wanted: Wanted): Promise<Uint8Array> } {
  const orderings = new Set<string>();
  return class {
    async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`No data of ${kind}.`);
      const encoding = ENCODINGS.find(([pattern]) => pattern.test(filename))?.[1];
      if (encoding !== undefined) orderings.add(filename);
      // Without such a font the numbers are the font's own, and nothing here knows them.
      else if (!filename.endsWith('-UCS2') || orderings.size === 0) throw new Error(`No CMap ${filename}.`);
      return new TextEncoder().encode(encoding === undefined ? writeUnicode() : writeCMap(filename, encoding));
    }
  };
}

/** Every number below 65,536 as itself. */
function writeUnicode(): string {
  const rows = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  return inBlocks('bfrange', rows);
}

function writeCMap(name: string, { name: label, codes, offset = 0 }: Encoding): string {
  const spaces = codes.map(([first, last]) => `<${first}> <${last}>`);
  const head = `/WMode ${name.endsWith('V') ? 1 : 0} def\n${inBlocks('codespacerange', spaces)}`;
  if (label === 'utf-16be') return `${head}${inBlocks('cidrange', ['<0000> <ffff> 0'])}`;
  const decoder = new TextDecoder(label);
  const rows = codes.flatMap(([first, last]) => {
    const decoded: string[] = [];
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
      const bytes = first.length === 2 ? [code] : [(code + offset) >> 8, (code + offset) & 255];
      const text = decoder.decode(Uint8Array.from(bytes));
      const letter = text.codePointAt(0) ?? 0;
      if (text.length === 1 && letter !== 0xff_fd)
        decoded.push(`<${code.toString(16).padStart(first.length, '0')}> ${letter}`);
    }
    return decoded;
  });
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
