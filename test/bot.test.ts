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
import { beginBot, runBot, textOf } from './support/bot.ts';

describe('/ask', () => {
  it('answers with the passage, its article, its headings from the outermost in, and its place', async () => {
    const { discord } = await runBot({
      articlesDir: await articlesOf({ 'lighthouse.md': LIGHTHOUSE }),
    });
    const { message, ephemeral } = await actAs(discord).run('ask', { question: 'Who drew the plans of the tower?' });
    const [, best] = textOf(message).split('\n\n');
    expect(best).toContain('**The Lighthouse at Skerry Point**');
    expect(best).toContain('-# [History › Building](https://example.org/skerry#:~:text=Work%20on%20the%20tower%20');
    expect(best).toContain('**The engineer Ada Marwick drew the plans, and forty masons cut the stone.**');
    expect(best).toContain('Work on the tower began in 1811.');
    expect(textOf(message)).toMatch(/^-# “Who drew the plans of the tower\?”/u);
    expect(ephemeral).toBe(false);
    expect(message.flags).toBe(MessageFlags.IsComponentsV2);
  });

  it('says so when nothing answers, and calls the nearest passages nearest', async () => {
    const { discord } = await runBot({
      articlesDir: await articlesOf({ 'lighthouse.md': LIGHTHOUSE }),
    });
    const { message } = await actAs(discord).run('ask', {
      question: 'Which first football club won the European cup?',
    });
    expect(textOf(message)).toContain('Nothing in the library answers that.');
    expect(textOf(message).match(/\*\*.*?\*\*/gu)).toEqual(['**The Lighthouse at Skerry Point**']);
  });

  it.each(['?!', '…', '🙂🙂'])('asks for words when there are none: %s', async (question) => {
    const { discord } = await runBot();
    const { message } = await actAs(discord).run('ask', { question });
    expect(textOf(message)).toContain('There are no words in that to search for.');
  });

  it('answers how to use the bot from the article that comes with it', async () => {
    const { discord } = await runBot();
    const { message } = await actAs(discord).run('ask', { question: 'how do I look up a quote?' });
    expect(textOf(message).split('\n\n')[1]).toContain('type /quote and a few words');
  });

  it('shows the reply to the asker alone on request', async () => {
    const { discord } = await runBot();
    const { ephemeral } = await actAs(discord).run('ask', { question: 'how do I look up a quote?', private: true });
    expect(ephemeral).toBe(true);
  });

  it('works in direct messages', async () => {
    const { discord } = await runBot();
    const { message } = await actAs(discord, { guild: null }).run('ask', { question: 'how do I look up a quote?' });
    expect(textOf(message)).toContain('A guide to Commonplace');
  });
});

describe('/quote', () => {
  it('puts the exact phrase first and marks it, whatever its quotes, dashes, case and accents', async () => {
    const folder = await articlesOf({
      'a.md':
        '---\ntitle: Letters\n---\n\nThe café was closed, and the sea — “grey as slate” — was loud.\n\nThe slate roof was grey as the sea.\n',
    });
    const { discord } = await runBot({ articlesDir: folder });
    const { message } = await actAs(discord).run('quote', { words: 'SEA - "grey  as slate"' });
    expect(textOf(message).split('\n\n')[1]).toContain('the **sea — “grey as slate**');
  });

  it('shows a misremembered quote beside what the article says, and the passage', async () => {
    const { discord } = await runBot();
    const person = actAs(discord);
    const words = '“Popular support is the highest policy”, on that principle the foundation is laid';
    const [asked = '', passage] = textOf((await person.run('quote', { words })).message).split('\n\n');
    expect(asked.split('\n').slice(1)).toEqual([
      'Not word for word; what differs is in bold:',
      'You wrote: “Popular support is the **highest policy**”, on **that** principle the foundation is laid',
      'The article says: Popular support is the **greatest politics**”: on **this** principle the **party’s political** foundation is laid',
    ]);
    expect(passage).toMatch(
      /¶ 11 of 57 · `[a-z2-9]{10}`\n“\*\*Popular support is the greatest politics”: on this principle the/u,
    );
    const guide = await person.run('quote', {
      words: 'a question about the weather answers nobody in the channel',
      article: 'guide',
    });
    expect(textOf(guide.message)).toContain('No passage in **A guide to Commonplace** holds all of these words.');
  });

  it('says so when no passage holds the words', async () => {
    const { discord } = await runBot();
    const { message } = await actAs(discord).run('quote', { words: 'xylophone zeppelin' });
    expect(textOf(message)).toContain('No passage in the library holds all of these words.');
  });
});

describe('/excerpt', () => {
  it('shows another passage each time until all were shown, in each server for itself', async () => {
    const { discord } = await runBot({
      articlesDir: await articlesOf({ 'lighthouse.md': LIGHTHOUSE }),
    });
    const here = actAs(discord);
    const shown = new Set<string>();
    for (let time = 0; time < 5; time += 1) shown.add(textOf((await here.run('excerpt')).message));
    expect(shown.size).toBe(5);
    expect(shown).toContain(textOf((await here.run('excerpt')).message));
    const there = actAs(discord, { guild: 'Study Circle' });
    expect(shown).toContain(textOf((await there.run('excerpt', { article: 'skerry' })).message));
  });
});

describe('/help', () => {
  it('is private and names every command, as something to press, and every article', async () => {
    const { discord } = await runBot();
    const { message, ephemeral } = await actAs(discord).run('help');
    expect(ephemeral).toBe(true);
    for (const { name, id, type } of discord.commands()) {
      const shown = type === ApplicationCommandType.Message ? `**${name}**` : `</${name}:${id}>`;
      expect(textOf(message)).toContain(shown);
    }
    expect(discord.commands().map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
    expect(textOf(message)).toContain('**A guide to Commonplace**');
  });
});

describe('the article option', () => {
  it('offers all articles on empty input and the fitting ones while typing', async () => {
    const { discord } = await runBot();
    const person = actAs(discord);
    expect((await person.type('ask', 'article', '')).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['guide', 'grassroots-party-building']),
    );
    expect((await person.type('ask', 'article', 'guide')).map(({ value }) => value)[0]).toBe('guide');
  });

  it.each(['\u0000', '*'.repeat(6000), '(((((', '\ud83d', '‮abc'])('stays calm on hostile input', async (typed) => {
    const { discord, logged } = await runBot();
    await actAs(discord).type('quote', 'article', typed.toWellFormed());
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('takes free text that names one article, and lists what is here when it names none', async () => {
    const { discord } = await runBot();
    const person = actAs(discord);
    const chosen = await person.run('excerpt', { article: 'guide to' });
    expect(textOf(chosen.message)).toContain('**A guide to Commonplace**');
    const lost = await person.run('ask', { question: 'Who?', article: '**nowhere** @everyone' });
    expect(textOf(lost.message)).toContain('No article here is called “\\*\\*nowhere\\*\\* \\@everyone”.');
    expect(textOf(lost.message)).toContain('- **A guide to Commonplace**');
  });

  it('says plainly when nothing in the article answers', async () => {
    const { discord } = await runBot();
    const person = actAs(discord);
    const asked = await person.run('ask', { question: 'Who invented the zeppelin?', article: 'guide' });
    expect(textOf(asked.message)).toContain('\nNothing in **A guide to Commonplace** answers that.');
    const quoted = await person.run('quote', { words: 'zeppelin xylophone', article: 'guide' });
    expect(textOf(quoted.message)).toContain('**A guide to Commonplace**');
    expect(textOf(quoted.message)).not.toContain('***');
  });

  it('tells long titles apart by their ends', async () => {
    const title =
      'A very long account of the lighthouses, beacons and buoys of all the northern isles and their keepers';
    const files = Object.fromEntries(
      [1, 2, 3].map((part) => [`part${part}.md`, `---\ntitle: "${title}, part ${part}"\n---\n\nText ${part}.\n`]),
    );
    const { discord } = await runBot({ articlesDir: await articlesOf(files) });
    const names = (await actAs(discord).type('ask', 'article', '')).map(({ name }) => name);
    expect(names.map((name) => name.slice(-8))).toEqual([', part 1', ', part 2', ', part 3']);
  });

  it('keeps titles within what Discord shows', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `a${index}.md`,
        `---\ntitle: "${'Ünï🙂 '.repeat(60)}${index}"\n---\n\nText ${index} stands here.\n`,
      ]),
    );
    const { discord } = await runBot({ articlesDir: await articlesOf(files) });
    const choices = await actAs(discord).type('ask', 'article', '');
    expect(choices).toHaveLength(25);
    expect((await actAs(discord).run('help')).message).toBeDefined();
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
  it.each(NASTY.map((text, index) => [index, text] as const))(
    'number %i is shown within the limits and as itself',
    async (_, text) => {
      const folder = await articlesOf({
        'nasty.md': `---\ntitle: "${'*_~'.repeat(200)}"\nurl: https://example.org/${'a'.repeat(1500)}\n---\n\n## ${'Heading '.repeat(60)}\n\n### ${'[x](y)'.repeat(60)}\n\n#### deep\n\n${escapeMarkdown(text)} lighthouse\n`,
      });
      const { discord, logged } = await runBot({ articlesDir: folder });
      const person = actAs(discord);
      // The local Discord checks every message against Discord's schema and limits, and refuses what breaks them.
      for (const [name, options] of [
        ['ask', { question: 'Where is the lighthouse?' }],
        ['ask', { question: `${'*'.repeat(480)} lighthouse` }],
        ['quote', { words: 'lighthouse' }],
        ['excerpt', {}],
        ['help', {}],
      ] as const) {
        const { message } = await person.run(name, options);
        expect(textOf(message).length).toBeLessThanOrEqual(4000);
        expect(textOf(message)).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@|(?<!\\)\[a\]/u);
      }
      expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    },
  );
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
  now: () => 0,
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
    expect(logged.find(({ level }) => level === 40)).toMatchObject({ while: 'registering the commands' });
    expect(logged.some(({ servers }) => servers === 2)).toBe(true);
  });

  it('that Discord refuses ends the start with a sentence, and leaves no connection', async () => {
    const { discord } = await runBot();
    const path = /applications\/\d+\/commands/u;
    discord.fail({ method: 'GET', path, status: 403, body: { code: 50001, message: 'Missing Access' } });
    const start = runBot({ token: discord.token, apiUrl: discord.url });
    await expect(start).rejects.toThrow(/answered 403 \(Missing Access\) to registering the commands\. Expected/u);
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
    // Each attempt is four requests: discord.js repeats a failed one three times of itself.
    discord.fail({ method: 'GET', path: '/gateway/bot', times: 8, status: 503 });
    const { logged } = await runBot({ token: discord.token, apiUrl: discord.url, clock: hurriedClock });
    expect(logged.filter(({ level }) => level === 40).map(({ msg }) => msg)).toEqual([
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

  it('a start that is told to end does, and leaves Discord', async () => {
    const { discord, starting, ending, state } = await beginLargeBot();
    expect(state.isReady).toBe(false);
    ending.abort();
    await expect(starting).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
    while (discord.gateway.connected().length > 0) await scheduler.yield();
  });
});
