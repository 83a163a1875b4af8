import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../src/terminal/complete.ts';
import { parseLine } from '../src/typed/line.ts';
import { drawCommands } from '../src/terminal/draw.ts';
import { flattenCommands } from '../src/typed/commands.ts';
import type { CommandSpec } from '../src/typed/commands.ts';

const commands: readonly CommandSpec[] = [
  {
    name: 'find',
    description: 'Find a thing',
    options: [
      { name: 'what', description: 'What to find', type: ApplicationCommandOptionType.String, required: true },
      { name: 'where', description: 'Where to look', type: ApplicationCommandOptionType.String, autocomplete: true },
      { name: 'quiet', description: 'Say nothing', type: ApplicationCommandOptionType.Boolean },
      { name: 'times', description: 'How often', type: ApplicationCommandOptionType.Integer },
    ],
  },
  {
    name: 'stroll',
    description: 'Walk somewhere',
    options: [
      { name: 'where', description: 'Where to walk', type: ApplicationCommandOptionType.String },
      { name: 'quiet', description: 'Say nothing', type: ApplicationCommandOptionType.Boolean },
      { name: 'paces', description: 'How far', type: ApplicationCommandOptionType.Integer },
    ],
  },
  { name: 'help', description: 'Help' },
];
const PLAIN = 'A command starts with /, a message to the bot with @; a number presses a button. Type / for a list.';
const LONG = 'long'.repeat(2500);

describe('a line typed into the terminal', () => {
  it.each([
    ['@Commonplace when was it founded?', { kind: 'say', text: 'Commonplace when was it founded?' }],
    ['  @ /find a boat ', { kind: 'say', text: ' /find a boat' }],
    ['@', { kind: 'say', text: '' }],
    ['3', { kind: 'use', number: 3 }],
    [' 012 ', { kind: 'use', number: 12 }],
  ])('%s is a message or a number', (line, read) => {
    expect(parseLine(line, commands)).toEqual(read);
  });

  it.each([
    ['/find a red boat', { what: 'a red boat' }],
    ['/FIND   a red boat  ', { what: 'a red boat' }],
    ['/find what:a red boat', { what: 'a red boat' }],
    ['/find a red boat where:the old harbour quiet:yes', { what: 'a red boat', where: 'the old harbour', quiet: true }],
    ['/find where:"the old harbour" what: a red boat', { what: 'a red boat', where: 'the old harbour' }],
    ['/find at 12:30 somewhere:else', { what: 'at 12:30 somewhere:else' }],
    ['/find "a red boat"', { what: '"a red boat"' }],
    ['/find a quiet:false times:3', { what: 'a', quiet: false, times: 3 }],
    ['/find a where:', { what: 'a' }],
    ['/find What does the where: say about boats?', { what: 'What does the where: say about boats?' }],
    ['/find where: is it', { what: 'where: is it' }],
    ['/find what: the where: of it where:harbour', { what: 'the where: of it', where: 'harbour' }],
    ['/find where:harbour a red boat', { what: 'a red boat', where: 'harbour' }],
    [
      '/find where:harbour quiet:yes a red boat times:2',
      { what: 'a red boat', where: 'harbour', quiet: true, times: 2 },
    ],
    ['/find where:"the old harbour" a red boat', { what: 'a red boat', where: 'the old harbour' }],
    ['/find where:the old harbour what:a red boat', { what: 'a red boat', where: 'the old harbour' }],
    [
      '/find a where: b Where:the old harbour QUIET: no',
      { what: 'a where: b', where: 'the old harbour', quiet: false },
    ],
    ['/find "say where:here" where:there', { what: '"say where:here"', where: 'there' }],
    ['/find what:"say where:here" where:there', { what: 'say where:here', where: 'there' }],
    ['/find "a" and "b"', { what: '"a" and "b"' }],
    ['/find a colour:red b', { what: 'a colour:red b' }],
  ])('%s runs the command', (line, options) => {
    expect(parseLine(line, commands)).toEqual({ kind: 'run', command: 'find', options });
  });

  it.each([
    ['/find', '/find needs what: What to find'],
    ['/find a quiet:perhaps', 'quiet: expected true or false, got “perhaps”.'],
    ['/find a times:many', 'times: expected a number, got “many”.'],
    ['/fnid a', 'There is no /fnid. Did you mean /find?'],
    ['/completely-else', 'There is no /completely-else. Type / to see them all.'],
    ['find a boat', PLAIN],
    ['/help me', '/help takes no words.'],
    ['/find where:harbour', '/find needs what: What to find'],
    ['/find a where:b where:c', 'where was given twice; /find takes it once.'],
    ['/find what:a what:b', 'what was given twice; /find takes it once.'],
    ['/find a quiet:yes b', '“b” belongs to no option. Write the words of /find in one piece.'],
    ['/stroll old harbour', '/stroll takes no words; did you mean where:old harbour?'],
    ['/stroll 12', '/stroll takes no words; did you mean paces:12?'],
    ['/stroll 12 paces', '/stroll takes no words; did you mean where:12 paces?'],
    ['/stroll paces:3 12', '/stroll takes no words.'],
    ['/stroll where:harbour quiet:yes now', '/stroll takes no words.'],
    ['/find/', 'There is no /find/. Did you mean /find?'],
    ['/str', 'There is no /str. Did you mean /stroll?'],
    ['/xyzw', 'There is no /xyzw. Type / to see them all.'],
    ['help', 'A command starts with /. Did you mean /help?'],
    ['/quitter', 'There is no /quitter. Type / to see them all.'],
    [`/${LONG}`, `There is no /${LONG.slice(0, 59)}…. Type / to see them all.`],
    [`/find a quiet:${LONG}`, `quiet: expected true or false, got “${LONG.slice(0, 59)}…”.`],
  ])('%s is refused: %s', (line, reason) => {
    expect(parseLine(line, commands)).toEqual({ kind: 'refused', reason });
  });

  it('takes several words for an option of a command without required words', () => {
    const options = { where: 'the old harbour', quiet: true };
    expect(parseLine('/stroll where: the old harbour quiet: on', commands)).toEqual({
      kind: 'run',
      command: 'stroll',
      options,
    });
  });

  it.each([' / ', '//'])('lists the commands on %j', (line) => {
    expect(parseLine(line, commands)).toEqual({ kind: 'list' });
  });

  it.each(['quit', 'Exit', '/quit', ' /exit '])('leaves on %j', (line) => {
    expect(parseLine(line, commands)).toEqual({ kind: 'leave' });
  });

  it('runs a command that is called quit', () => {
    expect(parseLine('/quit', [{ name: 'quit', description: 'Quit' }])).toMatchObject({ kind: 'run', command: 'quit' });
  });

  it('does nothing on an empty line', () => {
    expect(parseLine('  ', commands)).toEqual({ kind: 'empty' });
  });

  it('is parsed alike in any order of its options', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/u);
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
    const given = fc.record({ what: words, where: words, quiet: fc.boolean(), times: fc.integer() });
    const order = fc.shuffledSubarray(['what', 'where', 'quiet', 'times'] as const, { minLength: 4 });
    fc.assert(
      fc.property(given, order, fc.boolean(), (options, names, isNamed) => {
        const written = { ...options, where: `"${options.where}"` };
        const parts = names.map((name) => (name === 'what' && !isNamed ? written.what : `${name}:${written[name]}`));
        expect(parseLine(`/find ${parts.join(' ')}`, commands)).toEqual({ kind: 'run', command: 'find', options });
      }),
    );
  });
});

describe('the Tab key', () => {
  const places = ['harbour', 'hill', 'old town'];
  const suggest = (command: string, option: string, typed: string): Promise<string[]> =>
    Promise.resolve(command === 'find' && option === 'where' ? places.filter((place) => place.includes(typed)) : []);

  it.each([
    ['', ['/find ', '/stroll ', '/help '], ''],
    ['/F', ['/find '], '/F'],
    ['/nothing a', [], '/nothing a'],
    ['/find ', ['what:', 'where:', 'quiet:', 'times:'], ''],
    ['/find wh', ['what:', 'where:'], 'wh'],
    ['/find a boat ', ['where:', 'quiet:', 'times:'], ''],
    ['/find a boat where:h', ['harbour', 'hill'], 'h'],
    ['/find a boat where:town', ['"old town"'], 'town'],
    ['/find a boat where:old t', ['"old town"'], 'old t'],
    ['/find a boat where:"old t', ['"old town"'], '"old t'],
    ['/find a boat where:harbour qu', ['quiet:'], 'qu'],
    ['/find a boat where:harbour ', ['quiet:', 'times:'], ''],
    ['/find a boat quiet:', ['true', 'false'], ''],
    ['/find a boat quiet:t', ['true'], 't'],
    ['/find quiet:true wh', ['what:', 'where:'], 'wh'],
    ['/find a boat quiet:true t', ['times:'], 't'],
    ['/find a boat times:', [], ''],
  ])('completes %j by %j', async (line, candidates, end) => {
    expect(await complete(line, commands, suggest, { channels: [], roles: [], people: [] })).toEqual([candidates, end]);
  });
});

describe('a command with subcommands', () => {
  const { Boolean, Channel, Role, String, Subcommand, User } = ApplicationCommandOptionType;
  const choices = [
    { name: 'In order', value: 'reading' },
    { name: 'Shuffled', value: 'shuffled' },
  ];
  const daily = flattenCommands([
    {
      name: 'daily',
      description: 'An excerpt a day',
      options: [
        {
          name: 'start',
          description: 'Begin',
          type: Subcommand,
          options: [
            { name: 'time', description: 'When', type: String, required: true },
            { name: 'zone', description: 'Where the clock is', type: String, autocomplete: true },
            { name: 'order', description: 'What comes next', type: String, choices },
            { name: 'channel', description: 'Where', type: Channel, channel_types: [0] },
            { name: 'role', description: 'Whom to ping', type: Role },
            { name: 'person', description: 'Who', type: User },
            { name: 'quiet', description: 'Say nothing', type: Boolean },
          ],
        },
        { name: 'stop', description: 'End', type: Subcommand },
      ],
    },
    { name: 'help', description: 'Help' },
  ]);
  const here = {
    channels: [
      { id: '1', name: 'general', type: 0 },
      { id: '2', name: 'quotes', type: 0 },
      { id: '3', name: 'chat', type: 11 },
    ],
    roles: [
      { id: '10', name: '@everyone' },
      { id: '11', name: 'night readers' },
    ],
    people: [{ id: '20', name: 'mona' }],
  };

  it.each([
    ['/daily start 08:00', { time: '08:00' }],
    ['/DAILY  Start 08:00', { time: '08:00' }],
    ['/daily start 08:00 zone:Europe/Berlin channel:#quotes', { time: '08:00', zone: 'Europe/Berlin', channel: '2' }],
    [
      '/daily start 8 channel:QUOTES role:@night readers quiet:yes',
      { time: '8', channel: '2', role: '11', quiet: true },
    ],
    ['/daily start 8 role:night readers', { time: '8', role: '11' }],
    ['/daily start 8 role:"@night readers"', { time: '8', role: '11' }],
    ['/daily start 8 role:@everyone person:@mona', { time: '8', role: '10', person: '20' }],
    ['/daily start 8 channel:<#2> role:<@&11> person:<@20>', { time: '8', channel: '2', role: '11', person: '20' }],
    ['/daily start 8 channel:3', { time: '8', channel: '3' }],
    ['/daily start 8 order:in order', { time: '8', order: 'reading' }],
    ['/daily start 8 order:shuffled', { time: '8', order: 'shuffled' }],
  ])('is parsed: %s', (line, options) => {
    expect(parseLine(line, daily, here)).toEqual({ kind: 'run', command: 'daily start', options });
  });

  it('lists its subcommands if only its name is typed', () => {
    expect(parseLine('/Daily ', daily, here)).toEqual({ kind: 'list', of: 'daily' });
    expect(parseLine('/', daily, here)).toEqual({ kind: 'list' });
  });

  it.each([
    ['/daily st', 'There is no /daily st. Did you mean /daily start?'],
    ['/daily sotp now', 'There is no /daily sotp. Did you mean /daily stop?'],
    ['/daily nonsense', 'There is no /daily nonsense. Type /daily to see what there is.'],
    ['/dayli start', 'There is no /dayli. Did you mean /daily?'],
    ['daily', 'A command starts with /. Did you mean /daily?'],
    ['daily stop', 'A command starts with /. Did you mean /daily stop?'],
    ['daily start 8', PLAIN],
    ['/daily start', '/daily start needs time: When'],
    ['/daily stop now', '/daily stop takes no words.'],
    ['/daily start 8 channel:quots', 'channel: expected one of #general, #quotes, got “quots”.'],
    ['/daily start 8 role:x', 'role: expected one of @everyone, @night readers, got “x”.'],
    ['/daily start 8 order:backwards', 'order: expected one of In order, Shuffled, got “backwards”.'],
  ])('%s is refused: %s', (line, reason) => {
    expect(parseLine(line, daily, here)).toEqual({ kind: 'refused', reason });
  });

  it('takes no role if there are none', () => {
    const reason = 'role: expected the name of something that is not here, got “x”.';
    expect(parseLine('/daily start 8 role:x', daily)).toEqual({ kind: 'refused', reason });
  });

  it.each([
    ['/d', ['/daily start ', '/daily stop '], '/d'],
    ['/daily sta', ['/daily start '], '/daily sta'],
    ['/daily nothing', [], '/daily nothing'],
    ['/daily start ', ['time:', 'zone:', 'order:', 'channel:', 'role:', 'person:', 'quiet:'], ''],
    ['/daily start 8 zone:berl', ['Europe/Berlin'], 'berl'],
    ['/daily start 8 order:', ['"In order"', 'Shuffled'], ''],
    ['/daily start 8 channel:', ['#general', '#quotes'], ''],
    ['/daily start 8 channel:qu', ['#quotes'], 'qu'],
    ['/daily start 8 channel:#g', ['#general'], '#g'],
    ['/daily start 8 role:@n', ['"@night readers"'], '@n'],
    ['/daily start 8 person:', ['@mona'], ''],
  ])('is completed: %j by %j', async (line, candidates, end) => {
    const suggest = (command: string) => Promise.resolve(command === 'daily start' ? ['Europe/Berlin'] : []);
    expect(await complete(line, daily, suggest, here)).toEqual([candidates, end]);
  });

  it('is one row among all commands, and all its rows by itself', () => {
    const canvas = { width: 100, color: false };
    expect(drawCommands(daily, undefined, canvas)).toBe('/daily …  An excerpt a day\n/help     Help');
    const [first, second, last] = drawCommands(daily, 'daily', { ...canvas, width: 60 }).split('\n');
    expect([first, second]).toEqual(['/daily start time [zone] [order] [channel] [role] [person]', '[quiet]']);
    expect(last).toBe('  Begin');
    expect(flattenCommands(daily)).toEqual(daily);
  });
});
