import { createHash } from 'node:crypto';
import { withoutKeys } from './address.ts';
import type { Synonyms } from './glossary.ts';

/** Ten lower-case letters and digits, a hash of the article's id and the passage's text; see {@link createArticle}. */
export type PassageId = string;

/** An article as it is indexed and shown: sections in reading order, passages numbered from 1 over the whole article. */
export interface Article {
  /** Slug, unique in a library; the name of its file without `.md`. */
  readonly id: string;
  readonly title: string;
  /** Address of its page, as anybody may see it: without keys. */
  readonly url?: string;
  readonly author?: string;
  /** Date of publication: `YYYY-MM-DD` when it names year, month and day, else as the article states it. */
  readonly published?: string;
  /** BCP 47 tag, such as `en` or `zh`. */
  readonly language: string;
  /** Words that questions may use for each other, in the whole library; never empty. */
  readonly glossary?: readonly Synonyms[];
  /** Hash of the id, of the glossary and of everything a reader sees. */
  readonly revision: string;
  /** Without any, an article is only its glossary: it is neither listed nor shown. */
  readonly sections: readonly Section[];
}

/** Passages in a row under one heading. */
export interface Section {
  /** Headings from the outermost in; empty for the opening before the first heading. */
  readonly path: readonly string[];
  /** At least one, in reading order. */
  readonly passages: readonly Passage[];
}

/** One paragraph: the unit that is indexed, matched, quoted and posted. */
export interface Passage {
  readonly id: PassageId;
  /** Place in the article, from 1. */
  readonly ordinal: number;
  /** Plain text in normal form (`normalizeText`); line breaks only where they mean something: verse, lists, tables, code. */
  readonly text: string;
}

/** An article as a reader returns it, without ids and ordinals. Text is in normal form; a section may have no passages. */
export interface Draft {
  readonly title: string;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly language: string;
  readonly glossary?: readonly Synonyms[] | undefined;
  readonly sections: readonly { readonly path: readonly string[]; readonly passages: readonly string[] }[];
}

/**
 * Creates an article from a draft: numbers the passages and gives each its id, a hash of the article's id and the
 * passage's text. An edit elsewhere, a move or a new heading therefore changes no id. Passages with the same text are
 * told apart by counting; deleting one of them changes only the id of the last. Sections without passages are dropped.
 */
export function createArticle(id: string, draft: Draft): Article {
  const { title, url, author, published, language, glossary = [] } = draft;
  const meta = {
    title,
    ...(url !== undefined && { url: withoutKeys(url) }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    language,
    ...(glossary.length > 0 && { glossary }),
  };
  const sections = numberPassages(id, draft.sections);
  return { id, ...meta, revision: hashShort([id, JSON.stringify(meta), JSON.stringify(sections)]), sections };
}

function numberPassages(articleId: string, sections: Draft['sections']): Section[] {
  const copies = new Map<string, number>();
  let ordinal = 0;
  const toPassage = (text: string): Passage => {
    const copy = (copies.get(text) ?? 0) + 1;
    copies.set(text, copy);
    ordinal += 1;
    return { id: hashShort([articleId, text, String(copy)]), ordinal, text };
  };
  return sections
    .filter(({ passages }) => passages.length > 0)
    .map(({ path, passages }) => ({ path: [...path], passages: passages.map(toPassage) }));
}

/**
 * Hash of an article's headings and passages alone, or of a glossary without any: an edit of the title, the author or the
 * file's name keeps it.
 */
export function fingerprint({ sections, glossary = [] }: Article | Draft): string {
  const body = sections
    .filter(({ passages }) => passages.length > 0)
    .map(({ path, passages }) => [
      path,
      passages.map((passage: string | Passage) => (typeof passage === 'string' ? passage : passage.text)),
    ]);
  return hashShort([JSON.stringify(body.length === 0 && glossary.length > 0 ? glossary : body)]);
}

/**
 * Hash of an article's id, ten characters, for places where the id is too long, such as a Discord custom id. An edit of
 * the article keeps it.
 */
export function articleKey(id: string): string {
  return hashShort([id]);
}

/** All passages of an article in reading order. */
export function passagesOf(article: Article): Passage[] {
  return article.sections.flatMap((section) => section.passages);
}

/** Hash of ten characters, 50 bits: among a million passages the odds that any two share one are below 1 in 2,000. */
function hashShort(parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(digest.subarray(0, 10), (byte) => alphabet[byte & 31]).join('');
}
