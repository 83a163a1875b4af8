import type { Checkup } from '../daily/daily.ts';
import { localTime } from '../daily/schedule.ts';
import { showTime } from '../daily/typed.ts';
import type { Library } from 'passages';
import type { Delivery, Instant, Subscription } from '../store/store.ts';
import type { Catalogue } from '../catalogues/en.ts';
import type { Reply } from './command.ts';
import { button, container, row, text as plainText } from './components.ts';
import { addressText } from './custom-id.ts';
import { limits } from './limits.ts';
import { plainLine } from './literal.ts';
import { inSeconds, moment } from './moments.ts';
import { small, titleText } from './passage-text.ts';
import type { Places } from './places.ts';
import { ROOM } from './render.ts';

/** When it comes: `08:00 Europe/Berlin, every day`. */
export function whenText({ minute, zone, days }: Subscription, text: Catalogue): string {
  return text.daily.when(showTime(minute), zone, text.daily.days(days));
}

/** Where it comes to, as Discord shows it. */
export function whereTo({ guild, channel }: Subscription, text: Catalogue): string {
  return guild === null ? text.daily.direct : `<#${channel}>`;
}

/** A subscription as a line where nothing formats, such as a menu. */
export function plainSubscription(
  { minute, zone, days, guild, channel, article }: Subscription,
  { places, library }: { readonly places: Places; readonly library: Library },
  text: Catalogue,
): string {
  const name = guild === null || channel === null ? undefined : places.channel(guild, channel)?.name;
  const where = guild === null ? text.daily.direct : `#${name ?? channel}`;
  const from = library.articles.find(({ id }) => id === article)?.title ?? article ?? text.daily.allArticles;
  const parts = [showTime(minute), where, zone, text.daily.days(days), from];
  return plainLine(parts.join(' · '), limits.choiceLength);
}

/** How a subscription stands, in three or four lines. */
function standing({ subscription, excerpt }: Checkup, library: Library, text: Catalogue): string {
  const { daily } = text;
  const { article, order, nextDue, pause } = subscription;
  const ref = library.articles.find(({ id }) => id === article);
  const from = article === null ? daily.allArticles : ref ? titleText(ref) : `\`${article}\``;
  const position = excerpt ? daily.progress(excerpt.number, excerpt.of) : daily.nothingLeft;
  const when = pause === 'asked' ? [] : [`${moment(nextDue)} (${inSeconds(nextDue)})`];
  const next = daily.next([position, ...when].join(' · '));
  return [
    daily.line(whenText(subscription, text), whereTo(subscription, text)),
    [from, daily.orders[order], next].join(' · '),
    ...restingLine(subscription, text),
  ].join('\n');
}

/** Since when it rests and why, if it does. */
export function restingLine({ pause, pausedAt }: Subscription, text: Catalogue): string[] {
  const { daily } = text;
  if (pause === null) return [];
  const why = pause === 'asked' ? daily.pausedByRequest : daily.obstacles[pause];
  return [daily.resting(moment(pausedAt ?? 0), why)];
}

/** Each takes two of a message's forty components, with the line above it. */
const MOST_LISTED = 12;

/** Subscriptions with how they stand, as many as a message holds, and buttons to the others. */
export function listReply(all: readonly Checkup[], from: number, library: Library, text: Catalogue): Reply {
  const shown: string[] = [];
  let left = ROOM;
  for (const each of all.slice(from, from + MOST_LISTED)) {
    const lines = standing(each, library, text);
    if (shown.length > 0 && lines.length > left) break;
    shown.push(lines);
    left -= lines.length;
  }
  const page = (at: number): string => addressText('daily', 'list', [at]);
  const to = from + shown.length;
  const turns = row(
    ...(from > 0 ? [button(text.buttons.previousPage, page(Math.max(0, from - shown.length)))] : []),
    ...(to < all.length ? [button(text.buttons.nextPage, page(to))] : []),
  );
  return { components: container([...shown.map((lines) => [plainText(lines)]), turns]), page: page(from) };
}

/** Whether everything is right with a subscription, and what is not. */
export function checkReply(
  checkup: Checkup,
  { places, library, now }: { readonly places: Places; readonly library: Library; readonly now: Instant },
  text: Catalogue,
): Reply {
  const { check } = text.daily;
  const { subscription, dates, last } = checkup;
  const { zone } = subscription;
  const { minute, date } = localTime(zone, now);
  const lines = [
    check.localTime(showTime(minute), date, zone),
    ...placeLines(subscription, places, text),
    ...(subscription.pause === 'asked' ? [] : [check.dates(dates.map(moment))]),
    last ? check.last(deliveryLine(last, subscription, library, text)) : check.noLast,
  ];
  return { components: container([[plainText(standing(checkup, library, text))], [plainText(lines.join('\n'))]]) };
}

function placeLines(subscription: Subscription, places: Places, text: Catalogue): string[] {
  const { check } = text.daily;
  const { guild, channel } = subscription;
  if (guild === null || channel === null) return [check.direct];
  const known = places.channel(guild, channel);
  if (!known) return [check.noChannel(whereTo(subscription, text))];
  const missing = known.missing.map((name) => check.permissions[name]);
  const may = missing.length === 0 ? check.mayPost : check.missing(missing);
  return [check.channel(whereTo(subscription, text)), may, ...wishLines(subscription, places, text)];
}

/** What is wished for beside the post and cannot be. */
export function wishLines(
  { guild, channel, role, thread }: Subscription,
  places: Places,
  { daily }: Catalogue,
): string[] {
  const known = guild === null || channel === null ? undefined : places.channel(guild, channel);
  if (!known || guild === null) return [];
  const mayNot = (name: (typeof known.wished)[number]): boolean => known.wished.includes(name);
  const isQuiet = role !== null && mayNot('MentionEveryone') && places.role(guild, role)?.mentionable !== true;
  const threads = known.isThread ? [daily.noThreadInThread] : mayNot('CreatePublicThreads') ? [daily.noThreads] : [];
  return [...(isQuiet ? [daily.noMention(`<@&${role}>`)] : []), ...(thread ? threads : [])];
}

/** What became of deliveries, a line each, as many as a message holds. */
export function historyReply(
  deliveries: readonly Delivery[],
  subscription: Subscription,
  library: Library,
  text: Catalogue,
): Reply {
  const { history } = text.daily;
  const lines: string[] = [];
  let left = ROOM - history.title.length - 200;
  for (const delivery of deliveries) {
    const line = `- ${deliveryLine(delivery, subscription, library, text)}`;
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const body = lines.length === 0 ? history.none : lines.join('\n');
  return { components: container([[plainText(`${small(history.title)}\n${body}`)]]) };
}

function deliveryLine(delivery: Delivery, { guild }: Subscription, library: Library, text: Catalogue): string {
  const { history } = text.daily;
  const { state, due, reason, message, channel } = delivery;
  const when = moment(due);
  const why = whyText(reason, text);
  switch (state) {
    case 'sent':
      return history.sent(when, placeOf(delivery, library, text), messageLink(guild, channel ?? '', message ?? ''));
    case 'claimed':
      if (reason === null) return history.underWay(when);
      return reason === 'channelGone' ? history.failed(when, why) : history.claimed(when, why);
    case 'skipped':
      return history.skipped(when, delivery.passage === null ? why : `${why} (${placeOf(delivery, library, text)})`);
    case 'failed':
      return history.failed(when, why);
    default:
      return state satisfies never;
  }
}

/** Which passage it was, as far as it is still there. */
function placeOf({ passage }: Delivery, library: Library, text: Catalogue): string {
  const located = passage === null ? undefined : library.passage(passage);
  return located ? text.place(located.passage.ordinal, located.article.passages) : text.daily.history.posted;
}

/** The word that a delivery keeps, as a sentence's end. */
function whyText(reason: string | null, text: Catalogue): string {
  const { reasons, trouble } = text.daily.history;
  return reason !== null && Object.hasOwn(reasons, reason)
    ? reasons[reason as keyof typeof reasons]
    : trouble(plainLine(reason ?? '?', 40));
}

/** Where a message is read. */
export function messageLink(guild: string | null, channel: string, message: string): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`;
}
