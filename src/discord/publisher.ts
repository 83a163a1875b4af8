import { MessageFlags, Routes, type APIChannel, type APIMessage } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Obstacle, Outcome, Post, Publisher } from '../daily/publisher.ts';
import type { Instant, Subscription } from '../store/store.ts';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import { isPostOf, ownComponents, postComponents } from './components.ts';
import type { Guilds } from './permissions.ts';
import { renderDelivery, renderPauseNotice, renderWelcome, threadName } from './render-daily.ts';
import { type Request, RequestError } from './rest.ts';

export interface PublisherOptions {
  /** Undefined before the bot is online. */
  readonly connection: () => { readonly user: string; readonly request: Request } | undefined;
  readonly guilds: Guilds;
  /** A command as people can press it. */
  readonly mention: (name: string) => string;
  readonly log: Logger;
}

/** Posts excerpts in channels and direct messages. */
export function createPublisher({ connection, guilds, mention, log }: PublisherOptions): Publisher {
  const request: Request = (...asked) => {
    const online = connection();
    if (online) return online.request(...asked);
    throw new RequestError({ kind: 'trouble', reason: 'offline' }, {});
  };

  const textOf = ({ guild, locale }: Subscription): Catalogue =>
    catalogueFor((guild === null ? undefined : guilds.locale(guild)) ?? locale);

  async function direct(person: string): Promise<string> {
    const channel = (await request('POST', Routes.userChannels(), { body: { recipient_id: person } })) as APIChannel;
    return channel.id;
  }

  async function send(channel: string, body: object): Promise<Outcome> {
    const whole = { flags: MessageFlags.IsComponentsV2, enforce_nonce: true, allowed_mentions: { parse: [] }, ...body };
    const message = (await request('POST', Routes.channelMessages(channel), { body: whole })) as APIMessage;
    return { kind: 'sent', channel, message: message.id };
  }

  /** The post stands without it: that there is none is only written to the log. */
  async function openThread(outcome: Outcome, { subscription, excerpt }: Post): Promise<void> {
    if (outcome.kind !== 'sent' || !subscription.thread || subscription.guild === null) return;
    const body = { name: threadName(excerpt.located, textOf(subscription)) };
    await request('POST', Routes.threads(outcome.channel, outcome.message), { body }).catch((error: unknown) =>
      log.warn({ err: error }, 'No thread could be opened under an excerpt'),
    );
  }

  /**
   * How far the look for a delivery's post has come when Discord's limit stopped it: in a busy channel, one that began
   * anew each time would never come to an end.
   */
  const lookedAt = new Map<string, bigint>();

  function obstacle({ guild, channel }: Subscription): Obstacle | undefined {
    if (guild === null || channel === null) return undefined;
    return (guilds.channel(guild, channel)?.missing ?? []).length > 0 ? 'notAllowed' : undefined;
  }

  return {
    obstacle,
    async post(post) {
      const { subscription, deliveryId } = post;
      const { role } = subscription;
      try {
        const channel = subscription.channel ?? (await direct(subscription.person));
        const outcome = await send(channel, {
          components: postComponents(renderDelivery(post, textOf(subscription)), deliveryId),
          nonce: deliveryId,
          ...(role !== null && { allowed_mentions: { parse: [], roles: [role] } }),
        });
        await openThread(outcome, post);
        return outcome;
      } catch (error) {
        return outcomeOf(error, log);
      }
    },
    async find(subscription, { id, triedAt, due }) {
      const { guild, person } = subscription;
      if (guild !== null && !guilds.isIn(guild)) return OFFLINE;
      if (obstacle(subscription) !== undefined) return { kind: 'blocked', obstacle: 'notAllowed' };
      try {
        const channel = subscription.channel ?? (await direct(person));
        const looked = lookedAt.get(id) ?? snowflake((triedAt ?? due) - AROUND.before);
        const end = snowflake((triedAt ?? due) + AROUND.after);
        const message = await findPost(
          request,
          channel,
          { user: connection()?.user, deliveryId: id, looked, end },
          (to) => lookedAt.set(id, to),
        );
        lookedAt.delete(id);
        return message === undefined ? { kind: 'none' } : { kind: 'sent', channel, message };
      } catch (error) {
        return { ...outcomeOf(error, log), unsure: true };
      }
    },
    async tell(subscription, why) {
      const { person, id } = subscription;
      const catalogue = textOf(subscription);
      const components = ownComponents(renderPauseNotice(subscription, why, catalogue, mention), person);
      try {
        return await send(await direct(person), { components, nonce: `tell${id}` });
      } catch (error) {
        return outcomeOf(error, log);
      }
    },
    async welcome(subscription) {
      const { person, id } = subscription;
      try {
        const components = ownComponents(renderWelcome(subscription, textOf(subscription)), person);
        return await send(await direct(person), { components, nonce: `hello${id}` });
      } catch (error) {
        return outcomeOf(error, log);
      }
    },
  };
}

const DISCORD_EPOCH = 1_420_070_400_000;
/** An attempt takes seconds; clocks differ. In milliseconds before it began, and after. */
const AROUND = { before: 5 * 60_000, after: 15 * 60_000 };
const PAGE = 100;

/** Discord has trouble with one server; that is none with everything. */
const OFFLINE = { kind: 'trouble', reason: 'unknown server', unsure: true, wait: { ms: 0, forAll: false } } as const;

interface Sought {
  readonly user: string | undefined;
  readonly deliveryId: string;
  /** The id behind which to look, and the one up to which. */
  readonly looked: bigint;
  readonly end: bigint;
}

/**
 * Looks for a delivery's post among the bot's own messages of the time at which it was tried; gives its id.
 * @param onLooked told how far it has come, page by page
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

/** Discord's codes for what does not pass by itself. */
const OBSTACLES: Readonly<Record<number, Obstacle>> = {
  // Unknown server, unknown channel.
  10004: 'channelGone',
  10003: 'channelGone',
  // No direct messages to this person; no server in common.
  50007: 'directClosed',
  50278: 'directClosed',
};

/** Too many conversations were opened at once. */
const OPENED_TOO_FAST = 40_003;

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
      if (why.status === 401 || why.code === OPENED_TOO_FAST)
        return { kind: 'trouble', reason: `status ${why.status}`, unsure: false };
      log.error({ err: error }, 'Discord does not take an excerpt');
      return { kind: 'refused', reason: `status ${why.status}` };
    }
    default:
      return why satisfies never;
  }
}

/** Whether the bot is a member of a server, as far as Discord says: when it has trouble, it is. */
export async function isMember(request: Request, guild: string): Promise<boolean> {
  try {
    await request('GET', Routes.guild(guild));
    return true;
  } catch (error) {
    return !(error instanceof RequestError && error.why.kind === 'refused' && [403, 404].includes(error.why.status));
  }
}
