/** Measures the process that it is loaded into, with `--expose-gc --import`: memory on request, what is left at the end. */
import { writeSync } from 'node:fs';

export interface Memory {
  readonly resident: number;
  readonly heap: number;
}

process.on('message', () => {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { rss: resident, heapUsed: heap } = process.memoryUsage();
  process.send?.({ resident, heap } satisfies Memory);
});
process.channel?.unref();

/** Timers under way, with the line that set each. */
const timers = new Map<unknown, string>();
const { setTimeout: set, clearTimeout: clear } = globalThis;
const watched = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): NodeJS.Timeout => {
  const timer = set(() => {
    timers.delete(timer);
    run(...args);
  }, ms);
  timers.set(timer, new Error('set').stack?.split('\n').slice(2, 5).join(' < ') ?? '');
  return timer;
};
globalThis.setTimeout = Object.assign(watched, set);
globalThis.clearTimeout = (timer) => {
  timers.delete(timer);
  clear(timer);
};

process.on('exit', () => {
  const resources = process.getActiveResourcesInfo().filter((resource) => resource !== 'Timeout');
  const kept = [...timers].filter(([timer]) => (timer as NodeJS.Timeout).hasRef()).map(([, line]) => line.trim());
  writeSync(2, `Left at the end: ${JSON.stringify([...resources, ...kept])}\n`);
});
