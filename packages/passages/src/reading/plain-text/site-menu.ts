import type { Unit } from './layout.ts';
import { isChrome, isNavigation } from './boilerplate-lines.ts';
import { countWords, endsSentence } from '../../model/measure.ts';

/** What stands above an article because of the site it stands on, and labels that stand there and belong to the text. */

/** The line on which a site's menu ends, when a headline follows it; 0 for none. The site's name stands in it or above. */
export function menuEnd(front: readonly Unit[], isDetail: (text: string) => boolean): number {
  const details = front.findIndex(({ text }) => isDetail(text));
  const above = details < 0 ? front : front.slice(0, details);
  const last = above.findLastIndex((unit) => unit.text.split('\n').some(isNavigation));
  const ways = above.slice(0, last + 1).flatMap((unit) => unit.text.split('\n').filter(isNavigation));
  const rest = above.slice(last + 1).find((unit) => unit.gap > 0);
  const headline = rest !== undefined && !isChrome(rest.text) && !isHeadingLabel(rest.text);
  const isSure = ways.length >= 2 || ways.some((way) => /^(?:skip|jump)/iu.test(way));
  return isSure && headline ? (above[last]?.line ?? 0) : 0;
}

/** Above everything else, lines of one or two words without a stop, and prose further down. */
export function isMenu(unit: Unit, below: readonly Unit[], isBody: (unit: Unit) => boolean): boolean {
  const lines = unit.text.split('\n');
  const ways = lines.filter(isNavigation);
  if (
    (ways.length >= 2 || ways.some((way) => /^skip/iu.test(way))) &&
    lines.every((line) => countWords(line) <= 6 && !endsSentence(line)) &&
    below.some((other) => other.kind === 'prose' && isBody(other))
  )
    return true;
  const short = lines.length >= 3 && lines.every((line) => countWords(line) <= 3 && /[\p{L}\p{N}]$/u.test(line));
  return (
    short &&
    countWords(unit.text) <= lines.length * 2 &&
    below.some((other) => other.kind === 'prose' && isBody(other)) &&
    !below.some((other) => other.kind === 'verse')
  );
}

/** The way to a page from its site's front page: separators between words, or words before a line that comes again. */
export function isBreadcrumb(unit: Unit, candidates: readonly Unit[]): boolean {
  if (/^[^.!?]{1,60}?(?:\s*[>»›→]\s*|\s+\/\s+)[^.!?]+$/u.test(unit.text)) return true;
  if (/^(?:home|start|首页)\s*[|·•\-–:>]/iu.test(unit.text)) return true;
  // A bar of links: three or more short names.
  if (/^[^|·•.]{1,24}(?:\s*[|·•]\s*[^|·•.]{1,24}){2,}$/u.test(unit.text)) return true;
  return candidates.some(
    (other) =>
      other.line > unit.line &&
      other.text.length >= 12 &&
      unit.text.length > other.text.length &&
      unit.text.length < other.text.length + 60 &&
      unit.text.endsWith(other.text) &&
      /^[\p{L}\p{N}\s|>»›·/,-]+$/u.test(unit.text.slice(0, -other.text.length)),
  );
}

/** A chapter's label and nothing more. */
export function isBareLabel(text: string): boolean {
  return /^(?:chapter|part|book|volume|section|canto|act|scene|appendix|letter|article|lesson|unit)\s+(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)[.:]?$/iu.test(
    text,
  );
}

/** A chapter's label or a number: a heading, never a title. */
export function isHeadingLabel(text: string): boolean {
  if (/^\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])\s+\p{Lu}/u.test(text)) return true;
  return /^(?:(?:chapter|part|book|volume|section|appendix|kapitel|teil|chapitre|capítulo)\s+(?:\d+|[ivxlc]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)\b|第[一二三四五六七八九十百零\d]+[章节編编部分回卷条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|(?:الفصل|الباب)\s)/iu.test(
    text,
  );
}
