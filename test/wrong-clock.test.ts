import { PermissionFlagsBits } from 'discord-api-types/v10';
import { manualClock } from 'local-discord';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { textOf } from './support/bot.ts';
import { beginDays, DAY, HOUR, MINUTE, postsAmong, START } from './support/daily.ts';

const BERLIN = { time: '8:00', zone: 'Europe/Berlin', article: 'guide' };
const stamp = (at: number): string => `<t:${at / 1000}:f>`;
const AHEAD = 400 * DAY;
/** Eight o'clock in Berlin, on the first day. */
const EIGHT = START + 2 * HOUR;

/** Three days of a daily excerpt, with the right clock. */
async function threeDays() {
  const days = await beginDays();
  await days.mona.run('daily start', BERLIN);
  for (let day = 0; day < 3; day += 1) await days.later(DAY);
  const id = (await days.store.ofGuild([...days.discord.world.guilds.keys()][0] ?? ''))[0]?.id ?? '';
  const dues = async () => (await days.store.history(id, 100)).map(({ due }) => due);
  const nextDue = async () => (await days.store.subscription(id))?.nextDue;
  return { ...days, id, dues, nextDue, sent: [EIGHT + 2 * DAY, EIGHT + DAY, EIGHT] };
}

describe('a start with a clock that is 400 days ahead', () => {
  it.each(['daily', 'weekly'] as const)('moves no date of a %s excerpt once it is right', async (how) => {
    const { mona, clock, later, stop, restart, dues, nextDue, sent, store, id } = await threeDays();
    const next = how === 'daily' ? EIGHT + 3 * DAY : EIGHT + 5 * DAY;
    // The fourth day is a Saturday.
    if (how === 'weekly') await mona.run('daily skip', { what: 'day' });
    if (how === 'weekly') await mona.run('daily skip', { what: 'day' });
    expect(await nextDue()).toBe(next);
    const kept = await dues();
    await stop();
    await restart({ clock: manualClock(clock.now() + AHEAD) });
    expect(await nextDue()).toBeGreaterThan(clock.now() + AHEAD);
    expect(await dues()).toEqual(expect.arrayContaining(sent));
    await stop();
    await restart();
    expect(await nextDue()).toBe(next);
    expect(await dues()).toEqual(kept);
    await later(how === 'daily' ? DAY : 3 * DAY);
    expect(postsAmong(mona.messages)).toHaveLength(4);
    expect((await store.history(id, 1))[0]).toMatchObject({ state: 'sent', due: next });
  });

  it('is told by the log, once, and by check, and is right again', async () => {
    const { mona, clock, stop, restart } = await threeDays();
    const told: string[] = [];
    const log = createLog('info', { write: (line) => void told.push((JSON.parse(line) as { msg: string }).msg) });
    await stop();
    let ahead = AHEAD;
    await restart({ log, clock: { now: () => clock.now() + ahead, after: clock.after } });
    const check = textOf((await mona.run('daily check')).message);
    expect(check).toContain(`My clock is wrong: it is ${stamp(Math.ceil(clock.now() / 1000) * 1000)}.`);
    ahead = -2 * HOUR;
    expect(textOf((await mona.run('daily check')).message)).toContain('My clock is wrong');
    ahead = 0;
    await mona.run('daily check');
    expect(textOf((await mona.run('daily check')).message)).not.toContain('My clock is wrong');
    expect(told.filter((line) => line.includes("machine's clock"))).toEqual([
      expect.stringContaining('is 400 days ahead of'),
      expect.stringContaining('is 2 hours behind'),
      expect.stringContaining('agrees with'),
    ]);
  });

  it('brings back what was resumed then', async () => {
    const { mona, clock, stop, restart, nextDue } = await threeDays();
    await mona.run('daily pause');
    await stop();
    await restart({ clock: manualClock(clock.now() + AHEAD) });
    await mona.run('daily resume');
    expect(await nextDue()).toBeGreaterThan(clock.now() + AHEAD);
    await mona.run('daily pause');
    await stop();
    await restart();
    await mona.run('daily resume');
    expect(await nextDue()).toBe(EIGHT + 3 * DAY);
  });
});

describe('a clock that was hours ahead', () => {
  it('leads to no second post, when the answer to the first was lost and the clock is right again', async () => {
    const { discord, mona, clock, later, stop, restart, store, id } = await threeDays();
    await stop();
    discord.fail({ method: 'POST', path: `/channels/${mona.channelId}/messages`, status: 0, done: true });
    await restart({ clock: manualClock(clock.now() + 5 * HOUR) });
    expect((await store.history(id, 1))[0]).toMatchObject({ state: 'claimed', unsure: true, due: EIGHT + 3 * DAY });
    expect(postsAmong(mona.messages)).toHaveLength(4);
    await stop();
    // Long enough for Discord to forget the nonce.
    clock.advance(20 * MINUTE);
    await restart();
    await later(3 * HOUR);
    expect((await store.history(id, 1))[0]).toMatchObject({ state: 'sent', due: EIGHT + 3 * DAY });
    expect(postsAmong(mona.messages)).toHaveLength(4);
    await later(DAY);
    expect(postsAmong(mona.messages).map((post) => /¶ \d+/u.exec(post)?.[0])).toEqual([
      '¶ 1',
      '¶ 2',
      '¶ 3',
      '¶ 4',
      '¶ 5',
    ]);
  });
});

describe('a clock that is set while the bot runs', () => {
  /** The bot on a clock that can be set; `pass` lets it look at the time. */
  async function settable() {
    const days = await threeDays();
    let ahead = 0;
    const { clock, stop, restart, later } = days;
    const set: Clock = { now: () => clock.now() + ahead, monotonic: clock.now, after: clock.after };
    await stop();
    await restart({ clock: set });
    return { ...days, set: async (to: number) => ((ahead = to), later(2 * MINUTE)) };
  }

  it.each([AHEAD, -AHEAD, 3 * DAY, -3 * DAY])(
    'by %d ms and right again, posts the next excerpt the next day',
    async (by) => {
      const { mona, later, set, dues, nextDue, sent } = await settable();
      await set(by);
      expect(await nextDue()).not.toBe(EIGHT + 3 * DAY);
      await set(0);
      expect(await nextDue()).toBe(EIGHT + 3 * DAY);
      expect((await dues()).filter((due) => due <= EIGHT + 3 * DAY)).toEqual(sent);
      await later(DAY);
      expect(postsAmong(mona.messages)).toHaveLength(4);
      expect((await dues())[0]).toBe(EIGHT + 3 * DAY);
    },
  );

  it('is compared with Discord’s at once', async () => {
    const { discord, set } = await settable();
    const asked = () => discord.traffic.filter(({ path }) => path === '/gateway').length;
    await set(MINUTE);
    expect(asked()).toBe(0);
    await set(AHEAD);
    await expect.poll(asked).toBe(1);
  });

  it('to a time before 1970, leaves the bot its permissions', async () => {
    const { mona, clock, stop, restart } = await threeDays();
    let ahead = 0;
    await stop();
    await restart({ clock: { now: () => clock.now() + ahead, monotonic: clock.now, after: clock.after } });
    ahead = -clock.now() - DAY;
    expect(textOf((await mona.run('daily check')).message)).toContain('I may post there');
  });

  it('shuts no channel out and keeps nobody waiting, when it is set back', async () => {
    const { discord, mona, set, stop, restart, clock } = await settable();
    await set(AHEAD);
    const mention = `<@${discord.applicationId}> hi`;
    const refused = () => discord.traffic.filter(({ status }) => status === 403).length;
    const answers = () => mona.messages.filter(({ content, author }) => author.bot === true && content === '').length;
    discord.setPermissions(mona.channelId, { deny: PermissionFlagsBits.SendMessages });
    await mona.say(mention);
    await expect.poll(refused).toBe(1);
    discord.setPermissions(mona.channelId, {});
    await set(0);
    const before = answers();
    await mona.say(mention);
    await expect.poll(answers).toBe(before + 1);
    // A pace of three a minute, and two clocks in turn.
    let ahead = AHEAD;
    await stop();
    await restart({ pace: 3, clock: { now: () => clock.now() + ahead, monotonic: clock.now, after: clock.after } });
    const take = async () => textOf((await mona.run('help')).message);
    while (!(await take()).includes('a lot at once'));
    expect(await take()).toContain('a lot at once');
    ahead = 0;
    await mona.run('help');
    clock.advance(30 * MINUTE);
    expect(await take()).not.toContain('a lot at once');
  });
});
