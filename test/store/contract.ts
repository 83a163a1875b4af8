import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeClaims } from './contract-claims.ts';
import { describeForgetting, describeSubscriptions } from './contract-keeping.ts';
import { describeOutcomes } from './contract-outcomes.ts';
import { createReference } from './reference.ts';
import { direct, first, planOne, second } from './samples.ts';
import { readAll, steps } from './steps.ts';

/** Contract of every store. @param open opens an empty one */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`a store ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describeSubscriptions(() => store);
    describeClaims(() => store);
    describeOutcomes(() => store);
    describeForgetting(() => store);
    describeTogether(() => store);
    describeAgreement(open);
  });
}

function describeTogether(use: () => Store): void {
  it('never gives a delivery to two callers', async () => {
    for (let index = 0; index < 60; index += 1) await use().add({ ...first, id: `${10_000 + index}aaaaa` });
    const claims = await Promise.all(Array.from({ length: 8 }, () => use().claim(1000, 10, planOne)));
    expect(new Set(claims.flat().map(({ delivery }) => delivery.id)).size).toBe(60);
    expect(claims.flat()).toHaveLength(60);
    const taken = await Promise.all(Array.from({ length: 8 }, () => use().take(9000, 9500, 10)));
    expect(new Set(taken.flat().map(({ delivery }) => delivery.id)).size).toBe(60);
    expect(taken.flat()).toHaveLength(60);
  });

  it('rolls back nothing but the call that fails', async () => {
    await use().add(first);
    const failing = use().claim(1000, 10, () => {
      throw new Error('no plan');
    });
    const others = [use().add(second), use().rememberZone({ guild: 'guild' }, 'Asia/Tokyo'), use().add(direct)];
    await expect(failing).rejects.toThrow('no plan');
    await Promise.all(others);
    expect(await use().ofGuild('guild')).toEqual([second, first]);
    expect(await use().zone({ guild: 'guild' })).toBe('Asia/Tokyo');
    expect(await use().subscription(direct.id)).toEqual(direct);
  });
}

function describeAgreement(open: () => Promise<Store>): void {
  it('agrees with the reference after any sequence of calls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { size: '+1', maxLength: 60 }), async (taken) => {
        const store = await open();
        const reference = createReference();
        const deliveries: string[] = [];
        const outcome = (work: Promise<unknown>) =>
          work.then(
            (value) => ({ value }),
            () => ({ rejected: true }),
          );
        try {
          for (const [turn, { what, run }] of taken.entries()) {
            const expected = await outcome(run(reference, turn, deliveries));
            expect({ what, ...(await outcome(run(store, turn, deliveries))) }).toEqual({ what, ...expected });
            for (const id of ['a', 'b', 'c', 'd', 'e']) {
              const ids = (await reference.history(id, 100)).map((delivery) => delivery.id);
              deliveries.push(...ids.filter((each) => !deliveries.includes(each)));
            }
          }
          expect(await readAll(store)).toEqual(await readAll(reference));
        } finally {
          await store.close();
        }
      }),
    );
  });
}
