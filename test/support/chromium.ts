import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium: `CHROMIUM_PATH`, or the first on the `PATH`; undefined if there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: configured, PATH = '' } = process.env;
  if (configured) return configured;
  return PATH.split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Starts a headless Chromium that makes no requests of its own. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      // Most containers have no sandbox, and only a page of ours is opened.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The message box of the page, in any of its languages. */
export function composerOf(page: Page): Locator {
  return page.getByRole('textbox', { name: /^(?:Message|给|Nachricht an) [#@]/u });
}

/** Types text into the focused box at once, except after an option's name (`article:`), which moves the focus. */
export async function insertText(page: Page, text: string): Promise<void> {
  for (const part of text.split(/(?<=(?:^|\s)[a-z]+:)/u)) await page.keyboard.insertText(part);
}
