import * as z from 'zod/mini';
import type { Deed, Outcome } from '../page/protocol.ts';
import { actAs } from '../people/actor.ts';
import type { Actor } from '../people/actor.ts';
import { Exchange } from '../people/exchange.ts';
import type { Message } from '../people/exchange.ts';
import type { LocalDiscord } from '../server.ts';
import { directChannel } from '../world/create.ts';
import type { Channel, Person, World } from '../world/world.ts';
import type { Stage } from './server.ts';

/** A deed that cannot be begun: what came is wrong, or stands for nothing here. */
export class BadDeed extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

const id = z.string().check(z.maxLength(30));
const text = z.string().check(z.maxLength(6000));
/** As much as Discord takes of a person. */
const message = z.string().check(z.regex(/\S/u), z.maxLength(2000));
const name = z.string().check(z.maxLength(100));
const options = z.record(name, z.union([text, z.number(), z.boolean()]));
const who = { person: id, channel: id, locale: z.string().check(z.regex(/^[a-z]{2}(?:-[A-Za-z0-9]{2,4})?$/u)) };

const DEED = z.discriminatedUnion('do', [
  z.object({ ...who, do: z.literal('run'), command: name, options }),
  z.object({ ...who, do: z.literal('runOn'), command: name, message: id }),
  z.object({ ...who, do: z.literal('type'), command: name, option: name, text, options }),
  z.object({ ...who, do: z.literal('press'), message: id, customId: name }),
  z.object({ ...who, do: z.literal('choose'), message: id, customId: name, values: z.array(name) }),
  z.object({
    ...who,
    do: z.literal('submit'),
    interaction: id,
    fields: z.record(name, z.union([text, z.array(name)])),
  }),
  z.object({ ...who, do: z.literal('say'), text: message, replyTo: z.exactOptional(id) }),
  z.object({ ...who, do: z.literal('delete'), message: id }),
  z.object({ ...who, do: z.literal('moveClock'), to: z.enum(['hour', 'post']) }),
  z.object({ ...who, do: z.literal('traffic'), since: z.number() }),
]);

/** Reads what the page sent; throws a {@link BadDeed} that names what is wrong. */
export function readDeed(body: unknown): Deed {
  const { data, error } = z.safeParse(DEED, body);
  if (data) return data;
  throw new BadDeed(400, `Expected a deed as protocol.ts describes it. ${z.prettifyError(error)}`);
}

/** Entries of the traffic that are told at once. */
const TRAFFIC = 60;

/** Does what a person did on the page; what the bot did not answer is told as a `problem`. */
export async function carryOut({ discord, travel, stopwatch }: Stage, deed: Deed): Promise<Outcome> {
  const { world } = discord;
  const startedAt = world.clock.now();
  const begun = stopwatch();
  const took = () => ({ startedAt, took: stopwatch() - begun });
  const exchanged = (exchange: Exchange): Outcome => {
    const { id: interaction, choices, modal } = exchange.interaction;
    return { ...took(), interaction, ...(choices && { choices }), ...(modal && { modal }) };
  };
  const channel = placeOf(world, deed);
  const person = memberFor(discord, deed, channel);
  const seen = (messageId: string): Message => messageIn(channel, messageId);

  switch (deed.do) {
    case 'run':
      return exchanged(await person.run(deed.command, deed.options));
    case 'runOn':
      return exchanged(await person.runOn(deed.command, seen(deed.message)));
    case 'type':
      return { ...took(), choices: await person.type(deed.command, deed.option, deed.text, deed.options) };
    case 'press':
      return exchanged(await person.press(seen(deed.message), deed.customId));
    case 'choose':
      return exchanged(await person.choose(seen(deed.message), deed.customId, deed.values));
    case 'submit':
      return exchanged(await person.submit(exchangeBefore(world, deed.interaction, deed.person), deed.fields));
    case 'say':
      await person.say(deed.text, deed.replyTo === undefined ? undefined : seen(deed.replyTo));
      return took();
    case 'delete':
      await person.delete(seen(deed.message));
      return took();
    case 'moveClock':
      return { ...took(), nextPost: (await travel(deed.to)) ?? null };
    case 'traffic':
      return { ...took(), traffic: world.traffic.filter(({ at }) => at >= deed.since).slice(-TRAFFIC) };
    default:
      return deed satisfies never;
  }
}

function placeOf(world: World, { person: personId, channel: channelId }: Deed): Channel {
  const person = personIn(world, personId);
  const channel = channelId === directChannel(world, person).id ? person.directChannel : world.channels.get(channelId);
  if (channel && (channel.guild?.members.has(person.id) ?? channel.recipient === person)) return channel;
  throw new BadDeed(404, `${person.username} sees no channel with the id ${JSON.stringify(channelId)}.`);
}

/** An account of a person, not a bot's. */
function personIn(world: World, personId: string): Person {
  const person = world.people.get(personId);
  if (person && !person.bot) return person;
  throw new BadDeed(404, `There is nobody with the id ${JSON.stringify(personId)}.`);
}

function memberFor(discord: LocalDiscord, { person: user, locale }: Deed, { id: channel, guild }: Channel): Actor {
  const place = guild ? { guild: guild.id, channel } : { guild: null };
  return actAs(discord, { user, locale, ...place });
}

function messageIn(channel: Channel, messageId: string): Message {
  const post = channel.posts.get(messageId);
  if (post) return post.message;
  throw new BadDeed(404, 'The message is no longer there.');
}

function exchangeBefore(world: World, interactionId: string, personId: string): Exchange {
  const known = [...world.interactions.values()].find((it) => it.id === interactionId && it.person.id === personId);
  if (known?.modal) return new Exchange(known);
  throw new BadDeed(404, 'The window that was sent off is no longer known.');
}
