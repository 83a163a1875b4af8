import { measureWeight } from '../../model/measure.ts';

/** Button that an encyclopedia shows beside a heading. */
export const EDIT_BUTTON = / ?\[(?:edit|edit source|编辑|تعديل)\]$/iu;

/**
 * Structured headings by what they begin with, each with its rank: a smaller rank stands further out. Underlined lines,
 * capitals and numbers rank between them; see `headings.ts`.
 */
const LABELS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:part|book|volume|teil|partie|parte)\s+(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)\b/iu,
    1,
  ],
  [/^第[一二三四五六七八九十百零\d]+(?:编|編|部分|部|卷|篇)/u, 1],
  [/^(?:الباب|часть)\s/iu, 1],
  [
    /^(?:chapter|kapitel|chapitre|capítulo|capitolo|appendix|annex|глава)\s+(?:\d+|[ivxlc]+|[a-z]|\p{L}{3,12})(?![\p{L}\d])/iu,
    2,
  ],
  [/^第[一二三四五六七八九十百零\d]+[章回]/u, 2],
  [/^الفصل\s/u, 2],
  [/^(?:section|abschnitt|act|scene|letter|canto|lesson|unit|article)\s+(?:\d+|[ivxlc]+)\b|^§\s?\d/iu, 3],
  [/^第[一二三四五六七八九十百零\d]+[节節条]/u, 3],
  [/^[IVXLC]{1,6}[.)](?:\s+\S|$)/u, 10],
  [/^[一二三四五六七八九十]{1,3}[、.．]\s*\S/u, 10],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]\s*\S/u, 11],
  [/^[A-Z][.)]\s+\p{Lu}/u, 12],
  [/^[（(]\d{1,2}[）)]\s*\S/u, 24],
];

/** Rank of a heading by its label (`Chapter 2`, `第三章`, `IV.`); undefined when a text has none. */
export function findLabelRank(text: string): number | undefined {
  return LABELS.find(([form]) => form.test(text))?.[1];
}

/** Number of levels in a section number: 3 for `2.1.3 Title`, 0 when a text begins with none. */
export function countNumberLevels(text: string): number {
  const match = /^(?<number>\d{1,3}(?:\.\d{1,3})*)(?<stop>[.)、．]?)(?:\s+|(?<=[、．]))[\p{Lu}\p{Lo}“"「«]/u.exec(text);
  if (match === null) return 0;
  const depth = match.groups?.['number']?.split('.').length ?? 0;
  return depth > 1 || match.groups?.['stop'] !== '' || measureWeight(text) <= 60 ? depth : 0;
}

/** True for a chapter's label that has no title beside it: `Chapter II.` */
export function isBareLabel(text: string): boolean {
  return /^(?:chapter|part|book|volume|section|canto|act|scene|appendix|letter|article|lesson|unit)\s+(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)[.:]?$/iu.test(
    text,
  );
}

/** True for a text that opens with a chapter's label or a section number: a heading, never a title. */
export function isHeadingLabel(text: string): boolean {
  if (/^\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])\s+\p{Lu}/u.test(text)) return true;
  return /^(?:(?:chapter|part|book|volume|section|appendix|kapitel|teil|chapitre|capítulo)\s+(?:\d+|[ivxlc]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)\b|第[一二三四五六七八九十百零\d]+[章节編编部分回卷条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|(?:الفصل|الباب)\s)/iu.test(
    text,
  );
}
