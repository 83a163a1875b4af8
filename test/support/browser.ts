import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { composerOf, findChromium, launch } from './chromium.ts';
import { openStage, type OpenStage, type StageOptions } from './stage.ts';
import { movableClock, type ManualClock } from 'local-discord';
import { loadPage } from 'local-discord/playground';

const CHROMIUM = findChromium();
/** In milliseconds: long enough for a busy machine; nothing here waits for time to pass. */
const PATIENCE = 20_000;

export interface VisitOptions extends BrowserContextOptions, Pick<StageOptions, 'articlesDir'> {}

/** Somebody who has just opened the playground of a bot of their own. */
export interface Visit extends OpenStage {
  readonly page: Page;
  readonly clock: ManualClock;
}

export type OpenVisit = (options?: VisitOptions) => Promise<Visit>;

export const PHONE: VisitOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/**
 * Tests of the page in a real browser; skipped where there is none, and the name says so. Whatever a test does, the page
 * may not fail or complain, open a dialog of the browser, or ask anybody but its own server for anything.
 */
export function describePage(name: string, tests: (visit: OpenVisit) => void): void {
  const reason = CHROMIUM === undefined ? ' (skipped: no Chromium; CHROMIUM_PATH may name one)' : '';
  describe.skipIf(CHROMIUM === undefined)(`${name}${reason}`, { timeout: 3 * PATIENCE }, () => {
    let browser: Browser;
    let files: StageOptions['page'];
    let complaints: string[] = [];
    let ends: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      [browser, files] = await Promise.all([launch(CHROMIUM ?? ''), loadPage()]);
    });

    afterAll(() => browser.close());

    afterEach(async () => {
      for (const end of ends) await end();
      const found = complaints;
      [complaints, ends] = [[], []];
      expect(found).toEqual([]);
    });

    async function visit({ articlesDir, ...options }: VisitOptions = {}): Promise<Visit> {
      const clock = movableClock();
      const stage = await openStage({ page: files, clock, ...(articlesDir !== undefined && { articlesDir }) });
      const usual = { viewport: { width: 1200, height: 900 }, colorScheme: 'dark', locale: 'en-US' } as const;
      const context = await browser.newContext({ ...usual, ...options });
      ends.push(async () => {
        await context.close();
        await stage.close();
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      listen(page, stage.url, (complaint) => complaints.push(complaint));
      await page.goto(stage.url);
      await composerOf(page).waitFor();
      return { ...stage, page, clock };
    }

    tests(visit);
  });
}

function listen(page: Page, url: string, complain: (complaint: string) => void): void {
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

/** Every message of somebody that is before the reader's eyes, oldest first. */
export function messagesOf(page: Page, author = 'Commonplace'): Locator {
  return page.getByRole('article', { name: new RegExp(`^${author}\\b`, 'u') });
}

/** Waits until so many messages of the bot are there, and gives the last one. */
export async function answerNumber(page: Page, count: number): Promise<Locator> {
  const answers = messagesOf(page);
  await expect.poll(() => answers.count(), { timeout: PATIENCE }).toBe(count);
  return answers.nth(count - 1);
}

export function isFocused(target: Locator): Promise<boolean> {
  return target
    .and(target.page().locator(':focus'))
    .count()
    .then((count) => count > 0);
}

/** Far more than a person would press; the page has fewer places to stop at. */
const MOST_TABS = 80;

/** Goes to something with Tab, or with Shift+Tab, as people do who have no mouse. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await isFocused(target)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`Expected ${key} to lead to ${String(target)}; it did not within ${MOST_TABS} presses.`);
}

/** Goes to a control with the keyboard, and presses it. */
export async function pressWithKeys(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(target, key);
  await target.page().keyboard.press('Enter');
}

/**
 * Types what stands between the pauses `|`, each of which is a press of Tab: `/ask| when`. What begins with `/` starts in the
 * message box, wherever the focus is.
 */
export async function typeCommand(page: Page, text: string): Promise<void> {
  await tabTo(composerOf(page));
  const [first = '', ...rest] = text.split('|');
  await page.keyboard.type(first);
  for (const part of rest) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(part);
  }
}

interface Wide {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}

/** By how many pixels the page, or what is in the log of messages, is wider than there is room. */
export async function overflowOf(page: Page): Promise<number> {
  const ofPage = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  const ofLog = await page.getByRole('log').evaluate((log: Wide) => log.scrollWidth - log.clientWidth);
  return Math.max(ofPage, ofLog);
}
