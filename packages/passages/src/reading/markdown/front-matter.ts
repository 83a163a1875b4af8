import { isAlias, isMap, isScalar, LineCounter, parseDocument, stringify, type Pair } from 'yaml';
import type { Draft } from '../../model/article.ts';
import { normalizeLine } from '../../model/normalize.ts';

/** `imported` is the import command's own: the {@link fingerprint} of the body it wrote, to tell that a person edited it since. */
const keys = ['title', 'url', 'author', 'published', 'language', 'imported'] as const;
type Key = (typeof keys)[number];

/** Languages that people are likely to write out. */
const namedLanguages =
  'en zh ar de fr es it pt ru nl sv da no nb fi pl cs tr ja ko hi uk el he hu ro ca fa id vi th'.split(' ');

export type FrontMatter = Partial<Readonly<Record<Key, string>>>;

/** The message names the file and the line, what was expected, what came and what to do. */
export class MarkdownError extends Error {
  override readonly name = 'MarkdownError';
}

/** Reads the YAML between the two `---` lines; its first line is line 2 of the file. Throws a {@link MarkdownError}. */
export function parseFrontMatter(yaml: string, file: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const fail = (offset: number, message: string): never => {
    throw new MarkdownError(`${file}, line ${Math.max(lines.linePos(offset).line, 1) + 1}: ${message}`);
  };
  const [problem] = document.errors;
  if (problem !== undefined)
    fail(
      problem.pos[0],
      `the front matter is not valid YAML (${problem.message}). Put the value in double quotes, or write one "key: value" a line.`,
    );
  const { contents } = document;
  if (contents === null) return {};
  if (!isMap(contents))
    return fail(
      contents.range?.[0] ?? 0,
      'expected front matter of "key: value" lines, got something else. Keys are ' + keys.join(', ') + '.',
    );
  const found: Partial<Record<Key, string>> = {};
  for (const pair of contents.items) {
    const [key, value] = readPair(pair, fail);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

function readPair(pair: Pair, fail: (offset: number, message: string) => never): [Key, string | undefined] {
  const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const name = isScalar(pair.key) ? String(pair.key.value) : '?';
  const key = keys.find((known) => known === name);
  if (key === undefined)
    return fail(offset, `expected one of ${keys.join(', ')}, got "${name}". Correct the key or delete the line.`);
  const { value } = pair;
  if (value === null || (isScalar(value) && value.value === null)) {
    return key === 'title'
      ? fail(offset, 'expected a title, got nothing. Write one, or delete the line to use the first heading.')
      : [key, undefined];
  }
  const isYear = key === 'published' && isScalar(value) && typeof value.value === 'number';
  if (isAlias(value) || !isScalar(value) || (typeof value.value !== 'string' && !isYear))
    return fail(
      offset,
      `expected text for ${key}, got ${isScalar(value) ? `a ${typeof value.value}` : 'a list, a map or an alias'}. Put the value in double quotes.`,
    );
  const text = normalizeLine(isYear ? (value.source ?? String(value.value)) : String(value.value));
  if (text === '')
    return key === 'title'
      ? fail(offset, 'expected a title, got nothing. Write one, or delete the line to use the first heading.')
      : [key, undefined];
  if (key === 'url' && !isWebAddress(text))
    return fail(
      offset,
      `expected an address that begins with http:// or https://, got "${text}". Correct url or delete the line.`,
    );
  if (key === 'language' && !isLanguage(text)) {
    const tag = tagOf(text);
    return fail(
      offset,
      `expected a language tag such as en or zh-CN, got "${text}". ${tag === undefined ? 'Correct language' : `Write ${tag}`}, or delete the line to have it guessed.`,
    );
  }
  if (key === 'imported' && !/^[a-z\d]{4,64}$/u.test(text))
    return fail(offset, `expected imported to be as the import wrote it, got "${text}". Delete the line.`);
  return [key, key === 'language' ? (Intl.getCanonicalLocales(text)[0] ?? text) : text];
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && !/\s/u.test(text) && URL.canParse(text);
}

/** A well-formed tag whose language has a name. */
function isLanguage(text: string): boolean {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag !== undefined && languageNames('en').of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

/** The tag of a language that was written by its name, in English or in itself. */
function tagOf(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return namedLanguages.find((tag) =>
    ['en', tag].some((locale) => languageNames(locale).of(tag)?.toLowerCase() === wanted),
  );
}

function languageNames(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
}

/** The block with its two `---` lines. */
export function writeFrontMatter(draft: Draft, imported?: string): string {
  const values = { ...draft, imported };
  const stated = keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const]));
  return `---\n${stringify(Object.fromEntries(stated), { lineWidth: 0 })}---\n`;
}
