import { expect, it } from 'vitest';
import { CallError, parseCall, takeList } from '../call.ts';

it.each([
  ['a.json', undefined, 'a.json'],
  ['a.json --foreign', '', 'a.json'],
  ['a.json --foreign b.json c.json --typos d.json', 'b.json c.json', 'a.json --typos d.json'],
  ['--foreign b.json --runs out a.json --foreign c.json', 'b.json c.json', '--runs out a.json'],
])('takes from %s the list %s', (args, list, rest) => {
  const taken = takeList(args.split(' '), '--foreign');
  expect([taken.list?.join(' '), taken.rest.join(' ')]).toEqual([list, rest]);
});

it('states what came and the usage for a wrong call', () => {
  const options = { runs: { type: 'string' } } as const;
  expect(parseCall(['a', '--runs', 'b'], options, 'USAGE')).toMatchObject({
    positionals: ['a'],
    values: { runs: 'b' },
  });
  const wrong = (): unknown => parseCall(['--walks'], options, 'USAGE');
  expect(wrong).toThrow("Expected only the options below, got: Unknown option '--walks'. Call it so:\nUSAGE");
  expect(wrong).toThrow(CallError);
});
