import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainText } from 'local-discord/playground';
import { drawMarkdown } from 'local-discord/terminal';
import { actAs, type Message } from 'local-discord';
import { textOf } from '../support/bot.ts';
import { beginDays, HOUR } from '../support/daily.ts';

const READERS = {
  en: {
    guild: 'Reading Room',
    article: 'guide',
    question: 'How do I look up a quote?',
    words: 'passages worth keeping',
    section: 'Asking a question',
  },
  'zh-CN': {
    guild: '读书会',
    article: 'guide-zh',
    question: '怎样查找引文？',
    words: '摘抄佳句的本子',
    section: '提问',
  },
} as const;

/** Marks of Markdown that must not be visible. */
const STRAY = /\*\*|\\|<t:|^-# |\]\(|^#{1,3} |^>|`|\|\||<\//mu;

describe.each(Object.keys(READERS) as (keyof typeof READERS)[])("the bot's own messages in %s", (locale) => {
  it('are shown without marks, with the same words as in the terminal', async () => {
    const { guild, article, question, words, section } = READERS[locale];
    const { discord, later } = await beginDays({
      guilds: [{ name: 'Reading Room' }, { name: '读书会', locale: 'zh-CN' }],
    });
    const person = actAs(discord, { user: 'mona', guild, locale });
    const run = async (command: string, options: Parameters<typeof person.run>[1] = {}): Promise<Message> =>
      (await person.run(command, options)).message;
    const messages = [
      await run('ask', { question }),
      await run('ask', { question: 'How tall is the Great Wall?' }),
      await run('quote', { words }),
      await run('read', { section, article }),
      await run('contents', { article }),
      await run('passage', { number: 3, article: 'guide-ar' }),
      await run('help'),
      await run('daily list'),
      await run('daily start', { time: '8', zone: 'Europe/Berlin', article }),
      await run('daily list'),
    ];
    await later(3 * HOUR);
    messages.push(...person.messages);
    for (const message of messages) {
      const source = textOf(message);
      const shown = plainText(parseMarkdown(source));
      expect(source).not.toBe('');
      expect(shown).not.toMatch(STRAY);
      expect(wordsOf(shown)).toEqual(wordsOf(inTerminal(source)));
    }
  });
});

/** Text in the terminal without addresses of labels and timestamps, which the two show differently. */
function inTerminal(source: string): string {
  const bare = source.replaceAll(/<t:[^>]+>|<[@#][^>]*>/gu, '').replaceAll(/\]\(<?[^)]+\)/gu, '](https://x)');
  return drawMarkdown(bare, { width: 10_000, color: true }).replaceAll(/\p{Cc}\[\d+m| <https:\/\/x>/gu, '');
}

function wordsOf(shown: string): string[] {
  return shown
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|<[@#][^>]*>|[\u2066-\u2069]/gu, '')
    .split(/\s+/u)
    .filter(Boolean);
}
