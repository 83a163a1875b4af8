import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Choice, Reply, Services, Typing } from '../src/discord/command.ts';
import { limits } from '../src/discord/limits.ts';
import { plainLine } from '../src/discord/literal.ts';
import { articleLine, inline, toldApart, type ToldApart } from '../src/discord/passage-text.ts';
import { fitLines, notice } from '../src/discord/render.ts';
import type { ArticleRef, Library } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

/** Restricts a command to one article, by its id, its title or a part of one. */
export const articleOption = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  ...localizedDescription((text) => text.commands.article),
  max_length: 200,
  autocomplete: true,
} as const;

export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...localizedDescription((text) => text.commands.private),
} as const;

export function suggestArticles({ typed }: Typing, { library }: Services): readonly Choice[] {
  const offered = toldApart(library.suggestArticles(typed)).slice(0, limits.choices);
  return offered.map((told) => ({ name: articleName(told), value: told.article.id }));
}

/** An article's title as it is offered; with its id where the title does not tell it apart. */
export function articleName({ article: { title }, id }: ToldApart): string {
  return id === undefined ? plainLine(title, LONGEST) : `${plainLine(title, LONGEST - id.length - 3)} · ${id}`;
}

/** In characters. */
const LONGEST = limits.choiceLength;

/** The one article there is; undefined where there are several. */
export function onlyArticle({ articles }: Library): ArticleRef | undefined {
  return articles.length === 1 ? articles[0] : undefined;
}

type Chosen = { readonly article: ArticleRef | undefined } | { readonly refusal: Reply };

/** The article that was named, or none when none was; a reply that says what is here when the name fits none. */
export function chooseArticle(name: string | undefined, { library }: Services, text: Catalogue): Chosen {
  if (library.articles.length === 0) return { refusal: notice(text.noArticles) };
  if (name === undefined) return { article: undefined };
  const article = library.findArticle(name);
  if (article) return { article };
  const near = library.suggestArticles(name);
  const quoted = inline(name, 200);
  const intro = near.length > 1 ? text.severalArticles(quoted) : `${text.noSuchArticle(quoted)}\n${text.articlesHere}`;
  return { refusal: notice(articleList(intro, near.length > 0 ? near : library.articles, text)) };
}

/** A line an article, as many as a message holds beside `used` characters of other texts, and how many more there are. */
export function articleList(intro: string, articles: readonly ArticleRef[], text: Catalogue, used = 0): string {
  const { shown, more } = fitLines(
    toldApart(articles).map((told) => `- ${articleLine(told)}`),
    used + intro.length,
  );
  return [intro, ...shown, ...(more > 0 ? [`- ${text.andMore(more)}`] : [])].join('\n');
}
