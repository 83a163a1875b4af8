import { type Article, type Draft, fingerprint, type Passage, passagesOf } from 'passages';

/** An article's file as it stands before an import. */
export interface ExistingArticle {
  readonly article: Article;
  /** Fingerprint of the text that was imported; undefined for a file that the command did not write. */
  readonly imported: string | undefined;
}

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
 * Compares an article with the one that stands in its place. `edited` means that a person edited the text there, and
 * the source is as it was. Throws where writing would lose another article, or a person's edits to this one.
 */
export function compareVersions(
  { article: existing, imported }: ExistingArticle,
  article: Article,
  label: string,
  force: boolean,
): 'same' | 'edited' | 'changed' {
  const [before, after] = [fingerprint(existing), fingerprint(article)];
  // Once the source holds a person's edit as well, the file must note the new fingerprint.
  if (existing.revision === article.revision) return imported === undefined || imported === after ? 'same' : 'changed';
  if (!isSameSource(existing, article))
    throw new Error(
      `Expected ${label} to be an earlier import of the same text, got another article, "${existing.title}". Choose another name with --id, or delete that file first.`,
    );
  if (force || before === after || before === imported) return 'changed';
  if (after === imported) return 'edited';
  throw new Error(
    `Expected the text of ${label} to be as it was imported, got one that was ${imported === undefined ? 'written' : 'edited'} by hand. Move the edits into the source, keep a copy and add --force to overwrite them, or choose another name with --id.`,
  );
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

/** Counts of the passages that an import keeps, adds and removes. */
export function describeChanges(existing: Article, article: Article): string {
  const before = new Set(passagesOf(existing).map(({ id }) => id));
  const after = new Set(passagesOf(article).map(({ id }) => id));
  const kept = countShared(before, after);
  return `${pluralize(kept, 'passage')} kept, ${after.size - kept} new, ${before.size - kept} gone`;
}

/** `1 passage`, `2 passages`. */
export function pluralize(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
