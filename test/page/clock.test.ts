import { expect, it, onTestFinished } from 'vitest';
import { actAs, manualClock, type Actor, type ManualClock } from 'local-discord';
import { createClockControl, type MoveClock } from 'local-discord/playground';
import { openStore } from '../../src/store/open.ts';
import { beginBot, textOf } from '../support/bot.ts';
import { HOUR, MINUTE, postsAmong, START } from '../support/daily.ts';

/** The whole bot, and the clock control that the page uses. */
async function begin(): Promise<{ clock: ManualClock; mona: Actor; moveClock: MoveClock }> {
  const clock = manualClock(START);
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  const { discord, starting } = await beginBot({ clock, store }, { clock });
  const { idle: settle } = await starting;
  const moveClock = createClockControl({ world: discord.world, clock, nextMoment: store.nextMoment, settle });
  return { clock, mona: actAs(discord, { user: 'mona' }), moveClock };
}

it('moves to the next excerpt, seven times a week', async () => {
  const { clock, mona, moveClock } = await begin();
  expect(await moveClock('post')).toBeUndefined();
  await mona.run('daily start', { time: '8:00', zone: 'Berlin' });
  for (let day = 1; day <= 7; day += 1) {
    const next = await moveClock('post');
    expect(new Date(clock.now()).toISOString()).toBe(`2026-01-${13 + day}T07:00:00.000Z`);
    expect(next).toBeGreaterThan(clock.now());
    expect(postsAmong(mona.messages)).toHaveLength(day);
  }
  expect(new Set(postsAmong(mona.messages)).size).toBe(7);
});

it('moves by an hour, in which an excerpt is posted at its time', async () => {
  const { clock, mona, moveClock } = await begin();
  const time = new Date(START + 30 * MINUTE).toISOString().slice(11, 16);
  await mona.run('daily start', { time, zone: 'UTC' });
  await moveClock('hour');
  expect(clock.now()).toBe(START + HOUR);
  const post = mona.messages.find((message) => postsAmong([message]).length > 0);
  expect(post?.timestamp).toContain(`T${time}:`);
  expect(post && textOf(post)).toContain('¶ 1 of 60');
});
