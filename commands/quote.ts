import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { articleOption, privateOption, suggestArticles } from './options.ts';
import { renderMore, renderSearch, type Search } from './search.ts';
import { actions } from '../src/discord/actions.ts';
import { defineCommand, handlePresses } from '../src/discord/command.ts';
import { formatTitle } from '../src/discord/format-passage.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

const search: Search = {
  command: 'quote',
  find: (library, words, query) => library.quote(words, query),
  nothing: (article, _, catalogue) => (article ? catalogue.notQuotedIn(formatTitle(article)) : catalogue.notQuoted),
  hint: ({ mention }, catalogue) => catalogue.tryAsk(mention('ask'), mention('help')),
  mark: 'words',
};

export const quote = defineCommand({
  data: {
    name: 'quote',
    ...localizedDescription((catalogue) => catalogue.commands.quote.what),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        ...localizedDescription((catalogue) => catalogue.commands.quote.words),
        required: true,
        max_length: 500,
      },
      articleOption,
      privateOption,
    ],
  },
  what: (catalogue) => catalogue.commands.quote.what,
  visibility: 'asked',
  execute: ({ options, catalogue }, services) =>
    renderSearch(search, options.words, options.article, { services, catalogue }),
  autocomplete: { article: suggestArticles },
  press: handlePresses(actions.quote, { more: (press, services) => renderMore(search, press, services) }),
});
