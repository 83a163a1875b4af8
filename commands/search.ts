import type { Press, Reply, Services } from '../src/discord/command.ts';
import { answerReply, MATCHES, notice, type Answered } from '../src/discord/render.ts';
import type { Answer, ArticleRef, Library, Query } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';
import { chooseArticle } from './options.ts';

/** One way to search the library, as a command shows it. */
export interface Search extends Pick<Answered, 'mark'> {
  readonly command: 'ask' | 'quote';
  find(library: Library, words: string, query: Query): Promise<Answer>;
  /** What to say when nothing answers, and what to try then. */
  nothing(article: ArticleRef | undefined, text: Catalogue): string;
  hint(services: Services, text: Catalogue): string;
}

/** The reply of a command that searches, in the article that was named or in all of them. */
export async function searchReply(
  search: Search,
  words: string,
  name: string | undefined,
  { services, text }: { readonly services: Services; readonly text: Catalogue },
): Promise<Reply> {
  const chosen = chooseArticle(name, services, text);
  if ('refusal' in chosen) return chosen.refusal;
  return matchesPage(search, words, { offset: 0, article: chosen.article }, services, text);
}

/** The page of a search that a button leads to, by how many matches come before it; what was asked stands above it. */
export async function morePage(search: Search, { args, asked, text }: Press, services: Services): Promise<Reply> {
  const [offset = '', key = ''] = args;
  if (asked === undefined || !/^\d{1,3}$/u.test(offset)) return notice(text.strangeButton);
  const article = key === '' ? undefined : services.library.articleByKey(key);
  if (key !== '' && article === undefined) return notice(text.articleGone);
  return matchesPage(search, asked, { offset: Number(offset), article }, services, text);
}

async function matchesPage(
  { command, find, nothing, hint, mark }: Search,
  words: string,
  { offset, article }: { readonly offset: number; readonly article: ArticleRef | undefined },
  services: Services,
  text: Catalogue,
): Promise<Reply> {
  const answer = await find(services.library, words, { article: article?.id, skip: offset, limit: MATCHES });
  const origin = { command, offset, article: article?.key };
  return answerReply(
    { query: words, answer, origin, nothing: nothing(article, text), hint: hint(services, text), mark },
    text,
  );
}
