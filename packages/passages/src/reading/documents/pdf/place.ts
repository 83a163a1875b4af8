import { normalizeLine } from '../../../model/normalize.ts';
import type { Font, Run } from './page.ts';

/** A piece of text as pdf.js returns it, or the begin or end of marked content. */
export interface TextItem {
  readonly str?: string;
  readonly dir?: string;
  readonly width?: number;
  readonly height?: number;
  /** From the text's space to the page's: `[a, b, c, d, x, y]`. */
  readonly transform?: readonly number[];
  readonly fontName?: string;
  readonly hasEOL?: boolean;
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string;
}

/** Size of a page, and the way from its space to one with the top left at 0, 0. */
interface View {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

interface Style {
  readonly font: Font;
  readonly isVertical: boolean;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly turned: readonly string[];
  readonly artifacts: readonly string[];
}

/** An item with its place, before the page is turned. */
interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Quarter turns of the text's direction, clockwise; undefined for any other angle. */
  readonly turns: number | undefined;
  readonly style: Style;
  readonly isLeftToRight: boolean;
  readonly isSpaced: boolean;
  readonly mark: string | undefined;
}

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LETTERS = /[\p{L}\p{N}]/gu;

/**
 * Places the text of a page: turned upright where most of it is turned, measured from the right where most of it is
 * written from there, without what is outside the page, drawn twice at one place, or turned against the rest.
 */
export function placeRuns(items: readonly TextItem[], view: View, styleOf: (font: string) => Style): Placed {
  const artifacts: string[] = [];
  const placed = readItems(items, view, styleOf, artifacts);
  const turns = findTurn(placed);
  const upright = placed.filter((item) => item.turns === turns);
  const turned = placed.filter((item) => item.turns !== turns).map(({ text }) => normalizeLine(text));
  const [width, height] = turns % 2 === 0 ? [view.width, view.height] : [view.height, view.width];
  const letters = upright.reduce((sum, { text }) => sum + (text.match(LETTERS)?.length ?? 0), 0);
  const fromRight = upright.reduce((sum, { text }) => sum + (text.match(RIGHT_TO_LEFT)?.length ?? 0), 0);
  const isMirrored = fromRight > letters / 2;
  const runs: Run[] = [];
  const seen = new Set<string>();
  for (const item of upright) {
    const [left, y] = turnPoint(item.x, item.y, turns, view);
    const x = isMirrored ? width - left - item.width : left;
    // Letters drawn twice with a slight offset look bold.
    const key = `${item.text} ${Math.round(x / 2)} ${Math.round(y / 2)}`;
    if (runs.slice(-LOOK_BACK).some((run) => covers(run, item.text, x, y, item.width))) continue;
    if (seen.has(key) || x + item.width < -1 || x > width + 1 || y < -1 || y - item.size > height + 1) continue;
    seen.add(key);
    const { text, width: length, size, isSpaced, mark } = item;
    const isForeign = item.isLeftToRight === isMirrored && /[\p{L}\p{N}]/u.test(text);
    runs.push({
      text,
      x,
      y,
      width: length,
      size,
      font: item.style.font,
      isForeign,
      isSpaced,
      order: runs.length,
      mark,
    });
  }
  return { width, height, runs, turned: turned.filter((text) => text !== ''), artifacts };
}

/** Runs before one that may be drawn at its place with the same letters. */
const LOOK_BACK = 8;

/** True for a run that holds the text of another one and stands where that is drawn: letters drawn twice look bold. */
function covers(run: Run, text: string, x: number, y: number, width: number): boolean {
  const isThere = Math.abs(run.y - y) < 1.5 && x > run.x - 1.5 && x + width < run.x + run.width + 1.5;
  return isThere && run.text.includes(text.trim());
}

function readItems(
  items: readonly TextItem[],
  view: View,
  styleOf: (font: string) => Style,
  artifacts: string[],
): Item[] {
  const placed: Item[] = [];
  const isStacked = areStacked(items);
  const marks: { id: string | undefined; isArtifact: boolean }[] = [];
  let isSpaced = false;
  for (const item of items) {
    if (item.str === undefined) {
      const above = marks.at(-1);
      if (item.type === 'endMarkedContent') marks.pop();
      // Deeper marks change nothing: those around them are known.
      else if (item.type !== undefined)
        marks.push({ id: item.id ?? above?.id, isArtifact: item.tag === 'Artifact' || above?.isArtifact === true });
      continue;
    }
    if (item.str.trim() === '') {
      isSpaced = true;
      continue;
    }
    const mark = marks.at(-1);
    if (mark?.isArtifact === true) {
      artifacts.push(item.str);
      continue;
    }
    placed.push(toItem(item, view, styleOf, isSpaced, mark?.id, isStacked));
    isSpaced = item.hasEOL === true || /\s$/u.test(item.str);
  }
  return placed;
}

/** Signs in the form that they have in vertical lines. */
const VERTICAL_FORMS = /[\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/gu;
const WIDE_FORMS: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
};
const ONE_WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]$/u;

/** True for a page that is written downwards letter by letter, as if each were a line. */
function areStacked(items: readonly TextItem[]): boolean {
  let [stacked, all] = [0, 0];
  let before: TextItem | undefined;
  for (const item of items) {
    if (item.str === undefined || item.str === '') continue;
    const [, , , size = 0, x = 0, y = 0] = item.transform ?? [];
    const [, , , , leftOf = 0, above = 0] = before?.transform ?? [];
    const step = above - y;
    all += 1;
    if (ONE_WIDE.test(item.str) && Math.abs(x - leftOf) < 0.3 * size && step > 0.8 * size && step < 1.7 * size)
      stacked += 1;
    before = item;
  }
  return stacked > all * 0.5;
}

function toItem(
  item: TextItem,
  view: View,
  styleOf: (font: string) => Style,
  isSpaced: boolean,
  mark: string | undefined,
  isStacked: boolean,
): Item {
  const { str = '', transform = [1, 0, 0, 1, 0, 0], width = 0, height = 0, dir, fontName = '' } = item;
  const own = styleOf(fontName);
  const style = { ...own, isVertical: own.isVertical || (isStacked && ONE_WIDE.test(str)) };
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view.transform;
  const [dx, dy] = [va * a + vc * b, vb * a + vd * b];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const angle = Math.atan2(dy, dx) / (Math.PI / 2) + (style.isVertical ? 1 : 0);
  const turns = Math.abs(angle - Math.round(angle)) < 0.05 ? ((Math.round(angle) % 4) + 4) % 4 : undefined;
  return {
    text: str.replaceAll(VERTICAL_FORMS, (form) => WIDE_FORMS[form.normalize('NFKC')] ?? form.normalize('NFKC')),
    // A vertical letter hangs from the middle of its upper edge, any other stands on the left end of its baseline.
    x: va * e + vc * f + ve - (own.isVertical ? size / 2 : 0),
    y: vb * e + vd * f + vf - (style.isVertical && !own.isVertical ? 0.88 * size : 0),
    width: style.isVertical ? height || width : width,
    size,
    turns,
    style,
    isLeftToRight: dir !== 'rtl',
    isSpaced: isSpaced || /^\s/u.test(str),
    mark,
  };
}

/** Quarter turns of most letters. */
function findTurn(items: readonly Item[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turns, text } of items) if (turns !== undefined) letters[turns] = (letters[turns] ?? 0) + text.length;
  return letters.indexOf(Math.max(...letters));
}

/** Place of a point on the page after it was turned upright. */
function turnPoint(x: number, y: number, turns: number, { width, height }: View): [number, number] {
  if (turns === 1) return [y, width - x];
  if (turns === 2) return [width - x, height - y];
  return turns === 3 ? [height - y, x] : [x, y];
}
