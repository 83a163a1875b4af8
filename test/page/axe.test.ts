import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  answerNumber,
  describePage,
  messagesOf,
  PHONE,
  runCommand,
  tabTo,
  typeCommand,
  type Visit,
} from '../support/browser.ts';
import { composerOf } from '../support/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Theme = 'dark' | 'light';

/** Serious and critical violations below `selector`, one a line; in light colours only the contrast is looked at. */
async function findViolations(page: Page, theme: Theme, selector: string): Promise<string[]> {
  // Once a page: half a megabyte takes longer to send than axe takes to run.
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(`(() => { ${AXE} })()`);
  const rules = theme === 'light' ? '{ type: "rule", values: ["color-contrast"] }' : 'undefined';
  const run = `axe.run(${JSON.stringify(selector)}, { resultTypes: ["violations"], runOnly: ${rules} })`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** Sets the colours without a control, which would close lists and menus. */
async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(`(async () => {
    document.documentElement.dataset.theme = ${JSON.stringify(theme)};
    const messages = document.querySelector('discord-messages');
    messages.toggleAttribute('light-theme', ${theme === 'light'});
    await messages.updateComplete;
  })()`);
}

/** Expects no violations, dark and light. */
async function expectNone(page: Page, selector = 'html'): Promise<void> {
  expect(await findViolations(page, 'dark', selector)).toEqual([]);
  await setTheme(page, 'light');
  expect(await findViolations(page, 'light', selector)).toEqual([]);
  await setTheme(page, 'dark');
}

/** Brings an answer, a private one, a reply, the traffic and a failure onto the page. */
async function fill({ page, discord, clock }: Visit): Promise<void> {
  await page.getByRole('button', { name: 'Traffic' }).click();
  await runCommand(page, '/contents|article:guide');
  await answerNumber(page, 1);
  await runCommand(page, '/help|');
  await answerNumber(page, 2);
  await runCommand(page, '@Commonplace how do I read on?');
  await answerNumber(page, 3);
  discord.fail({ path: '/callback', status: 500, times: 100 });
  const before = discord.traffic.length;
  await runCommand(page, '/ask|How do I look up a quote?');
  await expect.poll(() => discord.traffic.slice(before).some(({ path }) => path === 'INTERACTION_CREATE')).toBe(true);
  clock.advance(3000);
  await page.getByRole('alert').waitFor();
  await page.locator('summary').filter({ hasText: 'INTERACTION_CREATE' }).last().click();
  await page.locator('details[open] pre').first().waitFor();
}

describePage('axe finds nothing serious', (visit) => {
  it('on a new page, in the list of commands, and with a missing option', async () => {
    const { page } = await visit();
    await expectNone(page);
    await composerOf(page).focus();
    await page.keyboard.type('/');
    await page.getByRole('listbox').waitFor();
    await expectNone(page, '.composer');
    await page.keyboard.type('ask');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required. Specify a value.').first().waitFor();
    await expectNone(page, '.composer');
    await page.keyboard.press('Escape');
    await typeCommand(page, '/daily start|8:00 order:');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await expectNone(page, '.composer');
  });

  it('with all kinds of answers, the traffic and a failure, in the menu of a message, and in a select menu', async () => {
    const visited = await visit();
    const { page } = visited;
    await fill(visited);
    await expectNone(page);
    await messagesOf(page, 'mona').getByRole('button', { expanded: false }).last().press('Enter');
    await page.getByRole('menu').waitFor();
    await expectNone(page, '.popup');
    await page.keyboard.press('Escape');
    await messagesOf(page).first().getByRole('button', { name: 'Choose a section to read' }).press('Enter');
    await page.getByRole('listbox').waitFor();
    await expectNone(page, '.popup');
  });

  it('on a phone, in Chinese, with the drawer', async () => {
    const { page } = await visit({ ...PHONE, locale: 'zh-CN' });
    await tabTo(composerOf(page));
    await runCommand(page, '/help|');
    await answerNumber(page, 1);
    await expectNone(page);
    await page.getByRole('button', { name: '显示频道与设置' }).tap();
    await page.getByRole('button', { name: 'quotes' }).waitFor();
    await expectNone(page);
  });
});
