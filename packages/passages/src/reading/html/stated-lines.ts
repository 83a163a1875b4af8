import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { measureWeight } from '../../model/measure.ts';
import { isHidden } from './furniture.ts';
import { hasType, readThings, type Thing } from './json-ld.ts';
import { attribute, rawText, textOf, walk } from './nodes.ts';

/** Lines of one kind that a page's structured data states for its article: ingredients, steps, questions. */
export type StatedLines = readonly string[];

/** Most lines of a page that are looked for, and longest one, in characters; each is looked for in the whole page. */
const MOST_LINES = 300;
const LONGEST_LINE = 300;
/** Longest value that is read, in characters. */
const LONGEST_VALUE = 20_000;
/** Deepest nesting of steps in sections in a whole. */
const DEEPEST = 5;
/** Shortest line, in letters, that is no word of any sentence. */
const LEAST = 6;

const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Recipe$/u, ['recipeIngredient', 'ingredients', 'recipeInstructions']],
  [/HowTo$/u, ['supply', 'tool', 'step']],
  [/FAQPage$/u, ['mainEntity']],
];
const MARKS = ['recipeIngredient', 'ingredients', 'recipeInstructions'];

/** Lines that a page states in JSON-LD or microdata, one list for each property, without all but letters and digits. */
export function findStatedLines(page: Root): StatedLines[] {
  const scripts: string[] = [];
  const marked = new Map<string, string[]>();
  walk(page, (node) => {
    if (node.type !== 'element') return true;
    if (node.tagName === 'script' && /ld\+json/iu.test(attribute(node, 'type'))) scripts.push(rawText(node));
    const mark = MARKS.find((name) => attribute(node, 'itemProp').split(' ').includes(name));
    if (mark !== undefined) marked.set(mark, [...(marked.get(mark) ?? []).slice(-MOST_LINES), textOf(node)]);
    return mark === undefined;
  });
  const stated = readThings(scripts).flatMap((thing) =>
    KINDS.flatMap(([type, properties]) =>
      hasType(thing, type) ? properties.map((name) => toTexts(thing[name], DEEPEST)) : [],
    ),
  );
  let left = MOST_LINES;
  return [...stated, ...marked.values()].flatMap((texts) => {
    const lines = Array.from(new Set(texts.flatMap(toLines))).slice(0, left);
    left -= lines.length;
    return lines.length === 0 ? [] : [lines];
  });
}

/** Texts of a value: a string, steps in sections, a question with its answer. */
function toTexts(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value.slice(0, LONGEST_VALUE)];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_LINES).flatMap((one) => toTexts(one, depth - 1));
  const { name, text, itemListElement, acceptedAnswer, step } = value as Thing;
  const parts = [text, itemListElement, acceptedAnswer, step].filter((part) => part !== undefined);
  const named = parts.length === 0 || acceptedAnswer !== undefined ? [name] : [];
  return [...named, ...parts].flatMap((part) => toTexts(part, depth - 1));
}

/** Lines and sentences of a text. */
function toLines(text: string): string[] {
  const plain = /[&<]/u.test(text) ? textOf(fromHtml(text, { fragment: true })) : text;
  return plain
    .split(/[\r\n。！？]|[.!?]\s/u)
    .map((line) => toLetters(line).slice(0, LONGEST_LINE))
    .filter((line) => measureWeight(line) >= LEAST);
}

/** Letters and digits of a text, which are the same however it is laid out. */
function toLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Letters of a page, with the range that each element has in them. */
interface Letters {
  readonly text: string;
  readonly ranges: ReadonlyMap<Element, Range>;
}
type Range = readonly [start: number, end: number];
interface Match {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Most places of one line that are looked at. */
const MOST_PLACES = 8;
/** Smallest share of the stated lines that a page must show, and of those shown that one element must hold. */
const LEAST_SHOWN = 0.4;
const LEAST_HELD = 0.8;
/** Smallest share of an element's letters that are stated lines. */
const LEAST_OF = 0.2;

/** Smallest element, the first of several copies, that holds each list of lines; those that the article has already are left out. */
export function findHolders(
  body: Element,
  stated: readonly StatedLines[],
  article: readonly Element[] = [],
): Element[] {
  if (stated.length === 0) return [];
  const letters = readLetters(body);
  const inside = article.flatMap((element) => [letters.ranges.get(element) ?? []].filter((range) => range.length > 0));
  return stated.flatMap((lines) => {
    const matches = findMatches(letters.text, lines);
    const shown = countLines(matches);
    if (shown === 0 || shown < lines.length * LEAST_SHOWN) return [];
    const held = matches.filter(({ start, end }) => inside.some(([from, to]) => start >= from! && end <= to!));
    if (countLines(held) * 2 >= shown) return [];
    const holder = narrow(body, matches, shown * LEAST_HELD, letters);
    return isMostlyOf(holder, matches, letters) ? [holder] : [];
  });
}

/** True if enough of an element's text is lines that were looked for; else they lie far apart in something larger. */
function isMostlyOf(element: Element, matches: readonly Match[], { ranges }: Letters): boolean {
  const [from, to] = ranges.get(element) ?? [0, 0];
  const held = matches.filter(({ start, end }) => start >= from && end <= to);
  return held.reduce((sum, { start, end }) => sum + end - start, 0) >= (to - from) * LEAST_OF;
}

function readLetters(body: Element): Letters {
  const parts: string[] = [];
  const ranges = new Map<Element, Range>();
  const starts: number[] = [];
  let length = 0;
  const leave = (node: Element): void => void ranges.set(node, [starts.pop() ?? 0, length]);
  walk(
    body,
    (node) => {
      if (node.type === 'element' && isHidden(node)) return false;
      if (node.type === 'element') starts.push(length);
      if (node.type !== 'text') return true;
      const text = toLetters(node.value);
      parts.push(text);
      length += text.length;
      return true;
    },
    (node) => {
      if (node.type === 'element') leave(node);
    },
  );
  ranges.set(body, [0, length]);
  return { text: parts.join(''), ranges };
}

/** Places of the lines in a text, in its order. */
function findMatches(text: string, lines: StatedLines): Match[] {
  const matches: Match[] = [];
  for (const [line, letters] of lines.entries()) {
    let start = text.indexOf(letters);
    for (let places = 0; start >= 0 && places < MOST_PLACES; places += 1) {
      matches.push({ line, start, end: start + letters.length });
      start = text.indexOf(letters, start + letters.length);
    }
  }
  return matches.toSorted((a, b) => a.start - b.start);
}

function countLines(matches: readonly Match[]): number {
  return new Set(matches.map(({ line }) => line)).size;
}

/** Goes down to the smallest element that holds enough of the lines. */
function narrow(from: Element, all: readonly Match[], least: number, { ranges }: Letters): Element {
  let [element, matches] = [from, all];
  for (;;) {
    let at = 0;
    let next: readonly [Element, readonly Match[]] | undefined;
    for (const child of element.children) {
      const range = child.type === 'element' ? ranges.get(child) : undefined;
      if (child.type !== 'element' || range === undefined) continue;
      while (at < matches.length && (matches[at]?.start ?? 0) < range[0]) at += 1;
      const first = at;
      while (at < matches.length && (matches[at]?.start ?? 0) < range[1]) at += 1;
      const held = matches.slice(first, at).filter(({ end }) => end <= range[1]);
      if (held.length > 0 && countLines(held) >= least) {
        next = [child, held];
        break;
      }
    }
    if (next === undefined) return element;
    [element, matches] = next;
  }
}
