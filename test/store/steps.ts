import fc from 'fast-check';
import type { Plan, Store, Subscription } from '../../src/store/store.ts';
import { sampleDelivery, samplePlanned, sampleSubscription } from './samples.ts';

/** One call of a store's method, with the same effect on every store in the same state. */
export interface Step {
  readonly what: string;
  readonly [fc.toStringMethod]: () => string;
  /**
   * @param turn number of the step
   * @param deliveries every delivery's id so far
   */
  readonly run: (store: Store, turn: number, deliveries: readonly string[]) => Promise<unknown>;
}

// Few values of each, so that calls meet.
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const people = fc.constantFrom('p1', 'p2');
const guilds = fc.constantFrom('g1', 'g2');
const channels = fc.constantFrom('c1', 'c2', 'c3');
const instants = fc.nat(12);
/** Just now, and a day or two ago. */
const presents = fc.tuple(instants, fc.constantFrom(0, 86_400_000, 172_800_000)).map(([at, ago]) => at - ago);
const limits = fc.integer({ min: 1, max: 4 });
const scopes = fc.oneof(fc.record({ guild: guilds }), fc.record({ person: people }), fc.record({ guild: people }));
const blocks = fc.constantFrom('channelGone', 'locked', 'refused 50999', 'notAllowed', 'directClosed', 'nothingToRead');
const pauses = fc.option(fc.oneof(blocks, fc.constant('asked' as const)));

const subscriptions: fc.Arbitrary<Subscription> = fc
  .record({
    id: ids,
    person: people,
    guild: fc.option(guilds),
    channel: fc.option(channels),
    order: fc.constantFrom('reading', 'shuffled'),
    role: fc.option(fc.constant('role')),
    thread: fc.boolean(),
    nextDue: instants,
    pause: pauses,
    startedAt: instants,
  })
  .map((of) => sampleSubscription({ ...of, pausedAt: of.pause && 1 }));

const changes = fc.record(
  {
    channel: fc.option(channels),
    bookmark: fc.string(),
    nextDue: instants,
    pause: pauses,
    pausedAt: fc.option(instants),
  },
  { requiredKeys: [] },
);

type PlanOf = (subscription: Subscription, turn: number) => Plan;

const plans: fc.Arbitrary<PlanOf> = fc
  .record({
    ahead: fc.nat(4),
    due: fc.option(instants),
    states: fc.oneof(
      { weight: 4, arbitrary: fc.constant(['claimed'] as const) },
      fc.constantFrom([], ['skipped', 'claimed'] as const, ['failed'] as const, ['claimed', 'claimed'] as const),
    ),
    tryAt: instants,
    throwsFor: fc.option(ids, { freq: 8 }),
  })
  .map(({ ahead, due, states, tryAt, throwsFor }) => (subscription, turn) => {
    if (subscription.id === throwsFor) throw new Error('no plan');
    const deliveries = states.map((state, index) =>
      samplePlanned({
        id: `${turn}${subscription.id}${index}`,
        due: (due ?? subscription.nextDue) + index,
        state,
        at: turn,
        tryAt: state === 'claimed' ? tryAt : null,
      }),
    );
    return { nextDue: subscription.nextDue + ahead, deliveries };
  });

const called = (what: string): Omit<Step, 'run'> => ({ what, [fc.toStringMethod]: () => what });

const onDelivery = <T>(
  what: string,
  details: fc.Arbitrary<T>,
  run: (store: Store, id: string, detail: T) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(fc.nat(30), details).map(([place, detail]) => ({
    ...called(`${what} latest but ${place} ${JSON.stringify(detail)}`),
    run: (store, _, known) => run(store, known.at(-1 - (place % (known.length || 1))) ?? 'none', detail),
  }));

const step = <T extends unknown[]>(
  what: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  run: (store: Store, ...details: [...T, turn: number]) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple<T>(...arbitraries).map((details) => ({
    ...called(`${what} ${JSON.stringify(details)}`),
    run: (store, turn) => run(store, ...([...details, turn] as [...T, turn: number])),
  }));

const planned = (plan: PlanOf, turn: number) => (subscription: Subscription) => plan(subscription, turn);
const adds = step('add', [subscriptions, fc.option(limits, { nil: undefined })], (store, one, limit) =>
  store.add(one, limit),
);
const claims = step('claim', [instants, limits, plans], (store, now, limit, plan, turn) =>
  store.claim(now, limit, planned(plan, turn)),
);
const ends = onDelivery(
  'sent',
  fc.record({ at: instants, channel: channels, message: fc.constant('m') }),
  (store, id, post) => store.sent(id, post),
);

export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: adds },
  { weight: 6, arbitrary: claims },
  { weight: 4, arbitrary: ends },
  step('change', [ids, changes], (store, id, some) => store.change(id, some)),
  step('change', [ids, changes, fc.option(instants), instants], async (store, id, some, stale, release) => {
    const { bookmark = '', nextDue = 0, pause = null } = (await store.subscription(id)) ?? {};
    return store.change(id, some, { from: { bookmark, nextDue: stale ?? nextDue, pause }, release });
  }),
  step('remove', [ids], (store, id) => store.remove(id)),
  step('ofGuild', [guilds], (store, guild) => store.ofGuild(guild)),
  step('ofPerson', [people], (store, person) => store.ofPerson(person)),
  step('countOf', [people], (store, person) => store.countOf(person)),
  step('claimOne', [ids, plans], (store, id, plan, turn) => store.claimOne(id, planned(plan, turn))),
  step('take', [instants, instants, limits], (store, now, until, limit) => store.take(now, until, limit)),
  step('releaseAll', [instants], (store, now) => store.releaseAll(now)),
  step('release', [ids, instants], (store, subscription, now) => store.release({ subscription }, now)),
  step('release', [guilds, instants], (store, guild, now) => store.release({ guild }, now)),
  onDelivery(
    'begin',
    fc.record({ at: instants, passage: fc.string(), bookmark: fc.string(), stale: fc.option(instants, { freq: 3 }) }),
    async (store, id, { stale, ...attempt }) => {
      const histories = await inTurn(['a', 'b', 'c', 'd', 'e'], (each) => store.history(each, 1000));
      const of = histories.flat().find((delivery) => delivery.id === id)?.subscription ?? 'none';
      const { bookmark = '', nextDue = 0, pause = null } = (await store.subscription(of)) ?? {};
      return store.begin(id, attempt, { bookmark, nextDue: stale ?? nextDue, pause });
    },
  ),
  onDelivery(
    'postpone',
    fc.record({ tryAt: instants, unsure: fc.boolean(), reason: fc.constant('again') }),
    (store, id, again) => store.postpone(id, again),
  ),
  onDelivery(
    'fail',
    fc.record({ at: instants, reason: fc.constant('gone'), movesOn: fc.boolean() }),
    (store, id, end) => store.fail(id, end),
  ),
  step('note', [ids, instants], (store, subscription, due, turn) =>
    store.note(
      sampleDelivery({ id: `${turn}n`, subscription, due, at: due, reason: due % 2 === 0 ? 'asked' : 'late' }),
    ),
  ),
  step('note', [ids, instants, fc.option(instants), instants], async (store, id, due, stale, nextDue, turn) => {
    const { bookmark = '', nextDue: current = 0, pause = null } = (await store.subscription(id)) ?? {};
    const move = { from: { bookmark, nextDue: stale ?? current, pause }, changes: { nextDue, bookmark: `${turn}` } };
    return store.note(sampleDelivery({ id: `${turn}m`, subscription: id, due, at: due }), move);
  }),
  step('block', [ids, blocks, instants], (store, id, pause, at) => store.block(id, pause, at)),
  step('history', [ids, limits], (store, id, limit) => store.history(id, limit)),
  step('prune', [instants, presents], (store, before, now) => store.prune(before, now)),
  step('pruned', [instants], (store, now) => store.pruned(now)),
  step('replan', [presents, instants, fc.option(ids, { nil: undefined })], (store, now, beyond, subscription) =>
    store.replan({ now, beyond, ...(subscription !== undefined && { subscription }) }, ({ nextDue }, past) =>
      Math.min((past.skipped ?? past.occurred ?? nextDue) + 1, nextDue + 1),
    ),
  ),
  step('rememberZone', [scopes, fc.string(), fc.option(ids, { nil: undefined })], (store, scope, zone, id) =>
    store.rememberZone(scope, zone, id),
  ),
  step('forgetGuild', [guilds], (store, guild) => store.forgetGuild(guild)),
  step('forgetChannel', [channels, instants], async (store, channel, at) =>
    (await store.forgetChannel(channel, at)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ),
  step('forgetPerson', [people], (store, person) => store.forgetPerson(person)),
  step('owner', [people], (store, application) => store.owner(application)),
);

/** Everything that can be read of a store after such steps. */
export async function readAll(store: Store): Promise<unknown> {
  const zoned = ['p1', 'p2', 'g1', 'g2'].flatMap((id) => [{ guild: id }, { person: id }]);
  return {
    subscriptions: await inTurn(['a', 'b', 'c', 'd', 'e'], (id) => store.subscription(id)),
    histories: await inTurn(['a', 'b', 'c', 'd', 'e'], (id) => store.history(id, 1000)),
    zones: await inTurn(zoned, (scope) => store.zone(scope)),
    guilds: (await store.guilds()).toSorted(),
    next: await store.nextMoment(),
  };
}

async function inTurn<T, R>(list: readonly T[], read: (each: T) => Promise<R>): Promise<R[]> {
  const found: R[] = [];
  for (const each of list) found.push(await read(each));
  return found;
}
