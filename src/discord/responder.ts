import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import type { AutocompleteInteraction, CommandInteraction, MessageComponentInteraction } from 'discord.js';
import { type Message, Responder } from 'steady-requests';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import type { Asker } from './command.ts';
import { type Audience, messageComponents, type Reply } from './components.ts';
import { mayInGuild } from './permissions.ts';

/** An interaction that is answered with a message. */
export type Answerable = CommandInteraction | MessageComponentInteraction;

/** The audience of a reply. A private one is in the reader's language, a public one in the server's. */
export function audienceOf(
  { user, locale: own, guildLocale }: Answerable,
  { isPrivate, canShare }: Pick<Audience, 'isPrivate' | 'canShare'>,
): Audience {
  const locale = isPrivate ? own : (guildLocale ?? own);
  return { owner: user.id, isPrivate, canShare, isShared: false, catalogue: catalogueFor(locale) };
}

export function askerOf(interaction: Answerable | AutocompleteInteraction): Asker {
  const { user, locale, guildId, channelId } = interaction;
  return {
    person: user.id,
    locale,
    guild: guildId ?? undefined,
    channel: channelId ?? '',
    mayManage: mayInGuild(interaction, 'ManageGuild'),
    mayMention: mayInGuild(interaction, 'MentionEveryone'),
  };
}

/** The reference by which a line of the log and what the person is told belong together. */
export function referenceOf({ id }: Answerable): string {
  return BigInt(id).toString(36);
}

/** A message's body. No reply notifies anybody. */
export function messageOf(components: readonly APIMessageTopLevelComponent[]): Message {
  return { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } };
}

export class ReplyResponder extends Responder<Answerable> {
  /** Sends a few sentences to the person alone, in whichever way Discord still allows. */
  tell(reply: Reply, catalogue: Catalogue): Promise<void> {
    const owner = this.interaction.user.id;
    const audience = { owner, isPrivate: true, canShare: false, isShared: false, catalogue };
    return this.notify(messageOf(messageComponents(reply, audience)));
  }
}
