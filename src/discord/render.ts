import type { Answer, ArticleRef, Located, Match, Source } from 'passages';
import type { Catalogue } from '../catalogues/en.ts';
import { readAsked } from '../catalogues/languages.ts';
import { contentsAddress, passageAddress, searchAddress, type Origin } from './address.ts';
import type { Reply } from './command.ts';
import { bareOf, compared } from './compared.ts';
import { ASKED, button, container, row, text as plainText, textWith, type Part } from './components.ts';
import { limits } from './limits.ts';
import { inline, passagePart, passageText, showPassage, small, whereText } from './passage-text.ts';

/** What the pages of a message may hold together; the rest is for the line that says who shared it. */
export const ROOM = limits.messageText - 60;

/**
 * How long each part of a reply may become, in characters as sent (escapes included); `further` and `nearest` are
 * passages without the lines above them. What all of them leave of a message is the first passage's, and further ones
 * give way to leave it `first`.
 */
const LENGTH = { query: 600, spelling: 200, first: 500, further: 320, nearest: 450, more: 900 };

/** How many matches stand on a page. */
export const MATCHES = 3;

/** What people asked for, and how the library answered it. */
export interface Answered {
  readonly query: string;
  /** With the matches of this page. */
  readonly answer: Answer;
  /** Which page this is. */
  readonly origin: Origin;
  /** What to say when nothing answers, and what to try then. */
  readonly nothing: string;
  readonly hint: string;
  /** What stands out: in the passage that answers the sentence that does, or in every passage the words that matched. */
  readonly mark: 'sentence' | 'words';
}

/** The passages that answer, the first at length; or that nothing does, and the nearest ones as what they are. */
export function answerReply(answered: Answered, text: Catalogue): Reply {
  const { query, answer, origin } = answered;
  if (!/[\p{L}\p{N}]/u.test(query)) return notice(text.noWords);
  const page = searchAddress(origin);
  const turning = turningRow(origin, answer.hasMore, text);
  const groups = origin.offset > 0 ? laterPage(answered, text) : firstPage(answered, text);
  return { components: container([...groups, turning]), page };
}

function firstPage({ query, answer, nothing, hint, mark, origin }: Answered, text: Catalogue): Part[][] {
  const asked = askedLine(query, text);
  const spelling = answer.didYouMean === undefined ? undefined : inline(answer.didYouMean, LENGTH.spelling);
  const meant = spelling === undefined ? '' : text.didYouMean(spelling);
  const [best, ...others] = answer.matches;
  if (!best) return [[plainText([asked, nothing, meant, hint].filter(Boolean).join('\n'), ASKED)]];
  if (!answer.answered) {
    const said = [asked, nothing, meant, text.nearest].filter(Boolean).join('\n');
    const nearest = evenTexts(answer.matches, text, {
      most: LENGTH.nearest,
      used: said.length + hint.length + 3,
      mark: 'sentence',
    });
    return [[plainText(said, ASKED)], ...openable(nearest, answer.matches, origin, text), [plainText(small(hint))]];
  }
  const readAs = spelling === undefined ? [] : [small(text.readAs(spelling))];
  const first = [asked, ...readAs, ...comparedLines(query, best, text)].join('\n');
  return [[plainText(first, ASKED)], ...bestAndOthers(best, others, { used: first.length, mark, origin }, text)];
}

interface BestOptions {
  /** Characters of a message that are taken. */
  readonly used: number;
  readonly mark: Answered['mark'];
  readonly origin?: Origin | undefined;
}

/** A match at length, with buttons to read on; and others in short, as far as they leave it room. */
function bestAndOthers(
  best: Match,
  others: readonly Match[],
  { used, mark, origin }: BestOptions,
  text: Catalogue,
): Part[][] {
  const wheres = whereTexts(others, text, best.article);
  const further = others.map((match, i) => `${wheres[i] ?? ''}${shortText(match, LENGTH.further, mark)}`);
  const above = whereText(best, text, true);
  const room = ROOM - used - above.length;
  while (lengthOf(further) > room - LENGTH.first) further.pop();
  const marked = mark === 'words' ? best.highlights : [best.sentence];
  const { shown, isCut } = showPassage(best, { max: room - lengthOf(further), around: marked[0], marked });
  const whole = passageAddress(['passage', 'open'], best, origin);
  return [
    [
      plainText(`${above}${shown}`),
      ...readingRow(best, text, origin),
      ...row(...(isCut ? [button(text.buttons.open(best.passage.ordinal), whole)] : [])),
    ],
    ...openable(further, others, origin, text),
  ];
}

/** The matches that come after the first page's. */
function laterPage({ query, answer, mark, origin }: Answered, text: Catalogue): Part[][] {
  const asked = [askedLine(query, text), ...(answer.answered ? [] : [text.nearest])].join('\n');
  if (answer.matches.length === 0) return [[plainText(`${asked}\n${text.noMore}`, ASKED)]];
  const texts = evenTexts(answer.matches, text, { most: LENGTH.more, used: asked.length, mark });
  return [[plainText(asked, ASKED)], ...openable(texts, answer.matches, origin, text)];
}

interface EvenOptions {
  /** Characters of each passage at most. */
  readonly most: number;
  /** Characters of a message that are taken. */
  readonly used: number;
  readonly mark: Answered['mark'];
}

/** Matches that share a message evenly. */
function evenTexts(matches: readonly Match[], text: Catalogue, { most, used, mark }: EvenOptions): string[] {
  const above = whereTexts(matches, text);
  const max = Math.min(most, Math.floor((ROOM - used - lengthOf(above)) / matches.length));
  return matches.map((match, i) => `${above[i] ?? ''}${shortText(match, max, mark)}`);
}

/** Texts of matches, each with its button. */
function openable(
  texts: readonly string[],
  matches: readonly Match[],
  origin: Origin | undefined,
  text: Catalogue,
): Part[][] {
  return texts.flatMap((shown, index): Part[][] => {
    const match = matches[index];
    if (match === undefined) return [];
    const address = passageAddress(['passage', 'open'], match, origin);
    return [[textWith(shown, button(text.buttons.open(match.passage.ordinal), address))]];
  });
}

function turningRow(origin: Origin, hasMore: boolean, text: Catalogue): Part[] {
  const to = (offset: number): string => searchAddress({ ...origin, offset });
  const { offset } = origin;
  return row(
    ...(offset > 0 ? [button(text.buttons.earlier, to(Math.max(0, offset - MATCHES)))] : []),
    ...(hasMore ? [button(text.buttons.more, to(offset + MATCHES))] : []),
  );
}

/** Buttons to read on from a passage, and to go back to the search that found it. */
export function readingRow(located: Located, text: Catalogue, origin: Origin | undefined, back = false): Part[] {
  const { article, section, passage } = located;
  const { buttons } = text;
  const step = (action: 'previous' | 'next') => passageAddress(['passage', action], located, origin);
  const whole = passageAddress(['read', 'section'], located, origin, section.path.length);
  return row(
    button(buttons.previous, step('previous'), { disabled: passage.ordinal <= 1 }),
    button(buttons.next, step('next'), { disabled: passage.ordinal >= article.passages }),
    button(buttons.wholeSection, whole),
    button(buttons.contents, contentsAddress('open', article, passage.ordinal, origin)),
    ...(back && origin !== undefined ? [button(buttons.back, searchAddress(origin))] : []),
  );
}

/** What a page was opened from, and what to say above it. */
export interface Opened {
  readonly asked?: string | undefined;
  readonly origin?: Origin | undefined;
  /** A sentence of the bot's own, such as that the article was edited. */
  readonly note?: string | undefined;
}

/** The text above a page: what was asked when it was opened, and what must be said. */
export function openedTexts({ asked, note }: Opened, text: Catalogue): string {
  return [...(asked === undefined ? [] : [askedLine(asked, text)]), ...(note === undefined ? [] : [note])].join('\n');
}

/**
 * One passage with where it stands, as long as a message allows, and buttons to read on.
 * @param from where in the passage's text to begin; a passage longer than a message is read in parts
 */
export function passageReply(located: Located, text: Catalogue, opened: Opened = {}, from = 0): Reply {
  const { origin } = opened;
  const top = openedTexts(opened, text);
  const above = whereText(located, text, true);
  const { shown, next } = passagePart(located, { from, max: ROOM - top.length - above.length });
  const part = (at: number): string => passageAddress(['passage', 'part'], located, origin, at);
  const goOn = row(...(next === undefined ? [] : [button(text.buttons.rest, part(next))]));
  const groups = [topParts(top), [plainText(`${above}${shown}`), ...goOn, ...readingRow(located, text, origin, true)]];
  return { components: container(groups), page: part(from), isSubstitute: opened.note !== undefined };
}

/** Numbered even without a query: there is then none to be found in it. */
export function topParts(top: string): Part[] {
  return top === '' ? [] : [plainText(top, ASKED)];
}

/** Where the words of a message come from: what they are beside the passage, the passage, and other places. */
export function sourceReply({ kind, query, match, others }: Source, text: Catalogue): Reply {
  const lines = compared(query, match);
  const said = lines
    ? [text.found.near, text.messageSays(lines.written), text.articleSays(lines.stands)].join('\n')
    : text.found[kind];
  const shown = bestAndOthers(match, others.slice(0, MATCHES - 1), { used: said.length, mark: 'words' }, text);
  return {
    components: container([[plainText(said)], ...shown]),
    page: passageAddress(['passage', 'open'], match, undefined),
  };
}

/** A few sentences of the bot's own. They are Markdown: what is not ours in them must be literal already. */
export function notice(...paragraphs: readonly string[]): Reply {
  return { components: container(paragraphs.map((paragraph) => [plainText(paragraph)])) };
}

/** As many lines as fit beside `used` characters, and how many were left out. */
export function fitLines(lines: readonly string[], used: number): { readonly shown: string[]; readonly more: number } {
  const shown: string[] = [];
  let length = used;
  for (const line of lines) {
    length += line.length + 1;
    if (length > ROOM - 100) break;
    shown.push(line);
  }
  return { shown, more: lines.length - shown.length };
}

/** A query without the quotation marks around it, as it stands above what was found. */
function askedLine(query: string, text: Catalogue): string {
  const { start, end } = bareOf(query);
  return small(text.asked(inline(query.slice(start, end), LENGTH.query)));
}

const ESCAPED = /\\([!-/:-@[-`{-~])/gu;

/** What was asked, read from the line that {@link askedLine} wrote; undefined when there is no such line. */
export function askedIn(content: string): string | undefined {
  const [, line] = /^-# (.*)$/u.exec(content.split('\n')[0] ?? '') ?? [];
  return readAsked(line ?? '')
    ?.replaceAll(/[\u2066-\u2069]|…$/gu, '')
    .replaceAll(ESCAPED, '$1');
}

function comparedLines(query: string, match: Match, text: Catalogue): string[] {
  const lines = compared(query, match);
  return lines ? [text.notWordForWord, text.youWrote(lines.written), text.articleSays(lines.stands)] : [];
}

/** The lines above passages that follow each other; an article's title is not repeated from one to the next. */
function whereTexts(matches: readonly Match[], text: Catalogue, under?: ArticleRef): string[] {
  return matches.map((match, index) => {
    const above = index === 0 ? under : matches[index - 1]?.article;
    return whereText(match, text, match.article.id !== above?.id);
  });
}

/** A passage in short, around what makes it a match. */
function shortText(match: Match, max: number, mark: Answered['mark']): string {
  const marked = mark === 'words' ? match.highlights : [];
  return passageText(match, { max, around: marked[0] ?? match.sentence, marked });
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
