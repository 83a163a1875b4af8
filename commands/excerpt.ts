import { defineCommand } from '../src/discord/command.ts';
import { notice, passageReply } from '../src/discord/render.ts';
import { articleOption, chooseArticle, privateOption, suggestArticles } from './options.ts';

export const excerpt = defineCommand({
  data: {
    name: 'excerpt',
    description: 'Read one passage worth reading on its own; another one each time',
    options: [articleOption, privateOption],
  },
  visibility: 'asked',
  execute({ options, text, place }, services) {
    const chosen = chooseArticle(options.article, services, text);
    if ('refusal' in chosen) return chosen.refusal;
    const located = services.excerpts.next(place, chosen.article?.id);
    return located ? passageReply(located, text) : notice(text.nothingToShow);
  },
  autocomplete: { article: suggestArticles },
});
