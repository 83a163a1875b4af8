import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { answerReply, titleText } from '../src/discord/render.ts';
import { articleOption, chooseArticle, privateOption, suggestArticles } from './options.ts';

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
  async execute({ options, text }, services) {
    const chosen = chooseArticle(options.article, services, text);
    if ('refusal' in chosen) return chosen.refusal;
    const { article } = chosen;
    return answerReply(
      {
        query: options.words,
        answer: await services.library.quote(options.words, { article: article?.id }),
        nothing: article ? text.notQuotedIn(titleText(article)) : text.notQuoted,
        hint: text.tryAsk(services.mention('ask')),
        mark: 'words',
      },
      text,
    );
  },
  autocomplete: { article: suggestArticles },
});
