import { describe, expect, it } from 'vitest';
import { actAs, type Message } from 'local-discord';
import { catalogueFor } from '../src/catalogues/languages.ts';
import { renderPauseNotice } from '../src/discord/render-excerpt.ts';
import { sampleSubscription } from './store/samples.ts';
import { beginDays, DAY, HOUR } from './support/daily.ts';
import { screenOf } from './support/screen.ts';

const LANGUAGES = {
  en: { guild: 'Reading Room', article: 'guide' },
  'zh-CN': { guild: '读书会', article: 'guide-zh' },
  de: { guild: 'Lesekreis', article: 'guide' },
} as const;

describe.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('daily excerpts on the screen, in %s', (locale) => {
  it('are unchanged', async () => {
    const { guild, article } = LANGUAGES[locale];
    const { discord, later, stop, clock, restart } = await beginDays({
      guilds: [{ name: 'Reading Room' }, { name: '读书会', locale: 'zh-CN' }, { name: 'Lesekreis', locale: 'de' }],
    });
    const person = actAs(discord, { user: 'mona', guild, locale });
    const run = async (command: string, options: Parameters<typeof person.run>[1] = {}): Promise<string> =>
      screenOf((await person.run(command, options)).message);
    const latest = (messages: readonly Message[]): string => messages.map(screenOf).at(-1) ?? '';
    const screens: Record<string, string> = {};
    screens['nothing yet'] = await run('daily list');
    screens['started'] = await run('daily start', { time: '8', zone: 'Europe/Berlin', article });
    screens['started for oneself'] = await run('daily me', {
      time: '8',
      zone: 'Europe/Berlin',
      article,
      days: 'mo, we',
    });
    screens['the welcome'] = latest(person.directMessages);
    await later(2 * HOUR);
    screens['a post'] = latest(person.messages.filter(({ interaction_metadata: of }) => of === undefined));
    screens['a direct one'] = latest(person.directMessages);
    await stop();
    clock.advance(2 * DAY + HOUR);
    await restart();
    screens['a late one'] = latest(person.messages.filter(({ interaction_metadata: of }) => of === undefined));
    const [choice] = await person.type('daily check', 'which', '#');
    const which = choice?.value ?? '';
    discord.setPermissions(person.channelId, { deny: 1n << 11n });
    await later(DAY);
    screens['the word that it rests'] = latest(person.directMessages);
    for (const why of ['locked', 'refused 59999'] as const) {
      const reply = renderPauseNotice(sampleSubscription(), why, catalogueFor(locale), (name) => `/${name}`);
      screens[`the word that it is ${why}`] = screenOf({ components: [...reply.components] });
    }
    for (const sub of ['list', 'check', 'history', 'test', 'skip', 'now', 'pause', 'resume', 'stop'])
      screens[sub] = await run(`daily ${sub}`, sub === 'list' ? {} : { which: String(which) });
    screens['what is kept'] = await run('privacy show');
    screens['forgotten'] = await run('privacy forget-me');
    const pages = Object.entries(screens).map(([name, screen]) => `════ ${name} ════\n\n${screen}\n`);
    await expect(pages.join('\n')).toMatchFileSnapshot(`screens/daily-${locale}.txt`);
  });
});
