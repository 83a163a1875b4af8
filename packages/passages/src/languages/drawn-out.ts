/** Letters of a folded word. */
const LETTERS = /^[\p{L}\p{M}]+$/u;
/** A Roman numeral repeats a letter thrice at most. */
const NUMERAL = /^[ivxlcdm]+$/u;
/** Repetitions from which letters are drawn out: no word has three in a row, but for a few compounds. */
const DRAWN_OUT = 3;
/** Parts of a word that are tried with one repetition and with two; the further ones are tried with one. */
const MOST_TRIED = 4;

/** One or two letters and how often they follow each other. */
interface Run {
  readonly letters: string;
  readonly times: number;
}

/**
 * Words that a form with drawn-out letters may stand for: `so`, `soo` for `sooooo`, `haha`, `ha` for `hahahaha`. The first has
 * every letter once, the last has them twice where they are repeated. Empty for a form without a letter or a pair of letters
 * three times in a row, for a numeral, and for three times the same letter, a name.
 */
export function shorten(form: string): readonly string[] {
  if (!LETTERS.test(form)) return [];
  const runs = splitRuns(form);
  const most = Math.max(...runs.map(({ times }) => times));
  if (most < DRAWN_OUT || (most === DRAWN_OUT && (runs.length === 1 || NUMERAL.test(form)))) return [];
  let tried = 0;
  let found = [''];
  for (const { letters, times } of runs) {
    const isTried = times > 1 && tried < MOST_TRIED;
    if (isTried) tried += 1;
    const shortened = isTried ? [letters, letters + letters] : [letters];
    found = found.flatMap((beginning) => shortened.map((part) => beginning + part));
  }
  return found;
}

function splitRuns(form: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < form.length;) {
    const letter = form.charAt(at);
    const pair = form.slice(at, at + 2);
    const isPair = repetitions(form, letter, at) < 2 && repetitions(form, pair, at) >= DRAWN_OUT;
    const letters = isPair ? pair : letter;
    const times = repetitions(form, letters, at);
    runs.push({ letters, times });
    at += letters.length * times;
  }
  return runs;
}

function repetitions(form: string, letters: string, at: number): number {
  let times = 0;
  while (form.startsWith(letters, at + times * letters.length)) times += 1;
  return times;
}
