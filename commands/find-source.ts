import { ApplicationCommandType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { notice } from '../src/discord/components.ts';
import { renderSource } from '../src/discord/render-matches.ts';
import { findSource as searchSource } from 'passages';

export const findSource = defineCommand({
  data: { type: ApplicationCommandType.Message, name: 'Find the source' },
  what: (catalogue) => catalogue.commands.findSource.what,
  visibility: 'private',
  async execute({ options: { message }, catalogue }, { library, mention }) {
    if (library.articles.length === 0) return notice(catalogue.noArticles);
    if (!/[\p{L}\p{N}]/u.test(message)) return notice(catalogue.found.noWords);
    const source = await searchSource(library, message);
    return source ? renderSource(source, catalogue) : notice(catalogue.found.nowhere(mention('quote')));
  },
});
