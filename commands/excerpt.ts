import { articleOption, chooseArticle, privateOption, suggestArticles } from './options.ts';
import { defineCommand } from '../src/discord/command.ts';
import { notice } from '../src/discord/components.ts';
import { renderPassage } from '../src/discord/render-passage.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

export const excerpt = defineCommand({
  data: {
    name: 'excerpt',
    ...localizedDescription((catalogue) => catalogue.commands.excerpt.what),
    options: [articleOption, privateOption],
  },
  what: (catalogue) => catalogue.commands.excerpt.what,
  visibility: 'asked',
  execute({ options, catalogue, by }, services) {
    const chosen = chooseArticle(options.article, services, catalogue);
    if ('refusal' in chosen) return chosen.refusal;
    const located = services.excerpts.next(by.guild ?? by.channel, chosen.article?.id);
    return located ? renderPassage(located, catalogue) : notice(catalogue.nothingToShow);
  },
  autocomplete: { article: suggestArticles },
});
