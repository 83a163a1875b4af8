/** Long enough to tell titles apart, short enough for a component's id (100 characters) with an action beside it. */
const longest = 60;

/** Letters that do not decompose into a base letter and a mark. */
const foldings: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
};

const word = String.raw`[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+`;
const slug = new RegExp(`^${word}(?:-${word})*$`, 'u');
/** Windows opens a device for these, whatever comes after the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** A file name for a title: Latin letters without accents, other scripts as they are, words joined by hyphens. */
export function slugOf(title: string): string {
  const folded = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replaceAll(/[ßæœøđðþłıħŋ]/gu, (letter) => foldings[letter] ?? letter)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replaceAll(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-');
  const cut = shorten(folded.replaceAll(/^-+|-+$/gu, ''));
  return cut === '' || device.test(cut) ? `article${cut === '' ? '' : `-${cut}`}` : cut;
}

function shorten(text: string): string {
  let end = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    text.slice(0, longest + 40),
  )) {
    if (end + segment.length > longest) break;
    end += segment.length;
  }
  if (end === text.length) return text;
  const hyphen = text.lastIndexOf('-', end);
  return text.slice(0, hyphen > longest / 2 ? hyphen : end).replace(/-+$/u, '');
}

/** Whether a text can be an article's id: lower case, words joined by hyphens, safe as a file name on every system. */
export function isSlug(text: string): boolean {
  return text.length <= longest && slug.test(text) && text === text.normalize('NFC') && !device.test(text);
}
