import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect } from 'vitest';
import { manualClock, type ManualClock } from 'local-discord';
import { loadPage, type PageFiles } from 'local-discord/playground';
import { composerOf, findChromium, insertText, launch } from './chromium.ts';
import { START } from './daily.ts';
import { openStage, type OpenStage, type StageOptions } from './stage.ts';

const CHROMIUM = findChromium();
/** Milliseconds that the page may take for anything, on a machine ten times slower; nothing waits for time to pass. */
const PATIENCE = 120_000;

export interface VisitOptions extends BrowserContextOptions, Pick<StageOptions, 'articlesDir'> {}

/** A page that a newcomer has just opened, with a bot of its own. */
export interface Visit extends OpenStage {
  readonly page: Page;
  /** The clock of the local Discord and the bot; it stands still until it is moved. */
  readonly clock: ManualClock;
}

export type OpenVisit = (options?: VisitOptions) => Promise<Visit>;

export const PHONE: VisitOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

interface Shared {
  readonly browser: Browser;
  readonly files: PageFiles;
}

/**
 * One browser and one built page for all files of a worker, started by its first visit. The browser ends with the worker:
 * it is connected by a pipe.
 */
const shared: { started?: Promise<Shared> } = {};

async function startShared(): Promise<Shared> {
  const [browser, files] = await Promise.all([launch(CHROMIUM ?? ''), loadPage()]);
  return { browser, files };
}

/**
 * Tests of the page in a real browser; skipped if there is none, and the name says so. In each of them the page may not
 * throw, log a warning, open a dialog of the browser, or send a request to anything but its own server.
 */
export function describePage(name: string, tests: (visit: OpenVisit) => void): void {
  const reason = CHROMIUM === undefined ? ' (skipped: no Chromium; CHROMIUM_PATH may name one)' : '';
  describe.skipIf(CHROMIUM === undefined)(`${name}${reason}`, () => {
    const complaints: string[] = [];
    const ends: (() => Promise<void>)[] = [];

    afterEach(async () => {
      for (const end of ends.splice(0)) await end();
      expect(complaints.splice(0)).toEqual([]);
    });

    tests(async ({ articlesDir, ...options } = {}) => {
      const { browser, files } = await (shared.started ??= startShared());
      const clock = manualClock(START);
      const stage = await openStage({ page: files, clock, ...(articlesDir !== undefined && { articlesDir }) });
      ends.push(stage.close);
      const usual = { viewport: { width: 1200, height: 900 }, colorScheme: 'dark', locale: 'en-US' } as const;
      const context = await browser.newContext({ ...usual, ...options });
      ends.unshift(() => context.close());
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      watch(page, stage.url, (complaint) => complaints.push(complaint));
      await page.goto(stage.url);
      await composerOf(page).waitFor();
      return { ...stage, page, clock };
    });
  });
}

function watch(page: Page, url: string, complain: (complaint: string) => void): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complain(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== url && protocol !== 'data:') complain(`request: ${request.url()}`);
  });
}

/** All visible messages of an author, oldest first. */
export function messagesOf(page: Page, author = 'Commonplace'): Locator {
  return page.getByRole('article', { name: new RegExp(`^${author}\\b`, 'u') });
}

/** Waits until the bot has that many messages, and returns the last one. */
export async function answerNumber(page: Page, count: number): Promise<Locator> {
  const answers = messagesOf(page);
  await expect.poll(() => answers.count(), { timeout: PATIENCE }).toBe(count);
  return answers.nth(count - 1);
}

export async function isFocused(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) > 0;
}

export async function waitForFocus(target: Locator): Promise<void> {
  await expect.poll(() => isFocused(target), { timeout: PATIENCE }).toBe(true);
}

/** Limit of presses of Tab; the page has fewer places to stop at. */
const MOST_TABS = 80;

/** Moves the focus to something with Tab or Shift+Tab. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await isFocused(target)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`Expected ${key} to lead to ${String(target)}; it did not within ${MOST_TABS} presses.`);
}

/** Moves the focus to a control with the keyboard and presses Enter. */
export async function pressWithKeys(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(target, key);
  await target.page().keyboard.press('Enter');
}

/** Types a command into the message box, with Tab for each `|`: `/ask| when`. */
export async function typeCommand(page: Page, text: string): Promise<void> {
  await tabTo(composerOf(page));
  const [first = '', ...rest] = text.split('|');
  await insertText(page, first);
  for (const part of rest) {
    await page.keyboard.press('Tab');
    await insertText(page, part);
  }
}

/** Types a command and sends it. */
export async function runCommand(page: Page, text: string): Promise<void> {
  await typeCommand(page, text);
  await page.keyboard.press('Enter');
}

/** Moves to a list entry by its first letters, again if the machine was too slow for them to count as one word. */
export async function typeAhead(target: Locator, letters: string): Promise<void> {
  const { keyboard } = target.page();
  const attempt = async (): Promise<boolean> => {
    await keyboard.press('Home');
    await keyboard.type(letters);
    return isFocused(target);
  };
  await expect.poll(attempt, { timeout: PATIENCE, interval: 1000 }).toBe(true);
}

interface Wide {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}

/** Pixels by which the page or the log of messages is wider than its room. */
export async function overflowOf(page: Page): Promise<number> {
  const ofPage = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  const ofLog = await page.getByRole('log').evaluate((log: Wide) => log.scrollWidth - log.clientWidth);
  return Math.max(ofPage, ofLog);
}
