import { scheduler } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Exceptions } from 'times';
import { fromDelivery, toDelivery, toSubscription } from './schema.ts';
import type { Tables } from './schema.ts';
import type { Delivery, Instant, Pause, Plan, Store, Subscription, Taken } from './store.ts';

// Conditions of partial indexes, word for word as in schema.ts: with bound values the indexes would not be used.
export const isClaimed = sql<boolean>`state = 'claimed'`;
export const isFinal = sql<boolean>`state <> 'claimed'`;
export const isNotPausedOnRequest = sql<boolean>`(pause is null or pause <> 'asked')`;
const hasNoClaim = sql<boolean>`not exists
  (select 1 from delivery where delivery.subscription = subscription.id and delivery.state = 'claimed')`;

export const DAY = 24 * 60 * 60_000;

/** Rows of one statement. Databases take some ten thousand values at most. */
const ROWS = 500;

type Planner = (subscription: Subscription) => Plan;
type Claims = Pick<Store, 'nextMoment' | 'claim' | 'claimOne' | 'take' | 'replan' | 'releaseAll' | 'release'>;

/** Claims and leases of deliveries. */
export function createClaims(db: Kysely<Tables>): Claims {
  const inTransaction = <T>(work: (db: Transaction<Tables>) => Promise<T>) => db.transaction().execute(work);
  return {
    async nextMoment() {
      const { due, again } = await db
        .selectNoFrom((eb) => [
          eb
            .selectFrom('subscription')
            .select('next_due')
            .where(isNotPausedOnRequest)
            .where(hasNoClaim)
            .orderBy('next_due')
            .limit(1)
            .as('due'),
          eb.selectFrom('delivery').select('try_at').where(isClaimed).orderBy('try_at').limit(1).as('again'),
        ])
        .executeTakeFirstOrThrow();
      const moments = [due, again].filter((moment) => moment !== null);
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
    claim: (now, limit, plan) => inTransaction((trx) => claim(trx, now, limit, plan)),
    claimOne: (id, plan) => inTransaction((trx) => claimOne(trx, id, plan)),
    take: (now, until, limit) => inTransaction((trx) => take(trx, now, until, limit)),
    async replan(where, latest) {
      let moved = 0;
      for (let last: string | undefined = ''; last !== undefined; await scheduler.yield()) {
        const after: string = last;
        const some = await inTransaction((trx) => replanSome(trx, { ...where, after }, latest));
        moved += some.moved;
        last = some.last;
      }
      return moved;
    },
    async releaseAll(now) {
      await db.updateTable('delivery').set({ try_at: now }).where(isClaimed).execute();
    },
    async release(of, now) {
      const claimed = db.updateTable('delivery').set({ try_at: now }).where(isClaimed);
      const released =
        'subscription' in of
          ? claimed.where('subscription', '=', of.subscription)
          : claimed.where('subscription', 'in', (eb) =>
              eb.selectFrom('subscription').select('id').where('guild', '=', of.guild),
            );
      await released.execute();
    },
  };
}

/** Pauses subscriptions for a reason other than a request; see {@link Store.block}. */
export async function pauseAll(db: Kysely<Tables>, ids: readonly string[], pause: Pause, at: Instant): Promise<void> {
  for (const some of inChunks(ids)) {
    await db
      .updateTable('subscription')
      .set((eb) => ({ pause, paused_at: eb.fn.coalesce('paused_at', eb.val(at)) }))
      .where('id', 'in', some)
      .where(isNotPausedOnRequest)
      .execute();
  }
}

async function claim(db: Kysely<Tables>, now: Instant, limit: number, plan: Planner): Promise<readonly Taken[]> {
  const rows = await db
    .selectFrom('subscription')
    .selectAll()
    .where('next_due', '<=', now)
    .where(isNotPausedOnRequest)
    .where(hasNoClaim)
    .orderBy('next_due')
    .orderBy('id')
    .limit(limit)
    .execute();
  return storePlans(db, rows.map(toSubscription), plan);
}

async function claimOne(db: Kysely<Tables>, id: string, plan: Planner): Promise<readonly Taken[] | undefined> {
  const row = await db.selectFrom('subscription').selectAll().where('id', '=', id).where(hasNoClaim).executeTakeFirst();
  return row && storePlans(db, [toSubscription(row)], plan);
}

async function storePlans(
  db: Kysely<Tables>,
  subscriptions: readonly Subscription[],
  plan: Planner,
): Promise<readonly Taken[]> {
  const planned = subscriptions.map((subscription) => ({ subscription, plan: plan(subscription) }));
  const deliveries = planned.flatMap(({ subscription, plan: { deliveries: some, nextDue } }) =>
    some.map((delivery) => ({
      subscription: { ...subscription, nextDue },
      delivery: { ...delivery, subscription: subscription.id },
    })),
  );
  const written = await insertDeliveries(
    db,
    deliveries.map(({ delivery }) => delivery),
  );
  await updateNextDue(
    db,
    planned.map(({ subscription: { id }, plan: { nextDue } }) => ({ id, nextDue })),
  );
  return deliveries.filter(({ delivery }) => delivery.state === 'claimed' && written.has(delivery.id));
}

/** Inserts deliveries, but for due instants that have one; gives the inserted ids. */
async function insertDeliveries(db: Kysely<Tables>, deliveries: readonly Delivery[]): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const some of inChunks(deliveries)) {
    const rows = await db
      .insertInto('delivery')
      .values(some.map(fromDelivery))
      .onConflict((conflict) => conflict.columns(['subscription', 'due']).doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) written.add(id);
  }
  return written;
}

async function updateNextDue(
  db: Kysely<Tables>,
  planned: readonly Pick<Subscription, 'id' | 'nextDue'>[],
): Promise<void> {
  for (const some of inChunks(planned)) {
    const rows = some.map(({ id, nextDue }) => sql`(${id}, cast(${nextDue} as bigint))`);
    await sql`with planned (id, next_due) as (values ${sql.join(rows)})
      update subscription set next_due = planned.next_due from planned where subscription.id = planned.id`.execute(db);
  }
}

async function take(db: Kysely<Tables>, now: Instant, until: Instant, limit: number): Promise<readonly Taken[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where(isClaimed)
    .where('try_at', '<=', now)
    .orderBy('due')
    .orderBy('id')
    .limit(limit)
    .execute();
  const subscriptions = new Map<string, Subscription>();
  for (const some of inChunks(rows)) {
    const ids = some.map(({ subscription }) => subscription);
    for (const row of await db.selectFrom('subscription').selectAll().where('id', 'in', ids).execute()) {
      subscriptions.set(row.id, toSubscription(row));
    }
    await db
      .updateTable('delivery')
      .set({ try_at: until })
      .where(
        'id',
        'in',
        some.map(({ id }) => id),
      )
      .execute();
  }
  return rows.flatMap((row) => {
    const subscription = subscriptions.get(row.subscription);
    return subscription ? [{ subscription, delivery: toDelivery(row) }] : [];
  });
}

/** Brings one chunk forward, by id; `last` is the chunk's last id, undefined when there was none. */
async function replanSome(
  db: Kysely<Tables>,
  { now, beyond, subscription, after }: Parameters<Store['replan']>[0] & { readonly after: string },
  latest: (subscription: Subscription, past: Exceptions) => Instant,
): Promise<{ readonly moved: number; readonly last: string | undefined }> {
  const rows = await db
    .selectFrom('subscription')
    .selectAll()
    .select((eb) => {
      const dues = eb
        .selectFrom('delivery')
        .select((of) => of.fn.max('due').as('due'))
        .whereRef('delivery.subscription', '=', 'subscription.id');
      const skipped = dues.where('due', '>', now).where('at', '<=', now).where('state', '=', 'skipped');
      const occurred = dues
        .where('due', '>', now - 2 * DAY)
        .where('due', '<=', now)
        .where('state', '<>', 'skipped');
      return [skipped.where('reason', '=', 'asked').as('skipped'), occurred.as('occurred')];
    })
    .where('next_due', '>', beyond)
    .where('id', '>', after)
    .$if(subscription !== undefined, (some) => some.where('id', '=', subscription ?? ''))
    .orderBy('id')
    .limit(ROWS)
    .execute();
  const planned = rows.map(({ skipped, occurred, ...row }) => {
    const found = toSubscription(row);
    return { id: row.id, nextDue: latest(found, { skipped, occurred }), before: found.nextDue };
  });
  const moved = planned.filter(({ nextDue, before }) => nextDue < before);
  await updateNextDue(db, moved);
  return { moved: moved.length, last: rows.at(-1)?.id };
}

function inChunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) =>
    rows.slice(index * ROWS, (index + 1) * ROWS),
  );
}
