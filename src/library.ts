import { buffer } from 'node:stream/consumers';
import { createReader } from 'passages/reading';
import { runLibrary } from './library/command.ts';
import { drawProgress } from './library/progress.ts';

if (import.meta.main) {
  // ARTICLES_DIR means the same here as for the bot.
  await import('dotenv/config');
  const { stdin, stdout, stderr } = process;
  const progress = drawProgress(stderr);
  const reader = createReader();
  process.exitCode = await runLibrary(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    print: (line) => progress.around(() => stdout.write(`${line}\n`)),
    complain: (line) => progress.around(() => stderr.write(`${line}\n`)),
    readInput: () => buffer(stdin),
    fetchDocument: async (address) => {
      throw new Error(`${address}: expected a file, got an address. Save the page, and use the file.`);
    },
    reader,
    now: () => Date.now(),
    columns: stdout.isTTY ? stdout.columns : undefined,
    showProgress: progress.show,
  });
  await reader.close();
}
