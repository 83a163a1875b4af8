import { scheduler } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { manualClock, actAs } from 'local-discord';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { labelsOf, runBot, textOf, useBot } from './support/bot.ts';
import { watchedClock } from './support/watched-clock.ts';

const QUESTION = 'Who drew the plans of the tower?';

async function atTheLighthouse(options: Parameters<typeof runBot>[0] = {}, world: Parameters<typeof runBot>[1] = {}) {
  return runBot({ articlesDir: await articlesOf({ 'lighthouse.md': LIGHTHOUSE }), ...options }, world);
}

/** The bot of the tests that do not count messages or requests. */
const lighthouse = useBot({ 'lighthouse.md': LIGHTHOUSE });

describe('a mention', () => {
  it('with a question gets the answer of /ask, as a reply that notifies nobody', async () => {
    const { discord } = await atTheLighthouse();
    const person = actAs(discord);
    const asked = await person.say(`<@${discord.applicationId}> ${QUESTION}`);
    const reply = await person.waitForMessage();
    expect(reply.message_reference?.message_id).toBe(asked.id);
    expect(reply.mentions).toEqual([]);
    expect(textOf(reply)).toBe(textOf((await person.run('ask', { question: QUESTION })).message));
    expect(labelsOf(reply)).toEqual(expect.arrayContaining(['Next', 'Whole section', 'Remove']));
  });

  it('gets a page that its author turns, and others read on from privately', async () => {
    const { discord } = await atTheLighthouse();
    const [mona, ravi] = [actAs(discord), actAs(discord, { user: 'ravi' })];
    await ravi.say(`<@${discord.applicationId}> ${QUESTION}`);
    const reply = await mona.waitForMessage((message) => message.author.id === discord.applicationId);
    expect((await mona.press(reply, 'Next')).ephemeral).toBe(true);
    expect((await ravi.press(reply, 'Next')).message.id).toBe(reply.id);
  });

  it.each(['', 'hi!', '你好', 'Hello there 👋', 'help'])('with nothing but “%s” gets the help', async (greeting) => {
    const { discord } = lighthouse();
    const person = actAs(discord);
    const { id } = await person.say(`<@${discord.applicationId}> ${greeting}`);
    const reply = await person.waitForMessage(({ message_reference: to }) => to?.message_id === id);
    expect(textOf(reply)).toContain('I answer from the articles kept here');
  });

  it('is needed in a server: plain messages, edits, other bots, @everyone, roles and replies get no answer', async () => {
    const { discord } = await atTheLighthouse();
    const person = actAs(discord);
    const plain = await person.say(QUESTION);
    await person.edit(plain, `<@${discord.applicationId}> ${QUESTION}`);
    await actAs(discord, { user: 'parrot', bot: true }).say(`<@${discord.applicationId}> ${QUESTION}`);
    await person.say(`@everyone <@${discord.applicationId}> ${QUESTION}`);
    await person.say(`<@&${discord.applicationId}> ${QUESTION}`);
    await person.say(`<@${discord.applicationId}> ${QUESTION}`);
    // The bot takes messages in order: what it ignores it has ignored by then.
    const reply = await person.waitForMessage((message) => message.author.id === discord.applicationId);
    const thanks = await person.say('Thank you!', reply);
    await person.say(`<@${discord.applicationId}> What is there today?`, thanks);
    await person.waitForMessage(
      (message) => textOf(message).includes('What is there today?') && message.author.id === discord.applicationId,
    );
    expect(person.messages.filter(({ author }) => author.id === discord.applicationId)).toHaveLength(2);
  });

  it('gets one reply, even when Discord answers the first attempts with an error', async () => {
    const world = manualClock();
    const clock = watchedClock(world);
    const { discord } = await atTheLighthouse({ clock }, { clock: world });
    const person = actAs(discord);
    discord.fail({ method: 'POST', path: /channels\/\d+\/messages/u, times: 2, status: 500 });
    await person.say(`<@${discord.applicationId}> ${QUESTION}`);
    await clock.pass(500);
    await clock.pass(1000);
    await person.waitForMessage();
    await person.say(`<@${discord.applicationId}> hi`);
    await person.waitForMessage();
    expect(person.messages.filter(({ author }) => author.id === discord.applicationId)).toHaveLength(2);
  });

  it('in a channel where the bot may not write gets no answer, and nothing is tried again for a minute', async () => {
    const clock = manualClock();
    const { discord, logged } = await atTheLighthouse({ clock });
    const person = actAs(discord);
    const elsewhere = actAs(discord, { channel: 'quotes' });
    const refusals = (): number => discord.traffic.filter(({ status }) => status === 403).length;
    discord.setPermissions(person.channelId, { deny: PermissionFlagsBits.SendMessages });
    await person.say(`<@${discord.applicationId}> ${QUESTION}`);
    while (refusals() === 0) await scheduler.yield();
    await person.say(`<@${discord.applicationId}> ${QUESTION}`);
    await elsewhere.say(`<@${discord.applicationId}> ${QUESTION}`);
    await elsewhere.waitForMessage();
    // Discord bans who asks in vain too often.
    expect(refusals()).toBe(1);
    discord.setPermissions(person.channelId, {});
    clock.advance(60_000);
    await person.say(`<@${discord.applicationId}> hi`);
    await person.waitForMessage();
    expect(person.messages.filter(({ author }) => author.id === discord.applicationId)).toHaveLength(1);
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    expect(JSON.stringify(logged)).not.toContain('Who drew');
  });

  it('with the longest possible question is answered', async () => {
    const { discord } = await atTheLighthouse();
    const person = actAs(discord);
    await person.say(`<@${discord.applicationId}> ${QUESTION} ${'🙂 and '.repeat(220)}`.slice(0, 2000));
    expect(textOf(await person.waitForMessage())).toContain('Who drew the plans');
  });
});

describe('a direct message', () => {
  it('is answered without a mention, in the language it is written in', async () => {
    const { discord } = await atTheLighthouse();
    const person = actAs(discord, { guild: null });
    await person.say(QUESTION);
    expect(textOf(await person.waitForMessage())).toContain('**The engineer Ada Marwick drew the plans');
    await person.say('你好');
    expect(textOf(await person.waitForMessage())).toContain('我用这里收录的文章的原话来回答');
  });
});

describe('“Find the source” on a message', () => {
  it('shows the source to the person alone, who may share it', async () => {
    const { discord } = lighthouse();
    const person = actAs(discord);
    const said = await person.say('As they say: “forty masons cut the stone” – hard work!');
    const { message, ephemeral } = await person.runOn('Find the source', said);
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('These words stand in the library:');
    expect(textOf(message)).toContain('**forty masons cut the stone**');
    expect(textOf(message)).toContain('¶ 2 of 5');
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['Next', 'Share']));
  });
});

describe('the bot as an application of one account', () => {
  it.each([
    ['a server', { guild: 'Reading Room', installed: 'user' }],
    ['a server without the bot', { guild: 'Elsewhere' }],
    ['direct messages with the bot', { guild: null }],
    ['direct messages with somebody else', { with: 'ravi' }],
    ['a group', { with: ['ravi', 'zoe'] }],
  ] as const)('has every command in %s, and each works', async (_, place) => {
    const guilds = [{ name: 'Reading Room' }, { name: 'Elsewhere', bot: false }];
    const { discord } = await atTheLighthouse({}, { guilds });
    const person = actAs(discord, place);
    expect(person.commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['ask', 'read', 'help']));
    const { message } = await person.run('ask', { question: QUESTION });
    expect(textOf(message)).toContain('Ada Marwick');
    const next = await person.press(message, 'Next');
    expect(next.message.id).toBe(message.id);
    const own = await person.run('passage', { number: 1, private: true });
    const shared = await (await person.press(own.message, 'Share')).until(({ followUps }) => followUps.length > 0);
    const said = await person.say('forty masons cut the stone');
    expect((await person.runOn('Find the source', said)).ephemeral).toBe(true);
    await person.press(shared.followUps[0] ?? message, 'Remove');
    expect(person.messages.some(({ id }) => id === shared.followUps[0]?.id)).toBe(false);
  });

  it('answers privately, without buttons to share or remove, where the person may not write', async () => {
    const { discord } = await atTheLighthouse();
    const person = actAs(discord, { installed: 'user', permissions: 0n });
    const { message, ephemeral } = await person.run('ask', { question: QUESTION });
    expect(ephemeral).toBe(true);
    expect(labelsOf(message)).not.toContain('Remove');
    expect(labelsOf(message)).not.toContain('Share');
    const next = await person.press(message, 'Next');
    expect(next.message.id).toBe(message.id);
  });
});

describe('languages', () => {
  it('are the reader’s in a private reply, and the server’s in a public one', async () => {
    const { discord } = await atTheLighthouse({}, { guilds: [{ name: 'Room' }, { name: '读书会', locale: 'zh-CN' }] });
    const reader = actAs(discord, { locale: 'zh-CN' });
    const own = await reader.run('ask', { question: QUESTION, private: true });
    expect(labelsOf(own.message)).toEqual(
      expect.arrayContaining(['上一段', '下一段', '整节', '目录', '打开 ¶ 1', '分享']),
    );
    expect(textOf(own.message)).toContain('¶ 2，共 5 段');
    expect(textOf(own.message)).toContain('The engineer Ada Marwick');
    const exchange = await reader.press(own.message, '分享');
    const { followUps } = await exchange.until(({ followUps: sent }) => sent.length > 0);
    expect(textOf(followUps[0] ?? {})).toContain('¶ 2 of 5');
    const there = actAs(discord, { guild: '读书会', locale: 'en-US' });
    expect(labelsOf((await there.run('ask', { question: QUESTION })).message)).toContain('删除');
    expect(labelsOf((await there.run('ask', { question: QUESTION, private: true })).message)).toContain('Share');
  });
});

describe('the rate limit', () => {
  it('answers each command of a flood with a private notice, and logs one line', async () => {
    const { discord, logged } = await atTheLighthouse({ pace: 6 });
    const person = actAs(discord);
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await person.run('help'));
    expect(
      answers.map(({ message }) => /^That was a lot at once\. Please go on <t:\d+:R>\.$/u.test(textOf(message))),
    ).toEqual([false, false, true, true, true, true]);
    expect(logged.filter(({ msg }) => msg === 'Somebody was asked to slow down')).toHaveLength(1);
    expect((await actAs(discord, { user: 'ravi' }).run('help')).ephemeral).toBe(true);
  });

  it('lets the person go on ten seconds later', async () => {
    const clock = manualClock();
    const { discord } = await atTheLighthouse({ pace: 6, clock });
    const person = actAs(discord);
    for (let time = 0; time < 3; time += 1) await person.run('help');
    clock.advance(10_000);
    expect(textOf((await person.run('help')).message)).toContain('I answer from');
  });
});

describe('a forged custom id', () => {
  it.each([
    'ask:more:0~1',
    'passage:open:aaaaaaaaaa:1:aaaaaaaaaa~1',
    'passage:constructor:1~1',
    '__proto__:open:1~1',
    'read:section:aaaaaaaaaa:1:aaaaaaaaaa:99~1',
    'contents:open:aaaaaaaaaa:99999999999999999999~1',
    'nonsense',
    '\u0000',
    'share/passage:open:aaaaaaaaaa:1:aaaaaaaaaa~1',
    'x'.repeat(100),
  ])('gets a private notice and changes nothing: %j', async (customId) => {
    const { discord, logged } = lighthouse();
    const person = actAs(discord);
    const { message } = await person.run('passage', { number: 2 });
    const before = textOf(message);
    const { ephemeral, message: answer } = await person.forge(message, { custom_id: customId });
    expect(ephemeral).toBe(true);
    expect(textOf(answer)).toMatch(/^(?:I cannot follow this button any more|The article behind this button)/u);
    expect(textOf(person.messages.find(({ id }) => id === message.id) ?? {})).toBe(before);
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
