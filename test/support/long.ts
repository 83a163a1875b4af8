/** True if the long forms run: simulations of months, every time zone, many seeds (`npm run test:long`). */
export const LONG = process.env['TEST_LONG'] === '1';

/** Number of rounds, seeds or steps: `short` in `npm test`, `long` in `npm run test:long`. */
export function rounds(short: number, long: number): number {
  return LONG ? long : short;
}
