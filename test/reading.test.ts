import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scheduler } from 'node:timers/promises';
import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { actAs, type Actor, type Message } from 'local-discord';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { beginBot, controlsOf, labelsOf, runBot, textOf } from './support/bot.ts';

const MORE = 'The lamp is a lamp, and every lamp needs oil.';

/** A bot that knows the lighthouse, and somebody in front of it. */
async function atTheLighthouse(options: Parameters<typeof actAs>[1] = {}) {
  const folder = await articlesOf({ 'lighthouse.md': LIGHTHOUSE });
  const running = await runBot({ articlesDir: folder });
  return { ...running, folder, person: actAs(running.discord, options) };
}

async function open(person: Actor, number: number, options: object = {}): Promise<Message> {
  return (await person.run('passage', { number, ...options })).message;
}

describe('under a passage', () => {
  it('are previous, next, the whole section and the contents, and its permanent id', async () => {
    const { person } = await atTheLighthouse();
    const message = await open(person, 2);
    expect(labelsOf(message)).toEqual(['Previous', 'Next', 'Whole section', 'Contents', 'Remove']);
    expect(textOf(message)).toMatch(/¶ 2 of 5 · `[a-z2-9]{10}`\n/u);
  });

  it('next and previous turn the page in place, as far as the article goes', async () => {
    const { person } = await atTheLighthouse();
    const message = await open(person, 4);
    const next = await person.press(message, 'Next');
    expect(next.message.id).toBe(message.id);
    expect(textOf(next.message)).toContain('¶ 5 of 5');
    expect(controlsOf(next.message).find(({ label }) => label === 'Next')?.disabled).toBe(true);
    const back = await person.press(next.message, 'Previous');
    expect(textOf(back.message)).toContain('Nineteen keepers');
  });

  it('the whole section has everything under its heading', async () => {
    const { person } = await atTheLighthouse();
    const { message } = await person.press(await open(person, 3), 'Whole section');
    expect(textOf(message)).toContain('-# [History › Building](https://example.org/skerry#:~:text=Work');
    expect(textOf(message)).toContain('Work on the tower began');
    expect(textOf(message)).toContain('The lamp was lit');
    expect(textOf(message)).not.toContain('Nineteen keepers');
  });

  it('the contents lead to any section', async () => {
    const { person } = await atTheLighthouse();
    const { message } = await person.press(await open(person, 3), 'Contents');
    expect(textOf(message)).toBe(
      [
        '**The Lighthouse at Skerry Point**',
        '-# 5 passages and 4 sections',
        '- Opening · 1 passage',
        '- History · 3 passages',
        '  - Building · 2 passages',
        '  - Keepers · 1 passage',
        '- Today · 1 passage',
      ].join('\n'),
    );
    const menu = controlsOf(message).find(({ values }) => values);
    const chosen = await person.choose(message, menu?.id ?? '', menu?.values?.[1] ?? '');
    expect(textOf(chosen.message)).toContain(') · ¶ 2 to 4 of 5');
    expect(textOf(chosen.message)).toContain('-# Keepers\n-# ¶ 4 · ');
  });

  it('a section longer than a message is read page by page, each passage whole, none left out', async () => {
    const passages = Array.from({ length: 40 }, (_, i) =>
      `Passage number ${i + 1}. ${'It goes on and on. '.repeat(1 + ((i * 7) % 40))}`.trim(),
    );
    const folder = await articlesOf({
      'long.md': `---\ntitle: Long\n---\n\n## One\n\n${passages.join('\n\n')}\n\n## Two\n\nThe end.\n`,
    });
    const { discord } = await runBot({ articlesDir: folder });
    const person = actAs(discord);
    let page = (await person.press(await open(person, 20), 'Whole section')).message;
    const pages = [textOf(page)];
    while (labelsOf(page).includes('Next')) {
      page = (await person.press(page, 'Next')).message;
      pages.push(textOf(page));
    }
    expect(pages.length).toBeGreaterThan(3);
    for (const passage of passages) expect(pages.filter((text) => text.split('\n').includes(passage))).toHaveLength(1);
    expect(pages.join('')).not.toContain('The end.');
    const seen = [textOf(page)];
    while (labelsOf(page).includes('Previous')) {
      page = (await person.press(page, 'Previous')).message;
      seen.push(textOf(page));
    }
    for (const passage of passages) expect(seen.filter((text) => text.split('\n').includes(passage))).toHaveLength(1);
  });
});

describe('a passage longer than a message', () => {
  it('is read to its end, part by part, also from the section that holds it', async () => {
    const words = Array.from({ length: 1600 }, (_, i) => `word${i}`);
    const folder = await articlesOf({ 'long.md': `---\ntitle: Long\n---\n\n## One\n\nShort.\n\n${words.join(' ')}\n` });
    const { discord } = await runBot({ articlesDir: folder });
    const person = actAs(discord);
    const section = (await person.press(await open(person, 1), 'Whole section')).message;
    const second = (await person.press(section, 'Next')).message;
    let page = (await person.press(second, 'Open ¶ 2')).message;
    const pages = [textOf(page)];
    while (labelsOf(page).includes('Rest of the passage')) {
      page = (await person.press(page, 'Rest of the passage')).message;
      pages.push(textOf(page));
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((text) => text.match(/word\d+/gu) ?? [])).toEqual(words);
  });
});

describe('a number without an article', () => {
  it('is asked about, among the articles that have so many passages', async () => {
    const folder = await articlesOf({ 'lighthouse.md': LIGHTHOUSE, 'short.md': '---\ntitle: Short\n---\n\nOne.\n' });
    const { discord } = await runBot({ articlesDir: folder });
    const person = actAs(discord);
    expect(textOf(await open(person, 1))).toContain('**Short** · 1 passage');
    const message = await open(person, 4);
    expect(textOf(message)).toBe('Which article?\n- **The Lighthouse at Skerry Point** · 5 passages');
    const [menu] = controlsOf(message);
    const chosen = await person.choose(message, menu?.id ?? '', menu?.values?.[0] ?? '');
    expect(textOf(chosen.message)).toContain('¶ 4 of 5');
  });
});

describe('under an answer', () => {
  it('are the other matches, each to be opened, and more of them; and the way back', async () => {
    const { discord } = await runBot();
    const person = actAs(discord);
    const { message } = await person.run('ask', { question: 'What does the party branch do?' });
    const labels = labelsOf(message);
    expect(labels.filter((label) => label.startsWith('Open ¶'))).toHaveLength(2);
    expect(labels).toEqual(expect.arrayContaining(['Previous', 'Next', 'Whole section', 'Contents', 'More', 'Remove']));
    const first = textOf(message);

    const opened = await person.press(message, labels.find((label) => label.startsWith('Open ¶')) ?? '');
    expect(opened.message.id).toBe(message.id);
    expect(textOf(opened.message)).toContain('“What does the party branch do?”');
    const next = await person.press(opened.message, 'Next');
    expect(textOf(next.message)).toContain('“What does the party branch do?”');
    const section = await person.press(next.message, 'Whole section');
    const contents = await person.press(section.message, 'Contents');
    const back = await person.press(contents.message, 'Back to the matches');
    expect(textOf(back.message)).toBe(first);

    const more = await person.press(back.message, 'More');
    const places = (text: string): string[] => text.match(/`[a-z2-9]{10}`/gu) ?? [];
    expect(places(textOf(more.message))).toHaveLength(3);
    expect(places(textOf(more.message)).filter((place) => places(first).includes(place))).toEqual([]);
    expect(textOf((await person.press(more.message, 'Earlier matches')).message)).toBe(first);
  });

  it('more keeps to the article that was searched, and marks the words of a quote', async () => {
    const { discord } = await runBot();
    const person = actAs(discord);
    const words = '*party* & “organization”';
    const { message } = await person.run('quote', { words, article: 'grassroots' });
    const more = await person.press(message, 'More');
    expect(textOf(more.message)).toContain('-# “\\*party\\* & “organization””');
    expect(textOf(more.message)).toContain('**party organization');
    expect(textOf(more.message)).not.toContain('A guide to Commonplace');
  });
});

describe('a press by somebody else', () => {
  it('is answered privately, and turns nobody’s page', async () => {
    const { discord, person } = await atTheLighthouse();
    const message = await open(person, 2);
    const ravi = actAs(discord, { user: 'ravi' });
    const { ephemeral, message: own } = await ravi.press(message, 'Next');
    expect(ephemeral).toBe(true);
    expect(textOf(own)).toContain('¶ 3 of 5');
    expect(textOf(person.messages.find(({ id }) => id === message.id) ?? {})).toContain('¶ 2 of 5');
    const further = await ravi.press(own, 'Next');
    expect(further.message.id).toBe(own.id);
    expect(textOf(further.message)).toContain('¶ 4 of 5');
  });
});

describe('sharing', () => {
  it('posts a private page for everybody, once, and says who asked', async () => {
    const { discord, person } = await atTheLighthouse();
    const message = await open(person, 2, { private: true });
    expect(labelsOf(message)).toContain('Share');
    expect(labelsOf(message)).not.toContain('Remove');
    const exchange = await person.press(message, 'Share');
    const { followUps } = await exchange.until(({ followUps: sent }) => sent.length > 0);
    const [shared] = followUps;
    expect(textOf(shared ?? {})).toContain(`-# Asked by <@${person.id}>\n\n**The Lighthouse at Skerry Point**`);
    expect(shared?.flags).toBe(MessageFlags.IsComponentsV2);
    expect(shared?.mentions).toEqual([]);
    expect(labelsOf(shared ?? {})).toContain('Remove');
    const ravi = actAs(discord, { user: 'ravi' });
    expect(ravi.messages.map(({ id }) => id)).toEqual([shared?.id]);
    const own = (): Message => person.messages.find(({ id }) => id === message.id) ?? message;
    await exchange.until(() => !labelsOf(own()).includes('Share'));
    expect(controlsOf(own()).find(({ label }) => label === 'Shared')?.disabled).toBe(true);
    const turned = await person.press(shared as Message, 'Next');
    expect(turned.message.id).toBe(shared?.id);
    expect(textOf(turned.message)).toContain('Asked by');
  });

  it('works for whole answers, which are then everybody’s to read on from', async () => {
    const { person, discord } = await atTheLighthouse();
    const { message } = await person.run('ask', { question: 'Who drew the plans?', private: true });
    const exchange = await person.press(message, 'Share');
    const { followUps } = await exchange.until(({ followUps: sent }) => sent.length > 0);
    expect(textOf(followUps[0] ?? {})).toContain('“Who drew the plans?”');
    const ravi = await actAs(discord, { user: 'ravi' }).press(followUps[0] as Message, 'Next');
    expect(ravi.ephemeral).toBe(true);
  });
});

describe('sharing that comes to nothing', () => {
  /** Somebody in front of a private page. */
  async function withPrivatePage() {
    const lighthouse = await atTheLighthouse();
    const message = await open(lighthouse.person, 2, { private: true });
    const now = (): Message => lighthouse.person.messages.find(({ id }) => id === message.id) ?? message;
    return { ...lighthouse, message, now };
  }

  it('because Discord refuses is told, and can be tried again', async () => {
    const { discord, person, message, now } = await withPrivatePage();
    discord.fail({
      method: 'POST',
      path: /^\/webhooks\//u,
      times: 1,
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
    });
    const { followUps } = await (await person.press(message, 'Share')).until(({ followUps: sent }) => sent.length > 0);
    expect(textOf(followUps[0] ?? {})).toContain('Something went wrong on our side');
    expect(labelsOf(now())).toContain('Share');
    await (await person.press(now(), 'Share')).until(() => !labelsOf(now()).includes('Share'));
    expect(actAs(discord, { user: 'ravi' }).messages).toHaveLength(1);
  });

  it('because it is pressed twice at once posts one message', async () => {
    const { discord, person, message, now } = await withPrivatePage();
    const presses = await Promise.all([person.press(message, 'Share'), person.press(message, 'Share')]);
    for (const exchange of presses) await exchange.until(() => !labelsOf(now()).includes('Share'));
    expect(actAs(discord, { user: 'ravi' }).messages).toHaveLength(1);
  });

  it('because the person may not write here is not offered, nor done for who makes it up', async () => {
    const { discord, person } = await atTheLighthouse();
    const page = await open(person, 2);
    const reader = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
    const ravi = actAs(discord, { user: 'ravi', permissions: reader });
    const { message } = await ravi.press(page, 'Next');
    expect(labelsOf(message)).not.toContain('Share');
    const next = controlsOf(message).find(({ label }) => label === 'Next')?.id ?? '';
    const { ephemeral } = await ravi.forge(message, { custom_id: `share/${next}` });
    expect(ephemeral).toBe(true);
    expect(actAs(discord, { user: 'zoe' }).messages.map(({ id }) => id)).toEqual([page.id]);
  });
});

describe('removing', () => {
  it('by two at once is done once, and nothing went wrong', async () => {
    const { discord, person: mona, logged } = await atTheLighthouse();
    const ravi = actAs(discord, { user: 'ravi' });
    const message = await open(ravi, 1);
    // Whoever comes second sees nothing of it.
    const removed = Promise.race([ravi.press(message, 'Remove'), mona.press(message, 'Remove')]);
    while (discord.traffic.filter(({ method }) => method === 'DELETE').length < 2) await scheduler.yield();
    await removed;
    expect(actAs(discord, { user: 'zoe' }).messages).toEqual([]);
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('is for the one who asked, and for who may manage messages', async () => {
    const { discord, person: mona } = await atTheLighthouse();
    const ravi = actAs(discord, { user: 'ravi' });
    const zoe = actAs(discord, { user: 'zoe' });
    const first = await open(ravi, 1);
    const refused = await zoe.press(first, 'Remove');
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused.message)).toContain('Only the person who asked');
    await ravi.press(first, 'Remove');
    expect(zoe.messages.some(({ id }) => id === first.id)).toBe(false);
    const second = await open(ravi, 1);
    await mona.press(second, 'Remove');
    expect(zoe.messages.some(({ id }) => id === second.id)).toBe(false);
  });
});

describe('after a restart', () => {
  /** The bot is started anew on the same Discord; the old one is gone. */
  async function restarted(change: (folder: string) => Promise<void>) {
    const folder = await articlesOf({ 'lighthouse.md': LIGHTHOUSE });
    const before = await beginBot({ articlesDir: folder });
    const bot = await before.starting;
    const person = actAs(before.discord);
    const message = await open(person, 3);
    const own = await open(person, 3, { private: true });
    const asked = (await person.run('ask', { question: 'When was the lamp lit?' })).message;
    await bot.close();
    await change(folder);
    await runBot({ articlesDir: folder, token: before.discord.token, apiUrl: before.discord.url });
    return { person, message, own, asked, discord: before.discord };
  }

  it('every button works as before', async () => {
    const { person, message, asked } = await restarted(async () => undefined);
    expect(textOf((await person.press(message, 'Next')).message)).toContain('¶ 4 of 5');
    expect(textOf((await person.press(asked, 'Next')).message)).toContain('“When was the lamp lit?”');
  });

  it('a passage that was edited is said to be, and the nearest one offered', async () => {
    const { person, message } = await restarted((folder) =>
      writeFile(join(folder, 'lighthouse.md'), LIGHTHOUSE.replace('The lamp was lit for the first time', MORE)),
    );
    const next = await person.press(message, 'Next');
    expect(textOf(next.message)).toContain('The article was edited since');
    expect(textOf(next.message)).toContain(MORE);
  });

  it('a private page that was edited is shown anew before it is shared', async () => {
    const { person, own, discord } = await restarted((folder) =>
      writeFile(join(folder, 'lighthouse.md'), LIGHTHOUSE.replace('The lamp was lit for the first time', MORE)),
    );
    const now = (): Message => person.messages.find(({ id }) => id === own.id) ?? own;
    await (await person.press(own, 'Share')).until(() => textOf(now()).includes('The article was edited since'));
    const ravi = actAs(discord, { user: 'ravi' });
    expect(ravi.messages.filter((message) => textOf(message).includes('Asked by'))).toEqual([]);
    await (await person.press(now(), 'Share')).until(({ followUps }) => followUps.length > 0);
    expect(ravi.messages.filter((message) => textOf(message).includes(MORE))).toHaveLength(1);
  });

  it('a passage keeps its buttons when the article was edited elsewhere', async () => {
    const { person, message } = await restarted((folder) =>
      writeFile(join(folder, 'lighthouse.md'), LIGHTHOUSE.replace('## History', `${MORE}\n\n## History`)),
    );
    const next = await person.press(message, 'Next');
    expect(textOf(next.message)).not.toContain('edited');
    expect(textOf(next.message)).toContain('¶ 5 of 6');
  });

  it('an article that is gone is said to be, and the page stays as it is', async () => {
    const { person, message } = await restarted((folder) =>
      writeFile(join(folder, 'lighthouse.md'), '').then(() =>
        writeFile(join(folder, 'other.md'), '---\ntitle: Other\n---\n\nElse.\n'),
      ),
    );
    const next = await person.press(message, 'Next');
    expect(next.ephemeral).toBe(true);
    expect(textOf(next.message)).toBe('The article behind this button is no longer in the library.');
    expect(textOf(person.messages.find(({ id }) => id === message.id) ?? {})).toContain('The lamp was lit');
  });
});
