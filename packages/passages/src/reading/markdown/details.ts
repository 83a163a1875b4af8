import { mergeGlossaries, readGlossary, type Synonyms } from '../../model/glossary.ts';
import { normalizeLine } from '../../model/normalize.ts';
import { type Imported, type LeftOut, LONGEST_HEADING } from '../../model/reading.ts';

/** A key of front matter with its value, which is read only when the key is known. */
export interface Entry {
  readonly key: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Value as YAML, TOML or JSON has it; text that is none of them as it was typed. */
  readonly readValue: () => unknown;
}

/** Details that front matter states. `imported` is the import's own: a fingerprint, or a map with one; see {@link Imported}. */
export const DETAIL_KEYS = ['title', 'url', 'author', 'published', 'language', 'glossary', 'imported'] as const;
export type DetailKey = (typeof DETAIL_KEYS)[number];

/** Values in normal form; `language` is a canonical BCP 47 tag, `url` an http or https address. */
export type Details = Partial<Readonly<Record<Exclude<DetailKey, 'glossary' | 'imported'>, string>>> & {
  readonly glossary?: readonly Synonyms[] | undefined;
  readonly imported?: Imported | undefined;
};

/**
 * Names of each detail in front matter, without case, accents, blanks and hyphens; of several in one file the first named here is
 * read. Names in other languages are those of law collections and of people who write their own.
 */
const NAMES: Readonly<Record<DetailKey, readonly string[]>> = {
  title:
    'title dc.title dctitle headline titel titre titulo titolo tytuł otsikko baslık заголовок название 标题 標題 题目 題目 タイトル 제목 عنوان العنوان शीर्षक'.split(
      ' ',
    ),
  url: 'url canonical canonicalurl source sourceurl originalurl externalurl link permalink slug fuente quelle fonte источник 来源 來源 出典 출처 المصدر'.split(
    ' ',
  ),
  author:
    'author authors by byline creator dc.creator writer autor autora autores auteur auteurs autore autori verfasser forfatter forfattare автор авторы 作者 著者 저자 المؤلف الكاتب लेखक'.split(
      ' ',
    ),
  published:
    'published publishdate publishedat publishedon datepublished publicationdate pubdate pubdatetime publishdatetime date posted postedat dateposted datetime created createdat datecreated createddate creationdate updated updatedat lastmod lastupdated modified modifiedat datemodified fechapublicacion fechadepublicacion fecha datepublication datum dato data дата 发布日期 發布日期 日期 公開日 日付 날짜 التاريخ تاريخ दिनांक तारीख'.split(
      ' ',
    ),
  language: 'language lang locale languagecode idioma langue sprache lingua язык 语言 語言 言語 언어 اللغة'.split(' '),
  glossary:
    'glossary glossar glossaire glosario glossario abbreviations synonyms глоссарий 术语表 術語表 用語集 용어집'.split(
      ' ',
    ),
  imported: ['imported'],
};

/** Languages that people may write by name instead of by tag. */
const NAMED_LANGUAGES =
  'en zh ar de fr es it pt ru nl sv da no nb fi pl cs tr ja ko hi uk el he hu ro ca fa id vi th'.split(' ');
const WIKI_LINK = /\[\[(?:[^[\]|\n]{1,200}\|)?(?<name>[^[\]|\n]{1,200})\]\]/gu;
/** Most keys that are named to a person, who cannot do anything about them. */
const MOST_NAMED = 20;

/** A value that cannot be read, and what was expected. */
interface Fault {
  readonly fault: string;
}

/** Detail that a key of front matter states. */
export function findDetail(key: string): DetailKey | undefined {
  const name = fold(key);
  return DETAIL_KEYS.find((detail) => NAMES[detail].includes(name));
}

/** True for a key by which front matter without any fence is known. */
export function isTextKey(key: string): boolean {
  const detail = findDetail(key);
  return detail === 'title' || detail === 'author' || detail === 'published';
}

function fold(key: string): string {
  return key
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .replaceAll(/[\s_-]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Details of front matter; `leftOut` names the other keys once, and each value that cannot be read. */
export function readDetails(entries: readonly Entry[]): { details: Details; leftOut: LeftOut[] } {
  const found: Partial<Record<DetailKey, { value: string; rank: number }>> = {};
  const { glossary, faults, rest, others } = takeGlossary(entries);
  let note: Omit<Imported, 'text'> = {};
  for (const entry of rest) {
    const detail = findDetail(entry.key);
    const rank = detail === undefined ? 0 : NAMES[detail].indexOf(fold(entry.key));
    const before = detail === undefined ? undefined : found[detail];
    if (detail === undefined || (before !== undefined && before.rank <= rank)) {
      if (before?.rank === rank) faults.push(createFault(entry, `expected ${entry.key} once, got it again`));
      else others.push(entry);
      continue;
    }
    const value = readDetail(detail, entry);
    if (value === undefined) others.push(entry);
    else if (typeof value !== 'string') faults.push(createFault(entry, value.fault));
    else if (value !== '') found[detail] = { value, rank };
    if (detail === 'imported') note = readNote(entry.readValue());
  }
  const { imported, ...texts } = found;
  const stated = Object.fromEntries(Object.entries(texts).map(([key, { value }]) => [key, value]));
  const details = {
    ...stated,
    ...(glossary !== undefined && { glossary }),
    ...(imported !== undefined && { imported: { text: imported.value, ...note } }),
  };
  return { details, leftOut: [...nameOthers(others), ...faults] };
}

/** Glossary that entries state. Other tools have keys of such names, too: `others` are those without a pair. */
function takeGlossary(entries: readonly Entry[]): {
  readonly glossary: readonly Synonyms[] | undefined;
  readonly faults: LeftOut[];
  readonly rest: readonly Entry[];
  readonly others: Entry[];
} {
  const faults: LeftOut[] = [];
  const others: Entry[] = [];
  const found: Synonyms[] = [];
  const rest = entries.filter((entry) => {
    if (findDetail(entry.key) !== 'glossary') return true;
    const { glossary, fault } = readGlossary(entry.readValue());
    for (const names of glossary) found.push(names);
    const isOurs = glossary.length > 0 || (fold(entry.key) === 'glossary' && fault !== undefined);
    if (isOurs && fault !== undefined)
      faults.push(createFault(entry, `expected names such as AoO = opportunity attack, got "${normalizeLine(fault)}"`));
    if (!isOurs) others.push(entry);
    return false;
  });
  return { glossary: mergeGlossaries(found), faults, rest, others };
}

/** Keys of `imported` beside its fingerprint. */
const NOTE_KEYS = ['from', 'added', 'etag', 'modified'] as const;

function readNote(value: unknown): Omit<Imported, 'text'> {
  if (typeof value !== 'object' || value === null) return {};
  const stated = NOTE_KEYS.map((key) => [key, (value as Readonly<Record<string, unknown>>)[key]] as const);
  const texts = stated.filter((entry): entry is [(typeof NOTE_KEYS)[number], string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.map(([key, text]) => [key, normalizeLine(text)]));
}

function createFault({ key, line }: Entry, fault: string): LeftOut {
  return { line, text: `${key}: ${fault}`, reason: 'invalid front matter' };
}

function nameOthers(others: readonly Entry[]): LeftOut[] {
  const [first] = others;
  if (first === undefined) return [];
  const names = others.slice(0, MOST_NAMED).map(({ key }) => normalizeLine(key));
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
  return [{ line: first.line, text: `${names.join(', ')}${more}`, reason: 'other front matter' }];
}

/** Text of a detail, empty for none; undefined for a value that means something else, such as `published: true`. */
function readDetail(detail: DetailKey, { key, readValue }: Entry): string | Fault | undefined {
  const value = readValue();
  if (typeof value === 'boolean') return undefined;
  const text = normalizeLine(readText(value, detail));
  if (text === '' && typeof value === 'object' && value !== null) {
    if (Array.isArray(value) && value.length === 0) return '';
    return fold(key) === detail ? { fault: 'expected text, got a list or a map' } : undefined;
  }
  if (text === '') return '';
  if (detail === 'title' && text.length > LONGEST_HEADING)
    return { fault: `expected a title of at most ${LONGEST_HEADING} characters, got ${text.length}` };
  if (detail === 'url') return readAddress(text);
  if (detail === 'language') return readLanguage(text);
  // Only our own key may hold a date that nobody knows.
  if (detail === 'published') return /\p{N}/u.test(text) || key === 'published' ? readDate(text) : undefined;
  if (detail === 'imported' && !/^[a-z\d]{4,64}$/u.test(text))
    return { fault: `expected a fingerprint as the import wrote it, got "${text}"` };
  return text;
}

/** Text of a value; names of several authors apart by commas, and of another list the first. */
function readText(value: unknown, detail: DetailKey): string {
  if (typeof value === 'string') return detail === 'author' ? value.replaceAll(WIKI_LINK, '$<name>') : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    const texts = value.slice(0, 100).map((one: unknown) => (Array.isArray(one) ? '' : readText(one, detail)));
    const stated = texts.filter((text) => text.trim() !== '');
    return detail === 'author' ? stated.join(', ') : detail === 'title' ? '' : (stated[0] ?? '');
  }
  if (typeof value !== 'object' || value === null) return '';
  if (detail === 'imported' && 'text' in value) return readText(value.text, detail);
  if (detail !== 'author') return '';
  const { name, given, family, first, last } = value as Readonly<Record<string, unknown>>;
  const whole = [given ?? first, family ?? last].filter((part) => typeof part === 'string').join(' ');
  return typeof name === 'object' && !Array.isArray(name)
    ? readText({ ...name, name: undefined }, detail)
    : typeof name === 'string'
      ? name
      : whole;
}

/** An address of the web; undefined for one within a site, which says nothing without it. */
function readAddress(text: string): string | Fault | undefined {
  const isWeb = /^https?:\/\//iu.test(text) && !/\s/u.test(text) && URL.canParse(text);
  if (isWeb) return text;
  const [scheme] = /^[a-z][a-z\d+.-]*:/iu.exec(text) ?? [];
  if (scheme === undefined) return undefined;
  return { fault: `expected an address that begins with http:// or https://, got one that begins with ${scheme}` };
}

/** Date without its time of day, as `YYYY-MM-DD`; any other text as it stands. */
function readDate(text: string): string {
  const { year, month, day } =
    /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[T ]\s?\d{1,2}:\d\d[\d:.]*\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/iu.exec(
      text,
    )?.groups ?? {};
  return year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

function readLanguage(text: string): string | Fault {
  const tag = text.replaceAll('_', '-').split('.')[0] ?? '';
  if (isLanguage(tag)) return Intl.getCanonicalLocales(tag)[0] ?? tag;
  return findTag(text) ?? { fault: `expected a language tag such as en or zh-CN, got "${text}"` };
}

/** True for a well-formed tag whose language has a name. */
function isLanguage(text: string): boolean {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag !== undefined && createLanguageNames('en').of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

/** Tag of a language by its name, in English or in the language itself. */
function findTag(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return NAMED_LANGUAGES.find((tag) =>
    ['en', tag].some((locale) => createLanguageNames(locale).of(tag)?.toLowerCase() === wanted),
  );
}

function createLanguageNames(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
}
