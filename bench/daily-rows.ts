import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { randomId } from '../src/daily/plan.ts';
import { localTime } from 'times';
import { fromDelivery, fromSubscription } from '../src/store/schema.ts';
import type { Delivery, Instant, Subscription } from '../src/store/store.ts';
import { pickFrom } from '../test/support/random.ts';

/** A channel that something is posted in: one of a server, or the conversation with a person. */
export interface Spot {
  readonly guild: string | null;
  readonly channel: string;
  readonly person: string;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

const ZONES = [
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'UTC',
];
const EVERY_DAY = 127;
const WEEKDAYS = 31;

/**
 * Subscriptions that fall due at the given instants, one each, and then only a day later or more: the clock of each reads
 * five minutes less then. Zones, days and orders are mixed, one of ten has a thread; they come in the order of the instants.
 */
export function subscriptionsDue(
  dues: readonly Instant[],
  spots: readonly Spot[],
  random: () => number,
): readonly Subscription[] {
  return dues.map((nextDue, index) => {
    const zone = pickFrom(ZONES, random);
    const spot = spots[index % spots.length];
    if (!spot) throw new Error('Expected channels to post in, got none.');
    return {
      ...spot,
      id: randomId(random),
      locale: pickFrom(['en-US', 'en-GB', 'zh-CN'], random),
      article: null,
      order: pickFrom(['reading', 'shuffled'], random),
      minute: localTime(zone, nextDue - 5 * MINUTE).minute,
      days: pickFrom([EVERY_DAY, EVERY_DAY, WEEKDAYS], random),
      zone,
      role: null,
      thread: spot.guild !== null && random() < 0.1,
      bookmark: '',
      nextDue,
      pause: null,
      pausedAt: null,
      startedAt: nextDue - 90 * DAY,
    };
  });
}

/** Deliveries of the days before: one excerpt a day. */
export function* historyOf(
  { id, nextDue, channel }: Subscription,
  days: number,
  random: () => number,
): Generator<Delivery> {
  for (let day = 1; day <= days; day += 1) {
    const at = nextDue - day * DAY;
    yield {
      id: randomId(random),
      subscription: id,
      due: at,
      state: 'sent',
      passage: `guide/how-it-reads/${Math.floor(1000 * random())}`,
      bookmark: null,
      at: at + 1000,
      triedAt: at,
      tryAt: null,
      unsure: false,
      channel,
      message: String(BigInt(at) << 20n),
      reason: null,
    };
  }
}

/** Writes rows into a store's file as fast as SQLite takes them: all or none. */
export function fill(path: string, subscriptions: readonly Subscription[], days: number, random: () => number): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    database.exec('begin');
    const addSubscription = inserter(database, 'subscription');
    const addDelivery = inserter(database, 'delivery');
    for (const subscription of subscriptions) {
      addSubscription(fromSubscription(subscription));
      for (const delivery of historyOf(subscription, days, random)) addDelivery(fromDelivery(delivery));
    }
    database.exec('commit');
    database.exec('pragma wal_checkpoint(truncate)');
  } finally {
    database.close();
  }
}

function inserter(database: DatabaseSync, name: string): (row: object) => void {
  const columns = database
    .prepare(`select name from pragma_table_info('${name}')`)
    .all()
    .map((row) => String(row['name']));
  const places = columns.map(() => '?').join(', ');
  const statement = database.prepare(`insert into ${name} (${columns.join(', ')}) values (${places})`);
  return (row) => {
    const values = new Map<string, SQLInputValue>(Object.entries(row));
    statement.run(...columns.map((column) => values.get(column) ?? null));
  };
}
