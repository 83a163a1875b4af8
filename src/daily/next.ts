import type { ArticleRef, Library, Located } from 'passages';
import type { Subscription } from '../store/store.ts';
import { pickForDay, pickReading, type Picked } from './pick.ts';
import { createShelf } from './shelf.ts';

/** A reading, and where it stands. */
export type Reading = Pick<Subscription, 'id' | 'article' | 'order' | 'bookmark'>;

/** What comes next of a reading, and the passage with where it stands. */
export interface Next extends Picked {
  readonly located: Located;
  /** The article that begins behind it; undefined where it goes on, or starts over. */
  readonly nextArticle: ArticleRef | undefined;
}

/** What comes next of a reading, the same however often it is asked; undefined where there is nothing to read. */
export type NextOf = (reading: Reading) => Next | undefined;

export function createNext(library: Library): NextOf {
  const shelved = createShelf();
  return ({ id, article, order, bookmark }) => {
    const ids = article === null ? library.articles.map((ref) => ref.id) : [article];
    const articles = ids.flatMap((each) => library.article(each) ?? []).map(shelved);
    const picked = order === 'reading' ? pickReading(articles, bookmark) : pickForDay(articles, bookmark, id);
    const located = picked && library.passage(picked.passage.id);
    if (!picked || !located) return undefined;
    const { after } = picked;
    const following = after.kind === 'nextArticle' ? after.articleId : undefined;
    return { ...picked, located, nextArticle: library.articles.find((ref) => ref.id === following) };
  };
}
