import { ApplicationCommandType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/command.ts';
import { notice, sourceReply } from '../src/discord/render.ts';
import { findSource as searchSource } from 'passages';

export const findSource = defineCommand({
  data: { type: ApplicationCommandType.Message, name: 'Find the source' },
  what: (text) => text.commands.findSource.what,
  visibility: 'private',
  async execute({ options: { message }, text }, { library, mention }) {
    if (library.articles.length === 0) return notice(text.noArticles);
    if (!/[\p{L}\p{N}]/u.test(message)) return notice(text.found.noWords);
    const source = await searchSource(library, message);
    return source ? sourceReply(source, text) : notice(text.found.nowhere(mention('quote')));
  },
});
