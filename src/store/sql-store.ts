import { scheduler } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { createClaims, DAY, isClaimed, isNotPausedOnRequest, isFinal, pauseAll } from './claims.ts';
import { fromChanges, fromDelivery, fromSubscription, toDelivery, toSubscription } from './schema.ts';
import type { Tables } from './schema.ts';
import type { Added, Changes, Delivery, Instant, Move, Pause, Position, Scope, Store, Subscription } from './store.ts';

type Subscriptions = Pick<Store, 'add' | 'subscription' | 'ofGuild' | 'ofPerson' | 'change' | 'remove' | 'countOf'>;
type Outcomes = Pick<Store, 'begin' | 'sent' | 'postpone' | 'fail' | 'note' | 'block' | 'history' | 'prune' | 'pruned'>;
type Keeping = Pick<
  Store,
  'zone' | 'rememberZone' | 'guilds' | 'forgetGuild' | 'forgetChannel' | 'forgetPerson' | 'owner' | 'close'
>;

/** Deliveries deleted in one transaction: three milliseconds. Other calls have their turn in between. */
const PRUNED_AT_ONCE = 500;

/** A store in a database that has its tables. Closing the store closes the database. */
export function createSqlStore(db: Kysely<Tables>): Store {
  return { ...createSubscriptions(db), ...createClaims(db), ...createOutcomes(db), ...createKeeping(db) };
}

function createSubscriptions(db: Kysely<Tables>): Subscriptions {
  const all = db.selectFrom('subscription').selectAll();
  const started = all.orderBy('started_at').orderBy('id');
  return {
    add: (subscription, limit) => db.transaction().execute((trx) => add(trx, subscription, limit)),
    async subscription(id) {
      const row = await all.where('id', '=', id).executeTakeFirst();
      return row && toSubscription(row);
    },
    async ofGuild(guild) {
      return (await started.where('guild', '=', guild).execute()).map(toSubscription);
    },
    async ofPerson(person) {
      const rows = await started.where('person', '=', person).where('guild', 'is', null).execute();
      return rows.map(toSubscription);
    },
    change: (id, changes, also) => db.transaction().execute((trx) => change(trx, id, changes, also)),
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('subscription').where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async countOf(person) {
      const { count } = await db
        .selectFrom('subscription')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('person', '=', person)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

const IDENTITY = ['channel', 'minute', 'days', 'zone', 'article', 'order'] as const;

function isIdentical(one: Subscription, other: Subscription): boolean {
  const fields = one.guild === null ? IDENTITY.filter((field) => field !== 'channel') : IDENTITY;
  return fields.every((field) => one[field] === other[field]);
}

async function add(db: Transaction<Tables>, subscription: Subscription, limit = Infinity): Promise<Added> {
  if (limit < Infinity) {
    const { guild, person } = subscription;
    const rows = db.selectFrom('subscription').selectAll();
    const scope =
      guild === null ? rows.where('person', '=', person).where('guild', 'is', null) : rows.where('guild', '=', guild);
    const others = (await scope.execute()).map(toSubscription);
    if (others.some((other) => isIdentical(subscription, other))) return 'same';
    if (others.length >= limit) return 'tooMany';
  }
  await db.insertInto('subscription').values(fromSubscription(subscription)).execute();
  return 'added';
}

async function change(
  db: Transaction<Tables>,
  id: string,
  changes: Changes,
  { from, release }: Parameters<Store['change']>[2] = {},
): Promise<boolean> {
  if (from && !(await isAt(db, id, from))) return false;
  // The id is set to itself, so that the statement is valid when there is nothing else to set.
  const { numUpdatedRows } = await db
    .updateTable('subscription')
    .set({ ...fromChanges(changes), id })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (release !== undefined) await claimOf(db, id).set({ try_at: release }).execute();
  return numUpdatedRows > 0n;
}

async function isAt(db: Transaction<Tables>, id: string, from?: Position): Promise<boolean> {
  const row = await db.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !from) return row !== undefined;
  return row.bookmark === from.bookmark && row.next_due === from.nextDue && row.pause === from.pause;
}

/** The claimed delivery of a subscription. */
function claimOf(db: Transaction<Tables>, subscription: string) {
  return db.updateTable('delivery').where('subscription', '=', subscription).where(isClaimed);
}

function createOutcomes(db: Kysely<Tables>): Outcomes {
  const claimed = (id: string) => db.updateTable('delivery').where('id', '=', id).where(isClaimed);
  return {
    begin: (...attempt) => db.transaction().execute((trx) => begin(trx, ...attempt)),
    sent: (id, post) => db.transaction().execute((trx) => sent(trx, id, post)),
    async postpone(id, { tryAt, unsure, reason }) {
      await claimed(id)
        .set({ try_at: tryAt, unsure: unsure ? 1 : 0, reason })
        .execute();
    },
    fail: (id, end) => db.transaction().execute((trx) => fail(trx, id, end)),
    note: (delivery, move) => db.transaction().execute((trx) => note(trx, delivery, move)),
    block: (id, pause, at) => db.transaction().execute((trx) => block(trx, id, pause, at)),
    async history(subscription, limit) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('subscription', '=', subscription)
        .orderBy('due', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    prune: (before, now) => prune(db, before, now),
    async pruned(now) {
      const kept = await db.selectFrom('meta').select('value').where('name', '=', 'pruned').executeTakeFirst();
      if (kept) return Number(kept.value);
      const latest = db.selectFrom('delivery').select('at').where(isFinal).where('at', '<=', now);
      return (await latest.orderBy('at', 'desc').limit(1).executeTakeFirst())?.at;
    },
  };
}

async function begin(
  db: Transaction<Tables>,
  ...[id, { at, passage, bookmark }, from]: Parameters<Store['begin']>
): Promise<boolean | undefined> {
  const claimed = await claimedDelivery(db, id);
  if (!claimed || !(await isAt(db, claimed.subscription, from))) return claimed && false;
  const begun = db.updateTable('delivery').where('id', '=', id);
  await begun.set({ tried_at: at, unsure: 1, passage, bookmark }).execute();
  return true;
}

async function sent(db: Transaction<Tables>, id: string, post: Parameters<Store['sent']>[1]): Promise<void> {
  const { at, channel, message } = post;
  const subscription = await moveOn(db, id);
  if (subscription === undefined) return;
  await db
    .updateTable('delivery')
    .set({ state: 'sent', at, try_at: null, bookmark: null, unsure: 0, channel, message, reason: null })
    .where('id', '=', id)
    .execute();
  const paused = db.updateTable('subscription').where('id', '=', subscription).where(isNotPausedOnRequest);
  await paused.set({ pause: null, paused_at: null }).execute();
}

async function fail(db: Transaction<Tables>, id: string, end: Parameters<Store['fail']>[1]): Promise<void> {
  const { at, reason, movesOn = false } = end;
  if (movesOn) await moveOn(db, id);
  const claimed = db.updateTable('delivery').where('id', '=', id).where(isClaimed);
  await claimed.set({ state: 'failed', at, try_at: null, bookmark: null, reason }).execute();
}

function claimedDelivery(db: Transaction<Tables>, id: string) {
  const claimed = db.selectFrom('delivery').select(['subscription', 'bookmark']).where('id', '=', id).where(isClaimed);
  return claimed.executeTakeFirst();
}

/** Moves the bookmark of a claimed delivery's subscription past its passage; gives the subscription's id. */
async function moveOn(db: Transaction<Tables>, id: string): Promise<string | undefined> {
  const claimed = await claimedDelivery(db, id);
  if (!claimed) return undefined;
  const { subscription, bookmark } = claimed;
  if (bookmark !== null)
    await db.updateTable('subscription').where('id', '=', subscription).set({ bookmark }).execute();
  return subscription;
}

async function note(db: Transaction<Tables>, delivery: Delivery, move?: Move): Promise<boolean> {
  const { subscription: id } = delivery;
  if (!(await isAt(db, id, move?.from))) return false;
  if (move) await change(db, id, move.changes);
  if (move?.changes.bookmark !== undefined) await claimOf(db, id).set({ bookmark: move.changes.bookmark }).execute();
  await db
    .insertInto('delivery')
    .values(fromDelivery(delivery))
    .onConflict((conflict) => conflict.columns(['subscription', 'due']).doNothing())
    .execute();
  return true;
}

async function block(db: Transaction<Tables>, id: string, pause: Pause, at: Instant): Promise<boolean> {
  const before = await db.selectFrom('subscription').select('pause').where('id', '=', id).executeTakeFirst();
  await pauseAll(db, [id], pause, at);
  return before?.pause === null;
}

async function prune(db: Kysely<Tables>, before: Instant, now: Instant): Promise<void> {
  const final = db.selectFrom('delivery').select('id').where(isFinal).limit(PRUNED_AT_ONCE);
  const ahead = final
    .where('at', '>', now)
    .where('due', '>', now)
    .where((eb) => {
      const isLate = eb.and([eb('state', '=', 'skipped'), eb('reason', 'is distinct from', 'asked')]);
      return eb.or([eb('at', '>', now + DAY), isLate]);
    });
  for (const old of [final.where('at', '<', before), ahead]) {
    let deleted: bigint;
    do {
      ({ numDeletedRows: deleted } = await db.deleteFrom('delivery').where('id', 'in', old).executeTakeFirstOrThrow());
      await scheduler.yield();
    } while (deleted >= PRUNED_AT_ONCE);
  }
  const kept = { name: 'pruned', value: String(now) } as const;
  await db
    .insertInto('meta')
    .values(kept)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(kept))
    .execute();
}

function createKeeping(db: Kysely<Tables>): Keeping {
  let closing: Promise<void> | undefined;
  return {
    async zone(scope) {
      const { kind, id } = keyOf(scope);
      const row = await db
        .selectFrom('zone')
        .select('zone')
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.zone;
    },
    rememberZone: (...zone) => db.transaction().execute((trx) => rememberZone(trx, ...zone)),
    async guilds() {
      const rows = await db
        .selectFrom('subscription')
        .select('guild')
        .where('guild', 'is not', null)
        .union(db.selectFrom('zone').select('id as guild').where('kind', '=', 'guild'))
        .execute();
      return rows.flatMap(({ guild }) => guild ?? []);
    },
    forgetGuild: (guild) => db.transaction().execute((trx) => forgetGuild(trx, guild)),
    forgetChannel: (channel, at) => db.transaction().execute((trx) => forgetChannel(trx, channel, at)),
    forgetPerson: (person) => db.transaction().execute((trx) => forgetPerson(trx, person)),
    owner: (application) => db.transaction().execute((trx) => keepOwner(trx, application)),
    close: () => (closing ??= close(db)),
  };
}

function keyOf(scope: Scope): { readonly kind: 'guild' | 'person'; readonly id: string } {
  return 'guild' in scope ? { kind: 'guild', id: scope.guild } : { kind: 'person', id: scope.person };
}

async function rememberZone(
  db: Transaction<Tables>,
  ...[scope, zone, subscription]: Parameters<Store['rememberZone']>
): Promise<void> {
  if (subscription !== undefined && !(await isAt(db, subscription))) return;
  await db
    .insertInto('zone')
    .values({ ...keyOf(scope), zone })
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ zone }))
    .execute();
}

async function forgetGuild(db: Transaction<Tables>, guild: string): Promise<void> {
  await db.deleteFrom('subscription').where('guild', '=', guild).execute();
  await db.deleteFrom('zone').where('kind', '=', 'guild').where('id', '=', guild).execute();
}

async function forgetChannel(db: Transaction<Tables>, channel: string, at: Instant): Promise<readonly Subscription[]> {
  await db.deleteFrom('delivery').where('channel', '=', channel).execute();
  const rows = await db.selectFrom('subscription').selectAll().where('channel', '=', channel).execute();
  const ids = rows.map(({ id }) => id);
  await pauseAll(db, ids, 'channelGone', at);
  return rows
    .filter(({ pause }) => pause === null)
    .map((row) => toSubscription({ ...row, pause: 'channelGone', paused_at: row.paused_at ?? at }));
}

async function forgetPerson(db: Transaction<Tables>, person: string): Promise<void> {
  await db.deleteFrom('subscription').where('person', '=', person).where('guild', 'is', null).execute();
  await db.updateTable('subscription').set({ person: '' }).where('person', '=', person).execute();
  await db.deleteFrom('zone').where('kind', '=', 'person').where('id', '=', person).execute();
}

async function keepOwner(db: Transaction<Tables>, application: string): Promise<string> {
  await db
    .insertInto('meta')
    .values({ name: 'owner', value: application })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db.selectFrom('meta').select('value').where('name', '=', 'owner').executeTakeFirstOrThrow();
  return value;
}

async function close(db: Kysely<Tables>): Promise<void> {
  // Kysely gives the connection to one call after the other, so this resolves after all calls under way.
  await db.connection().execute(() => Promise.resolve());
  await db.destroy();
}
