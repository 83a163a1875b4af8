import type { Actor } from '../people/actor.ts';
import type { Exchange, Message } from '../people/exchange.ts';
import type { LocalDiscord } from '../local-discord.ts';
import type { Line } from '../typed/line.ts';
import type { Post } from '../world/world.ts';
import { controlsOf, drawMessage, drawText, type Canvas, type Control } from './draw.ts';

export interface ConversationOptions {
  readonly discord: LocalDiscord;
  readonly person: Actor;
  /** Read for each drawing: the terminal's width and the names may change. */
  readonly canvas: () => Canvas;
  /** Takes drawn messages that the bot sends while no line is being answered. */
  readonly show: (drawn: string) => void;
  /** Milliseconds to wait for a follow-up after a press that left the message as it was or deleted it. */
  readonly followUpWait: number;
}

export interface Conversation {
  /** Performs a line and resolves to what the bot did, drawn; empty where it did nothing. Never rejects. */
  answer(line: Line): Promise<string>;
  /** Ends all waiting. */
  close(): void;
}

interface State extends ConversationOptions {
  /** The bot's messages that are not drawn yet, oldest first. */
  readonly undrawn: Post[];
  /** The last drawn message with controls. */
  latest: Message | undefined;
  isAnswering: boolean;
  isClosed: boolean;
  /** Ends the waiting for a post. */
  wake: () => void;
}

type Input = Extract<Line, { kind: 'run' | 'say' | 'use' }>;

/** Milliseconds that the bot has to reply to a message; it may ignore one. */
const REPLY_WITHIN = 3_000;
const LOADING = 128;

/** One person's conversation with the bot in one channel: performs lines and draws the bot's messages in order. */
export function startConversation(options: ConversationOptions): Conversation {
  const state: State = {
    ...options,
    undrawn: [],
    latest: undefined,
    isAnswering: false,
    isClosed: false,
    wake: () => undefined,
  };
  const { watchers } = options.discord.world;
  const watch = (change: Parameters<typeof onChange>[1]): void => onChange(state, change);
  watchers.add(watch);
  return {
    answer: (line) => answer(state, line),
    close() {
      state.isClosed = true;
      watchers.delete(watch);
      state.wake();
    },
  };
}

function onChange(state: State, { kind, post }: { readonly kind: string; readonly post: Post }): void {
  if (kind === 'deleted' && post.id === state.latest?.id) state.latest = undefined;
  if (kind !== 'posted' || !isFromBot(post, state)) return;
  state.undrawn.push(post);
  state.wake();
  if (!state.isAnswering) state.show(drawUndrawn(state).join('\n\n'));
}

function isFromBot({ channel, message, onlyFor }: Post, { discord, person }: State): boolean {
  const isHere = channel.id === person.channelId || channel.recipient?.id === person.id;
  const isVisible = isHere && (onlyFor === undefined || onlyFor === person.id);
  // A deferred reply ("is thinking …") is left out: it becomes the answer to the command, which is awaited.
  return isVisible && message.author.id === discord.applicationId && ((message.flags ?? 0) & LOADING) === 0;
}

async function answer(state: State, line: Line): Promise<string> {
  if (line.kind !== 'run' && line.kind !== 'say' && line.kind !== 'use') return '';
  state.isAnswering = true;
  const blocks = await perform(state, line).catch((error: unknown) => [
    drawText(error instanceof Error ? error.message : String(error), state.canvas()),
  ]);
  const all = [...blocks, ...drawUndrawn(state)];
  state.isAnswering = false;
  return all.join('\n\n');
}

async function perform(state: State, input: Input): Promise<string[]> {
  const { discord, person } = state;
  if (input.kind === 'run') return [drawExchange(state, await person.run(input.command, input.options))];
  if (input.kind === 'use') return useControl(state, input.number);
  const { username } = discord.world.bot;
  await person.say(`<@${discord.applicationId}> ${stripBotName(input.text, username)}`.trim());
  await waitForPost(state, REPLY_WITHIN);
  const hasReply = state.undrawn.length > 0 || state.isClosed;
  return hasReply ? [] : [drawText(`${username} did not reply.`, state.canvas())];
}

async function useControl(state: State, number: number): Promise<string[]> {
  const { latest, person, canvas, followUpWait } = state;
  const control = latest && controlsOf(latest)[number - 1];
  if (!latest || !control) return [drawText(explainWrongNumber(number, latest), canvas())];
  const exchange = await press(person, latest, control);
  const { source, answer: reply } = exchange.interaction;
  const isGone = source?.deleted === true;
  const drawn = reply && !reply.deleted ? [drawExchange(state, exchange)] : [];
  if (followUpWait > 0 && (isGone || reply === source)) await waitForPost(state, followUpWait);
  return [...(isGone ? [drawText('The message was deleted.', canvas())] : []), ...drawn];
}

function press(person: Actor, message: Message, { customId, value }: Control): Promise<Exchange> {
  return value === undefined ? person.press(message, customId) : person.choose(message, customId, value);
}

/** Resolves when the bot has posted something, after `within` milliseconds, or when the conversation is closed. */
function waitForPost(state: State, within: number): Promise<void> {
  return new Promise((resolve) => {
    if (state.undrawn.length > 0 || state.isClosed) return resolve();
    const cancel = state.discord.world.clock.after(within, resolve);
    state.wake = () => {
      cancel();
      resolve();
    };
  });
}

function draw(state: State, message: Message): string {
  if (controlsOf(message).length > 0) state.latest = message;
  else if (state.latest?.id === message.id) state.latest = undefined;
  return drawMessage(message, state.canvas(), message.channel_id !== state.person.channelId);
}

function drawUndrawn(state: State): string[] {
  return state.undrawn.splice(0).map(({ message }) => draw(state, message));
}

/** Draws the answer to an interaction, which then no longer counts as undrawn. */
function drawExchange(state: State, { interaction, message }: Exchange): string {
  const index = state.undrawn.findIndex(({ id }) => id === interaction.answer?.id);
  if (index !== -1) state.undrawn.splice(index, 1);
  return draw(state, message);
}

function explainWrongNumber(number: number, latest: Message | undefined): string {
  if (!latest) return 'There is nothing to press above.';
  const count = controlsOf(latest).length;
  return `There is no ${number} to press above; there ${count === 1 ? 'is only 1' : `are 1 to ${count}`}.`;
}

/** The text after `@`, without the bot's name at its beginning. */
function stripBotName(text: string, name: string): string {
  const rest = text.slice(name.length);
  const isNamed = text.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest);
  return (isNamed ? rest : text).trim();
}
