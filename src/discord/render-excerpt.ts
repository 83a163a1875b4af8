import { actions, refTo } from './actions.ts';
import { button, container, notice, type Reply, ROOM, row, sizeOf, textDisplay } from './components.ts';
import { fitPassagePart, formatLocation, formatTitle } from './format-passage.ts';
import { plainLine, subtext, timestamp } from './markdown.ts';
import { readingButtons } from './render-passage.ts';
import { formatObstacle } from './refusals.ts';
import { formatDestination, formatSchedule } from './render-subscription.ts';
import type { Located } from 'passages';
import type { Catalogue } from '../catalogues/en.ts';
import type { NextPassage } from '../daily/next-passage.ts';
import type { Obstacle, Post } from '../daily/publisher.ts';
import type { Order, Subscription } from '../store/store.ts';

/** An excerpt, and what stands beside it. */
export type ExcerptView = Pick<Post, 'subscription' | 'excerpt' | 'nextDue'> & {
  readonly isShort?: boolean;
  /** Sentence above the excerpt, such as that it comes late. */
  readonly note?: string | undefined;
};

/** An excerpt as it is posted: the passage with its location and buttons to read on, progress and next date. */
export function renderDelivery(post: Post, catalogue: Catalogue): Reply {
  const note = post.isLate ? catalogue.daily.late(timestamp(post.due)) : undefined;
  return renderExcerpt({ ...post, note }, catalogue);
}

/** Size at most of a passage that Discord has failed on at length. */
const SHORT = 300;

/** The excerpt as a preview: same layout, no delivery. */
export function renderExcerpt(view: ExcerptView, catalogue: Catalogue): Reply {
  const { subscription, excerpt, nextDue, note, isShort = false } = view;
  const { located } = excerpt;
  const top = note === undefined ? [] : [textDisplay(subtext(note))];
  const above = formatLocation(located, catalogue, true);
  const next = nextDue === undefined ? [] : [catalogue.daily.next(timestamp(nextDue))];
  const below = subtext([progress(excerpt, subscription.order, catalogue), ...next].join(' · '));
  const mention = subscription.role === null ? '' : `<@&${subscription.role}>`;
  const used = sizeOf(mention, note ?? '', above, below) + 8;
  const { shown, next: behind } = fitPassagePart(located, { from: 0, max: isShort ? SHORT : ROOM - used });
  const part = actions.passage.part.address({ passage: refTo(located), from: behind ?? 0, origin: undefined });
  const rest = behind === undefined ? [] : [button(catalogue.buttons.rest, part)];
  const unsubscribe = subscription.guild === null ? [unsubscribeButton(subscription, catalogue)] : [];
  const components = container([
    top,
    [textDisplay(`${above}${shown}`), ...row(...rest), ...readingButtons(located, catalogue, undefined)],
    [textDisplay(below), ...row(...unsubscribe)],
  ]);
  return { components: [...(mention === '' ? [] : [textDisplay(mention)]), ...components] };
}

function unsubscribeButton({ id }: Subscription, catalogue: Catalogue) {
  return button(catalogue.daily.unsubscribe, actions.daily.stop.address({ subscription: id }));
}

/** Progress: “3 of 57”, and what comes next when it is not simply the next passage. */
function progress({ number, of, after, nextArticle }: NextPassage, order: Order, { daily }: Catalogue): string {
  const shown = daily.progress(number, of);
  if (nextArticle) return `${shown} · ${daily.nextArticle(formatTitle(nextArticle))}`;
  if (after.kind === 'goesOn') return shown;
  return `${shown} · ${order === 'reading' ? daily.startsOver : daily.newRound}`;
}

/** Direct message that announces the excerpts. */
export function renderWelcome(subscription: Subscription, catalogue: Catalogue): Reply {
  const said = catalogue.daily.welcome(formatSchedule(subscription, catalogue), timestamp(subscription.nextDue));
  return { components: container([[textDisplay(said), ...row(unsubscribeButton(subscription, catalogue))]]) };
}

/** Direct message to the subscriber: the subscription is paused, and why. */
export function renderPauseNotice(
  subscription: Subscription,
  why: Obstacle,
  catalogue: Catalogue,
  mention: (name: string) => string,
): Reply {
  const { daily } = catalogue;
  return notice(
    subscription.guild === null
      ? daily.restsDirect(formatObstacle(why, daily))
      : daily.rests(formatDestination(subscription, catalogue), formatObstacle(why, daily)),
    daily.keptForYou(mention('daily check'), mention('daily stop')),
  );
}

/** Name of the thread below an excerpt. Discord takes at most 100 characters. */
export function threadName({ article, passage }: Located, catalogue: Catalogue): string {
  const place = catalogue.place(passage.ordinal, article.passages);
  return catalogue.daily.thread(plainLine(article.title, 90 - place.length), place);
}
