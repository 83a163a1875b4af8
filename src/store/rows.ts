import type { Insertable, Updateable } from 'kysely';
import type { DeliveryRow, SubscriptionRow, Tables } from './schema.ts';
import type { Changes, Delivery, Subscription } from './store.ts';

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

/** Only what is changed; empty when nothing is. */
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
