import { matchAt, textUpTo } from './reading.ts';
import type { Found, Place } from './reading.ts';

const TICKS = /`+/y;
const LANGUAGE = /([\w+.#-]*)\n/y;

/** Reads code in a line or in a block; backticks that nothing closes are text. */
export function codeReader(source: string, { isLabel }: Place): (at: number) => Found {
  let findClosing: ReturnType<typeof closingFinder> | undefined;
  return (at) => {
    const block = isLabel ? undefined : readCodeBlock(source, at);
    if (block) return block;
    const [{ length } = ''] = matchAt(TICKS, source, at) ?? [];
    findClosing ??= closingFinder(source);
    const closing = findClosing(at + length, length);
    if (!closing) return textUpTo(source, at, at + length);
    const { index, ticks } = closing;
    // A blank keeps a backtick of the code apart from those around it.
    const text = source
      .slice(at + ticks, index)
      .replace(/^ (?= *`)/u, '')
      .replace(/(` *) $/u, '$1');
    return { part: { kind: 'code', text }, end: index + ticks };
  };
}

/** Finds the run that has as many backticks as the last ones of those that opened, the most first. */
function closingFinder(source: string): (from: number, most: number) => { index: number; ticks: number } | undefined {
  const runs = Array.from(source.matchAll(/`+/g), ({ 0: { length }, index }) => ({ length, index }));
  const byLength = Map.groupBy(runs.toReversed(), ({ length }) => length);
  return (from, most) => {
    for (let ticks = most; ticks > 0; ticks -= 1) {
      const places = byLength.get(ticks) ?? [];
      // Code is read from the beginning to the end: what lies before this place will not be asked for again.
      while ((places.at(-1)?.index ?? from) < from) places.pop();
      const index = places.at(-1)?.index;
      if (index !== undefined) return { index, ticks };
    }
    return undefined;
  };
}

/**
 * Three backticks to the next three. What stands before the first line break is the language, where more comes after it.
 * The line break behind it goes with it, as with every block.
 */
function readCodeBlock(source: string, at: number): Found | undefined {
  const close = source.startsWith('```', at) ? source.indexOf('```', at + 3) : -1;
  if (close === -1) return undefined;
  const inside = source.slice(at + 3, close);
  const [line = '', language] = matchAt(LANGUAGE, inside, 0) ?? [];
  const code = withoutOuterBreaks(inside.slice(line.length));
  const text = code || withoutOuterBreaks(inside);
  if (text === '') return undefined;
  const end = close + 3 + (source[close + 3] === '\n' ? 1 : 0);
  return { part: { kind: 'code-block', ...(code && language && { language }), text }, end };
}

function withoutOuterBreaks(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === '\n') start += 1;
  while (end > start && text[end - 1] === '\n') end -= 1;
  return text.slice(start, end);
}
