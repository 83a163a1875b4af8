import { resolve } from 'node:path';
import { drawProgress, runLibrary } from 'passages/command';
import { createReader } from 'passages/reading';
import { fetchDocument } from 'safe-fetch';
import { withoutSecrets } from './config.ts';
import { readDotenvInto } from './dotenv.ts';

/** Signals that end the command, with their numbers. */
const STOPS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

if (import.meta.main) {
  // ARTICLES_DIR means the same here as for the bot.
  try {
    readDotenvInto(process.env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
  const { stdin, stdout, stderr } = process;
  const progress = drawProgress(stderr);
  // A reader such as head, which has seen enough.
  stdout.on('error', () => process.exit());
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
    cwd: process.cwd(),
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
