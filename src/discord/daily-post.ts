import type { Obstacle, Post } from '../daily/publisher.ts';
import type { NextPassage } from '../daily/next-passage.ts';
import type { Located } from 'passages';
import type { Order, Subscription } from '../store/store.ts';
import type { Catalogue } from '../catalogues/en.ts';
import { passageAddress } from './address.ts';
import type { Reply } from './command.ts';
import { button, container, row, text as plainText } from './components.ts';
import { addressText } from './custom-id.ts';
import { whenText, whereTo } from './daily-lines.ts';
import { plainLine } from './literal.ts';
import { moment } from './moments.ts';
import { passagePart, small, titleText, whereText } from './passage-text.ts';
import { notice, readingRow, ROOM } from './render.ts';

/** What is told of an excerpt beside it. */
export type Shown = Pick<Post, 'subscription' | 'excerpt' | 'nextDue'> & {
  /** A sentence of the bot's own above it. */
  readonly note?: string | undefined;
};

/** An excerpt as it is posted: the passage with where it stands, buttons to read on, how far it is and when it goes on. */
export function dailyReply(post: Post, text: Catalogue): Reply {
  return excerptReply({ ...post, note: post.isLate ? text.daily.late(moment(post.due)) : undefined }, text);
}

/** The same, for whom it is only shown to. */
export function excerptReply({ subscription, excerpt, nextDue, note }: Shown, text: Catalogue): Reply {
  const { located } = excerpt;
  const top = note === undefined ? [] : [plainText(small(note))];
  const above = whereText(located, text, true);
  const next = nextDue === undefined ? [] : [text.daily.next(moment(nextDue))];
  const below = small([progress(excerpt, subscription.order, text), ...next].join(' · '));
  const mention = subscription.role === null ? '' : `<@&${subscription.role}>`;
  const used = mention.length + (note?.length ?? 0) + above.length + below.length + 8;
  const { shown, next: behind } = passagePart(located, { from: 0, max: ROOM - used });
  const rest = behind === undefined ? [] : [button(text.buttons.rest, partAddress(located, behind))];
  const unsubscribe = subscription.guild === null ? [unsubscribeButton(subscription, text)] : [];
  const components = container([
    top,
    [plainText(`${above}${shown}`), ...row(...rest), ...readingRow(located, text, undefined)],
    [plainText(below), ...row(...unsubscribe)],
  ]);
  return { components: [...(mention === '' ? [] : plainTop(mention)), ...components] };
}

function plainTop(content: string): Reply['components'] {
  return [plainText(content)] as Reply['components'];
}

function partAddress(located: Located, from: number): string {
  return passageAddress(['passage', 'part'], located, undefined, from);
}

function unsubscribeButton({ id }: Subscription, text: Catalogue) {
  return button(text.daily.unsubscribe, addressText('daily', 'stop', [id]));
}

/** “3 of 57”, and what comes after it where that is not simply the passage behind it. */
function progress({ number, of, after, nextArticle }: NextPassage, order: Order, { daily }: Catalogue): string {
  const shown = daily.progress(number, of);
  if (nextArticle) return `${shown} · ${daily.nextArticle(titleText(nextArticle))}`;
  if (after.kind === 'goesOn') return shown;
  return `${shown} · ${order === 'reading' ? daily.startsOver : daily.newRound}`;
}

/** The word, by direct message, that excerpts will come. */
export function welcomeReply(subscription: Subscription, text: Catalogue): Reply {
  const said = text.daily.welcome(whenText(subscription, text), moment(subscription.nextDue));
  return { components: container([[plainText(said), ...row(unsubscribeButton(subscription, text))]]) };
}

/** To who started a subscription: that it rests, and why. */
export function restingReply(
  subscription: Subscription,
  why: Obstacle,
  text: Catalogue,
  mention: (name: string) => string,
): Reply {
  const { daily } = text;
  return notice(
    subscription.guild === null
      ? daily.restsDirect(daily.obstacles[why])
      : daily.rests(whereTo(subscription, text), daily.obstacles[why]),
    daily.keptForYou(mention('daily check'), mention('daily stop')),
  );
}

/** Discord takes thread names of at most 100 characters. */
export function threadName({ article, passage }: Located, text: Catalogue): string {
  const place = text.place(passage.ordinal, article.passages);
  return text.daily.thread(plainLine(article.title, 90 - place.length), place);
}
