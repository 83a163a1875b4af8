import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { articleOption, privateOption, suggestArticles } from './options.ts';
import { renderMore, renderSearch, type Search } from './search.ts';
import { actions } from '../src/discord/actions.ts';
import { defineCommand, handlePresses } from '../src/discord/command.ts';
import { formatTitle } from '../src/discord/format-passage.ts';
import { cutStart } from '../src/discord/markdown.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

const LONGEST = 500;

const search: Search = {
  command: 'ask',
  find: (library, question, query) => library.ask(question, query),
  nothing: (article, catalogue) => (article ? catalogue.notAnsweredIn(formatTitle(article)) : catalogue.notAnswered),
  hint: ({ mention }, catalogue) => catalogue.tryQuote(mention('quote'), mention('help')),
  mark: 'sentence',
};

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
        max_length: LONGEST,
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
  fromMessage: ({ text, isGreeting }) => (isGreeting ? undefined : { question: cutStart(text, LONGEST) }),
});
