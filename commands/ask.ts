import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { articleOption, privateOption, suggestArticles } from './options.ts';
import { renderMore, renderSearch, type Search } from './search.ts';
import { actions } from '../src/discord/actions.ts';
import { defineCommand, handlePresses } from '../src/discord/command.ts';
import { fitLine, formatTitle } from '../src/discord/format-passage.ts';
import { queryAsShown } from '../src/discord/render-passage.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';
import type { Answer, Library, Query } from 'passages';

/** Size of a word that the library lacks at most, as sent. */
const LONGEST_WORD = 60;

const search: Search = {
  command: 'ask',
  find: findAnswer,
  nothing(article, { lacking = [] }, catalogue) {
    const words = lacking.map((word) => fitLine(word, LONGEST_WORD));
    return article ? catalogue.notAnsweredIn(formatTitle(article), words) : catalogue.notAnswered(words);
  },
  hint: ({ mention }, catalogue) => catalogue.tryQuote(mention('quote'), mention('help')),
  mark: 'sentence',
};

/**
 * Answers the part of a message that asks. A button searches for the words in the line above the answer; where the line
 * cannot hold them as they are, the first search is made for those words as well, so that both find the same.
 */
async function findAnswer(library: Library, message: string, query: Query): Promise<Answer> {
  const answer = await library.ask(message, query);
  const { searched = message } = answer;
  const shown = queryAsShown(searched);
  if (query.whole === true || shown === searched) return answer;
  return { ...(await library.ask(shown, { ...query, whole: true })), searched: shown };
}

export const ask = defineCommand({
  data: {
    name: 'ask',
    ...localizedDescription((catalogue) => catalogue.commands.ask.what),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...localizedDescription((catalogue) => catalogue.commands.ask.question),
        required: true,
        max_length: 500,
      },
      articleOption,
      privateOption,
    ],
  },
  what: (catalogue) => catalogue.commands.ask.what,
  visibility: 'asked',
  execute: ({ options, catalogue }, services) =>
    renderSearch(search, options.question, options.article, { services, catalogue }),
  autocomplete: { article: suggestArticles },
  press: handlePresses(actions.ask, { more: (press, services) => renderMore(search, press, services) }),
  fromMessage: ({ text, isGreeting }) => (isGreeting ? undefined : { question: text }),
});
