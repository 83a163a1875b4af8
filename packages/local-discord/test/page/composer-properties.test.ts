import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  focusOption,
  fromDraft,
  parseDraft,
  removeOption,
  writeText,
  type ComposerContext,
} from '../../src/page/composer/composer.ts';
import { parseEntry, type Entry, type Value } from '../../src/page/composer/entry.ts';
import type { OfferedCommand } from '../../src/page/protocol.ts';
import { toMessage, type Sent } from '../../src/page/composer/sending.ts';
import { languageFor } from '../../src/page/languages.ts';
import type { OptionSpec, Directory } from '../../src/typed/commands.ts';
import { typist, type Typist } from './typist.ts';

const directory: Directory = {
  channels: [
    { id: '10', name: 'general', type: 0 },
    { id: '11', name: 'news', type: 5 },
  ],
  roles: [{ id: '20', name: 'a' }],
  people: [
    { id: '1', name: 'b' },
    { id: '2', name: 'c d' },
  ],
};

const CONTEXT: ComposerContext = {
  directory,
  bot: { id: '99', name: 'Bot' },
  commands: [],
  catalogue: languageFor('en-US').catalogue,
  locale: 'en-US',
};

/** True if Discord takes the value, by its documentation of each option type. */
function fits(option: OptionSpec, value: Value): boolean {
  const { choices, min_value: least, max_value: most, min_length: shortest, max_length: longest } = option;
  if (choices?.length) return choices.some((choice) => choice.value === value);
  const has = (all: readonly { id: string }[]): boolean => all.some(({ id }) => id === value);
  const isBetween = (count: number): boolean => count >= (least ?? -Infinity) && count <= (most ?? Infinity);
  switch (option.type) {
    case 3:
      return typeof value === 'string' && value.length >= (shortest ?? 0) && value.length <= (longest ?? 6000);
    case 4:
      return typeof value === 'number' && Number.isSafeInteger(value) && isBetween(value);
    case 5:
      return typeof value === 'boolean';
    case 6:
      return has(directory.people);
    case 7:
      return has(
        directory.channels.filter(({ type }) => !option.channel_types || option.channel_types.includes(type ?? 0)),
      );
    case 8:
      return has(directory.roles);
    case 9:
      return has(directory.people) || has(directory.roles);
    case 10:
      return typeof value === 'number' && Number.isFinite(value) && isBetween(value);
    default:
      return false;
  }
}

const name = fc.constantFrom('a', 'b', 'c', 'ab', 'bc', 'ca', 'constructor', '__proto__');
const choices = fc.uniqueArray(fc.record({ name, value: fc.constantFrom('a', 'b', 'x', 'y') }), {
  selector: (choice) => choice.value,
});
const option: fc.Arbitrary<OptionSpec> = fc
  .record(
    {
      name,
      description: fc.constantFrom('words', 'about a', '关于'),
      type: fc.integer({ min: 3, max: 11 }),
      required: fc.boolean(),
      autocomplete: fc.boolean(),
      choices,
      channel_types: fc.constant([5]),
      min_length: fc.constant(2),
      max_length: fc.constant(4),
      min_value: fc.constant(1),
      max_value: fc.constant(20),
    },
    { requiredKeys: ['name', 'description', 'type'] },
  )
  .map(({ choices: listed, ...rest }) => (rest.type === 3 && listed ? { ...rest, choices: listed } : rest));
const command: fc.Arbitrary<OfferedCommand> = fc.record({
  name: fc.constantFrom('a', 'ab', 'c a', 'c b', 'd'),
  description: fc.constantFrom('about a', 'about b'),
  options: fc.uniqueArray(option, { selector: ({ name: own }) => own, maxLength: 5 }),
});
const contexts: fc.Arbitrary<ComposerContext> = fc
  .record({
    commands: fc.uniqueArray(command, { selector: ({ name: own }) => own, maxLength: 4 }),
    locale: fc.constantFrom('en-US', 'zh-CN'),
  })
  .map((varied) => ({ ...CONTEXT, ...varied, catalogue: languageFor(varied.locale).catalogue }));

type Act = (ada: Typist, context: ComposerContext) => void;
const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '/a ',
    '/ab ',
    '/c a ',
    '/c ',
    'a:',
    ' b:',
    ' c:',
    'true',
    '5',
    '17',
    '#news',
    '@',
    '#',
    'a',
    '是',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
/** Valid values by option type. */
const LIKELY: Readonly<Record<number, string>> = {
  3: 'abc',
  4: '5',
  5: 'true',
  6: '@b',
  7: '#news',
  8: '@a',
  9: '@c d',
  10: '2.5',
};
/** Pastes a command with some of its options over the content. */
const paste = fc
  .tuple(fc.nat(3), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([index, leavesOut]): Act => (ada, { commands }) => {
    const { name: pasted = 'a', options = [] } = commands[index % Math.max(1, commands.length)] ?? {};
    const given = options.filter(({ required }, place) => required || !leavesOut[place]);
    const values = given.map((one) => `${one.name}:${one.choices?.[0]?.name ?? LIKELY[one.type] ?? 'file'}`);
    const text = [`/${pasted}`, ...values, ''].join(' ');
    ada.state = writeText(text, text.length, { ...CONTEXT, commands });
  });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: paste },
  {
    weight: 4,
    arbitrary: piece.map(
      (text): Act =>
        (ada) =>
          void ada.type(text),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('Enter', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowDown', 'ArrowUp').map(
      (key): Act =>
        (ada) =>
          void ada.press(key),
    ),
  },
  fc.array(piece, { maxLength: 6 }).map((all): Act => (ada, context) => {
    ada.state = writeText(all.join(''), all.join('').length, context);
  }),
  fc.nat(5).map((index): Act => (ada) => {
    if (ada.state.kind === 'filling') ada.state = focusOption(ada.state, ada.state.pills[index]?.option.name);
  }),
  fc.nat(5).map((index): Act => (ada) => {
    const pill = ada.state.kind === 'filling' ? ada.state.pills[index] : undefined;
    if (pill) ada.state = removeOption(ada.filling, pill.option.name);
  }),
  fc.array(fc.constantFrom('x', 'yyyyy', 7, 99), { maxLength: 3 }).map((values): Act => (ada) => {
    const suggested = values.map((value) => ({ name: `the ${value}`, value }));
    if (ada.state.kind === 'filling' && ada.state.at !== undefined)
      ada.state = { ...ada.state, completion: { option: ada.state.at, choices: suggested } };
  }),
);

/** True for a valid state: required options first, each option once, the focus on one of them. */
function isSound({ state }: Typist): boolean {
  if (state.kind === 'writing') return state.caret <= state.text.length;
  const names = state.pills.map((pill) => pill.option.name);
  const required = (state.command.options ?? []).filter((one) => one.required).map((one) => one.name);
  const isWhole = required.every((one, place) => names[place] === one) && new Set(names).size === names.length;
  return isWhole && (state.at === undefined || names.includes(state.at));
}

/** True if Discord takes it. */
function isRight(sent: Sent, { commands }: ComposerContext): boolean {
  if (sent.kind === 'say') return sent.text.trim() !== '' && sent.text.length <= 2000;
  const run = commands.find((one) => one.name === sent.command);
  const all = run?.options ?? [];
  const given = Object.entries(sent.options);
  const areKnown = given.every(([key]) => all.some((one) => one.name === key));
  const areRight = all.every((one) => {
    const value = given.find(([key]) => key === one.name)?.[1];
    return value === undefined ? !one.required : fits(one, value);
  });
  return run !== undefined && areKnown && areRight;
}

describe('random typing in the composer', () => {
  it('keeps its state valid, and sends only what Discord takes', () => {
    let runs = 0;
    fc.assert(
      fc.property(contexts, fc.array(act, { maxLength: 40, size: 'max' }), (context, acts) => {
        const ada = typist(context);
        for (const each of acts) {
          each(ada, context);
          expect(ada.state).toSatisfy(() => isSound(ada));
          expect(ada.offered?.length ?? 0).toBeLessThanOrEqual(25);
        }
        expect(ada.sent.filter((sent) => !isRight(sent, context))).toEqual([]);
        runs += ada.sent.filter(({ kind }) => kind === 'run').length;
      }),
      { numRuns: 1000 },
    );
    // The random walk tests something only if it sends commands.
    expect(runs).toBeGreaterThan(50);
  });

  it('is restored from its draft', () => {
    fc.assert(
      fc.property(contexts, fc.array(act, { maxLength: 15 }), (context, acts) => {
        const ada = typist(context);
        for (const each of acts) each(ada, context);
        const draft = draftOf(ada.state);
        const kept = parseDraft(JSON.parse(JSON.stringify(draft)));
        expect(kept).toEqual(draft);
        expect(kept && draftOf(fromDraft(kept, context))).toEqual(draft);
      }),
    );
  });
});

describe('an entry', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('10', 'a'),
  );
  const entry: fc.Arbitrary<Entry> = fc.record(
    { text: fc.oneof(piece, fc.double().map(String), fc.integer({ min: -3, max: 30 }).map(String)), value },
    { requiredKeys: ['text'] },
  );

  it('is a valid value, or refused with a sentence, or empty if optional', () => {
    fc.assert(
      fc.property(option, entry, (filled, typed) => {
        const reading = parseEntry(filled, typed, CONTEXT);
        expect(reading).toSatisfy(() => {
          if ('problem' in reading) return reading.problem.endsWith('.');
          return reading.value === undefined ? !filled.required : fits(filled, reading.value);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('is accepted if it is a name or value of the list', () => {
    fc.assert(
      fc.property(option, fc.nat(5), fc.constantFrom('name', 'value'), (filled, index, by) => {
        const choice = filled.choices?.[index];
        fc.pre(choice !== undefined);
        expect(parseEntry(filled, { text: String(choice[by]) }, CONTEXT)).toHaveProperty('value');
      }),
    );
  });
});

describe('a message', () => {
  it('without @ and # is sent as it was typed, but trimmed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[@#]/u.test(text));
        expect(toMessage(text, CONTEXT)).toBe(text.trim());
      }),
    );
  });
});
