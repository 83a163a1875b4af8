import type { Delivery, Plan, Store, Subscription } from '../../src/store/store.ts';

/** A daily excerpt in a channel of the server `guild`, due at 1000. */
export function sampleSubscription(of: Partial<Subscription> = {}): Subscription {
  return {
    id: 'aaaaaaaaaa',
    person: 'person',
    guild: 'guild',
    channel: 'channel',
    locale: 'en-US',
    article: null,
    order: 'reading',
    minute: 480,
    days: 127,
    zone: 'Europe/Berlin',
    role: null,
    thread: false,
    bookmark: '',
    nextDue: 1000,
    pause: null,
    pausedAt: null,
    startedAt: 1,
    ...of,
  };
}

/** A skipped delivery. */
export function sampleDelivery(of: Partial<Delivery> = {}): Delivery {
  return {
    id: 'dddddddddd',
    subscription: 'aaaaaaaaaa',
    due: 1000,
    state: 'skipped',
    passage: 'article/passage',
    bookmark: null,
    at: 1000,
    triedAt: null,
    tryAt: null,
    unsure: false,
    channel: null,
    message: null,
    reason: null,
    ...of,
  };
}

/** A delivery as plans have it. */
export function samplePlanned(of: Partial<Omit<Delivery, 'subscription'>> = {}): Plan['deliveries'][number] {
  const { subscription: _subscription, ...planned } = sampleDelivery(of);
  return planned;
}

/** Claims until 9000, with an id made of the subscription's id and due instant; falls due again 1000 later. */
export function planOne(subscription: Subscription): Plan {
  const { id, nextDue } = subscription;
  const delivery = samplePlanned({
    id: `${id.slice(0, 5)}${nextDue}`,
    due: nextDue,
    state: 'claimed',
    bookmark: 'further',
    tryAt: 9000,
  });
  return { nextDue: nextDue + 1000, deliveries: [delivery] };
}

/** An attempt with another passage. */
export const sampleAttempt = { at: 6, passage: 'another', bookmark: 'elsewhere' };

/** A post. */
export const samplePost = { at: 2000, channel: 'channel', message: 'message' };

/** Two subscriptions of a server and one of a person, due one after the other. */
export const first = sampleSubscription();
export const second = sampleSubscription({ id: 'bbbbbbbbbb', nextDue: 2000, startedAt: 0 });
export const direct = sampleSubscription({ id: 'cccccccccc', guild: null, channel: null, nextDue: 3000, thread: true });
/** Id that `planOne` gives the first. */
export const claimedId = 'aaaaa1000';

export async function addAll(store: Store): Promise<void> {
  for (const each of [first, second, direct]) await store.add(each);
}
