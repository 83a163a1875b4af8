import { type Article, type Draft, type Passage, passagesOf } from './article.ts';

/** Front matter that a person wrote into the article wins over what the source states. */
export function keepDetails(draft: Draft, existing: Article, title: string | undefined): Draft {
  return {
    title: title ?? existing.title,
    url: existing.url ?? draft.url,
    author: existing.author ?? draft.author,
    published: existing.published ?? draft.published,
    language: existing.language,
    sections: draft.sections,
  };
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
  const before = collectWords(existing);
  const after = collectWords(article);
  const shared = countShared(before, after);
  return shared * 5 >= (before.size + after.size - shared) * 2;
}

function countLetters(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}

function collectWords(article: Article): Set<string> {
  return new Set(passagesOf(article).flatMap(({ text }) => text.toLowerCase().match(/\p{Lo}|[\p{L}\p{N}]+/gu) ?? []));
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((entry) => other.has(entry)).length;
}

/** Numbers of passages that a new version keeps, adds and removes. */
export function countChanges(
  existing: Article,
  article: Article,
): { readonly kept: number; readonly added: number; readonly removed: number } {
  const before = new Set(passagesOf(existing).map(({ id }) => id));
  const after = new Set(passagesOf(article).map(({ id }) => id));
  const kept = countShared(before, after);
  return { kept, added: after.size - kept, removed: before.size - kept };
}
