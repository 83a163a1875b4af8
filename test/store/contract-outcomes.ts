import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, Store } from '../../src/store/store.ts';
import { rounds } from '../support/long.ts';
import { claimedId, first, planOne, sampleAttempt, sampleDelivery, samplePost } from './samples.ts';

type Use = () => Store;

const latest = async (store: Store): Promise<Delivery | undefined> => (await store.history(first.id, 1))[0];

export function describeOutcomes(use: Use): void {
  describe('outcomes', () => {
    beforeEach(async () => {
      await use().add(first);
      await use().claim(1000, 1, planOne);
    });

    it('stores the post, moves the bookmark, and ends a pause behind an obstacle', async () => {
      await use().postpone(claimedId, { tryAt: 5, unsure: true, reason: 'outage' });
      await use().block(first.id, 'notAllowed', 5);
      await use().sent(claimedId, samplePost);
      expect(await latest(use())).toEqual({ ...sampleDelivery({ id: claimedId, state: 'sent' }), ...samplePost });
      expect(await use().subscription(first.id)).toEqual({ ...first, nextDue: 2000, bookmark: 'further' });
    });

    it('does not end a pause on request', async () => {
      await use().change(first.id, { pause: 'asked', pausedAt: 5 });
      await use().sent(claimedId, samplePost);
      expect(await use().subscription(first.id)).toMatchObject({ pause: 'asked', pausedAt: 5, bookmark: 'further' });
    });

    it('allows another attempt with another passage', async () => {
      await use().postpone(claimedId, { tryAt: 5, unsure: true, reason: 'outage' });
      await use().postpone(claimedId, { tryAt: 6, unsure: false, reason: 'outage' });
      expect(await use().begin(claimedId, sampleAttempt, { bookmark: '', nextDue: 2000, pause: null })).toBe(true);
      const again = { state: 'claimed', tryAt: 6, unsure: true, reason: 'outage', passage: 'another', triedAt: 6 };
      expect(await latest(use())).toMatchObject(again);
      await use().sent(claimedId, samplePost);
      expect(await use().subscription(first.id)).toMatchObject({ bookmark: 'elsewhere' });
    });

    it('begins no attempt for a subscription that has changed since it was read', async () => {
      const seen = (await use().subscription(first.id))!;
      await use().change(first.id, { pause: 'asked', pausedAt: 5 });
      const before = await latest(use());
      expect(await use().begin(claimedId, sampleAttempt, seen)).toBe(false);
      expect(await latest(use())).toEqual(before);
      await use().remove(first.id);
      expect(await use().begin(claimedId, sampleAttempt, seen)).toBeUndefined();
    });

    it('fails a delivery, and changes none that has ended', async () => {
      await use().fail(claimedId, { at: 7, reason: 'late' });
      const failed = await latest(use());
      expect(failed).toMatchObject({ state: 'failed', at: 7, tryAt: null, reason: 'late' });
      await use().sent(claimedId, samplePost);
      await use().postpone(claimedId, { tryAt: 5, unsure: true, reason: 'outage' });
      expect(await use().begin(claimedId, sampleAttempt, { bookmark: '', nextDue: 2000, pause: null })).toBeUndefined();
      await use().fail(claimedId, { at: 8, reason: 'again' });
      await use().releaseAll(9);
      expect(await latest(use())).toEqual(failed);
      expect((await use().subscription(first.id))?.bookmark).toBe('');
    });

    it('moves on behind a passage that is given up, but not before one that was skipped meanwhile', async () => {
      const from = { bookmark: '', nextDue: 2000, pause: null };
      await use().fail(claimedId, { at: 7, reason: 'refused', movesOn: true });
      expect(await use().subscription(first.id)).toMatchObject({ bookmark: 'further' });
      const again = { ...first, id: 'again', nextDue: 2000 };
      await use().add(again);
      const [taken] = (await use().claimOne('again', planOne)) ?? [];
      const skip = { from: { ...from, nextDue: 3000 }, changes: { bookmark: 'skipped' } };
      await use().note(sampleDelivery({ subscription: 'again', due: 5 }), skip);
      await use().fail(taken?.delivery.id ?? '', { at: 7, reason: 'refused', movesOn: true });
      expect(await use().subscription('again')).toMatchObject({ bookmark: 'skipped' });
    });

    it('does nothing for a subscription that is gone', async () => {
      await use().remove(first.id);
      await use().sent(claimedId, samplePost);
      await use().note(sampleDelivery({ due: 5 }));
      expect(await use().history(first.id, 10)).toEqual([]);
      expect(await use().block(first.id, 'channelGone', 5)).toBe(false);
    });

    it('moves on once when two skips begin from the same state', async () => {
      const from = { bookmark: first.bookmark, nextDue: 2000, pause: null };
      const skips = ['one', 'two'].map((bookmark, index) =>
        use().note(sampleDelivery({ id: bookmark, due: index }), { from, changes: { bookmark } }),
      );
      expect(await Promise.all(skips)).toEqual([true, false]);
      expect(await use().subscription(first.id)).toMatchObject({ bookmark: 'one', nextDue: 2000 });
      expect((await use().history(first.id, 10)).map(({ due }) => due)).toEqual([1000, 0]);
      const stale = { from: { bookmark: 'one', nextDue: 1, pause: null }, changes: { nextDue: 3 } };
      expect(await use().note(sampleDelivery({ id: 'three', due: 3 }), stale)).toBe(false);
    });

    it('leaves the bookmark where a skip has put it while the excerpt was being posted', async () => {
      const from = { bookmark: '', nextDue: 2000, pause: null };
      await use().note(sampleDelivery({ id: 'skipped', due: 5 }), { from, changes: { bookmark: 'skipped' } });
      expect(await latest(use())).toMatchObject({ id: claimedId, bookmark: 'skipped' });
      await use().sent(claimedId, samplePost);
      expect(await use().subscription(first.id)).toMatchObject({ bookmark: 'skipped' });
    });

    it('changes a subscription only from where it was seen, and ends its lease with that', async () => {
      const seen = (await use().subscription(first.id))!;
      expect(await use().change(first.id, { pause: 'asked', pausedAt: 5 }, { release: 7 })).toBe(true);
      expect(await latest(use())).toMatchObject({ state: 'claimed', tryAt: 7 });
      expect(await use().change(first.id, { nextDue: 3000 }, { from: seen, release: 8 })).toBe(false);
      expect(await latest(use())).toMatchObject({ tryAt: 7 });
      for (const other of [{ bookmark: 'b' }, { nextDue: 1 }, { pause: null }])
        expect(await use().change(first.id, {}, { from: { ...seen, pause: 'asked', ...other } })).toBe(false);
      expect(await use().change(first.id, { nextDue: 3000 }, { from: { ...seen, pause: 'asked' } })).toBe(true);
      expect(await use().subscription(first.id)).toEqual({ ...seen, pause: 'asked', pausedAt: 5, nextDue: 3000 });
      expect(await use().change('nobody', {}, { from: seen, release: 9 })).toBe(false);
    });

    it('reports a new obstacle once, and leaves a pause on request', async () => {
      expect(await use().block(first.id, 'notAllowed', 5)).toBe(true);
      expect(await use().block(first.id, 'channelGone', 6)).toBe(false);
      expect(await use().subscription(first.id)).toMatchObject({ pause: 'channelGone', pausedAt: 5 });
      await use().change(first.id, { pause: 'asked', pausedAt: 7 });
      expect(await use().block(first.id, 'channelGone', 8)).toBe(false);
      expect(await use().subscription(first.id)).toMatchObject({ pause: 'asked', pausedAt: 7 });
    });

    it('gives the history, latest due instant first, until it is pruned', async () => {
      for (const due of [5, 3, 4]) await use().note(sampleDelivery({ id: `note${due}`, due, at: due }));
      const dues = async (limit: number) => (await use().history(first.id, limit)).map(({ due }) => due);
      expect(await dues(3)).toEqual([1000, 5, 4]);
      await use().prune(5, 2000);
      expect(await dues(10)).toEqual([1000, 5]);
      await use().prune(100_000, 100_000);
      expect(await dues(10)).toEqual([1000]);
    });

    it('prunes what ended in the future, but what was posted or asked for within a day of it', async () => {
      const now = 100_000_000;
      const [near, far] = [now + 1000, now + 86_400_001];
      const note = (id: string, of: Partial<Delivery>) => use().note(sampleDelivery({ id, ...of }));
      await note('late', { due: now + 1, at: near, reason: 'late' });
      await note('sent', { due: now + 2, at: near, state: 'sent' });
      await note('asked', { due: now + 3, at: near, reason: 'asked' });
      await note('ahead', { due: now + 4, at: now, reason: 'asked' });
      await note('far late', { due: now + 5, at: far, reason: 'late' });
      await note('far sent', { due: now + 6, at: far, state: 'sent' });
      await note('far asked', { due: now + 7, at: far, reason: 'asked' });
      await note('past', { due: now, at: far, reason: 'late' });
      await use().prune(0, now);
      const ids = (await use().history(first.id, 10)).map(({ id }) => id);
      expect(ids).toEqual(['ahead', 'asked', 'sent', 'past', claimedId]);
    });

    it('keeps the instant of the last pruning; before the first, the latest end', async () => {
      expect(await use().pruned(2000)).toBeUndefined();
      for (const at of [5, 7, 6]) await use().note(sampleDelivery({ id: `note${at}`, due: at, at }));
      expect(await use().pruned(7)).toBe(7);
      expect(await use().pruned(6)).toBe(6);
      await use().prune(0, 3);
      expect(await use().pruned(9)).toBe(3);
      await use().prune(0, 4);
      expect(await use().pruned(0)).toBe(4);
    });

    it('prunes more than one transaction deletes', async () => {
      for (let due = 1; due <= rounds(501, 1001); due += 1)
        await use().note(sampleDelivery({ id: `note${due}`, due: -due, at: 5 }));
      await use().prune(6, 2000);
      expect((await use().history(first.id, 10)).map(({ due }) => due)).toEqual([1000]);
    });
  });
}
