import { ApplicationCommandType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { notice } from '../src/discord/render.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';
import { articleList } from './options.ts';

export const help = defineCommand({
  data: { name: 'help', ...localizedDescription((text) => text.commands.help.what) },
  what: (text) => text.commands.help.what,
  visibility: 'private',
  execute({ text }, { library, commands, mention }) {
    const { articles, passageCount } = library;
    const lines = commands.map(({ data: { type, name }, what }) => {
      const shown = type === ApplicationCommandType.Message ? `**${name}**` : mention(name);
      return text.help.line(shown, what(text));
    });
    const uses = [...lines, text.help.mention, text.help.options].join('\n');
    if (articles.length === 0) return notice(text.help.what, uses, text.noArticles);
    const here = text.help.holdings(articles.length, passageCount);
    return notice(text.help.what, uses, articleList(here, articles, text, text.help.what.length + uses.length));
  },
  fromMessage: () => ({}),
});
