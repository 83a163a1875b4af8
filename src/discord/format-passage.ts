import { escapeInline, escapeMarkdown, isolateDirection, subtext } from './markdown.ts';
import { type ArticleRef, type Located, type Match, passageLink, type Range, snippet, type Snippet } from 'passages';
import type { Catalogue } from '../catalogues/en.ts';

/** How long a title, a heading, a trail of headings and a link may become, in characters as sent (escapes included). */
const LENGTH = { title: 120, heading: 90, trail: 280, link: 400 };

/** More stretches than this in bold tell nobody anything. */
export const MOST_MARKS = 30;

/** An article's title as a link-free line: literal, bold, cut at a word when it is long. */
export function formatTitle(article: ArticleRef): string {
  return `**${fitLine(article.title, LENGTH.title)}**`;
}

/** The lines above a passage: its title, unless it stands above already, then its trail, its place and its id. */
export function formatLocation({ article, section, passage }: Located, catalogue: Catalogue, titled: boolean): string {
  const place = catalogue.place(passage.ordinal, article.passages);
  const trail = formatTrail(section.path, catalogue);
  const link = passageLink(article.url, passage.text, LENGTH.link);
  // Headings that cannot be a label stay as they are, and the place leads to the page instead.
  const led = isLabel(trail) ? [formatLink(trail, link), place] : [trail, formatLink(place, link)];
  const where = subtext([...led, formatId(passage.id)].join(' · '));
  return titled ? `${formatTitle(article)}\n${where}\n` : `${where}\n`;
}

/** The headings above a passage as a link to it on its article's page; no link where they cannot be one. */
export function formatLinkedTrail(
  { article, passage, path }: Pick<Located, 'article' | 'passage'> & { readonly path: readonly string[] },
  catalogue: Catalogue,
  max = LENGTH.link,
): string {
  return formatLink(formatTrail(path, catalogue), passageLink(article.url, passage.text, max));
}

/** An article that is told by its title; by its id as well, where another one has the same title. */
export interface DistinctArticle {
  readonly article: ArticleRef;
  readonly id?: string;
}

export function distinguishArticles(articles: readonly ArticleRef[]): DistinctArticle[] {
  const alike = Map.groupBy(articles, ({ title }) => title);
  return articles.map((article) =>
    (alike.get(article.title)?.length ?? 0) > 1 ? { article, id: article.id } : { article },
  );
}

/** An article's title as a line; with its id where the title does not tell it apart. */
export function formatArticle({ article, id }: DistinctArticle): string {
  return `${formatTitle(article)}${id === undefined ? '' : ` · ${formatId(id)}`}`;
}

/** A passage's id, as something to copy. */
export function formatId(id: string): string {
  return `\`${id}\``;
}

/** A label that leads somewhere; alone where it cannot be one. */
function formatLink(label: string, link: string | undefined): string {
  return link === undefined || !isLabel(label) ? label : `[${label}](${link})`;
}

/**
 * Whether Discord shows a text as a link's label as it is meant: in labels it takes no escapes, and shows their backslashes
 * (https://github.com/discord/discord-api-docs/issues/6185).
 */
function isLabel(escaped: string): boolean {
  return !escaped.includes('\\');
}

/** The headings from the outermost in; when they are too long together, the middle ones give way. */
export function formatTrail(path: readonly string[], catalogue: Catalogue): string {
  if (path.length === 0) return catalogue.opening;
  const headings = path.map((heading) => fitLine(heading, LENGTH.heading));
  while (headings.join(' › ').length > LENGTH.trail) headings.splice(1, headings[1] === '…' ? 2 : 1, '…');
  return headings.join(' › ');
}

interface PassageOptions {
  /** Characters as sent, marks included. */
  readonly max: number;
  /** What is kept when the passage must be cut; its beginning, unless told. */
  readonly around?: Range | undefined;
  /** What stands in bold. */
  readonly marked?: readonly Range[];
}

/** A passage as it is shown, and what of it is. */
export interface FittedPassage {
  readonly shown: string;
  /** Whether something was left out before it, or behind it. */
  readonly isCut: boolean;
}

/** A passage, whole or as one stretch with its cuts marked. */
export function fitPassage({ passage }: Pick<Located, 'passage'>, options: PassageOptions): FittedPassage {
  const { max, around = { start: 0, end: 0 }, marked = [] } = options;
  const highlights = marked.slice(0, MOST_MARKS);
  const cut = snippet(passage.text, {
    around,
    highlights,
    // Each bold stretch adds four asterisks, each mark of a cut two characters.
    max: max - 4 * highlights.length - 4,
    measure: (stretch) => escapeMarkdown(stretch).length,
  });
  return { shown: formatSnippet(cut), isCut: cut.cutBefore || cut.cutAfter };
}

/** A passage, whole or as one stretch with its cuts marked. */
export function formatPassage(located: Pick<Located, 'passage'>, options: PassageOptions): string {
  return fitPassage(located, options).shown;
}

/** One code point takes two characters, and so does one with a backslash. */
const LONGEST_CHARACTER = 2;

/**
 * A part of a passage that is too long for a message: as much as fits of what stands from a place in it on.
 * @returns where the next part begins, in the passage's text, always behind this one; undefined when this is the last
 */
export function fitPassagePart(
  { passage: { text } }: Pick<Located, 'passage'>,
  { from, max }: { readonly from: number; readonly max: number },
): { readonly shown: string; readonly next: number | undefined } {
  // A place that somebody made up may stand within a character.
  const start = (text.codePointAt(from - 1) ?? 0) > 0xffff ? from - 1 : from;
  const rest = text.slice(start);
  const cut = snippet(rest, {
    around: { start: 0, end: 0 },
    highlights: [],
    // With no room for even one character there would be no end.
    max: Math.max(max - 4, LONGEST_CHARACTER),
    measure: (stretch) => escapeMarkdown(stretch).length,
  });
  const end = start + rest.indexOf(cut.text) + cut.text.length;
  return { shown: formatSnippet({ ...cut, cutBefore: start > 0 }), next: cut.cutAfter ? end : undefined };
}

/** A stretch of a text with its cuts marked. */
export function formatSnippet({ text, highlights, cutBefore, cutAfter }: Snippet): string {
  return `${cutBefore ? '… ' : ''}${emphasize(text, highlights)}${cutAfter ? ' …' : ''}`;
}

/** Literal text with stretches of it in bold; but for the asterisks never longer than the literal text of the whole. */
function emphasize(text: string, stretches: readonly Range[]): string {
  const piece = (start: number, end: number): string => {
    const startsLine = start === 0 || text[start - 1] === '\n';
    // What is special only at the start of a line is not so behind a letter.
    return startsLine ? escapeMarkdown(text.slice(start, end)) : escapeMarkdown(`x${text.slice(start, end)}`).slice(1);
  };
  let shown = '';
  let end = 0;
  for (const stretch of stretches) {
    shown += `${piece(end, stretch.start)}**${piece(stretch.start, stretch.end)}**`;
    end = stretch.end;
  }
  return shown + piece(end, text.length);
}

/** One line of literal text, at most `max` characters as sent, cut at a word, or inside the first if that is too long. */
export function fitLine(text: string, max: number): string {
  const line = text
    .slice(0, 4 * max)
    .replace(/\s+/gu, ' ')
    .trim();
  // Escapes at most double a line, and isolating it takes two characters: most lines are short enough at a glance.
  if (2 * line.length + 2 <= max && text.length <= 4 * max) return escapeInline(line);
  const { text: kept, cutAfter } = snippet(line, {
    around: { start: 0, end: 0 },
    highlights: [],
    max: max - 2,
    measure: (stretch) => escapeInline(stretch).length,
  });
  return cutAfter || line.length < text.trim().length ? `${escapeInline(kept)}…` : escapeInline(kept);
}

/** How long a quotation, or what it stands for, may become where they are compared, in characters as sent. */
const LONGEST = 600;

/** Two quotations are not one with marks around it. */
const QUOTE = /["“”„«»「」『』]/u;
const MARK = /["“”„«»「」『』\s]/u;

/** A query without the quotation marks around it, where it has them at both ends. */
export function withoutQuotes(query: string): Range {
  let [start, end] = [0, query.length];
  while (start < end && MARK.test(query[start] ?? '')) start += 1;
  while (end > start && MARK.test(query[end - 1] ?? '')) end -= 1;
  const isQuoted =
    query.slice(0, start).trim() !== '' && query.slice(end).trim() !== '' && !QUOTE.test(query.slice(start, end));
  return isQuoted ? { start, end } : { start: 0, end: query.length };
}

/** A quotation that is not word for word, and what the passage says for it: a line each, what differs in bold. */
export function formatDifferences(
  query: string,
  { passage, misquoted }: Match,
): { written: string; stands: string } | undefined {
  if (misquoted === undefined) return undefined;
  const { quote, differences } = misquoted;
  const [inQuery, inPassage] = [differences.map((it) => it.query), differences.map((it) => it.passage)];
  return {
    written: markDifferences(query, withoutQuotes(query), inQuery),
    stands: markDifferences(passage.text, quote, inPassage),
  };
}

/** Characters before the first difference that say where in a long quotation it is. */
const LEAD = 150;

/** A stretch of a text in one line with what differs in bold; cut around the first of it when it is long. */
function markDifferences(text: string, { start, end }: Range, differing: readonly Range[]): string {
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
    max: LONGEST - 4 * highlights.length - 6,
    measure: (stretch) => escapeMarkdown(stretch).length,
  });
  return isolateDirection(formatSnippet(cut).replaceAll(/ {2,}/gu, ' '));
}
