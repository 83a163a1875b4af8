import type { Library } from 'passages';
import { localTime, showTime, zoneNamed } from 'times';
import type { Catalogue } from '../catalogues/en.ts';
import type { Checkup } from '../daily/daily.ts';
import type { Delivery, Instant, Subscription } from '../store/store.ts';
import { actions } from './actions.ts';
import { button, container, limits, type Reply, ROOM, row, sizeOf, textDisplay } from './components.ts';
import { formatTitle } from './format-passage.ts';
import { plainLine, subtext, timestamp } from './markdown.ts';
import type { Guilds } from './permissions.ts';
import { formatObstacle, formatReason } from './refusals.ts';

/** Schedule: `08:00 Europe/Berlin, every day`. */
export function formatSchedule({ minute, zone, days }: Subscription, catalogue: Catalogue): string {
  return catalogue.daily.when(showTime(minute), zone, catalogue.daily.days(days));
}

/** Destination: the channel's mention, or “direct message”. */
export function formatDestination({ guild, channel }: Subscription, catalogue: Catalogue): string {
  return guild === null ? catalogue.daily.direct : `<#${channel}>`;
}

/** A subscription as one line without Markdown, for choices. */
export function subscriptionName(
  { minute, zone, days, guild, channel, article }: Subscription,
  { guilds, library }: { readonly guilds: Guilds; readonly library: Library },
  catalogue: Catalogue,
): string {
  const name = guild === null || channel === null ? undefined : guilds.channel(guild, channel)?.name;
  const where = guild === null ? catalogue.daily.direct : `#${name ?? channel}`;
  const from = library.articles.find(({ id }) => id === article)?.title ?? article ?? catalogue.daily.allArticles;
  const parts = [showTime(minute), where, zone, catalogue.daily.days(days), from];
  return plainLine(parts.join(' · '), limits.choiceLength);
}

/** Status of a subscription, in three or four lines. */
function formatStatus(checkup: Checkup, library: Library, catalogue: Catalogue): string {
  const { subscription, excerpt } = checkup;
  const { daily } = catalogue;
  const { article, order, nextDue, pause } = subscription;
  const ref = library.articles.find(({ id }) => id === article);
  const from = article === null ? daily.allArticles : ref ? formatTitle(ref) : `\`${article}\``;
  const position = excerpt ? daily.progress(excerpt.number, excerpt.of) : daily.nothingLeft;
  const when = pause === 'asked' ? [] : [`${timestamp(nextDue)} (${timestamp(nextDue, 'R')})`];
  const next = daily.next([position, ...when].join(' · '));
  return [
    daily.line(formatSchedule(subscription, catalogue), formatDestination(subscription, catalogue)),
    [from, daily.orders[order], next].join(' · '),
    ...obstacleLines(checkup, catalogue),
  ].join('\n');
}

/** The line that says since when a subscription is paused, and why, or why it will be; none while all is right. */
export function obstacleLines({ subscription, obstacle }: Checkup, { daily }: Catalogue): string[] {
  const { pause, pausedAt } = subscription;
  if (pause === null) return obstacle === undefined ? [] : [daily.notNow(formatObstacle(obstacle, daily))];
  const why = pause === 'asked' ? daily.pausedByRequest : formatObstacle(pause, daily);
  return [daily.resting(timestamp(pausedAt ?? 0), why)];
}

/** Subscriptions on a page at most. Each takes two of Discord's forty components. */
const MOST_LISTED = 12;

/** A page of subscriptions with their status, as many as a message holds. */
export function renderSubscriptions(
  all: readonly Checkup[],
  from: number,
  library: Library,
  catalogue: Catalogue,
): Reply {
  const shown: string[] = [];
  let left = ROOM;
  for (const each of all.slice(from, from + MOST_LISTED)) {
    const lines = formatStatus(each, library, catalogue);
    if (shown.length > 0 && sizeOf(lines) > left) break;
    shown.push(lines);
    left -= sizeOf(lines);
  }
  const page = (at: number): string => actions.daily.list.address({ from: at });
  const to = from + shown.length;
  const turns = row(
    ...(from > 0 ? [button(catalogue.buttons.previousPage, page(Math.max(0, from - shown.length)))] : []),
    ...(to < all.length ? [button(catalogue.buttons.nextPage, page(to))] : []),
  );
  return { components: container([...shown.map((lines) => [textDisplay(lines)]), turns]), page: page(from) };
}

/** Checkup of a subscription: status, local time, permissions, next dates and the last delivery. */
export function renderCheck(
  checkup: Checkup,
  { guilds, library, now }: { readonly guilds: Guilds; readonly library: Library; readonly now: Instant },
  catalogue: Catalogue,
): Reply {
  const { check } = catalogue.daily;
  const { subscription, dates, last, discord } = checkup;
  const { zone } = subscription;
  const lines = [
    formatLocalTime(zone, now, catalogue),
    ...(discord === undefined ? [] : [check.wrongClock(timestamp(discord))]),
    ...channelLines(checkup, guilds, catalogue),
    ...(subscription.pause === 'asked' ? [] : [check.dates(dates.map((at) => timestamp(at)))]),
    last ? check.last(formatDelivery(last, subscription, library, catalogue)) : check.noLast,
  ];
  return {
    components: container([[textDisplay(formatStatus(checkup, library, catalogue))], [textDisplay(lines.join('\n'))]]),
  };
}

function formatLocalTime(zone: string, now: Instant, { daily }: Catalogue): string {
  if (zoneNamed(zone) === undefined) return daily.noZone(zone, []);
  const { minute, date } = localTime(zone, now);
  return daily.check.localTime(showTime(minute), date, zone);
}

function channelLines({ subscription, obstacle }: Checkup, guilds: Guilds, catalogue: Catalogue): string[] {
  const { check } = catalogue.daily;
  const { guild, channel } = subscription;
  if (guild === null || channel === null) return [check.direct];
  const known = guilds.channel(guild, channel);
  const missing = known?.missing.map((name) => check.permissions[name]) ?? [];
  const isHidden = missing.length === 0 && (obstacle === 'notAllowed' || obstacle === 'channelGone');
  if (!known || isHidden) return [check.noChannel(formatDestination(subscription, catalogue))];
  const may = missing.length === 0 ? check.mayPost : check.missing(missing);
  return [
    check.channel(formatDestination(subscription, catalogue)),
    may,
    ...permissionLines(subscription, guilds, catalogue),
  ];
}

/** Optional permissions that are missing for what the subscription asks for: a mention, or a thread. */
export function permissionLines(
  { guild, channel, role, thread }: Subscription,
  guilds: Guilds,
  { daily }: Catalogue,
): string[] {
  const known = guild === null || channel === null ? undefined : guilds.channel(guild, channel);
  if (!known || guild === null) return [];
  const mayNot = (name: (typeof known.missingOptional)[number]): boolean => known.missingOptional.includes(name);
  const isQuiet = role !== null && mayNot('MentionEveryone') && !guilds.isMentionable(guild, role);
  const threads = !known.hasThreads ? [daily.noThreadsThere] : mayNot('CreatePublicThreads') ? [daily.noThreads] : [];
  return [...(isQuiet ? [daily.noMention(`<@&${role}>`)] : []), ...(thread ? threads : [])];
}

/** The latest deliveries and their outcomes, as many as a message holds. */
export function renderHistory(
  deliveries: readonly Delivery[],
  subscription: Subscription,
  library: Library,
  catalogue: Catalogue,
): Reply {
  const { history } = catalogue.daily;
  const lines: string[] = [];
  let left = ROOM - sizeOf(history.title) - 200;
  for (const delivery of deliveries) {
    const line = `- ${formatDelivery(delivery, subscription, library, catalogue)}`;
    left -= sizeOf(line) + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const body = lines.length === 0 ? history.none : lines.join('\n');
  return { components: container([[textDisplay(`${subtext(history.title)}\n${body}`)]]) };
}

function formatDelivery(delivery: Delivery, { guild }: Subscription, library: Library, catalogue: Catalogue): string {
  const { history } = catalogue.daily;
  const { state, due, reason, message, channel } = delivery;
  const when = timestamp(due);
  const why = formatReason(reason ?? '?', catalogue.daily);
  switch (state) {
    case 'sent':
      return history.sent(
        when,
        formatPlace(delivery, library, catalogue),
        messageLink(guild, channel ?? '', message ?? ''),
      );
    case 'claimed':
      if (reason === null) return history.underWay(when);
      if (reason === 'channelGone') return history.failed(when, why);
      return delivery.unsure ? history.unsure(when, why) : history.claimed(when, why);
    case 'skipped':
      return history.skipped(
        when,
        delivery.passage === null ? why : `${why} (${formatPlace(delivery, library, catalogue)})`,
      );
    case 'failed':
      return history.failed(when, why);
    default:
      return state satisfies never;
  }
}

/** The place of a delivery's passage; “posted” when the passage is gone. */
function formatPlace({ passage }: Delivery, library: Library, catalogue: Catalogue): string {
  const located = passage === null ? undefined : library.passage(passage);
  return located ? catalogue.place(located.passage.ordinal, located.article.passages) : catalogue.daily.history.posted;
}

/** Address of a message in Discord. */
export function messageLink(guild: string | null, channel: string, message: string): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`;
}
