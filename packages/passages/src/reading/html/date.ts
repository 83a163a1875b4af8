import { findDate } from '../plain-text/dates.ts';
import { hasType, textIn, type Thing } from './json-ld.ts';
import { attribute, namesOf, textOf } from './nodes.ts';
import type { Scan, Spot } from './scan.ts';
import { ARTICLE } from './title.ts';
import { normalizeLine } from '../../model/normalize.ts';

/** Metadata that state when an article was published, the most reliable first. */
const PUBLISHED_KEYS = [
  /^(?:og:)?article:published(?:_time)?$|^(?:[\w-]+:)?(?:date-?published|published_time)$/u,
  /^(?:citation_online_date|citation_publication_date|prism\.publicationdate)$/u,
  /^(?:parsely-pub-date|sailthru\.date|cxenseparse:recs:publishtime|rnews:datepublished|pub_?date|publi(?:sh|cation)[-_.:]?(?:date|time)|(?:article|og)[.:_-]pub(?:date|lished\w*)|date\.(?:issued|available)|(?:dc|dcterms|dc\.terms|dc\.date|dcterms\.date)[.:](?:issued|available|created|published))$/u,
  /^(?:citation_date|date|dc[.:]date|dcterms[.:]date|dc\.date\.\w+|doc_date|release_date|article[_-]date(?:_original)?|originalpublicationdate|displaydate|article[.:]created|datecreated|created)$/u,
];
const MODIFIED_KEYS =
  /^(?:og:updated_time|article:modified_time|last-modified|datemodified|dateupdate|dcterms[.:]modified|revised)$/u;
/** Names of elements that show when something was published, and of those that show when it was changed. */
const DATE_NAMES =
  /(?:^|[\s_-])(?:date|datum|fecha|time|timestamp|datetime|publish\w{0,5}|pub-?date|posted(?:-?on)?|entry-date|dateline|created)(?=$|[\s_-])/iu;
const CHANGE_NAMES = /modif|updat|chang|revis/iu;
const CHANGE_WORDS =
  /updated|modified|changed|edited|aktualisiert|geändert|mis(?:e)? à jour|modifié|actualizad|modificad|aggiornat|atualizad|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty|zaktualizowan|aktualizov|обновл|измен|güncelle|更新|修改|업데이트|수정|تحديث|עודכן/iu;
/** Characters between a title and its date line; a date further off may be any. */
const NEAR_BELOW = 1200;
const NEAR_ABOVE = 300;
/** Longest element that is a date line, in characters without blanks. */
const LONGEST_LINE = 160;
/** Most letters beside the date in a line that is a date. */
const MOST_BESIDE = 24;
const DAY = 86_400_000;

/** Day on which an article was published: `YYYY-MM-DD` as its own time zone counts days, or less where less is stated. */
export function findPublished(
  scan: Scan,
  things: readonly Thing[],
  heading: Spot | undefined,
  urls: readonly (string | undefined)[],
): string | undefined {
  const shown = findShown(scan, heading);
  const stated = findStated(scan, things);
  const first = stated.map(readStamp).find((stamp) => stamp !== undefined);
  // A time in UTC may be on another day than the one that readers are shown.
  if (first?.isUtc === true && shown !== undefined && Math.abs(Date.parse(first.day) - Date.parse(shown)) === DAY)
    return shown;
  const partial = stated.map((text) =>
    /^(?:1[5-9]|20)\d\d(?:[-/](?:0[1-9]|1[0-2]))?$/u.exec(text)?.[0].replace('/', '-'),
  );
  return (
    first?.day ??
    shown ??
    urls.map(findInAddress).find(Boolean) ??
    findAlone(scan) ??
    partial.find(Boolean) ??
    findChanged(scan, things)
  );
}

function findStated(scan: Scan, things: readonly Thing[]): string[] {
  const articles = things.filter((thing) => hasType(thing, ARTICLE));
  const pages = things.filter((thing) => hasType(thing, /(?:WebPage|AboutPage|FAQPage|QAPage|Event|VideoObject)$/u));
  const structured = (among: readonly Thing[], key: string): string[] =>
    among.flatMap((thing) => textIn(thing[key]) ?? []);
  const metas = PUBLISHED_KEYS.map((wanted) =>
    scan.metas.filter(({ key }) => wanted.test(key)).map(({ value }) => value),
  );
  const [best = [], ...others] = metas;
  return [
    ...structured(articles, 'datePublished'),
    ...best,
    ...structured(pages.slice(0, 1), 'datePublished'),
    ...findMarked(scan),
    ...others.flat(),
    ...structured(articles, 'dateCreated'),
  ];
}

/** Dates of elements that are marked as such for machines. */
function findMarked(scan: Scan): string[] {
  const isMarked = ({ node, isForeign, isAside }: Spot): boolean =>
    !isForeign &&
    !isAside &&
    (/(?:^|\s|:)datePublished(?=$|\s)/u.test(`${attribute(node, 'itemProp')} ${attribute(node, 'property')}`) ||
      node.properties['pubDate'] !== undefined ||
      (node.tagName === 'time' && /(?:^|\s)(?:published|entry-date|dt-published)(?=$|\s)/u.test(namesOf(node))));
  return scan.spots.filter(isMarked).map(({ node }) => readElement(node));
}

function readElement(node: Spot['node']): string {
  const machine = attribute(node, 'content') || attribute(node, 'dateTime') || attribute(node, 'title');
  return readStamp(machine) === undefined ? normalizeLine(textOf(node, ' ').slice(0, 400)) : machine;
}

/** The date that readers are shown near the title. */
function findShown(scan: Scan, heading: Spot | undefined): string | undefined {
  const [from, to] = heading === undefined ? [0, Infinity] : [heading.start - NEAR_ABOVE, heading.end + NEAR_BELOW];
  const lines = scan.spots.filter(
    ({ start, end, isAside, isForeign }) =>
      start >= from && start <= to && end - start <= LONGEST_LINE && !isAside && !isForeign,
  );
  const near =
    heading === undefined
      ? lines
      : [
          ...lines.filter((spot) => spot.start >= heading.start),
          ...lines.filter((spot) => spot.start < heading.start).toReversed(),
        ];
  const isOld = ({ node }: Spot): boolean => !CHANGE_NAMES.test(namesOf(node));
  const times = near.filter((spot) => spot.node.tagName === 'time' && isOld(spot));
  const named = near.filter((spot) => DATE_NAMES.test(namesOf(spot.node)) && isOld(spot));
  const others = heading === undefined ? [] : near.filter((spot) => spot !== heading && isDateLine(spot));
  for (const group of [times, named, others]) {
    for (const spot of group) {
      const day = readShown(spot);
      if (day !== undefined) return day;
    }
  }
  return undefined;
}

/** True for an element whose text is a date and little else; in tables and lists of terms such are facts of the text. */
function isDateLine({ node, start, end }: Spot): boolean {
  if (
    end === start ||
    !/^(?:p|div|span|time|small|em|i|b|strong|h\d|header|address|font|center|section)$/u.test(node.tagName)
  )
    return false;
  const text = normalizeLine(textOf(node, ' '));
  const date = findDate(text);
  const rest = date === undefined ? text : text.slice(0, date.start) + text.slice(date.end);
  const least = date === undefined && readNumbers(text) === undefined ? 0 : MOST_BESIDE;
  return (rest.match(/\p{L}/gu)?.length ?? 0) < least;
}

/** The first date that stands alone further down: "Online since", "Published" below the text. */
function findAlone(scan: Scan): string | undefined {
  const isAlone = (spot: Spot): boolean =>
    !spot.isAside &&
    !spot.isForeign &&
    spot.end - spot.start <= 40 &&
    /^(?:p|div|span|time)$/u.test(spot.node.tagName) &&
    !CHANGE_NAMES.test(namesOf(spot.node)) &&
    isDateLine(spot);
  const days = scan.spots.filter(isAlone).map(readShown).filter(Boolean);
  // Many are dates of a list.
  return new Set(days).size === 1 ? days[0] : undefined;
}

function readShown({ node }: Spot): string | undefined {
  const machine = readStamp(attribute(node, 'dateTime') || attribute(node, 'content'));
  const text = normalizeLine(textOf(node, ' '));
  const date = findDate(text);
  const shown = date?.iso ?? readNumbers(text);
  if (machine === undefined && shown === undefined) return undefined;
  if (CHANGE_WORDS.test(date === undefined ? text : text.slice(0, date.start))) return undefined;
  if (machine === undefined) return shown;
  const isNear = shown !== undefined && Math.abs(Date.parse(machine.day) - Date.parse(shown)) <= DAY;
  return isNear && machine.isUtc ? shown : machine.day;
}

/** Day in the path of an address: `/2021/03/28/` or `2021-03-28`. */
function findInAddress(url: string | undefined): string | undefined {
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : '';
  const match =
    /[/_-](?<year>(?:19|20)\d\d)(?<mark>[/_-]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u.exec(
      path,
    );
  const { year, month, day } = match?.groups ?? {};
  return match === null ? undefined : toDay(Number(year), Number(month), Number(day));
}

function findChanged(scan: Scan, things: readonly Thing[]): string | undefined {
  const metas = scan.metas.filter(({ key }) => MODIFIED_KEYS.test(key)).map(({ value }) => value);
  const structured = things
    .filter((thing) => hasType(thing, ARTICLE))
    .map((thing) => textIn(thing['dateModified']) ?? '');
  const lines = scan.spots
    .filter(({ start, end, isForeign }) => end > start && end - start <= LONGEST_LINE && !isForeign)
    .map(({ node }) => normalizeLine(textOf(node, ' ')))
    .filter((text) => CHANGE_WORDS.test(text));
  return [...structured, ...metas, ...lines.slice(-20)].map((text) => readStamp(text)?.day).find(Boolean);
}

/** A day that a machine or a person wrote; `isUtc` is true where it may be another day for the readers. */
export function readStamp(text: string): { readonly day: string; readonly isUtc: boolean } | undefined {
  const stamp = text.trim().slice(0, 100);
  const isUtc = /(?:\d\s?Z|GMT|UTC|[+-]00:?00)$/u.test(stamp);
  if (/^1\d{9}(?:\d{3})?$/u.test(stamp)) {
    const time = Number(stamp.padEnd(13, '0'));
    return { day: new Date(time).toISOString().slice(0, 10), isUtc: true };
  }
  const iso = /^(?<year>[12]\d{3})(?<mark>[-/.]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d\d?$|\d[-/.])/u.exec(
    stamp,
  );
  if (iso !== null && (iso.groups?.['mark'] !== '' || /^\d{8}(?!\d{2,4}$)|^\d{14}$/u.test(stamp))) {
    const { year, month, day } = iso.groups ?? {};
    const found = toDay(Number(year), Number(month), Number(day));
    return found === undefined ? undefined : { day: found, isUtc };
  }
  const written = findDate(stamp)?.iso ?? readNumbers(stamp);
  return written === undefined || toDay(...(written.split('-').map(Number) as [number, number, number])) === undefined
    ? undefined
    : { day: written, isUtc };
}

/** `28/03/2021` or `28.03.21`, or `03/28/2021` where there is no such month. */
function readNumbers(text: string): string | undefined {
  const match = /(?<![\d./])(?<one>\d{1,2})[/.-](?<two>\d{1,2})[/.-](?<year>(?:19|20)?\d\d)(?![\d/]|\.\d)/u.exec(
    text.slice(0, 200),
  );
  const [one = 0, two = 0, short = 0] = ['one', 'two', 'year'].map((name) => Number(match?.groups?.[name]));
  if (match === null) return undefined;
  const year = short < 100 ? 2000 + short : short;
  return two > 12 ? toDay(year, one, two) : toDay(year, two, one);
}

/** Undefined for a day that does not exist, and for the first days of clocks that were not set. */
function toDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1400 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const iso = date.toISOString().slice(0, 10);
  return iso === '1970-01-01' ? undefined : iso;
}
