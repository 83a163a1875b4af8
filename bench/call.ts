import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a person did wrong in calling a bench: the message is for them, without a stack. */
export class CallError extends Error {}

/** Prints what the person did wrong, and leaves with 1; anything else is a fault of ours and keeps its stack. */
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
 * Takes out an option with any number of values, which `parseArgs` does not know: all that follow it up to the next
 * option are its own. `list` is undefined where the option is not there.
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

/** Options and files; the usage goes with what is wrong. */
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

/** `ENOENT` and the like. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
