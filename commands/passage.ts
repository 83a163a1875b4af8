import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { articleOption, chooseArticle, onlyArticle, privateOption, suggestArticles } from './options.ts';
import { findPassage, readOrigin } from '../src/discord/address.ts';
import { defineCommand, type Press, type Reply, type Services } from '../src/discord/command.ts';
import { notice } from '../src/discord/components.ts';
import { pageAddress } from '../src/discord/custom-id.ts';
import { fitLine, formatTitle } from '../src/discord/format-passage.ts';
import { renderArticles } from '../src/discord/render-contents.ts';
import { renderPassage } from '../src/discord/render-passage.ts';
import type { ArticleRef } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

export const passage = defineCommand({
  data: {
    name: 'passage',
    ...localizedDescription((catalogue) => catalogue.commands.passage.what),
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'number',
        ...localizedDescription((catalogue) => catalogue.commands.passage.number),
        min_value: 1,
        max_value: 9_999_999,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'id',
        ...localizedDescription((catalogue) => catalogue.commands.passage.id),
        max_length: 200,
      },
      { ...articleOption, ...localizedDescription((catalogue) => catalogue.commands.passage.article) },
      privateOption,
    ],
  },
  what: (catalogue) => catalogue.commands.passage.what,
  visibility: 'asked',
  execute({ options, catalogue }, services) {
    const { id, number } = options;
    if (services.library.articles.length === 0) return notice(catalogue.noArticles);
    if (id !== undefined) return passageById(id, services, catalogue);
    if (number === undefined) return notice(catalogue.numberOrId);
    const chosen = chooseArticle(options.article, services, catalogue);
    if ('refusal' in chosen) return chosen.refusal;
    const article = chosen.article ?? onlyArticle(services.library);
    return article
      ? renderNumbered(article, number, services, catalogue)
      : renderArticleChoice(number, 0, services, catalogue);
  },
  autocomplete: { article: suggestArticles },
  press: {
    open: (press, services) => openPassage(press, services, 0),
    part: openPart,
    previous: (press, services) => openPassage(press, services, -1),
    next: (press, services) => openPassage(press, services, 1),
    which: ({ args: [number = '', from = ''], catalogue }, services) => {
      if (![number, from].every(isNumber)) return notice(catalogue.strangeButton);
      return renderArticleChoice(Number(number), Number(from), services, catalogue);
    },
    number: ({ args: [number = '', key = ''], catalogue }, services) => {
      if (!isNumber(number)) return notice(catalogue.strangeButton);
      const article = services.library.articleByKey(key);
      return article ? renderNumbered(article, Number(number), services, catalogue) : notice(catalogue.articleGone);
    },
  },
});

function isNumber(digits: string): boolean {
  return /^\d{1,7}$/u.test(digits);
}

function passageById(id: string, { library }: Services, catalogue: Catalogue): Reply {
  const written = id.toLowerCase().match(/(?<![a-z0-9])[a-z2-9]{10}(?![a-z0-9])/gu) ?? [];
  const located = written.flatMap((one) => library.passage(one) ?? []).at(-1);
  return located ? renderPassage(located, catalogue) : notice(catalogue.noSuchId(fitLine(id, 60)));
}

function renderNumbered(article: ArticleRef, number: number, { library }: Services, catalogue: Catalogue): Reply {
  const located = number > article.passages ? undefined : library.passageAt(article.id, number);
  return located
    ? renderPassage(located, catalogue)
    : notice(catalogue.noSuchNumber(formatTitle(article), article.passages));
}

/** A choice among the articles that have so many passages. */
function renderArticleChoice(number: number, from: number, { library }: Services, catalogue: Catalogue): Reply {
  const page = (start: number): string => pageAddress('passage', 'which', [number, start]);
  const chosen = pageAddress('passage', 'number', [number]);
  const longEnough = library.articles.filter(({ passages }) => passages >= number);
  if (longEnough.length === 0) return notice(catalogue.noneSoLong(number));
  return renderArticles(longEnough, from, { intro: catalogue.whichArticle, chosen, page }, catalogue);
}

/** A passage from a place in its text on; from its beginning, when its text is another. */
function openPart({ args, asked, catalogue }: Press, { library }: Services): Reply {
  const found = findPassage(library, args);
  if ('problem' in found) return notice(catalogue[found.problem]);
  const [, , , from = '', origin] = args;
  const { located, isNearest } = found;
  if (!isNumber(from)) return notice(catalogue.strangeButton);
  const opened = { asked, origin: readOrigin(origin), ...(isNearest && { note: catalogue.passageChanged }) };
  const isThere = !isNearest && Number(from) < located.passage.text.length;
  return renderPassage(located, catalogue, opened, isThere ? Number(from) : 0);
}

/** The passage that an address names, or one so many places from it; the nearest, when it is there no more. */
function openPassage({ args, asked, catalogue }: Press, { library }: Services, step: number): Reply {
  const found = findPassage(library, args);
  if ('problem' in found) return notice(catalogue[found.problem]);
  const { located, isNearest } = found;
  const origin = readOrigin(args[3]);
  if (isNearest) return renderPassage(located, catalogue, { asked, origin, note: catalogue.passageChanged });
  const wanted = library.passageAt(located.article.id, located.passage.ordinal + step) ?? located;
  return renderPassage(wanted, catalogue, { asked, origin });
}
