import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { actions, type Origin } from '../../src/discord/actions.ts';
import {
  type Action,
  customId,
  type MenuAction,
  NOBODY,
  pageAddress,
  readCustomId,
} from '../../src/discord/custom-id.ts';

const part = fc.stringMatching(/^[A-Za-z0-9._-]{0,12}$/u);
const word = fc.stringMatching(/^[a-z]{1,8}$/u);
const snowflake = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);

describe('a custom id', () => {
  it('holds the operation, the page and the owner in base 36', () => {
    const address = pageAddress('passage', 'next', ['abcdefghij', '12', 'klmnopqrst', 'ask.0.']);
    expect(customId('open', address, '36')).toBe('passage:next:abcdefghij:12:klmnopqrst:ask.0.~10');
    expect(customId('share', address, '36')).toBe('share/passage:next:abcdefghij:12:klmnopqrst:ask.0.~10');
    expect(customId('remove', '', '36')).toBe('remove/~10');
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom('open', 'share'),
        snowflake,
        (command, action, parts, operation, owner) => {
          const id = customId(operation, pageAddress(command, action, parts), owner);
          expect(readCustomId(id)).toEqual({ operation, owner, address: { command, action, parts } });
        },
      ),
    );
  });

  it.each([
    '',
    '~',
    'ask:more:0',
    'ask~1',
    'ask:~1',
    'ask:more:0~',
    'ask:more:0~!',
    'ask:more:0~00000000000000',
    'ask:more:0 ~1',
    'ask:more:<@1>~1',
    'ASK:more~1',
    'take/ask:more~1',
    'share/~1',
    'remove/ask:more:0~1',
    'ask:more:0~1\n',
    `ask:more:${'0'.repeat(100)}~1`,
    '__proto__:constructor~1',
  ])('rejects an id that this bot does not make: %j', (id) => {
    expect(readCustomId(id)).toBeUndefined();
  });

  it('reads back to the same id, or not at all, whatever is sent', () => {
    const fragments = fc.constantFrom(
      'ask',
      'share/',
      'remove/',
      ':',
      '~',
      'more',
      '0',
      'zz',
      '-',
      '.',
      '/',
      ' ',
      'é',
      '\n',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.array(fragments, { maxLength: 12 }).map((all) => all.join('')),
        (id) => {
          const read = readCustomId(id);
          const address = read?.address
            ? pageAddress(read.address.command, read.address.action, read.address.parts)
            : '';
          const again = read && customId(read.operation, address, read.owner);
          // Leading zeros of an owner are lost.
          expect([undefined, id.replace(/~0+(?=.)/u, '~')]).toContain(again);
        },
      ),
    );
  });

  it('has at most 100 characters', () => {
    const longest = customId('open', `ask:more:${'0'.repeat(89)}`, '1');
    expect(longest).toHaveLength(100);
    expect(readCustomId(longest)?.owner).toBe('1');
    expect(() => customId('open', `ask:more:${'0'.repeat(90)}`, '1')).toThrow(RangeError);
    expect(NOBODY).toBe('0');
  });

  it('throws when it is longer than Discord takes, or a part has other characters', () => {
    expect(() => customId('open', `ask:more:${'0'.repeat(100)}`, '1')).toThrow(/at most 100 characters/u);
    expect(() => pageAddress('ask', 'more', ['a b'])).toThrow(RangeError);
    expect(() => pageAddress('ask', 'more', ['a~b'])).toThrow(RangeError);
  });
});

const id = fc.stringMatching(/^[a-z2-9]{10}$/u);
const upTo = (digits: number): fc.Arbitrary<number> => fc.nat({ max: 10 ** digits - 1 });
const passage = fc.record({ id, ordinal: upTo(7), article: id });
const depth = upTo(2);
const search = fc.record({ offset: upTo(3), article: fc.option(id, { nil: undefined }) });
const origin: fc.Arbitrary<Origin | undefined> = fc.option(
  fc.record({
    command: fc.constantFrom('ask', 'quote'),
    offset: upTo(3),
    article: fc.option(id, { nil: undefined }),
  }),
  { nil: undefined },
);
const section = fc.record({ passage, depth, origin });

type Actions = typeof actions;
type Samples = {
  readonly [C in keyof Actions]: { readonly [A in keyof Actions[C]]: fc.Arbitrary<PressOf<Actions[C][A]>> };
};
type PressOf<A> = A extends Action<never, infer P> ? P : never;

/** Values that every action may hold. */
const SAMPLES: Samples = {
  ask: { more: search },
  quote: { more: search },
  passage: {
    open: fc.record({ passage, origin }),
    previous: fc.record({ passage, origin }),
    next: fc.record({ passage, origin }),
    part: fc.record({ passage, from: upTo(7), origin }),
    which: fc.record({ number: upTo(7), from: upTo(7) }),
    number: fc.record({ number: upTo(7), chosen: id }),
  },
  read: {
    section,
    from: section,
    until: section,
    pick: fc.record({ chosen: fc.record({ passage, depth }) }),
    choose: fc.record({ article: id, origin, chosen: fc.record({ id, ordinal: upTo(7), depth }) }),
  },
  contents: {
    open: fc.record({ article: id, ordinal: upTo(7), origin }),
    from: fc.record({ article: id, heading: upTo(7), origin }),
    article: fc.record({ chosen: id }),
    articles: fc.record({ from: upTo(7) }),
  },
  daily: { list: fc.record({ from: upTo(3) }), stop: fc.record({ subscription: id }) },
};

interface Pressed {
  readonly chosen?: unknown;
}

const cases = Object.entries(actions).flatMap(([command, all]) =>
  Object.entries(all).map(([name, action]) => {
    const samples = SAMPLES[command as keyof Actions] as Readonly<Record<string, fc.Arbitrary<Pressed>>>;
    return { name: `${command}:${name}`, action: action as Action<object, Pressed>, sample: samples[name] };
  }),
);

/** The parts of a button's address and the value chosen in a menu, as Discord sends them back. */
function press(action: Action<object, Pressed>, values: Pressed): [parts: readonly string[], chosen?: string] {
  const address = readCustomId(customId('open', action.address(values), '1'))?.address;
  const chosen = 'value' in action ? (action as MenuAction<object, unknown>).value(values.chosen) : undefined;
  return chosen === undefined ? [address?.parts ?? []] : [address?.parts ?? [], chosen];
}

describe.each(cases)('the action $name', ({ name, action, sample = fc.constant({}) }) => {
  it('reads back what a button was made from', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const [parts, chosen] = press(action, values);
        expect(action.read(parts, chosen)).toEqual(values);
      }),
    );
  });

  it('leaves room for the owner, and for sharing', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const longestOwner = String(2n ** 64n - 1n);
        expect(customId('share', action.address(values), longestOwner).length).toBeLessThanOrEqual(100);
        expect(press(action, values)[1]?.length ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('rejects malformed parts', () => {
    fc.assert(
      fc.property(sample, fc.nat(), (values, place) => {
        const [parts, chosen] = press(action, values);
        const broken = parts.map((one, index) => (index === place % parts.length ? '_' : one));
        const presses = [
          [[...parts, '_'], chosen],
          ...(parts.length > 0 ? [[broken, chosen]] : []),
          ...(chosen === undefined ? [] : [[parts, `${chosen}_`]]),
        ] as [parts: readonly string[], chosen: string | undefined][];
        expect(presses.map((malformed) => action.read(...malformed)).filter((read) => read !== undefined)).toEqual([]);
      }),
    );
  });

  it('has a handler', () => {
    const [command = '', own = ''] = name.split(':');
    expect(commands.find(({ data }) => data.name === command)?.press?.[own]).toBeTypeOf('function');
  });
});

const A = { id: 'x4ed7w2uzt', ordinal: 4, article: 'nb8qi33etc' };
const FROM_ASK = { command: 'ask', offset: 0, article: undefined } as const;

/** Custom ids of buttons in Discord's channels, one for each action. They must be read and written like this for ever. */
const LITERAL: [id: string, action: Action, values: object, chosen?: string][] = [
  ['ask:more:3:~1', actions.ask.more, { offset: 3, article: undefined }],
  ['quote:more:3:nxhrxi87j8~1', actions.quote.more, { offset: 3, article: 'nxhrxi87j8' }],
  ['passage:open:x4ed7w2uzt:4:nb8qi33etc~1', actions.passage.open, { passage: A, origin: undefined }],
  ['passage:previous:x4ed7w2uzt:4:nb8qi33etc:ask.0.~1', actions.passage.previous, { passage: A, origin: FROM_ASK }],
  [
    'passage:next:x4ed7w2uzt:4:nb8qi33etc:quote.12.nxhrxi87j8~1',
    actions.passage.next,
    { passage: A, origin: { command: 'quote', offset: 12, article: 'nxhrxi87j8' } },
  ],
  ['passage:part:x4ed7w2uzt:4:nb8qi33etc:21~1', actions.passage.part, { passage: A, from: 21, origin: undefined }],
  ['passage:part:x4ed7w2uzt:4:nb8qi33etc:0:ask.0.~1', actions.passage.part, { passage: A, from: 0, origin: FROM_ASK }],
  ['passage:which:1:25~1', actions.passage.which, { number: 1, from: 25 }],
  ['passage:number:1~1', actions.passage.number, { number: 1, chosen: '6ktqzpp2nm' }, '6ktqzpp2nm'],
  ['read:section:x4ed7w2uzt:4:nb8qi33etc:2:ask.0.~1', actions.read.section, { passage: A, depth: 2, origin: FROM_ASK }],
  ['read:from:x4ed7w2uzt:4:nb8qi33etc:1~1', actions.read.from, { passage: A, depth: 1, origin: undefined }],
  ['read:until:x4ed7w2uzt:4:nb8qi33etc:1~1', actions.read.until, { passage: A, depth: 1, origin: undefined }],
  ['read:pick~1', actions.read.pick, { chosen: { passage: A, depth: 2 } }, 'x4ed7w2uzt.4.nb8qi33etc.2'],
  [
    'read:choose:nb8qi33etc~1',
    actions.read.choose,
    { article: 'nb8qi33etc', origin: undefined, chosen: { id: 'v4bkgbyu2m', ordinal: 1, depth: 0 } },
    'v4bkgbyu2m.1.0',
  ],
  [
    'read:choose:nb8qi33etc:ask.0.xiifw29kr7~1',
    actions.read.choose,
    {
      article: 'nb8qi33etc',
      origin: { command: 'ask', offset: 0, article: 'xiifw29kr7' },
      chosen: { id: 'uwqts9u4dj', ordinal: 2, depth: 1 },
    },
    'uwqts9u4dj.2.1',
  ],
  [
    'contents:open:nb8qi33etc:4:ask.0.~1',
    actions.contents.open,
    { article: 'nb8qi33etc', ordinal: 4, origin: FROM_ASK },
  ],
  ['contents:from:nb8qi33etc:25~1', actions.contents.from, { article: 'nb8qi33etc', heading: 25, origin: undefined }],
  ['contents:article~1', actions.contents.article, { chosen: 'hw2dk6c5gx' }, 'hw2dk6c5gx'],
  ['contents:articles:25~1', actions.contents.articles, { from: 25 }],
  ['daily:list:12~1', actions.daily.list, { from: 12 }],
  ['daily:stop:abcdefghi7~1', actions.daily.stop, { subscription: 'abcdefghi7' }],
];

describe('the buttons in Discord’s channels', () => {
  it.each(LITERAL)('%s is read and written as ever', (literal, action, values, chosen) => {
    const parts = readCustomId(literal)?.address?.parts;
    expect(action.read(parts ?? ['?'], chosen)).toEqual(values);
    const { address } = action as unknown as Action<object>;
    const { value } = action as unknown as MenuAction<object, unknown>;
    expect(customId('open', address(values), '1')).toBe(literal);
    expect(chosen && value((values as Pressed).chosen)).toBe(chosen);
  });

  it('include every action', () => {
    const literals = new Set(LITERAL.map(([, action]) => action));
    expect(cases.filter(({ action }) => !literals.has(action)).map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['remove/~2z1o8m60w', { operation: 'remove' }],
    ['share/contents:articles:0~2z1odlyps', { operation: 'share' }],
    ['passage:next:x4ed7w2uzt:4:nb8qi33etc~0.abcdefghi7', { owner: '0', delivery: 'abcdefghi7' }],
  ])('%s is read as ever', (literal, read) => {
    expect(readCustomId(literal)).toMatchObject(read);
  });
});
