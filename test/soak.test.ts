import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from 'local-discord';
import { LONG } from './support/long.ts';
import { type Line, startProcess } from './support/soak/process.ts';
import { soak, soakTables, type Lost, type SoakOptions } from './support/soak/soak.ts';
import { PLACES } from './support/soak/visits.ts';

const TOKEN = `${'local'.repeat(5)}.${'soak0'.repeat(2)}.${'token'.repeat(6)}`;

/** Thirty thousand visits in ten minutes; in the short form, a few hundred as fast as they come. */
const FORM: SoakOptions = LONG
  ? { seed: 1, visits: 30_000, every: 20, mishapAfter: 500, mishaps: 'long' }
  : { seed: 1, visits: 300, every: 0, mishapAfter: 100, mishaps: 'short' };

it('every question, press and completion is answered or told of, whatever fails, and nothing is left behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const discord = await startLocalDiscord({ ...PLACES, token: TOKEN, history: 2000 });
  onTestFinished(() => discord.close());
  const bot = await startProcess(discord, join(folder, 'soak.db'));
  onTestFinished(() => bot.kill());

  const soaked = await soak(discord, bot, FORM);
  const { code, left, errors } = await bot.end();
  const silent = unexplained(soaked.lost, bot.logged);
  if (LONG || silent.length > 0) process.stdout.write(`\n${soakTables(soaked)}\n\n`);

  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(silent).toEqual([]);
  // An interaction acknowledged in time is not lost: Discord takes the rest for a quarter of an hour.
  expect(soaked.lost.filter(({ why }) => why.startsWith('acknowledged'))).toEqual([]);
  expect(Object.values(soaked.ends).filter(({ twice }) => twice > 0)).toEqual([]);
  // The timer of `main.ts` ends the process whatever hangs.
  expect(left.filter((resource) => !STANDARD.has(resource) && !/src\/main\.ts/u.test(resource))).toEqual([]);
  // After the first minute, one of ten samples.
  const [, first, ...later] = soaked.memory;
  const growth = (of: 'resident' | 'heap'): number => (later.at(-1)?.[of] ?? 0) / (first?.[of] ?? 0) - 1;
  const isGrown = growth('resident') >= 0.1 || growth('heap') >= 0.1;
  expect(LONG && isGrown).toBe(false);
}, 1_200_000);

/** Standard input, output and error, and the line to the test. */
const STANDARD = new Set(['PipeWrap', 'TTYWrap', 'FSReqCallback']);

/** Visits without an answer for which the log has no reason: by reference, or else one line for each. */
function unexplained(lost: readonly Lost[], logged: readonly Line[]): readonly Lost[] {
  const references = new Set(logged.flatMap(({ reference }) => reference ?? []));
  const reasons = logged.filter(({ reference, msg = '' }) => reference === undefined && REASON.test(msg));
  return lost.filter(({ reference }) => !references.has(reference)).slice(reasons.length);
}

const REASON = /is gone, or the answer came too late|could not be sent|did not confirm/u;
