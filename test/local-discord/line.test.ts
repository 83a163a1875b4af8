import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readLine, type KnownCommand } from '../../src/local-discord/terminal/line.ts';

const commands: readonly KnownCommand[] = [
  {
    name: 'find',
    description: 'Find a thing',
    options: [
      { name: 'what', description: 'What to find', type: ApplicationCommandOptionType.String, required: true },
      { name: 'where', description: 'Where to look', type: ApplicationCommandOptionType.String },
      { name: 'quiet', description: 'Say nothing', type: ApplicationCommandOptionType.Boolean },
      { name: 'times', description: 'How often', type: ApplicationCommandOptionType.Integer },
    ],
  },
  { name: 'help', description: 'Help' },
];

describe('a line typed into the terminal', () => {
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
  ])('%s', (line, options) => {
    expect(readLine(line, commands)).toEqual({ kind: 'run', command: 'find', options });
  });

  it.each([
    ['/find', '/find needs what: What to find'],
    ['/find a quiet:perhaps', 'quiet: expected true or false, got “perhaps”.'],
    ['/find a times:many', 'times: expected a number, got “many”.'],
    ['/fnid a', 'There is no /fnid. Did you mean /find?'],
    ['/completely-else', 'There is no /completely-else. Type / to see them all.'],
    ['find a boat', 'A command starts with /. Type / to see them all.'],
    ['/help me', '/help takes no words.'],
  ])('%s is refused: %s', (line, reason) => {
    expect(readLine(line, commands)).toEqual({ kind: 'refused', reason });
  });

  it('lists on a bare slash and does nothing on an empty line', () => {
    expect(readLine(' / ', commands)).toEqual({ kind: 'list' });
    expect(readLine('  ', commands)).toEqual({ kind: 'empty' });
  });
});
