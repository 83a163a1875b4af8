/**
 * Measures the page: time from `npm start` until it can be used, size, and time from Enter to the drawn reply. Prints one
 * table; run with `npm run bench:playground`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, cpus } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { movableClock } from 'local-discord';
import { loadPage } from 'local-discord/playground';
import { composerOf, findChromium, launch } from '../test/support/chromium.ts';
import { CallError, runBench } from './call.ts';
import { shippedQuestions } from './questions.ts';
import { openStage, type StageOptions } from '../test/support/stage.ts';
import { quantile } from './statistics.ts';
import { fixed, table } from './table.ts';

const ROUNDS = 5;
const WARM_UP = 20;
const REPLIES = 200;
const QUESTIONS = shippedQuestions();

/** Milliseconds from `npm start` until the page in an open browser can be typed into. */
async function start(browser: Browser): Promise<number> {
  const environment = { ...process.env, DISCORD_TOKEN: '', PLAYGROUND_PORT: '0' };
  const begun = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--page', '--no-open'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressIn(child.stdout);
    const page = await browser.newPage();
    await page.goto(url);
    await composerOf(page).waitFor();
    const ready = performance.now() - begun;
    await page.close();
    return ready;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

async function addressIn(output: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const part of output) {
    text += String(part);
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(text);
    if (address) return address[0];
  }
  throw new Error(`Expected npm start to print an address, got ${JSON.stringify(text)}.`);
}

/**
 * Script for the page that records the milliseconds from Enter to the frame after an answer was added to the messages,
 * which is the frame that shows it.
 */
const WATCH = `(() => {
  let pressed = 0;
  window.times = [];
  window.timesAre = (count) => new Promise((resolve) => {
    const look = () => (times.length >= count ? resolve() : requestAnimationFrame(look));
    look();
  });
  addEventListener('keydown', ({ key }) => { if (key === 'Enter') pressed = performance.now(); }, { capture: true });
  const latest = () => [...document.querySelectorAll('[role=article]')].at(-1)?.dataset.message;
  let before = latest();
  new MutationObserver(() => {
    const now = latest();
    if (now !== before && pressed > 0) {
      const begun = pressed;
      pressed = 0;
      requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - begun)));
    }
    before = now;
  }).observe(document.querySelector('discord-messages'), { childList: true });
})()`;

/** Milliseconds from Enter to the drawn reply, for questions typed one after the other. */
async function replies(browser: Browser, files: StageOptions['page']): Promise<number[]> {
  const stage = await openStage({ page: files, clock: movableClock() });
  const page = await browser.newPage();
  try {
    await page.goto(stage.url);
    await composerOf(page).waitFor();
    await page.evaluate(WATCH);
    for (let asked = 0; asked < WARM_UP + REPLIES; asked += 1) await ask(page, asked);
    return (await page.evaluate<number[]>('times')).slice(WARM_UP);
  } finally {
    await page.close();
    await stage.close();
  }
}

async function ask(page: Page, index: number): Promise<void> {
  await composerOf(page).focus();
  await page.keyboard.insertText('/ask ');
  await page.keyboard.insertText(QUESTIONS[index % QUESTIONS.length] ?? '');
  await page.keyboard.press('Enter');
  await page.evaluate(`timesAre(${index + 1})`);
}

await runBench(async () => {
  const executable = findChromium();
  if (executable === undefined) throw new CallError('Expected a Chromium on the PATH or in CHROMIUM_PATH, got none.');
  const browser = await launch(executable);
  try {
    const starts: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) starts.push(await start(browser));
    const builds: number[] = [];
    let files = await loadPage();
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = performance.now();
      files = await loadPage();
      builds.push(performance.now() - begun);
    }
    const times = await replies(browser, files);
    const parts = [...files].map(([path, { type, bytes, brotli }]) => ({
      path,
      // The document holds a token and is sent uncompressed.
      sent: type.startsWith('text/html') ? bytes.length : brotli.length,
    }));
    const kB = (size: number): string => fixed(size / 1000, 1);
    console.log(`${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
    console.log(
      table(
        ['the page', 'figure'],
        [
          [`npm start to the usable page, median of ${ROUNDS}, ms`, fixed(quantile(starts, 0.5), 0)],
          [`building it, median of ${ROUNDS}, ms`, fixed(quantile(builds, 0.5), 0)],
          ['its size as it is sent, kB', kB(parts.reduce((sum, { sent }) => sum + sent, 0))],
          ...parts.map(({ path, sent }) => [`- ${path}`, kB(sent)]),
          [
            `Enter to the drawn reply, p50 / p99 of ${times.length}, ms`,
            `${fixed(quantile(times, 0.5), 1)} / ${fixed(quantile(times, 0.99), 1)}`,
          ],
        ],
      ),
    );
  } finally {
    await browser.close();
  }
});
