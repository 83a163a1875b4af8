/** The set of letters of a form as 32 bits; letters whose codes are equal modulo 32 share one. */
export function letterBits(form: string): number {
  let letters = 0;
  for (let i = 0; i < form.length; i += 1) letters |= 1 << (form.charCodeAt(i) & 31);
  return letters;
}

/** Number of the letters that others lack: a lower bound of the edits, each of which corrects one at most. */
export function missingLetters(letters: number, others: number): number {
  let count = 0;
  for (let rest = letters & ~others; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Letters in the order of their codes: equal for a word and one with letters swapped. */
export function sortLetters(form: string): string {
  return Array.from(form).toSorted().join('');
}

/**
 * Edit distance: the number of letters inserted, removed, replaced or swapped with their neighbour. Above `limit` the
 * number may be wrong, but stays above it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  // One edit leaves no two rests longer than two letters.
  if (limit === 1 && endA - start > 2 && endB - start > 2) return 2;
  const left = a.slice(start, endA);
  const right = b.slice(start, endB);
  if (left === '' || right === '') return left.length + right.length;
  if (limit === 1) {
    if (left.length === 1 && right.length === 1) return 1;
    return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0] ? 1 : 2;
  }
  return fullDistance(left, right);
}

/** Optimal string alignment distance; the rows are prefixes of `a`, the columns prefixes of `b`. */
function fullDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
