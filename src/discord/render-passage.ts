import { readAsked } from '../catalogues/languages.ts';
import { type Article, type ArticleRef, type Located, sectionAround, type SectionRun, stripQuotes } from 'passages';
import type { Catalogue } from '../catalogues/en.ts';
import { actions, type Origin, refTo, searchAddress } from './actions.ts';
import { button, container, type Part, QUERY_ID, type Reply, ROOM, row, sizeOf, textDisplay } from './components.ts';
import {
  fitLine,
  fitPassage,
  fitPassagePart,
  type FittedPassage,
  formatId,
  formatLinkedTrail,
  formatLocation,
  formatTitle,
  formatTrail,
} from './format-passage.ts';
import { subtext } from './markdown.ts';

/** Buttons to read on from a passage, and to go back to the search that found it. */
export function readingButtons(
  located: Located,
  catalogue: Catalogue,
  origin: Origin | undefined,
  back = false,
): Part[] {
  const { article, section, passage } = located;
  const { buttons } = catalogue;
  const ref = refTo(located);
  const whole = actions.read.section.address({ passage: ref, depth: section.path.length, origin });
  const contents = actions.contents.open.address({ article: article.key, ordinal: passage.ordinal, origin });
  return row(
    button(buttons.previous, actions.passage.previous.address({ passage: ref, origin }), {
      disabled: passage.ordinal <= 1,
    }),
    button(buttons.next, actions.passage.next.address({ passage: ref, origin }), {
      disabled: passage.ordinal >= article.passages,
    }),
    button(buttons.wholeSection, whole),
    button(buttons.contents, contents),
    ...(back && origin !== undefined ? [button(buttons.back, searchAddress(origin))] : []),
  );
}

/** The lines above a page, and the search that it was opened from. */
export interface PageHeader {
  readonly asked?: string | undefined;
  readonly origin?: Origin | undefined;
  /** Sentence of the bot, such as that the article was edited. */
  readonly note?: string | undefined;
}

/** The text above a page: the query, and the note. */
export function formatHeader({ asked, note }: PageHeader, catalogue: Catalogue): string {
  return [...(asked === undefined ? [] : [formatQuery(asked, catalogue)]), ...(note === undefined ? [] : [note])].join(
    '\n',
  );
}

/**
 * One passage with its location, as far as it fits into a message, and buttons to read on.
 *
 * @param from offset in the passage's text; a passage longer than a message is read in parts
 */
export function renderPassage(located: Located, catalogue: Catalogue, opened: PageHeader = {}, from = 0): Reply {
  const { origin } = opened;
  const top = formatHeader(opened, catalogue);
  const above = formatLocation(located, catalogue, true);
  const { shown, next } = fitPassagePart(located, { from, max: ROOM - sizeOf(top, above) });
  const part = (at: number): string => actions.passage.part.address({ passage: refTo(located), from: at, origin });
  const goOn = row(...(next === undefined ? [] : [button(catalogue.buttons.rest, part(next))]));
  const groups = [
    headerParts(top),
    [textDisplay(`${above}${shown}`), ...goOn, ...readingButtons(located, catalogue, origin, true)],
  ];
  return { components: container(groups), page: part(from), isSubstitute: opened.note !== undefined };
}

/** The header as a part of the page. It has the component id of queries; without one, {@link readQuery} finds nothing. */
export function headerParts(top: string): Part[] {
  return top === '' ? [] : [textDisplay(top, QUERY_ID)];
}

/** The line with the query above a page, without the quotation marks around it. */
export function formatQuery(query: string, catalogue: Catalogue): string {
  return subtext(catalogue.asked(fitQuery(query)));
}

function fitQuery(query: string): string {
  const { start, end } = stripQuotes(query);
  return fitLine(query.slice(start, end), LONGEST_QUERY);
}

/** The words of a query that its line holds: what {@link readQuery} reads there. */
export function queryAsShown(query: string): string {
  return unescapeQuery(fitQuery(query));
}

/** Size of a query above a page at most, as sent. */
const LONGEST_QUERY = 600;

const ESCAPED = /\\([!-/:-@[-`{-~])/gu;

/** The query in the line that {@link formatQuery} wrote; undefined when there is no such line. */
export function readQuery(content: string): string | undefined {
  const [, line] = /^-# (.*)$/u.exec(content.split('\n')[0] ?? '') ?? [];
  const asked = readAsked(line ?? '');
  return asked === undefined ? undefined : unescapeQuery(asked);
}

function unescapeQuery(shown: string): string {
  return shown.replaceAll(/[\u2066-\u2069]|(?<![\s…])[\s…]+$/gu, '').replaceAll(ESCAPED, '$1');
}

/** The page of a section: its first, the one that begins with a passage, or the one that ends right before it. */
export type Stretch = 'section' | 'from' | 'until';

/** Passages on one page at most; Discord takes forty components. */
const MOST_PASSAGES = 20;

/** Size of the link above a section at most, as sent. */
const LONGEST_LINK = 250;

/** A page of a section: as many whole passages as a message holds. Undefined when the passage is not in the article. */
export function renderSection(
  article: Article,
  located: Located,
  { depth, stretch }: { readonly depth: number; readonly stretch: Stretch },
  catalogue: Catalogue,
  opened: PageHeader = {},
): Reply | undefined {
  const run = sectionAround(article, located.passage.id, depth);
  if (run === undefined) return undefined;
  const place = run.parts.findIndex(({ passage }) => passage.id === located.passage.id);
  const top = formatHeader(opened, catalogue);
  const room = ROOM - sizeOf(top) - headingSize(located.article, run, catalogue);
  const page =
    stretch === 'until' && place > 0
      ? pageBefore(run, place, room, catalogue)
      : pageFrom(run, stretch === 'from' ? place : 0, room, catalogue);
  const shown = run.parts.slice(page.start, page.end);
  const first = locatedAt(located.article, run, page.start);
  const trail = formatLinkedTrail({ ...first, path: run.path }, catalogue, LONGEST_LINK);
  const texts = [sectionHeading(located.article, trail, shown, catalogue), ...page.texts].map((part) =>
    textDisplay(part),
  );
  const controls = sectionControls(located.article, run, page, { depth, origin: opened.origin }, catalogue);
  return {
    components: container([headerParts(top), [...texts, ...controls]]),
    page: actions.read.from.address({ passage: refTo(first), depth, origin: opened.origin }),
    isSubstitute: opened.note !== undefined,
  };
}

function sectionControls(
  article: ArticleRef,
  run: SectionRun,
  { start, end, isCut }: Page,
  { depth, origin }: { readonly depth: number; readonly origin: Origin | undefined },
  { buttons }: Catalogue,
): Part[] {
  const first = locatedAt(article, run, start);
  const [isFirst, isLast] = [start === 0, end >= run.parts.length];
  const after = locatedAt(article, run, isLast ? start : end);
  const turning = [
    button(buttons.previousPage, actions.read.until.address({ passage: refTo(first), depth, origin }), {
      disabled: isFirst,
    }),
    button(buttons.nextPage, actions.read.from.address({ passage: refTo(after), depth, origin }), { disabled: isLast }),
  ];
  const whole = button(
    buttons.open(first.passage.ordinal),
    actions.passage.open.address({ passage: refTo(first), origin }),
  );
  return [
    ...row(...(isCut ? [whole] : [])),
    ...row(
      ...(isFirst && isLast ? [] : turning),
      button(
        buttons.contents,
        actions.contents.open.address({ article: article.key, ordinal: first.passage.ordinal, origin }),
      ),
      ...(origin === undefined ? [] : [button(buttons.back, searchAddress(origin))]),
    ),
  ];
}

function locatedAt(article: ArticleRef, run: SectionRun, index: number): Located {
  const part = run.parts[index];
  if (part === undefined) throw new RangeError(`Expected a passage of the section, got number ${index}`);
  return { article, ...part };
}

/** Upper bound for the heading of any page: its places and its link are known only when the page is filled. */
function headingSize(article: ArticleRef, run: SectionRun, catalogue: Catalogue): number {
  const [LONGER_PLACES, MARKS] = [20, '[]()'.length];
  const link = article.url === undefined ? 0 : LONGEST_LINK + MARKS;
  return sizeOf(sectionHeading(article, formatTrail(run.path, catalogue), run.parts, catalogue)) + LONGER_PLACES + link;
}

function sectionHeading(article: ArticleRef, trail: string, shown: SectionRun['parts'], catalogue: Catalogue): string {
  const [first, last] = [shown[0]?.passage.ordinal ?? 1, shown.at(-1)?.passage.ordinal ?? 1];
  const places =
    first === last ? catalogue.place(first, article.passages) : catalogue.places(first, last, article.passages);
  return `${formatTitle(article)}\n${subtext(`${trail} · ${places}`)}`;
}

interface Page {
  readonly start: number;
  readonly end: number;
  readonly texts: readonly string[];
  /** True if it has one passage, which is too long for a message. */
  readonly isCut: boolean;
}

function pageFrom(run: SectionRun, start: number, room: number, catalogue: Catalogue): Page {
  const texts: string[] = [];
  let isCut = false;
  let left = room;
  for (let index = start; index < run.parts.length && texts.length < MOST_PASSAGES; index += 1) {
    const shown = partText(run, index, index === start, left, catalogue);
    if (shown === undefined) break;
    texts.push(shown.shown);
    isCut ||= shown.isCut;
    left -= sizeOf(shown.shown);
  }
  return { start, end: start + texts.length, texts, isCut };
}

/** The page that ends right before a passage. */
function pageBefore(run: SectionRun, end: number, room: number, catalogue: Catalogue): Page {
  let start = end - 1;
  while (start > 0 && end - start < MOST_PASSAGES && pageFrom(run, start - 1, room, catalogue).end >= end) start -= 1;
  return pageFrom({ ...run, parts: run.parts.slice(0, end) }, start, room, catalogue);
}

/** A passage on a section's page; undefined when it does not fit below others. The first one is cut instead. */
function partText(
  run: SectionRun,
  index: number,
  isFirst: boolean,
  room: number,
  catalogue: Catalogue,
): FittedPassage | undefined {
  const part = run.parts[index];
  if (part === undefined) return undefined;
  const { section, passage } = part;
  const above = isFirst ? run.path : run.parts[index - 1]?.section.path;
  const heading =
    section.path.join('\n') === above?.join('\n')
      ? []
      : [subtext(formatTrail(section.path.slice(run.path.length), catalogue))];
  const where = [...heading, subtext(`¶ ${passage.ordinal} · ${formatId(passage.id)}`), ''].join('\n');
  if (!isFirst && sizeOf(where, passage.text) > room) return undefined;
  const { shown, isCut } = fitPassage({ passage }, { max: isFirst ? room - sizeOf(where) : Infinity });
  return isFirst || sizeOf(where + shown) <= room ? { shown: where + shown, isCut } : undefined;
}
