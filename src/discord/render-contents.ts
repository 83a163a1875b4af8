import { type Article, type ArticleRef, type FoundHeading, type Heading, outlineOf } from 'passages';
import type { Catalogue } from '../catalogues/en.ts';
import { actions, searchAddress } from './actions.ts';
import { button, container, fitLines, limits, menu, type Reply, row, sizeOf, textDisplay } from './components.ts';
import { distinguishArticles, fitLine, formatArticle, formatTitle } from './format-passage.ts';
import { plainLine, plainTrail, subtext } from './markdown.ts';
import { formatHeader, headerParts, type PageHeader } from './render-passage.ts';

/** The page of an outline with the heading above a passage, or with a heading by its number from 0. */
export type OutlinePlace = { readonly ordinal: number } | { readonly heading: number };

/** A page of an article's outline: headings with their numbers of passages, and a menu to open one. */
export function renderContents(
  article: ArticleRef,
  whole: Article,
  place: OutlinePlace,
  catalogue: Catalogue,
  opened: PageHeader = {},
): Reply {
  const headings = outlineOf(whole);
  const number =
    'heading' in place ? place.heading : headings.findLastIndex(({ first }) => first.ordinal <= place.ordinal);
  const { origin } = opened;
  const { start, turning, pages } = pageOf(headings.length, number, catalogue, (from) =>
    actions.contents.from.address({ article: article.key, heading: from, origin }),
  );
  const shown = headings.slice(start, start + PAGE);
  const sections = headings.filter(({ path }) => path.length > 0).length;
  const summary = [catalogue.outline(article.passages, sections), ...pages];
  const lines = [formatTitle(article), subtext(summary.join(' · ')), ...headingLines(shown, catalogue)];
  const back = origin === undefined ? [] : [button(catalogue.buttons.back, searchAddress(origin))];
  const choose = menu(
    catalogue.buttons.chooseSection,
    actions.read.choose.address({ article: article.key, origin }),
    headingOptions(shown, catalogue),
  );
  const parts = [textDisplay(lines.join('\n')), choose, ...row(...turning, ...back)];
  return {
    components: container([headerParts(formatHeader(opened, catalogue)), parts]),
    page: actions.contents.from.address({ article: article.key, heading: start, origin }),
  };
}

/** A choice among articles: the line above it, the menu's address and values, and the address of each of its pages. */
interface ArticleChoice {
  readonly intro: string;
  readonly menu: { readonly address: string; readonly value: (key: string) => string };
  readonly page: (from: number) => string;
}

/** A page of the articles, and a menu to choose one. */
export function renderArticles(
  articles: readonly ArticleRef[],
  from: number,
  { intro, menu: choose, page }: ArticleChoice,
  catalogue: Catalogue,
): Reply {
  const { start, turning, pages } = pageOf(articles.length, from, catalogue, page);
  const shown = distinguishArticles(articles).slice(start, start + PAGE);
  const lines = shown.map((told) => `- ${formatArticle(told)} · ${catalogue.passages(told.article.passages)}`);
  const options = shown.map(({ article: { title, key, passages }, id }) => ({
    label: plainLine(title, limits.selectText),
    value: choose.value(key),
    description: [catalogue.passages(passages), ...(id === undefined ? [] : [id])].join(' · '),
  }));
  const said = [intro, ...pages.map(subtext), ...fitLines(lines, sizeOf(intro)).shown].join('\n');
  const parts = [textDisplay(said), menu(catalogue.buttons.chooseArticle, choose.address, options), ...row(...turning)];
  return { components: container([parts]), page: page(start) };
}

/** A menu of headings of any articles. */
export function renderHeadings(
  headings: readonly (FoundHeading & { readonly value: string })[],
  chosen: string,
  catalogue: Catalogue,
): Reply {
  const options = headings.slice(0, PAGE).map(({ article, heading: { path, first }, value }) => ({
    label: plainLine(path.at(-1) ?? catalogue.opening, limits.selectText),
    value,
    description: describedAs([article.title, ...path.slice(0, -1)], `¶ ${first.ordinal}`),
  }));
  const said = [catalogue.whichSection, ...(headings.length > PAGE ? [catalogue.onlyTheFirst(PAGE)] : [])].join('\n');
  return { components: container([[textDisplay(said), menu(catalogue.buttons.chooseSection, chosen, options)]]) };
}

/** Entries on a page, as many as a menu holds. */
const PAGE = limits.selectOptions;

/** The page of a list with an entry: its first entry, the buttons to turn it, and “page 2 of 3” where there are several. */
function pageOf(length: number, number: number, catalogue: Catalogue, address: (from: number) => string) {
  const last = Math.max(0, Math.ceil(length / PAGE) - 1);
  const page = Math.min(Math.max(0, Math.floor(number / PAGE)), last);
  const start = page * PAGE;
  const turn = (label: string, to: number) =>
    button(label, address(Math.max(0, to) * PAGE), { disabled: to < 0 || to > last });
  // The two buttons never lead to the same page: Discord refuses two equal custom ids.
  const turning =
    last === 0 ? [] : [turn(catalogue.buttons.previousPage, page - 1), turn(catalogue.buttons.nextPage, page + 1)];
  return { start, turning, pages: last === 0 ? [] : [catalogue.pageOf(page + 1, last + 1)] };
}

/** The names above a heading, and its place: two headings may have the same name. */
function describedAs(above: readonly string[], place: string): string {
  return above.length === 0 ? place : `${plainTrail(above, limits.selectText - place.length - 3)} · ${place}`;
}

function headingLines(headings: readonly Heading[], catalogue: Catalogue): string[] {
  const outermost = Math.min(...headings.map(({ path }) => path.length));
  return headings.map(({ path, passages }) => {
    const indent = '  '.repeat(Math.min(Math.max(0, path.length - Math.max(outermost, 1)), DEEPEST));
    return `${indent}- ${fitLine(path.at(-1) ?? catalogue.opening, LONGEST_HEADING)} · ${catalogue.passages(passages)}`;
  });
}

/** Levels to which Discord indents a list. */
const DEEPEST = 5;
/** Size of a heading in an outline at most, as sent. */
const LONGEST_HEADING = 90;

function headingOptions(headings: readonly Heading[], catalogue: Catalogue) {
  return headings.map(({ path, passages, first }) => {
    return {
      label: plainLine(path.at(-1) ?? catalogue.opening, limits.selectText),
      value: actions.read.choose.value({ id: first.id, ordinal: first.ordinal, depth: path.length }),
      description: describedAs(path.slice(0, -1), `${catalogue.passages(passages)} · ¶ ${first.ordinal}`),
    };
  });
}
