import { expect, it } from 'vitest';
import { comparedClock, createAlarm } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { manualClock } from 'local-discord';

it('sleeps for the given time', async () => {
  const clock = manualClock();
  const alarm = createAlarm(clock);
  const sleeping = alarm.sleep(1000);
  clock.advance(999);
  expect(alarm.isSleeping).toBe(true);
  clock.advance(1);
  expect(alarm.isSleeping).toBe(false);
  await sleeping;
});

it('ends the current sleep on wake-up, or else the next one', async () => {
  const alarm = createAlarm(manualClock());
  const sleeping = alarm.sleep(Infinity);
  alarm.wake();
  // False at once, though the sleeper goes on only later: the loop must not pass for idle.
  expect(alarm.isSleeping).toBe(false);
  await sleeping;
  await alarm.sleep(Infinity);
  alarm.reset();
  const again = alarm.sleep(Infinity);
  expect(alarm.isSleeping).toBe(true);
  alarm.wake();
  await again;
});

it('does not sleep for zero or negative times', async () => {
  const alarm = createAlarm(manualClock());
  await alarm.sleep(0);
  await alarm.sleep(-1);
  expect(alarm.isSleeping).toBe(false);
});

it('tells by how much it is off, which way, and when it is right again', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push((JSON.parse(line) as { msg: string }).msg) });
  const clock = comparedClock(manualClock(0), log);
  for (const discord of [-400 * 86_400_000, 4 * 60_000, 0]) clock.compare?.(discord);
  expect(lines).toEqual([
    expect.stringMatching(/^The machine's clock is 400 days ahead of Discord's: .* Set it, /u),
    expect.stringContaining("is 4 minutes behind Discord's"),
    "The machine's clock agrees with Discord's again",
  ]);
});
