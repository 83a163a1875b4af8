import * as z from 'zod/mini';
import type { Action, Outcome } from '../page/protocol.ts';
import { actAs } from '../people/actor.ts';
import { Exchange, type Message } from '../people/exchange.ts';
import type { LocalDiscord } from '../local-discord.ts';
import { directChannel } from '../world/create.ts';
import type { Channel, Person, World } from '../world/world.ts';
import type { MoveClock } from './clock-control.ts';

/** Objects that actions are performed on. */
export interface ActionTarget {
  readonly discord: LocalDiscord;
  readonly moveClock: MoveClock;
  /** Monotonic time in milliseconds, whatever the clocks are moved to. */
  readonly stopwatch: () => number;
}

/** An action that cannot be begun: malformed (400), or about something that does not exist (404). */
export class InvalidAction extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

const id = z.string().check(z.maxLength(30));
const text = z.string().check(z.maxLength(6000));
/** Discord's limit for a message of a person. */
const message = z.string().check(z.regex(/\S/u), z.maxLength(2000));
const name = z.string().check(z.maxLength(100));
const options = z.record(name, z.union([text, z.number(), z.boolean()]));
const who = { person: id, channel: id, locale: z.string().check(z.regex(/^[a-z]{2}(?:-[A-Za-z0-9]{2,4})?$/u)) };

const ACTION = z.discriminatedUnion('kind', [
  z.object({ ...who, kind: z.literal('run'), command: name, options }),
  z.object({ ...who, kind: z.literal('runOn'), command: name, message: id }),
  z.object({ ...who, kind: z.literal('type'), command: name, option: name, text, options }),
  z.object({ ...who, kind: z.literal('press'), message: id, customId: name }),
  z.object({ ...who, kind: z.literal('choose'), message: id, customId: name, values: z.array(name) }),
  z.object({
    ...who,
    kind: z.literal('submit'),
    interaction: id,
    fields: z.record(name, z.union([text, z.array(name)])),
  }),
  z.object({ ...who, kind: z.literal('say'), text: message, replyTo: z.exactOptional(id) }),
  z.object({ ...who, kind: z.literal('delete'), message: id }),
  z.object({ ...who, kind: z.literal('moveClock'), to: z.enum(['hour', 'post']) }),
  z.object({ ...who, kind: z.literal('traffic'), since: z.number() }),
]);

/** Parses the body of a request of the page; throws an {@link InvalidAction} that names what is wrong. */
export function parseAction(body: unknown): Action {
  const { data, error } = z.safeParse(ACTION, body);
  if (data) return data;
  throw new InvalidAction(400, `Expected an action as protocol.ts describes it. ${z.prettifyError(error)}`);
}

/** Performs an action of a person on the page. Rejects with the reason where the bot gave no good answer. */
export async function performAction({ discord, moveClock, stopwatch }: ActionTarget, action: Action): Promise<Outcome> {
  const { world } = discord;
  const startedAt = world.clock.now();
  const begun = stopwatch();
  const channel = findChannel(world, action);
  const perform = async (): Promise<Outcome> => {
    if (action.kind === 'moveClock') return { nextPost: (await moveClock(action.to)) ?? null };
    if (action.kind === 'traffic') return { traffic: recentTraffic(world, action.since) };
    return performAsPerson(discord, action, channel);
  };
  const outcome = await perform();
  return { startedAt, took: stopwatch() - begun, ...outcome };
}

/** Most entries of traffic in one answer. */
const MOST_TRAFFIC = 60;

function recentTraffic({ traffic }: World, since: number): World['traffic'] {
  return traffic.filter(({ at }) => at >= since).slice(-MOST_TRAFFIC);
}

type PersonAction = Exclude<Action, { kind: 'moveClock' | 'traffic' }>;

async function performAsPerson(discord: LocalDiscord, action: PersonAction, channel: Channel): Promise<Outcome> {
  const place = channel.guild ? { guild: channel.guild.id, channel: channel.id } : { guild: null };
  const person = actAs(discord, { user: action.person, locale: action.locale, ...place });
  switch (action.kind) {
    case 'run':
      return outcomeOf(await person.run(action.command, action.options));
    case 'runOn':
      return outcomeOf(await person.runOn(action.command, findMessage(channel, action.message)));
    case 'type':
      return { choices: await person.type(action.command, action.option, action.text, action.options) };
    case 'press':
      return outcomeOf(await person.press(findMessage(channel, action.message), action.customId));
    case 'choose':
      return outcomeOf(await person.choose(findMessage(channel, action.message), action.customId, action.values));
    case 'submit':
      return outcomeOf(await person.submit(findModal(discord.world, action.interaction, action.person), action.fields));
    case 'say':
      await person.say(action.text, action.replyTo === undefined ? undefined : findMessage(channel, action.replyTo));
      return {};
    case 'delete':
      await person.delete(findMessage(channel, action.message));
      return {};
    default:
      return action satisfies never;
  }
}

function outcomeOf({ interaction: { id: interaction, choices, modal } }: Exchange): Outcome {
  return { interaction, ...(choices && { choices }), ...(modal && { modal }) };
}

function findChannel(world: World, { person: personId, channel: channelId }: Action): Channel {
  const person = findAccount(world, personId);
  const channel = channelId === directChannel(world, person).id ? person.directChannel : world.channels.get(channelId);
  if (channel && (channel.guild?.members.has(person.id) ?? channel.recipient === person)) return channel;
  throw new InvalidAction(404, `${person.username} sees no channel with the id ${JSON.stringify(channelId)}.`);
}

function findAccount(world: World, personId: string): Person {
  const person = world.people.get(personId);
  if (person && !person.bot) return person;
  throw new InvalidAction(404, `There is nobody with the id ${JSON.stringify(personId)}.`);
}

function findMessage(channel: Channel, messageId: string): Message {
  const post = channel.posts.get(messageId);
  if (post) return post.message;
  throw new InvalidAction(404, 'The message is no longer there.');
}

function findModal(world: World, interactionId: string, personId: string): Exchange {
  const known = [...world.interactions.values()].find((it) => it.id === interactionId && it.person.id === personId);
  if (known?.modal) return new Exchange(known);
  throw new InvalidAction(404, 'The window that was sent off is no longer known.');
}
