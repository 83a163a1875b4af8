import { manualClock } from 'local-discord';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import type { Guilds } from '../../src/discord/permissions.ts';
import { createPublisher } from '../../src/discord/publisher.ts';
import { type FailureCause, type Request, RequestError } from 'steady-requests';
import { createLog } from '../../src/log.ts';
import { sampleDelivery, sampleSubscription } from '../store/samples.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TRIED = Date.UTC(2026, 0, 14, 7);
const BOT = '200';
const DELIVERY = sampleDelivery({ id: 'abcdefghij', triedAt: TRIED, unsure: true });
const KNOWN = { name: 'general', hasThreads: true, missing: [], missingOptional: [] };
const CLOCK = manualClock(TRIED + HOUR);
const PLACES: Guilds = {
  isIn: () => true,
  channel: () => KNOWN,
  refresh: async () => undefined,
  isMentionable: () => false,
  locale: () => undefined,
};

const idAt = (at: number): string => String(BigInt(at - 1_420_070_400_000) << 22n);

function message(at: number, author: string, delivery?: string): object {
  const id = `passage:next:aaaaaaaaaa:1:bbbbbbbbbb~0.${delivery}`;
  const components = delivery === undefined ? [] : [{ type: 1, components: [{ type: 2, custom_id: id }] }];
  return { id: idAt(at), author: { id: author }, components };
}

/** A channel's history as Discord gives it: a page of the messages right behind an id, newest first. */
function reader(all: readonly object[], guilds: Guilds = PLACES, clock: Clock = CLOCK) {
  const pages: string[] = [];
  const limit = { reads: Infinity };
  const request: Request = async (_method, _path, { query = {} } = {}) => {
    if (pages.length >= limit.reads) throw new RequestError({ kind: 'limited', wait: 5000, forAll: false }, {});
    pages.push(query['after'] ?? '');
    const behind = (all as { id: string }[]).filter(({ id }) => BigInt(id) > BigInt(query['after'] ?? 0));
    return behind.slice(0, Number(query['limit'])).toReversed();
  };
  const log = createLog('silent', { write: () => undefined });
  const publisher = createPublisher({
    connection: () => ({ user: BOT, request }),
    guilds,
    mention: (name) => name,
    clock,
    log,
  });
  return { find: () => publisher.find(sampleSubscription(), DELIVERY), pages, limit };
}

const chatter = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => message(TRIED + Math.floor((index * 10 * MINUTE) / count), '9'));

describe('finding a post', () => {
  it('works among hundreds of other messages', async () => {
    const post = message(TRIED + 8 * MINUTE, BOT, DELIVERY.id);
    const all = [...chatter(350), post].toSorted(
      (a, b) => Number((a as { id: string }).id) - Number((b as { id: string }).id),
    );
    expect(await reader(all).find()).toMatchObject({ kind: 'sent', message: (post as { id: string }).id });
  });

  it('begins minutes before the attempt, because clocks differ', async () => {
    expect(await reader([message(TRIED - 4 * MINUTE, BOT, DELIVERY.id)]).find()).toMatchObject({ kind: 'sent' });
  });

  it.each([400 * 24 * HOUR, -7 * HOUR])('looks at the time by Discord’s clock, too: %d ms off', async (ahead) => {
    const clock = { ...CLOCK, ahead: () => ahead };
    for (const at of [TRIED - ahead, TRIED])
      expect(await reader([message(at, BOT, DELIVERY.id)], PLACES, clock).find()).toMatchObject({ kind: 'sent' });
    expect(await reader([], PLACES, clock).find()).toEqual({ kind: 'none' });
  });

  it('looks at the last day after the clock was set back', async () => {
    const [clock, found] = [manualClock(TRIED - 400 * 24 * HOUR), { kind: 'sent' }];
    const before = (ms: number): object => message(clock.now() - ms, BOT, DELIVERY.id);
    expect(await reader([before(23 * HOUR)], PLACES, clock).find()).toMatchObject(found);
    expect(await reader([before(25 * HOUR)], PLACES, clock).find()).toEqual({ kind: 'none' });
    const compared = { ...clock, ahead: () => -9 * HOUR };
    expect(await reader([before(-8 * HOUR)], PLACES, compared).find()).toMatchObject(found);
  });

  it('ignores other deliveries, and other authors of the same', async () => {
    const others = [message(TRIED, BOT, 'jihgfedcba'), message(TRIED + 1, '9', DELIVERY.id), message(TRIED + 2, BOT)];
    expect(await reader(others).find()).toEqual({ kind: 'none' });
  });

  it('is no proof in an empty list, where the permission to read it is not known', async () => {
    const guilds = { ...PLACES, channel: () => undefined };
    expect(await reader([], guilds).find()).toEqual({ kind: 'trouble', reason: 'unseen', unsure: true });
    expect(await reader([message(TRIED - HOUR, '9')], guilds).find()).toEqual({ kind: 'none' });
    expect(await reader([]).find()).toEqual({ kind: 'none' });
  });

  it.each([
    ['answers otherwise', {}, 'unseen'],
    ['refuses otherwise', { kind: 'refused', status: 403, code: 50001 }, 'unseen'],
    ['fails otherwise, too', { kind: 'trouble', reason: 'status 502' }, 'look: status 500'],
  ] as const)('that Discord does not show is told from an outage: it %s', async (_, probe, reason) => {
    const request: Request = async (_method, path) => {
      if (path.includes('/messages')) throw new RequestError({ kind: 'trouble', reason: 'status 500' }, {});
      if ('kind' in probe) throw new RequestError(probe, {});
      return {};
    };
    const log = createLog('silent', { write: () => undefined });
    const connection = () => ({ user: BOT, request });
    const publisher = createPublisher({ connection, guilds: PLACES, mention: (name) => name, clock: CLOCK, log });
    const found = await publisher.find(sampleSubscription(), DELIVERY);
    expect(found).toEqual({ kind: 'trouble', reason, unsure: true });
  });

  it('counts as an outage where the answer is of another kind', async () => {
    const request: Request = async (_method, path) => {
      if (path.includes('/messages')) throw new RequestError({ kind: 'trouble', reason: 'status 503' }, {});
      return {};
    };
    const connection = () => ({ user: BOT, request });
    const log = createLog('silent', { write: () => undefined });
    const publisher = createPublisher({ connection, guilds: PLACES, mention: (name) => name, clock: CLOCK, log });
    const found = await publisher.find(sampleSubscription(), DELIVERY);
    expect(found).toEqual({ kind: 'trouble', reason: 'status 503', unsure: true });
  });

  it.each([[null], [{}], [[null]], [[{ id: 'x' }]], ['<html>']])('is no proof in an answer like %j', async (answer) => {
    const request: Request = async () => answer;
    const connection = () => ({ user: BOT, request });
    const log = createLog('silent', { write: () => undefined });
    const publisher = createPublisher({ connection, guilds: PLACES, mention: (name) => name, clock: CLOCK, log });
    const found = await publisher.find(sampleSubscription(), DELIVERY);
    expect(found).toEqual({ kind: 'trouble', reason: 'unseen', unsure: true });
  });

  it('resumes where Discord’s rate limit stopped it', async () => {
    const { find, pages, limit } = reader(chatter(350));
    limit.reads = 2;
    expect(await find()).toMatchObject({ kind: 'trouble', reason: 'limited', unsure: true });
    limit.reads = Infinity;
    expect(await find()).toEqual({ kind: 'none' });
    expect(new Set(pages).size).toBe(4);
    expect(pages).toHaveLength(4);
  });
});

describe('the outcome of a request', () => {
  const log = createLog('silent', { write: () => undefined });
  const welcome = (why: FailureCause) => {
    const request: Request = async () => {
      throw new RequestError(why, {});
    };
    const publisher = createPublisher({
      connection: () => ({ user: BOT, request }),
      guilds: PLACES,
      mention: (name) => name,
      clock: CLOCK,
      log,
    });
    return publisher.welcome(sampleSubscription({ person: '1' }));
  };

  it('is not known where the answer cannot be read', async () => {
    for (const answer of [null, {}, '<html>', { id: 7 }]) {
      const request: Request = async () => answer;
      const connection = () => ({ user: BOT, request });
      const publisher = createPublisher({ connection, guilds: PLACES, mention: (name) => name, clock: CLOCK, log });
      const outcome = await publisher.welcome(sampleSubscription({ person: '1' }));
      expect(outcome).toMatchObject({ kind: 'trouble', unsure: true });
    }
  });

  it.each([
    [
      { kind: 'trouble', reason: 'unreachable' },
      { kind: 'trouble', reason: 'unreachable', unsure: true },
    ],
    [
      { kind: 'limited', wait: 9, forAll: true },
      { kind: 'trouble', unsure: false, wait: { ms: 9, forAll: true } },
    ],
    [
      { kind: 'trouble', reason: 'unreachable', isUnsent: true },
      { kind: 'trouble', reason: 'unreachable', unsure: false },
    ],
    [
      { kind: 'refused', status: 400, code: 160005 },
      { kind: 'blocked', obstacle: 'directClosed' },
    ],
    [
      { kind: 'refused', status: 400, code: 59999 },
      { kind: 'trouble', reason: 'refused 59999', unsure: false, wait: { ms: 10 * MINUTE, forAll: false } },
    ],
    [
      { kind: 'refused', status: 418, code: 0 },
      { kind: 'trouble', reason: 'refused 418', unsure: false },
    ],
    [
      { kind: 'refused', status: 404, code: 10003 },
      { kind: 'blocked', obstacle: 'directClosed' },
    ],
    [
      { kind: 'refused', status: 403, code: 50007 },
      { kind: 'blocked', obstacle: 'directClosed' },
    ],
    [
      { kind: 'refused', status: 400, code: 40003 },
      { kind: 'trouble', unsure: false },
    ],
    [
      { kind: 'refused', status: 401, code: 0 },
      { kind: 'trouble', unsure: false },
    ],
    [
      { kind: 'refused', status: 400, code: 50035 },
      { kind: 'refused', reason: 'refused 50035' },
    ],
  ] as const)('is classified: %j', async (why, outcome) => {
    expect(await welcome(why)).toMatchObject(outcome);
  });
});
