import { enableCompileCache } from 'node:module';

/** Milliseconds that the process has to end, whatever still hangs. */
const END_WITHIN = 1900;
/** Exit code after something unexpected: a supervisor starts the bot again. */
const UNEXPECTED = 70;

const ending = new AbortController();
ending.signal.addEventListener('abort', () => {
  if ((ending.signal.reason as Error).name !== 'AbortError') process.exitCode ??= 1;
  setTimeout(() => end(), END_WITHIN);
});

/** True while a file or a name server is waited for: Node ends only after that, which a dead network drive puts off for ever. */
const isWaiting = (): boolean => process.getActiveResourcesInfo().some((name) => /^(?:FS|GetAddrInfo)Req/u.test(name));

function end(): void {
  if (!isWaiting()) process.exit();
  // To a supervisor, the first counts as an end in order.
  process.removeAllListeners('SIGTERM').kill(process.pid, process.exitCode === undefined ? 'SIGTERM' : 'SIGKILL');
}

// A terminal sends a signal to the bot, and npm does so too: the second does not cut short what the first began.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());
// The last resort, for promises too. Of several, the first is logged: the others may tell that the log itself is gone.
process.on('uncaughtException', (thrown: unknown) => {
  const cause = thrown instanceof Error ? thrown : new Error('something was thrown that is not an error');
  if (ending.signal.aborted && 'code' in cause && cause.code === 'EPIPE') return;
  process.exitCode = UNEXPECTED;
  ending.abort(
    new Error(`Something unexpected happened, and the bot ends: ${cause.name}: ${cause.message}`, { cause }),
  );
});

// The database and its copies say who reads what, and a diagnostic report would hold the token.
process.umask(0o077);
process.report.excludeEnv = true;

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
    process.exitCode ??= 1;
  }
}
// After a signal, a socket that still waits for an answer does not keep the process.
if (ending.signal.aborted && !isWaiting()) process.exit();
