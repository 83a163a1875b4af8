import type { Actor } from '../people/actor.ts';
import type { Exchange, Message } from '../people/exchange.ts';
import type { LocalDiscord } from '../server.ts';
import type { Line } from '../typed/line.ts';
import type { Post } from '../world/world.ts';
import { controlsOf } from './controls.ts';
import type { Control } from './controls.ts';
import { drawMessage, drawText } from './draw.ts';
import type { Paper } from './draw.ts';

export interface ConversationOptions {
  readonly discord: LocalDiscord;
  readonly person: Actor;
  readonly paper: () => Paper;
  /** Takes what the bot says later, or without being asked, drawn. */
  readonly show: (drawn: string) => void;
  /** Milliseconds that an answer is held back for what the bot may add to it; what comes later is shown on its own. */
  readonly patience: number;
}

export interface Conversation {
  /** What came of a line, drawn; empty where nothing did. Never rejects. */
  answer(line: Line): Promise<string>;
  /** Waits for nothing any more. */
  close(): void;
}

type Deed = Extract<Line, { kind: 'run' | 'say' | 'use' }>;

/** How long the bot has to reply to a message, in milliseconds; it may ignore one. */
const REPLY_WITHIN = 3_000;
const LOADING = 128;

/** A person's side of a channel: lines become deeds, and what the bot then does is drawn in the order it came. */
export function startConversation(options: ConversationOptions): Conversation {
  const { discord, person, paper, show, patience } = options;
  const { world } = discord;
  /** Messages of the bot that were not drawn yet. */
  const news: Post[] = [];
  /** The last message drawn that has something to press. */
  let latest: Message | undefined;
  let isAnswering = false;
  let isClosed = false;
  let wake = (): void => undefined;

  const draw = (message: Message): string => {
    if (controlsOf(message).length > 0) latest = message;
    else if (latest?.id === message.id) latest = undefined;
    return drawMessage(message, paper(), message.channel_id !== person.channelId);
  };
  const drawNews = (): string[] => news.splice(0).map(({ message }) => draw(message));

  const watch = ({ kind, post }: { readonly kind: string; readonly post: Post }): void => {
    if (kind === 'deleted' && post.id === latest?.id) latest = undefined;
    if (kind !== 'posted' || !isFromBot(post, discord, person)) return;
    news.push(post);
    wake();
    if (!isAnswering) show(drawNews().join('\n\n'));
  };
  world.watchers.add(watch);

  /** Settles when the bot has posted something, or has not for so many milliseconds. */
  const arrival = (within: number): Promise<void> =>
    new Promise((resolve) => {
      if (news.length > 0 || isClosed) return resolve();
      const cancel = world.clock.after(within, resolve);
      wake = () => {
        cancel();
        resolve();
      };
    });

  const drawExchange = ({ interaction, message }: Exchange): string => {
    // It is drawn as the answer, and not again as something new.
    const own = news.findIndex(({ id }) => id === interaction.answer?.id);
    if (own !== -1) news.splice(own, 1);
    return draw(message);
  };

  const use = async (control: Control, message: Message): Promise<string[]> => {
    const { customId, value } = control;
    const exchange =
      value === undefined ? await person.press(message, customId) : await person.choose(message, customId, value);
    const { source, answer } = exchange.interaction;
    const isGone = source?.deleted === true;
    const drawn = answer?.deleted || !answer ? [] : [drawExchange(exchange)];
    if (patience > 0 && (isGone || answer === source)) await arrival(patience);
    return [...(isGone ? [drawText('The message was deleted.', paper())] : []), ...drawn];
  };

  const carryOut = async (deed: Deed): Promise<string[]> => {
    if (deed.kind === 'run') return [drawExchange(await person.run(deed.command, deed.options))];
    if (deed.kind === 'use') {
      const control = latest && controlsOf(latest)[deed.number - 1];
      return latest && control ? use(control, latest) : [drawText(noSuchNumber(deed.number, latest), paper())];
    }
    await person.say(`<@${discord.applicationId}> ${withoutName(deed.text, world.bot.username)}`.trim());
    await arrival(REPLY_WITHIN);
    return news.length > 0 || isClosed ? [] : [drawText(`${world.bot.username} did not reply.`, paper())];
  };

  return {
    async answer(line) {
      if (line.kind !== 'run' && line.kind !== 'say' && line.kind !== 'use') return '';
      isAnswering = true;
      const blocks = await carryOut(line).catch((error: unknown) => [drawText(reasonOf(error), paper())]);
      const all = [...blocks, ...drawNews()];
      isAnswering = false;
      return all.join('\n\n');
    },
    close() {
      isClosed = true;
      world.watchers.delete(watch);
      wake();
    },
  };
}

function isFromBot({ channel, message, onlyFor }: Post, discord: LocalDiscord, person: Actor): boolean {
  const isBefore = channel.id === person.channelId || channel.recipient?.id === person.id;
  const isSeen = isBefore && (onlyFor === undefined || onlyFor === person.id);
  // "is thinking …" becomes the answer to a command, which is waited for.
  return isSeen && message.author.id === discord.applicationId && ((message.flags ?? 0) & LOADING) === 0;
}

function noSuchNumber(number: number, latest: Message | undefined): string {
  if (!latest) return 'There is nothing to press above.';
  const count = controlsOf(latest).length;
  return `There is no ${number} to press above; there ${count === 1 ? 'is only 1' : `are 1 to ${count}`}.`;
}

/** What was typed after `@`, without the bot's name where it begins with that. */
function withoutName(text: string, name: string): string {
  const rest = text.slice(name.length);
  const isNamed = text.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest);
  return (isNamed ? rest : text).trim();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
