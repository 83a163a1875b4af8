import { MessageFlags, RESTJSONErrorCodes, Routes, type APIChannel, type APIMessage } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Obstacle, Outcome, Post, Publisher } from '../daily/publisher.ts';
import type { Delivery, Instant, Subscription } from '../store/store.ts';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import { isPostOf, ownComponents, postComponents, type Reply } from './components.ts';
import type { Guilds } from './permissions.ts';
import { renderDelivery, renderPauseNotice, renderWelcome, threadName } from './render-excerpt.ts';
import { type Request, RequestError } from './rest.ts';

export interface PublisherOptions {
  /** Undefined before the bot is online. */
  readonly connection: () => { readonly user: string; readonly request: Request } | undefined;
  readonly guilds: Guilds;
  /** A command by name, as people can press it. */
  readonly mention: (name: string) => string;
  readonly log: Logger;
}

/** Dependencies of posting, and its memory. */
interface Context extends PublisherOptions {
  readonly request: Request;
  /**
   * How far the look for a delivery's post has come when Discord's rate limit stopped it, by the delivery's id: in a
   * busy channel, a look that began anew each time would never come to an end.
   */
  readonly lookedAt: Map<string, bigint>;
}

/** Posts excerpts in channels and direct messages. */
export function createPublisher(options: PublisherOptions): Publisher {
  const request: Request = (...asked) => {
    const online = options.connection();
    if (online) return online.request(...asked);
    throw new RequestError({ kind: 'trouble', reason: 'offline' }, {});
  };
  const context: Context = { ...options, request, lookedAt: new Map() };
  return {
    obstacle: (subscription) => obstacleTo(subscription, options),
    async look(subscription) {
      const { guild, channel } = subscription;
      const refused = guild === null || channel === null ? undefined : await options.guilds.refresh(guild, channel);
      return refused ?? obstacleTo(subscription, options);
    },
    post: (post) => postExcerpt(post, context),
    find: (subscription, delivery) => findDelivery(subscription, delivery, context),
    tell(subscription, why) {
      const reply = renderPauseNotice(subscription, why, catalogueOf(subscription, context), options.mention);
      return sendDirect(subscription, reply, `tell${subscription.id}`, context);
    },
    welcome(subscription) {
      const reply = renderWelcome(subscription, catalogueOf(subscription, context));
      return sendDirect(subscription, reply, `hello${subscription.id}`, context);
    },
  };
}

function obstacleTo({ guild, channel }: Subscription, { guilds }: PublisherOptions): Obstacle | undefined {
  if (guild === null || channel === null) return undefined;
  return (guilds.channel(guild, channel)?.missing ?? []).length > 0 ? 'notAllowed' : undefined;
}

/** The server's language; the person's in direct messages. */
function catalogueOf({ guild, locale }: Subscription, { guilds }: PublisherOptions): Catalogue {
  return catalogueFor((guild === null ? undefined : guilds.locale(guild)) ?? locale);
}

async function postExcerpt(post: Post, context: Context): Promise<Outcome> {
  const { subscription, deliveryId } = post;
  const { role } = subscription;
  try {
    const outcome = await sendMessage(await channelOf(subscription, context), context, {
      components: postComponents(renderDelivery(post, catalogueOf(subscription, context)), deliveryId),
      nonce: deliveryId,
      ...(role !== null && { allowed_mentions: { parse: [], roles: [role] } }),
    });
    await openThread(outcome, post, context);
    return outcome;
  } catch (error) {
    return outcomeOf(error, context.log);
  }
}

/** Looks for a delivery's post; where that cannot be done, whether it was posted stays unsure. */
async function findDelivery(
  subscription: Subscription,
  { id, triedAt, due }: Delivery,
  context: Context,
): Promise<Outcome | { readonly kind: 'none' }> {
  const { guilds, connection, request, lookedAt, log } = context;
  const { guild } = subscription;
  if (guild !== null && !guilds.isIn(guild)) return UNKNOWN_SERVER;
  if (obstacleTo(subscription, context) !== undefined) return { kind: 'blocked', obstacle: 'notAllowed' };
  try {
    const channel = await channelOf(subscription, context);
    const looked = lookedAt.get(id) ?? snowflake((triedAt ?? due) - AROUND.before);
    const end = snowflake((triedAt ?? due) + AROUND.after);
    const sought = { user: connection()?.user, deliveryId: id, looked, end };
    const message = await findPost(request, channel, sought, (to) => lookedAt.set(id, to));
    lookedAt.delete(id);
    return message === undefined ? { kind: 'none' } : { kind: 'sent', channel, message };
  } catch (error) {
    const outcome = outcomeOf(error, log);
    return outcome.kind === 'trouble' ? { ...outcome, unsure: true } : outcome;
  }
}

/** Sends a reply to the person who started a subscription. Discord takes one with the same nonce once a few minutes. */
async function sendDirect({ person }: Subscription, reply: Reply, nonce: string, context: Context): Promise<Outcome> {
  try {
    const components = ownComponents(reply, person);
    return await sendMessage(await openDirect(person, context), context, { components, nonce });
  } catch (error) {
    return outcomeOf(error, context.log);
  }
}

/** The channel of a subscription; one by direct message has none of its own. */
async function channelOf({ channel, person }: Subscription, context: Context): Promise<string> {
  return channel ?? (await openDirect(person, context));
}

async function openDirect(person: string, { request }: Context): Promise<string> {
  const channel = (await request('POST', Routes.userChannels(), { body: { recipient_id: person } })) as APIChannel;
  return channel.id;
}

async function sendMessage(channel: string, { request }: Context, body: object): Promise<Outcome> {
  const whole = { flags: MessageFlags.IsComponentsV2, enforce_nonce: true, allowed_mentions: { parse: [] }, ...body };
  const message = (await request('POST', Routes.channelMessages(channel), { body: whole })) as APIMessage;
  return { kind: 'sent', channel, message: message.id };
}

/** Opens a thread below a post, where that is wished for. A failure is only logged: the post stands without it. */
async function openThread(outcome: Outcome, { subscription, excerpt }: Post, context: Context): Promise<void> {
  if (outcome.kind !== 'sent' || !subscription.thread || subscription.guild === null) return;
  const body = { name: threadName(excerpt.located, catalogueOf(subscription, context)) };
  await context
    .request('POST', Routes.threads(outcome.channel, outcome.message), { body })
    .catch((error: unknown) => context.log.warn({ err: error }, 'No thread could be opened under an excerpt'));
}

/** The instant from which Discord's ids count, in milliseconds since 1970: the beginning of 2015. */
const DISCORD_EPOCH = 1_420_070_400_000;
/** Time around an attempt that is searched, in milliseconds. An attempt takes seconds, and clocks differ by minutes. */
const AROUND = { before: 5 * 60_000, after: 15 * 60_000 };
/** Messages that Discord gives at once. */
const PAGE = 100;

/** Discord has lost sight of one server; everything else goes on. */
const UNKNOWN_SERVER = {
  kind: 'trouble',
  reason: 'unknown server',
  unsure: true,
  wait: { ms: 0, forAll: false },
} as const;

interface Sought {
  readonly user: string | undefined;
  readonly deliveryId: string;
  /** Ids of Discord's, which grow with time: the look begins behind one and ends at the other. */
  readonly looked: bigint;
  readonly end: bigint;
}

/**
 * The id of a delivery's post, searched among the bot's own messages around the attempt.
 *
 * @param onLooked called with the last id of each page
 */
async function findPost(
  request: Request,
  channel: string,
  { user, deliveryId, looked, end }: Sought,
  onLooked: (to: bigint) => void,
): Promise<string | undefined> {
  for (let after = looked; ;) {
    const query = { limit: String(PAGE), after: String(after) };
    const page = (await request('GET', Routes.channelMessages(channel), { query })) as readonly APIMessage[];
    const isOurs = ({ author, components }: APIMessage) => author.id === user && isPostOf(components ?? [], deliveryId);
    const found = page.find(isOurs);
    if (found) return found.id;
    after = page.reduce((latest, { id }) => (BigInt(id) > latest ? BigInt(id) : latest), after);
    if (page.length < PAGE || after > end) return undefined;
    onLooked(after);
  }
}

/** The lowest id that Discord gives at an instant. */
function snowflake(at: Instant): bigint {
  return BigInt(Math.max(0, Math.floor(at) - DISCORD_EPOCH)) << 22n;
}

/** Discord's errors that do not pass by themselves. */
const OBSTACLES: Readonly<Record<number, Obstacle>> = {
  [RESTJSONErrorCodes.UnknownGuild]: 'channelGone',
  [RESTJSONErrorCodes.UnknownChannel]: 'channelGone',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'directClosed',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: 'directClosed',
};

function outcomeOf(error: unknown, log: Logger): Exclude<Outcome, { kind: 'sent' }> {
  if (!(error instanceof RequestError)) throw error;
  const { why } = error;
  switch (why.kind) {
    case 'limited':
      return { kind: 'trouble', reason: 'limited', unsure: false, wait: { ms: why.wait, forAll: why.forAll } };
    case 'trouble':
      return { kind: 'trouble', reason: why.reason, unsure: true };
    case 'refused': {
      const obstacle = OBSTACLES[why.code] ?? (why.status === 403 || why.status === 404 ? 'notAllowed' : undefined);
      if (obstacle !== undefined) return { kind: 'blocked', obstacle };
      if (why.status === 401 || why.code === RESTJSONErrorCodes.OpeningDirectMessagesTooFast)
        return { kind: 'trouble', reason: `status ${why.status}`, unsure: false };
      log.error({ err: error }, 'Discord does not take an excerpt');
      return { kind: 'refused', reason: `status ${why.status}` };
    }
    default:
      return why satisfies never;
  }
}

/** True if the bot is a member of a server; while Discord has trouble it counts as one. */
export async function isMember(request: Request, guild: string): Promise<boolean> {
  try {
    await request('GET', Routes.guild(guild));
    return true;
  } catch (error) {
    return !(error instanceof RequestError && error.why.kind === 'refused' && [403, 404].includes(error.why.status));
  }
}
