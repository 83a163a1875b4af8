import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { catalogueFor, catalogueForWriting } from '../catalogues/languages.ts';
import type { Asker, Command, Services } from './command.ts';
import type { Heard } from './heard.ts';
import { messageComponents, type Showing } from './message.ts';
import type { Pace } from './pace.ts';
import { inSeconds } from './moments.ts';
import { notice } from './render.ts';

export interface HearerOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  /** What every command waits for, deferred if that takes long. */
  readonly ready: Promise<unknown>;
  /** How much a person and a server may ask at once. */
  readonly pace: Pace;
  readonly log: Logger;
  readonly clock: Clock;
}

/** For how many milliseconds a channel is let be where an answer was refused, and how many such are known. */
const CLOSED = { for: 60_000, kept: 10_000 };

/** Answers messages that are meant for the bot; rejects when that fails. */
export function createHearer({ commands, services, ready, pace, log, clock }: HearerOptions) {
  /** Channels where Discord lately refused an answer, and until when none is tried: it bans who asks in vain too often. */
  const closed = new Map<string, number>();

  async function answer(heard: Heard, showing: Showing): Promise<void> {
    const { said, reply } = heard;
    await ready;
    for (const command of commands) {
      if (command.subcommands) continue;
      const options = command.fromMessage?.(said);
      if (options === undefined) continue;
      const { text } = showing;
      return reply(messageComponents(await command.execute({ options, text, by: askerIn(heard) }, services), showing));
    }
  }

  async function holdBack({ isDirect, reply }: Heard, until: number, showing: Showing): Promise<void> {
    log.info('Somebody was asked to slow down');
    // In a channel that sentence would be one more message for everybody.
    if (isDirect) await reply(messageComponents(notice(showing.text.tooFast(inSeconds(until))), showing));
  }

  return async function hear(heard: Heard): Promise<void> {
    const { id, said, author, place, channel, locale, isDirect, reply } = heard;
    if ((closed.get(channel) ?? 0) > clock.now()) return;
    const text = locale === undefined ? catalogueForWriting(said) : catalogueFor(locale);
    const showing: Showing = { owner: author, isPrivate: false, canShare: false, isShared: false, text };
    const taken = pace.take(author, isDirect ? undefined : place);
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
      await reply(messageComponents(notice(text.failed(reference)), showing));
    }
  };
}

/** Who wrote a message. What they may do in the server it does not say. */
function askerIn({ author, place, channel, isDirect }: Heard): Asker {
  const guild = isDirect ? undefined : place;
  return { person: author, locale: undefined, guild, channel, mayManage: false, mayMention: false };
}

/** Whether Discord forbids something, or what it is about is gone. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'status' in error && (error.status === 403 || error.status === 404);
}
