import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DAY, fill, historyOf, MINUTE, subscriptionsDue } from '../daily-rows.ts';
import { seededRandom } from '../../test/support/random.ts';
import { nextDue } from 'times';
import { openStore } from '../../src/store/open.ts';

const SPOTS = [
  { guild: '1', channel: '11', person: '7' },
  { guild: null, channel: '12', person: '8' },
];
const HOUR = 60 * MINUTE;

it('makes subscriptions that fall due when they are told to, and then not for nearly a day', () => {
  const random = seededRandom(1);
  const dues = Array.from({ length: 500 }, () => Date.UTC(2026, 0, 1) + Math.floor(365 * DAY * random()));
  const subscriptions = subscriptionsDue(dues, SPOTS, random);
  expect(subscriptions.map((each) => each.nextDue)).toEqual(dues);
  // A clock that goes forward makes a day shorter.
  for (const each of subscriptions) expect(nextDue(each, each.nextDue) - each.nextDue).toBeGreaterThan(22 * HOUR);
  expect(new Set(subscriptions.map(({ id }) => id)).size).toBe(500);
});

it('writes what the store reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'some.db');
  await (await openStore(path)).close();
  const due = Date.UTC(2026, 0, 1);
  const subscriptions = subscriptionsDue([due, due + 1], SPOTS, seededRandom(1));
  fill(path, subscriptions, 3, seededRandom(2));
  const store = await openStore(path);
  onTestFinished(() => store.close());
  const random = seededRandom(2);
  for (const subscription of subscriptions) {
    expect(await store.subscription(subscription.id)).toEqual(subscription);
    expect(await store.history(subscription.id, 10)).toEqual([...historyOf(subscription, 3, random)]);
  }
  expect(await store.nextMoment()).toBe(due);
});
