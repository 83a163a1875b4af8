import {
  type Article,
  outlineOf,
  sectionAround,
  type Heading,
  type SectionRun,
  type ArticleRef,
  type FoundHeading,
  type Located,
} from 'passages';
import type { Catalogue } from '../catalogues/en.ts';
import {
  contentsAddress,
  headingValue,
  passageAddress,
  searchAddress,
  sectionMenuAddress,
  type Origin,
} from './address.ts';
import type { Reply } from './command.ts';
import { button, container, menu, row, text as plainText, type Part } from './components.ts';
import { limits } from './limits.ts';
import { plainLine, plainTrail } from './literal.ts';
import {
  articleLine,
  idText,
  inline,
  linkedTrail,
  showPassage,
  small,
  titleText,
  toldApart,
  trailText,
  type ShownPassage,
} from './passage-text.ts';
import { fitLines, openedTexts, ROOM, topParts, type Opened } from './render.ts';

/** Where a page of a section begins, or what it ends before; the whole of it from its beginning. */
export type Stretch = 'section' | 'from' | 'until';

/** Passages on one page at most: what Discord's forty components leave. */
const MOST_PASSAGES = 20;

/** A page of what stands under a heading: as many whole passages as a message holds. */
export function sectionReply(
  article: Article,
  located: Located,
  { depth, stretch }: { readonly depth: number; readonly stretch: Stretch },
  text: Catalogue,
  opened: Opened = {},
): Reply | undefined {
  const run = sectionAround(article, located.passage.id, depth);
  if (run === undefined) return undefined;
  const place = run.parts.findIndex(({ passage }) => passage.id === located.passage.id);
  const top = openedTexts(opened, text);
  const room = ROOM - top.length - headingLength(located.article, run, text);
  const page =
    stretch === 'until' && place > 0
      ? pageBefore(run, place, room, text)
      : pageFrom(run, stretch === 'from' ? place : 0, room, text);
  const shown = run.parts.slice(page.start, page.end);
  const first = locatedAt(located.article, run, page.start);
  const trail = linkedTrail({ ...first, path: run.path }, text, LENGTH.link);
  const texts = [sectionHeading(located.article, trail, shown, text), ...page.texts].map((part) => plainText(part));
  const controls = sectionControls(located.article, run, page, { depth, origin: opened.origin }, text);
  return {
    components: container([topParts(top), [...texts, ...controls]]),
    page: passageAddress(['read', 'from'], first, opened.origin, depth),
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
    button(buttons.previousPage, passageAddress(['read', 'until'], first, origin, depth), { disabled: isFirst }),
    button(buttons.nextPage, passageAddress(['read', 'from'], after, origin, depth), { disabled: isLast }),
  ];
  const whole = button(buttons.open(first.passage.ordinal), passageAddress(['passage', 'open'], first, origin));
  return [
    ...row(...(isCut ? [whole] : [])),
    ...row(
      ...(isFirst && isLast ? [] : turning),
      button(buttons.contents, contentsAddress('open', article, first.passage.ordinal, origin)),
      ...(origin === undefined ? [] : [button(buttons.back, searchAddress(origin))]),
    ),
  ];
}

function locatedAt(article: ArticleRef, run: SectionRun, index: number): Located {
  const part = run.parts[index];
  if (part === undefined) throw new RangeError(`Expected a passage of the section, got number ${index}`);
  return { article, ...part };
}

/** Enough for any page: its places, and the link to the first of them, are known only when it is filled. */
function headingLength(article: ArticleRef, run: SectionRun, text: Catalogue): number {
  const [LONGER_PLACES, MARKS] = [20, '[]()'.length];
  const link = article.url === undefined ? 0 : LENGTH.link + MARKS;
  return sectionHeading(article, trailText(run.path, text), run.parts, text).length + LONGER_PLACES + link;
}

function sectionHeading(article: ArticleRef, trail: string, shown: SectionRun['parts'], text: Catalogue): string {
  const [first, last] = [shown[0]?.passage.ordinal ?? 1, shown.at(-1)?.passage.ordinal ?? 1];
  const places = first === last ? text.place(first, article.passages) : text.places(first, last, article.passages);
  return `${titleText(article)}\n${small(`${trail} · ${places}`)}`;
}

interface Page {
  readonly start: number;
  readonly end: number;
  readonly texts: readonly string[];
  /** Whether its one passage is too long for a message. */
  readonly isCut: boolean;
}

function pageFrom(run: SectionRun, start: number, room: number, text: Catalogue): Page {
  const texts: string[] = [];
  let isCut = false;
  let left = room;
  for (let index = start; index < run.parts.length && texts.length < MOST_PASSAGES; index += 1) {
    const shown = partText(run, index, index === start, left, text);
    if (shown === undefined) break;
    texts.push(shown.shown);
    isCut ||= shown.isCut;
    left -= shown.shown.length;
  }
  return { start, end: start + texts.length, texts, isCut };
}

/** The page that ends right before a passage. */
function pageBefore(run: SectionRun, end: number, room: number, text: Catalogue): Page {
  let start = end - 1;
  while (start > 0 && end - start < MOST_PASSAGES && pageFrom(run, start - 1, room, text).end >= end) start -= 1;
  return pageFrom({ ...run, parts: run.parts.slice(0, end) }, start, room, text);
}

/** A passage in a section's page; undefined when it does not fit below others. Alone, it is cut. */
function partText(
  run: SectionRun,
  index: number,
  isFirst: boolean,
  room: number,
  text: Catalogue,
): ShownPassage | undefined {
  const part = run.parts[index];
  if (part === undefined) return undefined;
  const { section, passage } = part;
  const above = isFirst ? run.path : run.parts[index - 1]?.section.path;
  const heading =
    section.path.join('\n') === above?.join('\n') ? [] : [small(trailText(section.path.slice(run.path.length), text))];
  const where = [...heading, small(`¶ ${passage.ordinal} · ${idText(passage.id)}`), ''].join('\n');
  if (!isFirst && where.length + passage.text.length > room) return undefined;
  const { shown, isCut } = showPassage({ passage }, { max: isFirst ? room - where.length : Infinity });
  return isFirst || where.length + shown.length <= room ? { shown: where + shown, isCut } : undefined;
}

/** Which page of an outline: the one with the heading that a passage stands under, or with a heading by its number. */
export type OutlinePlace = { readonly ordinal: number } | { readonly heading: number };

/** A page of an article's outline: its headings with what they hold, and a menu to open one. */
export function contentsReply(
  article: ArticleRef,
  whole: Article,
  place: OutlinePlace,
  text: Catalogue,
  opened: Opened = {},
): Reply {
  const headings = outlineOf(whole);
  const number =
    'heading' in place ? place.heading : headings.findLastIndex(({ first }) => first.ordinal <= place.ordinal);
  const { origin } = opened;
  const { start, turning, pages } = pageOf(headings.length, number, text, (from) =>
    contentsAddress('from', article, from, origin),
  );
  const shown = headings.slice(start, start + PAGE);
  const sections = headings.filter(({ path }) => path.length > 0).length;
  const summary = [text.outline(article.passages, sections), ...pages];
  const lines = [titleText(article), small(summary.join(' · ')), ...headingLines(shown, text)];
  const back = origin === undefined ? [] : [button(text.buttons.back, searchAddress(origin))];
  const choose = menu(text.buttons.chooseSection, sectionMenuAddress(article, origin), headingOptions(shown, text));
  const parts = [plainText(lines.join('\n')), choose, ...row(...turning, ...back)];
  return {
    components: container([topParts(openedTexts(opened, text)), parts]),
    page: contentsAddress('from', article, start, origin),
  };
}

/** A page of the articles, and a menu to choose one: what follows the address is its key. */
export function articlesReply(
  articles: readonly ArticleRef[],
  from: number,
  { intro, chosen, page }: { readonly intro: string; readonly chosen: string; readonly page: (from: number) => string },
  text: Catalogue,
): Reply {
  const { start, turning, pages } = pageOf(articles.length, from, text, page);
  const shown = toldApart(articles).slice(start, start + PAGE);
  const lines = shown.map((told) => `- ${articleLine(told)} · ${text.passages(told.article.passages)}`);
  const options = shown.map(({ article: { title, key, passages }, id }) => ({
    label: plainLine(title, limits.selectText),
    value: key,
    description: [text.passages(passages), ...(id === undefined ? [] : [id])].join(' · '),
  }));
  const said = [intro, ...pages.map(small), ...fitLines(lines, intro.length).shown].join('\n');
  const parts = [plainText(said), menu(text.buttons.chooseArticle, chosen, options), ...row(...turning)];
  return { components: container([parts]), page: page(start) };
}

/** Headings of any articles, and a menu to choose one. */
export function headingsReply(
  headings: readonly (FoundHeading & { readonly value: string })[],
  chosen: string,
  text: Catalogue,
): Reply {
  const options = headings.slice(0, PAGE).map(({ article, heading: { path, first }, value }) => ({
    label: plainLine(path.at(-1) ?? text.opening, limits.selectText),
    value,
    description: describedAs([article.title, ...path.slice(0, -1)], `¶ ${first.ordinal}`),
  }));
  const said = [text.whichSection, ...(headings.length > PAGE ? [text.onlyTheFirst(PAGE)] : [])].join('\n');
  return { components: container([[plainText(said), menu(text.buttons.chooseSection, chosen, options)]]) };
}

/** What a menu offers at once. */
const PAGE = limits.selectOptions;

/** The page of a list that a number stands on, what to say of it, and the buttons to turn it. */
function pageOf(length: number, number: number, text: Catalogue, address: (from: number) => string) {
  const last = Math.max(0, Math.ceil(length / PAGE) - 1);
  const page = Math.min(Math.max(0, Math.floor(number / PAGE)), last);
  const start = page * PAGE;
  const turn = (label: string, to: number) =>
    button(label, address(Math.max(0, to) * PAGE), { disabled: to < 0 || to > last });
  // The two of them never lead to the same page: their ids would be the same.
  const turning = last === 0 ? [] : [turn(text.buttons.previousPage, page - 1), turn(text.buttons.nextPage, page + 1)];
  return { start, turning, pages: last === 0 ? [] : [text.pageOf(page + 1, last + 1)] };
}

/** What is above a heading, and where it begins: the same heading may come again. */
function describedAs(above: readonly string[], place: string): string {
  return above.length === 0 ? place : `${plainTrail(above, limits.selectText - place.length - 3)} · ${place}`;
}

function headingLines(headings: readonly Heading[], text: Catalogue): string[] {
  const outermost = Math.min(...headings.map(({ path }) => path.length));
  return headings.map(({ path, passages }) => {
    const indent = '  '.repeat(Math.min(Math.max(0, path.length - Math.max(outermost, 1)), DEEPEST));
    return `${indent}- ${inline(path.at(-1) ?? text.opening, LENGTH.heading)} · ${text.passages(passages)}`;
  });
}

/** Discord indents lists no further. */
const DEEPEST = 5;
const LENGTH = { heading: 90, link: 250 };

function headingOptions(headings: readonly Heading[], text: Catalogue) {
  return headings.map(({ path, passages, first }) => {
    return {
      label: plainLine(path.at(-1) ?? text.opening, limits.selectText),
      value: headingValue(first.id, first.ordinal, path.length),
      description: describedAs(path.slice(0, -1), `${text.passages(passages)} · ¶ ${first.ordinal}`),
    };
  });
}
