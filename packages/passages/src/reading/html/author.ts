import { normalizeLine } from '../../model/normalize.ts';
import { findDate } from '../plain-text/dates.ts';
import { findAuthor } from '../plain-text/details.ts';
import { hasType, type Thing, textIn, thingsIn } from './json-ld.ts';
import { attribute, namesOf, plainText, textOf } from './nodes.ts';
import type { Scan, Spot } from './scan.ts';
import { isSiteName, type Site, toKey } from './site.ts';
import { ARTICLE } from './title.ts';

/** Metadata that name authors, the most reliable first. */
const AUTHOR_KEYS = [
  /^citation_authors?$/u,
  /^(?:author|parsely-author|sailthru\.author|byl|(?:og:)?article:author(?::name)?|vr:author|article[.:_-]author(?:name)?|cxenseparse:author|rbauthors|authors?)$/u,
  /^(?:dc|dcterms|dc\.terms)[.:]creator$|^(?:dcsext\.author|twitter:creator|creator|og:author|book:author)$/u,
];
/** Names of elements that hold a byline, in any language that pages name their elements in. */
const BYLINE =
  /(?:^|[\s_-])(?:authors?|author-?names?|by-?line|by-?author|autor(?:in|es)?|auteurs?|autore|verfasser|redakteur|writer|reporter|p-author|creator|contributors?|signature|firma)(?=$|[\s_-])/iu;
/** Names of elements about an author that are no byline. */
const NO_BYLINE =
  /bio|desc|avatar|image|photo|img|licen[cs]e|copyright|credit|caption|social|follow|count|more|related|comment|box|about|info|job|role|date|time/iu;
/** Words before a name in a byline. */
const BY =
  /^(?:(?:\p{L}+ ){0,2}by|author\(?s?\)?|von|text(?: von)?|autor(?:in|en|es|a|e|i)?|par|auteurs?|rédigé par|propos recueillis par|publié par|por|escrito por|texto(?: de)?|publicado por|di|a cura di|scritto da|de|door|av|af|skrevet af|tekst(?:e|i)?|tekst|przez|autorzy?|od|автор(?:ы)?|текст|yazan|yazar|penulis|oleh|tác giả|bởi|γράφει|του|kirjoittanut|teksti|szerző|írta|autorul?|de către|作者|撰文|撰稿|記者|记者|著者|筆者|執筆|글|글쓴이|بقلم|كتب|كتبت|الكاتب|تأليف|نویسنده|מאת|लेखक|โดย|ผู้เขียน)(?:\s?[:：/／|·]\s?|\s+|$)/iu;
const BY_UNSPACED = /^(?:作者|撰文|撰稿|記者|记者|著者|筆者|執筆)[:：/／\s]?|^文\s?[:：/／]/u;
/** Words of a job, an office or a role, which are no names. */
const JOB =
  /^(?:(?:the|a|an|unser[e]?r?|notre)\s)?(?:[\p{L}.-]+\s){0,4}(?:writers?|reporters?|editors?|correspondents?|journalistes?|journalists?|journalistin|columnists?|contributors?|producers?|director|authors?|staff|intern|fellow|manager|chief|officer|professor|freelancer?|photographers?|bloggers?|ceo|founder|president|redakteur(?:in)?|redaktion|autor(?:in)?|volontär(?:in)?|korrespondent(?:in)?|chefredakteur(?:in)?|rédact(?:eur|rice)|redact(?:or|ora)|periodista|redazione|giornalista|jornalista|redactie|journaliste?|ph\.?d|m\.?d|mba|esq)\.?$/iu;
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|m\.?sc|b\.?sc|mba|esq|rn|dds|frcp|fcs)\.?$/iu;
/** Letters of degrees and offices behind a name. */
const TITLES = /^(?:\p{Lu}\.?){2,5}$|^\p{Lu}{1,3}\p{Ll}\p{Lu}{1,2}$/u;
/** Companies and the like, which seldom write themselves. */
const COMPANY =
  /\b(?:gmbh|ag|e\.\s?v|inc|ltd|llc|corp|co|s\.?a|s\.?r\.?l|media|média|medien|verlag|stiftung|foundation|group|publishing|redaktion|redacción|redação|redazione|rédaction|editorial|editors?|staff|team|newsroom|news|press|agency|online|webteam|gast|editor)\b/iu;
/** Words in the place of a name where nobody is named. */
const NOBODY =
  /^(?:(?:word)?press)?admin(?:istrator)?$|^(?:wordpress|webmaster|unknown|anonymous|guest|none|null|undefined|author|user|default|root|system)$/iu;
/** Longest byline and longest name, in characters, and the most authors that are named. */
const LONGEST_BYLINE = 200;
const LONGEST_NAME = 80;
const MOST_AUTHORS = 12;
/** Characters between a title and its byline. */
const NEAR_BELOW = 1500;
const NEAR_ABOVE = 400;

/** Names of an article's authors, separated by commas. */
export function findAuthors(
  scan: Scan,
  things: readonly Thing[],
  site: Site,
  heading: Spot | undefined,
): string | undefined {
  const groups = [
    ...findStructured(things, ARTICLE),
    ...AUTHOR_KEYS.map((wanted, index) =>
      scan.metas.filter(({ key }) => wanted.test(key)).map(({ value }) => (index === 0 ? turnName(value) : value)),
    ),
    findMarked(scan),
    ...findBylines(scan, heading),
    // Generators name whoever typed the page in.
    ...findStructured(things, /WebPage$/u),
  ].map((texts) => [...new Set(texts.flatMap((text) => readNames(text)))].filter((name) => !isSiteName(name, site)));
  const ranked = groups
    .filter((names) => names.length > 0)
    .map((names) => ({ names, rank: names.map(rankName).reduce((a, b) => Math.min(a, b)) }));
  const best = ranked.find(({ rank }) => rank <= 1) ?? ranked.toSorted((a, b) => a.rank - b.rank)[0];
  return best === undefined ? undefined : dropRepeated(best.names).slice(0, MOST_AUTHORS).join(', ');
}

/** Authors that the structured data of each thing of a type name. */
function findStructured(things: readonly Thing[], type: RegExp): string[][] {
  const articles = things.filter((thing) => hasType(thing, type)).slice(0, 5);
  return articles.map((article) =>
    [...thingsIn(article['author'], things), ...thingsIn(article['creator'], things)].flatMap(
      (author) => textIn(author['name']) ?? [],
    ),
  );
}

/** Authors that are marked as such for machines. */
function findMarked(scan: Scan): string[] {
  const marked = scan.spots.filter(
    ({ node, isForeign, isAside }) =>
      !isForeign &&
      !isAside &&
      (/(?:^|\s|:)(?:author|creator)(?=$|\s)/u.test(`${attribute(node, 'itemProp')} ${attribute(node, 'property')}`) ||
        /(?:^|\s)author(?=$|\s)/u.test(attribute(node, 'rel'))),
  );
  return marked
    .slice(0, MOST_AUTHORS)
    .filter(({ start, end }) => end - start <= LONGEST_BYLINE)
    .map((spot) => attribute(spot.node, 'content') || nameWithin(spot, scan) || textOf(spot.node));
}

/** Name that stands inside an author's element as a field of its own. */
function nameWithin(author: Spot, scan: Scan): string {
  const first = scan.spots.indexOf(author);
  const inside = scan.spots
    .slice(first + 1, first + 20)
    .filter(({ end, start }) => start >= author.start && end <= author.end);
  const name = inside.find(({ node }) =>
    /(?:^|\s|:)name(?=$|\s)/u.test(`${attribute(node, 'itemProp')} ${attribute(node, 'property')}`),
  );
  return name === undefined ? '' : attribute(name.node, 'content') || textOf(name.node);
}

/** Bylines that readers are shown: elements that are named so, then lines that read so, those nearest to the title first. */
function findBylines(scan: Scan, heading: Spot | undefined): string[][] {
  const [from, to] = heading === undefined ? [0, Infinity] : [heading.start - NEAR_ABOVE, heading.end + NEAR_BELOW];
  const lines = scan.spots.filter(
    ({ start, end, isForeign }) => end > start && end - start <= LONGEST_BYLINE && !isForeign,
  );
  const isNear = ({ start }: Spot): boolean => start >= from && start <= to;
  const outer = lines.filter(
    ({ node, isAside }) => !isAside && BYLINE.test(namesOf(node)) && !NO_BYLINE.test(attribute(node, 'className')),
  );
  // Of elements inside each other, the innermost holds the name.
  const named = outer.filter(({ start, end }, index) => {
    const next = outer[index + 1];
    return next === undefined || next.start >= end || next.start < start;
  });
  const stated = lines
    .filter((spot, index) => !spot.isAside && !isWrapper(spot, lines[index + 1]))
    .flatMap((spot) => {
      const text = normalizeLine(textOf(spot.node, ' '));
      const label = BY.exec(`${text} `)?.[0].trim();
      if (label === text && text.length >= 4 && /^\p{Lu}|[:：]$/u.test(text)) return nameBelow(spot, lines) ?? [];
      if (isNear(spot)) return findAuthor(text)?.name ?? readByline(text) ?? [];
      return /^\p{L}[\p{L} ]{2,30}\s?[:：]/u.test(text) ? (readByline(text) ?? []) : [];
    });
  return [
    ...named.filter(isNear).map(({ node }) => [textOf(node)]),
    ...stated.map((name) => [name]),
    ...named.filter((spot) => !isNear(spot)).map(({ node }) => [textOf(node)]),
  ].slice(0, 40);
}

/** The name that stands below or beside a label, in an element of its own. */
function nameBelow(label: Spot, lines: readonly Spot[]): string | undefined {
  const next = lines.find(({ start }) => start >= label.end);
  if (next === undefined || next.start > label.end) return undefined;
  const names = readNames(textOf(next.node)).filter((name) => rankName(name) <= 1);
  return names.length === 0 ? undefined : names.join(', ');
}

/** True for an element that holds nothing but the one that follows. */
function isWrapper({ start, end }: Spot, next: Spot | undefined): boolean {
  return next !== undefined && next.start === start && next.end === end;
}

/** The name of a line that begins as a byline does and holds little else. */
function readByline(text: string): string | undefined {
  const by = BY.exec(text)?.[0] ?? BY_UNSPACED.exec(text)?.[0];
  if (by === undefined || text.length > 100 || by.length === text.length) return undefined;
  const rest = text.slice(by.length);
  const names = readNames(rest).filter((name) => rankName(name) === 0);
  return names[0] !== undefined && rest.startsWith(names[0]) ? names.join(', ') : undefined;
}

/** `Reed, Ann B.` becomes `Ann B. Reed`, as scholarly metadata have it. */
function turnName(name: string): string {
  const [family = '', given = '', ...more] = normalizeLine(name).split(/ ?, ?/u);
  return more.length > 0 || given === '' || given.split(' ').length > 3 ? name : `${given} ${family}`;
}

/** Names in a text, without words such as "By", jobs, dates and addresses. */
export function readNames(text: string): string[] {
  const lines = plainText(text.slice(0, 2000))
    .split(/[\n|•·]|\s[–—-]\s/u)
    .map((line) => normalizeLine(line).replaceAll(/^["'“”„‘’«»]+|(?<!["'“”„‘’«»])["'“”„‘’«»]+$/gu, ''))
    .filter((line) => line !== '');
  const names: string[] = [];
  let isOpen = true;
  for (const line of lines) {
    if (!isOpen) break;
    const all = splitNames(removeWords(line));
    const named = all.filter((name) => rankName(name) <= 1);
    // Jobs stand beside names; alone, they stand for one.
    const found = named.length > 0 ? named : all;
    for (const name of found) names.push(name);
    // A line below the names is a date, a job or the like.
    isOpen = found.length === 0 || BY.test(`${lines[lines.indexOf(line) + 1] ?? ''} `);
  }
  return names;
}

function removeWords(line: string): string {
  let rest = line;
  for (let by = BY.exec(rest); by !== null && rest !== ''; by = BY.exec(rest)) rest = rest.slice(by[0].length);
  rest = rest
    .replace(BY_UNSPACED, '')
    .replaceAll(/\S{1,100}@\S*|https?:\/\/\S*|www\.\S*|\([^()]*\)?|（[^（）]*）?/gu, ' ');
  const date = findDate(rest);
  const cut = date === undefined ? rest : rest.slice(0, date.start);
  const end = cut.search(/\s(?:\d{1,2}[:.]\d\d\b|on\s|\d{1,9}\s)/u);
  return normalizeLine(cut.slice(0, end < 0 ? undefined : end)).replace(/\s?(?:기자|記者|记者)$/u, '');
}

function splitNames(line: string): string[] {
  return line
    .split(
      / ?[,;、，；&] ?| (?:and|und|et|y|e|en|og|och|ja|i|и|та|ve|dan|và|και|és|și|\+|و) |(?<=\p{Script=Han})和(?=\p{Script=Han})/u,
    )
    .filter((name, index) => index === 0 || !TITLES.test(name))
    .map((name) =>
      name
        .replaceAll(/^[\s"'“”„:：*–—-]+|(?<![\s"'“”„:：*])[\s"'“”„:：*]+$/gu, '')
        .replace(BY, '')
        .trim(),
    )
    .filter(
      (name) => name !== '' && name.length <= LONGEST_NAME && !SUFFIX.test(name) && !NOBODY.test(name) && isName(name),
    );
}

function isName(name: string): boolean {
  if (/https?:|[/\\<>{}[\]=@#%]|^\d|\d{3,}/u.test(name) || !/\p{L}/u.test(name)) return false;
  return name.split(/\s+/u).length <= 6 && !/[.!?。]\s\p{L}{3,}\s\p{Ll}/u.test(name);
}

/** Likelihood of a name, as of a person: 0 for two words with capitals, up to 4 for what is hardly one. */
function rankName(name: string): number {
  if (JOB.test(name) || COMPANY.test(name)) return 3;
  const words = name.split(/[\s_]+/u);
  const isHandle = /[_\d]/u.test(name) || (!/[\p{Lu}\p{Lo}]/u.test(name) && words.length === 1);
  if (isHandle) return 2;
  if (/\p{Lo}/u.test(name)) return 0;
  const capitals = words.filter((word) => /^[^\p{Ll}]*\p{Lu}/u.test(word)).length;
  if (words.length === 1) return 1;
  return capitals * 2 >= words.length ? 0 : 3;
}

function dropRepeated(names: readonly string[]): string[] {
  const keys = new Set<string>();
  return names.filter((name) => {
    const key = toKey(name);
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}
