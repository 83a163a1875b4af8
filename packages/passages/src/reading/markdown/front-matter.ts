import { isAlias, isMap, isScalar, LineCounter, parseDocument, stringify, type Pair } from 'yaml';
import type { Draft } from '../../model/article.ts';
import { normalizeLine } from '../../model/normalize.ts';
import { type Imported, LONGEST_HEADING } from '../../model/reading.ts';

/** Keys of an article's front matter. `imported` is the import's own: a fingerprint, or a map with one; see {@link Imported}. */
const KEYS = ['title', 'url', 'author', 'published', 'language', 'imported'] as const;
type Key = (typeof KEYS)[number];

/** Languages that people may write by name instead of by tag. */
const NAMED_LANGUAGES =
  'en zh ar de fr es it pt ru nl sv da no nb fi pl cs tr ja ko hi uk el he hu ro ca fa id vi th'.split(' ');

/** Values in normal form; `language` is a canonical BCP 47 tag, `url` an http or https address. */
export type FrontMatter = Partial<Readonly<Record<Exclude<Key, 'imported'>, string>>> & {
  readonly imported?: Imported | undefined;
};

/** Markdown that cannot be read; the message names file and line, what was expected, what came and the remedy. */
export class MarkdownError extends Error {
  override readonly name = 'MarkdownError';
}

/** Throws a {@link MarkdownError} for a place in the YAML. */
type Fail = (offset: number, message: string) => never;

/** Reads the YAML between the two `---` lines; its first line is line 2 of the file. Throws a {@link MarkdownError}. */
export function parseFrontMatter(yaml: string, file: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const fail: Fail = (offset, message) => {
    throw new MarkdownError(`${file}, line ${Math.max(lines.linePos(offset).line, 1) + 1}: ${message}`);
  };
  const [problem] = document.errors;
  if (problem !== undefined)
    fail(
      problem.pos[0],
      `the front matter is not valid YAML (${/call stack/iu.test(problem.message) ? 'nested too deep' : problem.message}). Put the value in double quotes, or write one "key: value" a line.`,
    );
  const { contents } = document;
  if (contents === null) return {};
  if (!isMap(contents))
    return fail(
      contents.range?.[0] ?? 0,
      `expected front matter of "key: value" lines, got something else. Keys are ${KEYS.join(', ')}.`,
    );
  const found: Partial<Record<Key, string>> = {};
  let note: Omit<Imported, 'text'> = {};
  for (const pair of contents.items) {
    const [key, value] = readPair(pair, fail);
    if (value !== undefined) found[key] = value;
    if (key === 'imported') note = readNote(pair.value);
  }
  const { imported, ...details } = found;
  return { ...details, ...(imported !== undefined && { imported: { text: imported, ...note } }) };
}

/** Keys of `imported` beside its fingerprint. */
const NOTE_KEYS = ['from', 'added', 'etag', 'modified'] as const;

function readNote(value: unknown): Omit<Imported, 'text'> {
  if (!isMap(value)) return {};
  const stated = NOTE_KEYS.map((key) => [key, value.get(key)] as const);
  const texts = stated.filter((entry): entry is [(typeof NOTE_KEYS)[number], string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.map(([key, text]) => [key, normalizeLine(text)]));
}

function readPair(pair: Pair, fail: Fail): [Key, string | undefined] {
  const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const name = isScalar(pair.key) ? String(pair.key.value) : '?';
  const key = KEYS.find((known) => known === name);
  if (key === undefined)
    return fail(offset, `expected one of ${KEYS.join(', ')}, got "${name}". Correct the key or delete the line.`);
  const value = key === 'imported' && isMap(pair.value) ? pair.value.get('text', true) : pair.value;
  const text = readText(value ?? null, key, (message) => fail(offset, message));
  if (text !== '') return [key, checkText(key, text, (message) => fail(offset, message))];
  if (key === 'title')
    fail(offset, 'expected a title, got nothing. Write one, or delete the line to use the first heading.');
  return [key, undefined];
}

/** Text of a value, empty for none; a year may stand without quotes. */
function readText(value: unknown, key: Key, fail: (message: string) => never): string {
  if (value === null || (isScalar(value) && value.value === null)) return '';
  const isYear = key === 'published' && isScalar(value) && typeof value.value === 'number';
  if (isAlias(value) || !isScalar(value) || (typeof value.value !== 'string' && !isYear))
    return fail(
      `expected text for ${key}, got ${isScalar(value) ? `a ${typeof value.value}` : 'a list, a map or an alias'}. Put the value in double quotes.`,
    );
  return normalizeLine(isYear ? (value.source ?? String(value.value)) : String(value.value));
}

function checkText(key: Key, text: string, fail: (message: string) => never): string {
  if (key === 'title' && text.length > LONGEST_HEADING)
    fail(`expected a title of at most ${LONGEST_HEADING} characters, got ${text.length}. Shorten it.`);
  if (key === 'url' && !isWebAddress(text))
    fail(`expected an address that begins with http:// or https://, got "${text}". Correct url or delete the line.`);
  if (key === 'language') {
    if (isLanguage(text)) return Intl.getCanonicalLocales(text)[0] ?? text;
    const tag = findTag(text);
    fail(
      `expected a language tag such as en or zh-CN, got "${text}". ${tag === undefined ? 'Correct language' : `Write ${tag}`}, or delete the line to have it guessed.`,
    );
  }
  if (key === 'imported' && !/^[a-z\d]{4,64}$/u.test(text))
    fail(`expected imported to be as the import wrote it, got "${text}". Delete the line.`);
  return text;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && !/\s/u.test(text) && URL.canParse(text);
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

/** Front matter of an article, with its two `---` lines. */
export function writeFrontMatter(draft: Omit<Draft, 'sections'>, imported?: Imported): string {
  const isBare = imported !== undefined && Object.values(imported).filter(Boolean).length === 1;
  const values = { ...draft, imported: isBare ? imported.text : imported };
  const stated = KEYS.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const]));
  return `---\n${stringify(Object.fromEntries(stated), { lineWidth: 0 })}---\n`;
}
