import { type Clock, isUnsure, passed, RequestError } from 'steady-requests';
import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import type { MessageComponentInteraction } from 'discord.js';
import type { Logger } from 'pino';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import type { Command, PressHandler, Services } from './command.ts';
import {
  isSharedMessage,
  messageComponents,
  notice,
  QUERY_ID,
  type Reply,
  textDisplay,
  textOfComponent,
  withoutShare,
} from './components.ts';
import { type CustomId, type PageAddress, readCustomId } from './custom-id.ts';
import { timestamp } from './markdown.ts';
import { hasPermission, maySend } from './permissions.ts';
import { readQuery } from './render-passage.ts';
import { askerOf, audienceOf, messageOf, referenceOf, type ReplyResponder } from './responder.ts';

interface ComponentHandlerOptions {
  readonly byName: ReadonlyMap<string, Command>;
  readonly services: Services;
  /** Settles when the library can be searched. */
  readonly ready: Promise<unknown>;
  readonly log: Logger;
  readonly clock: Clock;
}

interface Context extends ComponentHandlerOptions {
  /** Buttons that were pressed to share a page, by the time until which a press of them is a second one of the same person's. */
  readonly shared: Map<string, number>;
}

/** Component id of the text above a private page that says when it can be shared. */
const WAIT_ID = 1003;
/** Shared pages: how many are remembered, and for how many milliseconds. A press is answered within three seconds. */
const SHARED = { kept: 10_000, for: 3000 };

/** Makes a page, once its language is known. */
type Page = ((catalogue: Catalogue) => Promise<Reply>) & Pick<PressHandler, 'changes'>;

/** A press of ours: what its custom id says, and the page that it asks for. */
interface Press {
  readonly interaction: MessageComponentInteraction;
  readonly responder: ReplyResponder;
  readonly id: CustomId;
  readonly page: Page;
  /** The language of the person who pressed. */
  readonly reader: Catalogue;
}

/** Answers presses of buttons and choices in menus; rejects when that fails. */
export function createComponentHandler(options: ComponentHandlerOptions) {
  const context: Context = { ...options, shared: new Map() };
  return async function handleComponent(
    interaction: MessageComponentInteraction,
    responder: ReplyResponder,
  ): Promise<void> {
    const reader = catalogueFor(interaction.locale);
    const isOurs = interaction.message.author.id === interaction.client.user.id;
    const id = isOurs ? readCustomId(interaction.customId) : undefined;
    if (id?.operation === 'remove') return removeMessage(interaction, responder, id, reader);
    const page = id?.address && pageMaker(interaction, id.address, context);
    if (!id || !page) return responder.tell(notice(reader.strangeButton), reader);
    const press = { interaction, responder, id, page, reader };
    return id.operation === 'share' ? sharePage(press, context) : openPage(press, context);
  };
}

/** Turns the page for its owner; everybody else reads the new page privately. */
async function openPage({ interaction, responder, id, page, reader }: Press, { ready }: Context): Promise<void> {
  const { message, user } = interaction;
  const isOwn = id.owner === user.id;
  const isPrivate = !isOwn || message.flags.has(MessageFlags.Ephemeral);
  const isShared = isOwn && isSharedMessage(rawComponents(interaction));
  const audience = { ...audienceOf(interaction, { isPrivate, canShare: maySend(interaction) }), isShared };
  const work = async () => {
    await ready;
    return page(audience.catalogue);
  };
  const reply = await responder.work(work, isOwn ? 'update' : 'private', page.changes === true);
  if (isOwn && reply.page === undefined)
    return responder.tell(page.changes === true ? reply : await page(reader), reader);
  const turned = messageOf(messageComponents(reply, audience));
  await (isOwn ? responder.update(turned) : responder.send(turned, true));
}

/** Posts the page for everybody, unless that is no business of this person's or under way already. */
async function sharePage(press: Press, context: Context): Promise<void> {
  const { interaction, responder, id, page, reader } = press;
  const { message, user } = interaction;
  const isOwn = id.owner === user.id && message.flags.has(MessageFlags.Ephemeral) && page.changes !== true;
  if (!isOwn || !maySend(interaction)) return responder.tell(notice(reader.strangeButton), reader);
  const { shared, clock, ready } = context;
  const button = `${message.id} ${interaction.customId}`;
  if ((shared.get(button) ?? -Infinity) > passed(clock)) return responder.tell(notice(reader.buttons.shared), reader);
  if (shared.size >= SHARED.kept) shared.clear();
  shared.set(button, Infinity);
  const work = async () => {
    await ready;
    return postShared(press, context);
  };
  const isPosted = await responder.work(work, 'update', true).finally(() => shared.delete(button));
  // A press from before the button was disabled may still be on its way.
  if (isPosted) shared.set(button, passed(clock) + SHARED.for);
}

/**
 * Posts the page in the server's language, and then disables the private message's button for it.
 * @returns true if it is posted
 */
async function postShared(press: Press, context: Context): Promise<boolean> {
  const { interaction, responder, page, reader } = press;
  const audience = { ...audienceOf(interaction, { isPrivate: false, canShare: true }), isShared: true };
  const reply = await page(audience.catalogue);
  if (reply.page === undefined) {
    await responder.tell(await page(reader), reader);
    return false;
  }
  if (reply.isSubstitute === true) {
    const own = audienceOf(interaction, { isPrivate: true, canShare: true });
    await responder.update(messageOf(messageComponents(await page(reader), own)));
    return false;
  }
  try {
    await responder.share(messageOf(messageComponents(reply, audience)));
  } catch (error) {
    await tellUnshared(press, error, context);
    return false;
  }
  // Shared is shared: an apology here would have it done again.
  await responder
    .update(messageOf(withoutShare(rawComponents(interaction), reader)))
    .catch((error: unknown) =>
      context.log.warn({ err: error }, 'The button of a page that was shared could not be disabled'),
    );
  return true;
}

/** Tells the person that a page was not shared, or may not have been; throws what the dispatcher tells. */
async function tellUnshared(
  { interaction, responder, reader }: Press,
  error: unknown,
  { clock, log }: Context,
): Promise<void> {
  if (error instanceof RequestError && error.why.kind === 'limited') {
    log.warn({ err: error }, 'A page was not shared, because Discord asks to wait');
    // A notice of its own would take the way that is limited.
    const wait = reader.tooFast(timestamp(clock.now() + error.why.wait, 'R'));
    return responder.update(messageOf([textDisplay(wait, WAIT_ID), ...rawComponents(interaction)]));
  }
  if (!isUnsure(error)) throw error;
  log.warn({ err: error }, 'Discord did not confirm a page that was shared');
  await responder.tell(notice(reader.perhapsShared), reader);
}

async function removeMessage(
  interaction: MessageComponentInteraction,
  responder: ReplyResponder,
  { owner }: CustomId,
  reader: Catalogue,
): Promise<void> {
  const mayRemove = owner === interaction.user.id || hasPermission(interaction, 'ManageMessages');
  if (!mayRemove) return responder.tell(notice(reader.removeNotYours), reader);
  const audience = audienceOf(interaction, { isPrivate: true, canShare: false });
  const unknown = notice(reader.unshown(referenceOf(interaction)));
  await responder.work(() => responder.remove(messageOf(messageComponents(unknown, audience))), 'update', true);
}

/** The page that a press asks for; undefined where no command has that action. */
function pageMaker(
  interaction: MessageComponentInteraction,
  { command, action, parts }: PageAddress,
  { byName, services }: Context,
): Page | undefined {
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
  const page = async (catalogue: Catalogue) => handler({ ...press, catalogue }, services);
  return Object.assign(page, { changes: handler.changes === true });
}

/** The components of the message where a press happened, as they came, without a wait that was told above them. */
function rawComponents({ message }: MessageComponentInteraction): APIMessageTopLevelComponent[] {
  const components = message.components.filter(({ id }) => id !== WAIT_ID);
  return components.map((component) => component.toJSON());
}
