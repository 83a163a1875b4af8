import { describe, expect, it } from 'vitest';
import { actAs } from 'local-discord';
import { controlsOf, labelsOf, textOf } from './support/bot.ts';
import { articlesOf } from './support/articles.ts';
import { beginDays, DAY, HOUR, postsAmong, START } from './support/daily.ts';

const TOKYO = { time: '21:00', zone: 'Asia/Tokyo', article: 'guide' };
/** From the start until it is 21:00 in Tokyo. */
const UNTIL_DUE = 7 * HOUR;

describe('an excerpt a day by direct message', () => {
  it('is announced, comes at its time, and can be read on from', async () => {
    const { ravi, discord, later } = await beginDays();
    const { message, ephemeral } = await ravi.run('daily me', TOKYO);
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('An excerpt a day comes to you by direct message: 21:00 Asia/Tokyo, every day.');
    expect(ravi.directMessages.map(textOf)).toEqual([expect.stringContaining('From now on you get an excerpt here')]);
    await later(UNTIL_DUE);
    const post = ravi.directMessages.at(-1);
    expect(post && textOf(post)).toMatch(/¶ 1 of/u);
    expect(post && labelsOf(post)).toEqual(['Next', 'Whole section', 'Contents', 'Unsubscribe']);
    const there = actAs(discord, { user: 'ravi', guild: null });
    const read = post && (await there.press(post, 'Next'));
    expect(read && textOf(read.message)).toMatch(/¶ 2 of/u);
    expect(postsAmong(ravi.directMessages)).toHaveLength(1);
  });

  it('is stopped by its button, by its reader alone', async () => {
    const { ravi, mona, discord, later, store } = await beginDays();
    await ravi.run('daily me', TOKYO);
    await later(UNTIL_DUE);
    const post = ravi.directMessages.at(-1);
    const unsubscribe = controlsOf(post ?? {}).find(({ label }) => label === 'Unsubscribe');
    const elsewhere = await mona.run('help');
    const forged = await mona.forge(elsewhere.message, { custom_id: unsubscribe?.id ?? '' });
    expect(textOf(forged.message)).toContain('I cannot follow this button any more');
    const there = actAs(discord, { user: 'ravi', guild: null });
    if (!post) throw new Error('Expected a post.');
    const pressed = await there.press(post, 'Unsubscribe');
    expect(pressed.ephemeral).toBe(true);
    expect(textOf(pressed.message)).toContain('Ended, and everything kept of it is deleted.');
    expect(await store.ofPerson(ravi.id)).toEqual([]);
    expect(textOf((await there.press(post, 'Unsubscribe')).message)).toContain('has ended already');
    await later(2 * DAY);
    expect(postsAmong(ravi.directMessages)).toHaveLength(1);
  });

  it('is refused when direct messages are closed', async () => {
    const { ravi, discord, store } = await beginDays();
    discord.setDirectMessages('ravi', false);
    expect(textOf((await ravi.run('daily me', TOKYO)).message)).toContain('your direct messages are closed to me');
    expect(await store.ofPerson(ravi.id)).toEqual([]);
  });

  it('is started, and announced once, when the answer to its announcement is lost', async () => {
    const { ravi, discord, store } = await beginDays();
    discord.fail({ method: 'POST', path: /^\/channels\/\d+\/messages$/u, status: 502, done: true });
    expect(textOf((await ravi.run('daily me', TOKYO)).message)).toContain('An excerpt a day comes to you');
    expect(await store.ofPerson(ravi.id)).toHaveLength(1);
    expect(ravi.directMessages).toHaveLength(1);
  });

  it('is added and announced once when three identical commands arrive at the same time', async () => {
    const { ravi, store } = await beginDays();
    await Promise.all([1, 2, 3].map(() => ravi.run('daily me', TOKYO)));
    expect(await store.ofPerson(ravi.id)).toMatchObject([{ channel: expect.any(String) }]);
    expect(ravi.directMessages).toHaveLength(1);
  });

  it('is paused while direct messages are closed, and goes on by itself', async () => {
    const { ravi, discord, later } = await beginDays();
    await ravi.run('daily me', TOKYO);
    discord.setDirectMessages('ravi', false);
    await later(UNTIL_DUE);
    expect(textOf((await ravi.run('daily list')).message)).toContain('your direct messages are closed to me');
    discord.setDirectMessages('ravi', true);
    await later(5 * HOUR);
    expect(postsAmong(ravi.directMessages)).toEqual([expect.stringContaining('I could not post it before.')]);
    expect(textOf((await ravi.run('daily list')).message)).not.toContain('Paused');
  });

  it('is resumed only if a message arrives', async () => {
    const { ravi, discord, later } = await beginDays();
    await ravi.run('daily me', TOKYO);
    discord.setDirectMessages('ravi', false);
    await later(UNTIL_DUE);
    const resumed = async (): Promise<string> => textOf((await ravi.run('daily resume')).message);
    expect(await resumed()).toContain('your direct messages are closed to me');
    await ravi.run('daily pause');
    expect(await resumed()).toContain('your direct messages are closed to me');
    expect(textOf((await ravi.run('daily list')).message)).toContain('your direct messages are closed to me');
    discord.setDirectMessages('ravi', true);
    expect(await resumed()).toContain('Next excerpt: <t:');
    expect(ravi.directMessages.map(textOf)).toContainEqual(expect.stringContaining('From now on you get an excerpt'));
    expect(textOf((await ravi.run('daily list')).message)).not.toContain('Paused');
  });

  it('is announced when it is resumed with the date that comes, and not at all where there is nothing to read', async () => {
    const { ravi, later, stop, restart, clock } = await beginDays();
    await ravi.run('daily me', TOKYO);
    await ravi.run('daily pause');
    await later(3 * DAY);
    const said = textOf((await ravi.run('daily resume')).message);
    const [, moment = ''] = /(<t:\d+:f>)/u.exec(said) ?? [];
    expect(moment).toBe(`<t:${(START + UNTIL_DUE + 3 * DAY) / 1000}:f>`);
    expect(clock.now()).toBe(START + 3 * DAY);
    expect(textOf(ravi.directMessages.at(-1) ?? {})).toContain(moment);
    const before = ravi.directMessages.length;
    await ravi.run('daily pause');
    await stop();
    await restart({ articlesDir: await articlesOf({ 'other.md': '# Other\n\nThe tide came in.\n' }) });
    await later(DAY);
    expect(textOf((await ravi.run('daily resume')).message)).toContain('there is nothing to read');
    expect(ravi.directMessages).toHaveLength(before);
  });

  it.each([503, 502])('is not resumed while Discord cannot say whether a message arrives (%i)', async (status) => {
    const { ravi, discord, later } = await beginDays();
    await ravi.run('daily me', TOKYO);
    discord.setDirectMessages('ravi', false);
    await later(UNTIL_DUE);
    discord.setDirectMessages('ravi', true);
    const mend = discord.fail({ method: 'POST', path: /\/messages$/u, status, times: Infinity });
    expect(textOf((await ravi.run('daily resume')).message)).toContain('Discord has trouble just now');
    expect(textOf((await ravi.run('daily list')).message)).toContain('your direct messages are closed to me');
    mend();
    discord.fail({ method: 'POST', path: /\/messages$/u, status, done: true });
    expect(textOf((await ravi.run('daily resume')).message)).toContain('Next excerpt: <t:');
  });

  it.each([
    [404, 10_003],
    [403, 50_001],
  ])('is never told that a channel is gone or hidden (%i, code %i), and goes on', async (status, code) => {
    const { ravi, discord, later } = await beginDays();
    await ravi.run('daily me', TOKYO);
    const body = { code, message: 'Unknown Channel' };
    discord.fail({ method: 'POST', path: /\/messages$/u, status, body });
    await later(UNTIL_DUE);
    expect(textOf((await ravi.run('daily list')).message)).toContain('your direct messages are closed to me');
    expect(textOf((await ravi.run('daily resume')).message)).toContain('Next excerpt: <t:');
    await later(HOUR);
    expect(postsAmong(ravi.directMessages)).toHaveLength(1);
  });

  it('is listed and changed by its reader alone, anywhere', async () => {
    const { ravi, mona, discord } = await beginDays();
    await ravi.run('daily me', TOKYO);
    expect(textOf((await mona.run('daily list')).message)).toContain('There is no daily excerpt here.');
    const there = actAs(discord, { user: 'ravi', guild: null });
    expect(textOf((await there.run('daily list')).message)).toContain('21:00 Asia/Tokyo');
    await there.run('daily pause');
    expect(textOf((await ravi.run('daily list')).message)).toContain('Paused since');
  });

  it('is in the language of its reader', async () => {
    const { discord, later } = await beginDays();
    const lin = actAs(discord, { user: 'lin', guild: 'Reading Room', locale: 'zh-CN' });
    const { message } = await lin.run('daily me', {
      time: '晚上9点',
      zone: '东京',
      article: 'guide-zh',
      days: '工作日',
    });
    expect(textOf(message)).toContain('每日摘录会用私信发给你：21:00 Asia/Tokyo，工作日。');
    await later(UNTIL_DUE);
    expect(postsAmong(lin.directMessages)).toEqual([expect.stringMatching(/第 1 段，共 \d+ 段 · 下一次：<t:/u)]);
  });
});

describe('what is kept about a person', () => {
  it('is shown, and deleted when they ask', async () => {
    const { mona, later, store } = await beginDays();
    expect(textOf((await mona.run('privacy show')).message)).toContain('Nothing is kept about you.');
    await mona.run('daily start', { ...TOKYO });
    await mona.run('daily me', TOKYO);
    const kept = textOf((await mona.run('privacy show')).message);
    expect(kept).toContain('2 daily excerpts that you started and your time zone, Asia/Tokyo');
    expect(textOf((await mona.run('privacy forget-me')).message)).toContain('Deleted: your daily excerpts');
    expect(textOf((await mona.run('privacy show')).message)).toContain('Nothing is kept about you.');
    expect(await store.ofPerson(mona.id)).toEqual([]);
    expect(await store.countOf(mona.id)).toBe(0);
    await later(UNTIL_DUE);
    expect(postsAmong(mona.directMessages)).toEqual([]);
    expect(postsAmong(mona.messages)).toHaveLength(1);
  });
});
