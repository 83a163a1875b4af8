import { toNumeral } from '../numerals.ts';
import { isOn, valueOf, type WordStyles } from './word-styles.ts';
import { childAt, childrenByName, childrenOf, type XmlElement } from './xml.ts';

/** Number of a paragraph, as the program shows it. */
export interface ParagraphNumber {
  readonly text: string;
  /** List that counts it; lists of the same kind count on. */
  readonly list: string;
  readonly level: number;
  readonly count: number;
  /** True for digits alone, as any list has them: `3.` or `3)`. */
  readonly isPlain: boolean;
}

/** Counter of the numbered paragraphs of a document, which must be asked in their order. */
export interface Numbering {
  /** Next number; undefined for a paragraph without one, or with a bullet. */
  count(paragraph: XmlElement): ParagraphNumber | undefined;
}

/** Signs of lists in the terms of HTML, by the formats of Word; others are digits. */
const SIGNS: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};
/** Levels of a list, and longest pattern of a number, in characters: `Article %1.%2`. */
const MOST_LEVELS = 9;
const LONGEST_PATTERN = 200;
const CHINESE = /^(?:chineseCounting|chineseCountingThousand|ideographTraditional|japaneseCounting|taiwaneseCounting)/u;

export function readNumbering(root: XmlElement | undefined, styles: WordStyles): Numbering {
  const top = childAt(root, 'w:numbering');
  const kinds = new Map(
    childrenOf(top, 'w:abstractNum').map((kind) => [kind.attributes['w:abstractNumId'] ?? '', readLevels(kind)]),
  );
  const lists = new Map(childrenOf(top, 'w:num').map((list) => [list.attributes['w:numId'] ?? '', readList(list)]));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    count(paragraph) {
      const { id, level } = styles.numberingOf(paragraph) ?? {};
      const list = lists.get(id ?? '');
      const kindId = list?.kind ?? '';
      const levels = kinds.get(kindId) ?? [];
      const style = valueOf(childAt(paragraph, 'w:pPr'), 'w:pStyle');
      const styled = levels.findIndex(
        (one) => style !== undefined && level === undefined && get(one, 'w:pStyle') === style,
      );
      const at = styled < 0 ? (level ?? 0) : styled;
      const own = levels[at];
      if (list === undefined || own === undefined) return undefined;
      const known = counts.get(kindId) ?? [];
      const start = startOf(list.starts[at], own);
      const isNew = start.isOwn && !begun.has(`${id} ${at}`);
      begun.add(`${id} ${at}`);
      known[at] = known[at] === undefined || isNew ? start.value : known[at] + 1;
      known.length = at + 1;
      counts.set(kindId, known);
      const format = get(own, 'w:numFmt') ?? 'decimal';
      if (format === 'bullet') return undefined;
      const pattern = (get(own, 'w:lvlText') ?? '').slice(0, LONGEST_PATTERN);
      const text = pattern.replaceAll(/%(?<level>[1-9])/gu, (_, digit: string) => {
        const other = levels[Number(digit) - 1];
        const otherFormat = isOn(own.get('w:isLgl')) ? 'decimal' : (get(other, 'w:numFmt') ?? 'decimal');
        return toText(known[Number(digit) - 1] ?? Number(get(other, 'w:start') ?? 1), otherFormat);
      });
      const isPlain = format === 'decimal' && /^%\d[.)]?$/u.test(pattern);
      return { text: text.trim(), list: kindId, level: at, count: known[at] ?? 1, isPlain };
    },
  };
}

/** Properties of a level by their names; undefined for one that is not described. */
type Level = ReadonlyMap<string, XmlElement> | undefined;

function get(level: Level, name: string): string | undefined {
  return level?.get(name)?.attributes['w:val'];
}

/** A list, with the kind that it is of and the levels that it states anew. */
interface List {
  readonly kind: string;
  readonly starts: readonly Level[];
}

function readList(list: XmlElement): List {
  return { kind: valueOf(list, 'w:abstractNumId') ?? '', starts: readLevels(list, 'w:lvlOverride') };
}

function readLevels(list: XmlElement, name = 'w:lvl'): Level[] {
  const levels = new Map(
    childrenOf(list, name)
      .map((one) => [one.attributes['w:ilvl'], one] as const)
      .toReversed(),
  );
  return Array.from({ length: MOST_LEVELS }, (_, at) => {
    const level = levels.get(String(at));
    return level === undefined ? undefined : childrenByName(level);
  });
}

/** First number of a level; `isOwn` where a list states it anew. */
function startOf(changed: Level, level: Level): { value: number; isOwn: boolean } {
  const own = get(changed, 'w:startOverride');
  return { value: Number(own ?? get(level, 'w:start') ?? 1), isOwn: own !== undefined };
}

function toText(count: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return CHINESE.test(format) ? toChinese(count) : toNumeral(count, SIGNS[format] ?? '1');
}

/** `二十三` for 23, up to 999. */
function toChinese(count: number): string {
  const digits = '零一二三四五六七八九';
  if (count > 999) return String(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const high = hundreds > 0 ? `${digits[hundreds]}百` : '';
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return high + middle + (ones > 0 || count === 0 ? (digits[ones] ?? '') : '');
}
