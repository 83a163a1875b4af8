import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { titleText } from '../src/discord/render.ts';
import { articleOption, privateOption, searchReply, suggestArticles } from './options.ts';

export const ask = defineCommand({
  data: {
    name: 'ask',
    description: 'Ask a question and get the passages that answer it',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What do you want to know?',
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
      query: options.question,
      answer: await library.ask(options.question, { article: article?.id }),
      nothing: article ? text.notAnsweredIn(titleText(article)) : text.notAnswered,
      hint: text.tryQuote(mention('quote'), mention('help')),
      mark: 'sentence',
    }));
  },
  autocomplete: { article: suggestArticles },
});
