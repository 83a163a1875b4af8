import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { drawProgress, runLibrary } from 'passages/command';
import { createReader } from 'passages/reading';
import { fetchDocument } from 'safe-fetch';
import { withoutSecrets } from './config.ts';

if (import.meta.main) {
  // ARTICLES_DIR means the same here as for the bot.
  await import('dotenv/config');
  const { stdin, stdout, stderr } = process;
  const progress = drawProgress(stderr);
  // A reader such as head, which has seen enough.
  stdout.on('error', () => process.exit());
  const reader = createReader();
  process.exitCode = await runLibrary(process.argv.slice(2), {
    command: 'npm run library --',
    directory: resolve(process.env['ARTICLES_DIR'] || 'data/articles'),
    cwd: process.cwd(),
    print: (line) => progress.around(() => stdout.write(`${line}\n`)),
    complain: (line) => progress.around(() => stderr.write(`${withoutSecrets(line)}\n`)),
    readInput: () => buffer(stdin),
    fetchDocument: (address, known) => fetchDocument(address, { userAgent: 'Commonplace', ...known }),
    reader,
    now: () => Date.now(),
    columns: stdout.isTTY ? stdout.columns : undefined,
    showProgress: progress.show,
  });
  await reader.close();
}
