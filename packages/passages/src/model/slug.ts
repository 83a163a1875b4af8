/** Longest slug, in UTF-16 code units: tells titles apart, and leaves room in a Discord custom id of 100 characters. */
const LONGEST_SLUG = 60;

/** Latin letters that do not decompose into a base letter and a mark. */
const FOLDINGS: Readonly<Record<string, string>> = {
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

const WORD = String.raw`[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+`;
const SLUG = new RegExp(`^${WORD}(?:-${WORD})*$`, 'u');
/** Names that Windows opens as devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * Slug of a title, fit to be an article's id and file name: lower case, Latin letters without accents, other scripts as
 * they are, words joined by hyphens, at most 60 UTF-16 code units. `article` for a title without letters and digits.
 */
export function toSlug(title: string): string {
  const folded = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replaceAll(/[ßæœøđðþłıħŋ]/gu, (letter) => FOLDINGS[letter] ?? letter)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replaceAll(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-');
  const slug = shortenSlug(folded.replaceAll(/^-|-$/gu, ''));
  if (slug === '') return 'article';
  return DEVICE.test(slug) ? `article-${slug}` : slug;
}

/** True for a text that can be an article's id: lower case, words joined by hyphens, safe as a file name on every system. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text) && text === text.normalize('NFC') && !DEVICE.test(text);
}

/** Cuts at a hyphen when one stands in the second half, else between two characters. */
function shortenSlug(text: string): string {
  let end = 0;
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text.slice(0, LONGEST_SLUG + 40))) {
    if (end + segment.length > LONGEST_SLUG) break;
    end += segment.length;
  }
  if (end === text.length) return text;
  const hyphen = text.lastIndexOf('-', end);
  return text.slice(0, hyphen > LONGEST_SLUG / 2 ? hyphen : end).replace(/-$/u, '');
}
