import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actAs } from 'local-discord';
import { createLog } from '../src/log.ts';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { runBot, textOf } from './support/bot.ts';

const BELLS = `---
title: Bells of the Valley
language: en
---

The bell of the lower church was cast in 1702 by a founder who travelled with an ox.
`;

/** A bot, somebody in front of it, and a way to wait until the log says something. */
async function atTheShelf() {
  const folder = await articlesOf({ 'lighthouse.md': LIGHTHOUSE });
  let notice: () => void = () => undefined;
  const logged: { readonly msg?: string }[] = [];
  const write = (line: string): void => {
    logged.push(JSON.parse(line) as { msg?: string });
    notice();
  };
  const { discord } = await runBot({ articlesDir: folder, log: createLog('info', { write }) });
  const person = actAs(discord);
  const ask = async (question: string): Promise<string> => textOf((await person.run('ask', { question })).message);
  const told = async (pattern: RegExp): Promise<void> => {
    for (;;) {
      const { promise, resolve } = Promise.withResolvers<void>();
      notice = resolve;
      if (logged.some(({ msg }) => pattern.test(String(msg)))) return;
      await promise;
    }
  };
  return { folder, ask, told, logged };
}

describe('a running bot', () => {
  it('takes over an article that is added, edited, broken, mended and removed', async () => {
    const { folder, ask, told, logged } = await atTheShelf();
    const question = 'Who cast the bell of the lower church?';
    expect(await ask(question)).not.toContain('1702');
    const file = join(folder, 'bells.md');
    // As an editor saves: beside its place, then moved there.
    await writeFile(`${file}.tmp`, BELLS);
    await rename(`${file}.tmp`, file);
    await told(/1 new, 0 changed, 0 removed/u);
    expect(await ask(question)).toContain('who travelled with an **ox**'.replaceAll('*', ''));

    await writeFile(file, BELLS.replace('with an ox', 'with a mule'));
    await told(/0 new, 1 changed, 0 removed/u);
    const edited = await ask(question);
    expect(edited).toContain('mule');
    expect(edited).not.toContain('with an ox');

    await writeFile(file, '# Bells of the Valley\n');
    await told(/bells\.md: expected at least one paragraph.*Its last good reading stays until then\./u);
    expect(await ask(question)).toContain('mule');
    expect(logged.filter(({ msg }) => /bells\.md/u.test(String(msg)))).toHaveLength(1);

    await rm(file);
    await told(/0 new, 0 changed, 1 removed/u);
    expect(await ask(question)).not.toContain('mule');
    expect(await ask('When was the lamp lit for the first time?')).toContain('1817');
  });
});
