import { articleOption, chooseArticle, onlyArticle, privateOption, suggestArticles } from './options.ts';
import { readOrigin } from '../src/discord/address.ts';
import { defineCommand, type Press, type Reply, type Services } from '../src/discord/command.ts';
import { notice } from '../src/discord/components.ts';
import { pageAddress } from '../src/discord/custom-id.ts';
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
  press: {
    /** The page with the heading that a passage stands under. */
    open: (press, services) => openContents(press, services, (ordinal) => ({ ordinal })),
    /** The page with a heading, by its number. */
    from: (press, services) => openContents(press, services, (heading) => ({ heading })),
    article: ({ args: [key = ''], catalogue }, services) => {
      const article = services.library.articleByKey(key);
      return article ? outline(article, { heading: 0 }, services, catalogue) : notice(catalogue.articleGone);
    },
    articles: ({ args: [from = ''], catalogue }, services) =>
      /^\d{1,7}$/u.test(from) ? articlesPage(Number(from), services, catalogue) : notice(catalogue.strangeButton),
  },
});

function openContents(
  { args: [key = '', at = '', origin], asked, catalogue }: Press,
  services: Services,
  place: (at: number) => OutlinePlace,
): Reply {
  if (!/^\d{1,7}$/u.test(at)) return notice(catalogue.strangeButton);
  const article = services.library.articleByKey(key);
  if (article === undefined) return notice(catalogue.articleGone);
  return outline(article, place(Number(at)), services, catalogue, { asked, origin: readOrigin(origin) });
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
  const page = (start: number): string => pageAddress('contents', 'articles', [start]);
  const chosen = pageAddress('contents', 'article');
  return renderArticles(library.articles, from, { intro: catalogue.whichArticle, chosen, page }, catalogue);
}
