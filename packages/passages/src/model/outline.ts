import type { Article, Passage, PassageId, Section } from './article.ts';

/** A line of an article's outline. */
export interface Heading {
  /** From the outermost in; empty for the opening. */
  readonly path: readonly string[];
  /** How many passages stand directly under it. */
  readonly own: number;
  /** How many stand under it and everything below it; at least one. */
  readonly passages: number;
  /** The first passage under it or below it. */
  readonly first: Passage;
}

/**
 * Every heading of an article in reading order, also those that have only headings below them; the opening first if there
 * is one. A heading that comes again after others is another one; twice in a row it is the same, for nothing in an article
 * tells the two apart.
 */
export function outlineOf({ sections }: Article): readonly Heading[] {
  const found: Open[] = [];
  let open: Open[] = [];
  let before: readonly string[] | undefined;
  for (const { path, passages } of sections) {
    const [first] = passages;
    if (first === undefined) continue;
    const kept = before === undefined ? 0 : sharedDepth(before, path);
    const isOpening = path.length === 0;
    if (!isOpening || before?.length !== 0) {
      const added = isOpening ? [path] : path.slice(kept).map((_, i) => path.slice(0, kept + i + 1));
      const opened = added.map((own) => ({ path: own, own: 0, passages: 0, first }));
      open = [...open.slice(0, kept), ...opened];
      found.push(...opened);
    }
    for (const heading of open) heading.passages += passages.length;
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.own += passages.length;
    before = path;
  }
  return found;
}

/** A heading whose passages are still being counted. */
type Open = { -readonly [Key in keyof Heading]: Heading[Key] };

/** A stretch of an article under one heading. */
export interface SectionRun {
  /** The heading's; empty for the opening. */
  readonly path: readonly string[];
  /** In reading order, at least one. */
  readonly parts: readonly { readonly section: Section; readonly passage: Passage }[];
}

/**
 * What stands under the heading that is `depth` deep around a passage: the passages before and behind it, without a gap,
 * whose paths share their first `depth` headings with its own. Of a passage in the opening it is the opening, whatever the
 * depth; of any other the depth is taken as 1 at least, and as that of its innermost heading at most. Undefined when the
 * article has no such passage.
 */
export function sectionAround({ sections }: Article, passageId: PassageId, depth: number): SectionRun | undefined {
  const at = sections.findIndex(({ passages }) => passages.some(({ id }) => id === passageId));
  const around = sections[at]?.path;
  if (around === undefined) return undefined;
  const path = around.slice(0, depth >= 1 ? depth : 1);
  const belongs = (section: Section | undefined): boolean =>
    section !== undefined &&
    (path.length === 0 ? section.path.length === 0 : sharedDepth(path, section.path) === path.length);
  let from = at;
  while (belongs(sections[from - 1])) from -= 1;
  let to = at + 1;
  while (belongs(sections[to])) to += 1;
  const run = sections.slice(from, to);
  return { path, parts: run.flatMap((section) => section.passages.map((passage) => ({ section, passage }))) };
}

/** How many headings two paths have in common, from the outermost in. */
function sharedDepth(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((heading, i) => heading !== other[i]);
  return differs === -1 ? one.length : differs;
}
