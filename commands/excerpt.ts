import { defineCommand } from '../src/discord/command.ts';
import { notice, passageReply } from '../src/discord/render.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';
import { articleOption, chooseArticle, privateOption, suggestArticles } from './options.ts';

export const excerpt = defineCommand({
  data: {
    name: 'excerpt',
    ...localizedDescription((text) => text.commands.excerpt.what),
    options: [articleOption, privateOption],
  },
  what: (text) => text.commands.excerpt.what,
  visibility: 'asked',
  execute({ options, text, by }, services) {
    const chosen = chooseArticle(options.article, services, text);
    if ('refusal' in chosen) return chosen.refusal;
    const located = services.excerpts.next(by.guild ?? by.channel, chosen.article?.id);
    return located ? passageReply(located, text) : notice(text.nothingToShow);
  },
  autocomplete: { article: suggestArticles },
});
