import { chooseArticle } from './options.ts';
import type { Origin } from '../src/discord/actions.ts';
import type { PressContext, Services } from '../src/discord/command.ts';
import { notice, type Reply } from '../src/discord/components.ts';
import { MATCHES, type MatchesPage, renderMatches } from '../src/discord/render-matches.ts';
import type { Answer, ArticleRef, Library, Query } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';

/** One way to search the library, as a command shows it. */
export interface Search extends Pick<MatchesPage, 'mark'> {
  readonly command: 'ask' | 'quote';
  find(library: Library, words: string, query: Query): Promise<Answer>;
  /** What to say when nothing answers, and what to try then. */
  nothing(article: ArticleRef | undefined, catalogue: Catalogue): string;
  hint(services: Services, catalogue: Catalogue): string;
}

/** The reply of a command that searches, in the article that was named or in all of them. */
export async function renderSearch(
  search: Search,
  words: string,
  name: string | undefined,
  { services, catalogue }: { readonly services: Services; readonly catalogue: Catalogue },
): Promise<Reply> {
  const chosen = chooseArticle(name, services, catalogue);
  if ('refusal' in chosen) return chosen.refusal;
  return matchesPage(search, words, { offset: 0, article: chosen.article }, services, catalogue);
}

/** The page of a search that a button leads to, by how many matches come before it; what was asked stands above it. */
export async function renderMore(
  search: Search,
  { offset, article: key, asked, catalogue }: PressContext & Pick<Origin, 'offset' | 'article'>,
  services: Services,
): Promise<Reply> {
  if (asked === undefined) return notice(catalogue.strangeButton);
  const article = key === undefined ? undefined : services.library.articleByKey(key);
  if (key !== undefined && article === undefined) return notice(catalogue.articleGone);
  return matchesPage(search, asked, { offset, article }, services, catalogue);
}

async function matchesPage(
  { command, find, nothing, hint, mark }: Search,
  words: string,
  { offset, article }: { readonly offset: number; readonly article: ArticleRef | undefined },
  services: Services,
  catalogue: Catalogue,
): Promise<Reply> {
  const answer = await find(services.library, words, { article: article?.id, skip: offset, limit: MATCHES });
  const origin = { command, offset, article: article?.key };
  return renderMatches(
    { query: words, answer, origin, nothing: nothing(article, catalogue), hint: hint(services, catalogue), mark },
    catalogue,
  );
}
