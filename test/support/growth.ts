/** Times that a measurement is repeated before a large ratio is believed. */
const TRIES = 3;
/** Least CPU time, in milliseconds, of the longer input: less says nothing. */
const LEAST = 25;
/** CPU time, in milliseconds, that one run of the shorter input needs, lest it be measured over several. */
const LEAST_ALONE = 5;
/** Runs of a shorter input that takes less. */
const SHORT_RUNS = 5;
/** Failures that mean that the input was too much, rather than refused. */
const TOO_MUCH = /call stack|string length|out of memory/iu;

/**
 * Growth of the time that a tenfold input takes: ten where time grows with the length, a hundred where it grows with the
 * square. CPU time of this thread, so that a busy machine changes little, and for a short input that of some runs, since
 * the system counts in steps of some milliseconds; the longer one comes first and pays for what is made once; the least of some tries, each with a longer input than the one before:
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
    const taken = await cpuTime(run, long);
    if (taken < LEAST) return 0;
    let once = await cpuTime(run, short);
    if (once < LEAST_ALONE) once = (await cpuTime(run, short, SHORT_RUNS)) / SHORT_RUNS;
    least = Math.min(least, taken / Math.max(once, 1 / SHORT_RUNS));
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
