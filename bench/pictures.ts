/**
 * Draws the README's pictures from the real page with the shipped bot and articles, at a fixed time. Prints their sizes and
 * fails if one is too large; run with `npm run pictures`, then look at each.
 */
import { writeFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { manualClock } from 'local-discord';
import { loadPage } from 'local-discord/playground';
import { composerOf, findChromium, launch } from '../test/support/chromium.ts';
import { CallError, runBench } from './call.ts';
import { openStage, type StageOptions } from '../test/support/stage.ts';
import { table } from './table.ts';

/** Wednesday, 14 January 2026, 9:00 in Berlin. */
const START = Date.UTC(2026, 0, 14, 8);
/** Size limit of a picture, in bytes. */
const LARGEST = 150_000;
const QUALITY = 85;
/** Device pixels per CSS pixel. */
const SHARPNESS = 1.5;

interface Picture {
  readonly name: string;
  readonly window: BrowserContextOptions & { readonly viewport: { readonly width: number; readonly height: number } };
  /** Brings the page into the state of the picture. */
  readonly show: (page: Page) => Promise<unknown>;
}

const DESKTOP = { viewport: { width: 1000, height: 800 }, colorScheme: 'dark' } as const;

const PICTURES: readonly Picture[] = [
  {
    window: DESKTOP,
    name: 'ask',
    show: (page) => run(page, '/ask|When was the first rural branch founded?', '¶ 12 of 57'),
  },
  {
    window: DESKTOP,
    name: 'quote',
    show: (page) => run(page, '/quote|popular support is the highest politics', 'Not word for word'),
  },
  {
    window: DESKTOP,
    name: 'daily',
    async show(page) {
      await run(page, '/daily start|8:00 zone:Berlin', 'An excerpt a day comes');
      for (const day of [1, 2]) {
        await page.getByRole('button', { name: 'Next post' }).click();
        await page.getByText(`¶ ${day} of 60`).waitFor();
        await page.getByText('Next post: ').waitFor();
      }
      await composerOf(page).focus();
    },
  },
  {
    window: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'zh-CN' },
    name: 'phone',
    show: (page) => run(page, '/ask|怎样查找一句引文？ private:|', '“怎样查找一句引文？”'),
  },
  {
    window: { ...DESKTOP, colorScheme: 'light' },
    name: 'light',
    show: (page) => run(page, '/contents|article:guide', '60 passages and 17 sections'),
  },
];

/** Types a command, a press of Tab for each `|`, and waits until its answer has a text. */
async function run(page: Page, command: string, text: string): Promise<void> {
  await composerOf(page).focus();
  for (const [index, part] of command.split('|').entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(part);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('article').last().getByText(text).first().waitFor();
}

async function draw(browser: Browser, page: StageOptions['page'], { window, show }: Picture): Promise<Buffer> {
  const stage = await openStage({ page, clock: manualClock(START) });
  const usual = { locale: 'en-US', timezoneId: 'Europe/Berlin', deviceScaleFactor: SHARPNESS };
  const context = await browser.newContext({ ...usual, ...window });
  try {
    const tab = await context.newPage();
    await tab.clock.setFixedTime(START);
    await tab.goto(stage.url);
    await show(tab);
    // The caret blinks, and would be in every other picture.
    await tab.evaluate('document.documentElement.style.caretColor = "transparent"');
    await tab.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    const { width, height } = window.viewport;
    const clip = { x: 0, y: 0, width, height, scale: SHARPNESS };
    const devtools = await context.newCDPSession(tab);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip });
    return Buffer.from(data, 'base64');
  } finally {
    await context.close();
    await stage.close();
  }
}

await runBench(async () => {
  const executable = findChromium();
  if (executable === undefined) throw new CallError('Expected a Chromium on the PATH or in CHROMIUM_PATH, got none.');
  const browser = await launch(executable);
  try {
    const page = await loadPage();
    const rows: [file: string, size: number][] = [];
    for (const picture of PICTURES) {
      const file = `.github/${picture.name}.webp`;
      const bytes = await draw(browser, page, picture);
      await writeFile(file, bytes);
      rows.push([file, bytes.length]);
    }
    console.log(
      table(
        ['picture', 'kB'],
        rows.map(([file, size]) => [file, (size / 1000).toFixed(1)]),
      ),
    );
    const large = rows.filter(([, size]) => size > LARGEST).map(([file]) => file);
    if (large.length > 0) throw new CallError(`Expected at most ${LARGEST / 1000} kB, got more: ${large.join(', ')}.`);
  } finally {
    await browser.close();
  }
});
