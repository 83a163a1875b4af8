import type { Element, Nodes } from 'hast';
import { countWords } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import { LONGEST_HEADING } from '../../model/reading.ts';
import { hasType, textIn, type Thing } from './json-ld.ts';
import { attribute, isBlock, isUnseen, namesOf, plainText, textOf, walk } from './nodes.ts';
import type { Scan, Spot } from './scan.ts';
import { isSiteName, type Site, toKey } from './site.ts';

/** Title of a page's article, and the heading on the page that shows it. */
export interface PageTitle {
  readonly title: string | undefined;
  readonly heading: Spot | undefined;
}

/** Metadata that name a title, the most reliable first. */
const TITLE_KEYS = [
  'og:title',
  'twitter:title',
  'citation_title',
  'headline',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'dc:title',
];
/** Types of things that an article is. */
export const ARTICLE = /(?:Article|Posting|Report|Recipe|CreativeWork|HowTo|Review|Chapter|Episode)$/u;
/** Marks between a title and a site's name or a section, in the order of a text. */
const SEPARATOR =
  /\s(?:[|–—·»«•:/‹›~-]|::)\s|\s?[|»«•｜]\s?|(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[_-]|[:：]\s/gu;
/** Part of a page's text before a title that nothing else states. */
const LATEST_TITLE = 0.4;
/** Rank of headings beside the article. */
const ASIDE_RANK = 10;
/** Names of files and of pages without a name, in place of a title. */
const NO_TITLE =
  /^(?:[^\s/]{1,100}\/[^\s/]{1,100}(?: [|–-] .*)?|\S{1,200}\.(?:html?|php|aspx?|docx?|pdf|indd|md)|(?:microsoft word|word) - .*|untitled(?: document| page)?|document|home(?: ?page)?|index|new page|unbenanntes dokument|page)$/iu;
/** Names of elements inside a heading that hold what stands above its headline, in smaller letters. */
const KICKER =
  /small|kicker|overline|topline|eyebrow|pre-?title|sup(?:er|ra)-?title|sur-?titre|dachzeile|spitzmarke|rubrik|category|prefix/iu;
/** Headings that are compared, and letters of each. */
const MOST_HEADINGS = 100;
const COMPARED = 300;

/** Finds the title: the heading that says what is stated of it elsewhere, else what is stated, without the site's name. */
export function findTitle(scan: Scan, stated: readonly string[], site: Site): PageTitle {
  const heads = [...new Set(stated.map((text) => cutSiteName(text, site)))].filter(
    (text) => text !== '' && !NO_TITLE.test(text),
  );
  const isSite = (text: string): boolean => isSiteName(text, site) || site.links.includes(toKey(text));
  const headings = findHeadings(scan).filter(({ text }) => !isSite(text) || heads.includes(text));
  // Pages of a book may begin at any level.
  const first = headings[0]?.rank ?? 0;
  const isFirst = ({ spot }: Heading): boolean => spot === headings[0]?.spot;
  const judged = headings.map((heading) => ({
    heading,
    shared: Math.max(0, ...heads.map((head) => compare(heading.text, head))),
  }));
  const [best] = judged
    .filter(({ heading, shared }) => shared >= leastShared(heading, first, isFirst(heading)))
    .toSorted(
      (a, b) =>
        leastShared(a.heading, first, isFirst(a.heading)) - leastShared(b.heading, first, isFirst(b.heading)) ||
        b.shared - a.shared,
    );
  const end = scan.spots.reduce((most, spot) => Math.max(most, spot.end), 0);
  const tops = headings.filter(({ rank, spot }) => rank === 0 && spot.start <= end * LATEST_TITLE);
  const [top] = tops;
  const isOnly = top !== undefined && tops.length === 1 && (countWords(top.text) >= 4 || heads.length === 0);
  if (best !== undefined && (!isOnly || best.heading === top || best.heading.rank < ASIDE_RANK))
    return { title: cutKicker(best.heading, heads, site), heading: best.heading.spot };
  if (isOnly) return { title: top.text, heading: top.spot };
  const head = heads.find((text) => !isSite(text));
  return { title: head ?? top?.text ?? headings[0]?.text ?? heads[0], heading: undefined };
}

/** Least part of three-letter runs that a heading shares with the title that the page states elsewhere. */
function leastShared({ rank }: Heading, first: number, isFirst: boolean): number {
  return rank === 0 && isFirst
    ? 0.5
    : rank === 0
      ? 0.7
      : rank === 1 || rank === first
        ? 0.75
        : rank < ASIDE_RANK
          ? 0.95
          : 1;
}

/** Titles as the page's metadata state them. */
export function findStatedTitles(scan: Scan, things: readonly Thing[]): string[] {
  const metas = TITLE_KEYS.flatMap((wanted) =>
    scan.metas.filter(({ key }) => key === wanted).map(({ value }) => value),
  );
  const articles = things.filter((thing) => hasType(thing, ARTICLE)).flatMap((one) => [one['headline'], one['name']]);
  const structured = articles.slice(0, 20).map((value) => textIn(value));
  return [...metas.slice(0, 20), scan.title, ...structured]
    .map((text) => normalizeLine(plainText(text ?? '')))
    .filter((text) => text !== '' && text.length <= LONGEST_HEADING);
}

interface Heading {
  readonly spot: Spot;
  readonly text: string;
  /** Parts of its text that elements of their own or separators keep apart. */
  readonly parts: readonly string[];
  /** 0 for a heading of level one, more for what is less likely a title. */
  readonly rank: number;
}

function findHeadings(scan: Scan): Heading[] {
  return scan.spots
    .flatMap((spot): Heading[] => {
      const rank = rankHeading(spot);
      if (rank === undefined) return [];
      const parts = splitParts(spot);
      const text = normalizeLine(textOf(spot.node, ' ')).replace(/ ?[¶#§]$/u, '');
      return text === '' || text.length > LONGEST_HEADING ? [] : [{ spot, text, parts, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_HEADINGS);
}

/** Undefined for an element that is no heading. */
function rankHeading({ node, isAside, isForeign }: Spot): number | undefined {
  if (isForeign) return undefined;
  const level = /^h[1-6]$/u.test(node.tagName)
    ? Number(node.tagName.slice(1))
    : attribute(node, 'role') === 'heading'
      ? Number(attribute(node, 'ariaLevel')) || 2
      : undefined;
  const isMarked =
    /\bheadline\b/u.test(attribute(node, 'itemProp')) ||
    /(?:^|[\s_-])(?:(?:entry|post|article|page|story|content)[_-]?title|headline)(?=$|\s)/iu.test(namesOf(node));
  if (level === undefined && !isMarked) return undefined;
  return (isAside ? ASIDE_RANK : 0) + (level === undefined ? 3 : level - 1);
}

/** Texts of a heading that stand in elements of their own: a kicker, the headline, a subtitle. */
function splitParts({ node }: Spot): string[] {
  const parts: string[] = [''];
  const isApart = (child: Nodes): boolean =>
    child.type === 'element' && (isBlock(child) || /^(?:span|small|strong|a)$/u.test(child.tagName));
  walk(
    node,
    (child) => {
      if (isUnseen(child)) return false;
      if (child.type === 'text') parts.push(`${parts.pop() ?? ''}${child.value}`);
      else if (isApart(child)) parts.push('');
      return true;
    },
    (child) => {
      if (isApart(child)) parts.push('');
    },
  );
  return parts.map((part) => part.replaceAll(/\s+/gu, ' ')).filter((part) => part.trim() !== '');
}

/** A heading without the kicker above its headline or the section beside it, when the metadata state it without them. */
function cutKicker({ text, parts, spot }: Heading, heads: readonly string[], site: Site): string {
  const whole = cutSiteName(text, site);
  if (heads.some((head) => toKey(head) === toKey(whole))) return whole;
  const keys = heads.map((head) => [toKey(head), head] as const);
  for (const [start, end] of findRuns(parts)) {
    const run = toKey(parts.slice(start, end).join(' '));
    const head = keys.find(([key]) => key === run && key !== '')?.[1];
    if (head !== undefined) return head;
  }
  const afterKicker = [...text.matchAll(SEPARATOR)]
    .slice(0, 4)
    .map((match) => text.slice(match.index + match[0].length))
    .find((rest) => keys.some(([key]) => key !== '' && key === toKey(rest)));
  return afterKicker ?? cutSiteName(readBelowKicker(spot.node) ?? text, site);
}

/** Text of a heading below the first element in it, when that is a kicker by its name; undefined for any other. */
function readBelowKicker(heading: Element): string | undefined {
  const [first, ...rest] = heading.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element' || (first.tagName !== 'small' && !KICKER.test(namesOf(first)))) return undefined;
  const text = normalizeLine(textOf({ ...heading, children: rest }, ' '));
  return countWords(text) >= 2 ? text : undefined;
}

/** Runs of parts that leave something out at either end, longest first; a heading of many parts has none. */
function findRuns(parts: readonly string[]): (readonly [number, number])[] {
  if (parts.length > 6) return [];
  const runs = parts.flatMap((_, start) => parts.map((__, end) => [start, end + 1] as const));
  return runs.filter(([start, end]) => end > start).toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]));
}

/** A title without the name of its site at either end, with the section that stands beside it. */
function cutSiteName(title: string, site: Site): string {
  const places = [...title.matchAll(SEPARATOR)].slice(0, 12);
  for (const place of places) {
    const before = title.slice(0, place.index).trim();
    const after = title.slice(place.index + place[0].length);
    if (before !== '' && (isSiteName(after, site) || site.links.includes(toKey(after))))
      return cutSiteName(before, site);
  }
  for (const place of places.toReversed()) {
    const after = title.slice(place.index + place[0].length).trim();
    // Words that begin a title may be the site's name and more: only the whole name is cut there.
    const name = toKey(title.slice(0, place.index));
    if (after !== '' && [...site.names, ...site.hosts].includes(name)) return cutSiteName(after, site);
  }
  return title.replaceAll(/^[\s|•·»–—-]+|(?<![\s|•·«–—-])[\s|•·«–—-]+$/gu, '');
}

/** Share of the three-letter runs of the shorter of two texts that the longer one has as well: 0 to 1. */
function compare(one: string, other: string): number {
  const [a, b] = [toKey(one).slice(0, COMPARED), toKey(other).slice(0, COMPARED)];
  if (a === b) return 2;
  const [short, long] = [runsOf(a), runsOf(b)].toSorted((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (short.size < 2) return 0;
  const shared = [...short].filter((run) => long.has(run)).length;
  return shared / short.size;
}

function runsOf(key: string): Set<string> {
  const length = /[\p{Script=Han}\p{Script=Hangul}]/u.test(key) ? 2 : 3;
  return new Set(Array.from({ length: Math.max(key.length - length + 1, 0) }, (_, at) => key.slice(at, at + length)));
}
