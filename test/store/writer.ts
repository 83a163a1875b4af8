import { openStore } from '../../src/store/open.ts';
import { planOne, samplePost, sampleSubscription } from './samples.ts';

// Process of durability.test.ts: writes until it is killed, and prints each acknowledged id on a line.
const [path = '', start = '0'] = process.argv.slice(2);
const store = await openStore(path);
for (let number = Number(start); ; number += 1) {
  const id = String(number).padStart(10, '0');
  await store.add(sampleSubscription({ id, nextDue: number }));
  const [taken] =
    (await store.claimOne(id, (subscription) => {
      const { nextDue, deliveries } = planOne(subscription);
      return { nextDue, deliveries: deliveries.map((delivery) => ({ ...delivery, id })) };
    })) ?? [];
  if (number % 2 === 0 && taken) await store.sent(taken.delivery.id, samplePost);
  process.stdout.write(`${id}\n`);
}
