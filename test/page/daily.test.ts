import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  answerNumber,
  describePage,
  messagesOf,
  pressWithKeys,
  runCommand,
  tabTo,
  typeCommand,
  waitForFocus,
} from '../support/browser.ts';
import { DAY, HOUR, START } from '../support/daily.ts';
import { rounds } from '../support/long.ts';

/** Starts a daily excerpt, and waits until the bot confirms it. */
async function start(page: Page, line: string): Promise<void> {
  await runCommand(page, line);
  await (await answerNumber(page, 1)).getByText('An excerpt a day comes to').waitFor();
}

interface Scrolled {
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly scrollTop: number;
}

/** Pixels between the visible part of the log and its end. */
function distanceFromEnd(page: Page): Promise<number> {
  return page.getByRole('log').evaluate((log: Scrolled) => log.scrollHeight - log.clientHeight - log.scrollTop);
}

const nextPost = (page: Page) => page.getByRole('button', { name: 'Next post' });

describePage('the clock of the page', (visit) => {
  it('moves by the hour and says that nothing is scheduled, then brings an excerpt with each press', async () => {
    const { page, clock } = await visit();
    const time = page.getByRole('group', { name: 'The time here' }).getByRole('time');
    const shownTime = async (): Promise<number> => Date.parse((await time.getAttribute('datetime')) ?? '');
    const before = await shownTime();
    await pressWithKeys(page.getByRole('button', { name: '+1 hour' }));
    await page.getByText('Nothing is to come. No daily excerpt runs.').waitFor();
    expect(clock.now()).toBe(START + HOUR);
    expect((await shownTime()) - before).toBeGreaterThan(HOUR / 2);

    await start(page, '/daily start|8:00 zone:Berlin');
    const posts = messagesOf(page).filter({ hasText: '¶ ' });
    await tabTo(nextPost(page), 'Shift+Tab');
    const days = rounds(3, 7);
    for (let day = 1; day <= days; day += 1) {
      await page.keyboard.press('Enter');
      await posts
        .nth(day - 1)
        .getByText(`¶ ${day} of 60`)
        .waitFor();
      await page.getByText('Next post: ').waitFor();
      await waitForFocus(nextPost(page));
    }
    expect(await posts.count()).toBe(days);
    expect(clock.now() - START).toBeGreaterThan((days - 1) * DAY);
    expect(await page.getByRole('separator').count()).toBeGreaterThanOrEqual(days);
  });

  it('keeps the end of the log visible', async () => {
    // Height at which the log overflows for a moment while the first answer draws itself.
    const { page } = await visit({ viewport: { width: 1000, height: 800 } });
    await start(page, '/daily start|8:00 zone:Berlin');
    for (const day of [1, 2]) {
      await nextPost(page).click();
      await page.getByText(`¶ ${day} of 60`).waitFor();
      await expect.poll(() => distanceFromEnd(page)).toBeLessThan(40);
    }
  });

  it('brings excerpts by direct message until the subscription is ended', async () => {
    const { page } = await visit();
    await start(page, '/daily me|8:00 zone:Berlin');
    await pressWithKeys(nextPost(page), 'Shift+Tab');
    const direct = page.getByRole('button', { name: 'Direct messages, 2 new' });
    await direct.waitFor();
    await pressWithKeys(direct, 'Shift+Tab');
    const post = (await answerNumber(page, 2)).filter({ hasText: '¶ 1 of 60' });
    await pressWithKeys(post.getByRole('button', { name: 'Unsubscribe' }), 'Shift+Tab');
    await (await answerNumber(page, 3)).getByText('Ended, and everything kept of it is deleted.').waitFor();
    await runCommand(page, '/daily list|');
    await (await answerNumber(page, 4)).getByText('There is no daily excerpt here.').waitFor();
    expect(await messagesOf(page).count()).toBe(4);
  });
});

describePage('a person who may not manage the server', (visit) => {
  it('is told so privately by /daily start', async () => {
    const { page } = await visit();
    await tabTo(page.getByRole('combobox', { name: 'Person' }));
    await page.keyboard.type('ravi');
    // People who may manage the server are marked as such for themselves only.
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
