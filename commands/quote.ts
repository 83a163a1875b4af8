import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { titleText } from '../src/discord/passage-text.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';
import { articleOption, privateOption, suggestArticles } from './options.ts';
import { morePage, searchReply, type Search } from './search.ts';

const search: Search = {
  command: 'quote',
  find: (library, words, query) => library.quote(words, query),
  nothing: (article, text) => (article ? text.notQuotedIn(titleText(article)) : text.notQuoted),
  hint: ({ mention }, text) => text.tryAsk(mention('ask'), mention('help')),
  mark: 'words',
};

export const quote = defineCommand({
  data: {
    name: 'quote',
    ...localizedDescription((text) => text.commands.quote.what),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        ...localizedDescription((text) => text.commands.quote.words),
        required: true,
        max_length: 500,
      },
      articleOption,
      privateOption,
    ],
  },
  what: (text) => text.commands.quote.what,
  visibility: 'asked',
  execute: ({ options, text }, services) => searchReply(search, options.words, options.article, { services, text }),
  autocomplete: { article: suggestArticles },
  press: { more: (press, services) => morePage(search, press, services) },
});
