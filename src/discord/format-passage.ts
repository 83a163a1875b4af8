import { sizeOf } from './components.ts';
import { cutStart, escapeInline, escapeMarkdown, isolateDirection, subtext } from './markdown.ts';
import {
  type ArticleRef,
  type Located,
  type Match,
  passageLink,
  type Range,
  snippet,
  type Snippet,
  stripQuotes,
} from 'passages';
import type { Catalogue } from '../catalogues/en.ts';

/** Sizes at most of a title, a heading, a trail of headings and a link, as sent (escapes included). */
const LENGTH = { title: 120, heading: 90, trail: 280, link: 400 };

/** Headings of a trail that are looked at; so many never fit, of one letter each. */
const MOST_HEADINGS = 72;

/** Stretches in bold at most; more of them highlight nothing. */
const MOST_MARKS = 30;

/** An article's title as a line: escaped, bold, cut at a word when it is long. */
export function formatTitle(article: ArticleRef): string {
  return `**${fitLine(article.title, LENGTH.title)}**`;
}

/** The lines above a passage: the article's title if wanted, then headings, place and id. */
export function formatLocation({ article, section, passage }: Located, catalogue: Catalogue, titled: boolean): string {
  const place = catalogue.place(passage.ordinal, article.passages);
  const trail = formatTrail(section.path, catalogue);
  const link = passageLink(article.url, passage.text, LENGTH.link);
  // Where the headings cannot be a link's label, the place is one.
  const led = isLabel(trail) ? [formatLink(trail, link), place] : [trail, formatLink(place, link)];
  const where = subtext([...led, formatId(passage.id)].join(' · '));
  return titled ? `${formatTitle(article)}\n${where}\n` : `${where}\n`;
}

/** The headings above a passage as a link to it on the article's page; plain where they cannot be a link's label. */
export function formatLinkedTrail(
  { article, passage, path }: Pick<Located, 'article' | 'passage'> & { readonly path: readonly string[] },
  catalogue: Catalogue,
  max = LENGTH.link,
): string {
  return formatLink(formatTrail(path, catalogue), passageLink(article.url, passage.text, max));
}

/** An article, with its id where another one has the same title. */
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

/** An article's title as a line, with its id where another one has the same title. */
export function formatArticle({ article, id }: DistinctArticle): string {
  return `${formatTitle(article)}${id === undefined ? '' : ` · ${formatId(id)}`}`;
}

/** An id as code, which readers can copy. */
export function formatId(id: string): string {
  return `\`${id}\``;
}

/** A masked link; the plain text where there is no address or it cannot be a label. */
function formatLink(label: string, link: string | undefined): string {
  return link === undefined || !isLabel(label) ? label : `[${label}](${link})`;
}

/**
 * True if an escaped text can be a link's label. In labels Discord takes no escapes, and shows their backslashes
 * (https://github.com/discord/discord-api-docs/issues/6185).
 */
function isLabel(escaped: string): boolean {
  return !escaped.includes('\\');
}

/** The headings from the outermost in; when they are too long together, middle ones are left out. */
export function formatTrail(path: readonly string[], catalogue: Catalogue): string {
  if (path.length === 0) return catalogue.opening;
  const ends = path.length > MOST_HEADINGS ? [...path.slice(0, 1), ...path.slice(1 - MOST_HEADINGS)] : path;
  const headings = ends.map((heading) => fitLine(heading, LENGTH.heading));
  while (sizeOf(headings.join(' › ')) > LENGTH.trail) headings.splice(1, headings[1] === '…' ? 2 : 1, '…');
  return headings.join(' › ');
}

interface PassageOptions {
  /** Size at most, as sent, asterisks included. */
  readonly max: number;
  /** Stretch that is kept when the passage must be cut; its beginning by default. */
  readonly around?: Range | undefined;
  /** Stretches in bold. */
  readonly marked?: readonly Range[];
}

export interface FittedPassage {
  readonly shown: string;
  /** True if a part of the passage was left out. */
  readonly isCut: boolean;
}

/** A passage, whole or as one stretch with “…” where it is cut. */
export function fitPassage({ passage }: Pick<Located, 'passage'>, options: PassageOptions): FittedPassage {
  const { max, around = { start: 0, end: 0 }, marked = [] } = options;
  const highlights = marked.slice(0, MOST_MARKS);
  const cut = snippet(passage.text, {
    around,
    highlights,
    // Each bold stretch adds four asterisks, each “…” with its blank a size of two.
    max: max - 4 * highlights.length - 4,
    measure: (stretch) => sizeOf(escapeMarkdown(stretch)),
  });
  return { shown: formatSnippet(cut), isCut: cut.cutBefore || cut.cutAfter };
}

/**
 * The part of a passage that fits into a message from an offset on.
 *
 * @returns `next`: offset of the next part, always behind this one; undefined when this is the last
 */
export function fitPassagePart(
  { passage: { text } }: Pick<Located, 'passage'>,
  { from, max }: { readonly from: number; readonly max: number },
): { readonly shown: string; readonly next: number | undefined } {
  // A forged offset may stand within a code point.
  const start = (text.codePointAt(from - 1) ?? 0) > 0xffff ? from - 1 : from;
  const rest = text.slice(start);
  const cut = snippet(rest, {
    around: { start: 0, end: 0 },
    highlights: [],
    // Room for one escaped code point at least, or the parts would never end.
    max: Math.max(max - 4, 2),
    measure: (stretch) => sizeOf(escapeMarkdown(stretch)),
  });
  const end = start + rest.indexOf(cut.text) + cut.text.length;
  return { shown: formatSnippet({ ...cut, cutBefore: start > 0 }), next: cut.cutAfter ? end : undefined };
}

/** A snippet, escaped, with its highlights in bold and “…” where it is cut. */
function formatSnippet({ text, highlights, cutBefore, cutAfter }: Snippet): string {
  return `${cutBefore ? '… ' : ''}${emphasize(text, highlights)}${cutAfter ? ' …' : ''}`;
}

/** Escaped text with stretches in bold. But for the asterisks it is never longer than the whole, escaped. */
function emphasize(text: string, stretches: readonly Range[]): string {
  const piece = (start: number, end: number): string => {
    const startsLine = start === 0 || text[start - 1] === '\n';
    // A letter in front keeps characters from being escaped that are special only at the start of a line.
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

/** Escaped text in one line of size `max` at most, as sent; cut at a word, or inside the first one if need be. */
export function fitLine(text: string, max: number): string {
  const line = cutStart(text, 4 * max)
    .replace(/\s+/gu, ' ')
    .trim();
  // Fast path: escapes at most double a line, and isolating its direction takes three.
  if (2 * line.length + 3 <= max && text.length <= 4 * max) return escapeInline(line);
  const { text: kept, cutAfter } = snippet(line, {
    around: { start: 0, end: 0 },
    highlights: [],
    max: max - 2,
    measure: (stretch) => sizeOf(escapeInline(stretch)),
  });
  return cutAfter || line.length < text.trim().length ? `${escapeInline(kept)}…` : escapeInline(kept);
}

/** Size at most of a compared quotation, as sent. */
const LONGEST = 600;

/** An inexact quotation and the article's own words, a line each, with the differences in bold. */
export function formatDifferences(
  query: string,
  { passage, misquoted }: Match,
): { written: string; stands: string } | undefined {
  if (misquoted === undefined) return undefined;
  const { quote, differences } = misquoted;
  const [inQuery, inPassage] = [differences.map((it) => it.query), differences.map((it) => it.passage)];
  return {
    written: markDifferences(query, stripQuotes(query), inQuery),
    stands: markDifferences(passage.text, quote, inPassage),
  };
}

/** Characters kept before the first difference of a long quotation. */
const LEAD = 150;

/** A stretch of a text in one line with the differences in bold; cut around the first one when it is long. */
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
    // Four asterisks for each highlight, two for each “…”, and three to isolate the line's direction.
    max: LONGEST - 4 * highlights.length - 7,
    measure: (stretch) => sizeOf(escapeMarkdown(stretch)),
  });
  return isolateDirection(formatSnippet(cut).replaceAll(/ {2,}/gu, ' '));
}
