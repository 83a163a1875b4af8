import { beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/clock.ts';
import type { ManualClock } from '../../src/clock.ts';
import { createAsking, questionIn } from '../../src/page/composer/asking.ts';
import type { Question } from '../../src/page/composer/asking.ts';
import { EMPTY, fromDraft, visit } from '../../src/page/composer/composer.ts';
import type { Filling, Scene } from '../../src/page/composer/composer.ts';
import type { Choice } from '../../src/page/protocol.ts';
import { wordsFor } from '../../src/page/words.ts';

const typed = (text: string, option = 'article'): Question => ({ command: 'ask', option, text, others: {} });
const named = (name: string): Choice[] => [{ name, value: name }];

describe('asking the bot what an option may be', () => {
  const asked: { question: Question; answer: (choices: readonly Choice[] | undefined) => void }[] = [];
  const answers: (readonly [string, readonly Choice[] | undefined])[] = [];
  let clock: ManualClock;
  const begin = () =>
    createAsking(
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
    // What was answered arrives.
    await new Promise(setImmediate);
  };

  beforeEach(() => {
    clock = manualClock();
    asked.length = 0;
    answers.length = 0;
  });

  it('asks at once for an option just begun, then once the typing pauses', async () => {
    const asking = begin();
    asking.ask(typed(''));
    await pass(0);
    for (const text of ['g', 'gu', 'gui']) {
      asking.ask(typed(text));
      await pass(100);
    }
    expect(asked.map(({ question }) => question.text)).toEqual(['']);
    await pass(50);
    asking.ask(typed('gui'));
    await pass(1000);
    asking.ask(typed('gui', 'other'));
    await pass(0);
    expect(asked.map(({ question }) => [question.option, question.text])).toEqual([
      ['article', ''],
      ['article', 'gui'],
      ['other', 'gui'],
    ]);
  });

  it('only the answer to the latest counts, in whatever order they come', async () => {
    const asking = begin();
    asking.ask(typed('g'));
    await pass(0);
    asking.ask(typed('gu'));
    await pass(150);
    asked[1]?.answer(named('new'));
    asked[0]?.answer(named('old'));
    await pass(0);
    expect(answers).toEqual([['gu', named('new')]]);
  });

  it('tells where asking failed, and nothing once nobody types there', async () => {
    const asking = begin();
    asking.ask(typed('g'));
    await pass(0);
    asked[0]?.answer(undefined);
    await pass(0);
    expect(answers).toEqual([['g', undefined]]);
    asking.ask(typed('gu'));
    asking.ask(undefined);
    await pass(1000);
    expect(asked).toHaveLength(1);
  });
});

describe('the question that is typed', () => {
  const type = 3;
  const scene: Scene = {
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
    here: { channels: [], roles: [], people: [] },
    words: wordsFor('en-US'),
    locale: 'en-US',
  };
  const values = { question: { text: 'When' }, times: { text: 'often' }, article: { text: 'gu' } };
  const filling = fromDraft({ command: 'ask', values }, scene) as Filling;

  it('has the other options that are right so far', () => {
    const question = { command: 'ask', option: 'article', text: 'gu', others: { question: 'When' } };
    expect(questionIn(visit(filling, 'article'), scene)).toEqual(question);
  });

  it('is none where the bot completes nothing, or the list is closed', () => {
    expect(questionIn(visit(filling, 'question'), scene)).toBeUndefined();
    expect(questionIn(visit(filling, undefined), scene)).toBeUndefined();
    expect(questionIn({ ...visit(filling, 'article'), open: false }, scene)).toBeUndefined();
    expect(questionIn(EMPTY, scene)).toBeUndefined();
  });
});
