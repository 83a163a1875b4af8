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
