import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { composerOf } from '../support/chromium.ts';
import {
  answerNumber,
  describePage,
  isFocused,
  messagesOf,
  overflowOf,
  PHONE,
  pressWithKeys,
  tabTo,
  typeCommand,
} from '../support/browser.ts';

/** Chooses from a menu of the browser's by the first letters, as one does without a mouse. */
async function chooseWithKeys(menu: Locator, letters: string): Promise<void> {
  await tabTo(menu);
  await menu.page().keyboard.type(letters);
}

const groundOf = (page: Page): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');

describePage('what one may choose', (visit) => {
  it('is the language: of the page, the commands, and what is for oneself', async () => {
    const { page } = await visit();
    await tabTo(page.getByRole('combobox', { name: 'Language' }));
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
  });

  it('is the browser’s to begin with', async () => {
    const { page } = await visit({ locale: 'zh-CN', colorScheme: 'light' });
    await page.getByRole('heading', { name: '欢迎来到 #general' }).waitFor();
    expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
  });

  it('is dark or light', async () => {
    const { page } = await visit();
    expect(await groundOf(page)).toBe('rgb(49, 51, 56)');
    await chooseWithKeys(page.getByRole('combobox', { name: 'Theme' }), 'L');
    await expect.poll(() => groundOf(page)).toBe('rgb(255, 255, 255)');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => groundOf(page)).toBe('rgb(49, 51, 56)');
  });

  it('is still so after the page is loaded anew, with what was said and what was being typed', async () => {
    const { page } = await visit();
    await chooseWithKeys(page.getByRole('combobox', { name: 'Person' }), 'ravi');
    await page.getByRole('option', { name: 'mona', exact: true }).waitFor({ state: 'attached' });
    await tabTo(page.getByRole('combobox', { name: 'Language' }));
    await page.keyboard.press('ArrowDown');
    await tabTo(page.getByRole('combobox', { name: '主题' }));
    await page.keyboard.press('ArrowDown');
    await pressWithKeys(page.getByRole('button', { name: 'quotes' }), 'Shift+Tab');
    await page.getByRole('heading', { name: '#quotes', level: 1 }).waitFor();
    await typeCommand(page, '/ask|怎样查找一句引文？');
    await page.keyboard.press('Enter');
    const before = await (await answerNumber(page, 1)).getByRole('strong').allInnerTexts();
    await typeCommand(page, '/quote|half a thought');
    const ground = await groundOf(page);

    await page.reload();
    await page.getByRole('heading', { name: '#quotes', level: 1 }).waitFor();
    await page.getByRole('button', { name: '下一篇' }).waitFor();
    await page.getByRole('option', { name: 'mona', exact: true }).waitFor({ state: 'attached' });
    expect(await groundOf(page)).toBe(ground);
    expect(await (await answerNumber(page, 1)).getByRole('strong').allInnerTexts()).toEqual(before);
    expect(await page.getByRole('textbox', { name: 'words' }).inputValue()).toBe('half a thought');
  });

  it('is a phone, with a drawer for the channels', async () => {
    const { page } = await visit(PHONE);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await typeCommand(page, '/ask|How do I look up a quote?');
    await page.keyboard.press('Enter');
    const answer = await answerNumber(page, 1);
    await answer.getByText('¶ 11 of 60').waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const quotes = page.getByRole('button', { name: 'quotes' });
    expect(await quotes.isVisible()).toBe(false);
    await pressWithKeys(page.getByRole('button', { name: 'Show channels and settings' }), 'Shift+Tab');
    await quotes.waitFor();
    await page.keyboard.press('Escape');
    await quotes.waitFor({ state: 'hidden' });
    const opener = page.getByRole('button', { name: 'Show channels and settings' });
    expect(await isFocused(opener)).toBe(true);
    await opener.tap();
    await quotes.tap();
    await page.getByRole('heading', { name: '#quotes', level: 1 }).waitFor();
    await quotes.waitFor({ state: 'hidden' });
    await composerOf(page).tap();
    await page.keyboard.type('/ask');
    await page.getByRole('option', { name: /^\/ask/u }).tap();
    await page.keyboard.type('How do I read on?');
    await page.getByRole('button', { name: 'Send' }).tap();
    await (await answerNumber(page, 1)).getByText('Reading on · ¶ ').first().waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describePage('what goes on behind it', (visit) => {
  it('is shown as it went over the wire, with its milliseconds', async () => {
    const { page } = await visit();
    await pressWithKeys(page.getByRole('button', { name: 'Traffic' }));
    const panel = page.getByRole('complementary', { name: 'What went over the wire' });
    await panel.getByText('Do something').waitFor();
    await typeCommand(page, '/ask|How do I look up a quote?');
    await page.keyboard.press('Enter');
    await panel.getByText(/\/ask: answered after \d+\.\d ms/u).waitFor();
    await panel.getByText(/POST \/interactions\/\d+\/\{token\}\/callback/u).waitFor();
    await tabTo(panel.locator('summary').filter({ hasText: 'INTERACTION_CREATE' }));
    await page.keyboard.press('Enter');
    await panel.getByText('"value": "How do I look up a quote?"').waitFor();
    await pressWithKeys(panel.getByRole('button', { name: 'Close' }), 'Shift+Tab');
    await panel.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Traffic' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('reads as a sentence where the bot does not answer', async () => {
    const { page, discord, clock } = await visit();
    discord.fail({ path: '/callback', status: 500, times: 100 });
    await typeCommand(page, '/ask|How do I look up a quote?');
    await page.keyboard.press('Enter');
    await expect.poll(() => discord.traffic.some(({ path }) => path === 'INTERACTION_CREATE')).toBe(true);
    clock.advance(3000);
    const notice = page.getByRole('alert').filter({ hasText: '/ask That did not work.' });
    await notice.getByText(/respond/u).waitFor();
    expect(await messagesOf(page).count()).toBe(0);
    await pressWithKeys(notice.getByRole('button', { name: 'Dismiss' }), 'Shift+Tab');
    await notice.waitFor({ state: 'detached' });
  });
});
