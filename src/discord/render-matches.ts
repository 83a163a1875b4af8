import { actions, type Origin, refTo, searchAddress } from './actions.ts';
import {
  button,
  container,
  notice,
  type Part,
  QUERY_ID,
  type Reply,
  ROOM,
  row,
  sizeOf,
  textDisplay,
  textWithButton,
} from './components.ts';
import { fitLine, fitPassage, formatDifferences, formatLocation } from './format-passage.ts';
import { subtext } from './markdown.ts';
import { formatQuery, readingButtons } from './render-passage.ts';
import type { Answer, ArticleRef, Match, Source } from 'passages';
import type { Catalogue } from '../catalogues/en.ts';

/**
 * Sizes of the parts of a reply at most, as sent (escapes included); `further` and `nearest` are passages
 * without the lines above them. The first passage gets the rest of the message, and at least `first`: further ones are
 * left out for it.
 */
const LENGTH = { spelling: 200, first: 500, further: 320, nearest: 450, more: 900 };

/** Matches on a page. */
export const MATCHES = 3;

/** One page of a search. */
export interface MatchesPage {
  /** The question, or the message in which it was. */
  readonly query: string;
  /** The answer, with the matches of this page. */
  readonly answer: Answer;
  /** The search, and the place of this page in it. */
  readonly origin: Origin;
  /** Sentences for when nothing answers: that it does not, and what to try. */
  readonly nothing: string;
  readonly hint: string;
  /** Highlights: the answering sentence of the best passage, or the matching words of every passage. */
  readonly mark: 'sentence' | 'words';
}

/** The matching passages, the first at length. When nothing answers, a sentence that says so, and the nearest passages. */
export function renderMatches(asked: MatchesPage, catalogue: Catalogue): Reply {
  const { answer, origin } = asked;
  const query = answer.searched ?? asked.query;
  const answered = { ...asked, query };
  if (!/[\p{L}\p{N}]/u.test(query)) return notice(catalogue.noWords);
  const page = searchAddress(origin);
  const turning = turningRow(origin, answer.hasMore, catalogue);
  const groups = origin.offset > 0 ? laterPage(answered, catalogue) : firstPage(answered, catalogue);
  return { components: container([...groups, turning]), page };
}

function firstPage({ query, answer, nothing, hint, mark, origin }: MatchesPage, catalogue: Catalogue): Part[][] {
  const asked = formatQuery(query, catalogue);
  const spelling = answer.didYouMean === undefined ? undefined : fitLine(answer.didYouMean, LENGTH.spelling);
  const meant = spelling === undefined ? '' : catalogue.didYouMean(spelling);
  const [best, ...others] = answer.matches;
  if (!best) return [[textDisplay([asked, nothing, meant, hint].filter(Boolean).join('\n'), QUERY_ID)]];
  if (!answer.answered) {
    const said = [asked, nothing, meant, catalogue.nearest].filter(Boolean).join('\n');
    const nearest = formatEvenly(answer.matches, catalogue, {
      most: LENGTH.nearest,
      used: sizeOf(said, hint) + 3,
      mark: 'sentence',
    });
    return [
      [textDisplay(said, QUERY_ID)],
      ...withOpenButtons(nearest, answer.matches, origin, catalogue),
      [textDisplay(subtext(hint))],
    ];
  }
  const readAs = spelling === undefined ? [] : [subtext(catalogue.readAs(spelling))];
  const first = [asked, ...readAs, ...comparedLines(query, best, catalogue)].join('\n');
  return [
    [textDisplay(first, QUERY_ID)],
    ...bestAndOthers(best, others, { used: sizeOf(first), mark, origin }, catalogue),
  ];
}

interface BestOptions {
  /** Size of what the message has already. */
  readonly used: number;
  readonly mark: MatchesPage['mark'];
  readonly origin?: Origin | undefined;
}

/** A match at length with buttons to read on, and as many others in short as leave it room. */
function bestAndOthers(
  best: Match,
  others: readonly Match[],
  { used, mark, origin }: BestOptions,
  catalogue: Catalogue,
): Part[][] {
  const wheres = formatLocations(others, catalogue, best.article);
  const further = others.map((match, i) => `${wheres[i] ?? ''}${formatShort(match, LENGTH.further, mark)}`);
  const above = formatLocation(best, catalogue, true);
  const room = ROOM - used - sizeOf(above);
  while (sizeOf(...further) > room - LENGTH.first) further.pop();
  const marked = mark === 'words' ? best.highlights : [best.sentence];
  const { shown, isCut } = fitPassage(best, { max: room - sizeOf(...further), around: marked[0], marked });
  const whole = actions.passage.open.address({ passage: refTo(best), origin });
  return [
    [
      textDisplay(`${above}${shown}`),
      ...readingButtons(best, catalogue, origin),
      ...row(...(isCut ? [button(catalogue.buttons.open(best.passage.ordinal), whole)] : [])),
    ],
    ...withOpenButtons(further, others, origin, catalogue),
  ];
}

/** A page after the first. */
function laterPage({ query, answer, mark, origin }: MatchesPage, catalogue: Catalogue): Part[][] {
  const asked = [formatQuery(query, catalogue), ...(answer.answered ? [] : [catalogue.nearest])].join('\n');
  if (answer.matches.length === 0) return [[textDisplay(`${asked}\n${catalogue.noMore}`, QUERY_ID)]];
  const texts = formatEvenly(answer.matches, catalogue, { most: LENGTH.more, used: sizeOf(asked), mark });
  return [[textDisplay(asked, QUERY_ID)], ...withOpenButtons(texts, answer.matches, origin, catalogue)];
}

interface EvenOptions {
  /** Size of each passage at most, as sent. */
  readonly most: number;
  /** Size of what the message has already. */
  readonly used: number;
  readonly mark: MatchesPage['mark'];
}

/** Matches that share a message evenly. */
function formatEvenly(matches: readonly Match[], catalogue: Catalogue, { most, used, mark }: EvenOptions): string[] {
  const above = formatLocations(matches, catalogue);
  const max = Math.min(most, Math.floor((ROOM - used - sizeOf(...above)) / matches.length));
  return matches.map((match, i) => `${above[i] ?? ''}${formatShort(match, max, mark)}`);
}

/** Texts of matches, each with a button that opens it. */
function withOpenButtons(
  texts: readonly string[],
  matches: readonly Match[],
  origin: Origin | undefined,
  catalogue: Catalogue,
): Part[][] {
  return texts.flatMap((shown, index): Part[][] => {
    const match = matches[index];
    if (match === undefined) return [];
    const address = actions.passage.open.address({ passage: refTo(match), origin });
    return [[textWithButton(shown, button(catalogue.buttons.open(match.passage.ordinal), address))]];
  });
}

function turningRow(origin: Origin, hasMore: boolean, catalogue: Catalogue): Part[] {
  const to = (offset: number): string => searchAddress({ ...origin, offset });
  const { offset } = origin;
  return row(
    ...(offset > 0 ? [button(catalogue.buttons.earlier, to(Math.max(0, offset - MATCHES)))] : []),
    ...(hasMore ? [button(catalogue.buttons.more, to(offset + MATCHES))] : []),
  );
}

/** The source of a message's words: a comparison where they are inexact, the passage, and other passages. */
export function renderSource({ kind, query, match, others }: Source, catalogue: Catalogue): Reply {
  const lines = formatDifferences(query, match);
  const said = lines
    ? [catalogue.found.near, catalogue.messageSays(lines.written), catalogue.articleSays(lines.stands)].join('\n')
    : catalogue.found[kind];
  const shown = bestAndOthers(match, others.slice(0, MATCHES - 1), { used: sizeOf(said), mark: 'words' }, catalogue);
  return {
    components: container([[textDisplay(said)], ...shown]),
    page: actions.passage.open.address({ passage: refTo(match), origin: undefined }),
  };
}

function comparedLines(query: string, match: Match, catalogue: Catalogue): string[] {
  const lines = formatDifferences(query, match);
  return lines
    ? [catalogue.notWordForWord, catalogue.youWrote(lines.written), catalogue.articleSays(lines.stands)]
    : [];
}

/** The lines above passages that follow one another, without repeating an article's title. */
function formatLocations(matches: readonly Match[], catalogue: Catalogue, under?: ArticleRef): string[] {
  return matches.map((match, index) => {
    const above = index === 0 ? under : matches[index - 1]?.article;
    return formatLocation(match, catalogue, match.article.id !== above?.id);
  });
}

/** A passage in short, around its first highlight or its answering sentence. */
function formatShort(match: Match, max: number, mark: MatchesPage['mark']): string {
  const marked = mark === 'words' ? match.highlights : [];
  return fitPassage(match, { max, around: marked[0] ?? match.sentence, marked }).shown;
}
