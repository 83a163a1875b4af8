import { expect, it } from 'vitest';
import {
  answerNumber,
  describePage,
  isFocused,
  messagesOf,
  pressWithKeys,
  runCommand,
  tabTo,
  typeAhead,
  typeCommand,
  waitForFocus,
} from '../support/browser.ts';
import { composerOf } from '../support/chromium.ts';

describePage('a newcomer with a keyboard only', (visit) => {
  it('can type at once and from anywhere, and finds three questions to press', async () => {
    const { page } = await visit();
    await waitForFocus(composerOf(page));
    await pressWithKeys(page.getByRole('button', { name: 'Traffic' }), 'Shift+Tab');
    await page.keyboard.type('hello');
    expect(await composerOf(page).inputValue()).toBe('hello');
    await tabTo(page.getByRole('button', { name: 'To the message box' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await waitForFocus(composerOf(page));

    const suggestions = page.getByRole('log').getByRole('button', { name: /^\// });
    expect(await suggestions.allInnerTexts()).toEqual([
      expect.stringMatching(/^\/ask\s+When was/u),
      expect.stringMatching(/^\/ask\s+How do I/u),
      expect.stringMatching(/^\/quote\s+popular support/u),
    ]);
    for (const number of [1, 2, 3]) {
      await pressWithKeys(suggestions.nth(number - 1), 'Shift+Tab');
      const answer = await answerNumber(page, number);
      await answer
        .getByText(/¶ \d+ of \d+/u)
        .first()
        .waitFor();
      expect(await answer.getByText(/Nothing in the library|I can't find/u).count()).toBe(0);
      await waitForFocus(composerOf(page));
    }
  });

  it('asks by typing and Tab, reads on, sees the whole section, and opens another from the contents', async () => {
    const { page } = await visit();
    await tabTo(composerOf(page));
    await page.keyboard.type('/as');
    const offered = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
    expect(await offered.first().innerText()).toMatch(
      /^\/ask.*\n.*Ask a question and get the passages that answer it/u,
    );
    await page.keyboard.press('Tab');
    await waitForFocus(page.getByRole('textbox', { name: 'question' }));
    await page.keyboard.type('How do I look up a quote?');
    await page.keyboard.press('Enter');

    const answer = await answerNumber(page, 1);
    await answer.getByText('“How do I look up a quote?”').waitFor();
    await answer.getByText('Looking up a quote · ¶ 11 of 60').waitFor();
    expect(await answer.getByRole('strong').allInnerTexts()).toEqual([
      'A guide to Commonplace',
      'To look up a quote, type /quote and a few words that you remember from it, such as /quote words: passages worth keeping.',
    ]);
    await waitForFocus(composerOf(page));

    const next = answer.getByRole('button', { name: 'Next', exact: true });
    await pressWithKeys(next, 'Shift+Tab');
    // The first answer shows ¶ 12, too, as its second match: only without ¶ 11 has the page been turned.
    await answer.getByText('¶ 11 of 60').waitFor({ state: 'hidden' });
    await answer.getByText('Looking up a quote · ¶ 12 of 60').waitFor();
    await waitForFocus(next);
    await page.keyboard.press('Enter');
    await answer.getByText('¶ 13 of 60').waitFor();
    await waitForFocus(next);

    await pressWithKeys(answer.getByRole('button', { name: 'Whole section' }));
    await answer.getByText('An exact phrase is found whatever its quotation marks').waitFor();
    await answer.getByText('A quote that you misremember still finds the real one').waitFor();

    await pressWithKeys(answer.getByRole('button', { name: 'Contents' }));
    const menu = answer.getByRole('button', { name: 'Choose a section to read' });
    await menu.waitFor();
    await pressWithKeys(menu);
    const options = page.getByRole('listbox', { name: 'Choose a section to read' }).getByRole('option');
    await expect.poll(() => options.count()).toBe(18);
    await waitForFocus(options.first());
    await typeAhead(options.filter({ hasText: 'Finding where a message comes from' }), 'Fin');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await answer.getByText('To read something without a question').waitFor();
    expect(await messagesOf(page).count()).toBe(1);
  });

  it('asks privately, shares the answer, and dismisses the private one', async () => {
    const { page } = await visit();
    await typeCommand(page, '/ask|How do I look up a quote? private:');
    await page.getByRole('listbox', { name: 'Options' }).getByRole('option', { name: 'True' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const answer = await answerNumber(page, 1);
    await answer.getByText('Only you can see this').waitFor();
    await pressWithKeys(answer.getByRole('button', { name: 'Share', exact: true }), 'Shift+Tab');
    const shared = await answerNumber(page, 2);
    await shared.getByText('Asked by').waitFor();
    await shared.getByText('Looking up a quote · ¶ 11 of 60').last().waitFor();
    expect(await shared.getByText('Only you can see this').count()).toBe(0);
    await pressWithKeys(answer.getByRole('button', { name: 'Dismiss message' }));
    await answerNumber(page, 1);
    await messagesOf(page).getByText('Asked by').waitFor();
  });

  it('sees what differs in a misremembered quote, completes an article, and gets the help privately', async () => {
    const { page } = await visit();
    await runCommand(page, '/quote|notebook in which people used to gather passages worth keeping');
    const quote = await answerNumber(page, 1);
    await quote.getByText('Not word for word').waitFor();
    const bold = await quote.getByRole('strong').allInnerTexts();
    expect(bold.slice(0, 4)).toEqual(['people', 'gather', 'readers', 'collect']);

    await typeCommand(page, '/contents|article:grass');
    const options = page.getByRole('listbox', { name: 'Options' }).getByRole('option');
    await expect.poll(() => options.allInnerTexts()).toEqual(['Grassroots party building in China']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const contents = await answerNumber(page, 2);
    await contents
      .getByText(/^Grassroots party building in China$/u)
      .first()
      .waitFor();

    await runCommand(page, '/help|');
    const help = await answerNumber(page, 3);
    await help.getByText('Only you can see this').waitFor();
    await help.getByText('4 articles, 137 passages:').waitFor();

    await runCommand(page, '/ask|');
    await page.getByText('This option is required. Specify a value.').first().waitFor();
    await page.keyboard.press('Escape');
    await waitForFocus(composerOf(page));
    expect(await messagesOf(page).count()).toBe(3);
  });

  it('mentions the bot, writes to it, and finds the source of a message', async () => {
    const { page } = await visit();
    await tabTo(composerOf(page));
    await page.keyboard.type('@Comm');
    await page.getByRole('option', { name: '@Commonplace' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('how do I look up a quote?');
    await page.keyboard.press('Enter');
    await messagesOf(page, 'mona').getByText('@Commonplace').first().waitFor();
    const reply = await answerNumber(page, 1);
    await reply.getByText('¶ 11 of 60').waitFor();
    await reply.getByRole('group', { name: 'replying to mona' }).waitFor();

    await runCommand(page, 'Every word that Commonplace shows from an article is the article’s own.');
    const said = messagesOf(page, 'mona').last();
    await said.getByText('Every word').waitFor();
    await pressWithKeys(said.getByRole('button', { name: 'Message actions' }), 'Shift+Tab');
    await page.getByRole('menu').waitFor();
    await typeAhead(page.getByRole('menuitem', { name: 'Find the source' }), 'find');
    await page.keyboard.press('Enter');
    const source = await answerNumber(page, 2);
    await source.getByText('Only you can see this').waitFor();
    await source.getByText('¶ 2 of 60').waitFor();

    await pressWithKeys(page.getByRole('button', { name: 'Direct messages' }), 'Shift+Tab');
    await page.getByRole('heading', { name: '@Commonplace', level: 1 }).waitFor();
    await waitForFocus(composerOf(page));
    await runCommand(page, 'how do I read on?');
    await (await answerNumber(page, 1)).getByText('Reading on · ¶ ').first().waitFor();
    expect(await isFocused(composerOf(page))).toBe(true);
    expect(await messagesOf(page).count()).toBe(1);
  });
});
