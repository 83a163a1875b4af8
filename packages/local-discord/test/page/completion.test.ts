import { beforeEach, describe, expect, it } from 'vitest';
import { manualClock, type ManualClock } from '../../src/clock.ts';
import { createCompleter, completionQuery, type CompletionQuery } from '../../src/page/composer/completion.ts';
import { EMPTY, fromDraft, focusOption, type Filling, type ComposerContext } from '../../src/page/composer/composer.ts';
import type { Choice } from '../../src/page/protocol.ts';
import { languageFor } from '../../src/page/languages.ts';

const typed = (text: string, option = 'article'): CompletionQuery => ({ command: 'ask', option, text, others: {} });
const named = (name: string): Choice[] => [{ name, value: name }];

describe('requests for autocomplete choices', () => {
  const asked: { question: CompletionQuery; answer: (choices: readonly Choice[] | undefined) => void }[] = [];
  const answers: (readonly [string, readonly Choice[] | undefined])[] = [];
  let clock: ManualClock;
  const begin = () =>
    createCompleter(
      (question) =>
        new Promise((resolve, reject) => {
          const answer = (choices: readonly Choice[] | undefined): void =>
            choices ? resolve(choices) : reject(new Error('no answer'));
          asked.push({ question, answer });
        }),
      (question, choices) => answers.push([question.text, choices]),
      (ms, run) => clock.after(ms, run),
    );
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    // Lets answers arrive.
    await new Promise(setImmediate);
  };

  beforeEach(() => {
    clock = manualClock();
    asked.length = 0;
    answers.length = 0;
  });

  it('are sent at once for a new option, then when typing pauses', async () => {
    const completer = begin();
    completer.request(typed(''));
    await pass(0);
    for (const text of ['g', 'gu', 'gui']) {
      completer.request(typed(text));
      await pass(100);
    }
    expect(asked.map(({ question }) => question.text)).toEqual(['']);
    await pass(50);
    completer.request(typed('gui'));
    await pass(1000);
    completer.request(typed('gui', 'other'));
    await pass(0);
    expect(asked.map(({ question }) => [question.option, question.text])).toEqual([
      ['article', ''],
      ['article', 'gui'],
      ['other', 'gui'],
    ]);
  });

  it('pass on only the answer to the latest, in whatever order answers come', async () => {
    const completer = begin();
    completer.request(typed('g'));
    await pass(0);
    completer.request(typed('gu'));
    await pass(150);
    asked[1]?.answer(named('new'));
    asked[0]?.answer(named('old'));
    await pass(0);
    expect(answers).toEqual([['gu', named('new')]]);
  });

  it('pass on a failure, and are cancelled when another option has the focus', async () => {
    const completer = begin();
    completer.request(typed('g'));
    await pass(0);
    asked[0]?.answer(undefined);
    await pass(0);
    expect(answers).toEqual([['g', undefined]]);
    completer.request(typed('gu'));
    completer.request(undefined);
    await pass(1000);
    expect(asked).toHaveLength(1);
  });
});

describe('the query for the focused option', () => {
  const type = 3;
  const context: ComposerContext = {
    commands: [
      {
        name: 'ask',
        description: 'Ask',
        options: [
          { name: 'question', description: 'What', type, required: true },
          { name: 'times', description: 'How often', type: 4 },
          { name: 'article', description: 'Where', type, autocomplete: true },
        ],
      },
    ],
    bot: { id: '99', name: 'Bot' },
    directory: { channels: [], roles: [], people: [] },
    catalogue: languageFor('en-US').catalogue,
    locale: 'en-US',
  };
  const values = { question: { text: 'When' }, times: { text: 'often' }, article: { text: 'gu' } };
  const filling = fromDraft({ command: 'ask', values }, context) as Filling;

  it('carries the valid values of the other options', () => {
    const question = { command: 'ask', option: 'article', text: 'gu', others: { question: 'When' } };
    expect(completionQuery(focusOption(filling, 'article'), context)).toEqual(question);
  });

  it('is undefined for options without autocomplete and for a closed list', () => {
    expect(completionQuery(focusOption(filling, 'question'), context)).toBeUndefined();
    expect(completionQuery(focusOption(filling, undefined), context)).toBeUndefined();
    expect(completionQuery({ ...focusOption(filling, 'article'), open: false }, context)).toBeUndefined();
    expect(completionQuery(EMPTY, context)).toBeUndefined();
  });
});
