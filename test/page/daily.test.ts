import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  answerNumber,
  describePage,
  isFocused,
  messagesOf,
  pressWithKeys,
  tabTo,
  typeCommand,
} from '../support/browser.ts';

/** Starts an excerpt a day, and waits for what the bot says to that. */
async function start(page: Page, line: string): Promise<void> {
  await typeCommand(page, line);
  await page.keyboard.press('Enter');
  await (await answerNumber(page, 1)).getByText('An excerpt a day comes to').waitFor();
}

const nextPost = (page: Page) => page.getByRole('button', { name: 'Next post' });

describePage('a week of excerpts in a minute', (visit) => {
  it('comes to the channel, an excerpt with each press', async () => {
    const { page } = await visit();
    await start(page, '/daily start|8:00 zone:Berlin');
    const posts = messagesOf(page).filter({ hasText: '¶ ' });
    await tabTo(nextPost(page), 'Shift+Tab');
    for (const day of [1, 2, 3, 4, 5, 6, 7]) {
      await page.keyboard.press('Enter');
      await posts
        .nth(day - 1)
        .getByText(`¶ ${day} of 60`)
        .waitFor();
      await page.getByText('Next post: ').waitFor();
      expect(await isFocused(nextPost(page))).toBe(true);
    }
    expect(await posts.count()).toBe(7);
    expect(await page.getByRole('separator').count()).toBeGreaterThanOrEqual(7);
  });

  it('passes by the hour, too, and says when nothing is to come', async () => {
    const { page } = await visit();
    const clock = page.getByRole('group', { name: 'The time here' }).getByRole('time');
    const before = Date.parse((await clock.getAttribute('datetime')) ?? '');
    await pressWithKeys(page.getByRole('button', { name: '+1 hour' }));
    await page.getByText('Nothing is to come').waitFor();
    const after = Date.parse((await clock.getAttribute('datetime')) ?? '');
    expect(after - before).toBeGreaterThanOrEqual(3_600_000);
    expect(after - before).toBeLessThan(3_700_000);
  });

  it('comes by direct message, until it is unsubscribed', async () => {
    const { page } = await visit();
    await start(page, '/daily me|8:00 zone:Berlin');
    await pressWithKeys(nextPost(page), 'Shift+Tab');
    const direct = page.getByRole('button', { name: 'Direct messages, 2 new' });
    await direct.waitFor();
    await pressWithKeys(direct, 'Shift+Tab');
    const post = (await answerNumber(page, 2)).filter({ hasText: '¶ 1 of 60' });
    await pressWithKeys(post.getByRole('button', { name: 'Unsubscribe' }), 'Shift+Tab');
    await (await answerNumber(page, 3)).getByText('Ended, and everything kept of it is deleted.').waitFor();
    await typeCommand(page, '/daily list|');
    await page.keyboard.press('Enter');
    await (await answerNumber(page, 4)).getByText('There is no daily excerpt here.').waitFor();
    expect(await messagesOf(page).count()).toBe(4);
  });

  it('is not for a channel where one may not manage the server', async () => {
    const { page } = await visit();
    await tabTo(page.getByRole('combobox', { name: 'Person' }));
    await page.keyboard.type('ravi');
    // Whoever may manage the server is called so.
    await page.getByRole('option', { name: 'mona', exact: true }).waitFor({ state: 'attached' });
    await typeCommand(page, '/daily start|8:00 zone:Berlin');
    await page.keyboard.press('Enter');
    const answer = await answerNumber(page, 1);
    await answer.getByText('may manage the server').waitFor();
    await answer.getByText('ravi').first().waitFor();
    await answer.getByText('Only you can see this').waitFor();
    expect(await messagesOf(page).count()).toBe(1);
  });
});
