import { describe, expect, it } from 'vitest';
import { actAs, type Exchange, type Actor, type Message } from 'local-discord';
import { runBot } from './support/bot.ts';
import { screenOf } from './support/screen.ts';

/** Readers and servers of each language, and their questions to the shipped articles. */
const LANGUAGES = {
  en: {
    guild: 'Reading Room',
    user: 'mona',
    question: 'How do I look up a quote?',
    quote: 'passages worth keeping',
    misquote: 'popular support is the highest politics',
    unanswered: 'How tall is the Great Wall?',
    section: 'Asking a question',
    article: 'guide',
    share: 'Share',
  },
  'zh-CN': {
    guild: '读书会',
    user: 'lin',
    question: '怎样查找引文？',
    quote: '摘抄佳句的本子',
    misquote: '每一个字都来自文章本身：不总结，不改写，不编造',
    unanswered: '澳大利亚的首都是哪里？',
    section: '提问',
    article: 'guide-zh',
    share: '分享',
  },
  de: {
    guild: 'Lesekreis',
    user: 'greta',
    question: 'How do I look up a quote?',
    quote: 'passages worth keeping',
    misquote: 'popular support is the highest politics',
    unanswered: 'How tall is the Great Wall?',
    section: 'Asking a question',
    article: 'guide',
    share: 'Teilen',
  },
} as const;

describe.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('ten screens in %s', (language) => {
  it('are unchanged', async () => {
    const { guild, user, share, ...asked } = LANGUAGES[language];
    const { discord } = await runBot(
      // Only an excerpt is random: here it fails, which shows an error.
      { random: () => fail('no dice') },
      {
        guilds: [{ name: 'Reading Room' }, { name: '读书会', locale: 'zh-CN' }, { name: 'Lesekreis', locale: 'de' }],
        people: [{ name: 'mona' }, { name: 'lin', locale: 'zh-CN' }, { name: 'greta', locale: 'de' }],
      },
    );
    const person = actAs(discord, { guild, user });
    const run = async (command: string, options: Parameters<Actor['run']>[1]): Promise<Message> =>
      (await person.run(command, options)).message;
    const { article } = asked;
    const own = await person.run('passage', { number: 4, article, private: true });
    const shown = screenOf(own.message);
    const shared = await sharedBy(await person.press(own.message, share));
    const screens: Readonly<Record<string, string>> = {
      ask: screenOf(await run('ask', { question: asked.question })),
      quote: screenOf(await run('quote', { words: asked.quote })),
      'near-quote': screenOf(await run('quote', { words: asked.misquote })),
      'nothing found': screenOf(await run('ask', { question: asked.unanswered })),
      section: screenOf(await run('read', { section: asked.section, article })),
      contents: screenOf(await run('contents', { article })),
      'a passage in Arabic': screenOf(await run('passage', { number: 3, article: 'guide-ar' })),
      'a private reply': shown,
      'a shared one': screenOf(shared),
      'an error': screenOf(await run('excerpt', {})).replace(/\b[0-9a-z]{10,}(?=\.|。|，)/u, 'REFERENCE'),
    };
    const pages = Object.entries(screens).map(([name, screen]) => `════ ${name} ════\n\n${screen}\n`);
    await expect(pages.join('\n')).toMatchFileSnapshot(`screens/${language}.txt`);
  });
});

async function sharedBy(exchange: Exchange): Promise<Message> {
  const { followUps } = await exchange.until(({ followUps: sent }) => sent.length > 0);
  const [shared] = followUps;
  if (shared === undefined) throw new Error('Expected a message for everybody.');
  return shared;
}

function fail(why: string): never {
  throw new Error(why);
}
