import { MessageFlags } from 'discord-api-types/v10';
import type { MessageComponentInteraction } from 'discord.js';
import type { Clock } from '../clock.ts';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import { askerOf, mayWrite, remark, sendReply, showingOf, takesLong, turnPage } from './answering.ts';
import type { Command, Press, Reply, Services } from './command.ts';
import { ASKED, textNumbered } from './components.ts';
import { readCustomId, type Address, type CustomId } from './custom-id.ts';
import { isSharedMessage, messageComponents, withoutShare } from './message.ts';
import { askedIn, notice } from './render.ts';

const MANAGE_MESSAGES = 1n << 13n;

export interface PresserOptions {
  readonly byName: ReadonlyMap<string, Command>;
  readonly services: Services;
  readonly ready: Promise<unknown>;
  readonly clock: Clock;
}

/** A page that a press asks for, once its language is known. */
type Page = (text: Catalogue) => Reply | Promise<Reply>;

/** Answers presses of buttons and choices in menus; rejects when that fails. */
export function createPresser({ byName, services, ready, clock }: PresserOptions) {
  /** Private messages whose page is being shared: a second press meanwhile posts no second one. */
  const sharing = new Set<string>();

  /** Turns the page for the one whose it is; everybody else reads the new page privately. */
  async function open(interaction: MessageComponentInteraction, { owner }: CustomId, page: Page): Promise<void> {
    const { message, user } = interaction;
    const reader = catalogueFor(interaction.locale);
    const turns = owner === user.id;
    const isPrivate = !turns || message.flags.has(MessageFlags.Ephemeral);
    const isShared = turns && isSharedMessage(rawComponents(interaction));
    const showing = { ...showingOf(interaction, { isPrivate, canShare: mayWrite(interaction) }), isShared };
    const work = ready.then(() => page(showing.text));
    if (await takesLong(work, clock))
      await (turns ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const reply = await work;
    if (turns && reply.page === undefined) return remark(interaction, await page(reader), reader);
    const components = messageComponents(reply, showing);
    await (turns ? turnPage(interaction, components) : sendReply(interaction, components, true));
  }

  /** Posts the page for everybody, in the server's language, and then takes the button to do so from the private one. */
  async function share(interaction: MessageComponentInteraction, { owner }: CustomId, page: Page): Promise<void> {
    const { message, user } = interaction;
    const reader = catalogueFor(interaction.locale);
    const isOwn = owner === user.id && message.flags.has(MessageFlags.Ephemeral);
    if (!isOwn || !mayWrite(interaction)) return remark(interaction, notice(reader.strangeButton), reader);
    if (sharing.has(message.id)) return remark(interaction, notice(reader.buttons.shared), reader);
    sharing.add(message.id);
    try {
      await interaction.deferUpdate();
      await ready;
      const showing = { ...showingOf(interaction, { isPrivate: false, canShare: true }), isShared: true };
      const reply = await page(showing.text);
      if (reply.page === undefined) return await remark(interaction, await page(reader), reader);
      if (reply.isSubstitute === true) {
        const own = showingOf(interaction, { isPrivate: true, canShare: true });
        return await turnPage(interaction, messageComponents(await page(reader), own));
      }
      const flags = MessageFlags.IsComponentsV2 as const;
      const components = messageComponents(reply, showing);
      await interaction.followUp({ components, flags, allowedMentions: { parse: [] } });
      await turnPage(interaction, withoutShare(rawComponents(interaction), reader));
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
    if (!mayRemove) return remark(interaction, notice(reader.removeNotYours), reader);
    await interaction.deferUpdate();
    await interaction.deleteReply();
  }

  /** The page that a press asks for, in a language; undefined where no command of ours has it. */
  function pageOf(interaction: MessageComponentInteraction, address: Address | undefined): Page | undefined {
    const pages = byName.get(address?.command ?? '')?.press ?? {};
    const action = address && Object.hasOwn(pages, address.action) ? pages[address.action] : undefined;
    if (!address || !action) return undefined;
    const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
    const asked = askedIn(textNumbered(rawComponents(interaction), ASKED) ?? '');
    const pressed: Omit<Press, 'text'> = {
      args: [...address.args, ...chosen],
      by: askerOf(interaction),
      ...(asked !== undefined && { asked }),
    };
    return (text) => action({ ...pressed, text }, services);
  }

  return async function press(interaction: MessageComponentInteraction): Promise<void> {
    const reader = catalogueFor(interaction.locale);
    const isOurs = interaction.message.author.id === interaction.client.user.id;
    const pressed = isOurs ? readCustomId(interaction.customId) : undefined;
    if (pressed?.deed === 'remove') return removeMessage(interaction, pressed, reader);
    const page = pageOf(interaction, pressed?.address);
    if (!pressed || !page) return remark(interaction, notice(reader.strangeButton), reader);
    return pressed.deed === 'share' ? share(interaction, pressed, page) : open(interaction, pressed, page);
  };
}

/** The components of the message where a press happened, as they came. */
function rawComponents({ message }: MessageComponentInteraction): object[] {
  return message.components.map((component) => component.toJSON());
}
