import { describe, expect, it } from 'vitest';
import type { Delivery } from '../src/store/store.ts';
import { LONG } from './support/long.ts';
import {
  ARTICLES,
  DAY,
  HOUR,
  MINUTE,
  type Seen,
  type Simulated,
  type Span,
  type Stream,
} from './support/simulation/model.ts';
import { simulate } from './support/simulation/simulate.ts';

/** Days of the long form, three months; in the short one, the same happens within five weeks. */
const DAYS = LONG ? 89 : 36;

/** Beginnings of spans in which clocks go forward in the north and back in the south, or the other way round. */
const BEGINNINGS = LONG ? [Date.UTC(2026, 1, 15), Date.UTC(2026, 7, 15)] : [Date.UTC(2026, 2, 3), Date.UTC(2026, 9, 1)];

/** Seeds to run instead, such as `SIMULATION_SEEDS=3,4`, with 500 subscriptions each; the counts of all events are printed. */
const ASKED = process.env['SIMULATION_SEEDS'];
const SHORT = [{ seed: 1, streams: 40 }];
const RUNS =
  ASKED === undefined
    ? LONG
      ? [
          { seed: 1, streams: 500 },
          { seed: 2, streams: 120 },
        ]
      : SHORT
    : ASKED.split(',').map((seed) => ({ seed: Number(seed), streams: 500 }));

const TOO_LATE = 12 * HOUR;
const MENTIONS_LATE = 15 * MINUTE;
/** Longest delay of a post once it is possible: a refused direct message is retried after four hours. */
const PATIENCE = { channel: HOUR, direct: 5 * HOUR };

describe.each(RUNS)(`${DAYS} days of $streams subscriptions with seed $seed`, ({ seed, streams }) => {
  it('post each excerpt once, in order, and nothing else', { timeout: 600_000 }, async () => {
    const from = BEGINNINGS[(seed + 1) % 2] ?? NaN;
    const simulated = await simulate({ seed, from, to: from + DAYS * DAY, streams });
    if (ASKED !== undefined) console.log({ seed, posts: simulated.seen.length, ...simulated.counts });
    expect(simulated.faults).toEqual([]);
    const { wrong, undecided } = await compare(simulated);
    expect(wrong).toEqual([]);
    // Proof that enough happened, and that little of it could have gone either way.
    expect(simulated.seen.length).toBeGreaterThan((DAYS / 9) * streams);
    expect(simulated.kills.length).toBeGreaterThan(DAYS / 4.5);
    expect(undecided).toBeLessThan(streams / 20);
    await simulated.close();
  });
});

/** What is to become of something due: it is posted, it is not, or both are right because the process ended just then. */
interface Expected {
  readonly due: number;
  readonly is: 'posted' | 'skipped' | 'either';
  /** When it can be posted, at the earliest. */
  readonly at: number;
}

/** Compares what was seen with what is to be; gives the differences in words, and of how much nothing can be said. */
async function compare(simulated: Simulated): Promise<{ readonly wrong: string[]; readonly undecided: number }> {
  const wrong: string[] = [];
  const byStream = new Map<string, Seen[]>();
  const posted = new Set<string>();
  for (const each of simulated.seen) {
    const taken = simulated.deliveries.get(each.delivery);
    if (!taken) wrong.push(`${each.delivery} is nobody's delivery`);
    if (posted.has(each.delivery)) wrong.push(`${each.delivery} was posted twice`);
    posted.add(each.delivery);
    const id = taken?.subscription.id ?? '';
    byStream.set(id, [...(byStream.get(id) ?? []), each]);
  }
  let undecided = 0;
  for (const stream of simulated.streams) {
    const { id, minute, zone } = stream.subscription;
    const posts = byStream.get(id) ?? [];
    const expected = expectedOf(stream, simulated);
    undecided += expected.filter(({ is }) => is === 'either').length;
    const differences = [
      ...compareDues(stream, posts, expected, simulated),
      ...compareOrder(stream, posts),
      ...(await compareKept(stream, posts, simulated)),
    ];
    wrong.push(...differences.map((text) => `${id} (minute ${minute}, ${zone}): ${text}`));
  }
  return { wrong, undecided };
}

function expectedOf({ dues, closed, removedAt, deletedAt }: Stream, { down }: Simulated): Expected[] {
  const shut = [...closed, ...down].toSorted((a, b) => a.from - b.from);
  const end = Math.min(removedAt ?? Infinity, deletedAt ?? Infinity);
  const isInTime = (at: number, due: number): boolean => at < due + TOO_LATE && at < end;
  return dues.map((due) => {
    const at = firstOpen(shut, due);
    // What was under way when the process was killed for long was posted before, or is afterwards.
    const kill = down.find(({ kind, from }) => kind === 'killed' && due <= from && due > from - MENTIONS_LATE);
    if (!kill || at > kill.from) return { due, is: isInTime(at, due) ? 'posted' : 'skipped', at };
    const afterwards = firstOpen(shut, kill.to);
    return { due, is: isInTime(afterwards, due) ? 'posted' : 'either', at: afterwards };
  });
}

/** The first instant from one on that lies in none of the spans, which are in order. */
function firstOpen(spans: readonly Span[], from: number): number {
  let at = from;
  for (const span of spans) if (at >= span.from && at < span.to) at = span.to;
  return at;
}

/** The latest due instant before a post: none is later than twelve hours, and two are further apart. */
function dueOf({ dues }: Stream, post: Seen): number | undefined {
  return dues.findLast((due) => due <= post.at);
}

/** True if each due instant has the post that it is to have: one, in time, in its place. */
function compareDues(
  stream: Stream,
  posts: readonly Seen[],
  expected: readonly Expected[],
  { deliveries }: Simulated,
): string[] {
  const wrong: string[] = [];
  const { channel, guild } = stream.subscription;
  const patience = guild === null ? PATIENCE.direct : PATIENCE.channel;
  const byDue = Map.groupBy(posts, (post) => dueOf(stream, post));
  for (const post of byDue.get(undefined) ?? []) wrong.push(`a post at ${show(post.at)}, before anything was due`);
  for (const post of posts) {
    if (channel !== null && post.channel !== channel) wrong.push(`a post at ${show(post.at)} in another channel`);
    if (post.at > (stream.removedAt ?? Infinity)) wrong.push(`a post at ${show(post.at)}, after it was removed`);
    if (deliveries.get(post.delivery)?.delivery.due !== dueOf(stream, post))
      wrong.push(`a post at ${show(post.at)} for another due instant`);
  }
  for (const { due, is, at } of expected) {
    const [post, ...more] = byDue.get(due) ?? [];
    if (more.length > 0) wrong.push(`${more.length + 1} posts for ${show(due)}`);
    if (is === 'posted' && !post) wrong.push(`nothing for ${show(due)}`);
    if (!post) continue;
    if (is === 'skipped') wrong.push(`a post for ${show(due)} at ${show(post.at)}, to be skipped`);
    if (is === 'posted' && post.at > at + patience)
      wrong.push(`for ${show(due)}, possible at ${show(at)}, only at ${show(post.at)}`);
    const late = post.at - due;
    const isSaid = /I could not post it before|当时没能发出/u.test(post.text);
    // What began in time may have ended a moment later.
    const isBetween = late >= MENTIONS_LATE && late < MENTIONS_LATE + MINUTE;
    if (isSaid !== late >= MENTIONS_LATE && !isBetween)
      wrong.push(`for ${show(due)} at ${show(post.at)} it is ${isSaid ? '' : 'not '}said that it is late`);
  }
  return wrong;
}

/** True if the passages come one after the other, or each once a round. */
function compareOrder({ subscription: { article, order } }: Stream, posts: readonly Seen[]): string[] {
  const all = Object.entries(ARTICLES)
    .filter(([name]) => article === null || name === article)
    .flatMap(([name, length]) => Array.from({ length }, (_, index) => `${name} ${index + 1}`));
  const shown = posts.map((post) => `${post.article} ${post.number}`);
  if (order === 'reading') {
    const isRight = shown.every((each, index) => each === all[index % all.length]);
    return isRight ? [] : [`it was read as ${shown.join(', ')}`];
  }
  const rounds = Array.from({ length: Math.ceil(shown.length / all.length) }, (_, round) =>
    shown.slice(round * all.length, (round + 1) * all.length),
  );
  const isRight = rounds.every(
    (round, index) =>
      new Set(round).size === round.length &&
      round.every((each) => all.includes(each)) &&
      round[0] !== rounds[index - 1]?.at(-1),
  );
  return isRight ? [] : [`it was shuffled as ${shown.join(', ')}`];
}

/** True if what is kept says the same as what was seen, and who started it knows of every rest. */
async function compareKept(stream: Stream, posts: readonly Seen[], simulated: Simulated): Promise<string[]> {
  const { store, untold, endedAt, down } = simulated;
  const { subscription, dues, closed, removedAt, deletedAt, told } = stream;
  const shut = [...closed, ...down].toSorted((a, b) => a.from - b.from);
  const wrong: string[] = [];
  const kept = await store.subscription(subscription.id);
  // A post ends a pause; nothing may have been due since the permission was given back.
  const last = closed.toSorted((a, b) => a.to - b.to).at(-1);
  const isDue = last === undefined || dues.some((due) => due > last.to - TOO_LATE);
  const pause = deletedAt === undefined ? (isDue ? null : kept?.pause) : 'channelGone';
  if (removedAt === undefined ? kept?.pause !== pause : kept !== undefined)
    wrong.push(`in the end it rests with the reason ${kept?.pause}`);
  const tells = tellsOf(stream, simulated);
  const isRightlyTold = untold.has(subscription.id) ? told <= tells : told === tells;
  // A direct one needs no word: it is the direct messages that are closed.
  if (subscription.guild !== null && stream.isAlone && !isRightlyTold) wrong.push(`told ${told} times, not ${tells}`);
  if (removedAt !== undefined) return wrong;

  const rows = new Map((await store.history(subscription.id, 1000)).map((delivery) => [delivery.due, delivery]));
  const byDue = new Map(posts.map((post) => [dueOf(stream, post), post]));
  for (const due of dues) {
    const row = rows.get(due);
    const post = byDue.get(due);
    // What was posted in a channel that is gone is forgotten; what is not certain stays open for a day.
    if (post && deletedAt !== undefined) continue;
    if (!post && row?.state === 'claimed' && due > endedAt - DAY) continue;
    // Posted just before a crash, behind which nobody let the bot look for a day: it counts as posted.
    const isUnseen = post && firstOpen(shut, post.at + MENTIONS_LATE) >= due + DAY && row?.reason === 'unknown';
    if (!isUnseen && !saysSo(row, post))
      wrong.push(`of ${show(due)}, ${post ? '' : 'not '}posted, is kept ${JSON.stringify(row)}`);
  }
  return wrong;
}

function saysSo(row: Delivery | undefined, post: Seen | undefined): boolean {
  if (post) return row?.state === 'sent' && row.message === post.message && row.channel === post.channel;
  return (row?.state === 'skipped' || row?.state === 'failed') && row.reason !== null;
}

/** How often who started a stream is to be told that it rests: once in each span in which something could not be posted. */
function tellsOf({ dues, closed, removedAt = Infinity, deletedAt }: Stream, { down }: Simulated): number {
  const absent = down.filter(({ kind }) => kind !== 'outage').toSorted((a, b) => a.from - b.from);
  const rests = closed.filter((span) =>
    dues.some((due) => {
      const tried = firstOpen(absent, due);
      return tried >= span.from && tried < Math.min(span.to, due + TOO_LATE, removedAt);
    }),
  );
  return rests.length + (deletedAt === undefined ? 0 : 1);
}

function show(at: number): string {
  return new Date(at).toISOString();
}
