import { expect, it } from 'vitest';
import { createBell } from '../../src/daily/bell.ts';
import { manualClock } from 'local-discord';

it('rests until its time is over', async () => {
  const clock = manualClock();
  const bell = createBell(clock);
  const resting = bell.rest(1000);
  clock.advance(999);
  expect(bell.isResting).toBe(true);
  clock.advance(1);
  expect(bell.isResting).toBe(false);
  await resting;
});

it('wakes who rests, and who rests next where nobody does', async () => {
  const bell = createBell(manualClock());
  const resting = bell.rest(Infinity);
  bell.ring();
  // Whoever asks now must not take the loop for idle, though it goes on only later.
  expect(bell.isResting).toBe(false);
  await resting;
  await bell.rest(Infinity);
  bell.silence();
  const again = bell.rest(Infinity);
  expect(bell.isResting).toBe(true);
  bell.ring();
  await again;
});

it('does not rest where there is no time for it', async () => {
  const bell = createBell(manualClock());
  await bell.rest(0);
  await bell.rest(-1);
  expect(bell.isResting).toBe(false);
});
