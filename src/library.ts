import { resolve } from 'node:path';
import { drawProgress, runLibrary } from 'passages/command';
import { createReader } from 'passages/reading';
import { fetchDocument } from 'safe-fetch';
import { withoutSecrets } from './config.ts';
import { readDotenvInto } from './dotenv.ts';

/** Signals that end the command, with their numbers. */
const STOPS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

if (import.meta.main)
  await run().catch((error: unknown) => {
    console.error(withoutSecrets((error as Error).message));
    process.exit(1);
  });

async function run(): Promise<void> {
  const { stdin, stdout, stderr } = process;
  const progress = drawProgress(stderr);
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // A reader such as head, which has seen enough.
    if (code === 'EPIPE') process.exit();
    console.error(`Expected to print to standard output, got: ${message}`);
    process.exit(1);
  });
  const cwd = process.cwd();
  // ARTICLES_DIR means the same here as for the bot.
  readDotenvInto(process.env);
  const reader = createReader();
  // The reading process ends, too; a source under way would keep it from noticing that this one is gone.
  for (const [signal, number] of Object.entries(STOPS))
    process.once(signal, () => {
      void reader.close();
      progress.show(undefined);
      process.exit(128 + number);
    });
  process.exitCode = await runLibrary(process.argv.slice(2), {
    command: 'npm run library --',
    directory: resolve(process.env['ARTICLES_DIR'] || 'data/articles'),
    cwd,
    print: (line) => progress.around(() => stdout.write(`${line}\n`)),
    complain: (line) => progress.around(() => stderr.write(`${withoutSecrets(line)}\n`)),
    input: stdin,
    fetchDocument: (address, known) => fetchDocument(address, { userAgent: 'Commonplace', ...known }),
    reader,
    now: () => Date.now(),
    columns: stdout.isTTY ? stdout.columns : undefined,
    showProgress: progress.show,
  });
  await reader.close();
}
