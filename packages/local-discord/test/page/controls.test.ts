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
  ])('leads by %s from %i to %s', (key, at, next) => {
    expect(nextIndex(key, at, 3)).toBe(next);
  });

  it('leads nowhere in an empty list', () => {
    expect(nextIndex('ArrowDown', 0, 0)).toBeUndefined();
  });
});

describe('createTypeahead', () => {
  const LABELS = ['Alpha', 'Beta', 'Beetle', 'Gamma'];
  /** Types letters, so many milliseconds apart, and goes to what is found. */
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
  ])('finds by %s, %i ms apart, %s', (letters, apart, label) => {
    expect(LABELS[type(letters, apart)]).toBe(label);
  });

  it('takes letters of any script, but no key with a name', () => {
    const press = (key: string, more = {}) => isLetter({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
    expect(['a', '文', 'ä'].map((key) => press(key))).toEqual([true, true, true]);
    expect(['Enter', 'F1', ' '].map((key) => press(key))).toEqual([false, false, false]);
    expect(press('a', { ctrlKey: true })).toBe(false);
  });
});

describe('findNextFocus', () => {
  const place = (name: string, isEnabled = true) => ({ name, isEnabled });

  it('stays with the name, wherever that moved', () => {
    expect(findNextFocus([place('Open'), place('Previous'), place('Next')], 'Next', 1)).toBe(2);
  });

  it('goes to the nearest that can be used', () => {
    const turned = [place('Open', false), place('Previous'), place('Next', false), place('Whole section')];
    expect(findNextFocus(turned, 'Next', 2)).toBe(1);
    expect(findNextFocus(turned.with(1, place('Previous', false)), 'Next', 2)).toBe(3);
  });

  it('has nowhere to go when nothing can be used', () => {
    expect(findNextFocus([place('Next', false)], 'Next', 0)).toBeUndefined();
  });

  it('only ever goes where it may, and never past what is nearer', () => {
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

describe('what is chosen from', () => {
  it('is a menu’s own options, or who and what has a name here', () => {
    const options = [{ label: 'A', value: 'a' }];
    const labels = (type: number) => listOptions({ type, options }, { names }).map(({ label }) => label);
    expect([3, 5, 6, 7, 8].map(labels)).toEqual([['A'], ['mona'], ['@Readers'], ['mona', '@Readers'], ['#general']]);
  });

  it('knows who is chosen already', () => {
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

  it('stand under labels, or in rows with a label of their own', () => {
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
  ])('say what is wrong with %j', (value, sentence) => {
    expect(problem(inLabel(text), value)).toBe(sentence);
  });

  it('may be left empty where they are not required, however long they must be', () => {
    expect(problem(inLabel({ ...text, required: false }), '')).toBeUndefined();
    expect(problem(inLabel({ ...text, required: false }), 'ab')).toBe('Must be at least 3 in length; it is 2.');
  });

  it('count what is chosen', () => {
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
  it('shows an emoji before its label, one of a server’s own by name', () => {
    expect(labelOf({ type: 2, label: 'Read', emoji: { name: '📖' } })).toBe('📖 Read');
    expect(labelOf({ type: 2, emoji: { id: '1', name: 'book' } })).toBe(':book:');
  });

  it('leads to the web only', () => {
    expect(webAddress('https://example.org/')).toBe('https://example.org/');
    expect(
      ['javascript:alert(1)', ' javascript:x', 'data:text/html,x', 'file:///etc', undefined].map(webAddress),
    ).toEqual(Array.from({ length: 5 }));
  });
});
