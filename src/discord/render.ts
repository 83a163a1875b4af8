import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import type { Answer, ArticleRef, Located, Match, Range } from '../library/library.ts';
import { snippet, type Snippet } from '../library/snippet.ts';
import type { Text } from '../text/en.ts';
import type { Reply } from './command.ts';
import { limits } from './limits.ts';
import { inlineLiteral, isolated, literal } from './literal.ts';

/**
 * How long each part of a reply may become, in characters as sent (escapes included); `further` and `nearest` are
 * passages without the lines above them, and `compared` is a quotation, or what it stands for, where they differ. What
 * all of them leave of a message is the first passage's, and further ones give way to leave it `first`.
 */
const LENGTH = {
  query: 200,
  compared: 600,
  title: 120,
  heading: 90,
  trail: 280,
  link: 400,
  first: 500,
  further: 320,
  nearest: 450,
};

/** What people asked for, and how the library answered it. */
export interface Answered {
  readonly query: string;
  readonly answer: Answer;
  /** What to say when nothing answers, and what to try then. */
  readonly nothing: string;
  readonly hint: string;
  /** What stands out: in the passage that answers the sentence that does, or in every passage the words that matched. */
  readonly mark: 'sentence' | 'words';
}

/** More stretches than this in bold tell nobody anything. */
const MOST_MARKS = 30;

/** The passages that answer, the first at length; or that nothing does, and the nearest ones as what they are. */
export function answerReply({ query, answer, nothing, hint, mark }: Answered, text: Text): Reply {
  if (!/[\p{L}\p{N}]/u.test(query)) return notice(text.noWords);
  const bare = bareOf(query);
  const asked = small(text.asked(inline(query.slice(bare.start, bare.end), LENGTH.query)));
  const spelling = answer.didYouMean === undefined ? undefined : inline(answer.didYouMean, LENGTH.query);
  const meant = spelling === undefined ? '' : text.didYouMean(spelling);
  const [best, ...others] = answer.matches;
  if (!best) return message([[asked, nothing, meant, hint].filter(Boolean).join('\n')]);
  if (!answer.answered) {
    const nearest = passageTexts(answer.matches, text, { max: LENGTH.nearest, mark: 'sentence' });
    return message([[asked, nothing, meant, text.nearest].filter(Boolean).join('\n'), ...nearest, small(hint)]);
  }
  const readAs = spelling === undefined ? [] : [small(text.readAs(spelling))];
  const first = [asked, ...readAs, ...comparedTexts(query, bare, best, text)].join('\n');
  const further = passageTexts(others, text, { max: LENGTH.further, mark, under: best.article });
  const above = whereText(best, text, true);
  const room = limits.messageText - lengthOf([first, above]);
  while (lengthOf(further) > room - LENGTH.first) further.pop();
  const max = room - lengthOf(further);
  const marked = mark === 'words' ? best.highlights : [best.sentence];
  return message([first, `${above}${passageText(best, { max, around: marked[0], marked })}`, ...further]);
}

const MARK = /["“”„«»「」『』\s]/u;

/** A query without the quotation marks around it, where it has them at both ends. */
function bareOf(query: string): Range {
  let [start, end] = [0, query.length];
  while (start < end && MARK.test(query[start] ?? '')) start += 1;
  while (end > start && MARK.test(query[end - 1] ?? '')) end -= 1;
  const isQuoted = query.slice(0, start).trim() !== '' && query.slice(end).trim() !== '';
  return isQuoted ? { start, end } : { start: 0, end: query.length };
}

/** A quotation that is not word for word beside what the passage says for it. */
function comparedTexts(query: string, bare: Range, { passage, misquoted }: Match, text: Text): string[] {
  if (misquoted === undefined) return [];
  const { quote, differences } = misquoted;
  const written = comparedText(
    query,
    bare,
    differences.map((difference) => difference.query),
  );
  const stands = comparedText(
    passage.text,
    quote,
    differences.map((difference) => difference.passage),
  );
  return [text.notWordForWord, text.youWrote(written), text.articleSays(stands)];
}

/** Characters before the first difference that say where in a long quotation it is. */
const LEAD = 150;

/** A stretch of a text in one line with what differs in bold; cut around the first of it when it is long. */
function comparedText(text: string, { start, end }: Range, differing: readonly Range[]): string {
  const line = text.slice(start, end).replace(/\s/gu, ' ');
  const within = differing.map((range) => ({
    start: Math.max(range.start, start) - start,
    end: Math.max(Math.min(range.end, end), start) - start,
  }));
  const highlights = within.filter((range) => range.start < range.end).slice(0, 2 * MOST_MARKS);
  const cut = snippet(line, {
    around: { start: Math.max(0, (within[0]?.start ?? 0) - LEAD), end: within[0]?.end ?? 0 },
    highlights,
    // As in a passage, and two characters more that keep the line in its direction.
    max: LENGTH.compared - 4 * highlights.length - 6,
    measure: (stretch) => literal(stretch).length,
  });
  return isolated(cutText(cut).replaceAll(/ {2,}/gu, ' '));
}

/** One passage with where it stands, as long as a message allows. */
export function passageReply(located: Located, text: Text): Reply {
  const above = whereText(located, text, true);
  return message([`${above}${passageText(located, { max: limits.messageText - above.length })}`]);
}

/** A few sentences of the bot's own. They are Markdown: what is not ours in them must be literal already. */
export function notice(...paragraphs: readonly string[]): Reply {
  return message(paragraphs);
}

/** As many lines as fit beside `used` characters, and how many were left out. */
export function fitLines(lines: readonly string[], used: number): { readonly shown: string[]; readonly more: number } {
  const shown: string[] = [];
  let length = used;
  for (const line of lines) {
    length += line.length + 1;
    if (length > limits.messageText - 100) break;
    shown.push(line);
  }
  return { shown, more: lines.length - shown.length };
}

/** An article's title as a link-free line: literal, bold, cut at a word when it is long. */
export function titleText(article: ArticleRef): string {
  return `**${inline(article.title, LENGTH.title)}**`;
}

/** One line of literal text, at most `max` characters as sent, cut at a word. */
export function inline(text: string, max: number): string {
  const line = text
    .slice(0, 4 * max)
    .replace(/\s+/gu, ' ')
    .trim();
  // Escapes at most double a line, and isolating it takes two characters: most lines are short enough at a glance.
  if (2 * line.length + 2 <= max && text.length <= 4 * max) return inlineLiteral(line);
  const { text: kept, cutAfter } = snippet(line, {
    around: { start: 0, end: 0 },
    highlights: [],
    max: max - 2,
    measure: (stretch) => inlineLiteral(stretch).length,
  });
  return cutAfter || line.length < text.trim().length ? `${inlineLiteral(kept)}…` : inlineLiteral(kept);
}

/** Passages one after the other; an article's title is not repeated from one to the next. */
function passageTexts(
  matches: readonly Match[],
  text: Text,
  { max, mark, under }: { readonly max: number; readonly mark: Answered['mark']; readonly under?: ArticleRef },
): string[] {
  return matches.map((match, index) => {
    const above = index === 0 ? under : matches[index - 1]?.article;
    const titled = match.article.id !== above?.id;
    const marked = mark === 'words' ? match.highlights : [];
    const around = marked[0] ?? match.sentence;
    return `${whereText(match, text, titled)}${passageText(match, { max, around, marked })}`;
  });
}

/** The lines above a passage: its title and link, unless they stand above already, then its trail and its place. */
function whereText({ article, section, passage }: Located, text: Text, titled: boolean): string {
  const place = text.place(passage.ordinal, article.passages);
  const link = titled ? linkText(article, text) : undefined;
  const where = small([trailText(section.path, text), place, link].filter(Boolean).join(' · '));
  return titled ? `${titleText(article)}\n${where}\n` : `${where}\n`;
}

interface PassageOptions {
  /** Characters as sent, marks included. */
  readonly max: number;
  /** What is kept when the passage must be cut; its beginning, unless told. */
  readonly around?: Range | undefined;
  /** What stands in bold. */
  readonly marked?: readonly Range[];
}

/** A passage, whole or as one stretch with its cuts marked. */
function passageText({ passage }: Located, options: PassageOptions): string {
  const { max, around = { start: 0, end: 0 }, marked = [] } = options;
  const highlights = marked.slice(0, MOST_MARKS);
  const cut = snippet(passage.text, {
    around,
    highlights,
    // Each bold stretch adds four asterisks, each mark of a cut two characters.
    max: max - 4 * highlights.length - 4,
    measure: (stretch) => literal(stretch).length,
  });
  return cutText(cut);
}

/** A stretch of a text with its cuts marked. */
function cutText({ text, highlights, cutBefore, cutAfter }: Snippet): string {
  return `${cutBefore ? '… ' : ''}${emphasize(text, highlights)}${cutAfter ? ' …' : ''}`;
}

/** The headings from the outermost in; when they are too long together, the middle ones give way. */
function trailText(path: readonly string[], text: Text): string {
  if (path.length === 0) return text.opening;
  const headings = path.map((heading) => inline(heading, LENGTH.heading));
  while (headings.join(' › ').length > LENGTH.trail) headings.splice(1, headings[1] === '…' ? 2 : 1, '…');
  return headings.join(' › ');
}

function linkText(article: ArticleRef, text: Text): string | undefined {
  if (article.url === undefined || !URL.canParse(article.url)) return undefined;
  const { protocol, href } = new URL(article.url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const link = href.replace(/[()<>*_~`|\\]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return link.length > LENGTH.link ? undefined : `[${text.source}](${link})`;
}

/** Literal text with stretches of it in bold; but for the asterisks never longer than the literal text of the whole. */
function emphasize(text: string, stretches: readonly Range[]): string {
  const piece = (start: number, end: number): string => {
    const startsLine = start === 0 || text[start - 1] === '\n';
    // What is special only at the start of a line is not so behind a letter.
    return startsLine ? literal(text.slice(start, end)) : literal(`x${text.slice(start, end)}`).slice(1);
  };
  let shown = '';
  let end = 0;
  for (const stretch of stretches) {
    shown += `${piece(end, stretch.start)}**${piece(stretch.start, stretch.end)}**`;
    end = stretch.end;
  }
  return shown + piece(end, text.length);
}

function small(line: string): string {
  return `-# ${line}`;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** A container with the texts under each other and a line between them. */
function message(texts: readonly string[]): Reply {
  const components = texts.flatMap((content, index): APIComponentInContainer[] => {
    const display = { type: ComponentType.TextDisplay, content } as const;
    return index === 0 ? [display] : [{ type: ComponentType.Separator }, display];
  });
  return { components: [{ type: ComponentType.Container, components }] };
}
