import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Choice, Reply, Services } from '../src/discord/command.ts';
import { answerReply, fitLines, inline, notice, titleText, type Answered } from '../src/discord/render.ts';
import type { ArticleRef } from '../src/library/library.ts';
import type { Text } from '../src/text/en.ts';

/** Restricts a command to one article, by its id, its title or a part of one. */
export const articleOption = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  description: 'Only in this article',
  max_length: 200,
  autocomplete: true,
} as const;

export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the reply only to you',
} as const;

export function suggestArticles(typed: string, { library }: Services): readonly Choice[] {
  return library.suggest(typed).map(({ id, title }) => ({ name: title, value: id }));
}

type Chosen = { readonly article: ArticleRef | undefined } | { readonly refusal: Reply };

/** The article that was named, or none when none was; a reply that says what is here when the name fits none. */
export function chooseArticle(name: string | undefined, { library }: Services, text: Text): Chosen {
  if (library.articles.length === 0) return { refusal: notice(text.noArticles) };
  if (name === undefined) return { article: undefined };
  const article = library.find(name);
  if (article) return { article };
  const near = library.suggest(name);
  const intro = `${text.noSuchArticle(inline(name, 200))}\n${text.articlesHere}`;
  return { refusal: notice(articleList(intro, near.length > 0 ? near : library.articles, text)) };
}

/** The reply of a command that searches, in the article that was named or in all of them. */
export async function searchReply(
  name: string | undefined,
  services: Services,
  text: Text,
  search: (article: ArticleRef | undefined) => Promise<Answered>,
): Promise<Reply> {
  const chosen = chooseArticle(name, services, text);
  return 'refusal' in chosen ? chosen.refusal : answerReply(await search(chosen.article), text);
}

/** A line an article, as many as a message holds beside `used` characters of other texts, and how many more there are. */
export function articleList(intro: string, articles: readonly ArticleRef[], text: Text, used = 0): string {
  const { shown, more } = fitLines(
    articles.map((article) => `- ${titleText(article)}`),
    used + intro.length,
  );
  return [intro, ...shown, ...(more > 0 ? [`- ${text.andMore(more)}`] : [])].join('\n');
}
