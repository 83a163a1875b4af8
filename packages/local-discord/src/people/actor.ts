import { ApplicationCommandType } from 'discord-api-types/v10';
import { directChannel } from '../world/create.ts';
import type { Choice, Command, World } from '../world/world.ts';
import { choose, complete, forge, press, run, runOnMessage, runOnPerson, submit } from './actions.ts';
import { availableCommands, createActorState, type ActorOptions } from './actor-state.ts';
import type { FieldValue } from './modals.ts';
import type { OptionValue } from './command-options.ts';
import type { Exchange, Message } from './exchange.ts';
import { messagesSeen, waitForMessage } from './messages-seen.ts';
import { deleteMessage, editMessage, forward, react, say } from './writing.ts';

/** Data of a component interaction as a client sends it. */
export interface ForgedComponent {
  readonly custom_id: string;
  /** `ComponentType`; 2, a button, by default. */
  readonly component_type?: number;
  readonly values?: readonly string[];
}

/**
 * A person in front of one channel. Methods that use the bot resolve with its answer, beyond any "is thinking …", and reject
 * with a sentence where Discord's client would not let the person do it (no such command, a disabled button, a value out
 * of bounds) or where the bot does not answer in time.
 */
export interface Actor {
  /** User id. */
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  /** Slash commands that Discord offers this person here. */
  readonly commands: readonly Command[];
  /** Runs a slash command, such as `/ask` or `daily here`; users, channels and roles are given by id. */
  run(command: string, options?: Readonly<Record<string, OptionValue>>): Promise<Exchange>;
  /** Runs a command of a message's context menu. */
  runOn(command: string, message: Message): Promise<Exchange>;
  /** Runs a command of a person's context menu; the person by name or id. */
  runOnPerson(command: string, person: string): Promise<Exchange>;
  /** Types into an option with autocomplete and resolves with the choices; `others` are options filled in before. */
  type(
    command: string,
    option: string,
    text: string,
    others?: Readonly<Record<string, OptionValue>>,
  ): Promise<readonly Choice[]>;
  /** Presses a button, by custom id or label. */
  press(message: Message, button: string): Promise<Exchange>;
  /** Chooses in a select menu, by custom id or placeholder. */
  choose(message: Message, menu: string, values: string | readonly string[]): Promise<Exchange>;
  /** Uses a component that the message need not have, as a hostile client might. */
  forge(message: Message, forged: ForgedComponent): Promise<Exchange>;
  /** Submits the modal that an exchange opened, its fields by custom id or label; those left out keep their values. */
  submit(exchange: Exchange, fields: Readonly<Record<string, FieldValue>>): Promise<Exchange>;
  /** Posts a message. A reply pings its author by default. */
  say(text: string, replyTo?: Message, options?: { readonly ping?: boolean }): Promise<Message>;
  /** Forwards a message of any channel into this one. */
  forward(message: Message): Promise<Message>;
  /** Edits a message of this person's own. */
  edit(message: Message, text: string): Promise<Message>;
  /** Deletes a message of this person's own, or any where the person may manage messages. */
  delete(message: Message): Promise<void>;
  /** Adds a reaction, such as `👍`; `name:id` for an emoji of a guild. */
  react(message: Message, emoji: string): Promise<void>;
  /** Takes the reaction back. */
  unreact(message: Message, emoji: string): Promise<void>;
  /** Messages that the channel shows this person, oldest first. */
  readonly messages: readonly Message[];
  /** Messages of the direct channel with the bot, oldest first. */
  readonly directMessages: readonly Message[];
  /**
   * The next message in the channel that matches, after the last one waited for, or since this actor was created. Answers
   * to this person's own commands do not count.
   */
  waitForMessage(matches?: (message: Message) => boolean): Promise<Message>;
  /** The next message in the direct channel with the bot. */
  waitForDirectMessage(matches?: (message: Message) => boolean): Promise<Message>;
}

/**
 * Puts a person in front of a channel.
 *
 *     const mona = actAs(discord, { user: 'mona', channel: 'general' });
 *     const { message } = await mona.run('/ping');
 */
export function actAs({ world }: { readonly world: World }, options: ActorOptions = {}): Actor {
  const state = createActorState(world, options);
  const { person, channel } = state;
  const always = (): boolean => true;
  return {
    id: person.id,
    name: person.username,
    channelId: channel.id,
    get commands() {
      return availableCommands(state, ApplicationCommandType.ChatInput);
    },
    get messages() {
      return messagesSeen(state, channel);
    },
    get directMessages() {
      return messagesSeen(state, directChannel(world, person));
    },
    run: (command, given = {}) => run(state, command, given),
    runOn: (command, message) => runOnMessage(state, command, message),
    runOnPerson: (command, target) => runOnPerson(state, command, target),
    type: (command, option, text, others = {}) => complete(state, command, option, text, others),
    press: (message, button) => press(state, message, button),
    choose: (message, menu, values) => choose(state, message, menu, [values].flat()),
    forge: (message, forged) => forge(state, message, { ...forged }),
    submit: (exchange, fields) => submit(state, exchange, fields),
    say: (text, replyTo, { ping = true } = {}) => say(state, text, replyTo, ping),
    forward: (message) => forward(state, message),
    edit: (message, text) => editMessage(state, message, text),
    delete: (message) => deleteMessage(state, message),
    react: (message, emoji) => react(state, message, emoji, true),
    unreact: (message, emoji) => react(state, message, emoji, false),
    waitForMessage: (matches = always) => waitForMessage(state, channel, matches),
    waitForDirectMessage: (matches = always) => waitForMessage(state, directChannel(world, person), matches),
  };
}
