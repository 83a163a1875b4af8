import type { Logger } from 'pino';
import { catalogueFor, catalogueForWriting } from '../catalogues/languages.ts';
import type { Clock } from '../clock.ts';
import type { Asker, Command, Services } from './command.ts';
import { type Audience, messageComponents, notice } from './components.ts';
import { relativeTimestamp } from './markdown.ts';
import type { IncomingMessage } from './message-text.ts';
import type { RateLimiter } from './rate-limit.ts';

export interface MessageHandlerOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  /** What every command waits for, deferred if that takes long. */
  readonly ready: Promise<unknown>;
  /** How much a person and a server may ask at once. */
  readonly rateLimiter: RateLimiter;
  readonly log: Logger;
  readonly clock: Clock;
}

/** For how many milliseconds a channel is let be where an answer was refused, and how many such are known. */
const CLOSED = { for: 60_000, kept: 10_000 };

/** Answers messages that are meant for the bot; rejects when that fails. */
export function createMessageHandler({ commands, services, ready, rateLimiter, log, clock }: MessageHandlerOptions) {
  /** Channels where Discord lately refused an answer, and until when none is tried: it bans who asks in vain too often. */
  const closed = new Map<string, number>();

  async function answer(heard: IncomingMessage, showing: Audience): Promise<void> {
    const { text, reply } = heard;
    await ready;
    for (const command of commands) {
      if (command.subcommands) continue;
      const options = command.fromMessage?.(text);
      if (options === undefined) continue;
      const { catalogue } = showing;
      return reply(
        messageComponents(await command.execute({ options, catalogue, by: askerIn(heard) }, services), showing),
      );
    }
  }

  async function holdBack({ isDirect, reply }: IncomingMessage, until: number, showing: Audience): Promise<void> {
    log.info('Somebody was asked to slow down');
    // In a channel that sentence would be one more message for everybody.
    if (isDirect) await reply(messageComponents(notice(showing.catalogue.tooFast(relativeTimestamp(until))), showing));
  }

  return async function hear(heard: IncomingMessage): Promise<void> {
    const { id, text, author, scope, channel, locale, isDirect, reply } = heard;
    if ((closed.get(channel) ?? 0) > clock.now()) return;
    const catalogue = locale === undefined ? catalogueForWriting(text) : catalogueFor(locale);
    const showing: Audience = { owner: author, isPrivate: false, canShare: false, isShared: false, catalogue };
    const taken = rateLimiter.take(author, isDirect ? undefined : scope);
    if (!taken.ok) return taken.first ? holdBack(heard, taken.until, showing) : undefined;
    try {
      await answer(heard, showing);
    } catch (error) {
      // Where the bot may not write there is nobody to tell, and nothing to mend here.
      if (isRefused(error)) {
        if (closed.size >= CLOSED.kept) closed.clear();
        closed.set(channel, clock.now() + CLOSED.for);
        return log.debug({ err: error }, 'The bot may not answer where it was mentioned');
      }
      const reference = BigInt(id).toString(36);
      log.error({ err: error, reference }, 'A message could not be answered');
      await reply(messageComponents(notice(catalogue.failed(reference)), showing));
    }
  };
}

/** Who wrote a message. What they may do in the server it does not say. */
function askerIn({ author, scope, channel, isDirect }: IncomingMessage): Asker {
  const guild = isDirect ? undefined : scope;
  return { person: author, locale: undefined, guild, channel, mayManage: false, mayMention: false };
}

/** Whether Discord forbids something, or what it is about is gone. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'status' in error && (error.status === 403 || error.status === 404);
}
