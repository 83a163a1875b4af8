import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf, webAddress } from '../../src/page/message/part.ts';
import {
  createTypeahead,
  fieldOf,
  findNextFocus,
  isLetter,
  listOptions,
  nextIndex,
  validateField,
} from '../../src/page/message/controls.ts';
import { languageFor } from '../../src/page/languages.ts';

const names = {
  people: new Map([['1', 'mona']]),
  roles: new Map([['2', 'Readers']]),
  channels: new Map([['3', 'general']]),
};

describe('nextIndex', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['x', 1, undefined],
  ])('moves by %s from %i to %s', (key, at, next) => {
    expect(nextIndex(key, at, 3)).toBe(next);
  });

  it('is undefined for an empty list', () => {
    expect(nextIndex('ArrowDown', 0, 0)).toBeUndefined();
  });
});

describe('createTypeahead', () => {
  const LABELS = ['Alpha', 'Beta', 'Beetle', 'Gamma'];
  /** Types letters at intervals of `apart` milliseconds, moving to each entry found. */
  const type = (letters: string, apart: number) => {
    const find = createTypeahead(LABELS);
    return letters.split('').reduce((at, letter, index) => find(letter, at, index * apart) ?? at, 0);
  };

  it.each([
    ['b', 0, 'Beta'],
    ['B', 0, 'Beta'],
    ['bb', 100, 'Beetle'],
    ['bbb', 100, 'Beta'],
    ['bee', 100, 'Beetle'],
    ['bg', 1000, 'Gamma'],
    ['bg', 100, 'Beta'],
    ['a', 0, 'Alpha'],
    ['z', 0, 'Alpha'],
  ])('finds for %s, typed %i ms apart, %s', (letters, apart, label) => {
    expect(LABELS[type(letters, apart)]).toBe(label);
  });

  it('accepts letters of any script, but no named keys', () => {
    const press = (key: string, more = {}) => isLetter({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
    expect(['a', '文', 'ä'].map((key) => press(key))).toEqual([true, true, true]);
    expect(['Enter', 'F1', ' '].map((key) => press(key))).toEqual([false, false, false]);
    expect(press('a', { ctrlKey: true })).toBe(false);
  });
});

describe('findNextFocus', () => {
  const place = (name: string, isEnabled = true) => ({ name, isEnabled });

  it('stays with the control of that name after it has moved', () => {
    expect(findNextFocus([place('Open'), place('Previous'), place('Next')], 'Next', 1)).toBe(2);
  });

  it('moves to the nearest enabled control', () => {
    const turned = [place('Open', false), place('Previous'), place('Next', false), place('Whole section')];
    expect(findNextFocus(turned, 'Next', 2)).toBe(1);
    expect(findNextFocus(turned.with(1, place('Previous', false)), 'Next', 2)).toBe(3);
  });

  it('is undefined if all controls are disabled', () => {
    expect(findNextFocus([place('Next', false)], 'Next', 0)).toBeUndefined();
  });

  it('always moves to the nearest enabled control', () => {
    const places = fc.array(fc.record({ name: fc.constantFrom('a', 'b'), isEnabled: fc.boolean() }));
    fc.assert(
      fc.property(places, fc.nat(12), (controls, at) => {
        const next = findNextFocus(controls, 'none', at);
        const usable = controls.flatMap(({ isEnabled }, index) => (isEnabled ? [Math.abs(index - at)] : []));
        expect(next === undefined ? Infinity : Math.abs(next - at)).toBe(Math.min(...usable));
      }),
    );
  });
});

describe('the options of a select menu', () => {
  it('are its own, or the people, roles and channels by name', () => {
    const options = [{ label: 'A', value: 'a' }];
    const labels = (type: number) => listOptions({ type, options }, { names }).map(({ label }) => label);
    expect([3, 5, 6, 7, 8].map(labels)).toEqual([['A'], ['mona'], ['@Readers'], ['mona', '@Readers'], ['#general']]);
  });

  it('mark the default values', () => {
    const [mona] = listOptions({ type: 5, default_values: [{ id: '1' }] }, { names });
    expect(mona).toEqual({ label: 'mona', value: '1', default: true });
  });
});

describe('a modal’s fields', () => {
  const text = { type: 4, style: 1, custom_id: 'name', min_length: 3, max_length: 5 };
  const inLabel = (component: object, more = {}) => ({ type: 18, label: 'Name', component, ...more }) as never;
  const problem = (part: never, value: string | string[]) => {
    const field = fieldOf(part, { names });
    return field && validateField(field, value, languageFor('en-US').catalogue);
  };

  it('are found under labels and in rows', () => {
    expect(fieldOf(inLabel(text), { names })).toMatchObject({ kind: 'line', customId: 'name', label: 'Name' });
    const row = { type: 1, components: [{ ...text, style: 2, label: 'Old' }] };
    expect(fieldOf(row, { names })).toMatchObject({ kind: 'paragraph', label: 'Old', isRequired: true });
    expect(fieldOf({ type: 10, content: 'words' }, { names })).toBeUndefined();
    expect(fieldOf(inLabel({ type: 19, custom_id: 'file' }), { names })).toBeUndefined();
  });

  it.each([
    ['', 'This field is required.'],
    ['ab', 'Must be at least 3 in length; it is 2.'],
    ['abc', undefined],
    ['abcdef', 'Must be 5 or fewer in length; it is 6.'],
  ])('report for the text %j: %s', (value, sentence) => {
    expect(problem(inLabel(text), value)).toBe(sentence);
  });

  it('may be empty if they are optional, despite a minimum length', () => {
    expect(problem(inLabel({ ...text, required: false }), '')).toBeUndefined();
    expect(problem(inLabel({ ...text, required: false }), 'ab')).toBe('Must be at least 3 in length; it is 2.');
  });

  it('check the number of chosen options', () => {
    const select = inLabel({ type: 3, custom_id: 's', min_values: 2, max_values: 3, options: [] });
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd']].map((values) => problem(select, values))).toEqual([
      'This field is required.',
      'Choose at least 2.',
      undefined,
      'Choose at most 3.',
    ]);
  });
});

describe('a button', () => {
  it('shows an emoji before its label, a server’s own emoji by name', () => {
    expect(labelOf({ type: 2, label: 'Read', emoji: { name: '📖' } })).toBe('📖 Read');
    expect(labelOf({ type: 2, emoji: { id: '1', name: 'book' } })).toBe(':book:');
  });

  it('links to http, https and discord addresses only', () => {
    expect(webAddress('https://example.org/')).toBe('https://example.org/');
    expect(
      ['javascript:alert(1)', ' javascript:x', 'data:text/html,x', 'file:///etc', undefined].map(webAddress),
    ).toEqual(Array.from({ length: 5 }));
  });
});
