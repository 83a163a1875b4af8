import { createLibrary } from 'passages';
import { manualClock } from 'local-discord';
import { expect, it } from 'vitest';
import { createDaily, type Wish } from '../../src/daily/daily.ts';
import type { Outcome, Publisher } from '../../src/daily/publisher.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { seededRandom } from '../support/random.ts';
import { WISH } from '../support/wish.ts';

const DIRECT: Wish = { ...WISH, guild: null, channel: null };

function startWith(store: Store, welcome: () => Promise<Outcome>) {
  const publisher: Publisher = {
    obstacle: () => undefined,
    look: async () => undefined,
    welcome,
    tell: welcome,
    post: welcome,
    find: () => Promise.resolve({ kind: 'none' }),
  };
  const parts = { store, library: createLibrary(), publisher, clock: manualClock(0), random: seededRandom(1) };
  return createDaily({ ...parts, log: createLog('silent', process.stderr), rate: 0 }).start(DIRECT);
}

it('keeps no direct subscription when its welcome fails unexpectedly', async () => {
  const store = await openStore(':memory:');
  await expect(startWith(store, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await store.ofPerson('100')).toEqual([]);
  await store.close();
});

it('starts nothing, and remembers no zone, when the person is forgotten during the welcome', async () => {
  const store = await openStore(':memory:');
  const started = await startWith(store, async () => {
    await store.forgetPerson('100');
    return { kind: 'sent', channel: '7', message: '8' };
  });
  expect(started).toEqual({ problem: 'gone' });
  expect(await store.zone({ person: '100' })).toBeUndefined();
  await store.close();
});
