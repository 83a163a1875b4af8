import { enableCompileCache } from 'node:module';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { ReadCall, ReadReply } from './reader.ts';

/** Milliseconds between two looks of the guard. */
const LOOK_EVERY = 200;

if (isMainThread) await serve();
else guard();

/** Reads sources: the other end of `reader.ts`. */
async function serve(): Promise<void> {
  enableCompileCache();
  const guardian = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2) });
  const { readBytes } = await import('./source.ts');
  const replyTo = async ({ source, hints }: ReadCall): Promise<ReadReply> => {
    guardian.postMessage('begin');
    try {
      return { reading: await readBytes(source, hints) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    } finally {
      guardian.postMessage('end');
    }
  };
  process.on('message', (call: ReadCall) => void replyTo(call).then((reply) => process.send?.(reply)));
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}

/**
 * Ends the process when the one that started it is gone, or a source has taken too much time: on a thread of its own, because
 * a source under way keeps the first one busy. Time counts that the process had: a machine may sleep, or be slow.
 */
function guard(): void {
  const [parent, limit] = process.argv.slice(2).map(Number);
  const state = { isReading: false, spent: 0 };
  parentPort?.on('message', (message: 'begin' | 'end') =>
    Object.assign(state, { isReading: message === 'begin', spent: 0 }),
  );
  let [cpu, time] = [cpuTime(), performance.now()];
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    const [cpuBefore, timeBefore] = [cpu, time];
    [cpu, time] = [cpuTime(), performance.now()];
    // Several threads collect garbage at once.
    if (state.isReading) state.spent += Math.min(cpu - cpuBefore, time - timeBefore);
    if (state.spent > (limit ?? 0)) process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY);
}

/** Milliseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
