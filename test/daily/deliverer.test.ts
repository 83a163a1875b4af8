import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seededRandom } from '../support/random.ts';
import { createDeliverer } from '../../src/daily/deliverer.ts';
import { planNow } from '../../src/daily/plan.ts';
import type { NextPassage } from '../../src/daily/next-passage.ts';
import type { Obstacle, Outcome, Post, Publisher, Trouble } from '../../src/daily/publisher.ts';
import { nextDue } from 'times';
import { manualClock } from 'local-discord';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store, Subscription } from '../../src/store/store.ts';
import { sampleSubscription } from '../store/samples.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Wednesday, 14 January 2026, 06:00 in Berlin. */
const START = Date.UTC(2026, 0, 14, 5);
/** At eight in Berlin. */
const DUE = START + 2 * HOUR;

const SENT: Outcome = { kind: 'sent', channel: 'channel', message: 'message' };
const LOST: Trouble = { kind: 'trouble', reason: 'unreachable', unsure: true };
const BUSY: Trouble = { kind: 'trouble', reason: 'limited', unsure: false, wait: { ms: 0, forAll: false } };
const BLOCKED: Outcome = { kind: 'blocked', obstacle: 'notAllowed' };

/** A request to the publisher, with the minutes since the first due instant. */
type Asked = readonly [what: 'post' | 'find' | 'tell', minute: number];

interface Fake extends Omit<Publisher, 'post' | 'find'> {
  post: Publisher['post'];
  find: Publisher['find'];
  readonly asked: Asked[];
  readonly posts: Post[];
  /** Next answers; when none is left, `SENT` or `none`. */
  readonly answers: { post: (Outcome | Promise<Outcome>)[]; find: (Outcome | { kind: 'none' })[]; tell: Outcome[] };
  known: Obstacle | undefined;
}

function fakePublisher(now: () => number): Fake {
  const asked: Asked[] = [];
  const posts: Post[] = [];
  const answers: Fake['answers'] = { post: [], find: [], tell: [] };
  const note = (what: Asked[0]): void => void asked.push([what, Math.floor((now() - DUE) / MINUTE)]);
  const fake: Fake = {
    asked,
    posts,
    answers,
    known: undefined,
    obstacle: () => fake.known,
    look: async () => fake.known,
    async post(post) {
      note('post');
      posts.push(post);
      return (await answers.post.shift()) ?? SENT;
    },
    async find() {
      note('find');
      return answers.find.shift() ?? { kind: 'none' };
    },
    async tell() {
      note('tell');
      return answers.tell.shift() ?? SENT;
    },
    welcome: async () => SENT,
  };
  return fake;
}

/** Endless passages: the bookmark is the number of the last one. */
function pickNext({ bookmark }: Pick<Subscription, 'bookmark'>): NextPassage {
  const number = Number(bookmark) + 1;
  const passage = { id: `passage${number}`, ordinal: number, text: 'Text.' };
  return {
    passage,
    articleId: 'a',
    bookmark: String(number),
    number,
    of: 99,
    after: { kind: 'goesOn' },
  } as NextPassage;
}

interface Options {
  readonly rate?: number;
  readonly subscriptions?: readonly Partial<Subscription>[];
  readonly isEmpty?: boolean;
}

async function begin({ rate = 0, subscriptions = [{}], isEmpty = false }: Options = {}) {
  const clock = manualClock(START);
  const store = await openStore(':memory:');
  const publisher = fakePublisher(clock.now);
  for (const [index, each] of subscriptions.entries()) {
    const id = `aaaaaaaa${String.fromCodePoint(97 + Math.floor(index / 26), 97 + (index % 26))}`;
    const subscription = sampleSubscription({ id, ...each });
    await store.add({ ...subscription, nextDue: nextDue(subscription, clock.now()) });
  }
  const log = createLog('fatal', { write: () => undefined });
  const state = { isEmpty };
  /** Another process on the same database. */
  const start = (over: Store = store) => {
    const next = (reading: Parameters<typeof pickNext>[0]) => (state.isEmpty ? undefined : pickNext(reading));
    const random = seededRandom(clock.now());
    const deliverer = createDeliverer({ store: over, pickNext: next, publisher, clock, random, log, rate });
    deliverer.start();
    return deliverer;
  };
  const deliverer = start();
  onTestFinished(async () => {
    await deliverer.close();
    await store.close();
  });
  await deliverer.idle();
  return {
    clock,
    store,
    publisher,
    deliverer,
    start,
    state,
    /** Advances the clock minute by minute; waits for deliveries, but not for those that wait for the clock. */
    async later(ms: number) {
      for (let left = ms; left > 0; left -= MINUTE) {
        clock.advance(Math.min(left, MINUTE));
        const waiting = { isIdle: false };
        void deliverer.idle().then(() => (waiting.isIdle = true));
        for (let turn = 0; turn < 50 && !waiting.isIdle; turn += 1) await setImmediate();
      }
    },
    history: () => store.history('aaaaaaaaaa', 10),
  };
}

describe('a due excerpt', () => {
  it('is claimed, posted and settled, and the bookmark moves on', async () => {
    const { later, history, publisher, store } = await begin();
    await later(2 * HOUR - 1);
    expect(publisher.asked).toEqual([]);
    await later(1);
    expect(publisher.asked).toEqual([['post', 0]]);
    expect(await history()).toMatchObject([{ due: DUE, state: 'sent', passage: 'passage1', message: 'message' }]);
    await later(DAY);
    expect(publisher.posts.map(({ excerpt }) => excerpt.number)).toEqual([1, 2]);
    expect(publisher.posts.map(({ isLate }) => isLate)).toEqual([false, false]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '2', nextDue: DUE + 2 * DAY });
  });

  it('is posted late after an absence of less than twelve hours, and skipped after a longer one', async () => {
    const { clock, deliverer, history, publisher } = await begin();
    clock.advance(14 * HOUR - 1);
    await deliverer.idle();
    expect(publisher.posts.map(({ isLate }) => isLate)).toEqual([true]);
    clock.advance(3 * DAY + 1);
    await deliverer.idle();
    expect(publisher.posts).toHaveLength(1);
    expect((await history()).map(({ state, reason }) => [state, reason])).toEqual([
      ['skipped', 'late'],
      ['skipped', 'late'],
      ['skipped', 'late'],
      ['sent', null],
    ]);
  });

  it('is skipped when Discord refuses it for good', async () => {
    const { later, history, publisher } = await begin();
    publisher.answers.post.push({ kind: 'refused', reason: 'status 400' });
    await later(2 * HOUR + DAY);
    expect(await history()).toMatchObject([{ state: 'sent' }, { state: 'failed', reason: 'status 400' }]);
    expect(publisher.posts.map(({ excerpt }) => excerpt.number)).toEqual([1, 2]);
  });

  it('waits until there is something to read', async () => {
    const { later, history, publisher, state, store } = await begin({ isEmpty: true });
    await later(2 * HOUR);
    expect(publisher.asked).toEqual([['tell', 0]]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ pause: 'nothingToRead' });
    state.isEmpty = false;
    await later(HOUR);
    expect(publisher.posts).toHaveLength(1);
    expect(await history()).toMatchObject([{ state: 'sent', passage: 'passage1' }]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ pause: null });
  });
});

describe('an obstacle', () => {
  it('pauses the subscription with the reason, is told once, and ends by itself', async () => {
    const { later, history, publisher, store } = await begin();
    publisher.answers.post.push(BLOCKED, BLOCKED);
    await later(2 * HOUR);
    expect(publisher.asked).toEqual([
      ['post', 0],
      ['tell', 0],
    ]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ pause: 'notAllowed', pausedAt: DUE });
    expect(await history()).toMatchObject([{ state: 'claimed', reason: 'notAllowed', unsure: false }]);
    await later(10 * MINUTE);
    expect(publisher.asked.slice(2)).toEqual([['post', 10]]);
    await later(10 * MINUTE);
    expect(publisher.asked.slice(3)).toEqual([['post', 20]]);
    expect(publisher.posts.at(-1)?.isLate).toBe(true);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ pause: null, pausedAt: null });
  });

  it('that is known beforehand costs no request, and fails the delivery after twelve hours', async () => {
    const { later, history, publisher } = await begin();
    publisher.known = 'notAllowed';
    await later(2 * HOUR + 12 * HOUR);
    expect(publisher.asked).toEqual([['tell', 0]]);
    expect(await history()).toMatchObject([{ state: 'failed', reason: 'notAllowed', at: DUE + 12 * HOUR }]);
  });

  it('is told with retries while Discord has trouble', async () => {
    const { clock, later, publisher, deliverer } = await begin();
    publisher.answers.post.push(BLOCKED);
    publisher.answers.tell.push(LOST, { ...BUSY, wait: { ms: 20_000, forAll: false } });
    await later(2 * HOUR - 1);
    clock.advance(1);
    for (let seconds = 0; seconds < 60; seconds += 1) {
      await setImmediate();
      clock.advance(1000);
    }
    await deliverer.idle();
    expect(publisher.asked.filter(([what]) => what === 'tell')).toHaveLength(3);
  });

  it('is not told to a person with closed direct messages', async () => {
    const { later, publisher } = await begin({ subscriptions: [{ guild: null }] });
    publisher.answers.post.push({ kind: 'blocked', obstacle: 'directClosed' });
    await later(2 * HOUR);
    expect(publisher.asked).toEqual([['post', 0]]);
    await later(4 * HOUR);
    expect(publisher.asked).toEqual([
      ['post', 0],
      ['post', 240],
    ]);
  });
});

describe('many subscriptions', () => {
  it('leave a turn to other work, even when none of them is posted', async () => {
    const subscriptions = Array.from({ length: 500 }, () => ({}));
    const { clock, deliverer } = await begin({ subscriptions });
    let turns = 0;
    const timer = setInterval(() => void (turns += 1), 0);
    onTestFinished(() => clearInterval(timer));
    clock.advance(2 * HOUR + 12 * HOUR);
    await deliverer.idle();
    expect(turns).toBeGreaterThan(3);
  });

  it('in a channel that is gone are one message to each subscriber', async () => {
    const subscriptions = [{}, {}, { person: 'another' }, { channel: 'elsewhere' }];
    const { deliverer, publisher, later } = await begin({ subscriptions });
    await deliverer.forgetChannel('channel');
    await later(MINUTE);
    expect(publisher.asked.map(([what]) => what)).toEqual(['tell', 'tell']);
  });

  it('are not held up by one whose time zone no longer exists', async () => {
    const { store, later, publisher } = await begin();
    await store.add(sampleSubscription({ id: 'zzzzzzzzzz', zone: 'America/Atlantis', nextDue: DUE }));
    await later(2 * HOUR);
    expect(publisher.posts).toHaveLength(1);
    expect(await store.history('zzzzzzzzzz', 1)).toMatchObject([{ state: 'failed', reason: 'fault' }]);
  });
});

describe('trouble', () => {
  it('is retried with growing backoff for twelve hours', async () => {
    const { later, history, publisher } = await begin();
    publisher.answers.post = Array.from({ length: 500 }, () => BUSY);
    await later(2 * HOUR + 12 * HOUR + MINUTE);
    const minutes = publisher.asked.map(([, minute]) => minute);
    const waits = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? 0));
    expect(Math.max(...waits)).toBeLessThanOrEqual(13);
    expect(waits.slice(0, 3).every((wait) => wait <= 2)).toBe(true);
    expect(minutes.length).toBeLessThan(100);
    expect(Math.max(...minutes)).toBeLessThan(12 * 60);
    expect(await history()).toMatchObject([{ state: 'failed', reason: 'limited' }]);
  });

  it('wakes the loop for the retry, at a whole millisecond', async () => {
    const { clock, deliverer, history, later, publisher } = await begin();
    publisher.answers.post.push(BUSY);
    await later(2 * HOUR);
    const [{ tryAt } = { tryAt: null }] = await history();
    expect(Number.isInteger(tryAt)).toBe(true);
    clock.advance((tryAt ?? 0) - clock.now());
    await deliverer.idle();
    expect(publisher.asked).toHaveLength(2);
  });

  it('without an answer is followed by a look for the post before the next attempt', async () => {
    const { later, history, publisher } = await begin();
    publisher.answers.post.push(LOST);
    publisher.answers.find.push({ kind: 'none' });
    await later(2 * HOUR + 10 * MINUTE);
    expect(publisher.asked.map(([what]) => what)).toEqual(['post', 'find', 'post']);
    expect(await history()).toMatchObject([{ state: 'sent' }]);
  });

  it('without an answer, whose post is found, is not posted again', async () => {
    const { later, history, publisher, store } = await begin();
    publisher.answers.post.push(LOST);
    publisher.answers.find.push({ kind: 'sent', channel: 'channel', message: 'found' });
    await later(2 * HOUR + 10 * MINUTE);
    expect(publisher.posts).toHaveLength(1);
    expect(await history()).toMatchObject([{ state: 'sent', message: 'found' }]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '1' });
  });

  it('whose post cannot be seen is posted again for two minutes from the first attempt, with its nonce', async () => {
    const { later, history, publisher } = await begin();
    publisher.answers.post = Array.from({ length: 500 }, () => LOST);
    publisher.answers.find = Array.from({ length: 500 }, () => LOST);
    await later(5 * HOUR);
    const posts = publisher.asked.filter(([what]) => what === 'post').map(([, minute]) => minute);
    expect(posts.length).toBeGreaterThan(1);
    expect(Math.max(...posts)).toBeLessThan(2);
    expect(new Set(publisher.posts.map(({ deliveryId }) => deliveryId)).size).toBe(1);
    expect(await history()).toMatchObject([{ state: 'claimed', triedAt: DUE, unsure: true }]);
  });

  it('stays unsure while a repeated post is refused for now', async () => {
    const { later, history, publisher } = await begin();
    publisher.answers.post.push(LOST, BUSY);
    publisher.answers.find = [LOST, { kind: 'sent', channel: 'channel', message: 'found' }];
    await later(3 * HOUR);
    expect(publisher.asked.map(([what]) => what)).toEqual(['post', 'find', 'post', 'find']);
    expect(await history()).toMatchObject([{ state: 'sent', message: 'found' }]);
  });

  it('that never shows whether it was posted counts as posted after a day', async () => {
    const { later, history, publisher } = await begin();
    publisher.answers.post = Array.from({ length: 2 }, () => LOST);
    publisher.answers.find = Array.from({ length: 500 }, () => LOST);
    await later(2 * HOUR + DAY + MINUTE);
    expect(publisher.posts.map(({ excerpt }) => excerpt.number)).toEqual([1, 1, 2]);
    expect((await history()).at(-1)).toMatchObject({ due: DUE, state: 'failed', reason: 'unknown' });
  });

  it('whose post Discord does not show, though it answers otherwise, counts as posted after an hour', async () => {
    const { later, history, publisher, store } = await begin();
    publisher.answers.post = Array.from({ length: 2 }, () => LOST);
    publisher.answers.find = Array.from({ length: 500 }, () => ({ ...LOST, reason: 'unseen' }));
    await later(2 * HOUR + 50 * MINUTE);
    expect(await history()).toMatchObject([{ state: 'claimed' }]);
    await later(40 * MINUTE);
    expect(await history()).toMatchObject([{ state: 'failed', reason: 'unknown' }]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '1', pause: null });
  });

  it('with a rate limit is retried after the time that Discord names', async () => {
    const { later, publisher } = await begin();
    publisher.answers.post.push({ ...BUSY, wait: { ms: 20 * MINUTE, forAll: false } });
    await later(3 * HOUR);
    expect(publisher.asked).toEqual([
      ['post', 0],
      ['post', 20],
    ]);
  });

  it('with a global rate limit gives waiting deliveries back, so that their claims are fresh', async () => {
    const { clock, later, publisher, store } = await begin({ rate: 40, subscriptions: [{}, {}] });
    publisher.answers.post.push({ ...BUSY, wait: { ms: 6 * MINUTE, forAll: true } });
    await later(2 * HOUR);
    expect(publisher.posts).toHaveLength(1);
    for (let step = 0; step < 20; step += 1) await later(MINUTE);
    expect(publisher.posts).toHaveLength(3);
    const ids = ['aaaaaaaaaa', 'aaaaaaaaab'];
    const triedAt = await Promise.all(ids.map(async (id) => (await store.history(id, 1))[0]?.triedAt ?? 0));
    expect(Math.min(...triedAt)).toBeGreaterThanOrEqual(DUE + 6 * MINUTE);
    expect(Math.max(...triedAt)).toBeLessThanOrEqual(clock.now());
  });

  it('in one server holds up no other', async () => {
    const troubled = Array.from({ length: 25 }, () => ({ guild: 'troubled' }));
    const healthy = Array.from({ length: 20 }, (_, index) => ({ guild: `guild${index}`, minute: 8 * 60 + 5 + index }));
    const { later, publisher } = await begin({ subscriptions: [...troubled, ...healthy] });
    const post = publisher.post;
    publisher.post = async (each) => (each.subscription.guild === 'troubled' ? LOST : post(each));
    await later(2 * HOUR + 30 * MINUTE);
    expect(publisher.asked.filter(([what]) => what === 'post').map(([, minute]) => minute)).toEqual(
      Array.from({ length: 20 }, (_, index) => 5 + index),
    );
  });

  it('in many servers opens the circuit: few requests for a while', async () => {
    const subscriptions = Array.from({ length: 40 }, (_, index) => ({ guild: `guild${index}` }));
    const { clock, later, publisher } = await begin({ subscriptions, rate: 40 });
    publisher.answers.post = Array.from({ length: 1000 }, () => LOST);
    await later(2 * HOUR - MINUTE);
    clock.advance(MINUTE);
    // Ten seconds. With a closed circuit, all would be tried in the first.
    for (let step = 0; step < 400; step += 1) {
      for (let turn = 0; turn < 5; turn += 1) await setImmediate();
      clock.advance(25);
    }
    expect(publisher.posts.length).toBeGreaterThan(4);
    expect(publisher.posts.length).toBeLessThan(20);
  });

  it('in every server ends when Discord is back', async () => {
    const subscriptions = Array.from({ length: 40 }, () => ({}));
    const { later, publisher } = await begin({ subscriptions });
    publisher.answers.post = Array.from({ length: 60 }, () => ({ ...LOST, unsure: false }));
    await later(2 * HOUR - 1);
    const before = publisher.asked.length;
    await later(1);
    expect(before).toBe(0);
    await later(30 * MINUTE);
    expect(new Set(publisher.posts.map(({ subscription }) => subscription.id)).size).toBe(40);
  });
});

/** Discord fails on a message, or refuses it with a code that is not known. */
const FAILED: Trouble = { kind: 'trouble', reason: 'status 500', unsure: true };
const REFUSED: Trouble = {
  kind: 'trouble',
  reason: 'refused 50999',
  unsure: false,
  wait: { ms: 600_000, forAll: false },
};

describe('a passage that Discord fails on', () => {
  const failing = async (options: Options, fails: (post: Post) => boolean) => {
    const begun = await begin(options);
    const { publisher } = begun;
    const { post } = publisher;
    publisher.post = async (each) => (fails(each) ? (await post(each), FAILED) : post(each));
    return begun;
  };
  const isFirst = ({ subscription, excerpt: { number } }: Post): boolean =>
    subscription.id === 'aaaaaaaaaa' && number === 1;

  it('is shortened after a minute', async () => {
    const { later, history, publisher } = await failing({}, ({ isShort }) => !isShort);
    await later(2 * HOUR + 10 * MINUTE);
    expect(publisher.posts.map(({ isShort }) => isShort)).toEqual([false, true]);
    expect(await history()).toMatchObject([{ state: 'sent', passage: 'passage1' }]);
  });

  it('is passed over after an hour when others get through', async () => {
    const others = Array.from({ length: 3 }, (_, index) => ({ minute: 485 + index }));
    const { later, history, store } = await failing({ subscriptions: [{}, ...others] }, isFirst);
    await later(2 * HOUR + 50 * MINUTE);
    expect(await history()).toMatchObject([{ state: 'claimed', reason: 'refused 500' }]);
    await later(40 * MINUTE);
    expect(await history()).toMatchObject([{ state: 'failed', reason: 'refused 500' }]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '1', pause: null });
  });

  it('is passed over after twelve hours when there are no others', async () => {
    const { later, history, publisher } = await failing({}, isFirst);
    await later(2 * HOUR + 11 * HOUR);
    expect(await history()).toMatchObject([{ state: 'claimed' }]);
    await later(14 * HOUR);
    expect((await history()).map(({ state, reason }) => [state, reason])).toEqual([
      ['sent', null],
      ['failed', 'refused 500'],
    ]);
    expect(publisher.posts.at(-1)?.excerpt.number).toBe(2);
  });

  it('is kept after twelve hours when posts in other servers failed, too', async () => {
    const { later, history, store } = await failing(
      { subscriptions: [{}, { guild: 'other', minute: 481 }] },
      () => true,
    );
    await later(2 * HOUR + 12 * HOUR + 20 * MINUTE);
    expect(await history()).toMatchObject([{ state: 'failed', reason: 'refused 500' }]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '' });
  });

  it('is kept while Discord fails on everything', async () => {
    const { later, history, publisher, store } = await begin();
    publisher.answers.post = Array.from({ length: 7 }, () => FAILED);
    publisher.answers.find = Array.from({ length: 500 }, () => ({ ...FAILED, reason: 'look: status 500' }));
    await later(2 * HOUR + 11 * HOUR);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '' });
    publisher.answers.find.length = publisher.answers.post.length = 0;
    await later(30 * MINUTE);
    expect(await history()).toMatchObject([{ state: 'sent', passage: 'passage1' }]);
    expect(publisher.posts.at(-1)?.isShort).toBe(false);
  });

  it('is not shortened for trouble of another kind', async () => {
    const { later, publisher } = await begin();
    publisher.answers.post = Array.from({ length: 30 }, () => ({ ...FAILED, reason: 'status 503' }));
    await later(5 * HOUR);
    expect(publisher.posts.some(({ isShort }) => isShort)).toBe(false);
  });
});

describe('a refusal that is not known', () => {
  it('is retried all day, and pauses the subscription on the third date, at the same passage', async () => {
    const { later, history, publisher, store } = await begin();
    publisher.answers.post = Array.from({ length: 1000 }, () => REFUSED);
    await later(2 * HOUR + 2 * DAY + 11 * HOUR);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '', pause: null });
    await later(2 * HOUR);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '', pause: 'refused 50999' });
    expect(publisher.asked.filter(([what]) => what === 'tell')).toHaveLength(1);
    publisher.answers.post.length = 0;
    await later(DAY);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ bookmark: '1', pause: null });
    expect((await history()).map(({ state }) => state)).toEqual(['sent', 'failed', 'failed', 'failed']);
  });

  it('of every passage uses up one, and pauses the subscription after three dates', async () => {
    const { later, publisher, store } = await begin();
    publisher.answers.post = Array.from({ length: 1000 }, () => ({ kind: 'refused', reason: 'refused 50035' }));
    await later(2 * HOUR + 5 * DAY);
    expect(publisher.posts.map(({ excerpt }) => excerpt.number)).toEqual([1, 2, 2, 2, 2, 2]);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ pause: 'refused 50035' });
    expect(publisher.asked.filter(([what]) => what === 'tell')).toHaveLength(1);
  });

  it('on request, three times within a minute, pauses nothing', async () => {
    const { later, deliverer, publisher, store } = await begin();
    publisher.answers.post = Array.from({ length: 3 }, () => ({ kind: 'refused', reason: 'refused 50035' }));
    for (let time = 0; time < 3; time += 1) {
      const plan = (each: Subscription) =>
        planNow(each.nextDue, { now: DUE - HOUR + time, pick: pickNext(each), newId: () => `now${time}aaaaaa` });
      const [taken] = (await store.claimOne('aaaaaaaaaa', plan)) ?? [];
      if (taken) await deliverer.deliver(taken);
    }
    await later(MINUTE);
    expect(publisher.posts).toHaveLength(3);
    expect(await store.subscription('aaaaaaaaaa')).toMatchObject({ pause: null });
  });
});

describe('meanwhile', () => {
  it('posts once when the lease is ended during the post', async () => {
    const { clock, deliverer, later, publisher, store } = await begin();
    const answer = Promise.withResolvers<Outcome>();
    publisher.answers.post.push(answer.promise);
    await later(2 * HOUR);
    await store.release({ guild: 'guild' }, clock.now());
    deliverer.wake();
    await later(MINUTE);
    answer.resolve(SENT);
    await deliverer.idle();
    expect(publisher.asked).toEqual([['post', 0]]);
  });

  it('stores that it was posted once the database works again', async () => {
    const { clock, deliverer, start, store, history, publisher } = await begin();
    await deliverer.close();
    let isBroken = true;
    const broken: Store = {
      ...store,
      sent: async (...sent) => {
        if (isBroken) throw new Error('no room');
        return store.sent(...sent);
      },
    };
    const other = start(broken);
    onTestFinished(() => other.close());
    await other.idle();
    clock.advance(2 * HOUR);
    for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    expect(await history()).toMatchObject([{ state: 'claimed' }]);
    isBroken = false;
    clock.advance(MINUTE);
    await other.idle();
    expect(await history()).toMatchObject([{ state: 'sent' }]);
    expect(publisher.asked).toEqual([['post', 0]]);
  });

  it('does not post what was paused while it waited', async () => {
    const { later, history, publisher, store } = await begin();
    publisher.answers.post.push(BUSY);
    await later(2 * HOUR);
    await store.change('aaaaaaaaaa', { pause: 'asked', pausedAt: DUE });
    await later(10 * MINUTE);
    expect(publisher.asked).toHaveLength(1);
    expect(await history()).toMatchObject([{ state: 'failed', reason: 'paused' }]);
  });

  it.each([
    ['paused', (store: Store) => store.change('aaaaaaaaaa', { pause: 'asked', pausedAt: DUE })],
    ['ended', (store: Store) => store.remove('aaaaaaaaaa')],
  ])('does not post what was %s while Discord was asked for an earlier post', async (_, change) => {
    const { later, publisher, store } = await begin();
    publisher.answers.post.push(LOST);
    await later(2 * HOUR);
    const { find } = publisher;
    publisher.find = async (...asked) => {
      await change(store);
      return find(...asked);
    };
    await later(10 * MINUTE);
    expect(publisher.posts).toHaveLength(1);
  });

  it('deletes history older than ninety days', async () => {
    const { clock, later, deliverer, store } = await begin();
    await later(2 * HOUR);
    for (let day = 0; day < 91; day += 1) {
      clock.advance(DAY);
      await deliverer.idle();
    }
    clock.advance(2 * HOUR);
    await deliverer.idle();
    const dues = (await store.history('aaaaaaaaaa', 1000)).map(({ due }) => due);
    expect(dues).toContain(DUE + 3 * DAY);
    expect(dues).not.toContain(DUE);
  });
});

describe('the end of a process', () => {
  it('waits for posts under way, and begins no other', async () => {
    const { clock, deliverer, history, publisher } = await begin();
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    publisher.answers.post.push(promise);
    clock.advance(2 * HOUR);
    await expect.poll(() => publisher.posts.length).toBe(1);
    const closing = deliverer.close();
    resolve(SENT);
    await closing;
    expect(await history()).toMatchObject([{ state: 'sent' }]);
    clock.advance(2 * DAY);
    await deliverer.idle();
    expect(publisher.posts).toHaveLength(1);
  });

  it('by a kill leaves a claim, which the next process settles by a look for the post', async () => {
    const { clock, store, start, history, publisher } = await begin();
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    publisher.answers.post.push(promise);
    publisher.answers.find.push({ kind: 'sent', channel: 'channel', message: 'found' });
    clock.advance(2 * HOUR);
    await expect.poll(() => publisher.posts.length).toBe(1);
    const next = start(store);
    await next.idle();
    expect(publisher.posts).toHaveLength(1);
    expect(await history()).toMatchObject([{ state: 'sent', message: 'found' }]);
    await next.close();
    // A late answer to the first process changes nothing.
    resolve(SENT);
    await setImmediate();
    expect(await history()).toMatchObject([{ state: 'sent', message: 'found' }]);
  });
});

describe('the rate', () => {
  it('is steady, oldest due instant first', async () => {
    const subscriptions = Array.from({ length: 20 }, (_, index) => ({ minute: 480 - (index % 2) }));
    const { clock, publisher, later, deliverer } = await begin({ rate: 2, subscriptions });
    await later(HOUR);
    clock.advance(HOUR);
    for (let halves = 0; halves < 40; halves += 1) {
      for (let turns = 0; turns < 10; turns += 1) await setImmediate();
      clock.advance(500);
    }
    await deliverer.idle();
    expect(publisher.posts).toHaveLength(20);
    const dues = publisher.posts.map(({ due }) => due);
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
  });

  it('is a quarter for subscriptions that will probably be refused', async () => {
    const subscriptions = Array.from({ length: 20 }, () => ({ pause: 'notAllowed', pausedAt: START }) as const);
    const { clock, publisher, later } = await begin({ rate: 40, subscriptions });
    await later(2 * HOUR - MINUTE);
    clock.advance(MINUTE);
    for (let step = 0; step < 40; step += 1) {
      for (let turns = 0; turns < 10; turns += 1) await setImmediate();
      clock.advance(25);
    }
    expect(publisher.posts.length).toBeGreaterThan(5);
    expect(publisher.posts.length).toBeLessThanOrEqual(11);
  });
});
