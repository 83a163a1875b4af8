import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Changes, Delivery, Instant, Order, Subscription } from './store.ts';

/** Columns mean what the fields of the same name in `store.ts` mean, and those in snake case theirs in camel case. Booleans are 0 or 1. */
export interface Tables {
  readonly subscription: SubscriptionTable;
  readonly delivery: DeliveryTable;
  readonly zone: ZoneTable;
  readonly meta: MetaTable;
}

export type SubscriptionRow = Selectable<SubscriptionTable>;
export type DeliveryRow = Selectable<DeliveryTable>;

interface SubscriptionTable extends Omit<Subscription, 'order' | 'thread' | 'nextDue' | 'pausedAt' | 'startedAt'> {
  readonly reading_order: Order;
  readonly thread: number;
  readonly next_due: Instant;
  readonly paused_at: Instant | null;
  readonly started_at: Instant;
}

interface DeliveryTable extends Omit<Delivery, 'triedAt' | 'tryAt' | 'unsure'> {
  readonly tried_at: Instant | null;
  readonly try_at: Instant | null;
  readonly unsure: number;
}

interface ZoneTable {
  /** Kind of the id: servers and people share one range of ids. */
  readonly kind: 'guild' | 'person';
  readonly id: string;
  readonly zone: string;
}

interface MetaTable {
  readonly name: 'owner' | 'pruned';
  readonly value: string;
}

/**
 * Migrations by name, run in the order of their names. A released one is never changed; a later change is a new one.
 * Foreign keys are checked while they run, so dropping `subscription` would delete every delivery: add and alter columns,
 * or copy both tables.
 */
export type Migrations = Readonly<Record<string, Migration>>;

export const migrations: Migrations = { '0001': { up: createTables } };

async function createTables(db: Kysely<unknown>): Promise<void> {
  await createSubscriptions(db);
  await createDeliveries(db);
  await db.schema
    .createTable('zone')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('zone_key', ['kind', 'id'])
    .execute();
  await db.schema
    .createTable('meta')
    .addColumn('name', 'text', (column) => column.notNull().primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

async function createSubscriptions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('subscription')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('guild', 'text')
    .addColumn('channel', 'text')
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('article', 'text')
    .addColumn('reading_order', 'text', (column) => column.notNull())
    .addColumn('minute', 'integer', (column) => column.notNull())
    .addColumn('days', 'integer', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('thread', 'integer', (column) => column.notNull())
    .addColumn('bookmark', 'text', (column) => column.notNull())
    .addColumn('next_due', 'bigint', (column) => column.notNull())
    .addColumn('pause', 'text')
    .addColumn('paused_at', 'bigint')
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .execute();
  const index = (name: string) => schema.createIndex(`subscription_${name}`).on('subscription');
  // The condition must be word for word that of the queries (claims.ts), or they would not use the index.
  await index('due')
    .columns(['next_due', 'id'])
    .where(sql<boolean>`(pause is null or pause <> 'asked')`)
    .execute();
  await index('guild').columns(['guild', 'started_at', 'id']).execute();
  await index('person').columns(['person', 'guild', 'started_at', 'id']).execute();
  await index('channel').column('channel').execute();
}

async function createDeliveries({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('delivery')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('subscription', 'text', (column) => column.notNull().references('subscription.id').onDelete('cascade'))
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('passage', 'text')
    .addColumn('bookmark', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('tried_at', 'bigint')
    .addColumn('try_at', 'bigint')
    .addColumn('unsure', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('message', 'text')
    .addColumn('reason', 'text')
    .addUniqueConstraint('delivery_once', ['subscription', 'due'])
    .addCheckConstraint('delivery_taken', sql`(state = 'claimed') = (try_at is not null)`)
    .execute();
  const index = (name: string) => schema.createIndex(`delivery_${name}`).on('delivery');
  await index('claimed')
    .unique()
    .column('subscription')
    .where(sql<boolean>`state = 'claimed'`)
    .execute();
  await index('try')
    .column('try_at')
    .where(sql<boolean>`state = 'claimed'`)
    .execute();
  await index('over')
    .column('at')
    .where(sql<boolean>`state <> 'claimed'`)
    .execute();
  await index('channel')
    .column('channel')
    .where(sql<boolean>`channel is not null`)
    .execute();
}

export function toSubscription(row: SubscriptionRow): Subscription {
  const { reading_order: order, thread, next_due: nextDue, paused_at: pausedAt, started_at: startedAt, ...same } = row;
  return { ...same, order, thread: thread === 1, nextDue, pausedAt, startedAt };
}

export function fromSubscription(subscription: Subscription): Insertable<Tables['subscription']> {
  const { order, thread, nextDue, pausedAt, startedAt, ...same } = subscription;
  return {
    ...same,
    reading_order: order,
    thread: thread ? 1 : 0,
    next_due: nextDue,
    paused_at: pausedAt,
    started_at: startedAt,
  };
}

/** Columns of the changed fields only. */
export function fromChanges(changes: Changes): Updateable<Tables['subscription']> {
  const { nextDue, pausedAt, ...same } = changes;
  return {
    ...same,
    ...(nextDue !== undefined && { next_due: nextDue }),
    ...(pausedAt !== undefined && { paused_at: pausedAt }),
  };
}

export function toDelivery(row: DeliveryRow): Delivery {
  const { tried_at: triedAt, try_at: tryAt, unsure, ...same } = row;
  return { ...same, triedAt, tryAt, unsure: unsure === 1 };
}

export function fromDelivery(delivery: Delivery): Insertable<Tables['delivery']> {
  const { triedAt, tryAt, unsure, ...same } = delivery;
  return { ...same, tried_at: triedAt, try_at: tryAt, unsure: unsure ? 1 : 0 };
}
