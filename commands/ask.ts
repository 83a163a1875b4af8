import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { isGreeting } from '../src/discord/greeting.ts';
import { titleText } from '../src/discord/passage-text.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';
import { articleOption, privateOption, suggestArticles } from './options.ts';
import { morePage, searchReply, type Search } from './search.ts';

const LONGEST = 500;

const search: Search = {
  command: 'ask',
  find: (library, question, query) => library.ask(question, query),
  nothing: (article, text) => (article ? text.notAnsweredIn(titleText(article)) : text.notAnswered),
  hint: ({ mention }, text) => text.tryQuote(mention('quote'), mention('help')),
  mark: 'sentence',
};

export const ask = defineCommand({
  data: {
    name: 'ask',
    ...localizedDescription((text) => text.commands.ask.what),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...localizedDescription((text) => text.commands.ask.question),
        required: true,
        max_length: LONGEST,
      },
      articleOption,
      privateOption,
    ],
  },
  what: (text) => text.commands.ask.what,
  visibility: 'asked',
  execute: ({ options, text }, services) => searchReply(search, options.question, options.article, { services, text }),
  autocomplete: { article: suggestArticles },
  press: { more: (press, services) => morePage(search, press, services) },
  fromMessage: (said) => (isGreeting(said) ? undefined : { question: said.slice(0, LONGEST).toWellFormed() }),
});
