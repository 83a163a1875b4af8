import { type APIMessageTopLevelComponent, MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import type { Clock } from '../clock.ts';
import type { Asker } from './command.ts';
import { type Audience, messageComponents, type Reply } from './components.ts';
import { mayInGuild } from './permissions.ts';

/** An interaction that is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction;

type Components = readonly APIMessageTopLevelComponent[];

/** Milliseconds after which a reply that is not ready is deferred; the rest of Discord's three seconds is for the wire. */
const DEFER_AFTER = 1200;

/** Discord's errors for an interaction that is gone (too late), answered already, and for a message that is gone. */
const GONE = new Set<unknown>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
]);

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

/** Waits for the work, but no longer than a reply may take undeferred; true when it is not done by then. */
export function isSlow(work: Promise<unknown>, clock: Clock): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const cancel = clock.after(DEFER_AFTER, () => resolve(true));
  const finish = (): void => {
    cancel();
    resolve(false);
  };
  work.then(finish, finish);
  return promise;
}

export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && GONE.has(error.code);
}

const FLAGS = MessageFlags.IsComponentsV2 as const;
const PRIVATE_FLAGS = [FLAGS, MessageFlags.Ephemeral] as const;

/** No reply notifies anybody. */
const QUIET = { allowedMentions: { parse: [] } };

/** Sends a message as the first response, or in place of the deferral. */
export async function sendReply(interaction: Answerable, components: Components, isPrivate: boolean): Promise<void> {
  if (interaction.deferred) await interaction.editReply({ components, flags: FLAGS, ...QUIET });
  else await interaction.reply({ components, flags: isPrivate ? PRIVATE_FLAGS : [FLAGS], ...QUIET });
}

/** Puts a page in place of the one where a button was pressed. */
export async function updatePage(interaction: MessageComponentInteraction, components: Components): Promise<void> {
  if (interaction.deferred) await interaction.editReply({ components, flags: FLAGS, ...QUIET });
  else await interaction.update({ components, flags: FLAGS, ...QUIET });
}

/** Posts a message for everybody, beside what was answered. */
export async function sendPublic(interaction: MessageComponentInteraction, components: Components): Promise<void> {
  await interaction.followUp({ components, flags: FLAGS, ...QUIET });
}

/** Sends a few sentences to the person alone, in whichever way Discord still allows. */
export async function sendNotice(interaction: Answerable, reply: Reply, catalogue: Catalogue): Promise<void> {
  const { user, deferred, replied, ephemeral } = interaction;
  const audience = { owner: user.id, isPrivate: true, canShare: false, isShared: false, catalogue };
  const components = messageComponents(reply, audience);
  if (!deferred && !replied) await interaction.reply({ components, flags: PRIVATE_FLAGS, ...QUIET });
  else if (deferred && ephemeral) await interaction.editReply({ components, flags: FLAGS, ...QUIET });
  else await interaction.followUp({ components, flags: PRIVATE_FLAGS, ...QUIET });
}
