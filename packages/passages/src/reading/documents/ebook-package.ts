import { normalizeLine } from '../../model/normalize.ts';
import type { Archive } from './archive.ts';
import { sensibleDate, sensibleTitle } from './properties.ts';
import { childAt, childrenOf, findAll, parseXml, textOf, type XmlElement } from './xml.ts';

/** Contents of an e-book as its package states them. */
export interface BookPackage {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly published: string | undefined;
  readonly language: string | undefined;
  /** Chapters in reading order. */
  readonly chapters: readonly ChapterFile[];
}

export interface ChapterFile {
  /** Path in the archive. */
  readonly path: string;
  /** Entries of the table of contents that lead into the file, in order. */
  readonly entries: readonly ContentsEntry[];
  /** Part that the package says it plays: `toc`, `cover`, `copyright-page` and the like. */
  readonly kinds: readonly string[];
}

export interface ContentsEntry {
  readonly text: string;
  /** Level in the table of contents, from 1. */
  readonly depth: number;
  /** Id of the element that it leads to; empty for the whole file. */
  readonly fragment: string;
}

/** Fonts are often scrambled, which leaves the text as it is. */
const FONT = /\.(?:otf|ttf|ttc|woff2?)$/iu;
const CONTENT = /\.(?:x?html?|xml|opf|ncx)$/iu;

/** Reads the package of an e-book. Throws an Error for a book whose text is encrypted, and for one without a package. */
export function readPackage(archive: Archive, name: string): BookPackage {
  refuseEncrypted(archive, name);
  const container = parsePart(archive, 'META-INF/container.xml');
  const stated = findAll(container, (one) => local(one) === 'rootfile')[0]?.attributes['full-path'];
  const path = stated !== undefined && archive.has(stated) ? stated : archive.paths.find((one) => one.endsWith('.opf'));
  const root = path === undefined ? undefined : findLocal(parsePart(archive, path), 'package');
  if (root === undefined || path === undefined)
    throw new Error(
      `${name}: expected an e-book, got an archive without the file that lists its chapters. Open it in the program that made it, and save it again.`,
    );
  const items = new Map(childrenOf(findLocal(root, 'manifest')).map((item) => [item.attributes['id'] ?? '', item]));
  const nav = [...items.values()].find(({ attributes }) => /(?:^| )nav(?: |$)/u.test(attributes['properties'] ?? ''));
  const ncx = [...items.values()].find(({ attributes }) => attributes['media-type'] === 'application/x-dtbncx+xml');
  const resolve = (href: string | undefined, base: string): string => resolvePath(base, href ?? '');
  const navPath = nav === undefined ? undefined : resolve(nav.attributes['href'], path);
  const ncxPath = ncx === undefined ? undefined : resolve(ncx.attributes['href'], path);
  const contents = readContents(archive, navPath, ncxPath);
  const kinds = readGuide(root, path);
  const spine = childrenOf(findLocal(root, 'spine')).map(({ attributes }) => items.get(attributes['idref'] ?? ''));
  // A chapter that is named again is read once.
  const chapters = [...new Set(spine)].flatMap((item): ChapterFile[] => {
    const chapter = resolve(item?.attributes['href'], path);
    if (item === undefined || !archive.has(chapter)) return [];
    const own = chapter === navPath ? ['toc'] : [];
    return [{ path: chapter, entries: contents.get(chapter) ?? [], kinds: [...own, ...(kinds.get(chapter) ?? [])] }];
  });
  return { ...readDetails(findLocal(root, 'metadata')), chapters };
}

function refuseEncrypted(archive: Archive, name: string): void {
  const references = findAll(parsePart(archive, 'META-INF/encryption.xml'), (one) => local(one) === 'CipherReference');
  const paths = references.map(({ attributes }) => (attributes['URI'] ?? '').split('?')[0] ?? '');
  if (paths.some((path) => CONTENT.test(path) || (!FONT.test(path) && !/\.[a-z0-9]+$/iu.test(path))))
    throw new Error(
      `${name}: expected an e-book that can be read, got one that is locked to the shop’s own readers (DRM). Use an edition without it.`,
    );
}

function parsePart(archive: Archive, path: string): XmlElement | undefined {
  const bytes = archive.read(path);
  return bytes === undefined ? undefined : parseXml(bytes);
}

/** Name without its prefix, which every book chooses itself. */
function local({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function findLocal(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent).find((child) => local(child) === name);
}

/** Path in the archive that an address in a file leads to. */
function resolvePath(base: string, href: string): string {
  const [address = ''] = href.split('#');
  let path = address;
  try {
    path = decodeURIComponent(address);
  } catch {
    // A stray % is meant literally.
  }
  const parts = path.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function readDetails(metadata: XmlElement | undefined): Omit<BookPackage, 'chapters'> {
  const all = childrenOf(metadata);
  const named = (name: string): XmlElement[] =>
    all.filter((one) => local(one) === name && normalizeLine(textOf(one)) !== '');
  const refinements = new Map(
    all.map((one) => [`${one.attributes['refines']} ${one.attributes['property']}`, one] as const).toReversed(),
  );
  /** A property that another element adds to one, such as the role of a person. */
  const refined = (element: XmlElement, property: string): string => {
    const own = element.attributes[`opf:${property}`] ?? element.attributes[property];
    const added = refinements.get(`#${element.attributes['id'] ?? ''} ${property}`);
    return own ?? (added === undefined ? '' : normalizeLine(textOf(added)));
  };
  const titles = named('title');
  const title = titles.find((one) => refined(one, 'title-type') === 'main') ?? titles[0];
  const creators = named('creator').filter((one) => /^(?:aut)?$/u.test(refined(one, 'role')));
  const dates = named('date').filter((one) => !/modif|conver/iu.test(refined(one, 'event')));
  const date = dates.find((one) => /public/iu.test(refined(one, 'event'))) ?? dates[0];
  const author = creators.map((one) => normalizeLine(textOf(one))).join(', ');
  return {
    title: sensibleTitle(title === undefined ? undefined : textOf(title)),
    author: author === '' || /^(?:unknown|unbekannt|inconnu|anonym(?:ous)?)$/iu.test(author) ? undefined : author,
    published: readDate(date === undefined ? '' : textOf(date).trim()),
    language: readLanguage(normalizeLine(named('language').map(textOf)[0] ?? '')),
  };
}

/** A year alone, as it is; programs that know no date write the year 101. */
function readDate(stated: string): string | undefined {
  if (/^[12]\d{3}(?:-\d\d)?$/u.test(stated)) return stated;
  const day = /^(?<day>[12]\d{3}-\d\d-\d\d)/u.exec(stated)?.groups?.['day'];
  // Midnight on the first of January stands for a year; so does a day before computers.
  return sensibleDate(stated) ?? day;
}

function readLanguage(stated: string): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales(stated.replaceAll('_', '-'))[0];
    return tag === undefined || /^(?:und|zxx|mul|mis)\b/u.test(tag) ? undefined : tag;
  } catch {
    return undefined;
  }
}

/** Entries of the table of contents, by the file that they lead into; of the newer kind where there are both. */
function readContents(
  archive: Archive,
  nav: string | undefined,
  ncx: string | undefined,
): Map<string, ContentsEntry[]> {
  const found = new Map<string, ContentsEntry[]>();
  const add = (base: string, href: string | undefined, text: string, depth: number): void => {
    const line = normalizeLine(text);
    if (href === undefined || line === '') return;
    const path = resolvePath(base, href);
    const entries = found.get(path) ?? [];
    entries.push({ text: line, depth, fragment: href.split('#')[1] ?? '' });
    found.set(path, entries);
  };
  if (nav !== undefined) {
    const lists = findAll(
      parsePart(archive, nav),
      ({ name, attributes }) => name === 'nav' && attributes['epub:type'] === 'toc',
    );
    const walk = (list: XmlElement | undefined, depth: number): void => {
      for (const item of childrenOf(list, 'li')) {
        const link = findAll(item, ({ name }) => name === 'a' || name === 'ol')[0];
        if (link?.name === 'a') add(nav, link.attributes['href'], textOf(link), depth);
        walk(childAt(item, 'ol'), depth + 1);
      }
    };
    walk(findAll(lists[0], ({ name }) => name === 'ol')[0], 1);
  }
  if (ncx !== undefined && found.size === 0) {
    const walk = (parent: XmlElement | undefined, depth: number): void => {
      for (const point of childrenOf(parent).filter((one) => local(one) === 'navPoint')) {
        const label = findLocal(point, 'navLabel');
        add(ncx, findLocal(point, 'content')?.attributes['src'], label === undefined ? '' : textOf(label), depth);
        walk(point, depth + 1);
      }
    };
    walk(findLocal(findLocal(parsePart(archive, ncx), 'ncx'), 'navMap'), 1);
  }
  return found;
}

/** Parts that the guide of an older book names, by path. */
function readGuide(root: XmlElement, path: string): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const { attributes } of childrenOf(findLocal(root, 'guide'))) {
    // A reference into the middle of a file says nothing about all of it.
    if (attributes['href']?.includes('#') !== false) continue;
    const target = resolvePath(path, attributes['href']);
    kinds.set(target, (kinds.get(target) ?? new Set()).add(attributes['type'] ?? ''));
  }
  return kinds;
}
