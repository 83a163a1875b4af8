import { describe, expect, it } from 'vitest';
import type { Plan, Store, Subscription } from '../../src/store/store.ts';
import { addAll, claimedId, direct, first, planOne, sampleDelivery, samplePlanned, second } from './samples.ts';

type Use = () => Store;

const planNothing = ({ nextDue }: Subscription): Plan => ({ nextDue: nextDue + 1000, deliveries: [] });

export function describeClaims(use: Use): void {
  describe('claims', () => {
    it('claims what is due, oldest due instant first, and sets the next one', async () => {
      await addAll(use());
      const taken = await use().claim(2000, 10, planOne);
      expect(taken.map(({ subscription }) => subscription)).toEqual([
        { ...first, nextDue: 2000 },
        { ...second, nextDue: 3000 },
      ]);
      expect(await use().history(first.id, 10)).toEqual([taken[0]?.delivery]);
      expect((await use().subscription(first.id))?.nextDue).toBe(2000);
      expect(await use().claim(2000, 10, planOne)).toEqual([]);
    });

    it('claims at most the limit', async () => {
      await addAll(use());
      expect(await use().claim(9000, 2, planOne)).toHaveLength(2);
      expect(await use().claim(9000, 2, planOne)).toHaveLength(1);
    });

    it('leaves out what a person paused, but not what an obstacle paused', async () => {
      await use().add({ ...first, pause: 'asked', pausedAt: 1 });
      await use().add({ ...second, pause: 'notAllowed', pausedAt: 1 });
      const taken = await use().claim(9000, 10, planOne);
      expect(taken.map(({ subscription }) => subscription.id)).toEqual([second.id]);
    });

    it('stores the skipped deliveries of a plan', async () => {
      await use().add(first);
      const plan = (): Plan => ({ nextDue: 5000, deliveries: [samplePlanned({ reason: 'late' })] });
      expect(await use().claim(2000, 10, plan)).toEqual([]);
      expect(await use().history(first.id, 5)).toEqual([sampleDelivery({ reason: 'late' })]);
      expect(await use().subscription(first.id)).toEqual({ ...first, nextDue: 5000 });
    });

    it('stores no second delivery of a due instant', async () => {
      await use().add(first);
      await use().note(sampleDelivery());
      expect(await use().claim(1000, 10, planOne)).toEqual([]);
      expect(await use().history(first.id, 10)).toEqual([sampleDelivery()]);
      expect((await use().subscription(first.id))?.nextDue).toBe(2000);
    });

    it('stores nothing when one plan of many throws', async () => {
      await addAll(use());
      const plan = (each: Subscription): Plan => {
        if (each.id === second.id) throw new Error('no such article');
        return planOne(each);
      };
      await expect(use().claim(9000, 10, plan)).rejects.toThrow('no such article');
      expect(await use().history(first.id, 10)).toEqual([]);
      expect(await use().claim(9000, 10, planOne)).toHaveLength(3);
    });

    it('claims more than one statement carries', async () => {
      const ids = Array.from({ length: 1300 }, (_, index) => `${10_000 + index}aaaaa`);
      for (const id of ids) await use().add({ ...first, id });
      expect(await use().claim(1000, 5000, planOne)).toHaveLength(1300);
      expect(await use().take(9000, 9500, 5000)).toHaveLength(1300);
      expect(await use().nextMoment()).toBe(9500);
    });

    it('claims for one that is not due or is paused, unless it has a claim', async () => {
      await use().add({ ...first, pause: 'asked', pausedAt: 1 });
      const taken = await use().claimOne(first.id, planOne);
      expect(taken?.map(({ delivery }) => delivery.due)).toEqual([1000]);
      expect(await use().claimOne(first.id, planOne)).toBeUndefined();
      expect(await use().claimOne('nobody', planOne)).toBeUndefined();
      await use().fail(claimedId, { at: 6, reason: 'x' });
      expect(await use().claimOne(first.id, planNothing)).toEqual([]);
    });

    it('takes claimed deliveries in the order of their due instants, then of their ids', async () => {
      const dues = [3, 1, 2, 1];
      for (const [index, due] of dues.entries()) {
        const id = `${9 - index}aaaaaaaaa`;
        await use().add({ ...first, id, nextDue: due });
        const claimed = samplePlanned({ id: `d${9 - index}`, due, state: 'claimed', tryAt: 10 - due + index });
        await use().claimOne(id, () => ({ nextDue: 100, deliveries: [claimed] }));
      }
      const taken = await use().take(50, 60, 10);
      expect(taken.map(({ delivery }) => delivery.id)).toEqual(['d6', 'd8', 'd7', 'd9']);
    });

    it('takes claimed deliveries when their lease ends, once for each lease', async () => {
      await addAll(use());
      const claimed = await use().claim(2000, 10, planOne);
      expect(await use().take(8999, 9999, 10)).toEqual([]);
      const taken = await use().take(9000, 9500, 1);
      expect(taken.map(({ delivery }) => delivery)).toEqual([claimed[0]?.delivery]);
      expect(taken[0]?.subscription).toEqual(await use().subscription(first.id));
      expect((await use().history(first.id, 1))[0]).toEqual({
        ...claimed[0]?.delivery,
        tryAt: 9500,
      });
      expect(await use().take(9000, 9500, 10)).toHaveLength(1);
      expect(await use().take(9000, 9500, 10)).toEqual([]);
    });

    it('ends all leases, those of one subscription, and those of a server', async () => {
      await addAll(use());
      await use().claim(9000, 10, planOne);
      const free = async () => (await use().take(100, 9000, 10)).map(({ subscription }) => subscription.id);
      await use().release({ subscription: direct.id }, 100);
      expect(await free()).toEqual([direct.id]);
      await use().release({ guild: 'guild' }, 100);
      expect(await free()).toEqual([first.id, second.id]);
      await use().releaseAll(100);
      expect(await free()).toEqual([first.id, second.id, direct.id]);
    });

    it('gives the next instant with work', async () => {
      expect(await use().nextMoment()).toBeUndefined();
      await addAll(use());
      expect(await use().nextMoment()).toBe(1000);
      await use().change(first.id, { pause: 'asked', pausedAt: 1 });
      expect(await use().nextMoment()).toBe(2000);
      await use().claim(3000, 10, planOne);
      expect(await use().nextMoment()).toBe(9000);
    });
  });
}
