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
process.on('exit', () => writeSync(2, `Left at the end: ${JSON.stringify(process.getActiveResourcesInfo())}\n`));
