import { describe, expect, it } from 'vitest';
import { backoff, retryAt, waitBehind } from '../../src/daily/retry.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('backoff', () => {
  it.each([
    // Lateness, random number, wait.
    [0, 0.5, 5000],
    [10_000, 0.5, 5000],
    [12_000, 0.5, 6000],
    [10 * MINUTE, 0.5, 5 * MINUTE],
    [20 * MINUTE, 0.5, 10 * MINUTE],
    [11 * HOUR, 0.5, 10 * MINUTE],
    [20_000, 0, 7500],
    [20_000, 1, 12_500],
    [10_001, 0.1, 4000],
  ])('after %i ms with the random number %f is %i ms', (late, random, expected) => {
    expect(backoff(late, () => random)).toBe(expected);
  });
});

it.each([
  ['10 minutes in a channel', { guild: 'g' }, 'notAllowed', 10 * MINUTE],
  ['4 hours by direct message', { guild: null }, 'directClosed', 4 * HOUR],
  ['12 hours for a channel that is gone', { guild: 'g' }, 'channelGone', 12 * HOUR],
] as const)('waits %s', (_, subscription, obstacle, expected) => {
  expect(waitBehind(subscription, obstacle)).toBe(expected);
});

describe('retryAt', () => {
  it.each([
    ['after the wait', 100, 5, false, 105],
    ['at the end at the latest', 12 * HOUR - 1, 5, false, 12 * HOUR],
    ['never from 12 hours on', 12 * HOUR, 5, false, undefined],
    ['after the wait where it may have been posted', 12 * HOUR, 5, true, 12 * HOUR + 5],
    ['at the end of 24 hours at the latest then', 24 * HOUR - 1, 5, true, 24 * HOUR],
    ['never from 24 hours on', 24 * HOUR, 5, true, undefined],
  ])('is %s', (_, late, wait, isUnsure, expected) => {
    const due = 1000;
    expect(retryAt(due, due + late, wait, isUnsure)).toBe(expected === undefined ? undefined : due + expected);
  });
});
