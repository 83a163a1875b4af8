import { PermissionFlagsBits } from 'discord-api-types/v10';
import { pickFrom } from '../random.ts';
import { MEMBER_PERMISSIONS } from 'local-discord';
import type { Instant } from '../../../src/store/store.ts';
import type { Host, Trap } from './host.ts';
import { DAY, HOUR, MINUTE, NOT_AFFECTED, type SimulationOptions, type Span, type Stream } from './model.ts';

const { SendMessages, ViewChannel, ReadMessageHistory } = PermissionFlagsBits;

interface Planned {
  readonly at: Instant;
  readonly run: () => Promise<void> | void;
}

export interface Course {
  readonly planned: readonly Planned[];
  readonly quiet: readonly Span[];
  readonly down: (Span & { readonly kind: 'stopped' | 'killed' | 'outage' })[];
  /** How long the machine waits before it starts the bot that ended; Infinity where it is to stay down. */
  readonly wait: () => number;
}

/** Everything large that happens, drawn beforehand so that what is to be posted follows from it without doubt. */
export function planCourse(
  host: Host,
  streams: readonly Stream[],
  { from, to }: SimulationOptions,
  random: () => number,
): Course {
  const { discord, clock } = host;
  const planned: Planned[] = [];
  const quiet: Span[] = [];
  const down: Course['down'] = [];
  const calm = (at: Instant): void => void quiet.push({ from: at - 65 * MINUTE, to: at + 65 * MINUTE });
  // Never on a full minute, so that nothing falls due at the same instant.
  const oddly = (at: number): Instant => Math.floor(at / MINUTE) * MINUTE + 17_123;
  // Days below are those of a course of 89; a shorter one has the same events, closer together.
  const pace = (to - from) / (89 * DAY);
  const between = (first: number, last: number): Instant =>
    oddly(from + (first + random() * (last - first)) * pace * DAY);
  const plan = (at: Instant, run: Planned['run']): void => void planned.push({ at, run });
  const state = { downUntil: undefined as Instant | undefined };

  // Long absences: some begin in the middle of a post.
  const absences = [
    [6, 2],
    [20.6, 11],
    [28, 13],
    [41.4, Math.round(72 * Math.sqrt(pace))],
    [49.3, 13],
    [57, 2],
    [68, 26],
    [79, 11],
  ] as const;
  for (const [index, [day, hours]] of absences.entries()) {
    const begin = between(day, day + 0.8);
    const end = begin + hours * HOUR;
    calm(begin);
    calm(end);
    const isKilled = index % 2 === 1;
    const come = async (): Promise<void> => {
      state.downUntil = undefined;
      if (!host.isUp) await host.start();
    };
    if (isKilled) {
      plan(begin, () => {
        state.downUntil = end;
        const when = pickFrom(['before', 'after'] as const, random);
        host.traps.push({ at: 'request', kind: 'post', when, left: 1 + Math.floor(random() * 3), isSure: true });
      });
      down.push({ from: begin, to: end, kind: 'killed' });
    } else {
      plan(begin, () => host.stop());
      down.push({ from: begin, to: end, kind: 'stopped' });
    }
    plan(end, come);
  }
  const isNear = (at: Instant, hours: number): boolean =>
    down.some((span) => at > span.from - hours * HOUR && at < span.to + hours * HOUR);
  const busy = (span: Span, hours: number): boolean =>
    isNear(span.from, hours) || isNear(span.to, hours) || down.some((it) => it.from > span.from && it.to < span.to);

  // Discord is out of order.
  const outage = between(33, 34);
  plan(outage, () => void (host.isOut = true));
  plan(outage + 2 * HOUR, () => void (host.isOut = false));
  down.push({ from: outage, to: outage + 2 * HOUR, kind: 'outage' });
  quiet.push({ from: outage - HOUR, to: outage + 4 * HOUR });

  // Permissions are lost, in a channel or a whole server, and given back.
  const guilds = [...discord.world.guilds.values()].filter(({ name }) => name !== NOT_AFFECTED);
  const [removedUp, removedDown, ...others] = guilds;
  for (const [index, guild] of others.entries()) {
    const hours = pickFrom([5, 11, 26, 70], random);
    const begin = between(4 + index * 7, 9 + index * 7);
    const end = begin + hours * HOUR;
    calm(begin);
    calm(end);
    const [channel] = [...guild.channels.values()];
    if (!channel || end > to - 2 * DAY) continue;
    const isWhole = random() < 0.3;
    const deny = pickFrom([SendMessages, ViewChannel, ReadMessageHistory], random);
    const set = (denied: bigint): void =>
      isWhole
        ? discord.setGuildPermissions(guild.id, {
            everyone: MEMBER_PERMISSIONS & ~denied,
            bot: MEMBER_PERMISSIONS & ~denied,
          })
        : discord.setPermissions(channel.id, { deny: denied });
    const hit = streams.filter(
      ({ subscription: it }) => it.guild === guild.id && (isWhole || it.channel === channel.id),
    );
    for (const stream of hit) stream.closed.push({ from: begin, to: end });
    plan(begin, async () => {
      host.count('permissions lost');
      set(deny);
      await host.heard();
    });
    plan(end - MINUTE, async () => {
      if (!host.isUp) return;
      for (const { subscription, dues, removedAt } of hit) {
        const isLate = dues.some(
          (due) => due > begin && due < end - 2 * MINUTE && !down.some((it) => it.from <= end && it.to > due),
        );
        if (!isLate || removedAt !== undefined) continue;
        const { pause } = (await host.store.subscription(subscription.id)) ?? {};
        if (pause !== 'notAllowed') host.faults.push(`${subscription.id} rests with the reason ${pause}`);
      }
    });
    plan(end, async () => {
      set(0n);
      await host.heard();
    });
  }

  // Direct messages are closed for a while. They are tried again every four hours.
  const direct = streams.filter(({ subscription }) => subscription.guild === null && subscription.person !== '');
  for (const stream of direct.slice(1, 13)) {
    const { dues, subscription, closed } = stream;
    for (let tries = 0; tries < 50; tries += 1) {
      const begin = between(2, 80);
      const end = oddly(begin + (5 + random() * 60) * HOUR);
      const isDoubtful = dues.some((due) => due + 7 * HOUR < end && end < due + 12.5 * HOUR);
      if (isDoubtful || busy({ from: begin, to: end }, 16)) continue;
      closed.push({ from: begin, to: end });
      calm(begin);
      calm(end);
      plan(begin, () => {
        host.count('direct messages closed');
        discord.setDirectMessages(subscription.person, false);
      });
      plan(end, () => discord.setDirectMessages(subscription.person, true));
      break;
    }
  }

  // Servers remove the bot, channels are deleted.
  const remove = (guildId: string, at: Instant): void => {
    calm(at);
    for (const stream of streams) if (stream.subscription.guild === guildId) stream.removedAt = at;
    plan(at, async () => {
      discord.removeGuild(guildId);
      host.count('servers left');
      await host.heard();
    });
  };
  const awake = (first: number, last: number, hours: number): Instant => {
    for (;;) {
      const at = between(first, last);
      if (!isNear(at, hours)) return at;
    }
  };
  if (removedUp) remove(removedUp.id, awake(50, 78, 3));
  const absence = down[3];
  if (removedDown && absence) remove(removedDown.id, oddly((absence.from + absence.to) / 2));
  for (const guild of others.slice(0, 2)) {
    const channel = [...guild.channels.values()].at(-1);
    const at = awake(82, 85, 3);
    if (!channel) continue;
    calm(at);
    for (const stream of streams) if (stream.subscription.channel === channel.id) stream.deletedAt = at;
    plan(at, async () => {
      host.count('channels deleted');
      discord.deleteChannel(channel.id);
      await host.heard();
    });
  }

  // The connection is cut; Discord loses a server for a while.
  for (let cuts = 0; cuts < 6; cuts += 1)
    plan(awake(1, 88, 3), async () => {
      if (!host.isUp) return;
      host.count('connections cut');
      await host.cut();
    });
  for (const guild of others.slice(3, 5)) {
    const at = awake(1, 80, 5);
    quiet.push({ from: at - HOUR, to: at + 2 * HOUR });
    plan(at, async () => {
      host.count('servers out');
      discord.setOutage(guild.id, true);
      await host.heard();
    });
    plan(at + 40 * MINUTE, async () => {
      discord.setOutage(guild.id, false);
      await host.heard();
    });
  }

  // The process is killed between any two steps, or told to end with posts under way; often again while it recovers.
  const isCalm = (at: Instant): boolean => quiet.some((span) => at >= span.from && at <= span.to);
  for (let day = 0.5; day < (to - from) / DAY - 1; day += 1.3) {
    const at = oddly(from + (day + random() * 0.4) * DAY);
    if (isCalm(at) || isCalm(at + HOUR)) continue;
    plan(at, () => {
      if (host.isUp) host.traps.push(pickTrap(random));
    });
  }
  const wait = (): number => {
    if (state.downUntil !== undefined) {
      const absent = down.find((it) => it.kind === 'killed' && it.to === state.downUntil);
      if (absent) Object.assign(absent, { from: clock.now() + 1 });
      return Infinity;
    }
    if (random() < 0.5 && !isCalm(clock.now())) host.traps.push(pickSecondTrap(random));
    return pickFrom([0, 0, 30_000, 4 * MINUTE], random);
  };
  return { planned: planned.toSorted((a, b) => a.at - b.at), quiet, down, wait };
}

function pickTrap(random: () => number): Trap {
  const left = 1 + Math.floor(random() * 4);
  if (random() < 0.4) {
    const method = pickFrom(['claim', 'sent', 'sent', 'take', 'nextMoment', 'postpone', 'begin'], random);
    return { at: 'store', method, when: pickFrom(['before', 'after'], random), left };
  }
  const kind = pickFrom(['post', 'post', 'post', 'thread', 'direct', 'find'] as const, random);
  return { at: 'request', kind, when: pickFrom(['before', 'after', 'silent', 'close'], random), left };
}

/** One that strikes while what was left is settled. */
function pickSecondTrap(random: () => number): Trap {
  if (random() < 0.6) {
    const method = pickFrom(['releaseAll', 'take', 'begin', 'sent', 'owner', 'guilds', 'claim', 'prune'], random);
    return { at: 'store', method, when: pickFrom(['before', 'after'], random), left: 1 };
  }
  const kind = pickFrom(['find', 'post'] as const, random);
  return { at: 'request', kind, when: pickFrom(['before', 'after', 'silent', 'close'], random), left: 1 };
}
