import { describe, expect, it } from 'vitest';
import { standsAlone } from '../../src/model/excerpt.ts';

describe('standsAlone', () => {
  const passage = (text: string): { id: string; ordinal: number; text: string } => ({ id: 'x', ordinal: 1, text });
  it.each([
    'The lighthouse was lit for the first time in the autumn of that year, and it has burned every night since.',
    '“You will find,” he said, “that the sea gives back what it was lent, though seldom to the lender.”',
    '这座灯塔在那一年的秋天第一次点亮，从那以后每天夜里都亮着，船员们在很远的海面上也能看见它的光。',
  ])('takes %s', (text) => {
    expect(standsAlone(passage(text))).toBe(true);
  });
  it.each([
    'Related links',
    'He nodded.',
    'The following rules hold for everybody who borrows one of the boats of the club in the summer months:',
    '• one thing that is long enough to count as a sentence of its own\n• another thing that is as long as the one before it.',
    '1. Take the boat out of the shed before it rains again today\n2. Put it into the water and bring the oars along with you.',
    'Name | Year | Height of the tower in metres above the sea\nEddystone | 1759 | 22\nBell Rock | 1810 | 35.',
    `${'word '.repeat(500)}end.`,
  ])('passes over %s', (text) => {
    expect(standsAlone(passage(text))).toBe(false);
  });
});

it.each([
  [11, false],
  [12, true],
  [400, true],
  [401, false],
])('of %i words: %s', (count, expected) => {
  for (const word of ['a', 'harbours']) {
    const text = `${Array.from({ length: count }, () => word).join(' ')}.`;
    expect(standsAlone({ id: 'x', ordinal: 1, text })).toBe(expected);
  }
});
