import { expect, it } from 'vitest';
import { percent, signedPercent, table } from '../table.ts';

it('right-aligns figures', () => {
  expect(
    table(
      ['engine', 'R@1'],
      [
        ['ours', '87.8'],
        ['theirs', '9.7'],
      ],
    ),
  ).toBe(['| engine |  R@1 |', '| ------ | ---: |', '| ours   | 87.8 |', '| theirs |  9.7 |'].join('\n'));
});

it('formats shares in percent, differences with their sign, and NaN as a dash', () => {
  expect([percent(0.8776), percent(Number.NaN)]).toEqual(['87.8', '–']);
  expect([0.087, -0.004, -0.0001, 0].map(signedPercent)).toEqual(['+8.7', '−0.4', '+0.0', '+0.0']);
});
