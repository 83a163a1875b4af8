import { chooseArticle } from './options.ts';
import type { Origin } from '../src/discord/actions.ts';
import type { PressContext, Services } from '../src/discord/command.ts';
import { notice, type Reply } from '../src/discord/components.ts';
import { MATCHES, type MatchesPage, renderMatches } from '../src/discord/render-matches.ts';
import type { Answer, ArticleRef, Library, Query } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';

/** A kind of search, and its sentences. */
export interface Search extends Pick<MatchesPage, 'mark'> {
  readonly command: 'ask' | 'quote';
  find(library: Library, words: string, query: Query): Promise<Answer>;
  /** Sentences for when nothing answers: that it does not, and what to try. */
  nothing(article: ArticleRef | undefined, answer: Answer, catalogue: Catalogue): string;
  hint(services: Services, catalogue: Catalogue): string;
}

/** First page of a search in the named article, or in all of them. */
export async function renderSearch(
  search: Search,
  words: string,
  name: string | undefined,
  { services, catalogue }: { readonly services: Services; readonly catalogue: Catalogue },
): Promise<Reply> {
  const chosen = chooseArticle(name, services, catalogue);
  if ('refusal' in chosen) return chosen.refusal;
  return matchesPage(search, words, { skip: 0, article: chosen.article }, services, catalogue);
}

/** A further page of a search. Its query is read from the message where the button was pressed. */
export async function renderMore(
  search: Search,
  { offset, article: key, asked, catalogue }: PressContext & Pick<Origin, 'offset' | 'article'>,
  services: Services,
): Promise<Reply> {
  if (asked === undefined) return notice(catalogue.strangeButton);
  const article = key === undefined ? undefined : services.library.articleByKey(key);
  if (key !== undefined && article === undefined) return notice(catalogue.articleGone);
  return matchesPage(search, asked, { skip: offset, article, whole: true }, services, catalogue);
}

interface MatchesQuery {
  readonly skip: number;
  readonly article: ArticleRef | undefined;
  /** True for words that a reply has shown as the question: no part of them is left out again. */
  readonly whole?: boolean;
}

async function matchesPage(
  { command, find, nothing, hint, mark }: Search,
  words: string,
  { article, ...query }: MatchesQuery,
  services: Services,
  catalogue: Catalogue,
): Promise<Reply> {
  const answer = await find(services.library, words, { ...query, article: article?.id, limit: MATCHES });
  const origin = { command, offset: query.skip, article: article?.key };
  return renderMatches(
    {
      query: words,
      answer,
      origin,
      nothing: nothing(article, answer, catalogue),
      hint: hint(services, catalogue),
      mark,
    },
    catalogue,
  );
}
