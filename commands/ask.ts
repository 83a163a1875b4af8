import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { answerReply, titleText } from '../src/discord/render.ts';
import { articleOption, chooseArticle, privateOption, suggestArticles } from './options.ts';

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
  async execute({ options, text }, services) {
    const chosen = chooseArticle(options.article, services, text);
    if ('refusal' in chosen) return chosen.refusal;
    const { article } = chosen;
    return answerReply(
      {
        query: options.question,
        answer: await services.library.ask(options.question, { article: article?.id }),
        nothing: article ? text.notAnsweredIn(titleText(article)) : text.notAnswered,
        hint: text.tryQuote(services.mention('quote')),
        mark: 'sentence',
      },
      text,
    );
  },
  autocomplete: { article: suggestArticles },
});
