import { describe, expect, it } from 'vitest';
import { compareClock, showSpan, type WallClock, watchJumps } from '../src/index.ts';

const DAY = 86_400_000;

describe('watchJumps', () => {
  /** A clock that can be set; `monotonic` is left out where a test says so. */
  function settable() {
    let [steady, ahead] = [0, 0];
    const clock: WallClock = { now: () => steady + ahead, monotonic: () => steady };
    return { clock, pass: (ms: number) => void (steady += ms), set: (ms: number) => void (ahead += ms) };
  }

  it('tells by how much a clock was set, forwards or back, once', () => {
    const { clock, pass, set } = settable();
    const jumped = watchJumps(clock);
    pass(400 * DAY);
    expect(jumped()).toBe(0);
    set(400 * DAY);
    pass(60_000);
    expect([jumped(), jumped()]).toEqual([400 * DAY, 0]);
    set(-400 * DAY);
    expect([jumped(), jumped()]).toEqual([-400 * DAY, 0]);
    set(179_999);
    expect(jumped()).toBe(0);
  });

  it('without monotonic time, tells when it was set back', () => {
    const { clock, pass, set } = settable();
    const jumped = watchJumps({ now: clock.now });
    pass(400 * DAY);
    expect(jumped()).toBe(0);
    set(-DAY);
    expect([jumped(), jumped()]).toEqual([-DAY, 0]);
    pass(DAY);
    expect(jumped()).toBe(0);
  });
});

describe('compareClock', () => {
  /** Differences that are told when the other clock is so far behind. */
  function compared() {
    const told: number[] = [];
    const { ahead, compare } = compareClock({ now: () => 0 }, (by) => told.push(by));
    const tell = (by: number, isDated = false): number[] => (compare(-by, isDated), told.splice(0));
    return { ahead, tell };
  }

  it('tells once that a clock is minutes off, again when that changes, and when it is right', () => {
    const { ahead, tell } = compared();
    expect([tell(0), tell(179_999), tell(NaN), ahead()]).toEqual([[], [], [], 0]);
    expect([tell(400 * DAY), tell(400 * DAY + 1000), ahead()]).toEqual([[400 * DAY], [], 400 * DAY + 1000]);
    expect([tell(-DAY), tell(200_000)]).toEqual([[-DAY], [200_000]]);
    expect([tell(170_000), ahead()]).toEqual([[], 170_000]);
    expect([tell(1000), tell(170_000), ahead()]).toEqual([[0], [], 0]);
  });

  it('goes by dated messages, too, which may be late', () => {
    const { tell } = compared();
    expect([tell(-DAY, true), tell(0), tell(-DAY, true)]).toEqual([[-DAY], [0], []]);
    const late = compared();
    expect([late.tell(-DAY), late.tell(DAY, true), late.tell(-DAY, true)]).toEqual([[-DAY], [], []]);
  });

  it('contradicts no clock that what is stated, or a date, agrees with', () => {
    const proxied = compared();
    expect([proxied.tell(0, true), proxied.tell(DAY), proxied.tell(0), proxied.tell(-DAY)]).toEqual([[], [], [], []]);
    const undated = compared();
    expect([undated.tell(0), undated.tell(4000 * DAY, true), undated.tell(-DAY, true)]).toEqual([[], [], []]);
  });

  it('notices a clock that is set, whatever was known before', () => {
    let [steady, set] = [0, 0];
    const told: number[] = [];
    const { compare } = compareClock({ now: () => steady + set, monotonic: () => steady }, (by) => told.push(by));
    compare(0);
    compare(0, true);
    steady += 60_000;
    set = DAY;
    compare(60_000);
    set = 0;
    compare(60_000, true);
    expect(told).toEqual([DAY, 0]);
  });
});

it.each([
  [0, '0 minutes'],
  [-3 * 60_000, '3 minutes'],
  [119 * 60_000, '119 minutes'],
  [5 * 3_600_000, '5 hours'],
  [-400 * DAY, '400 days'],
])('shows %d ms as %s', (ms, span) => {
  expect(showSpan(ms)).toBe(span);
});
