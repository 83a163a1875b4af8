import { type Article, type Draft, fingerprint, type Passage, passagesOf } from './article.ts';
import { UNSPACED_SCRIPTS } from './normalize.ts';
import type { Imported } from './reading.ts';
import type { SourceHints } from './source.ts';

const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');

/** Details of an article that is read again: those stated now, then those that it has, then those of the source. */
export function keepDetails(draft: Draft, existing: Article, stated: SourceHints = {}): Draft {
  return {
    title: stated.title ?? existing.title,
    url: stated.url ?? existing.url ?? draft.url,
    author: stated.author ?? existing.author ?? draft.author,
    published: stated.published ?? existing.published ?? draft.published,
    language: stated.language ?? existing.language,
    // One without passages is the text itself.
    glossary: draft.sections.length === 0 ? draft.glossary : (existing.glossary ?? draft.glossary),
    sections: draft.sections,
  };
}

/** An article as it is kept, with the note of its import; a file that was written by hand has none. */
export interface KeptArticle {
  readonly article: Article;
  readonly imported?: Imported | undefined;
}

/**
 * Relation of a new version of an article to the one that is kept:
 *
 * - `same`: nothing differs;
 * - `changed`: the source was changed, or its details are;
 * - `edited`: a person edited the text that is kept, and the source is as it was;
 * - `edited and changed`: both, so that a person's edits would be lost;
 * - `another`: another text altogether.
 */
export type Change = 'same' | 'changed' | 'edited' | 'edited and changed' | 'another';

/** Compares a new version of an article, read from its source, with the one that is kept. */
export function compareVersions({ article: existing, imported }: KeptArticle, article: Article): Change {
  const [before, after] = [fingerprint(existing), fingerprint(article)];
  // Once the source holds a person's edit as well, the note must hold the new fingerprint.
  if (existing.revision === article.revision)
    return imported === undefined || imported.text === after ? 'same' : 'changed';
  if (!isSameSource(existing, article)) return 'another';
  if (before === after || before === imported?.text) return 'changed';
  return after === imported?.text ? 'edited' : 'edited and changed';
}

/**
 * True for two versions of one text, however much of it was edited: passages that both have make up half of the shorter
 * one, or two fifths of all words are in both. One passage alone may be a notice that many articles carry.
 */
export function isSameSource(existing: Article, article: Article): boolean {
  const texts = new Set(passagesOf(existing).map(({ text }) => text));
  const common = passagesOf(article).filter(({ text }) => texts.has(text));
  const shorter = Math.min(countLetters(passagesOf(existing)), countLetters(passagesOf(article)));
  if (countLetters(common) * 2 >= shorter) return true;
  return sharesWords(wordsOf(passagesOf(existing)), wordsOf(passagesOf(article)));
}

/** True when two fifths of all words are in both. */
function sharesWords(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const shared = countShared(before, after);
  return shared * 5 >= (before.size + after.size - shared) * 2;
}

function countLetters(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}

/** Different words of passages; in scripts without spaces, pairs of characters. */
function wordsOf(passages: readonly Passage[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of passages)
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (!UNSPACED.test(word)) words.add(word);
      else for (let at = 0; at < Math.max(word.length - 1, 1); at += 1) words.add(word.slice(at, at + 2));
    }
  return words;
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((entry) => other.has(entry)).length;
}

/** Passages of a new version beside those of the one before. */
export interface PassageChanges {
  /** Number of passages with the same words, which keep their ids. */
  readonly kept: number;
  /** Passages in whose place another one stands that shares most of its words. */
  readonly changed: readonly { readonly before: Passage; readonly after: Passage }[];
  readonly added: readonly Passage[];
  readonly gone: readonly Passage[];
}

/** Passages that are looked through for the new wording of one that is gone. */
const LOOK_AHEAD = 5;

/** Compares the passages of two versions, in reading order. */
export function comparePassages(existing: Article, article: Article): PassageChanges {
  const [before, after] = [passagesOf(existing), passagesOf(article)];
  const [idsBefore, idsAfter] = [before, after].map((passages) => new Set(passages.map(({ id }) => id)));
  const gone = before.filter(({ id }) => idsAfter?.has(id) !== true);
  const added = after.filter(({ id }) => idsBefore?.has(id) !== true);
  const changed: { before: Passage; after: Passage }[] = [];
  let next = 0;
  for (const passage of gone) {
    const words = wordsOf([passage]);
    const ahead = added.slice(next, next + LOOK_AHEAD).findIndex((other) => sharesWords(words, wordsOf([other])));
    const reworded = added[next + ahead];
    if (ahead === -1 || reworded === undefined) continue;
    changed.push({ before: passage, after: reworded });
    next += ahead + 1;
  }
  const paired = new Set(changed.flatMap((pair) => [pair.before, pair.after]));
  return {
    kept: before.length - gone.length,
    changed,
    added: added.filter((passage) => !paired.has(passage)),
    gone: gone.filter((passage) => !paired.has(passage)),
  };
}
