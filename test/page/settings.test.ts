import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  answerNumber,
  describePage,
  messagesOf,
  overflowOf,
  PHONE,
  pressWithKeys,
  runCommand,
  tabTo,
  typeCommand,
  waitForFocus,
} from '../support/browser.ts';
import { composerOf } from '../support/chromium.ts';

const backgroundOf = (page: Page): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
const DARK = 'rgb(49, 51, 56)';
const LIGHT = 'rgb(255, 255, 255)';

describePage('the settings', (visit) => {
  it('offer the languages for the page, the commands and private answers', async () => {
    const { page } = await visit();
    const menu = page.getByRole('combobox', { name: 'Language' });
    expect(await menu.getByRole('option').allInnerTexts()).toEqual(['English', '中文', 'Deutsch']);
    await tabTo(menu);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: '下一篇' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.getByRole('log').getByRole('button', { name: /^\// }).allInnerTexts()).toEqual([
      expect.stringMatching(/^\/ask\s+怎样/u),
      expect.stringMatching(/^\/ask\s+文章/u),
      expect.stringMatching(/^\/help/u),
    ]);
    await tabTo(composerOf(page));
    await page.keyboard.type('/help');
    await page.getByRole('option', { name: '介绍 Commonplace、它的命令和它收录的文章' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const answer = await answerNumber(page, 1);
    await answer.getByText('只有你能看到这条消息').waitFor();
    await answer.getByText('提一个问题，得到能回答它的原文段落').waitFor();

    await tabTo(page.getByRole('combobox', { name: '语言' }), 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Nächster Beitrag' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await runCommand(page, '/help|');
    await (await answerNumber(page, 2)).getByText('Nur du kannst das sehen').waitFor();
  });

  it("begin with the browser's language and colours, and are stored with messages and drafts over a reload", async () => {
    const { page } = await visit({ locale: 'zh-CN', colorScheme: 'light' });
    await page.getByRole('heading', { name: '欢迎来到 #general' }).waitFor();
    expect(await backgroundOf(page)).toBe(LIGHT);

    await tabTo(page.getByRole('combobox', { name: '身份' }));
    await page.keyboard.type('ravi');
    await page.getByRole('option', { name: 'mona', exact: true }).waitFor({ state: 'attached' });
    await tabTo(page.getByRole('combobox', { name: '语言' }));
    await page.keyboard.press('ArrowUp');
    await tabTo(page.getByRole('combobox', { name: 'Theme' }));
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => backgroundOf(page)).toBe(DARK);
    await pressWithKeys(page.getByRole('button', { name: 'quotes' }), 'Shift+Tab');
    await page.getByRole('heading', { name: '#quotes', level: 1 }).waitFor();
    await runCommand(page, '/ask|How do I look up a quote?');
    const before = await (await answerNumber(page, 1)).getByRole('strong').allInnerTexts();
    await typeCommand(page, '/quote|half a thought');

    await page.reload();
    await page.getByRole('heading', { name: '#quotes', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Next post' }).waitFor();
    await page.getByRole('option', { name: 'mona', exact: true }).waitFor({ state: 'attached' });
    expect(await backgroundOf(page)).toBe(DARK);
    expect(await (await answerNumber(page, 1)).getByRole('strong').allInnerTexts()).toEqual(before);
    expect(await page.getByRole('textbox', { name: 'words' }).inputValue()).toBe('half a thought');
  });

  it('are in a drawer on a phone, with the channels', async () => {
    const { page } = await visit(PHONE);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await runCommand(page, '/ask|How do I look up a quote?');
    const answer = await answerNumber(page, 1);
    await answer.getByText('¶ 11 of 60').waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const quotes = page.getByRole('button', { name: 'quotes' });
    expect(await quotes.isVisible()).toBe(false);
    const opener = page.getByRole('button', { name: 'Show channels and settings' });
    await pressWithKeys(opener, 'Shift+Tab');
    await quotes.waitFor();
    await page.keyboard.press('Escape');
    await quotes.waitFor({ state: 'hidden' });
    await waitForFocus(opener);
    await opener.tap();
    await quotes.tap();
    await page.getByRole('heading', { name: '#quotes', level: 1 }).waitFor();
    await quotes.waitFor({ state: 'hidden' });
    await composerOf(page).tap();
    await page.keyboard.type('/ask');
    await page.getByRole('option', { name: /^\/ask/u }).tap();
    await page.keyboard.insertText('How do I read on?');
    await page.getByRole('button', { name: 'Send' }).tap();
    await (await answerNumber(page, 1)).getByText('Reading on · ¶ ').first().waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describePage('the traffic', (visit) => {
  it('is shown with its milliseconds, and a failure as a sentence', async () => {
    const { page, discord, clock } = await visit();
    await pressWithKeys(page.getByRole('button', { name: 'Traffic' }));
    const panel = page.getByRole('complementary', { name: 'What went over the wire' });
    await panel.getByText('Do something').waitFor();
    await runCommand(page, '/ask|How do I look up a quote?');
    await panel.getByText(/\/ask: answered after \d+\.\d ms/u).waitFor();
    await panel.getByText(/POST \/interactions\/\d+\/\{token\}\/callback/u).waitFor();
    await tabTo(panel.locator('summary').filter({ hasText: 'INTERACTION_CREATE' }));
    await page.keyboard.press('Enter');
    await panel.getByText('"value": "How do I look up a quote?"').waitFor();
    await pressWithKeys(panel.getByRole('button', { name: 'Close' }), 'Shift+Tab');
    await panel.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Traffic' }).getAttribute('aria-pressed')).toBe('false');

    discord.fail({ path: '/callback', status: 500, times: 100 });
    const before = discord.traffic.length;
    await runCommand(page, '/ask|How do I read on?');
    await expect.poll(() => discord.traffic.slice(before).some(({ path }) => path === 'INTERACTION_CREATE')).toBe(true);
    clock.advance(3000);
    const notice = page.getByRole('alert').filter({ hasText: '/ask That did not work.' });
    await notice.getByText(/respond/u).waitFor();
    expect(await messagesOf(page).count()).toBe(1);
    await pressWithKeys(notice.getByRole('button', { name: 'Dismiss' }), 'Shift+Tab');
    await notice.waitFor({ state: 'detached' });
  });
});
