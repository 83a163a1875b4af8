import type {
  Delivery,
  Instant,
  Pause,
  Plan,
  Position,
  Scope,
  Store,
  Subscription,
  Taken,
} from '../../src/store/store.ts';

interface Contents {
  subscriptions: readonly Subscription[];
  deliveries: readonly Delivery[];
  zones: ReadonlyMap<string, string>;
  owner: string | undefined;
  pruned: number | undefined;
}

/** Slow and obvious reference of the store: lists that are replaced, never changed. */
export function createReference(): Store {
  const has: Contents = { subscriptions: [], deliveries: [], zones: new Map(), owner: undefined, pruned: undefined };

  /** One transaction: an error leaves everything as it was. */
  const whole = async <T>(work: () => T): Promise<T> => {
    const before = { ...has };
    try {
      return work();
    } catch (error) {
      Object.assign(has, before);
      throw error;
    }
  };

  const byId = (id: string) => has.subscriptions.find((each) => each.id === id);
  const isAt = (id: string, from?: Position) => {
    const at = byId(id);
    if (!at || !from) return at !== undefined;
    return at.bookmark === from.bookmark && at.nextDue === from.nextDue && at.pause === from.pause;
  };
  const claimOf = (id: string) => has.deliveries.find((each) => each.subscription === id && each.state === 'claimed');
  const setSubscriptions = (
    which: (each: Subscription) => boolean,
    to: (each: Subscription) => Partial<Subscription>,
  ) => {
    has.subscriptions = has.subscriptions.map((each) => (which(each) ? { ...each, ...to(each) } : each));
  };
  const setClaimed = (which: (each: Delivery) => boolean, to: Partial<Delivery>) => {
    has.deliveries = has.deliveries.map((each) =>
      each.state === 'claimed' && which(each) ? { ...each, ...to } : each,
    );
  };
  const removeSubscriptions = (which: (each: Subscription) => boolean) => {
    has.subscriptions = has.subscriptions.filter((each) => !which(each));
    has.deliveries = has.deliveries.filter((each) => byId(each.subscription) !== undefined);
  };
  const setZone = (scope: Scope, zone?: string) => {
    const others = [...has.zones].filter(([key]) => key !== keyOf(scope));
    has.zones = new Map(zone === undefined ? others : [...others, [keyOf(scope), zone]]);
  };
  const rest = (which: (each: Subscription) => boolean, pause: Pause, at: Instant) => {
    setSubscriptions(
      (each) => which(each) && each.pause !== 'asked',
      ({ pausedAt }) => ({ pause, pausedAt: pausedAt ?? at }),
    );
  };

  /** False when the due instant has a delivery. */
  const write = (delivery: Delivery): boolean => {
    const { id, subscription, due, state } = delivery;
    if (has.deliveries.some((each) => each.subscription === subscription && each.due === due)) return false;
    if (has.deliveries.some((each) => each.id === id)) throw new Error(`the id ${id} is taken`);
    if (state === 'claimed' && claimOf(subscription)) throw new Error('a second claim');
    has.deliveries = [...has.deliveries, delivery];
    return true;
  };

  const carryOut = (subscriptions: readonly Subscription[], plan: (subscription: Subscription) => Plan): Taken[] =>
    subscriptions.flatMap((subscription) => {
      const { nextDue, deliveries } = plan(subscription);
      const { id } = subscription;
      setSubscriptions(
        (each) => each.id === id,
        () => ({ nextDue }),
      );
      return deliveries
        .map((each) => ({ subscription: { ...subscription, nextDue }, delivery: { ...each, subscription: id } }))
        .filter(({ delivery }) => write(delivery) && delivery.state === 'claimed');
    });

  return {
    add: (subscription, limit) =>
      whole(() => {
        const { guild, person } = subscription;
        const scope = has.subscriptions.filter((each) =>
          guild === null ? each.guild === null && each.person === person : each.guild === guild,
        );
        const identity = ({ channel, minute, days, zone, article, order }: Subscription) =>
          JSON.stringify([guild === null ? '' : channel, minute, days, zone, article, order]);
        const isSame = scope.some((each) => identity(each) === identity(subscription));
        if (limit !== undefined && isSame) return 'same';
        if (limit !== undefined && scope.length >= limit) return 'tooMany';
        if (byId(subscription.id)) throw new Error('the id is taken');
        has.subscriptions = [...has.subscriptions, subscription];
        return 'added';
      }),
    subscription: (id) => whole(() => byId(id)),
    ofGuild: (guild) => whole(() => has.subscriptions.filter((each) => each.guild === guild).toSorted(byStart)),
    ofPerson: (person) =>
      whole(() => has.subscriptions.filter((each) => each.guild === null && each.person === person).toSorted(byStart)),
    change: (id, changes, { from, release } = {}) =>
      whole(() => {
        if (!isAt(id, from)) return false;
        setSubscriptions(
          (each) => each.id === id,
          () => changes,
        );
        if (release !== undefined) setClaimed(({ subscription }) => subscription === id, { tryAt: release });
        return true;
      }),
    remove: (id) =>
      whole(() => {
        const isThere = byId(id) !== undefined;
        removeSubscriptions((each) => each.id === id);
        return isThere;
      }),

    nextMoment: () =>
      whole(() => {
        const waiting = has.subscriptions.filter((each) => each.pause !== 'asked' && !claimOf(each.id));
        const moments = [
          ...waiting.map(({ nextDue }) => nextDue),
          ...has.deliveries.flatMap(({ state, tryAt }) => (state === 'claimed' && tryAt !== null ? [tryAt] : [])),
        ];
        return moments.toSorted((a, b) => a - b)[0];
      }),
    claim: (now, limit, plan) =>
      whole(() => {
        const due = has.subscriptions
          .filter((each) => each.nextDue <= now && each.pause !== 'asked' && !claimOf(each.id))
          .toSorted((a, b) => a.nextDue - b.nextDue || compare(a.id, b.id));
        return carryOut(due.slice(0, limit), plan);
      }),
    claimOne: (id, plan) =>
      whole(() => {
        const subscription = byId(id);
        return subscription && !claimOf(id) ? carryOut([subscription], plan) : undefined;
      }),
    take: (now, until, limit) =>
      whole(() => {
        const taken = has.deliveries
          .filter((each) => each.state === 'claimed' && each.tryAt !== null && each.tryAt <= now)
          .toSorted((a, b) => a.due - b.due || compare(a.id, b.id))
          .slice(0, limit);
        setClaimed((each) => taken.includes(each), { tryAt: until });
        return taken.map((delivery) => ({ delivery, subscription: byId(delivery.subscription)! }));
      }),
    replan: ({ now, beyond, subscription }, latest) =>
      whole(() => {
        const isMeant = ({ id, nextDue }: Subscription) => nextDue > beyond && id === (subscription ?? id);
        const dues = (id: string, which: (each: Delivery) => boolean) =>
          has.deliveries.filter((each) => each.subscription === id && which(each)).map(({ due }) => due);
        const moved = has.subscriptions.filter(isMeant).flatMap((each) => {
          const skipped = dues(each.id, ({ state, reason, due, at }) => {
            return state === 'skipped' && reason === 'asked' && due > now && at <= now;
          });
          const posted = dues(each.id, ({ state, due }) => state !== 'skipped' && due <= now && due > now - 2 * DAY);
          const nextDue = latest(each, { skipped: highest(skipped), occurred: highest(posted) });
          return nextDue < each.nextDue ? [{ id: each.id, nextDue }] : [];
        });
        for (const { id, nextDue } of moved)
          setSubscriptions(
            (each) => each.id === id,
            () => ({ nextDue }),
          );
        return moved.length;
      }),
    releaseAll: (now) => whole(() => setClaimed(() => true, { tryAt: now })),
    release: (of, now) =>
      whole(() => {
        const isMeant = ({ subscription }: Delivery) =>
          'guild' in of ? byId(subscription)?.guild === of.guild : subscription === of.subscription;
        setClaimed((each) => isMeant(each), { tryAt: now });
      }),

    begin: (id, { at: triedAt, ...attempt }, from) =>
      whole(() => {
        const claimed = has.deliveries.find((each) => each.id === id && each.state === 'claimed');
        if (!claimed || !isAt(claimed.subscription, from)) return claimed && false;
        setClaimed((each) => each.id === id, { ...attempt, triedAt, unsure: true });
        return true;
      }),
    sent: (id, { at, channel, message }) =>
      whole(() => {
        const claimed = has.deliveries.find((each) => each.id === id && each.state === 'claimed');
        setSubscriptions(
          (each) => each.id === claimed?.subscription,
          ({ pause, pausedAt, ...before }) => ({
            bookmark: claimed?.bookmark ?? before.bookmark,
            ...(pause === 'asked' ? { pause, pausedAt } : { pause: null, pausedAt: null }),
          }),
        );
        const over = { tryAt: null, bookmark: null, unsure: false, reason: null };
        setClaimed((each) => each.id === id, { ...over, state: 'sent', at, channel, message });
      }),
    postpone: (id, again) => whole(() => setClaimed((each) => each.id === id, again)),
    fail: (id, { movesOn = false, ...end }) =>
      whole(() => {
        const claimed = has.deliveries.find((each) => each.id === id && each.state === 'claimed');
        setSubscriptions(
          (each) => movesOn && each.id === claimed?.subscription,
          ({ bookmark }) => ({ bookmark: claimed?.bookmark ?? bookmark }),
        );
        setClaimed((each) => each.id === id, { ...end, state: 'failed', tryAt: null, bookmark: null });
      }),
    note: (delivery, move) =>
      whole(() => {
        if (!isAt(delivery.subscription, move?.from)) return false;
        setSubscriptions(
          ({ id }) => id === delivery.subscription,
          () => move?.changes ?? {},
        );
        const bookmark = move?.changes.bookmark;
        if (bookmark !== undefined)
          setClaimed(({ subscription }) => subscription === delivery.subscription, { bookmark });
        write(delivery);
        return true;
      }),
    block: (id, pause, at) =>
      whole(() => {
        const wentOn = byId(id)?.pause === null;
        rest((each) => each.id === id, pause, at);
        return wentOn;
      }),

    history: (subscription, limit) =>
      whole(() =>
        has.deliveries
          .filter((each) => each.subscription === subscription)
          .toSorted((a, b) => b.due - a.due)
          .slice(0, limit),
      ),
    prune: (before, now) =>
      whole(() => {
        const isImpossible = ({ state, reason, due, at }: Delivery) =>
          due > now && at > now && (at > now + DAY || (state === 'skipped' && reason !== 'asked'));
        has.deliveries = has.deliveries.filter(
          (each) => each.state === 'claimed' || (each.at >= before && !isImpossible(each)),
        );
        has.pruned = now;
      }),
    pruned: (now) =>
      whole(() => {
        const ends = has.deliveries.filter(({ state, at }) => state !== 'claimed' && at <= now).map(({ at }) => at);
        return has.pruned ?? ends.toSorted((a, b) => b - a)[0];
      }),

    zone: (scope) => whole(() => has.zones.get(keyOf(scope))),
    rememberZone: (scope, zone, subscription) =>
      whole(() => {
        if (subscription === undefined || byId(subscription)) setZone(scope, zone);
      }),
    guilds: () =>
      whole(() => {
        const zoned = [...has.zones.keys()].filter((key) => key.startsWith('guild ')).map((key) => key.slice(6));
        return [...new Set([...has.subscriptions.flatMap(({ guild }) => guild ?? []), ...zoned])];
      }),
    forgetGuild: (guild) =>
      whole(() => {
        removeSubscriptions((each) => each.guild === guild);
        setZone({ guild });
      }),
    forgetChannel: (channel, at) =>
      whole(() => {
        has.deliveries = has.deliveries.filter((each) => each.channel !== channel);
        const goingOn = has.subscriptions.filter((each) => each.channel === channel && each.pause === null);
        rest((each) => each.channel === channel, 'channelGone', at);
        return goingOn.flatMap(({ id }) => byId(id) ?? []);
      }),
    forgetPerson: (person) =>
      whole(() => {
        removeSubscriptions((each) => each.guild === null && each.person === person);
        setSubscriptions(
          (each) => each.person === person,
          () => ({ person: '' }),
        );
        setZone({ person });
      }),
    countOf: (person) => whole(() => has.subscriptions.filter((each) => each.person === person).length),

    owner: (application) => whole(() => (has.owner ??= application)),
    close: () => whole(() => undefined),
  };
}

const DAY = 86_400_000;
const highest = (dues: readonly number[]): number | null => (dues.length === 0 ? null : Math.max(...dues));
const keyOf = (scope: Scope): string => ('guild' in scope ? `guild ${scope.guild}` : `person ${scope.person}`);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byStart = (a: Subscription, b: Subscription): number => a.startedAt - b.startedAt || compare(a.id, b.id);
