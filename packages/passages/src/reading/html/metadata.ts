import type { Root } from 'hast';
import type { Draft } from '../../model/article.ts';
import type { TextSource } from '../../model/source.ts';
import { detectLanguageOf } from '../../languages/detect.ts';
import { LANGUAGES } from '../../languages/index.ts';
import { findAuthors } from './author.ts';
import { findPublished } from './date.ts';
import { readThings } from './json-ld.ts';
import { scanPage, type Scan } from './scan.ts';
import { attribute } from './nodes.ts';
import { findSite } from './site.ts';
import { findStatedTitles, findTitle } from './title.ts';

/** Details of an article that its page states. */
export type PageDetails = Partial<Omit<Draft, 'sections'>>;

/** Parameters of an address that only count visits. */
const TRACKERS =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs\w+|ref_src|ncid|cmpid|at_\w+|wt\.?_?mc\w*|xtor|spm|share_?\w*)$/iu;

/** Title without the site's name, authors, day, address and language that a page states for its article. */
export function readMetadata(page: Root, source: Pick<TextSource, 'name' | 'url'>): PageDetails {
  const scan = scanPage(page);
  const things = readThings(scan.scripts);
  const url = findAddress(scan, source.url ?? findSavedFrom(page));
  const titles = findStatedTitles(scan, things);
  const site = findSite(scan, things, titles, [url, source.url]);
  const { title, heading } = findTitle(scan, titles, site);
  const author = findAuthors(scan, things, site, heading);
  const published = findPublished(scan, things, heading, [url, source.url]);
  const language = findLanguage(scan);
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  };
}

/** Address that a page gives itself, made whole by the one it came from; that one where it gives none. */
function findAddress(scan: Scan, from: string | undefined): string | undefined {
  const links = scan.links.filter(({ rel }) => /(?:^|\s)canonical(?=$|\s)/u.test(rel)).map(({ href }) => href);
  const metas = scan.metas.filter(({ key }) => key === 'og:url').map(({ value }) => value);
  const base = scan.spots.find(({ node }) => node.tagName === 'base');
  const bases = [from, base === undefined ? undefined : attribute(base.node, 'href')];
  const own = [...links, ...metas].flatMap((href) => cleanAddress(href, bases) ?? []);
  const known = from === undefined ? undefined : cleanAddress(from, []);
  // Some sites give all their pages the address of the first.
  const isHome = (url: string): boolean => new URL(url).pathname === '/' && new URL(url).search === '';
  return own.find((url) => !isHome(url)) ?? known ?? own[0];
}

/** An address of the web without what only counts visits; undefined for any other. */
function cleanAddress(href: string, bases: readonly (string | undefined)[]): string | undefined {
  const base = [undefined, ...bases].find((one) => (one === undefined ? URL.canParse(href) : URL.canParse(href, one)));
  if (base === undefined && !URL.canParse(href)) return undefined;
  const url = new URL(href, base);
  if (!/^https?:$/u.test(url.protocol) || !/[.:]/u.test(url.hostname) || url.username !== '') return undefined;
  const trackers = Array.from(url.searchParams.keys()).filter((name) => TRACKERS.test(name));
  for (const name of trackers) url.searchParams.delete(name);
  if (!url.hash.startsWith('#!')) url.hash = '';
  return url.href;
}

/** Address that a browser noted in a page when it saved it. */
function findSavedFrom(page: Root): string | undefined {
  for (const node of page.children) {
    const comment = node.type === 'comment' ? node.value : '';
    const url = /^\s*saved from url=\(\d+\)(?<url>https?:\S+)/u.exec(comment)?.groups?.['url'];
    if (url !== undefined) return url;
  }
  return undefined;
}

function findLanguage(scan: Scan): string | undefined {
  const root = scan.spots.find(({ node }) => node.tagName === 'html')?.node;
  const metas = ['og:locale', 'content-language', 'language', 'dc.language', 'inlanguage'].map(
    (wanted) => scan.metas.find(({ key }) => key === wanted)?.value,
  );
  const stated = [root === undefined ? undefined : attribute(root, 'lang') || attribute(root, 'xmlLang'), ...metas];
  return stated.map((tag) => toLanguage(tag ?? '')).find((tag) => tag !== undefined);
}

/** Language of a tag, with its script, and with its region where that tells apart what is written: `zh-TW`, `pt-BR`. */
function toLanguage(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag.trim().replaceAll('_', '-').split(/[,;]/u, 1)[0] ?? '');
    const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale.language);
    if (named === undefined || /^(?:und|mul|zxx|mis)$/u.test(locale.language)) return undefined;
    const region = /^(?:zh|pt)$/u.test(locale.language) ? locale.region : undefined;
    return [locale.language, locale.script, region].filter(Boolean).join('-');
  } catch {
    return undefined;
  }
}

/** Languages that are easily taken for each other. */
const NEAR = [
  'no nb nn da sv',
  'sr hr bs mk sl',
  'id ms',
  'es gl ca pt ast',
  'cs sk',
  'ru uk be bg',
  'nl af',
  'hi mr ne',
  'fa ar ur ps',
].map((codes) => codes.split(' '));
/** Fewest letters of a text by which a stated language is found to be wrong. */
const ENOUGH_LETTERS = 300;

/** Language of a page: the stated one, unless its text is clearly in another, as of a site whose template was left in English. */
export function settleLanguage(
  stated: string | undefined,
  { sections, title }: Pick<Draft, 'sections' | 'title'>,
): string {
  const detected = detectLanguageOf(sections, title);
  if (stated === undefined) return detected;
  const [base = stated] = stated.split('-');
  const letters = sections.reduce((sum, { passages }) => sum + passages.reduce((all, text) => all + text.length, 0), 0);
  const isKnown = (code: string): boolean => LANGUAGES.some((one) => one.code === code || one.alsoFor?.includes(code));
  const isNear = base === detected || NEAR.some((codes) => codes.includes(base) && codes.includes(detected));
  return isNear || letters < ENOUGH_LETTERS || !isKnown(base) || !isKnown(detected) ? stated : detected;
}
