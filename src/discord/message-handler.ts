import { idIn, passed, persist, refusalOf, type Request, RequestError } from 'steady-requests';
import {
  type APIMessageTopLevelComponent,
  type GatewayMessageCreateDispatchData,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor, catalogueForWriting } from '../catalogues/languages.ts';
import type { Clock } from '../clock.ts';
import type { Asker, Command, Services } from './command.ts';
import { messageComponents, notice, type Reply } from './components.ts';
import { createGreetings } from './greeting.ts';
import { timestamp } from './markdown.ts';
import type { IncomingMessage } from './message-text.ts';
import { obstacleBehind } from './refusals.ts';
import type { RateLimiter } from 'times/pace';

export interface MessageHandlerOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  /** Settles when the library can be searched; commands wait for it. */
  readonly ready: Promise<unknown>;
  /** Limits how much a person and a server may ask. */
  readonly rateLimiter: RateLimiter;
  readonly log: Logger;
  readonly clock: Clock;
  /** Ends the retries of what Discord does not take. */
  readonly signal: AbortSignal;
}

interface Context extends MessageHandlerOptions {
  readonly isGreeting: (text: string) => boolean;
  /**
   * Channels where Discord refused an answer, by the time from which one is tried again, as {@link passed} gives it:
   * Discord bans a bot that asks in vain too often.
   */
  readonly closed: Map<string, number>;
}

/** Closed channels: for how many milliseconds none is tried, and how many are remembered. */
const CLOSED = { for: 60_000, kept: 10_000 };

/** Answers messages that are meant for the bot; rejects when that fails. */
export function createMessageHandler(options: MessageHandlerOptions) {
  const context: Context = { ...options, isGreeting: createGreetings(), closed: new Map() };
  return async function handleMessage(message: IncomingMessage): Promise<void> {
    const { author, scope, channel, isDirect, locale, text } = message;
    const { clock, closed, rateLimiter } = context;
    if ((closed.get(channel) ?? -Infinity) > passed(clock)) return;
    const catalogue = locale === undefined ? catalogueForWriting(text) : catalogueFor(locale);
    const taken = rateLimiter.take(author, isDirect ? undefined : scope);
    if (taken.ok) await answer(message, catalogue, context);
    else if (taken.first) await holdBack(message, taken.until, catalogue, context);
  };
}

async function answer(message: IncomingMessage, catalogue: Catalogue, context: Context): Promise<void> {
  try {
    await context.ready;
    const reply = await replyTo(message, catalogue, context);
    if (reply) await send(message, reply, catalogue, context);
  } catch (error) {
    if (error instanceof RequestError) {
      if (isRefused(error, message)) return closeChannel(message.channel, error, context);
      // An apology would hide behind the answer's nonce, or stand beside an answer that arrived after all.
      if (error.why.kind !== 'refused') return context.log.warn({ err: error }, 'Discord did not confirm an answer');
    }
    const reference = BigInt(message.id).toString(36);
    context.log.error({ err: error, reference }, 'A message could not be answered');
    await send(message, notice(catalogue.failed(reference)), catalogue, context);
  }
}

/** The reply of the first command that takes the message. */
async function replyTo(
  message: IncomingMessage,
  catalogue: Catalogue,
  { commands, services, isGreeting }: Context,
): Promise<Reply | undefined> {
  const said = { text: message.text, isGreeting: isGreeting(message.text) };
  for (const command of commands) {
    if (command.subcommands) continue;
    const options = command.fromMessage?.(said);
    if (options !== undefined) return command.execute({ options, catalogue, by: askerIn(message) }, services);
  }
  return undefined;
}

/** Rate limit: one notice a flood, and only in direct messages; in a channel it would be one more message for everybody. */
async function holdBack(
  message: IncomingMessage,
  until: number,
  catalogue: Catalogue,
  context: Context,
): Promise<void> {
  context.log.info('Somebody was asked to slow down');
  if (message.isDirect) await send(message, notice(catalogue.tooFast(timestamp(until, 'R'))), catalogue, context);
}

/** Milliseconds for which an answer that meets trouble is tried, because a nonce holds for a few minutes; and the backoff. */
const TRIED = { for: 3 * 60_000, wait: { first: 500, longest: 30_000 } };

async function send(
  { author, reply }: IncomingMessage,
  answered: Reply,
  catalogue: Catalogue,
  { clock, signal }: Context,
): Promise<void> {
  const audience = { owner: author, isPrivate: false, canShare: false, isShared: false, catalogue };
  const components = messageComponents(answered, audience);
  await persist(() => reply(components), { clock, signal, wait: TRIED.wait, until: passed(clock) + TRIED.for });
}

/** Where the bot may not write there is nobody to tell, and nothing to mend here. */
function closeChannel(channel: string, error: unknown, { closed, clock, log }: Context): void {
  if (closed.size >= CLOSED.kept) closed.clear();
  closed.set(channel, passed(clock) + CLOSED.for);
  log.debug({ err: error }, 'The bot may not answer where it was mentioned');
}

/** The author of a message. Their permissions in the server do not come with it. */
function askerIn({ author, scope, channel, isDirect }: IncomingMessage): Asker {
  const guild = isDirect ? undefined : scope;
  return { person: author, locale: undefined, guild, channel, mayManage: false, mayMention: false };
}

/** True if Discord takes no message there: it forbids it, or the channel is gone, locked or archived. */
function isRefused({ why }: RequestError, { isDirect }: IncomingMessage): boolean {
  if (why.kind !== 'refused') return false;
  return why.status === 403 || why.status === 404 || obstacleBehind(why, isDirect) !== undefined;
}

/** Refusals of a reference to a message: the bot may not read the history there. */
const NO_REFERENCE = new Set<unknown>([
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  RESTJSONErrorCodes.CannotReferenceAMessageWithoutPermissionToReadMessageHistory,
]);

/**
 * Answers below a message, in one attempt. The nonce keeps one that is repeated, because Discord failed to say that it worked,
 * from becoming a second answer.
 */
export async function postAnswer(
  request: Request,
  { id, channel_id: channel }: GatewayMessageCreateDispatchData,
  components: readonly APIMessageTopLevelComponent[],
): Promise<void> {
  const body = {
    components,
    flags: MessageFlags.IsComponentsV2,
    nonce: id,
    enforce_nonce: true,
    allowed_mentions: { parse: [], replied_user: false },
  };
  const reference = { message_reference: { message_id: id, fail_if_not_exists: false } };
  const post = async (more: object) =>
    void idIn(await request('POST', Routes.channelMessages(channel), { body: { ...body, ...more } }));
  await post(reference).catch((error: unknown) => {
    if (!NO_REFERENCE.has(refusalOf(error))) throw error;
    return post({});
  });
}
