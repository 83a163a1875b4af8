import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CompiledQuery, Kysely } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Tables } from '../../src/store/schema.ts';
import { createSqlStore } from '../../src/store/sql-store.ts';
import { sqliteDialect } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { addAll, claimedId, direct, first, planOne, sampleAttempt, sampleDelivery, samplePost } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-plans-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** SQLite's plan for each query of a method: `SEARCH` by an index, or `SCAN` of a whole table or index. */
async function plansOf(name: string, use: (store: Store) => Promise<unknown>): Promise<string[]> {
  const path = join(folder, `${name}.db`);
  const prepared = await openStore(path);
  await addAll(prepared);
  await prepared.claim(1000, 1, planOne);
  await prepared.close();

  const database = new DatabaseSync(path);
  const queries: CompiledQuery[] = [];
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database), log: ({ query }) => void queries.push(query) });
  const store = createSqlStore(db);
  await use(store);
  const plans = queries
    .filter(({ sql }) => !/^(?:begin|commit)/u.test(sql))
    .flatMap(({ sql, parameters }) =>
      database.prepare(`explain query plan ${sql}`).all(...(parameters as SQLInputValue[])),
    )
    .map(({ detail }) => String(detail));
  await store.close();
  return plans;
}

const methods: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  subscription: (store) => store.subscription(first.id),
  ofGuild: (store) => store.ofGuild('guild'),
  ofPerson: (store) => store.ofPerson('person'),
  countOf: (store) => store.countOf('person'),
  change: (store) => store.change(first.id, { nextDue: 1 }),
  'change, from a position': (store) => store.change(first.id, {}, { from: { ...first, nextDue: 2000 }, release: 5 }),
  remove: (store) => store.remove(first.id),
  claim: (store) => store.claim(9000, 10, planOne),
  claimOne: (store) => store.claimOne(direct.id, planOne),
  take: (store) => store.take(9000, 9500, 10),
  'release, of one': (store) => store.release({ subscription: first.id }, 5),
  'release, of a server': (store) => store.release({ guild: 'guild' }, 5),
  begin: (store) => store.begin(claimedId, sampleAttempt, { ...first, nextDue: 2000 }),
  sent: (store) => store.sent(claimedId, samplePost),
  postpone: (store) => store.postpone(claimedId, { tryAt: 5, unsure: true, reason: 'outage' }),
  fail: (store) => store.fail(claimedId, { at: 5, reason: 'late', movesOn: true }),
  note: (store) => store.note(sampleDelivery({ due: 5 })),
  'note, with a move': (store) =>
    store.note(sampleDelivery({ due: 5 }), {
      from: { bookmark: '', nextDue: 2000, pause: null },
      changes: { nextDue: 7, bookmark: 'b' },
    }),
  'add, to a server': (store) => store.add({ ...first, id: 'x', minute: 1 }, 25),
  'add, for a person': (store) => store.add({ ...direct, id: 'x', minute: 1 }, 10),
  block: (store) => store.block(first.id, 'notAllowed', 5),
  history: (store) => store.history(first.id, 10),
  prune: (store) => store.prune(5, 5),
  'replan, of one': (store) => store.replan({ now: 5, beyond: 5, subscription: first.id }, () => 6),
  replan: (store) => store.replan({ now: 5, beyond: 5 }, () => 6),
  zone: (store) => store.zone({ guild: 'guild' }),
  forgetGuild: (store) => store.forgetGuild('guild'),
  forgetChannel: (store) => store.forgetChannel('channel', 5),
  forgetPerson: (store) => store.forgetPerson('person'),
  owner: (store) => store.owner('one'),
};

describe('query plans', () => {
  it.each(Object.entries(methods))('%s scans nothing', async (name, use) => {
    const plans = await plansOf(name, use);
    expect(plans.filter((plan) => /\bSEARCH\b/u.test(plan))).not.toEqual([]);
    expect(plans.filter((plan) => /\bSCAN (?:subscription|delivery|zone|meta)\b/u.test(plan))).toEqual([]);
  });

  it('nextMoment reads the first entry of two indexes', async () => {
    const plans = await plansOf('nextMoment', (store) => store.nextMoment());
    expect(plans.filter((plan) => /\bSCAN (?!CONSTANT)/u.test(plan))).toEqual([
      'SCAN subscription USING INDEX subscription_due',
      'SCAN delivery USING COVERING INDEX delivery_try',
    ]);
    expect(plans.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
  });

  it('pruned reads one key, and the last entry of an index', async () => {
    expect(await plansOf('pruned', (store) => store.pruned(5))).toEqual([
      expect.stringMatching(/^SEARCH meta USING INDEX/u),
      'SEARCH delivery USING INDEX delivery_over (at<?)',
    ]);
  });

  it('releaseAll scans the index of claimed deliveries', async () => {
    const plans = await plansOf('releaseAll', (store) => store.releaseAll(5));
    expect(plans).toEqual([expect.stringMatching(/^SCAN delivery USING INDEX delivery_(?:claimed|try)$/u)]);
  });

  it.each([
    ['claim', (store: Store) => store.claim(5, 10, planOne), 'subscription_due (next_due<?)'],
    ['take', (store: Store) => store.take(5, 9, 10), 'delivery_try (try_at<?)'],
    ['prune', (store: Store) => store.prune(5, 5), 'delivery_over (at>?)'],
  ])('%s looks at nothing but what is due', async (name, use, index) => {
    const plans = await plansOf(`${name} nothing`, use);
    expect(plans.join('\n')).toContain(index);
  });

  it('guilds reads indexes only', async () => {
    const plans = await plansOf('guilds', (store) => store.guilds());
    expect(plans.filter((plan) => /^(?:SCAN|SEARCH)/u.test(plan))).toEqual([
      'SEARCH subscription USING COVERING INDEX subscription_guild (guild>?)',
      'SEARCH zone USING COVERING INDEX sqlite_autoindex_zone_1 (kind=?)',
    ]);
  });

  it.each([
    ['ofGuild', (store: Store) => store.ofGuild('guild')],
    ['ofPerson', (store: Store) => store.ofPerson('person')],
    ['history', (store: Store) => store.history(first.id, 10)],
    ['claim', (store: Store) => store.claim(5, 10, planOne)],
  ])('%s needs no sorting', async (name, use) => {
    const plans = await plansOf(`${name} sorted`, use);
    expect(plans.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
  });
});
