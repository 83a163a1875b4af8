import { ApplicationCommandType } from 'discord-api-types/v10';
import { formatArticleList } from './options.ts';
import { defineCommand } from '../src/discord/command.ts';
import { notice, sizeOf } from '../src/discord/components.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

export const help = defineCommand({
  data: { name: 'help', ...localizedDescription((catalogue) => catalogue.commands.help.what) },
  what: (catalogue) => catalogue.commands.help.what,
  visibility: 'private',
  execute({ catalogue }, { library, commands, mention }) {
    const { articles, passageCount } = library;
    const lines = commands.map(({ data: { type, name }, what }) => {
      const shown = type === ApplicationCommandType.Message ? `**${name}**` : mention(name);
      return catalogue.help.line(shown, what(catalogue));
    });
    const uses = [...lines, catalogue.help.mention, catalogue.help.options].join('\n');
    if (articles.length === 0) return notice(catalogue.help.what, uses, catalogue.noArticles);
    const here = catalogue.help.holdings(articles.length, passageCount);
    return notice(
      catalogue.help.what,
      uses,
      formatArticleList(here, articles, catalogue, sizeOf(catalogue.help.what, uses)),
    );
  },
  fromMessage: () => ({}),
});
