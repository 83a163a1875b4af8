import { enableCompileCache } from 'node:module';

/** Whatever still hangs this many milliseconds after a signal does not keep the process. */
const END_WITHIN = 1900;

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A terminal sends it to the bot, and so does npm: the second must not end what the first began.
  process.on(signal, () => {
    if (ending.signal.aborted) return;
    setTimeout(() => process.exit(), END_WITHIN).unref();
    ending.abort();
  });
}

// What Node makes of the sources is kept from one start to the next: a quarter of the time, and 20 MiB that the
// stripping of types would hold. Hence the rest is loaded only now.
enableCompileCache();
const { isInterruption, start } = await import('./start.ts');
try {
  await start(process.env, process.argv.slice(2), ending);
} catch (error) {
  if (!isInterruption(error)) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
// What was asked to end has ended: a socket that still waits for an answer does not keep the process.
if (ending.signal.aborted) process.exit();
