import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { composerOf } from '../support/chromium.ts';
import { answerNumber, describePage, messagesOf, PHONE, typeCommand, type Visit } from '../support/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe holds to be serious or critical about the page as it stands, a line for each. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
  const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

async function ask(page: Page, question = 'How do I look up a quote?'): Promise<void> {
  await typeCommand(page, `/ask|${question}`);
  await page.keyboard.press('Enter');
  await (await answerNumber(page, 1)).getByText('¶ ').first().waitFor();
}

/** What stands open on the page when axe looks at it. */
const SIGHTS: Readonly<Record<string, (visit: Visit) => Promise<unknown>>> = {
  'at first': () => Promise.resolve(),
  'with an answer': ({ page }) => ask(page),
  'with a private answer': async ({ page }) => {
    await typeCommand(page, '/help|');
    await page.keyboard.press('Enter');
    await answerNumber(page, 1);
  },
  'with commands to choose from': async ({ page }) => {
    await composerOf(page).focus();
    await page.keyboard.type('/');
    await page.getByRole('listbox').waitFor();
  },
  'with options to choose from': async ({ page }) => {
    await typeCommand(page, '/daily start|8:00 order:');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
  },
  'with an option that is missing': async ({ page }) => {
    await typeCommand(page, '/ask|');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required. Specify a value.').first().waitFor();
  },
  'with a reply, and the menu of a message open': async ({ page }) => {
    await composerOf(page).focus();
    await page.keyboard.type('@Commonplace how do I read on?');
    await page.keyboard.press('Enter');
    await answerNumber(page, 1);
    await messagesOf(page, 'mona').getByRole('button', { expanded: false }).last().press('Enter');
    await page.getByRole('menu').waitFor();
  },
  'with a select menu open': async ({ page }) => {
    await typeCommand(page, '/contents|article:guide');
    await page.keyboard.press('Enter');
    const message = await answerNumber(page, 1);
    await message.getByRole('button', { name: 'Choose a section to read' }).press('Enter');
    await page.getByRole('listbox').waitFor();
  },
  'with the traffic': async ({ page }) => {
    await page.getByRole('button', { name: 'Traffic' }).click();
    await ask(page);
    await page.getByText('INTERACTION_CREATE').click();
    await page.locator('pre').first().waitFor();
  },
  'with what did not work': async ({ page, discord, clock }) => {
    discord.fail({ path: '/callback', status: 500, times: 100 });
    await typeCommand(page, '/help|');
    await page.keyboard.press('Enter');
    await expect.poll(() => discord.traffic.some(({ path }) => path === 'INTERACTION_CREATE')).toBe(true);
    clock.advance(3000);
    await page.getByRole('alert').waitFor();
  },
};

describePage('axe finds nothing serious', (visit) => {
  it.each(Object.entries(SIGHTS))('%s, dark and light', async (_, show) => {
    const visited = await visit();
    const { page } = visited;
    await show(visited);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('light');
    await page.locator('html[data-theme=light]').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('in Chinese', async () => {
    const { page } = await visit({ locale: 'zh-CN' });
    await ask(page, '怎样查找一句引文？');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('on a phone, with its drawer', async () => {
    const { page } = await visit(PHONE);
    await ask(page);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show channels and settings' }).tap();
    await page.getByRole('button', { name: 'quotes' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
