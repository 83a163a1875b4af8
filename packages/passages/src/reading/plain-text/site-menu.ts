import { countWords, endsSentence } from '../../model/measure.ts';
import { type Block, isBodyText } from './block.ts';
import { isBoilerplate } from './boilerplate-lines.ts';
import { isDetail } from './details.ts';
import { isHeadingLabel } from './labels.ts';

/**
 * Line of the source on which a site's menu ends, when a headline follows it; 0 for none. The site's name stands in the
 * menu or above it. `front` is everything above the article's first paragraph.
 */
export function findMenuEnd(front: readonly Block[]): number {
  const details = front.findIndex(({ text }) => isDetail(text));
  const above = details < 0 ? front : front.slice(0, details);
  const last = above.findLastIndex((block) => block.text.split('\n').some(isNavigation));
  const links = above.slice(0, last + 1).flatMap((block) => block.text.split('\n').filter(isNavigation));
  const next = above.slice(last + 1).find((block) => block.gap > 0);
  const isHeadline = next !== undefined && !isBoilerplate(next.text) && !isHeadingLabel(next.text);
  const isSure = links.length >= 2 || links.some((link) => /^(?:skip|jump)/iu.test(link));
  if (!isSure) return findTopRow(front);
  return isHeadline ? (above[last]?.line ?? 0) : 0;
}

/** Last line of four links or more that stand together at the very top, with another line below them; 0 for none. */
function findTopRow(front: readonly Block[]): number {
  const row = front.findIndex((block, index) => index > 0 && block.gap > 0);
  const links = front.slice(0, Math.max(row, 0)).flatMap(({ text }) => text.split('\n'));
  const isRow =
    links.length >= 4 && links.every((link) => countWords(link) <= 3 && /^[^\p{Ll}\p{N}].*[\p{L}\p{M}]$/u.test(link));
  return isRow ? (front[row - 1]?.line ?? 0) : 0;
}

/** True for a block of short lines without full stops that has prose further down and can be nothing but a menu. */
export function isMenu(block: Block, below: readonly Block[]): boolean {
  if (!below.some((other) => other.kind === 'prose' && isBodyText(other))) return false;
  const lines = block.text.split('\n');
  const links = lines.filter(isNavigation);
  const isSure = links.length >= 2 || links.some((link) => /^skip/iu.test(link));
  if (isSure && lines.every((line) => countWords(line) <= 6 && !endsSentence(line))) return true;
  return (
    lines.length >= 3 &&
    lines.every((line) => countWords(line) <= 3 && /[\p{L}\p{N}]$/u.test(line)) &&
    // Amounts of a recipe.
    lines.filter((line) => /^\p{Nd}/u.test(line)).length < lines.length * 0.25 &&
    countWords(block.text) <= lines.length * 2 &&
    !below.some((other) => other.kind === 'verse')
  );
}

/** True for a breadcrumb or a bar of three links or more: words with separators, or words before a title that comes again below. */
export function isBreadcrumb(block: Block, candidates: readonly Block[]): boolean {
  if (!/[.!?]/u.test(block.text) && /^.{1,60}?(?:\s?[>»›→]\s?|\s\/\s)\S/su.test(block.text)) return true;
  if (/^(?:home|start|首页)\s*[|·•\-–:>]/iu.test(block.text)) return true;
  const links = block.text.split(/[|·•]/u);
  if (links.length >= 3 && links.every((link) => link !== '' && link.trim().length <= 24 && !link.includes('.')))
    return true;
  return candidates.some(
    (other) =>
      other.line > block.line &&
      other.text.length >= 12 &&
      block.text.length > other.text.length &&
      block.text.length < other.text.length + 60 &&
      block.text.endsWith(other.text) &&
      /^[\p{L}\p{N}\s|>»›·/,-]+$/u.test(block.text.slice(0, -other.text.length)),
  );
}

/** Links of a site's menu; two of them make a menu, whatever stands between. */
function isNavigation(text: string): boolean {
  return /^(?:(?:skip|jump) to .{3,30}|menu|open menu|toggle navigation|search|home|sign in|log ?in|sign up|register|my account|subscribe(?: now|(?: for| from) .{1,40})?|e-?paper|newsletters?|(?:local |world )?news|sports?|opinion|comment|culture|business|world|politics|weather|lifestyle|travel|video|podcasts|money|health|technology)$/iu.test(
    text,
  );
}
