import { articleOption, chooseArticle, onlyArticle, privateOption, suggestArticles } from './options.ts';
import { actions, type Origin } from '../src/discord/actions.ts';
import { defineCommand, handlePresses, type PressContext, type Services } from '../src/discord/command.ts';
import { notice, type Reply } from '../src/discord/components.ts';
import { type OutlinePlace, renderArticles, renderContents } from '../src/discord/render-contents.ts';
import type { PageHeader } from '../src/discord/render-passage.ts';
import type { ArticleRef } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

export const contents = defineCommand({
  data: {
    name: 'contents',
    ...localizedDescription((catalogue) => catalogue.commands.contents.what),
    options: [
      { ...articleOption, ...localizedDescription((catalogue) => catalogue.commands.contents.article) },
      privateOption,
    ],
  },
  what: (catalogue) => catalogue.commands.contents.what,
  visibility: 'asked',
  execute({ options, catalogue }, services) {
    const chosen = chooseArticle(options.article, services, catalogue);
    if ('refusal' in chosen) return chosen.refusal;
    const article = chosen.article ?? onlyArticle(services.library);
    return article ? outline(article, { heading: 0 }, services, catalogue) : articlesPage(0, services, catalogue);
  },
  autocomplete: { article: suggestArticles },
  press: handlePresses(actions.contents, {
    open: ({ ordinal, ...press }, services) => openContents(press, { ordinal }, services),
    from: ({ heading, ...press }, services) => openContents(press, { heading }, services),
    article: ({ chosen, catalogue }, services) =>
      openContents({ article: chosen, origin: undefined, catalogue }, { heading: 0 }, services),
    articles: ({ from, catalogue }, services) => articlesPage(from, services, catalogue),
  }),
});

function openContents(
  { article: key, origin, asked, catalogue }: OpenedContents,
  place: OutlinePlace,
  services: Services,
): Reply {
  const article = services.library.articleByKey(key);
  if (article === undefined) return notice(catalogue.articleGone);
  return outline(article, place, services, catalogue, { asked, origin });
}

/** A press that leads to an article, by its key. */
interface OpenedContents extends Pick<PressContext, 'asked' | 'catalogue'> {
  readonly article: string;
  readonly origin: Origin | undefined;
}

function outline(
  ref: ArticleRef,
  place: OutlinePlace,
  { library }: Services,
  catalogue: Catalogue,
  opened: PageHeader = {},
): Reply {
  const article = library.article(ref.id);
  return article ? renderContents(ref, article, place, catalogue, opened) : notice(catalogue.articleGone);
}

function articlesPage(from: number, { library }: Services, catalogue: Catalogue): Reply {
  const { article, articles } = actions.contents;
  const menu = { address: article.address({}), value: article.value };
  const page = (start: number): string => articles.address({ from: start });
  return renderArticles(library.articles, from, { intro: catalogue.whichArticle, menu, page }, catalogue);
}
