import { type FailureCause, idIn, type Request, RequestError } from 'steady-requests';
import { MessageFlags, RESTJSONErrorCodes, Routes, type APIMessage } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { type Obstacle, type Outcome, type Post, type Publisher, FAILED_ON, UNSEEN } from '../daily/publisher.ts';
import type { Delivery, Instant, Refusal, Subscription } from '../store/store.ts';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import { isPostOf, ownComponents, postComponents, type Reply } from './components.ts';
import { obstacleBehind, verdictOn } from './refusals.ts';
import type { Guilds } from './permissions.ts';
import { renderDelivery, renderPauseNotice, renderWelcome, threadName } from './render-excerpt.ts';

export interface PublisherOptions {
  /** Undefined before the bot is online. */
  readonly connection: () => { readonly user: string; readonly request: Request } | undefined;
  readonly guilds: Guilds;
  /** A command by name, as people can press it. */
  readonly mention: (name: string) => string;
  readonly clock: Clock;
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
    throw new RequestError({ kind: 'trouble', reason: 'offline', isUnsent: true }, {});
  };
  const context: Context = { ...options, request, lookedAt: new Map() };
  return {
    obstacle: (subscription) => obstacleTo(subscription, options),
    async look(subscription) {
      const { guild, channel } = subscription;
      const asked = guild === null || channel === null ? undefined : await options.guilds.refresh(guild, channel);
      // The gateway has told some of it, although Discord cannot be asked.
      return asked === undefined || asked === 'trouble' ? (obstacleTo(subscription, options) ?? asked) : asked;
    },
    post: (post) => postExcerpt(post, context),
    find: (subscription, delivery) => findDelivery(subscription, delivery, context),
    tell(subscription, why) {
      const reply = renderPauseNotice(subscription, why, catalogueOf(subscription, context), options.mention);
      // Another reason within minutes is another message. Discord takes 25 characters.
      return sendDirect(subscription, reply, `tell${subscription.id}${why.slice(-11)}`, context);
    },
    welcome(subscription) {
      const reply = renderWelcome(subscription, catalogueOf(subscription, context));
      return sendDirect(subscription, reply, `hello${subscription.id}`, context);
    },
  };
}

function obstacleTo({ guild, channel }: Subscription, { guilds }: PublisherOptions): Obstacle | undefined {
  if (guild === null || channel === null) return undefined;
  const missing = guilds.channel(guild, channel)?.missing ?? [];
  // To write in a locked thread takes the permission to manage threads; most people will rather unlock it.
  const isLocked = missing.every((name) => name === 'ManageThreads');
  return missing.length === 0 ? undefined : isLocked ? 'locked' : 'notAllowed';
}

/** The server's language; the person's in direct messages. */
function catalogueOf({ guild, locale }: Subscription, { guilds }: PublisherOptions): Catalogue {
  return catalogueFor((guild === null ? undefined : guilds.locale(guild)) ?? locale);
}

async function postExcerpt(post: Post, context: Context): Promise<Outcome> {
  const { subscription, deliveryId } = post;
  const { guild, role } = subscription;
  // Neither its language nor the bot's permissions there are known.
  if (guild !== null && context.guilds.locale(guild) === undefined) return { ...NO_SERVER, unsure: false };
  try {
    const outcome = await sendMessage(await channelOf(subscription, context), context, {
      components: postComponents(renderDelivery(post, catalogueOf(subscription, context)), deliveryId),
      nonce: deliveryId,
      ...(role !== null && { allowed_mentions: { parse: [], roles: [role] } }),
    });
    await openThread(outcome, post, context);
    return outcome;
  } catch (error) {
    return outcomeOf(error, context.log, guild === null);
  }
}

/** Looks for a delivery's post; where that cannot be done, whether it was posted stays unsure. */
async function findDelivery(
  subscription: Subscription,
  { id, triedAt, due }: Delivery,
  context: Context,
): Promise<Outcome | { readonly kind: 'none' }> {
  const { guilds, connection, request, lookedAt, clock } = context;
  const { guild } = subscription;
  if (guild !== null && !guilds.isIn(guild)) return NO_SERVER;
  const known = obstacleTo(subscription, context);
  if (known !== undefined) return { kind: 'blocked', obstacle: known };
  let channel: string | undefined;
  try {
    channel = await channelOf(subscription, context);
    const user = connection()?.user;
    for (const [index, { from, to }] of timesAround(triedAt ?? due, clock).entries()) {
      const key = `${id} ${index}`;
      const sought = { user, deliveryId: id, looked: lookedAt.get(key) ?? snowflake(from), end: snowflake(to) };
      const message = await findPost(request, channel, sought, (last) => lookedAt.set(key, last));
      lookedAt.delete(key);
      if (message !== undefined) return { kind: 'sent', channel, message };
    }
    return (await showsMessages(subscription, channel, context)) ? { kind: 'none' } : NOT_SHOWN;
  } catch (error) {
    return unseen(error, channel, guild === null, context);
  }
}

/** Without the permission to read the history, Discord gives an empty list. Of some threads it has told no permissions. */
async function showsMessages({ guild }: Subscription, channel: string, { guilds, request }: Context): Promise<boolean> {
  if (guild === null || guilds.channel(guild, channel) !== undefined) return true;
  const any = await request('GET', Routes.channelMessages(channel), { query: { limit: '1' } });
  return (any as readonly APIMessage[]).length > 0;
}

/** Outcome of a look that failed: where Discord is up, it is this list of messages that it cannot give (500). */
async function unseen(
  cause: unknown,
  channel: string | undefined,
  isDirect: boolean,
  { request, log }: Context,
): Promise<Outcome> {
  if (!(cause instanceof RequestError)) {
    log.error({ err: cause }, 'A list of messages could not be read');
    return NOT_SHOWN;
  }
  const outcome = outcomeOf(cause, log, isDirect);
  if (outcome.kind === 'blocked') return outcome;
  if (channel !== undefined && refusalIn(cause)) return NOT_SHOWN;
  if (outcome.kind === 'trouble' && outcome.reason !== FAILED_ON) return { ...outcome, unsure: true };
  const probe =
    channel === undefined ? cause : await request('GET', Routes.channel(channel)).catch((failure) => failure);
  const isOut = probe instanceof RequestError && !refusalIn(probe);
  return isOut ? { kind: 'trouble', reason: `look: ${outcome.reason}`, unsure: true } : NOT_SHOWN;
}

/** Sends a reply to the person who started a subscription. Discord takes one with the same nonce once a few minutes. */
async function sendDirect({ person }: Subscription, reply: Reply, nonce: string, context: Context): Promise<Outcome> {
  try {
    const components = ownComponents(reply, person);
    return await sendMessage(await openDirect(person, context), context, { components, nonce });
  } catch (error) {
    return outcomeOf(error, context.log, true);
  }
}

/** The channel of a subscription; one by direct message has none of its own. */
async function channelOf({ channel, person }: Subscription, context: Context): Promise<string> {
  return channel ?? (await openDirect(person, context));
}

async function openDirect(person: string, { request }: Context): Promise<string> {
  return idIn(await request('POST', Routes.userChannels(), { body: { recipient_id: person } }));
}

async function sendMessage(channel: string, { request }: Context, body: object): Promise<Outcome> {
  const whole = { flags: MessageFlags.IsComponentsV2, enforce_nonce: true, allowed_mentions: { parse: [] }, ...body };
  const message = idIn(await request('POST', Routes.channelMessages(channel), { body: whole }));
  return { kind: 'sent', channel, message };
}

/** Opens a thread below a post, where that is wished for. A failure is only logged: the post stands without it. */
async function openThread(outcome: Outcome, { subscription, excerpt }: Post, context: Context): Promise<void> {
  if (outcome.kind !== 'sent' || !subscription.thread || subscription.guild === null) return;
  const body = { name: threadName(excerpt.located, catalogueOf(subscription, context)) };
  const warn = (error: unknown): void => {
    const refusal = refusalIn(error);
    // Opened by an earlier attempt, whose answer was lost.
    if (refusal?.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) return;
    const verdict = refusal && verdictOn(refusal);
    context.log.warn({ err: error, verdict }, 'No thread could be opened under an excerpt');
  };
  await context.request('POST', Routes.threads(outcome.channel, outcome.message), { body }).catch(warn);
}

/** The instant from which Discord's ids count, in milliseconds since 1970: the beginning of 2015. */
const DISCORD_EPOCH = 1_420_070_400_000;
/** Time around an attempt that is searched, in milliseconds. An attempt takes seconds, and clocks differ by minutes. */
const AROUND = { before: 5 * 60_000, after: 15 * 60_000, unknown: 24 * 60 * 60_000 };
/** Messages that Discord gives at once. */
const PAGE = 100;

/** Discord has lost sight of one server; everything else goes on. */
const NO_SERVER = { kind: 'trouble', reason: 'unknown server', unsure: true, wait: { ms: 0, forAll: false } } as const;
/** It answers, but does not show what was posted. */
const NOT_SHOWN = { kind: 'trouble', reason: UNSEEN, unsure: true } as const;

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

/** Times by Discord's clock in which an attempt may have been made, the likely one first. */
function timesAround(tried: Instant, { now, ahead }: Clock): { readonly from: Instant; readonly to: Instant }[] {
  const by = ahead?.() ?? 0;
  // The clock was set back since: it was in the last day, or what it posted is not due for long.
  if (tried > now()) return [{ from: now() - by - AROUND.unknown, to: now() - by + AROUND.after }];
  return [...new Set([tried, tried - by])].map((at) => ({ from: at - AROUND.before, to: at + AROUND.after }));
}

/** The lowest id that Discord gives at an instant. */
function snowflake(at: Instant): bigint {
  return BigInt(Math.max(0, Math.floor(at) - DISCORD_EPOCH)) << 22n;
}

/** Wait after a refusal that trying again hardly helps, in milliseconds. */
const REFUSED_WAIT = 10 * 60_000;

function outcomeOf(error: unknown, log: Logger, isDirect: boolean): Exclude<Outcome, { kind: 'sent' }> {
  if (!(error instanceof RequestError)) throw error;
  const { why } = error;
  switch (why.kind) {
    case 'limited':
      return { kind: 'trouble', reason: 'limited', unsure: false, wait: { ms: why.wait, forAll: why.forAll } };
    case 'trouble':
      return { kind: 'trouble', reason: why.reason, unsure: why.isUnsent !== true };
    case 'refused': {
      const obstacle = obstacleBehind(why, isDirect);
      if (obstacle !== undefined) return { kind: 'blocked', obstacle };
      const verdict = verdictOn(why);
      const reason: Refusal = `refused ${why.code || why.status}`;
      if (verdict === 'passing') return { kind: 'trouble', reason, unsure: false };
      log[verdict === 'passage' ? 'warn' : 'error']({ err: error, verdict }, 'Discord does not take an excerpt');
      if (verdict === 'passage') return { kind: 'refused', reason };
      return { kind: 'trouble', reason, unsure: false, wait: { ms: REFUSED_WAIT, forAll: false } };
    }
    default:
      return why satisfies never;
  }
}

function refusalIn(error: unknown): (FailureCause & { kind: 'refused' }) | undefined {
  return error instanceof RequestError && error.why.kind === 'refused' ? error.why : undefined;
}

/** Codes of a server that the bot has left, or that is gone. A status alone may be that of a proxy's page. */
const NOT_IN = new Set<unknown>([RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess]);

/** True if the bot is a member of a server; while Discord has trouble it counts as one. */
export async function isMember(request: Request, guild: string): Promise<boolean> {
  try {
    await request('GET', Routes.guild(guild));
    return true;
  } catch (error) {
    return !NOT_IN.has(refusalIn(error)?.code);
  }
}
