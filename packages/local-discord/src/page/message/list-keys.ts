/** Where a key leads in a list with one entry in focus; undefined where it leads nowhere. Past an end is the other one. */
export function stepTo(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home' || key === 'PageUp') return 0;
  return key === 'End' || key === 'PageDown' ? count - 1 : undefined;
}

/** For how long letters belong to one word, in milliseconds. */
const PAUSE = 700;

/**
 * Finds entries by their first letters. One letter, also when typed again, goes to the next entry that begins with it;
 * more of them, typed without a pause, to the first that begins with all.
 */
export function createTypeahead(
  labels: readonly string[],
): (key: string, at: number, when: number) => number | undefined {
  let typed = '';
  let last = -Infinity;
  const names = labels.map((label) => label.toLocaleLowerCase());
  return (key, at, when) => {
    const letter = key.toLocaleLowerCase();
    typed = when - last > PAUSE ? letter : typed + letter;
    last = when;
    const isOneLetter = typed === letter.repeat(typed.length / letter.length);
    const sought = isOneLetter ? letter : typed;
    const start = isOneLetter ? at + 1 : Math.max(at, 0);
    const order = names.map((_, index) => (start + index) % names.length);
    return order.find((index) => names[index]?.startsWith(sought));
  };
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key types a letter; a blank presses what is in focus instead. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey;
}
