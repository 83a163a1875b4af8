import { describe, expect, it } from 'vitest';
import {
  draftOf,
  enterOption,
  focusOption,
  fromDraft,
  parseDraft,
  removeOption,
  writeText,
  type ComposerContext,
} from '../../src/page/composer/composer.ts';
import { offerFor, pick } from '../../src/page/composer/offer.ts';
import type { Choice } from '../../src/page/protocol.ts';
import { toMessage, problemOf } from '../../src/page/composer/sending.ts';
import { languageFor } from '../../src/page/languages.ts';
import { COMMANDS } from './commands.ts';
import { typist, type Typist } from './typist.ts';

const context: ComposerContext = {
  commands: COMMANDS,
  bot: { id: '99', name: 'Commonplace' },
  directory: {
    channels: [
      { id: '10', name: 'general', type: 0 },
      { id: '11', name: 'news', type: 5 },
      { id: '12', name: 'talk', type: 2 },
    ],
    roles: [{ id: '20', name: 'Readers' }],
    people: [
      { id: '1', name: 'Ada' },
      { id: '2', name: 'Ada Byron' },
    ],
  },
  catalogue: languageFor('en-US').catalogue,
  locale: 'en-US',
};
const chinese: ComposerContext = { ...context, catalogue: languageFor('zh-CN').catalogue, locale: 'zh-CN' };
const { composer } = context.catalogue;

const at = (text: string, where = context): Typist => typist(where).type(text);
const suggest = (ada: Typist, option: string, choices?: readonly Choice[]): void => {
  ada.state = { ...ada.filling, completion: { option, choices } };
};

describe('the list of commands', () => {
  it('opens at a slash and lists subcommands as commands', () => {
    expect(at('/').offered).toEqual(COMMANDS.map(({ name }) => name));
    expect(at('/').offered).toContain('daily start');
    expect(at('/').active).toBe('ask');
  });

  it('lists names that begin with the text first, then names and descriptions that contain it', () => {
    expect(at('/daily s').offered).toEqual(['daily start', 'daily stop', 'daily skip']);
    expect(at('/ST').offered?.slice(0, 3)).toEqual(['daily start', 'daily list', 'daily stop']);
    expect(at('/dice').offered).toEqual(['roll']);
    expect(at('/原文段落', chinese).offered).toEqual(['ask', 'quote']);
  });

  it('says that no command matches', () => {
    const ada = at('/zzz');
    expect(offerFor(ada.state, context)).toMatchObject({ items: [], instead: 'No commands match “/zzz”.' });
    ada.press('Enter');
    expect(ada.state).toMatchObject({ text: '/zzz', note: composer.noSuchCommand('zzz') });
    expect(ada.sent).toEqual([]);
  });

  it.each(['Tab', 'Enter'])('picks by %s, and arrows move around its ends', (key) => {
    const ada = at('/daily s');
    ada.press('ArrowUp');
    expect(ada.active).toBe('daily skip');
    ada.press('ArrowDown', 'ArrowDown', key);
    expect(ada.filling.command.name).toBe('daily stop');
  });

  it('is closed by Escape until more is typed', () => {
    const ada = at('/as');
    ada.press('Escape');
    expect(ada.offered).toBeUndefined();
    expect(ada.press('Tab')).toBe(false);
    expect(ada.type('k').offered).toEqual(['ask']);
  });

  it.each(['hello /ask', ' /ask ', '/ask', '//'])('does not begin a command for the text “%s”', (text) => {
    expect(at(text).state).toMatchObject({ kind: 'writing', text });
  });
});

describe('a typed command', () => {
  it.each([
    ['/ask ', { question: '' }, 'question'],
    ['/ask When', { question: 'When' }, 'question'],
    ['/ASK When', { question: 'When' }, 'question'],
    ['/ask question: When was it? article:guide', { question: 'When was it?', article: 'guide' }, 'article'],
    ['/ask question:When article: guide', { question: 'When', article: 'guide' }, 'article'],
    ['/ask What does other: mean?', { question: 'What does other: mean?' }, 'question'],
    ['/daily start 8:00', { time: '8:00' }, 'time'],
    ['/roll 6 loud:t', { sides: '6', loud: 't' }, 'loud'],
    ['/excerpt article:gu', { article: 'gu' }, 'article'],
  ])('fills in options as it is typed: %s', (text, texts, option) => {
    const ada = at(text);
    expect(ada.texts).toEqual(texts);
    expect(ada.filling.at).toBe(option);
  });

  it('takes the name of a filled option as text', () => {
    const ada = at('/ask When article:guide');
    ada.state = focusOption(ada.filling, 'question');
    expect(ada.type(' article:').texts).toEqual({ question: 'When article:', article: 'guide' });
  });

  it.each([
    ['/ask question: When was it? article:guide', { question: 'When was it?', article: 'guide' }, undefined],
    ['/ask When was it? private:yes', { question: 'When was it?', private: 'yes' }, undefined],
    ['/daily start zone:Berlin order:shuffled', { time: '', zone: 'Berlin', order: 'shuffled' }, 'time'],
    ['/ask private:maybe article:', { question: '', private: 'maybe', article: '' }, 'question'],
    ['/roll much', { sides: 'much', loud: '' }, 'sides'],
  ])('fills in options when it is pasted: %s', (text, texts, option) => {
    const ada = typist(context);
    ada.state = writeText(text, text.length, context);
    expect(ada.texts).toEqual(texts);
    expect(ada.filling.at).toBe(option);
  });

  it('keeps words that belong to no option behind the options, and is not sent', () => {
    const ada = typist(context);
    ada.state = writeText('/excerpt of the day', 19, context);
    expect(ada.filling).toMatchObject({ more: 'of the day', at: undefined });
    ada.press('Enter');
    expect(ada.filling.note).toBe(composer.noSuchOption('of the day'));
    expect(ada.sent).toEqual([]);
  });

  it('is not changed while an input method composes', () => {
    expect(writeText('/ask ', 5, context, 'composing')).toMatchObject({ kind: 'writing', text: '/ask ' });
    const state = at('/ask When').filling;
    expect(enterOption(state, 'question', 'When article:', 'composing').pills).toHaveLength(1);
  });
});

describe('the options of a command', () => {
  it('are the required ones in order; optional ones can be added', () => {
    const ada = at('/roll ');
    expect(Object.keys(ada.texts)).toEqual(['sides', 'loud']);
    ada.state = focusOption(ada.filling, undefined);
    expect(ada.offered).toEqual(['who', 'weight', 'code', 'whom']);
    expect(ada.active).toBeUndefined();
    expect(ada.type('WE'.toLowerCase()).active).toBe('weight');
    ada.press('Tab');
    expect(ada.filling).toMatchObject({ at: 'weight', more: '' });
    ada.state = focusOption(ada.filling, undefined);
    expect(ada.type('code:').filling.at).toBe('code');
  });

  it('are sent by Enter in the empty box behind them, where arrows choose an option to add', () => {
    const ada = at('/excerpt ');
    ada.press('Enter');
    expect(ada.sent).toEqual([{ kind: 'run', command: 'excerpt', options: {} }]);
    ada.type('/excerpt ').press('ArrowDown', 'Enter');
    expect(ada.filling.at).toBe('article');
  });

  it('are removed by Backspace one after the other, down to the text of the command', () => {
    const ada = at('/ask When article:g');
    ada.press('Backspace', 'Backspace');
    expect(ada.texts).toEqual({ question: 'When' });
    expect(ada.filling.at).toBe('question');
    ada.press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    expect(ada.state).toMatchObject({ kind: 'writing', text: '/ask', caret: 4 });
    expect(ada.type(' ').filling.command.name).toBe('ask');
  });

  it('are passed by Backspace if they are required', () => {
    const ada = at('/roll ');
    ada.state = focusOption(ada.filling, undefined);
    ada.press('Backspace');
    expect(ada.filling.at).toBe('loud');
    ada.press('Backspace');
    expect(ada.filling).toMatchObject({ at: 'sides', pills: [{}, {}] });
    const none = at('/excerpt ');
    none.press('Backspace');
    expect(none.state).toMatchObject({ text: '/excerpt' });
  });

  it('can be removed if they are optional', () => {
    const ada = at('/ask When article:guide');
    expect(removeOption(ada.filling, 'article')).toMatchObject({ pills: [{}], at: 'question' });
    expect(removeOption(ada.filling, 'question').pills).toHaveLength(2);
  });

  it('are discarded by a second Escape; the first closes the list', () => {
    const ada = at('/ask When private:');
    ada.press('Escape');
    expect(ada.filling.open).toBe(false);
    ada.press('ArrowDown');
    expect(ada.offered).toEqual(['True', 'False']);
    ada.press('Escape', 'Escape');
    expect(ada.state).toMatchObject({ kind: 'writing', text: '' });
    expect(ada.press('Escape')).toBe(false);
  });
});

describe('the value of an option', () => {
  it('is one of the listed values: Enter picks the first match and sends its value', () => {
    const ada = at('/daily me 8:00 order:s');
    expect(ada.offered).toEqual(['shuffled', 'from first to last']);
    ada.press('Enter');
    expect(ada.texts['order']).toBe('shuffled');
    ada.press('Enter');
    expect(ada.sent).toEqual([{ kind: 'run', command: 'daily me', options: { time: '8:00', order: 'shuffled' } }]);
  });

  it('is listed in the viewer’s language', () => {
    const ada = at('/daily me 8:00 order:打乱', chinese);
    ada.press('Tab');
    ada.press('Enter');
    expect(ada.sent).toMatchObject([{ options: { order: 'shuffled' } }]);
    expect(at('/ask When private:', chinese).offered).toEqual(['是', '否']);
  });

  it('is not picked again by Enter once it was picked', () => {
    const ada = at('/ask When private:');
    ada.press('Tab');
    ada.state = focusOption(ada.filling, 'private');
    expect(ada.offered).toEqual(['True', 'False']);
    expect(ada.active).toBeUndefined();
    ada.press('Enter');
    expect(ada.sent).toMatchObject([{ options: { private: true } }]);
  });

  it('is a suggestion only if it was picked; then its name is shown and its value sent', () => {
    const ada = at('/ask When article:gu');
    expect(offerFor(ada.state, context)?.instead).toBe(composer.loading);
    suggest(ada, 'article', [
      { name: 'A guide', value: 'guide-1' },
      { name: 'Another', value: 'guide-2' },
    ]);
    expect(ada.active).toBeUndefined();
    ada.press('ArrowDown', 'ArrowDown', 'Tab');
    expect(ada.texts['article']).toBe('Another');
    ada.press('Enter');
    expect(ada.sent).toMatchObject([{ options: { question: 'When', article: 'guide-2' } }]);
  });

  it('is the typed text if no suggestion was picked, or if the picked name was changed', () => {
    const ada = at('/ask When article:gu');
    suggest(ada, 'article', [{ name: 'A guide', value: 'guide-1' }]);
    ada.press('Enter');
    ada.type('/ask When article:gu');
    suggest(ada, 'article', [{ name: 'A guide', value: 'guide-1' }]);
    ada.press('ArrowDown', 'Tab');
    ada.state = focusOption(ada.filling, 'article');
    ada.type('s').press('Enter');
    expect(ada.sent).toMatchObject([{ options: { article: 'gu' } }, { options: { article: 'A guides' } }]);
  });

  it('has a sentence instead of suggestions if there are none or they failed to load', () => {
    const ada = at('/ask When article:gu');
    suggest(ada, 'article', []);
    expect(offerFor(ada.state, context)?.instead).toBe(composer.noOptions);
    suggest(ada, 'article');
    expect(offerFor(ada.state, context)?.instead).toBe(composer.failed);
  });

  it.each([
    ['/daily start 8:00 channel:', ['#general', '#news']],
    ['/daily start 8:00 channel:n', ['#news', '#general']],
    ['/daily start 8:00 channel:#n', ['#news', '#general']],
    ['/daily start 8:00 role:', ['@Readers']],
    ['/roll 6 who:', ['@Ada', '@Ada Byron']],
    ['/roll 6 whom:read', ['@Readers']],
  ])('is a name from the directory: %s', (text, names) => {
    expect(at(text).offered).toEqual(names);
  });

  it.each([
    ['#news', '11'],
    ['NEWS', '11'],
    ['<#11>', '11'],
    ['11', '11'],
  ])('is a channel typed as %s', (text, id) => {
    const ada = at(`/daily start 8:00 channel:${text}`);
    ada.press('Escape', 'Enter');
    expect(ada.sent).toMatchObject([{ options: { channel: id } }]);
  });

  it.each([
    ['sides', '', composer.missing],
    ['sides', '   ', composer.missing],
    ['sides', '2.5', 'Takes a whole number from 2 to 100.'],
    ['sides', '1', 'Takes a whole number from 2 to 100.'],
    ['sides', '1e2', 'Takes a whole number from 2 to 100.'],
    ['sides', ' 6 ', undefined],
    ['loud', 'maybe', composer.notListed],
    ['loud', 'yes', undefined],
    ['weight', '2', 'Takes a number, at most 1.5.'],
    ['weight', '-.5', undefined],
    ['code', 'ab', 'Takes at least 3 characters.'],
    ['code', 'abcdef', 'Takes at most 5 characters; this has 6.'],
    ['code', '', undefined],
    ['who', 'Nobody', composer.notListed],
    ['who', 'ada byron', undefined],
  ])('%s “%s” is checked: %s', (option, text, problem) => {
    const draft = { command: 'roll', values: { sides: { text: '6' }, loud: { text: 'no' }, [option]: { text } } };
    const ada = typist(context);
    ada.state = fromDraft(draft, context);
    ada.press('Enter');
    expect(ada.sent).toHaveLength(problem === undefined ? 1 : 0);
    if (problem === undefined) return;
    expect(ada.filling).toMatchObject({ at: option, marked: [option], open: false });
    expect(problemOf(ada.filling, option, context)).toBe(problem);
    expect(ada.type('x').filling.marked).toEqual([]);
  });

  it('cannot be a file', () => {
    const ada = at('/frame ');
    ada.type('x').press('Enter');
    expect(problemOf(ada.filling, 'picture', context)).toBe(composer.noFiles);
    expect(ada.sent).toEqual([]);
  });

  it('is not sent if the command is no longer offered', () => {
    const ada = typist({ ...context, commands: [] });
    ada.state = at('/excerpt ').state;
    ada.press('Enter');
    expect(ada.filling.note).toBe(composer.noSuchCommand('excerpt'));
  });
});

describe('a message', () => {
  it('is trimmed and sent by Enter, and the box is empty afterwards', () => {
    const ada = at('  hello  ');
    ada.press('Enter', 'Enter');
    expect(ada.sent).toEqual([{ kind: 'say', text: 'hello' }]);
    expect(ada.state).toMatchObject({ text: '' });
  });

  it('may begin with a slash after a space', () => {
    const ada = at(' /zzz');
    ada.press('Enter');
    expect(ada.sent).toEqual([{ kind: 'say', text: '/zzz' }]);
  });

  it('has at most 2,000 characters after names became mentions', () => {
    const ada = typist(context);
    ada.state = writeText(`@Ada ${'x'.repeat(1995)}`, 2000, context);
    ada.press('Enter');
    expect(ada.sent).toHaveLength(1);
    ada.state = writeText(`#news ${'x'.repeat(1995)}`, 2001, context);
    ada.press('Enter');
    expect(ada.state).toMatchObject({ note: composer.messageTooLong(2000) });
    expect(ada.sent).toHaveLength(1);
  });

  it('offers names of people and channels', () => {
    const ada = at('hi @');
    expect(ada.offered).toEqual(['@Commonplace', '@Ada', '@Ada Byron']);
    ada.type('byr').press('Tab');
    expect(ada.state).toMatchObject({ text: 'hi @Ada Byron ', open: false });
    ada.type('in #ne').press('Enter');
    ada.press('Enter');
    expect(ada.sent).toEqual([{ kind: 'say', text: 'hi <@2> in <#11>' }]);
  });

  it('replaces the name at the caret and keeps the text after it', () => {
    const state = writeText('ask @com now', 8, context);
    const [item] = offerFor(state, context)?.items ?? [];
    expect(item && pick(state, item)).toMatchObject({ text: 'ask @Commonplace now', caret: 17 });
  });

  it.each(['a@com', 'hi @ ', '# ', 'hi @nobody', '@Commonplace ', '@Commonplace when'])(
    'offers no names in “%s”',
    (text) => {
      expect(at(text).offered).toBeUndefined();
    },
  );

  it.each([
    ['@Ada Byron and @Ada', '<@2> and <@1>'],
    ['@ADA!', '<@1>!'],
    ['@Adam, mail@Ada', '@Adam, mail@Ada'],
    ['@commonplace: #general #generals', '<@99>: <#10> #generals'],
    ['<@Ada>', '<@Ada>'],
  ])('%s is sent as %s', (text, sent) => {
    expect(toMessage(text, context)).toBe(sent);
  });

  it('mentions people whatever characters their names have', () => {
    const directory = { ...context.directory, people: [{ id: '5', name: 'a.*(b) [c]\\' }] };
    expect(toMessage('@a.*(b) [c]\\ @axx', { ...context, directory })).toBe('<@5> @axx');
  });
});

describe('the last thing sent', () => {
  it.each(['/ask When article:guide', 'hello @Ada there'])('comes back by ArrowUp: %s', (text) => {
    const ada = at(text);
    const draft = draftOf(ada.state);
    ada.press('Enter');
    expect(ada.state).toMatchObject({ text: '' });
    ada.press('ArrowUp');
    expect(draftOf(ada.state)).toEqual(draft);
    ada.press('Enter');
    expect(ada.sent[1]).toEqual(ada.sent[0]);
  });

  it('comes back only in an empty composer, and only if there is one', () => {
    expect(at('').press('ArrowUp')).toBe(false);
    const ada = at('hello');
    ada.press('Enter');
    expect(ada.type('x').press('ArrowUp')).toBe(false);
  });
});

describe('a draft', () => {
  it.each([
    { text: 'hello' },
    { command: 'ask', values: { question: { text: 'When' }, private: { text: 'True', value: true } } },
    { command: 'help', values: {} },
  ])('is stored and restored: %j', (draft) => {
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(draftOf(fromDraft(draft, context))).toEqual(draft);
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    {},
    { text: 3 },
    { command: 'ask' },
    { command: 'ask', values: [] },
    { command: 'ask', values: { question: 'When' } },
    { command: 'ask', values: { question: { text: 'When', value: {} } } },
    { command: 'ask', values: { question: { text: 'When', value: null } } },
  ])('is rejected if it is malformed: %j', (kept) => {
    expect(parseDraft(kept)).toBeUndefined();
  });

  it('of an unknown command becomes its name; unknown options are left out', () => {
    expect(fromDraft({ command: 'gone', values: {} }, context)).toMatchObject({ kind: 'writing', text: '/gone' });
    const ada = typist(context);
    ada.state = fromDraft({ command: 'ask', values: { other: { text: 'x' }, constructor: { text: 'y' } } }, context);
    expect(ada.texts).toEqual({ question: '' });
  });
});
