/** Times that a measurement is repeated before a large ratio is believed. */
const TRIES = 3;
/** Runs of a short input that takes little time, in one measurement. */
const SHORT_RUNS = 5;
/** Least CPU time, in milliseconds, of the longer input, or of the shorter run once: less says nothing. */
const LEAST = 25;
/** Failures that mean that the input was too much, rather than refused. */
const TOO_MUCH = /call stack|string length|out of memory/iu;

/**
 * Growth of the time that a tenfold input takes: ten where time grows with the length, a hundred where it grows with the
 * square. CPU time of this thread, so that a busy machine changes little, and for the short input that of some runs, since
 * the system counts in steps of some milliseconds; the least of some tries, each with a longer input than the one before:
 * where a limit lies between the two lengths, they are not alike.
 */
export async function growthOf(
  run: (input: string) => unknown,
  make: (length: number) => string,
  length: number,
): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < TRIES && least > MOST_GROWTH; attempt += 1) {
    const [short, long] = [make(4 ** attempt * length), make(10 * 4 ** attempt * length)];
    const runs = (await cpuTime(run, short)) < LEAST ? SHORT_RUNS : 1;
    const taken = await cpuTime(run, long);
    if (taken < LEAST) return 0;
    least = Math.min(least, (runs * taken) / Math.max(await cpuTime(run, short, runs), 1));
  }
  return least;
}

/** Largest growth of anything that takes linear time, with room for what is made once and what the collector does. */
export const MOST_GROWTH = 30;

async function cpuTime(run: (input: string) => unknown, input: string, times = 1): Promise<number> {
  const start = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) {
    try {
      await run(input);
    } catch (error) {
      if (TOO_MUCH.test(String(error))) throw error;
    }
  }
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
