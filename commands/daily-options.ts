import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { EVERY_DAY, readDays, readTime, suggestTimes, WEEKDAYS, WEEKEND, zoneNamed } from 'times';
import { articleOption, chooseArticle } from './options.ts';
import type { Asker, Choice, Services, Typing } from '../src/discord/command.ts';
import { fitLines, limits, notice, type Reply, sizeOf } from '../src/discord/components.ts';
import { fitLine } from '../src/discord/format-passage.ts';
import { renderSubscriptions, subscriptionName } from '../src/discord/render-subscription.ts';
import type { Subscription } from '../src/store/store.ts';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription, localizedName } from '../src/catalogues/languages.ts';

const describe = (option: keyof Catalogue['commands']['daily']) =>
  localizedDescription((catalogue) => catalogue.commands.daily[option]);
const text = { type: ApplicationCommandOptionType.String, max_length: 100, autocomplete: true } as const;

export const timeOption = { ...text, name: 'time', ...describe('time'), required: true, max_length: 40 } as const;
export const zoneOption = { ...text, name: 'zone', ...describe('zone') } as const;
export const dailyArticleOption = { ...articleOption, ...describe('article') } as const;
export const daysOption = { ...text, name: 'days', ...describe('days') } as const;
export const whichOption = { ...text, name: 'which', ...describe('which') } as const;

export const orderOption = {
  type: ApplicationCommandOptionType.String,
  name: 'order',
  ...describe('order'),
  choices: [
    { ...localizedName((catalogue) => catalogue.daily.orders.reading), value: 'reading' },
    { ...localizedName((catalogue) => catalogue.daily.orders.shuffled), value: 'shuffled' },
  ],
} as const;

export const channelOption = {
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  ...describe('channel'),
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
} as const;

export const roleOption = { type: ApplicationCommandOptionType.Role, name: 'role', ...describe('role') } as const;
export const threadOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'thread',
  ...describe('thread'),
} as const;

export function completeTime({ typed, catalogue }: Typing): readonly Choice[] {
  return suggestTimes(typed, catalogue.language).map(({ label }) => ({ name: label, value: label }));
}

export async function completeZone({ typed, by, catalogue }: Typing, { daily }: Services): Promise<readonly Choice[]> {
  const own = await daily.zone({ person: by.person });
  const here = by.guild === undefined ? undefined : await daily.zone({ guild: by.guild });
  const first = [here, own].filter((zone) => zone !== undefined);
  return daily.suggestZones(typed, first, catalogue.language).map(({ zone, label }) => ({
    name: label,
    value: zone,
  }));
}

export function completeDays({ typed, catalogue }: Typing): readonly Choice[] {
  const offered = [EVERY_DAY, WEEKDAYS, WEEKEND, 1 + 4 + 16, ...Array.from({ length: 7 }, (_, day) => 2 ** day)];
  const read = readDays(typed, catalogue.language);
  const choices = [...(read === undefined ? [] : [read]), ...offered].map((days) => catalogue.daily.days(days));
  const fitting = choices.filter(
    (name, index) => index === 0 || name.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return [...new Set(read === undefined && typed.trim() !== '' ? fitting : choices)].map((name) => ({
    name,
    value: name,
  }));
}

export async function completeWhich({ typed, catalogue, by }: Typing, services: Services): Promise<readonly Choice[]> {
  const all = await managedSubscriptions(by, services);
  const choices = all.map((each) => ({ name: subscriptionName(each, services, catalogue), value: each.id }));
  const fitting = choices.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (fitting.length > 0 ? fitting : choices).slice(0, limits.choices);
}

/** Subscriptions that a person may change: their own by direct message, and a server's if they may manage it. */
async function managedSubscriptions(
  { person, guild, mayManage }: Asker,
  { daily }: Services,
): Promise<readonly Subscription[]> {
  const here = guild !== undefined && mayManage ? await daily.of({ guild }) : [];
  return [...here, ...(await daily.of({ person }))];
}

/** Subscriptions that a person may see: those they may change, and those of the channel they are in. */
async function visibleSubscriptions(by: Asker, services: Services): Promise<readonly Subscription[]> {
  const { guild, mayManage, channel } = by;
  if (guild === undefined || mayManage) return managedSubscriptions(by, services);
  const here = (await services.daily.of({ guild })).filter((each) => each.channel === channel);
  return [...here, ...(await managedSubscriptions(by, services))];
}

type Chosen = { readonly subscription: Subscription } | { readonly refusal: Reply };

/** The named subscription, or the only one when none is named; otherwise a reply that lists them. */
export async function chooseSubscription(
  which: string | undefined,
  by: Asker,
  services: Services,
  catalogue: Catalogue,
): Promise<Chosen> {
  const all = await managedSubscriptions(by, services);
  if (all.length === 0) return { refusal: renderNone(by, services, catalogue) };
  const named = which?.trim();
  const isNamed = (each: Subscription): boolean =>
    each.id === named || subscriptionName(each, services, catalogue) === named;
  const subscription = named === undefined ? (all.length === 1 ? all[0] : undefined) : all.find(isNamed);
  if (subscription) return { subscription };
  const intro = named === undefined ? catalogue.daily.whichOne : catalogue.daily.noSuchOne;
  const lines = all.map((each) => `- ${fitLine(subscriptionName(each, services, catalogue), 200)}`);
  const { shown, more } = fitLines(lines, sizeOf(intro));
  return { refusal: notice([intro, ...shown, ...(more > 0 ? [`- ${catalogue.andMore(more)}`] : [])].join('\n')) };
}

function renderNone({ guild, mayManage }: Asker, { mention }: Services, catalogue: Catalogue): Reply {
  const me = mention('daily me');
  const isForManagers = guild !== undefined && !mayManage;
  return notice(isForManagers ? catalogue.daily.noneOfYours(me) : catalogue.daily.none(mention('daily start'), me));
}

export async function renderList(from: number, by: Asker, services: Services, catalogue: Catalogue): Promise<Reply> {
  const all = await visibleSubscriptions(by, services);
  const checked = await Promise.all(all.map(({ id }) => services.daily.check(id)));
  const there = checked.filter((checkup) => checkup !== undefined);
  if (there.length === 0) return renderNone(by, services, catalogue);
  return renderSubscriptions(there, Math.min(from, there.length - 1), services.library, catalogue);
}

/** Options that every subscription has. */
interface Filled {
  readonly time: string;
  readonly zone?: string;
  readonly article?: string;
  readonly order?: string;
  readonly days?: string;
}

type Read =
  | { readonly wish: Pick<Subscription, 'minute' | 'zone' | 'article' | 'order' | 'days'> }
  | { readonly refusal: Reply };

/** The options, read; or a reply that says which cannot be read. `lastZone` is used when no zone is named. */
export function readSubscription(
  filled: Filled,
  lastZone: string | undefined,
  services: Services,
  catalogue: Catalogue,
): Read {
  const { daily } = catalogue;
  const refused = (sentence: string): Read => ({ refusal: notice(sentence) });
  const minute = readTime(filled.time, catalogue.language);
  if (minute === undefined) return refused(daily.noTime(fitLine(filled.time, 60)));
  const zone = filled.zone === undefined ? lastZone : zoneNamed(filled.zone);
  const isWord = /[\p{L}\p{N}]/u.test(filled.zone ?? '');
  const near = zone === undefined && isWord ? zonesNear(filled.zone ?? '', services, catalogue) : [];
  const meant = zone ?? (near.length === 1 ? near[0] : undefined);
  if (filled.zone === undefined && meant === undefined) return refused(daily.whichZone);
  if (meant === undefined) return refused(daily.noZone(fitLine(filled.zone ?? '', 60), near));
  const days = filled.days === undefined ? EVERY_DAY : readDays(filled.days, catalogue.language);
  if (days === undefined) return refused(daily.noDays(fitLine(filled.days ?? '', 60)));
  const chosen = chooseArticle(filled.article, services, catalogue);
  if ('refusal' in chosen) return chosen;
  const order = filled.order === 'shuffled' ? 'shuffled' : 'reading';
  return { wish: { minute, zone: meant, days, order, article: chosen.article?.id ?? null } };
}

/** Zones for free text: that of the city with exactly this name, else the first five suggestions. */
function zonesNear(typed: string, { daily }: Services, { language }: Catalogue): readonly string[] {
  const plain = (name: string | undefined): string | undefined =>
    name?.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
  const offered = daily.suggestZones(typed, [], language);
  const exact = offered.find(({ label }) => plain(label.split(' · ')[0]) === plain(typed));
  return (exact ? [exact] : offered.slice(0, 5)).map(({ zone }) => zone);
}
