import type { Element } from 'hast';
import { normalizeLine } from '../../model/normalize.ts';
import { hasType, textIn, type Thing, thingsIn } from './json-ld.ts';
import { attribute, namesOf, textOf, walk } from './nodes.ts';
import type { Scan } from './scan.ts';

/** Names that a page's site goes by. */
export interface Site {
  /** In the form of {@link toKey}. */
  readonly names: readonly string[];
  /** Texts of links to its first page, of which some are others. */
  readonly links: readonly string[];
  /** Host without `www` and without the part that all addresses of a country share: `example` of `www.example.co.uk`. */
  readonly hosts: readonly string[];
}

/** Longest part of an address that many sites share, in characters. */
const LONGEST_SUFFIX = 3;
/** Longest name of a site, in characters, and links to its first page that are looked at. */
const LONGEST_NAME = 100;
const MOST_HOMES = 20;

/** Letters and digits of a text in lower case, without accents: two spellings of one name are equal. */
export function toKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Names of a page's site by its metadata and address. What they call the page itself (`titles`) is none. */
export function findSite(
  scan: Scan,
  things: readonly Thing[],
  titles: readonly string[],
  urls: readonly (string | undefined)[],
): Site {
  const keys = new Set(titles.map(toKey));
  const metas = scan.metas.filter(({ key }) =>
    /^(?:og:site_name|application-name|apple-mobile-web-app-title|(?:dc|dcterms)[.:]publisher|publisher|copyright|al:\w+:app_name|citation_publisher)$/u.test(
      key,
    ),
  );
  const authors = new Set(things.flatMap((thing) => thingsIn(thing['author'], things)));
  const publishers = things.flatMap((thing) => {
    const named = hasType(thing, /(?:WebSite|Organization|Corporation)$/u) && !authors.has(thing) ? [thing] : [];
    return [...named, ...thingsIn(thing['publisher'], things)].map((one) => textIn(one['name']));
  });
  const hosts = new Set(urls.flatMap((url) => (url !== undefined && URL.canParse(url) ? [new URL(url).hostname] : [])));
  const homes = scan.spots
    .filter(({ node, start, end }) => node.tagName === 'a' && end - start <= LONGEST_NAME && isHome(node, hosts))
    .flatMap(({ node }) => [textOf(node, ' '), ...picturesIn(node)]);
  const names = [...metas.map(({ value }) => value), ...publishers]
    .filter((name): name is string => name !== undefined && name.length <= LONGEST_NAME)
    .map((name) => toKey(normalizeLine(name)))
    .filter((name) => name !== '' && name !== 'none' && !keys.has(name));
  const links = homes
    .slice(0, MOST_HOMES)
    .map(toKey)
    .filter((name) => name !== '' && !keys.has(name));
  return { names: [...new Set(names)], links: [...new Set(links)], hosts: [...new Set([...hosts].flatMap(toNames))] };
}

/** Descriptions of the pictures in a link, without the word for a logo. */
function picturesIn(link: Element): string[] {
  const names: string[] = [];
  walk(link, (node) => {
    if (node.type === 'element' && node.tagName === 'img')
      names.push(attribute(node, 'alt').replaceAll(/\blogo\b/giu, ''));
    return true;
  });
  return names;
}

/** True for a link to the first page of its site, in an archive of the web as well. */
function isHome(node: Element, hosts: ReadonlySet<string>): boolean {
  if (/author/iu.test(`${attribute(node, 'rel')} ${namesOf(node)}`)) return false;
  if (/(?:^|\s)home(?=$|\s)/iu.test(attribute(node, 'rel'))) return true;
  const href = attribute(node, 'href');
  const archived = href.replace(/^(?:https?:\/\/[^/]{1,100})?\/web\/\w{1,20}\/(?=http)/u, '');
  if (/^\/(?:index\.\w{1,5})?$/u.test(href)) return true;
  if (!URL.canParse(archived) || (archived === href && !hosts.has(new URL(href).hostname))) return false;
  return /^\/(?:index\.\w{1,5})?$/u.test(new URL(archived).pathname);
}

/** `www.old-bells.co.uk` goes by `oldbells` and `oldbellscouk`. */
function toNames(host: string): string[] {
  const labels = host.replace(/^www\d?\./u, '').split('.');
  const end = labels.findLastIndex((label, index) => index === 0 || label.length > LONGEST_SUFFIX);
  const name = toKey(labels[labels.length > 1 ? Math.min(end, labels.length - 2) : 0] ?? '');
  return [name, toKey(labels.join(''))].filter((one) => one.length > 1);
}

/** True if a text is a name of the site, or holds one and little else: `Old Bells Online`. */
export function isSiteName(text: string, site: Site): boolean {
  const key = toKey(text);
  if (key === '') return false;
  const all = [...site.names, ...site.hosts];
  return all.some(
    (name) =>
      name === key ||
      (key.length >= 4 && name.startsWith(key)) ||
      (key.length >= 6 && name.includes(key)) ||
      (name.length >= 4 && key.includes(name) && key.length <= name.length * 2 + 4),
  );
}
