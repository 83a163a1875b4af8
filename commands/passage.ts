import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { findPassage, readOrigin } from '../src/discord/address.ts';
import { addressText } from '../src/discord/custom-id.ts';
import { defineCommand, type Press, type Reply, type Services } from '../src/discord/command.ts';
import { inline, titleText } from '../src/discord/passage-text.ts';
import { articlesReply } from '../src/discord/reading.ts';
import { notice, passageReply } from '../src/discord/render.ts';
import type { ArticleRef } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';
import { articleOption, chooseArticle, onlyArticle, privateOption, suggestArticles } from './options.ts';

export const passage = defineCommand({
  data: {
    name: 'passage',
    ...localizedDescription((text) => text.commands.passage.what),
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'number',
        ...localizedDescription((text) => text.commands.passage.number),
        min_value: 1,
        max_value: 9_999_999,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'id',
        ...localizedDescription((text) => text.commands.passage.id),
        max_length: 200,
      },
      { ...articleOption, ...localizedDescription((text) => text.commands.passage.article) },
      privateOption,
    ],
  },
  what: (text) => text.commands.passage.what,
  visibility: 'asked',
  execute({ options, text }, services) {
    const { id, number } = options;
    if (services.library.articles.length === 0) return notice(text.noArticles);
    if (id !== undefined) return passageById(id, services, text);
    if (number === undefined) return notice(text.numberOrId);
    const chosen = chooseArticle(options.article, services, text);
    if ('refusal' in chosen) return chosen.refusal;
    const article = chosen.article ?? onlyArticle(services.library);
    return article ? numbered(article, number, services, text) : whichArticle(number, 0, services, text);
  },
  autocomplete: { article: suggestArticles },
  press: {
    open: (press, services) => openPassage(press, services, 0),
    part: openPart,
    previous: (press, services) => openPassage(press, services, -1),
    next: (press, services) => openPassage(press, services, 1),
    which: ({ args: [number = '', from = ''], text }, services) => {
      if (![number, from].every(isNumber)) return notice(text.strangeButton);
      return whichArticle(Number(number), Number(from), services, text);
    },
    number: ({ args: [number = '', key = ''], text }, services) => {
      if (!isNumber(number)) return notice(text.strangeButton);
      const article = services.library.articleByKey(key);
      return article ? numbered(article, Number(number), services, text) : notice(text.articleGone);
    },
  },
});

function isNumber(digits: string): boolean {
  return /^\d{1,7}$/u.test(digits);
}

function passageById(id: string, { library }: Services, text: Catalogue): Reply {
  const written = id.toLowerCase().match(/(?<![a-z0-9])[a-z2-9]{10}(?![a-z0-9])/gu) ?? [];
  const located = written.flatMap((one) => library.passage(one) ?? []).at(-1);
  return located ? passageReply(located, text) : notice(text.noSuchId(inline(id, 60)));
}

function numbered(article: ArticleRef, number: number, { library }: Services, text: Catalogue): Reply {
  const located = number > article.passages ? undefined : library.passageAt(article.id, number);
  return located ? passageReply(located, text) : notice(text.noSuchNumber(titleText(article), article.passages));
}

/** A choice among the articles that have so many passages. */
function whichArticle(number: number, from: number, { library }: Services, text: Catalogue): Reply {
  const page = (start: number): string => addressText('passage', 'which', [number, start]);
  const chosen = addressText('passage', 'number', [number]);
  const longEnough = library.articles.filter(({ passages }) => passages >= number);
  if (longEnough.length === 0) return notice(text.noneSoLong(number));
  return articlesReply(longEnough, from, { intro: text.whichArticle, chosen, page }, text);
}

/** A passage from a place in its text on; from its beginning, when its text is another. */
function openPart({ args, asked, text }: Press, { library }: Services): Reply {
  const found = findPassage(library, args);
  if ('problem' in found) return notice(text[found.problem]);
  const [, , , from = '', origin] = args;
  const { located, isNearest } = found;
  if (!isNumber(from)) return notice(text.strangeButton);
  const opened = { asked, origin: readOrigin(origin), ...(isNearest && { note: text.passageChanged }) };
  const isThere = !isNearest && Number(from) < located.passage.text.length;
  return passageReply(located, text, opened, isThere ? Number(from) : 0);
}

/** The passage that an address names, or one so many places from it; the nearest, when it is there no more. */
function openPassage({ args, asked, text }: Press, { library }: Services, step: number): Reply {
  const found = findPassage(library, args);
  if ('problem' in found) return notice(text[found.problem]);
  const { located, isNearest } = found;
  const origin = readOrigin(args[3]);
  if (isNearest) return passageReply(located, text, { asked, origin, note: text.passageChanged });
  const wanted = library.passageAt(located.article.id, located.passage.ordinal + step) ?? located;
  return passageReply(wanted, text, { asked, origin });
}
