import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Choice, Services, Typing } from '../src/discord/command.ts';
import { fitLines, limits, notice, type Reply, sizeOf } from '../src/discord/components.ts';
import { type DistinctArticle, distinguishArticles, fitLine, formatArticle } from '../src/discord/format-passage.ts';
import { plainLine } from '../src/discord/markdown.ts';
import type { ArticleRef, Library } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

/** Option that restricts a command to one article, by its id, its title or part of that. */
export const articleOption = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  ...localizedDescription((catalogue) => catalogue.commands.article),
  max_length: 200,
  autocomplete: true,
} as const;

export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...localizedDescription((catalogue) => catalogue.commands.private),
} as const;

export function suggestArticles({ typed }: Typing, { library }: Services): readonly Choice[] {
  const offered = distinguishArticles(library.suggestArticles(typed)).slice(0, limits.choices);
  return offered.map((told) => ({ name: articleName(told), value: told.article.id }));
}

/** An article's title as a choice, with its id where another one has the same title. */
export function articleName({ article: { title }, id }: DistinctArticle): string {
  return id === undefined ? plainLine(title, LONGEST) : `${plainLine(title, LONGEST - id.length - 3)} · ${id}`;
}

/** Length of a choice at most, in characters. */
const LONGEST = limits.choiceLength;

/** The article of a library that has only one. */
export function onlyArticle({ articles }: Library): ArticleRef | undefined {
  return articles.length === 1 ? articles[0] : undefined;
}

type Chosen = { readonly article: ArticleRef | undefined } | { readonly refusal: Reply };

/** The named article, if any; a reply with the articles that there are, when the name fits none. */
export function chooseArticle(name: string | undefined, { library }: Services, catalogue: Catalogue): Chosen {
  if (library.articles.length === 0) return { refusal: notice(catalogue.noArticles) };
  if (name === undefined) return { article: undefined };
  const article = library.findArticle(name);
  if (article) return { article };
  const near = library.suggestArticles(name);
  const quoted = fitLine(name, 200);
  const intro =
    near.length > 1
      ? catalogue.severalArticles(quoted)
      : `${catalogue.noSuchArticle(quoted)}\n${catalogue.articlesHere}`;
  return { refusal: notice(formatArticleList(intro, near.length > 0 ? near : library.articles, catalogue)) };
}

/** A list of articles, as many as fit into a message beside texts of size `used`, and the number of the others. */
export function formatArticleList(
  intro: string,
  articles: readonly ArticleRef[],
  catalogue: Catalogue,
  used = 0,
): string {
  const { shown, more } = fitLines(
    distinguishArticles(articles).map((told) => `- ${formatArticle(told)}`),
    used + sizeOf(intro),
  );
  return [intro, ...shown, ...(more > 0 ? [`- ${catalogue.andMore(more)}`] : [])].join('\n');
}
