import { createHash } from 'node:crypto';

/** Ten lower-case base32 characters made from the passage's own words; see {@link createArticle}. */
export type PassageId = string;

/** An article as it is indexed and shown: flat sections in reading order, passages numbered from 1 over the whole article. */
export interface Article {
  /** Lower-case slug, unique in a library; the file's name without `.md`. */
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly author?: string;
  /** As the article states it; a date, when it can be read as one, is in ISO form. */
  readonly published?: string;
  /** BCP 47 tag, such as `en` or `zh`. */
  readonly language: string;
  /** Changes whenever anything a reader sees changes. */
  readonly revision: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Headings from the outermost in; empty for the opening before the first heading. */
  readonly path: readonly string[];
  /** At least one. */
  readonly passages: readonly Passage[];
}

/** One paragraph: what is indexed, matched, quoted and posted. */
export interface Passage {
  readonly id: PassageId;
  /** Place in the article, from 1. */
  readonly ordinal: number;
  /** Plain text in NFC, trimmed; a line break stands only where it means something (verse, lists, tables, code). */
  readonly text: string;
}

/** What a parser found, before ids and numbers are given. */
export interface Draft {
  readonly title: string;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly language: string;
  readonly sections: readonly { readonly path: readonly string[]; readonly passages: readonly string[] }[];
}

/**
 * Numbers the passages of a draft and gives each its id, a hash of the article's id and the passage's text.
 * An edit elsewhere, a move or a new heading therefore renames nothing. Where an article says the same words
 * more than once, the later ones are told apart by counting; losing one of them renames only the last.
 * Sections without passages are left out.
 */
export function createArticle(id: string, draft: Draft): Article {
  const seen = new Map<string, number>();
  let ordinal = 0;
  const toPassage = (text: string): Passage => {
    const copies = (seen.get(text) ?? 0) + 1;
    seen.set(text, copies);
    ordinal += 1;
    return { id: shortHash([id, text, String(copies)]), ordinal, text };
  };
  const sections = draft.sections
    .filter((section) => section.passages.length > 0)
    .map((section) => ({ path: [...section.path], passages: section.passages.map(toPassage) }));
  const { title, url, author, published, language } = draft;
  const meta = {
    title,
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    language,
  };
  return { id, ...meta, revision: shortHash([id, JSON.stringify(meta), JSON.stringify(sections)]), sections };
}

/** Changes whenever a heading or a passage changes, and stays when the title, the author or the file's name does. */
export function fingerprint({ sections }: Article | Draft): string {
  const body = sections
    .filter(({ passages }) => passages.length > 0)
    .map(({ path, passages }) => [
      path,
      passages.map((passage: string | Passage) => (typeof passage === 'string' ? passage : passage.text)),
    ]);
  return shortHash([JSON.stringify(body)]);
}

/**
 * Ten characters that stand for an article where its id is too long, such as in what Discord keeps of a button; made from
 * the id, so that an edit of the article changes nothing.
 */
export function articleKey(id: string): string {
  return shortHash([id]);
}

/** All passages of an article in reading order. */
export function passagesOf(article: Article): Passage[] {
  return article.sections.flatMap((section) => section.passages);
}

/** 50 bits: among a million passages the odds that any two share an id are below one in two thousand. */
function shortHash(parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(digest.subarray(0, 10), (byte) => alphabet[byte & 31]).join('');
}
