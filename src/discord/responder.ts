import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
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

/** An interaction that is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction;

type Components = readonly APIMessageTopLevelComponent[];

/** A reply that is not ready after this many milliseconds is deferred; the rest of Discord's three seconds is for the wire. */
const DEFER_AFTER = 1200;

const MANAGE_GUILD = 1n << 5n;
const MENTION_EVERYONE = 1n << 17n;
const SEND_MESSAGES = 1n << 11n;
const SEND_MESSAGES_IN_THREADS = 1n << 38n;
const USE_EXTERNAL_APPS = 1n << 50n;

/** Discord's codes for what is gone: the interaction (too late), its answer (given already), its token, its message. */
const GONE = new Set<unknown>([10062, 40060, 50027, 10008]);

/** What is private follows the reader's language, what is public the server's. */
export function audienceOf(
  interaction: Answerable,
  { isPrivate, canShare }: Pick<Audience, 'isPrivate' | 'canShare'>,
): Audience {
  const locale = isPrivate ? interaction.locale : (interaction.guildLocale ?? interaction.locale);
  return { owner: interaction.user.id, isPrivate, canShare, isShared: false, catalogue: catalogueFor(locale) };
}

export function askerOf(interaction: Answerable | AutocompleteInteraction): Asker {
  const { user, locale, guildId, channelId, memberPermissions } = interaction;
  return {
    person: user.id,
    locale,
    guild: guildId ?? undefined,
    channel: channelId ?? '',
    mayManage: memberPermissions?.has(MANAGE_GUILD) === true && guildId !== null,
    mayMention: memberPermissions?.has(MENTION_EVERYONE) === true && guildId !== null,
  };
}

/**
 * Whether Discord shows an answer to the person alone whatever is asked: where the bot is no member, and the person may
 * not use applications of their own in public.
 */
export function mustBePrivate({
  guildId,
  authorizingIntegrationOwners: owners,
  memberPermissions,
}: Answerable): boolean {
  const GUILD_INSTALL = 0;
  if (guildId === null || owners[GUILD_INSTALL] !== undefined) return false;
  return memberPermissions?.has(USE_EXTERNAL_APPS) !== true;
}

/** Whether the person may write where they are: who may not, does not through the bot either. */
export function maySend(interaction: Answerable): boolean {
  const { guildId, guild, channel, memberPermissions } = interaction;
  if (guildId === null) return true;
  // Where the bot is a member it knows all channels, but keeps no threads.
  const isThread = channel === null ? guild !== null : channel.isThread();
  const isAllowed = memberPermissions?.has(isThread ? SEND_MESSAGES_IN_THREADS : SEND_MESSAGES) === true;
  return isAllowed && !mustBePrivate(interaction);
}

/** Whether the work is still going on when it is time to tell Discord that it takes longer. */
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

/** Nobody is notified by anything that is said. */
const QUIET = { allowedMentions: { parse: [] } };

/** Sends a message as the first answer, or in place of the deferral. */
export async function sendReply(interaction: Answerable, components: Components, isPrivate: boolean): Promise<void> {
  if (interaction.deferred) await interaction.editReply({ components, flags: FLAGS, ...QUIET });
  else await interaction.reply({ components, flags: isPrivate ? PRIVATE_FLAGS : [FLAGS], ...QUIET });
}

/** Puts a page in place of the one where a button was pressed. */
export async function updatePage(interaction: MessageComponentInteraction, components: Components): Promise<void> {
  if (interaction.deferred) await interaction.editReply({ components, flags: FLAGS, ...QUIET });
  else await interaction.update({ components, flags: FLAGS, ...QUIET });
}

/** Says something to the one person, by the way that is still open. */
async function sendPrivately(interaction: Answerable, components: Components): Promise<void> {
  const isUntouched = !interaction.deferred && !interaction.replied;
  if (isUntouched) await interaction.reply({ components, flags: PRIVATE_FLAGS, ...QUIET });
  else if (interaction.deferred && interaction.ephemeral)
    await interaction.editReply({ components, flags: FLAGS, ...QUIET });
  else await interaction.followUp({ components, flags: PRIVATE_FLAGS, ...QUIET });
}

/** Says a few sentences to the one person. */
export async function sendNotice(interaction: Answerable, reply: Reply, catalogue: Catalogue): Promise<void> {
  const showing = { owner: interaction.user.id, isPrivate: true, canShare: false, isShared: false, catalogue };
  await sendPrivately(interaction, messageComponents(reply, showing));
}
