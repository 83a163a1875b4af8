import { actAs, type Interaction, type LocalDiscord, type Message } from 'local-discord';
import { pickFrom, seededRandom } from '../random.ts';
import { LONG, type Mishap, pause, randomFaults, SHORT } from './faults.ts';
import type { Memory } from './gauge.ts';
import type { BotProcess } from './process.ts';
import { drawVisit, isNotice, type Table } from './visits.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly visits: number;
  /** Milliseconds from one visit to the next; 0: as soon as there are fewer than {@link AT_ONCE} under way. */
  readonly every: number;
  /** Visits from one mishap of the connection to the next. */
  readonly mishapAfter: number;
  readonly mishaps: 'short' | 'long';
}

/** A visit without an answer: why, as the person's Discord shows it. */
export interface Lost {
  readonly kind: string;
  /** As the log names it. */
  readonly reference: string;
  readonly why: string;
}

export interface Soaked {
  /** Ends of the visits of each kind. */
  readonly ends: Readonly<Record<string, Readonly<Record<End, number>>>>;
  readonly lost: readonly Lost[];
  /** Faults and mishaps by name. */
  readonly faults: Readonly<Record<string, number>>;
  /** Memory when the first visit begins, after each tenth of them, and at the end. */
  readonly memory: readonly (Memory & { readonly visits: number })[];
}

/** `twice`: something was posted a second time. */
type End = 'answered' | 'told' | 'lost' | 'twice';

/** Visits under way at most. */
const AT_ONCE = 40;
/** Milliseconds after which nothing is expected to come any more. */
const PATIENCE = 40_000;

/** Lets people use the bot while requests, connections and servers fail at random. */
export async function soak(discord: LocalDiscord, bot: BotProcess, options: SoakOptions): Promise<Soaked> {
  const random = seededRandom(options.seed);
  const faults: Record<string, number> = {};
  const count = (what: string): void => void (faults[what] = (faults[what] ?? 0) + 1);
  const stopFaults = discord.injectFaults(randomFaults(seededRandom(options.seed + 1), count));
  const ends: Record<string, Record<End, number>> = {};
  const [lost, memory]: [Lost[], (Memory & { visits: number })[]] = [[], []];
  const table: Table = { pages: [] };
  const underWay = new Set<Promise<void>>();
  const note = ({ kind, end, ...rest }: Lost & { readonly end: End }): void => {
    const all = (ends[kind] ??= { answered: 0, told: 0, lost: 0, twice: 0 });
    all[end] += 1;
    if (end === 'lost') lost.push({ kind, ...rest });
  };
  const started = performance.now();
  for (let number = 0; number < options.visits && !bot.hasEnded(); number += 1) {
    if (number % (options.visits / 10) === 0) memory.push({ visits: number, ...(await bot.measure()) });
    if (number % options.mishapAfter === options.mishapAfter - 1) {
      const [name, mishap] = pickFrom(Object.entries<Mishap>(options.mishaps === 'long' ? LONG : SHORT), random);
      count(name);
      await mishap(discord, bot.hasEnded);
    }
    if (options.every > 0) await pause(Math.max(0, started + number * options.every - performance.now()));
    while (underWay.size >= AT_ONCE) await Promise.race(underWay);
    const visit = visitOnce(discord, table, random).then(note);
    const settled = visit.finally(() => underWay.delete(settled));
    underWay.add(settled);
  }
  await Promise.all(underWay);
  stopFaults();
  // A connection that was cut a moment ago comes back first.
  await within(PATIENCE, actAs(discord, { user: 'mona' }).run('help'));
  if (!bot.hasEnded()) memory.push({ visits: options.visits, ...(await bot.measure()) });
  return { ends, lost, faults, memory };
}

/** One visit, and how it ended. */
async function visitOnce(
  discord: LocalDiscord,
  table: Table,
  random: () => number,
): Promise<Lost & { readonly end: End }> {
  for (;;) {
    const { kind, begin, written } = drawVisit(discord, table, random);
    if (!begin) continue;
    const before = latest(discord);
    const message = begin();
    const interaction = latest(discord);
    const own = interaction === before ? undefined : interaction;
    const outcome = await within(PATIENCE, message);
    // Discord's own client refused it: the page was removed, or many messages came after it.
    if (outcome instanceof Error && !own) continue;
    const reference = BigInt(own?.id ?? written?.() ?? 0).toString(36);
    return { kind, reference, ...endOf(outcome, own) };
  }
}

function endOf(
  outcome: Message | 'done' | 'late' | Error,
  interaction: Interaction | undefined,
): { readonly end: End; readonly why: string } {
  if (interaction && interaction.followUps.length > 1) return { end: 'twice', why: '' };
  if (typeof outcome === 'object' && !(outcome instanceof Error))
    return { end: isNotice(outcome) ? 'told' : 'answered', why: '' };
  if (outcome === 'done' || interaction?.answered === true) return { end: 'answered', why: '' };
  if (interaction?.source?.deleted === true) return { end: 'lost', why: 'somebody removed the page meanwhile' };
  const acknowledged = interaction?.acknowledged === undefined ? 'not acknowledged' : 'acknowledged';
  return { end: 'lost', why: outcome instanceof Error ? outcome.message : `${acknowledged}, and nothing came` };
}

function latest({ world }: LocalDiscord): Interaction | undefined {
  let last: Interaction | undefined;
  for (const interaction of world.interactions.values()) last = interaction;
  return last;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | 'late' | Error> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(resolve, ms, 'late');
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** The outcome as tables. */
export function soakTables({ ends, lost, faults, memory }: Soaked): string {
  const kinds = Object.entries(ends).map(
    ([kind, { answered, told, lost: none, twice }]) => `| ${kind} | ${answered} | ${told} | ${none} | ${twice} |`,
  );
  const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  return [
    '| | answered | told | lost | twice |\n|---|---:|---:|---:|---:|',
    ...kinds,
    '\n| fault | times |\n|---|---:|',
    ...Object.entries(faults).map(([name, times]) => `| ${name} | ${times} |`),
    '\n| visits | resident, MiB | heap, MiB |\n|---:|---:|---:|',
    ...memory.map(({ visits, resident, heap }) => `| ${visits} | ${mib(resident)} | ${mib(heap)} |`),
    ...lost.map(({ kind, reference, why }) => `lost: ${kind} ${reference} ${why.slice(0, 400)}`),
  ].join('\n');
}
