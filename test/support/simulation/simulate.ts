import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../random.ts';
import { startLocalDiscord } from 'local-discord';
import type { Instant } from '../../../src/store/store.ts';
import { planCourse, type Course } from './course.ts';
import { createHost, type Host } from './host.ts';
import { steppingClock } from './lives.ts';
import { HOUR, MINUTE, type Simulated, type SimulationOptions, type Stream } from './model.ts';
import { placesFor, plant, writeArticles } from './streams.ts';

/**
 * Runs the whole bot for months over a local Discord, with everything that goes wrong drawn from a seed: processes that
 * end between any two steps, requests that fail, long absences, permissions lost and given back.
 */
export async function simulate(options: SimulationOptions): Promise<Simulated> {
  const { seed, from, to } = options;
  const random = seededRandom(seed);
  // A process that ends loses nothing that the system was given, so the test need not wait for a disk.
  const memory = '/dev/shm';
  const folder = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'commonplace-simulation-'));
  const clock = steppingClock(from);
  const discord = await startLocalDiscord({ clock, history: 1000, ...placesFor(options.streams) });
  const file = join(folder, 'data', 'commonplace.db');
  await writeArticles(join(folder, 'articles'));
  const host = createHost({ discord, clock, file, articlesDir: join(folder, 'articles'), random });
  const close = async (): Promise<void> => {
    await host.end();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await host.start();
    const streams = await plant(host, options, random);
    const course = planCourse(host, streams, options, random);
    host.listen(streams);
    await run(host, streams, course, to);
    await host.stop();
    return { ...host.result(), streams, down: course.down, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** From one instant at which something is to happen to the next. */
async function run(host: Host, streams: readonly Stream[], course: Course, to: Instant): Promise<void> {
  const { clock } = host;
  const dues = [...new Set(streams.flatMap(({ dues: some }) => some))].toSorted((a, b) => a - b);
  const planned = [...course.planned];
  let passed = 0;
  // What falls due at the very end is not waited for.
  const end = to - 1;
  while (clock.now() < end) {
    while ((dues[passed] ?? Infinity) <= clock.now()) passed += 1;
    const next = Math.min(dues[passed] ?? end, planned[0]?.at ?? end, await again(host), end);
    host.count(next === dues[passed] ? 'step due' : next === planned[0]?.at ? 'step planned' : 'step again');
    clock.moveTo(next);
    host.isQuiet = course.quiet.some((span) => clock.now() >= span.from && clock.now() <= span.to);
    while (planned[0] && planned[0].at <= clock.now()) await planned.shift()?.run();
    await host.settle(course.wait);
  }
}

/** When something is tried again: at its time where something went wrong lately, else, for what rests for days, now and then. */
async function again(host: Host): Promise<Instant> {
  if (!host.isUp) return Infinity;
  const { clock, store } = host;
  const moment = (await store.nextMoment()) ?? Infinity;
  const pause = clock.now() - host.failedAt < 2 * HOUR ? 5000 : 30 * MINUTE;
  return Math.max(moment, clock.now() + pause);
}
