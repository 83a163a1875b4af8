/** Numbers of things, ascending, in groups by a letter of each: four bytes a thing. Letters whose codes are equal modulo 32 share one. */
export type LetterGroups = readonly Uint32Array[];

/** Groups of the numbers from 0 on by the code of a letter; those whose code is 0 are in none. */
export function groupByLetter(codes: readonly number[]): LetterGroups {
  const groups = Array.from({ length: GROUPS }, (): number[] => []);
  for (const [number, code] of codes.entries()) if (code !== 0) groups[code % GROUPS]?.push(number);
  return groups.map((group) => new Uint32Array(group));
}

/** The letters of most alphabets are in groups of their own. */
const GROUPS = 32;

/** Numbers of the things with a letter, and of some with another one. */
export function groupOf(groups: LetterGroups, code: number): Uint32Array {
  return groups[code % GROUPS] ?? new Uint32Array();
}
