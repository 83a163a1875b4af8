import { scheduler } from 'node:timers/promises';
import { ApplicationCommandOptionType, ApplicationCommandType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { defineCommand } from '../src/discord/command.ts';
import { button, container, notice, type Reply, row, textDisplay } from '../src/discord/components.ts';
import type { Clock } from '../src/clock.ts';
import { WORKER_THRESHOLD } from 'passages';
import { manualClock, actAs, type LocalDiscord } from 'local-discord';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { beginBot, runBot, textOf, useBot } from './support/bot.ts';

describe('an answer over the wire', () => {
  const lighthouse = useBot({ 'lighthouse.md': LIGHTHOUSE });

  it('has the passage, its article, its headings from the outermost in, and its place', async () => {
    const { message, ephemeral } = await actAs(lighthouse().discord).run('ask', {
      question: 'Who drew the plans of the tower?',
    });
    const [, best] = textOf(message).split('\n\n');
    expect(best).toContain('**The Lighthouse at Skerry Point**');
    expect(best).toContain('-# [History › Building](https://example.org/skerry#:~:text=Work%20on%20the%20tower%20');
    expect(best).toContain('**The engineer Ada Marwick drew the plans, and forty masons cut the stone.**');
    expect(ephemeral).toBe(false);
    expect(message.flags).toBe(MessageFlags.IsComponentsV2);
  });

  it('is visible to the asker alone on request', async () => {
    const { ephemeral } = await actAs(lighthouse().discord).run('ask', { question: 'Who drew it?', private: true });
    expect(ephemeral).toBe(true);
  });

  it('is that to the part of a message that asks, however much is told before, and a press keeps to it', async () => {
    const { discord } = lighthouse();
    const mona = actAs(discord);
    const told = 'I was at the sea with my sister and we had a really good time, you know. '.repeat(9);
    await mona.say(`<@${discord.applicationId}> ${told}Who drew the plans of the tower? thanks a lot!`);
    const message = await mona.waitForMessage();
    const asked = '-# “Who drew the plans of the tower?”';
    expect(textOf(message).split('\n')[0]).toBe(asked);
    expect(textOf(message)).toContain('**The engineer Ada Marwick drew the plans, and forty masons cut the stone.**');
    const next = await mona.press(message, 'Next');
    expect(textOf(next.message).split('\n')[0]).toBe(asked);
    const back = await mona.press(next.message, 'Back to the matches');
    expect(textOf(back.message)).toBe(textOf(message));
  });

  it('is, when nothing answers, a line that says so and names what no passage mentions', async () => {
    const question = 'hey, does a wizard of the tower ever play the trombone? thx';
    const { message } = await actAs(lighthouse().discord).run('ask', { question });
    expect(textOf(message).split('\n').slice(1, 3)).toEqual([
      'Nothing in the library answers that: no passage mentions “wizard” or “trombone”.',
      'Only the nearest passages:',
    ]);
  });

  it('is the same in direct messages', async () => {
    const { message } = await actAs(lighthouse().discord, { guild: null }).run('ask', { question: 'Who drew plans?' });
    expect(textOf(message)).toContain('The Lighthouse at Skerry Point');
  });
});

describe('/help', () => {
  it('names every command by the id that Discord gave it', async () => {
    const { discord } = await runBot();
    const { message, ephemeral } = await actAs(discord).run('help');
    expect(ephemeral).toBe(true);
    for (const { name, id, type } of discord.commands()) {
      const shown = type === ApplicationCommandType.Message ? `**${name}**` : `</${name}:${id}>`;
      expect(textOf(message)).toContain(shown);
    }
    expect(discord.commands().map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
  });
});

describe('what is typed into an option', () => {
  const shipped = useBot('shipped');

  it.each([
    '\u0000',
    '*'.repeat(6000),
    '(((((',
    '\ud83d',
    '\u202eabc',
    '› › › ›',
    '💣'.repeat(2000),
    'aaaaaaaaaa.1.aaaaaaaaaa.1',
  ])('never fails: %j', async (typed) => {
    const { discord, logged } = shipped();
    const person = actAs(discord);
    await person.type('quote', 'article', typed.toWellFormed());
    expect((await person.type('read', 'section', typed.toWellFormed())).length).toBeLessThanOrEqual(25);
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('fits more and longer titles than Discord takes', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index): [string, string] => [
        `a${index}.md`,
        `---\ntitle: "${'Ünï🙂 '.repeat(60)}${index}"\n---\n\nText ${index} stands here.\n`,
      ]),
    );
    const { discord } = await runBot({ articlesDir: await articlesOf(files) });
    expect(await actAs(discord).type('ask', 'article', '')).toHaveLength(25);
  });
});

const NASTY = [
  '**bold** _it_ `code` ||spoiler|| [a](https://evil.example) <@1> <@&2> <#3> @everyone @here <:x:4> <t:0:R> </ask:5>',
  '# heading\n- item\n> quote\n>>> more',
  '*'.repeat(3900),
  '\\'.repeat(3900),
  'a'.repeat(20_000),
  '🙂'.repeat(6000),
  '<@123456789012345678> '.repeat(900),
  '漢字'.repeat(4000),
  'مرحبا بالعالم '.repeat(800),
  'e\u0301'.repeat(5000),
  'x',
];

describe('strange passages', () => {
  const nasty = useBot(
    Object.fromEntries(
      NASTY.map((text, index): [string, string] => [
        `nasty-${index}.md`,
        `---\ntitle: "${'*_~'.repeat(200)}"\nurl: https://example.org/${'a'.repeat(1500)}\n---\n\n## ${'Heading '.repeat(60)}\n\n### ${'[x](y)'.repeat(60)}\n\n#### deep\n\n${escapeMarkdown(text)} lighthouse\n`,
      ]),
    ),
  );

  it.each([...NASTY.keys()])('number %i is shown within the limits and as itself', async (index) => {
    const { discord, logged } = nasty();
    const person = actAs(discord);
    const article = `nasty-${index}`;
    // The local Discord checks every message against Discord's schema and limits, and refuses what breaks them.
    for (const [name, options] of [
      ['ask', { question: 'Where is the lighthouse?', article }],
      ['ask', { question: `${'*'.repeat(480)} lighthouse`, article }],
      ['quote', { words: 'lighthouse', article }],
      ['excerpt', { article }],
      ['help', {}],
    ] as const) {
      const { message } = await person.run(name, options);
      expect(textOf(message).length).toBeLessThanOrEqual(4000);
      expect(textOf(message)).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@|(?<!\\)\[a\]/u);
    }
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

/** Makes any line a Markdown paragraph that reads as it was. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/gu, '\\$&').replaceAll('\n', '\\\n');
}

/** Commands that fail or take their time, beside the real ones. */
function trial(work: () => Promise<void>, visibility: 'asked' | 'private' = 'asked') {
  return defineCommand({
    data: {
      name: 'trial',
      description: 'Tries something',
      options: [{ type: ApplicationCommandOptionType.String, name: 'words', description: 'Words' }],
    },
    what: () => 'Tries something',
    visibility,
    async execute() {
      await work();
      return notice('It is done.');
    },
  });
}

describe('a command that fails', () => {
  it('tells the person privately, with a reference that the log has, and nothing secret', async () => {
    const { discord, logged } = await runBot({
      commands: [trial(() => Promise.reject(new Error('the cellar is flooded')))],
    });
    const { message, ephemeral } = await actAs(discord).run('trial', { words: 'a secret question' });
    expect(ephemeral).toBe(true);
    const [reference] = /(?<=written down as )\w+/u.exec(textOf(message)) ?? [];
    const entry = logged.find((line) => line['reference'] === reference);
    expect(entry).toMatchObject({ command: 'trial', err: { message: 'the cellar is flooded' } });
    expect(JSON.stringify(logged)).not.toContain('secret question');
    expect(JSON.stringify(logged)).not.toContain(discord.token);
  });
});

/** The next message that appears or changes on the local Discord, "is thinking …" included. */
function nextChange({ world }: LocalDiscord): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watch = (): void => {
    world.watchers.delete(watch);
    resolve();
  };
  world.watchers.add(watch);
  return promise;
}

/** A command that was deferred, and goes on until it is finished. */
async function runSlowly(visibility: 'asked' | 'private') {
  const clock = manualClock();
  const started = Promise.withResolvers<void>();
  const finished = Promise.withResolvers<void>();
  const work = (): Promise<void> => {
    started.resolve();
    return finished.promise;
  };
  const { discord } = await runBot({ commands: [trial(work, visibility)], clock });
  const exchange = actAs(discord).run('trial');
  await started.promise;
  const deferred = nextChange(discord);
  clock.advance(2000);
  await deferred;
  return { discord, exchange, finished };
}

describe('a command that takes its time', () => {
  it.each(['asked', 'private'] as const)('is deferred, and answered when it is done (%s)', async (visibility) => {
    const { exchange, finished } = await runSlowly(visibility);
    finished.resolve();
    const { message, ephemeral, traffic } = await exchange;
    expect(textOf(message)).toBe('It is done.');
    expect(ephemeral).toBe(visibility === 'private');
    expect(traffic.map(({ method }) => method)).toEqual(['gateway', 'POST', 'PATCH']);
  });

  it('that fails after a public deferral leaves no public trace', async () => {
    const { discord, exchange, finished } = await runSlowly('asked');
    finished.reject(new Error('too late'));
    const person = actAs(discord);
    const { followUps } = await exchange.then((answered) => answered.until(({ followUps: sent }) => sent.length > 0));
    expect(textOf(followUps[0] ?? {})).toContain('Something went wrong');
    expect(followUps[0]?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(person.messages).toEqual(followUps);
    expect(actAs(discord, { user: 'ravi' }).messages).toEqual([]);
  });
});

/** A page whose button leads to work that takes its time, pressed by the asker or by somebody else. */
async function pressSlowly(user: 'mona' | 'ravi') {
  const clock = manualClock();
  const started = Promise.withResolvers<void>();
  const finished = Promise.withResolvers<Reply>();
  const page = {
    components: container([[textDisplay('First page.'), ...row(button('On', 'trial:on'))]]),
    page: 'trial:on',
  };
  const command = defineCommand({
    data: { name: 'trial', description: 'Tries something' },
    what: () => 'Tries something',
    visibility: 'private',
    execute: () => page,
    press: {
      on() {
        started.resolve();
        return finished.promise;
      },
    },
    fromMessage: () => ({}),
  });
  const { discord, logged } = await runBot({ commands: [command], clock });
  const mona = actAs(discord);
  await mona.say(`<@${discord.applicationId}> go`);
  const message = await mona.waitForMessage();
  const exchange = actAs(discord, { user }).press(message, 'On');
  await started.promise;
  return { clock, discord, exchange, finished, logged, message, page };
}

/** When the bot has told Discord that it takes longer. */
async function acknowledged({ discord }: { discord: LocalDiscord }): Promise<void> {
  const isThere = (): boolean =>
    discord.traffic.some(({ path, status }) => path.endsWith('/callback') && status === 204);
  while (!isThere()) await scheduler.yield();
}

describe('a press that takes its time', () => {
  it('by the asker is deferred, and then turns the page', async () => {
    const { clock, exchange, finished, message, page, discord } = await pressSlowly('mona');
    clock.advance(2000);
    await acknowledged({ discord });
    finished.resolve({ ...page, components: container([[textDisplay('Second page.')]]) });
    const turned = await exchange;
    expect(turned.message.id).toBe(message.id);
    expect(textOf(turned.message)).toBe('Second page.');
  });

  it('by somebody else is deferred privately, and leaves the page alone', async () => {
    const { clock, exchange, finished, message, page, discord } = await pressSlowly('ravi');
    clock.advance(2000);
    await acknowledged({ discord });
    finished.resolve({ ...page, components: container([[textDisplay('Second page.')]]) });
    const answered = await exchange;
    expect(answered.ephemeral).toBe(true);
    expect(textOf(answered.message)).toBe('Second page.');
    expect(textOf(discord.world.channels.get(message.channel_id)?.posts.get(message.id)?.message ?? {})).toBe(
      'First page.',
    );
  });

  it.each([true, false])('and fails is told privately; the page stays (deferred: %s)', async (isDeferred) => {
    const { clock, exchange, finished, message, logged, discord } = await pressSlowly('mona');
    if (isDeferred) {
      clock.advance(2000);
      await acknowledged({ discord });
    }
    finished.reject(new Error('the cellar is flooded'));
    const { message: first, followUps } = await exchange;
    expect(textOf(followUps[0] ?? first)).toContain('Something went wrong on our side');
    expect(textOf(discord.world.channels.get(message.channel_id)?.posts.get(message.id)?.message ?? {})).toBe(
      'First page.',
    );
    expect(logged.find(({ level }) => level === 50)).toMatchObject({ command: 'trial:on' });
    expect(JSON.stringify(logged)).not.toContain('~');
  });
});

/** Waits for nothing longer than a turn of the event loop. */
const hurriedClock: Clock = {
  now: () => Date.UTC(2026, 0, 1),
  after: (_, task) => {
    const turn = setImmediate(task);
    return () => clearImmediate(turn);
  },
};

describe('registering', () => {
  it('writes the commands once, and again only when they have changed', async () => {
    const { discord } = await runBot();
    const writes = (): number =>
      discord.traffic.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;
    expect(writes()).toBe(1);
    await runBot({ token: discord.token, apiUrl: discord.url });
    expect(writes()).toBe(1);
    await runBot({ token: discord.token, apiUrl: discord.url, commands: commands.slice(1) });
    expect(writes()).toBe(2);
  });

  it('is tried again while Discord has trouble', async () => {
    const { discord } = await runBot();
    discord.fail({ method: 'GET', path: /applications\/\d+\/commands/u, times: 4, status: 500 });
    const { logged } = await runBot({ token: discord.token, apiUrl: discord.url, clock: hurriedClock });
    expect(logged.find((line) => line['level'] === 40 && 'while' in line)).toMatchObject({
      while: 'registering the commands',
    });
    expect(logged.some(({ servers }) => servers === 2)).toBe(true);
  });
});

describe('at its start', () => {
  it('logs one line with the numbers of articles, passages and servers', async () => {
    const { logged } = await runBot({
      articlesDir: await articlesOf({ 'lighthouse.md': LIGHTHOUSE }),
    });
    expect(logged.filter(({ level }) => level === 30)).toMatchObject([{ articles: 1, passages: 5, servers: 2 }]);
  });

  it('names a file that it cannot read, and answers from the others', async () => {
    const folder = await articlesOf({
      'lighthouse.md': LIGHTHOUSE.replace('skerry\n', 'skerry (old)\n'),
      'other.md': '---\ntitle: Other\n---\n\nThe harbour froze over in 1740.\n',
    });
    const { discord, logged } = await runBot({ articlesDir: folder });
    expect(logged.find(({ level }) => level === 40)).toMatchObject({
      file: 'lighthouse.md',
      msg: expect.stringContaining('url'),
    });
    const { message } = await actAs(discord).run('ask', { question: 'When did the harbour freeze over?' });
    expect(textOf(message)).toContain('1740');
  });

  it('says what to do when there are no articles', async () => {
    const { discord } = await runBot({ articlesDir: await articlesOf({}) });
    const person = actAs(discord);
    for (const [name, options] of [
      ['ask', { question: 'Who?' }],
      ['quote', { words: 'who' }],
      ['excerpt', {}],
      ['help', {}],
    ] as const) {
      expect(textOf((await person.run(name, options)).message)).toContain('There are no articles here yet.');
    }
  });

  it('waits and tries again while Discord cannot be reached', async () => {
    const { discord } = await runBot();
    discord.fail({ method: 'GET', path: '/gateway/bot', times: 2, status: 503 });
    const { logged } = await runBot({ token: discord.token, apiUrl: discord.url, clock: hurriedClock });
    expect(logged.filter((line) => line['level'] === 40 && 'while' in line).map(({ msg }) => msg)).toEqual([
      'The address in DISCORD_API_URL cannot be reached; trying again in 1 s',
      'The address in DISCORD_API_URL cannot be reached; trying again in 2 s',
    ]);
  });
});

/** A folder whose index takes a thread of its own, and longer to build than a bot takes to connect. */
async function largeFolder(): Promise<string> {
  const years = Array.from({ length: WORKER_THRESHOLD + 1000 }, (_, year) => year);
  const files = Array.from({ length: 60 }, (_, file) => {
    const passages = years
      .filter((year) => year % 60 === file)
      .map((year) => `In the year ${year} the mill number m${year}m burned down, and was built again of stone.`);
    return [`mills-${file}.md`, `---\ntitle: Mills ${file}\nlanguage: en\n---\n\n${passages.join('\n\n')}\n`];
  });
  return articlesOf(Object.fromEntries(files) as Record<string, string>);
}

/** A bot that has its commands on Discord, and is still building its index. */
async function beginLargeBot() {
  const begun = await beginBot({ articlesDir: await largeFolder() });
  const state = { isReady: false };
  void begun.starting.then(
    () => (state.isReady = true),
    () => undefined,
  );
  while (begun.discord.commands().length === 0) await scheduler.yield();
  return { ...begun, state };
}

describe('while a large library is being read and indexed', () => {
  it('a question waits for it, and is answered', async () => {
    const { discord, starting, state, logged } = await beginLargeBot();
    const asked = actAs(discord).run('ask', { question: 'What happened to the mill m4321m?' });
    const quoted = actAs(discord).run('quote', { words: 'mill number m5999m', article: 'Mills 59' });
    expect(state.isReady).toBe(false);
    expect(textOf((await asked).message)).toContain('In the year 4321 the mill');
    expect(textOf((await quoted).message)).toContain('**mill number m5999m**');
    expect((await actAs(discord).type('ask', 'article', 'mills 5')).length).toBeGreaterThan(1);
    await starting;
    expect(logged.filter(({ level }) => Number(level) >= 30)).toMatchObject([{ articles: 60, passages: 6000 }]);
  });

  it('the log says what questions wait for', async () => {
    const clock = manualClock();
    const { starting, logged } = await beginBot({
      clock,
      articlesDir: await articlesOf({ 'lighthouse.md': LIGHTHOUSE }),
    });
    clock.advance(10_000);
    await starting;
    expect(logged).toContainEqual(
      expect.objectContaining({
        level: 40,
        msg: expect.stringMatching(/^Reading .* takes more than 10 s, and questions wait/u),
      }),
    );
  });

  it('a start that is told to end does, and leaves Discord', async () => {
    const { discord, starting, ending, state } = await beginLargeBot();
    expect(state.isReady).toBe(false);
    ending.abort();
    await expect(starting).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
    while (discord.gateway.connected().length > 0) await scheduler.yield();
  });
});
