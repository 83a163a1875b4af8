import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pickFrom } from '../random.ts';
import { actAs, directChannel } from 'local-discord';
import type { Subscription } from '../../../src/store/store.ts';
import { createDueByHand } from './due-by-hand.ts';
import { allOf, type Host } from './host.ts';
import { ARTICLES, CHANNELS, NOT_AFFECTED, SERVERS, type SimulationOptions, type Stream } from './model.ts';

const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Helsinki',
  'Europe/Istanbul',
  'Europe/Chisinau',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Nuuk',
  'America/Caracas',
  'America/Mexico_City',
  'Atlantic/Azores',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Lagos',
  'Africa/Nairobi',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Australia/Sydney',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Easter',
  'UTC',
] as const;

/** Full hours that people like, midnight, and what clock changes leave out or show twice. */
const MINUTES = [480, 540, 420, 720, 1200, 1260, 0, 30, 60, 90, 120, 135, 150, 180, 1410] as const;

export function placesFor(streams: number) {
  const channels = Array.from({ length: CHANNELS }, (_, index) => `channel-${index + 1}`);
  const guilds = Array.from({ length: SERVERS }, (_, index) => ({ name: `Server ${index + 1}`, channels }));
  const people = Array.from({ length: streams }, (_, index) => ({ name: `starter-${index + 1}` }));
  return {
    guilds: [...guilds, { name: NOT_AFFECTED, channels: ['general'] }],
    people: [{ name: 'mona', manager: true }, ...people],
  };
}

export async function writeArticles(folder: string): Promise<void> {
  await mkdir(folder);
  for (const [name, length] of Object.entries(ARTICLES)) {
    const passages = Array.from(
      { length },
      (_, index) =>
        `Passage ${index + 1} of ${name} says in a dozen words or more that nothing is lost and nothing comes twice.`,
    );
    await writeFile(join(folder, `${name}.md`), `# The ${name} article\n\n${passages.join('\n\n')}\n`);
  }
}

/** Starts the subscriptions: nearly all in the store, a few as people do. */
export async function plant(
  host: Host,
  { from, to, streams }: SimulationOptions,
  random: () => number,
): Promise<Stream[]> {
  const { discord, store } = host;
  const duesOf = createDueByHand(from + 1, to);
  const people = [...discord.world.people.values()].filter(({ username }) => username.startsWith('starter'));
  const servers = [...discord.world.guilds.values()].filter(({ name }) => name !== NOT_AFFECTED);
  const mona = actAs(discord, { user: 'mona', guild: NOT_AFFECTED, channel: 'general' });
  for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe'])
    await mona.run('daily start', { time: '2:30', zone, article: 'beta', days: 'Sat Sun Mon' });
  await mona.run('daily me', { time: '8:00', zone: 'America/New_York', article: 'alpha' });
  const typed = [...(await allOf(store)), ...(await store.ofPerson(mona.id))];
  for (let index = typed.length; index < streams; index += 1) {
    const zone = ZONES[index % ZONES.length] ?? 'UTC';
    const minute = random() < 0.75 ? pickFrom(MINUTES, random) : Math.floor(random() * 1440);
    const days = daysFor(random);
    const guild = pickFrom(servers, random);
    const isDirect = random() < 0.2;
    const starter = people[index];
    if (!starter) throw new Error('Expected as many people as streams.');
    // Some conversations were not opened yet.
    const direct = random() < 0.2 ? null : directChannel(discord.world, starter).id;
    const subscription: Subscription = {
      id: `s${String(index).padStart(9, '0')}`.replaceAll(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
      person: starter.id,
      guild: isDirect ? null : guild.id,
      channel: isDirect ? direct : pickFrom([...guild.channels.keys()], random),
      locale: pickFrom(['en-US', 'zh-CN'], random),
      article: pickFrom([null, 'alpha', 'beta', 'gamma'], random),
      order: pickFrom(['reading', 'shuffled'] as const, random),
      minute,
      days,
      zone,
      role: null,
      thread: !isDirect && random() < 0.1,
      bookmark: '',
      nextDue: duesOf({ zone, minute, days })[0] ?? to,
      pause: null,
      pausedAt: null,
      startedAt: from,
    };
    await store.add(subscription);
    typed.push(subscription);
  }
  return typed.map((subscription) => ({
    subscription,
    dues: duesOf(subscription),
    closed: [],
    removedAt: undefined,
    deletedAt: undefined,
    told: 0,
    isAlone: subscription.person !== mona.id,
  }));
}

/** Most of them on the days at whose ends clocks are changed, some daily. */
function daysFor(random: () => number): number {
  const drawn = random();
  if (drawn < 0.03) return 127;
  if (drawn < 0.05) return 31;
  if (drawn < 0.6) return 64;
  return pickFrom([0b0100000, 0b0010000, 0b0000001, 0b1000000, 0b0000100], random);
}
