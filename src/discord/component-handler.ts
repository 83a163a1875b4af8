import { MessageFlags } from 'discord-api-types/v10';
import type { MessageComponentInteraction } from 'discord.js';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import type { Clock } from '../clock.ts';
import type { Command, Services } from './command.ts';
import {
  isSharedMessage,
  messageComponents,
  notice,
  QUERY_ID,
  type Reply,
  textOfComponent,
  withoutShare,
} from './components.ts';
import { type CustomId, type PageAddress, readCustomId } from './custom-id.ts';
import { readQuery } from './render-passage.ts';
import { askerOf, audienceOf, isSlow, maySend, sendNotice, sendReply, updatePage } from './responder.ts';

const MANAGE_MESSAGES = 1n << 13n;

export interface ComponentHandlerOptions {
  readonly byName: ReadonlyMap<string, Command>;
  readonly services: Services;
  readonly ready: Promise<unknown>;
  readonly clock: Clock;
}

/** A page that a press asks for, once its language is known. */
type Page = (catalogue: Catalogue) => Reply | Promise<Reply>;

/** Answers presses of buttons and choices in menus; rejects when that fails. */
export function createComponentHandler({ byName, services, ready, clock }: ComponentHandlerOptions) {
  /** Private messages whose page is being shared: a second press meanwhile posts no second one. */
  const sharing = new Set<string>();

  /** Turns the page for the one whose it is; everybody else reads the new page privately. */
  async function open(interaction: MessageComponentInteraction, { owner }: CustomId, page: Page): Promise<void> {
    const { message, user } = interaction;
    const reader = catalogueFor(interaction.locale);
    const turns = owner === user.id;
    const isPrivate = !turns || message.flags.has(MessageFlags.Ephemeral);
    const isShared = turns && isSharedMessage(rawComponents(interaction));
    const showing = { ...audienceOf(interaction, { isPrivate, canShare: maySend(interaction) }), isShared };
    const work = ready.then(() => page(showing.catalogue));
    if (await isSlow(work, clock))
      await (turns ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const reply = await work;
    if (turns && reply.page === undefined) return sendNotice(interaction, await page(reader), reader);
    const components = messageComponents(reply, showing);
    await (turns ? updatePage(interaction, components) : sendReply(interaction, components, true));
  }

  /** Posts the page for everybody, in the server's language, and then takes the button to do so from the private one. */
  async function share(interaction: MessageComponentInteraction, { owner }: CustomId, page: Page): Promise<void> {
    const { message, user } = interaction;
    const reader = catalogueFor(interaction.locale);
    const isOwn = owner === user.id && message.flags.has(MessageFlags.Ephemeral);
    if (!isOwn || !maySend(interaction)) return sendNotice(interaction, notice(reader.strangeButton), reader);
    if (sharing.has(message.id)) return sendNotice(interaction, notice(reader.buttons.shared), reader);
    sharing.add(message.id);
    try {
      await interaction.deferUpdate();
      await ready;
      const showing = { ...audienceOf(interaction, { isPrivate: false, canShare: true }), isShared: true };
      const reply = await page(showing.catalogue);
      if (reply.page === undefined) return await sendNotice(interaction, await page(reader), reader);
      if (reply.isSubstitute === true) {
        const own = audienceOf(interaction, { isPrivate: true, canShare: true });
        return await updatePage(interaction, messageComponents(await page(reader), own));
      }
      const flags = MessageFlags.IsComponentsV2 as const;
      const components = messageComponents(reply, showing);
      await interaction.followUp({ components, flags, allowedMentions: { parse: [] } });
      await updatePage(interaction, withoutShare(rawComponents(interaction), reader));
    } finally {
      sharing.delete(message.id);
    }
  }

  async function removeMessage(
    interaction: MessageComponentInteraction,
    { owner }: CustomId,
    reader: Catalogue,
  ): Promise<void> {
    const mayRemove = owner === interaction.user.id || interaction.memberPermissions?.has(MANAGE_MESSAGES) === true;
    if (!mayRemove) return sendNotice(interaction, notice(reader.removeNotYours), reader);
    await interaction.deferUpdate();
    await interaction.deleteReply();
  }

  /** The page that a press asks for, in a language; undefined where no command of ours has it. */
  function pageOf(interaction: MessageComponentInteraction, address: PageAddress | undefined): Page | undefined {
    const pages = byName.get(address?.command ?? '')?.press ?? {};
    const action = address && Object.hasOwn(pages, address.action) ? pages[address.action] : undefined;
    if (!address || !action) return undefined;
    const asked = readQuery(textOfComponent(rawComponents(interaction), QUERY_ID) ?? '');
    const pressed = {
      parts: address.parts,
      chosen: interaction.isStringSelectMenu() ? interaction.values[0] : undefined,
      by: askerOf(interaction),
      ...(asked !== undefined && { asked }),
    };
    return (catalogue) => action({ ...pressed, catalogue }, services);
  }

  return async function press(interaction: MessageComponentInteraction): Promise<void> {
    const reader = catalogueFor(interaction.locale);
    const isOurs = interaction.message.author.id === interaction.client.user.id;
    const pressed = isOurs ? readCustomId(interaction.customId) : undefined;
    if (pressed?.operation === 'remove') return removeMessage(interaction, pressed, reader);
    const page = pageOf(interaction, pressed?.address);
    if (!pressed || !page) return sendNotice(interaction, notice(reader.strangeButton), reader);
    return pressed.operation === 'share' ? share(interaction, pressed, page) : open(interaction, pressed, page);
  };
}

/** The components of the message where a press happened, as they came. */
function rawComponents({ message }: MessageComponentInteraction): object[] {
  return message.components.map((component) => component.toJSON());
}
