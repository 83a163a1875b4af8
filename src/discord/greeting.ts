import { limits } from './components.ts';
import words from './greetings.json' with { type: 'json' };

/** Length of a greeting, folded, in characters; longer text says more. */
const LONGEST = 100;

/**
 * Phrases that get the help when they stand alone, by language, and words that may stand beside them and add nothing.
 * Case, marks and punctuation do not matter.
 */
const { greetings: GREETINGS, beside: BESIDE } = words;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** People, roles, channels, emoji (by name as well), commands, times and places of Discord's own, and plain names. */
const NO_WORDS =
  /<(?:@[!&]?|#|a?:\w{1,32}:|\/[^<>:]{1,100}:|id:)\w{1,32}>|<t:-?\d{1,16}(?::\w)?>|:[\w+-]{1,32}:|@[\w.]{1,32}/gu;

/** Tells whether a message says nothing but a greeting, thanks or a call for help, or nothing at all. */
export function createGreetings(): (text: string) => boolean {
  const { greetings, beside } = greetingPhrases();
  const [known, other] = [new Set(greetings), new Set(beside)];
  return (text) => {
    const said = folded(text.slice(0, limits.messageText).replaceAll(NO_WORDS, ' '));
    if (said === '') return true;
    // Repeated letters count once: “hellooo” is “hello”.
    const short = said.replaceAll(/(\p{L})\1{2,}/gu, '$1');
    return short.length <= LONGEST && saysOnly(short, known, other);
  };
}

/** Each phrase once, folded. */
export function greetingPhrases(): { readonly greetings: readonly string[]; readonly beside: readonly string[] } {
  const greetings = phrases(Object.values(GREETINGS).flat());
  return { greetings, beside: phrases(BESIDE).filter((phrase) => !greetings.includes(phrase)) };
}

function phrases(lists: readonly string[]): string[] {
  return [...new Set(lists.flatMap((list) => list.split(', ')).map(folded))];
}

/** Lower-case words with a space between them, without marks and punctuation. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}'’ʼ]/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True for at least one greeting with nothing but greetings and words beside them. Each place of the text is read once. */
function saysOnly(said: string, greetings: ReadonlySet<string>, beside: ReadonlySet<string>): boolean {
  /** By place in the text, true if a greeting stands before it; undefined where no phrase ends. */
  const greeted: (boolean | undefined)[] = [false];
  for (let at = 0; at < said.length; at += 1) {
    const start = said[at] === ' ' ? at + 1 : at;
    for (let end = start + 1; greeted[at] !== undefined && end <= said.length; end += 1) {
      const phrase = said.slice(start, end);
      if (!greetings.has(phrase) && !beside.has(phrase)) continue;
      // In a script with spaces, no letter may follow a phrase.
      if (!UNSPACED.test(phrase) && /^[\p{L}\p{N}]/u.test(said.slice(end))) continue;
      greeted[end] = greeted[end] === true || greeted[at] === true || greetings.has(phrase);
    }
  }
  return greeted[said.length] === true;
}
