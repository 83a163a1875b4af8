import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { actAs } from 'local-discord';
import { articlesOf } from './support/articles.ts';
import { labelsOf, textOf } from './support/bot.ts';
import { beginDays, DAY, type Days, HOUR, MINUTE, postsAmong } from './support/daily.ts';

const BERLIN = { time: '8:00', zone: 'Europe/Berlin', article: 'guide' };

/** Places of the passages among messages: `¶ 1`. */
const placesOf = ({ mona }: Pick<Days, 'mona'>): (string | undefined)[] =>
  postsAmong(mona.messages).map((post) => /¶ \d+/u.exec(post)?.[0]);

const history = async ({ mona }: Days): Promise<string> => textOf((await mona.run('daily history')).message);

describe('where Discord never lists the messages of a channel', () => {
  /** A daily excerpt whose first post gets no answer, in a channel whose messages cannot be listed. */
  const begin = async (isMade: boolean) => {
    const days = await beginDays();
    await days.mona.run('daily start', BERLIN);
    const path = `/channels/${days.mona.channelId}/messages`;
    days.discord.fail({ method: 'POST', path, status: 0, done: isMade });
    days.discord.fail({ method: 'GET', path, status: 500, times: Infinity });
    return days;
  };

  it.each([true, false])('a post without an answer (made: %s) is made once, the same day', async (isMade) => {
    const days = await begin(isMade);
    await days.later(2 * HOUR + 2 * MINUTE);
    expect(placesOf(days)).toEqual(['¶ 1']);
    expect(await history(days)).toMatch(/\[¶ 1 of \d+\]/u);
    await days.later(2 * DAY);
    expect(placesOf(days)).toEqual(['¶ 1', '¶ 2', '¶ 3']);
  });

  it.each([true, false])('so is one before the process ended (made: %s), at its next start', async (isMade) => {
    const days = await begin(isMade);
    await days.later(2 * HOUR);
    await days.stop();
    days.clock.advance(MINUTE);
    await days.restart();
    expect(placesOf(days)).toEqual(['¶ 1']);
    await days.later(DAY);
    expect(placesOf(days)).toEqual(['¶ 1', '¶ 2']);
  });

  it.each([true, false])('after minutes it counts as posted (made: %s): never twice', async (isMade) => {
    const days = await begin(isMade);
    await days.later(2 * HOUR);
    await days.stop();
    days.clock.advance(30 * MINUTE);
    await days.restart();
    expect(await history(days)).toContain('not seen yet, Discord does not show it; I look whether it was posted');
    const up = days.discord.fail({ path: /^\/channels\/\d+$/u, status: 500, times: Infinity });
    await days.later(10 * MINUTE);
    expect(await history(days)).toContain('not seen yet, Discord had trouble (error 500); I look');
    up();
    await days.later(3 * HOUR);
    expect(placesOf(days)).toEqual(isMade ? ['¶ 1'] : []);
    expect(await history(days)).toContain('I could not see whether it had been posted');
    await days.later(DAY);
    expect(placesOf(days)).toEqual(isMade ? ['¶ 1', '¶ 2'] : ['¶ 2']);
  });
});

describe('a post that Discord refuses', () => {
  it('in a locked thread pauses the subscription, and loses no passage', async () => {
    const days = await beginDays();
    const { mona, discord, later } = days;
    const thread = discord.addThread(mona.channelId, { name: 'nook' });
    const there = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: 'nook' });
    expect(textOf((await there.run('daily start', BERLIN)).message)).toContain('08:00');
    discord.setThread(thread.id, { locked: true });
    await later(2 * HOUR);
    expect(mona.directMessages.map(textOf)).toEqual([expect.stringContaining('the thread is locked or archived')]);
    expect(textOf((await mona.run('daily list')).message)).toContain('the thread is locked or archived');
    await later(3 * DAY);
    expect(mona.directMessages).toHaveLength(1);
    discord.setThread(thread.id, { locked: false });
    await later(DAY);
    expect(postsAmong(there.messages)[0]).toContain('¶ 1 of');
    expect(textOf((await mona.run('daily list')).message)).not.toContain('locked');
  });

  it('tells of a second reason, minutes after the first', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    discord.setPermissions(mona.channelId, { deny: PermissionFlagsBits.SendMessages });
    await later(2 * HOUR);
    discord.setPermissions(mona.channelId, {});
    await mona.run('daily resume');
    await later(MINUTE);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    discord.deleteChannel(mona.channelId);
    await expect.poll(() => mona.directMessages.length).toBe(2);
    const told = mona.directMessages.map(textOf);
    expect(told).toEqual([expect.stringContaining('I may not view'), expect.stringContaining('the channel is gone')]);
  });

  it.each([
    [400, 50_083, 'the thread is locked or archived'],
    [400, 40_058, 'the channel takes no messages'],
  ])('with %i and code %i rests at its passage', async (status, code, why) => {
    const days = await beginDays();
    const { mona, discord, later } = days;
    await mona.run('daily start', BERLIN);
    const body = { code, message: 'Refused' };
    const path = `/channels/${mona.channelId}/messages`;
    const mend = discord.fail({ method: 'POST', path, status, body, times: Infinity });
    await later(2 * HOUR);
    expect(mona.directMessages.map(textOf)).toEqual([expect.stringContaining(why)]);
    await later(2 * DAY);
    mend();
    await later(DAY);
    expect(placesOf(days)[0]).toBe('¶ 1');
  });

  it('with a code that is not known is paused after three dates, and told', async () => {
    const days = await beginDays();
    const { mona, discord, later } = days;
    await mona.run('daily start', BERLIN);
    const body = { code: 59_999, message: 'Something new' };
    const path = `/channels/${mona.channelId}/messages`;
    const mend = discord.fail({ method: 'POST', path, status: 400, body, times: Infinity });
    await later(2 * HOUR + 2 * DAY);
    expect(mona.directMessages).toEqual([]);
    await later(13 * HOUR);
    const [told = '', ...more] = mona.directMessages.map(textOf);
    expect(more).toEqual([]);
    expect(told).toContain('Discord refuses it, date after date (error 59999)');
    expect(textOf((await mona.run('daily list')).message)).toContain('error 59999');
    expect(textOf((await mona.run('daily check')).message)).toContain('error 59999');
    mend();
    await later(12 * HOUR);
    expect(placesOf(days)).toEqual(['¶ 1']);
    expect(textOf((await mona.run('daily list')).message)).not.toContain('error 59999');
    expect(days.logged.filter(({ verdict, level }) => verdict === 'unknown' && level === 50)).not.toEqual([]);
  });

  it('because of its words passes that passage over', async () => {
    const days = await beginDays();
    const { mona, discord, later } = days;
    await mona.run('daily start', BERLIN);
    const body = { code: 200_000, message: 'Message was blocked by automatic moderation' };
    discord.fail({ method: 'POST', path: `/channels/${mona.channelId}/messages`, status: 400, body });
    await later(2 * HOUR + DAY);
    expect(placesOf(days)).toEqual(['¶ 2']);
    expect(await history(days)).toContain('Discord refused it (error 200000)');
  });

  it.each([1, 2, 3, 5])('as if for its words, %i dates in a row, uses up one passage at most', async (dates) => {
    const days = await beginDays();
    const { mona, discord, later } = days;
    await mona.run('daily start', BERLIN);
    const body = { code: 200_000, message: 'Message was blocked by automatic moderation' };
    const path = `/channels/${mona.channelId}/messages`;
    const mend = discord.fail({ method: 'POST', path, status: 400, body, times: Infinity });
    await later(2 * HOUR + 13 * HOUR + (dates - 1) * DAY);
    mend();
    await later(DAY);
    expect(placesOf(days)).toEqual(['¶ 2']);
    expect(mona.directMessages).toHaveLength(dates < 3 ? 0 : 1);
  });
});

describe('a passage that Discord fails on for good (500)', () => {
  it('is passed over, and the next date has the next one', async () => {
    const days = await beginDays();
    const { mona, discord, later } = days;
    await mona.run('daily start', BERLIN);
    const when = ({ body }: { readonly body: unknown }): boolean => JSON.stringify(body).includes('¶ 1 of');
    discord.fail({ method: 'POST', path: /\/messages$/u, status: 500, when, times: Infinity });
    await later(2 * HOUR + DAY);
    expect(placesOf(days)).toEqual(['¶ 2']);
    expect(await history(days)).toContain('Discord refused it (error 500)');
    expect(mona.directMessages).toEqual([]);
  });

  it('is posted in short where that helps', async () => {
    const days = await beginDays();
    const { mona, discord, later } = days;
    await days.stop();
    await days.restart({
      articlesDir: await articlesOf({ 'one.md': `# One\n\n${'The tide came in. '.repeat(90)}\n` }),
    });
    await mona.run('daily start', { time: '8:00', zone: 'Europe/Berlin' });
    const when = ({ body }: { readonly body: unknown }): boolean => JSON.stringify(body).length > 1500;
    discord.fail({ method: 'POST', path: /\/messages$/u, status: 500, when, times: Infinity });
    await later(2 * HOUR + 10 * MINUTE);
    expect(placesOf(days)).toEqual(['¶ 1']);
    expect(labelsOf(mona.messages.at(-1) ?? {})).toContain('Rest of the passage');
  });
});
