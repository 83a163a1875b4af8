import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/catalogues/languages.ts';
import { EVERY_DAY } from 'times';
import { labelsOf, textOf } from '../support/bot.ts';
import { deskOf, type Desk, type Visitor } from '../support/desk.ts';
import { LIGHTHOUSE } from '../support/articles.ts';

const EIGHT = { time: '8', zone: 'Europe/Berlin' };

async function atTheLighthouse(): Promise<Desk> {
  return deskOf({ 'lighthouse.md': LIGHTHOUSE });
}

async function say(person: Visitor, command: string, options: Parameters<Visitor['run']>[1] = {}): Promise<string> {
  return textOf((await person.run(`daily ${command}`, options)).message);
}

describe('/daily start', () => {
  it.each(Object.keys(CATALOGUES))('without days means every day (%s)', async (locale) => {
    const desk = await atTheLighthouse();
    await say(desk.actAs({ locale }), 'start', EIGHT);
    const started = await desk.store.ofGuild('10');
    expect(started).toMatchObject([{ guild: '10', channel: '100', minute: 480, days: EVERY_DAY, article: null }]);
  });

  it('keeps what was filled in', async () => {
    const desk = await atTheLighthouse();
    const options = { ...EIGHT, days: 'mo, we', order: 'shuffled', article: 'lighthouse', channel: '101', role: '7' };
    await say(desk.actAs(), 'start', { ...options, thread: true });
    expect(await desk.store.ofGuild('10')).toMatchObject([
      { channel: '101', days: 5, order: 'shuffled', article: 'lighthouse', role: '7', thread: true, person: '1' },
    ]);
  });

  it.each([
    ['outside servers', { guild: undefined }, EIGHT, 'A channel of a server is needed'],
    ['by people who may not manage the server', { mayManage: false }, EIGHT, 'Only members who may manage the server'],
    ['in a server without the bot', { guild: 'elsewhere' }, EIGHT, 'I am not a member of this server'],
    ['for everyone', {}, { ...EIGHT, role: '10' }, 'I do not mention everyone'],
    ['at a time that cannot be read', {}, { ...EIGHT, time: 'soon' }, 'I cannot read “soon” as a time of day'],
    ['without a time zone', {}, { time: '8' }, 'In which time zone?'],
    ['in an unknown time zone', {}, { time: '8', zone: 'Atlantis' }, 'I know no time zone “Atlantis”'],
    ['on days that cannot be read', {}, { ...EIGHT, days: 'someday' }, 'I cannot read “someday” as days'],
    ['for an unknown article', {}, { ...EIGHT, article: 'nowhere' }, 'No article here is called “nowhere”'],
  ])('is refused %s', async (_, person, options, refusal) => {
    const desk = await atTheLighthouse();
    expect(await say(desk.actAs(person), 'start', options)).toContain(refusal);
    expect(await desk.store.ofGuild('10')).toEqual([]);
  });

  it('takes the zone that the server used last', async () => {
    const desk = await atTheLighthouse();
    await say(desk.actAs(), 'start', EIGHT);
    await say(desk.actAs(), 'start', { time: '9' });
    expect((await desk.store.ofGuild('10')).map(({ zone }) => zone)).toEqual(['Europe/Berlin', 'Europe/Berlin']);
  });
});

describe('a zone that is no longer known', () => {
  it('of one excerpt hides no other, and is named where that one is checked', async () => {
    const desk = await atTheLighthouse();
    await say(desk.actAs(), 'start', EIGHT);
    const [known] = await desk.store.ofGuild('10');
    if (!known) throw new Error('Expected a daily excerpt, got none.');
    await desk.store.add({ ...known, id: 'aaaaaaaaaa', zone: 'Old/Atlantis' });
    expect(await say(desk.actAs(), 'list')).toMatch(/Old\/Atlantis[^]*Europe\/Berlin/u);
    expect(await say(desk.actAs(), 'check', { which: 'aaaaaaaaaa' })).toContain('I know no time zone “Old/Atlantis”');
  });
});

describe('/daily me', () => {
  it('starts an excerpt by direct message, in the language of the person', async () => {
    const desk = await atTheLighthouse();
    await say(desk.actAs({ locale: 'de' }), 'me', EIGHT);
    expect(await desk.store.ofPerson('1')).toMatchObject([{ guild: null, locale: 'de', person: '1' }]);
  });
});

describe('the subcommands on one daily excerpt', () => {
  it('choose the only one there is', async () => {
    const desk = await atTheLighthouse();
    const person = desk.actAs();
    await say(person, 'start', EIGHT);
    expect(await say(person, 'check')).toContain('08:00 Europe/Berlin, every day');
    expect(await say(person, 'test')).toContain('¶ 1 of 5');
    expect(await say(person, 'skip')).toContain('1 of 5');
    expect(await say(person, 'test')).toContain('¶ 2 of 5');
    expect(await say(person, 'pause')).toContain('Paused.');
    expect((await desk.store.ofGuild('10'))[0]?.pause).toBe('asked');
    await say(person, 'resume');
    expect((await desk.store.ofGuild('10'))[0]?.pause).toBeNull();
    expect(await say(person, 'stop')).toContain('Ended');
    expect(await desk.store.ofGuild('10')).toEqual([]);
  });

  it('ask which of several is meant, and take the one that is offered', async () => {
    const desk = await atTheLighthouse();
    const person = desk.actAs();
    await say(person, 'start', EIGHT);
    await say(person, 'start', { ...EIGHT, time: '9' });
    expect(await say(person, 'stop')).toContain('There are several. Name one of them:');
    expect(await say(person, 'stop', { which: 'another' })).toContain('There is no such daily excerpt here');
    const [nine] = await person.type('daily stop', 'which', '09:00');
    await say(person, 'stop', { which: nine?.value ?? '' });
    expect((await desk.store.ofGuild('10')).map(({ minute }) => minute)).toEqual([480]);
  });

  it('leave those of a server alone for people who may not manage it', async () => {
    const desk = await atTheLighthouse();
    await say(desk.actAs(), 'start', EIGHT);
    const ravi = desk.actAs({ person: '2', mayManage: false });
    expect(await say(ravi, 'stop')).toContain('those of this server are for members who may manage it');
    expect(await say(ravi, 'list')).toContain('08:00 Europe/Berlin');
    expect(await desk.store.ofGuild('10')).toHaveLength(1);
  });

  it('post the next excerpt at once on request, and show it in the history', async () => {
    const desk = await atTheLighthouse();
    const person = desk.actAs();
    await say(person, 'start', EIGHT);
    expect(await say(person, 'now')).toContain('Posted: https://discord.com/channels/10/100/1');
    expect(desk.posts.map(({ excerpt }) => excerpt.number)).toEqual([1]);
    expect(await say(person, 'history')).toContain('https://discord.com/channels/10/100/1');
  });
});

describe('/daily list', () => {
  it('pages more subscriptions than a message holds', async () => {
    const desk = await atTheLighthouse();
    const person = desk.actAs();
    for (let hour = 0; hour < 20; hour += 1) await say(person, 'start', { ...EIGHT, time: `${hour}:00` });
    const { message } = await person.run('daily list');
    const next = await person.press(message, 'Next');
    const shown = [message, next.message].flatMap((page) => textOf(page).match(/\*\*\d\d:\d\d/gu) ?? []);
    expect(new Set(shown).size).toBe(20);
    expect(labelsOf(next.message)).not.toContain('Next');
  });
});

describe('/privacy', () => {
  it('shows what is kept about a person, and deletes it', async () => {
    const desk = await atTheLighthouse();
    const person = desk.actAs();
    const shown = async (): Promise<string> => textOf((await person.run('privacy show')).message);
    expect(await shown()).toContain('Nothing is kept about you.');
    await say(person, 'me', EIGHT);
    expect(await shown()).toContain('1 daily excerpt that you started and your time zone, Europe/Berlin');
    await person.run('privacy forget-me');
    expect(await shown()).toContain('Nothing is kept about you.');
    expect(await desk.store.ofPerson('1')).toEqual([]);
  });
});

describe('/help', () => {
  it('names every command, as something to press, and every article', async () => {
    const desk = await deskOf('shipped');
    const { message, ephemeral } = await desk.actAs().run('help');
    expect(ephemeral).toBe(true);
    for (const { data, subcommands } of desk.services.commands)
      expect(textOf(message)).toContain(
        'description' in data || subcommands ? `</${data.name}:1>` : `**${data.name}**`,
      );
    for (const { title } of desk.services.library.articles) expect(textOf(message)).toContain(title);
  });
});
