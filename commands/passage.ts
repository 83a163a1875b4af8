import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { articleOption, chooseArticle, onlyArticle, privateOption, suggestArticles } from './options.ts';
import { actions, findPassage, type Origin, type PassageRef } from '../src/discord/actions.ts';
import { defineCommand, handlePresses, type PressContext, type Services } from '../src/discord/command.ts';
import { notice, type Reply } from '../src/discord/components.ts';
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
  press: handlePresses(actions.passage, {
    open: (press, services) => openPassage(press, services, 0),
    previous: (press, services) => openPassage(press, services, -1),
    next: (press, services) => openPassage(press, services, 1),
    part: openPart,
    which: ({ number, from, catalogue }, services) => renderArticleChoice(number, from, services, catalogue),
    number({ number, chosen, catalogue }, services) {
      const article = services.library.articleByKey(chosen);
      return article ? renderNumbered(article, number, services, catalogue) : notice(catalogue.articleGone);
    },
  }),
});

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

/** A choice among the articles that have a passage with this number. */
function renderArticleChoice(number: number, from: number, { library }: Services, catalogue: Catalogue): Reply {
  const { number: choose, which } = actions.passage;
  const menu = { address: choose.address({ number }), value: choose.value };
  const page = (start: number): string => which.address({ number, from: start });
  const longEnough = library.articles.filter(({ passages }) => passages >= number);
  if (longEnough.length === 0) return notice(catalogue.noneSoLong(number));
  return renderArticles(longEnough, from, { intro: catalogue.whichArticle, menu, page }, catalogue);
}

interface OpenedPassage extends Pick<PressContext, 'asked' | 'catalogue'> {
  readonly passage: PassageRef;
  readonly origin: Origin | undefined;
}

/** A passage from an offset in its text on; from its beginning, when the passage was edited. */
function openPart({ from, ...press }: OpenedPassage & { readonly from: number }, { library }: Services): Reply {
  const { passage: ref, origin, asked, catalogue } = press;
  const found = findPassage(library, ref);
  if (!found) return notice(catalogue.articleGone);
  const { located, isNearest } = found;
  const opened = { asked, origin, ...(isNearest && { note: catalogue.passageChanged }) };
  const isThere = !isNearest && from < located.passage.text.length;
  return renderPassage(located, catalogue, opened, isThere ? from : 0);
}

/** A passage, or the one `step` places from it; the nearest one, when it is gone. */
function openPassage(
  { passage: ref, origin, asked, catalogue }: OpenedPassage,
  { library }: Services,
  step: number,
): Reply {
  const found = findPassage(library, ref);
  if (!found) return notice(catalogue.articleGone);
  const { located, isNearest } = found;
  if (isNearest) return renderPassage(located, catalogue, { asked, origin, note: catalogue.passageChanged });
  const wanted = library.passageAt(located.article.id, located.passage.ordinal + step) ?? located;
  return renderPassage(wanted, catalogue, { asked, origin });
}
