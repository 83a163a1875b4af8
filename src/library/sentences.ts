import type { Range } from './library.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Words that end in a point without ending a sentence; single letters (initials) are found by their shape. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof rev hon st sr jr gen col capt lt sgt gov sen rep pres no nos vol vols fig figs art ch sec pp ed eds cf vs
  etc approx dept inc ltd co corp mt ft jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e a.m p.m u.s u.k
  bzw ca evtl ggf nr str usw vgl z.b d.h u.a abb bd hrsg jh jhd
  sra srta dra ud uds av núm pág m mme mlle env р г гг в вв им ул т.е т.д т.п др см стр тыс млн млрд`.split(/\s+/u),
);

/**
 * The sentences of a text, in order and without the space between them. A line break always ends one; an
 * abbreviation, an initial or a small letter behind the stop does not.
 */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  let end = 0;
  for (const { segment, index } of SENTENCES.segment(text)) {
    end = index + segment.length;
    if (!continues(text, start, end)) {
      pushTrimmed(found, text, start, end);
      start = end;
    }
  }
  pushTrimmed(found, text, start, end);
  return found;
}

function pushTrimmed(found: Range[], text: string, start: number, end: number): void {
  const sentence = text.slice(start, end);
  const from = start + (sentence.length - sentence.trimStart().length);
  const to = start + sentence.trimEnd().length;
  if (from < to) found.push({ start: from, end: to });
}

const LAST_WORD = /(?:^|[\s([{«“"'‘])([\p{L}.]+)\.\s*$/u;

/** Whether what follows `end` belongs to the sentence that started at `start`. */
function continues(text: string, start: number, end: number): boolean {
  if (end >= text.length || /\n\s*$/u.test(text.slice(Math.max(start, end - 8), end))) return false;
  if (/^\p{Ll}/u.test(text.slice(end, end + 2))) return true;
  const last = LAST_WORD.exec(text.slice(Math.max(start, end - 24), end))?.[1];
  if (last === undefined) return false;
  return /^\p{Lu}$/u.test(last) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(last) || ABBREVIATIONS.has(last.toLowerCase());
}
