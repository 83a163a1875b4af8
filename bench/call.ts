import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Wrong use of a command line: the message is printed without a stack. */
export class CallError extends Error {}

/** Runs a benchmark. A CallError is printed and sets exit code 1; any other error keeps its stack. */
export async function runBench(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * Takes out an option with any number of values, which `parseArgs` does not support: all arguments up to the next option.
 * `list` is undefined if the option is absent.
 */
export function takeList(args: readonly string[], option: string): { list: string[] | undefined; rest: string[] } {
  const rest: string[] = [];
  let list: string[] | undefined;
  let isTaking = false;
  for (const arg of args) {
    if (arg.startsWith('-')) isTaking = arg === option;
    if (arg === option) list ??= [];
    else if (isTaking) list?.push(arg);
    else rest.push(arg);
  }
  return { list, rest };
}

/** Takes out an option whose values are pairs of files. */
export function takePairs(
  args: readonly string[],
  option: string,
  usage: string,
): { pairs: [string, string][]; rest: string[] } {
  const { list = [], rest } = takeList(args, option);
  if (list.length % 2 === 1)
    throw new CallError(`${option}: expected two files at a time, got ${list.join(' ')}. Call it so:\n${usage}`);
  const pairs = list.flatMap((file, number): [string, string][] =>
    number % 2 === 0 ? [[file, list[number + 1] ?? '']] : [],
  );
  return { pairs, rest };
}

/** Parses options and files; a CallError ends with the usage. */
export function parseCall<T extends ParseArgsOptionsConfig>(
  args: string[],
  options: T,
  usage: string,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    const came = (cause instanceof Error ? cause.message : String(cause)).split('. ')[0];
    throw new CallError(`Expected only the options below, got: ${came}. Call it so:\n${usage}`, { cause });
  }
}

/** The code of a file error, such as `ENOENT`, or its message. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
