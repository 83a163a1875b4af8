import { readOrigin } from '../src/discord/address.ts';
import { addressText } from '../src/discord/custom-id.ts';
import { defineCommand, type Press, type Reply, type Services } from '../src/discord/command.ts';
import { articlesReply, contentsReply, type OutlinePlace } from '../src/discord/reading.ts';
import { notice, type Opened } from '../src/discord/render.ts';
import type { ArticleRef } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';
import { articleOption, chooseArticle, onlyArticle, privateOption, suggestArticles } from './options.ts';

export const contents = defineCommand({
  data: {
    name: 'contents',
    ...localizedDescription((text) => text.commands.contents.what),
    options: [{ ...articleOption, ...localizedDescription((text) => text.commands.contents.article) }, privateOption],
  },
  what: (text) => text.commands.contents.what,
  visibility: 'asked',
  execute({ options, text }, services) {
    const chosen = chooseArticle(options.article, services, text);
    if ('refusal' in chosen) return chosen.refusal;
    const article = chosen.article ?? onlyArticle(services.library);
    return article ? outline(article, { heading: 0 }, services, text) : articlesPage(0, services, text);
  },
  autocomplete: { article: suggestArticles },
  press: {
    /** The page with the heading that a passage stands under. */
    open: (press, services) => openContents(press, services, (ordinal) => ({ ordinal })),
    /** The page with a heading, by its number. */
    from: (press, services) => openContents(press, services, (heading) => ({ heading })),
    article: ({ args: [key = ''], text }, services) => {
      const article = services.library.articleByKey(key);
      return article ? outline(article, { heading: 0 }, services, text) : notice(text.articleGone);
    },
    articles: ({ args: [from = ''], text }, services) =>
      /^\d{1,7}$/u.test(from) ? articlesPage(Number(from), services, text) : notice(text.strangeButton),
  },
});

function openContents(
  { args: [key = '', at = '', origin], asked, text }: Press,
  services: Services,
  place: (at: number) => OutlinePlace,
): Reply {
  if (!/^\d{1,7}$/u.test(at)) return notice(text.strangeButton);
  const article = services.library.articleByKey(key);
  if (article === undefined) return notice(text.articleGone);
  return outline(article, place(Number(at)), services, text, { asked, origin: readOrigin(origin) });
}

function outline(
  ref: ArticleRef,
  place: OutlinePlace,
  { library }: Services,
  text: Catalogue,
  opened: Opened = {},
): Reply {
  const article = library.article(ref.id);
  return article ? contentsReply(ref, article, place, text, opened) : notice(text.articleGone);
}

function articlesPage(from: number, { library }: Services, text: Catalogue): Reply {
  const page = (start: number): string => addressText('contents', 'articles', [start]);
  const chosen = addressText('contents', 'article');
  return articlesReply(library.articles, from, { intro: text.whichArticle, chosen, page }, text);
}
