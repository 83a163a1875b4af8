import type { ArticleRef, Library, Located, Passage, PassageId } from 'passages';
import type { Subscription } from '../store/store.ts';
import { createDeckCache } from './excerpts.ts';
import { type Bookmark, type Deck, drawNext, sizeOf } from './shuffle.ts';

/** A reading with its position. */
export type Reading = Pick<Subscription, 'id' | 'article' | 'order' | 'bookmark'>;

/** The next passage of a reading, with its article and headings. */
export interface NextPassage extends Picked {
  readonly located: Located;
  /** Article that begins after it; undefined where this one goes on, or the reading starts over. */
  readonly nextArticle: ArticleRef | undefined;
}

/** Gives the next passage of a reading, always the same for the same bookmark; undefined where there is nothing to read. */
export type Picker = (reading: Reading) => NextPassage | undefined;

export function createPicker(library: Library): Picker {
  const deckOf = createDeckCache();
  return ({ id, article, order, bookmark }) => {
    const ids = article === null ? library.articles.map((ref) => ref.id) : [article];
    const articles = ids.flatMap((each) => library.article(each) ?? []).map(deckOf);
    const picked = order === 'reading' ? pickInOrder(articles, bookmark) : pickShuffled(articles, bookmark, id);
    const located = picked && library.passage(picked.passage.id);
    if (!picked || !located) return undefined;
    const { after } = picked;
    const following = after.kind === 'nextArticle' ? after.articleId : undefined;
    return { ...picked, located, nextArticle: library.articles.find((ref) => ref.id === following) };
  };
}

/** A passage picked for a subscription. */
export interface Picked {
  readonly passage: Passage;
  readonly articleId: string;
  /** Bookmark to store once it was posted; the same bookmark and articles give the same pick. */
  readonly bookmark: string;
  /** Position from 1: in the article when read in order, in the round when shuffled. */
  readonly number: number;
  readonly of: number;
  readonly after: After;
}

/** Continuation after a passage: more of the article or round, another article, or everything from the start. */
export type After =
  | { readonly kind: 'goesOn' }
  | { readonly kind: 'nextArticle'; readonly articleId: string }
  | { readonly kind: 'startsOver' };

/** Position in a reading in order. */
interface ReadingMark {
  readonly order: 'reading';
  /** Article of the last passage, and its index among the articles, from 0. */
  readonly article: string;
  readonly place: number;
  /** Last passage shown, and its number in the article, from 1. */
  readonly last: PassageId;
  readonly number: number;
  /** The passage that was next in the article; null at its end. */
  readonly next: PassageId | null;
}

interface ShuffledMark extends Bookmark {
  readonly order: 'shuffled';
}

/**
 * The next passage of a reading in order: from the first passage of the first article to the last of the last, then again
 * from the start. In an edited article it goes on after the last passage shown, so that new passages there are read; if
 * that one is gone, with the passage that was next; if both are gone, at the same number. Where the article is gone, the
 * one now at its index begins.
 *
 * @param bookmark '' at the start; anything that is no bookmark of a reading in order counts as '' too
 */
export function pickInOrder(articles: readonly Deck[], bookmark: string): Picked | undefined {
  const full = articles.filter(({ passages }) => passages.length > 0);
  const [place, index] = placeAfter(full, readMark(bookmark, isReadingMark));
  const article = full[place];
  const passage = article?.passages[index];
  if (!article || !passage) return undefined;

  const next = article.passages[index + 1];
  const following = full[place + 1];
  let after: After = { kind: 'startsOver' };
  if (next) after = { kind: 'goesOn' };
  else if (following) after = { kind: 'nextArticle', articleId: following.id };
  const mark: ReadingMark = {
    order: 'reading',
    article: article.id,
    place,
    last: passage.id,
    number: index + 1,
    next: next?.id ?? null,
  };
  const of = article.passages.length;
  return { passage, articleId: article.id, bookmark: JSON.stringify(mark), number: index + 1, of, after };
}

/** Indexes of the article, and of the passage in it, that come after a bookmark; from 0. */
function placeAfter(articles: readonly Deck[], mark: ReadingMark | undefined): [article: number, passage: number] {
  if (!mark) return [0, 0];
  const place = articles.findIndex(({ id }) => id === mark.article);
  const passages = articles[place]?.passages;
  if (!passages) return [mark.place < articles.length ? mark.place : 0, 0];
  const indexOf = (passageId: PassageId | null): number => passages.findIndex(({ id }) => id === passageId);
  let index = indexOf(mark.last) + 1;
  if (index === 0) index = indexOf(mark.next);
  if (index < 0) index = mark.number;
  return index < passages.length ? [place, index] : [(place + 1) % articles.length, 0];
}

/**
 * The next passage of a shuffled reading of all articles together: each passage that reads well alone, once a round.
 *
 * @param bookmark '' at the start; anything that is no bookmark of a shuffled reading counts as '' too
 * @param seed seed of the first round, different for each reading: the subscription's id
 */
export function pickShuffled(articles: readonly Deck[], bookmark: string, seed: string): Picked | undefined {
  const mark = readMark(bookmark, isShuffledMark) ?? { seed };
  const picked = drawNext(articles, mark);
  if (!picked) return undefined;
  const { passage, articleId, number } = picked;
  const of = sizeOf(articles);
  const kept: ShuffledMark = { order: 'shuffled', ...picked.bookmark };
  const after: After = { kind: number < of ? 'goesOn' : 'startsOver' };
  return { passage, articleId, bookmark: JSON.stringify(kept), number, of, after };
}

/** A stored bookmark, parsed; undefined for '' and for other kinds of text. */
function readMark<M>(bookmark: string, isMark: (value: object) => value is M & object): M | undefined {
  try {
    const value: unknown = JSON.parse(bookmark);
    return typeof value === 'object' && value !== null && isMark(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isReadingMark(value: Partial<Record<keyof ReadingMark, unknown>>): value is ReadingMark {
  const isCount = (number: unknown): boolean => Number.isSafeInteger(number) && Number(number) >= 0;
  return (
    value.order === 'reading' &&
    typeof value.article === 'string' &&
    typeof value.last === 'string' &&
    (typeof value.next === 'string' || value.next === null) &&
    isCount(value.place) &&
    isCount(value.number)
  );
}

function isShuffledMark(value: Partial<Record<keyof ShuffledMark, unknown>>): value is ShuffledMark {
  return (
    value.order === 'shuffled' &&
    typeof value.seed === 'string' &&
    (value.last === undefined || typeof value.last === 'string')
  );
}
