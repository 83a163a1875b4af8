import { ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10';
import { beginInteraction, type Action } from '../interactions/interactions.ts';
import type { Json } from '../json.ts';
import { installsFor, ownersOf } from '../world/installations.ts';
import { findPerson } from '../world/lookup.ts';
import type { Choice, Command, Interaction, Post } from '../world/world.ts';
import { availableCommands, findPost, invokerOf, type ActorState } from './actor-state.ts';
import { optionsFor, resolvePerson, typedInto, type OptionValue } from './command-options.ts';
import { findCommand } from './commands.ts';
import { chooseIn, findButton } from './components.ts';
import { Exchange, waitForResponse, type Message } from './exchange.ts';
import { fillModal, type FieldValue } from './modals.ts';

type Options = Readonly<Record<string, OptionValue>>;

const { ChatInput, Message: OnMessage, User: OnUser } = ApplicationCommandType;

export async function run(state: ActorState, name: string, given: Options): Promise<Exchange> {
  const { command, wrap, offered } = findCommand(availableCommands(state, ChatInput), name);
  return exchangeCommand(state, command, wrap(optionsFor(invokerOf(state), name, offered, given)));
}

export async function runOnMessage(state: ActorState, name: string, message: Message): Promise<Exchange> {
  const { command } = findCommand(availableCommands(state, OnMessage), name);
  const { message: target } = findPost(state, message);
  return exchangeCommand(state, command, { target_id: target.id, resolved: { messages: { [target.id]: target } } });
}

export async function runOnPerson(state: ActorState, name: string, nameOrId: string): Promise<Exchange> {
  const { command } = findCommand(availableCommands(state, OnUser), name);
  const target = findPerson(state.world, nameOrId);
  return exchangeCommand(state, command, { target_id: target.id, resolved: resolvePerson(invokerOf(state), target) });
}

/** Asks the bot to complete an option. */
export async function complete(
  state: ActorState,
  name: string,
  option: string,
  text: string,
  others: Options,
): Promise<readonly Choice[]> {
  const { command, wrap, offered } = findCommand(availableCommands(state, ChatInput), name);
  const { filled, focusedType } = typedInto(invokerOf(state), name, offered, option, text, others);
  const type = InteractionType.ApplicationCommandAutocomplete;
  const { choices = [] } = await useCommand(state, type, command, wrap(filled), focusedType);
  return choices;
}

export async function press(state: ActorState, message: Message, button: string): Promise<Exchange> {
  const source = findPost(state, message);
  return useComponent(state, source, findButton(source.message, button));
}

export async function choose(
  state: ActorState,
  message: Message,
  menu: string,
  values: readonly string[],
): Promise<Exchange> {
  const source = findPost(state, message);
  return useComponent(state, source, chooseIn(invokerOf(state), source.message, menu, values));
}

export async function forge(state: ActorState, message: Message, forged: Json): Promise<Exchange> {
  return useComponent(state, findPost(state, message), { component_type: ComponentType.Button, id: 1, ...forged });
}

export async function submit(
  state: ActorState,
  before: Exchange,
  fields: Readonly<Record<string, FieldValue>>,
): Promise<Exchange> {
  const { source, owners } = before.interaction;
  const data = fillModal(before.modal, fields);
  return new Exchange(await act(state, { type: InteractionType.ModalSubmit, source, data, owners }));
}

async function exchangeCommand(state: ActorState, command: Command, data: Json): Promise<Exchange> {
  return new Exchange(await useCommand(state, InteractionType.ApplicationCommand, command, data));
}

function useCommand(
  state: ActorState,
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
  command: Command,
  data: Json,
  focusedType?: number,
): Promise<Interaction> {
  const { id, name, type: kind, guild_id } = command;
  const place = guild_id !== undefined && { guild_id };
  const owners = ownersOf(installsFor(command, state.installs), state.channel, state.person);
  return act(state, { type, data: { id, name, type: kind, ...place, ...data }, owners, focusedType });
}

/** Uses a component. The owners are those of the command that made the message, whoever uses it. */
async function useComponent(state: ActorState, source: Post, data: Json): Promise<Exchange> {
  const owners = source.interaction?.owners ?? ownersOf([0], source.channel, state.person);
  return new Exchange(await act(state, { type: InteractionType.MessageComponent, source, data, owners }));
}

function act(
  { world, person, channel, locale, permissions }: ActorState,
  action: Pick<Action, 'type' | 'data' | 'owners'> & Partial<Pick<Action, 'source' | 'focusedType'>>,
): Promise<Interaction> {
  const place = action.source?.channel ?? channel;
  const interaction = beginInteraction(world, {
    person,
    channel: place,
    permissions: permissions(),
    locale,
    ...action,
  });
  return waitForResponse(interaction);
}
