import { enableCompileCache } from 'node:module';

/** Milliseconds from a signal to the end of the process, whatever still hangs. */
const END_WITHIN = 1900;

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A terminal sends the signal to the bot, and npm does so too: the second must not cut short what the first began.
  process.on(signal, () => {
    if (ending.signal.aborted) return;
    setTimeout(() => process.exit(), END_WITHIN).unref();
    ending.abort();
  });
}

// Node's compile cache saves a quarter of the start, and 20 MiB that stripping the types would hold. It serves what is
// loaded after this line, hence the import at run time.
enableCompileCache();
const { explain, isInterruption, start } = await import('./start.ts');
try {
  const { env: environment, argv, stdin: input, stdout: output, stderr: errors } = process;
  await start({ environment, args: argv.slice(2), input, output, errors, ending });
} catch (error) {
  if (!isInterruption(error)) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
// After a signal, a socket that still waits for an answer does not keep the process.
if (ending.signal.aborted) process.exit();
