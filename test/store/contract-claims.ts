import type { Exceptions } from 'times';
import { describe, expect, it } from 'vitest';
import type { Delivery, Plan, Store, Subscription } from '../../src/store/store.ts';
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

    it('brings next due instants forward to the latest that a plan allows', async () => {
      await addAll(use());
      const asked: number[] = [];
      const latest = ({ nextDue }: Subscription): number => (asked.push(nextDue), 2500);
      expect(await use().replan({ now: 500, beyond: 1000 }, latest)).toBe(1);
      expect(new Set(asked)).toEqual(new Set([2000, 3000]));
      const nextDues = async () =>
        Promise.all([first, second, direct].map(async ({ id }) => (await use().subscription(id))?.nextDue));
      expect(await nextDues()).toEqual([1000, 2000, 2500]);
      expect(await use().replan({ now: 500, beyond: 500, subscription: second.id }, () => 600)).toBe(1);
      expect(await nextDues()).toEqual([1000, 600, 2500]);
      expect(await use().replan({ now: 500, beyond: 500, subscription: 'nobody' }, () => 600)).toBe(0);
    });

    it('names what was skipped on request and what was posted, to plan anew', async () => {
      await use().add({ ...first, nextDue: 9_000_000_000 });
      const now = 1_000_000_000;
      const note = (of: Partial<Delivery>) =>
        use().note(sampleDelivery({ id: `n${of.due}`, reason: 'asked', at: now, ...of }));
      const past: Exceptions[] = [];
      const look = async () => {
        await use().replan({ now, beyond: 0 }, (_, found) => (past.push(found), Infinity));
        return past.pop();
      };
      expect(await look()).toEqual({ skipped: null, occurred: null });
      await note({ due: now });
      await note({ due: now + 9, at: now + 1 });
      await note({ due: now + 8, reason: 'late' });
      await note({ due: now + 7, state: 'sent', reason: null });
      await note({ due: now - 172_800_000, state: 'sent', reason: null });
      expect(await look()).toEqual({ skipped: null, occurred: null });
      for (const away of [5, 6]) await note({ due: now + away });
      for (const away of [3, 2]) await note({ due: now - away, state: 'failed', reason: 'late' });
      expect(await look()).toEqual({ skipped: now + 6, occurred: now - 2 });
    });

    it('brings more forward than one statement carries, and nothing when a plan throws', async () => {
      for (let index = 0; index < 600; index += 1) await use().add({ ...first, id: `${10_000 + index}aaaaa` });
      await expect(
        use().replan({ now: 1, beyond: 1 }, () => {
          throw new Error('no such zone');
        }),
      ).rejects.toThrow('no such zone');
      expect(await use().nextMoment()).toBe(1000);
      expect(await use().replan({ now: 1, beyond: 1 }, () => 7)).toBe(600);
      expect(await use().replan({ now: 1, beyond: 1 }, () => 7)).toBe(0);
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
