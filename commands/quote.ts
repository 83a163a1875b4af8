import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { titleText } from '../src/discord/render.ts';
import { articleOption, privateOption, searchReply, suggestArticles } from './options.ts';

export const quote = defineCommand({
  data: {
    name: 'quote',
    description: 'Look up a passage by words or a phrase that stand in it',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'A few words, or a whole phrase; quotation marks, case and accents do not matter',
        required: true,
        max_length: 500,
      },
      articleOption,
      privateOption,
    ],
  },
  visibility: 'asked',
  execute({ options, text }, services) {
    const { library, mention } = services;
    return searchReply(options.article, services, text, async (article) => ({
      query: options.words,
      answer: await library.quote(options.words, { article: article?.id }),
      nothing: article ? text.notQuotedIn(titleText(article)) : text.notQuoted,
      hint: text.tryAsk(mention('ask'), mention('help')),
      mark: 'words',
    }));
  },
  autocomplete: { article: suggestArticles },
});
