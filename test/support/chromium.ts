import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium: what `CHROMIUM_PATH` says, or the first on the `PATH`. Undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: told, PATH = '' } = process.env;
  if (told) return told;
  return PATH.split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Starts a browser that nobody sees, and that asks nobody for anything by itself. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      // Containers mostly have no place for a sandbox, and only a page of ours is opened.
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

/** Where messages and commands are typed; in English or Chinese. */
export function composerOf(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message [#@]|^给 [#@]/u });
}
