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
import { hasPermission, maySend } from './permissions.ts';
import { readQuery } from './render-passage.ts';
import { askerOf, audienceOf, isSlow, sendNotice, sendPublic, sendReply, updatePage } from './responder.ts';

interface ComponentHandlerOptions {
  readonly byName: ReadonlyMap<string, Command>;
  readonly services: Services;
  /** Settles when the library can be searched. */
  readonly ready: Promise<unknown>;
  readonly clock: Clock;
}

interface Context extends ComponentHandlerOptions {
  /** Private messages whose page is being shared: a second press meanwhile posts no second one. */
  readonly sharing: Set<string>;
}

/** A press of ours: what its custom id says, and the page that it asks for. */
interface Press {
  readonly interaction: MessageComponentInteraction;
  readonly id: CustomId;
  /** Makes the page, once its language is known. */
  readonly page: (catalogue: Catalogue) => Reply | Promise<Reply>;
  /** The language of the person who pressed. */
  readonly reader: Catalogue;
}

/** Answers presses of buttons and choices in menus; rejects when that fails. */
export function createComponentHandler(options: ComponentHandlerOptions) {
  const context: Context = { ...options, sharing: new Set() };
  return async function handleComponent(interaction: MessageComponentInteraction): Promise<void> {
    const reader = catalogueFor(interaction.locale);
    const isOurs = interaction.message.author.id === interaction.client.user.id;
    const id = isOurs ? readCustomId(interaction.customId) : undefined;
    if (id?.operation === 'remove') return removeMessage(interaction, id, reader);
    const page = id?.address && pageMaker(interaction, id.address, context);
    if (!id || !page) return sendNotice(interaction, notice(reader.strangeButton), reader);
    const press = { interaction, id, page, reader };
    return id.operation === 'share' ? sharePage(press, context) : openPage(press, context);
  };
}

/** Turns the page for its owner; everybody else reads the new page privately. */
async function openPage({ interaction, id, page, reader }: Press, { ready, clock }: Context): Promise<void> {
  const { message, user } = interaction;
  const isOwn = id.owner === user.id;
  const isPrivate = !isOwn || message.flags.has(MessageFlags.Ephemeral);
  const isShared = isOwn && isSharedMessage(rawComponents(interaction));
  const audience = { ...audienceOf(interaction, { isPrivate, canShare: maySend(interaction) }), isShared };
  const work = ready.then(() => page(audience.catalogue));
  if (await isSlow(work, clock))
    await (isOwn ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const reply = await work;
  if (isOwn && reply.page === undefined) return sendNotice(interaction, await page(reader), reader);
  const components = messageComponents(reply, audience);
  await (isOwn ? updatePage(interaction, components) : sendReply(interaction, components, true));
}

/** Posts the page for everybody, unless that is no business of this person's or under way already. */
async function sharePage(press: Press, context: Context): Promise<void> {
  const { interaction, id, reader } = press;
  const { message, user } = interaction;
  const isOwn = id.owner === user.id && message.flags.has(MessageFlags.Ephemeral);
  if (!isOwn || !maySend(interaction)) return sendNotice(interaction, notice(reader.strangeButton), reader);
  if (context.sharing.has(message.id)) return sendNotice(interaction, notice(reader.buttons.shared), reader);
  context.sharing.add(message.id);
  try {
    await interaction.deferUpdate();
    await context.ready;
    await postShared(press);
  } finally {
    context.sharing.delete(message.id);
  }
}

/** Posts the page in the server's language, and then disables the private message's button for it. */
async function postShared({ interaction, page, reader }: Press): Promise<void> {
  const audience = { ...audienceOf(interaction, { isPrivate: false, canShare: true }), isShared: true };
  const reply = await page(audience.catalogue);
  if (reply.page === undefined) return sendNotice(interaction, await page(reader), reader);
  if (reply.isSubstitute === true) {
    const own = audienceOf(interaction, { isPrivate: true, canShare: true });
    return updatePage(interaction, messageComponents(await page(reader), own));
  }
  await sendPublic(interaction, messageComponents(reply, audience));
  await updatePage(interaction, withoutShare(rawComponents(interaction), reader));
}

async function removeMessage(
  interaction: MessageComponentInteraction,
  { owner }: CustomId,
  reader: Catalogue,
): Promise<void> {
  const mayRemove = owner === interaction.user.id || hasPermission(interaction, 'ManageMessages');
  if (!mayRemove) return sendNotice(interaction, notice(reader.removeNotYours), reader);
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

/** The page that a press asks for; undefined where no command has that action. */
function pageMaker(
  interaction: MessageComponentInteraction,
  { command, action, parts }: PageAddress,
  { byName, services }: Context,
): Press['page'] | undefined {
  const handlers = byName.get(command)?.press ?? {};
  const handler = Object.hasOwn(handlers, action) ? handlers[action] : undefined;
  if (!handler) return undefined;
  const asked = readQuery(textOfComponent(rawComponents(interaction), QUERY_ID) ?? '');
  const press = {
    parts,
    chosen: interaction.isStringSelectMenu() ? interaction.values[0] : undefined,
    by: askerOf(interaction),
    ...(asked !== undefined && { asked }),
  };
  return (catalogue) => handler({ ...press, catalogue }, services);
}

/** The components of the message where a press happened, as they came. */
function rawComponents({ message }: MessageComponentInteraction): object[] {
  return message.components.map((component) => component.toJSON());
}
