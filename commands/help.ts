import { defineCommand } from '../src/discord/command.ts';
import { notice } from '../src/discord/render.ts';
import { articleList } from './options.ts';

export const help = defineCommand({
  data: { name: 'help', description: 'What Commonplace does, its commands, and the articles it knows' },
  visibility: 'private',
  execute({ text }, { library, commands, mention }) {
    const { articles, passageCount } = library;
    const lines = commands.map((command) => `- ${mention(command.name)}: ${command.description}`);
    const uses = `${lines.join('\n')}\n${text.help.options}`;
    if (articles.length === 0) return notice(text.help.what, uses, text.noArticles);
    const here = text.help.holdings(articles.length, passageCount);
    return notice(text.help.what, uses, articleList(here, articles, text, text.help.what.length + uses.length));
  },
});
