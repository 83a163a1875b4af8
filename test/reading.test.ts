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

describe('a press on a page of somebody else', () => {
  it('opens a private page and leaves theirs as it is', async () => {
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
  it('posts a private page for everybody once, with the name of its owner', async () => {
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

  it('works for an answer, from which everybody may read on privately', async () => {
    const { person, discord } = await atTheLighthouse();
    const { message } = await person.run('ask', { question: 'Who drew the plans?', private: true });
    const exchange = await person.press(message, 'Share');
    const { followUps } = await exchange.until(({ followUps: sent }) => sent.length > 0);
    expect(textOf(followUps[0] ?? {})).toContain('“Who drew the plans?”');
    const ravi = await actAs(discord, { user: 'ravi' }).press(followUps[0] as Message, 'Next');
    expect(ravi.ephemeral).toBe(true);
  });
});

describe('sharing that fails', () => {
  /** Somebody in front of a private page. */
  async function withPrivatePage() {
    const lighthouse = await atTheLighthouse();
    const message = await open(lighthouse.person, 2, { private: true });
    const now = (): Message => lighthouse.person.messages.find(({ id }) => id === message.id) ?? message;
    return { ...lighthouse, message, now };
  }

  it('because Discord refuses: the person is told, and may try again', async () => {
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

  it('when pressed twice at once: one message is posted', async () => {
    const { discord, person, message, now } = await withPrivatePage();
    const presses = await Promise.all([person.press(message, 'Share'), person.press(message, 'Share')]);
    for (const exchange of presses) await exchange.until(() => !labelsOf(now()).includes('Share'));
    expect(actAs(discord, { user: 'ravi' }).messages).toHaveLength(1);
  });

  it('when the second press comes after the page was posted: one message is posted', async () => {
    const { discord, person, message, now } = await withPrivatePage();
    const presses: object[] = [];
    const deliver = discord.gateway.alter((frame) => (presses.push(frame), undefined));
    const both = [person.press(message, 'Share'), person.press(message, 'Share')];
    await expect.poll(() => presses.length).toBe(2);
    deliver();
    discord.gateway.send(presses[0] ?? {});
    await (await both[0]!).until(() => !labelsOf(now()).includes('Share'));
    discord.gateway.send(presses[1] ?? {});
    expect(textOf((await both[1]!).message)).toContain('Shared');
    expect(actAs(discord, { user: 'ravi' }).messages).toHaveLength(1);
  });

  it('where the person may not write: neither offered nor done for a forged custom id', async () => {
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
  it('by two people at once removes the message once, without an error', async () => {
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

  it('is allowed for the owner and for members who may manage messages', async () => {
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

  it('buttons of earlier messages work', async () => {
    const { person, message, asked } = await restarted(async () => undefined);
    expect(textOf((await person.press(message, 'Next')).message)).toContain('¶ 4 of 5');
    expect(textOf((await person.press(asked, 'Next')).message)).toContain('“When was the lamp lit?”');
  });

  it('a button to an edited passage opens the nearest one, and says so', async () => {
    const { person, message } = await restarted((folder) =>
      writeFile(join(folder, 'lighthouse.md'), LIGHTHOUSE.replace('The lamp was lit for the first time', MORE)),
    );
    const next = await person.press(message, 'Next');
    expect(textOf(next.message)).toContain('The article was edited since');
    expect(textOf(next.message)).toContain(MORE);
  });

  it('sharing a page that was edited shows its owner the new page first', async () => {
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

  it('buttons to a passage work when other parts of the article were edited', async () => {
    const { person, message } = await restarted((folder) =>
      writeFile(join(folder, 'lighthouse.md'), LIGHTHOUSE.replace('## History', `${MORE}\n\n## History`)),
    );
    const next = await person.press(message, 'Next');
    expect(textOf(next.message)).not.toContain('edited');
    expect(textOf(next.message)).toContain('¶ 5 of 6');
  });

  it('a button to a deleted article gets a notice, and the page stays', async () => {
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
