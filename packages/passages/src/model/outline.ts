import type { Article, Passage, PassageId, Section } from './article.ts';

/** A heading in an article's outline. */
export interface Heading {
  /** Headings from the outermost in, its own last; empty for the opening before the first heading. */
  readonly path: readonly string[];
  /** Number of passages directly under it. */
  readonly own: number;
  /** Number of passages under it and under the headings inside it; at least one. */
  readonly passages: number;
  /** First of those passages. */
  readonly first: Passage;
}

/** A heading whose passages are still being counted. */
type OpenHeading = { -readonly [Key in keyof Heading]: Heading[Key] };

/**
 * Outline of an article: every heading in reading order, also those with nothing but headings inside; the opening first,
 * if there is one. A heading that comes again after others is listed again; twice in a row it is one heading, since
 * nothing in an article tells the two apart.
 */
export function outlineOf({ sections }: Article): readonly Heading[] {
  const outline: OpenHeading[] = [];
  let open: OpenHeading[] = [];
  let before: readonly string[] | undefined;
  for (const { path, passages } of sections) {
    const [first] = passages;
    if (first === undefined) continue;
    const shared = before === undefined ? 0 : countShared(before, path);
    const added = findNewPaths(before, path, shared).map((own) => ({ path: own, own: 0, passages: 0, first }));
    if (added.length > 0 || path.length > 0) open = [...open.slice(0, shared), ...added];
    outline.push(...added);
    for (const heading of open) heading.passages += passages.length;
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.own += passages.length;
    before = path;
  }
  return outline;
}

/** Paths of the headings that open between two sections, the outermost first. */
function findNewPaths(
  before: readonly string[] | undefined,
  path: readonly string[],
  shared: number,
): (readonly string[])[] {
  if (path.length === 0) return before?.length === 0 ? [] : [path];
  return path.slice(shared).map((_, index) => path.slice(0, shared + index + 1));
}

/** Consecutive passages of an article under one heading. */
export interface SectionRun {
  /** Path of the heading; empty for the opening. */
  readonly path: readonly string[];
  /** Passages in reading order, each with its section; at least one. */
  readonly parts: readonly { readonly section: Section; readonly passage: Passage }[];
}

/**
 * Passages around a given one under its heading at `depth` (1 is the outermost): those before and behind it, without a
 * gap, whose paths share their first `depth` headings with its own. A depth below 1 counts as 1, one beyond the
 * passage's path as that of its innermost heading. For a passage of the opening it is the whole opening. Undefined when
 * the article has no such passage.
 */
export function sectionAround({ sections }: Article, passageId: PassageId, depth: number): SectionRun | undefined {
  const at = sections.findIndex(({ passages }) => passages.some(({ id }) => id === passageId));
  const around = sections[at]?.path;
  if (around === undefined) return undefined;
  const path = around.slice(0, depth >= 1 ? depth : 1);
  let from = at;
  while (isUnder(sections[from - 1], path)) from -= 1;
  let to = at + 1;
  while (isUnder(sections[to], path)) to += 1;
  const run = sections.slice(from, to);
  return { path, parts: run.flatMap((section) => section.passages.map((passage) => ({ section, passage }))) };
}

/** True for a section under the heading of a path; only the opening is under the empty path. */
function isUnder(section: Section | undefined, path: readonly string[]): boolean {
  if (section === undefined) return false;
  return path.length === 0 ? section.path.length === 0 : countShared(path, section.path) === path.length;
}

/** Number of headings that two paths share, from the outermost in. */
function countShared(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((heading, index) => heading !== other[index]);
  return differs === -1 ? one.length : differs;
}
