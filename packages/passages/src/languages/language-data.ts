/**
 * The search's knowledge of one language: one file a language, named by its code and listed in `index.ts`.
 *
 * Lists are plain text, split and folded when the first article in the language arrives. Words are divided by white
 * space and written as the language writes them, in lower case and with accents: a reader who types `wrzesnia` finds `września`
 * as well. Every list may be left out; `test/languages/language-data.test.ts` says what a file must have.
 *
 * A new language is a copy of a near one (`pl.ts` for its size), its line in `index.ts`, and its questions in
 * `test/languages/`.
 *
 * The lists are our own, because those of npm measured worse on `bench:search`, even with the negations that they drop put
 * back (R@1 in English, German, Russian, Chinese; ours 90.1, 93.9, 93.9, 94.5):
 * - stopword 3.1.5: 89.5, 93.8, 93.9, 94.2
 * - stopwords-iso 1.1.0: 88.7, 93.8, 93.8, 94.5
 * - \@orama/stopwords 3.1.18: 90.0, 93.6, 93.9, 94.5
 * - no stop words: 87.1, 93.3, 93.5, 94.3
 *
 * Where R@1 is the same, MRR is 0.1 to 0.2 lower and 1.2 to 1.5 % more questions are refused. Stemmers of
 * \@orama/stemmers 3.1.18 are the same in German and Russian, and lose 0.3 in English.
 */
export interface LanguageData {
  /** BCP 47 language without script or region: `pl`. */
  readonly code: string;
  /** Languages near enough to share this file: Croatian (`hr`) is searched with Serbian's. Their calendars are their own. */
  readonly alsoFor?: readonly string[];
  /**
   * Unicode scripts of its articles, the one of the lists first. A language that isn't written in Latin letters has
   * English stop words beside its own, for the names that it takes from English: `Find the source`.
   */
  readonly scripts: readonly string[];
  /** For a language in two alphabets: pairs of a letter and its folded Latin spelling, `жz љlj`. Lists are in Latin letters. */
  readonly transliteration?: string;

  /**
   * Words too common to tell passages apart: articles, pronouns, prepositions, conjunctions, auxiliaries, greetings and
   * every usual way to ask. A question is searched without them. Leave out negations, which change the sense. In scripts
   * without spaces, list phrases: they stand for the words and pairs of characters that they are read as.
   */
  readonly stopWords?: string;
  /** True where letters with other marks than a stop word's are another word: Vietnamese `chó` (dog) beside `cho` (for). */
  readonly marksTellWords?: boolean;
  /**
   * Words by which a question says what it wants and that its answer hardly ever repeats: "What *kind* of prize did she
   * *receive*?" They are searched, but count little whether found or missing. List every usual inflection. Leave out
   * stop words, negations, and words that without their accents are others with a topic.
   */
  readonly framingWords?: string;
  /**
   * Words of chat that lists of spoken words lack or have far down: greetings, thanks, abbreviations, slang, interjections,
   * emoticons in letters, `homework` and `tonight`. They say nothing of the topic unless the library uses them. Leave out
   * words with a topic, those of Discord (`server`, `role`) among them, and words that without their accents are others. In
   * scripts without spaces, list words of the dictionary, or pairs of characters that it parts.
   */
  readonly chatWords?: string;
  /** In scripts without spaces: words and pairs of characters that are framing words besides those listed. */
  readonly framingPattern?: RegExp;

  /** Rules that take the forms of a word to one stem: `rivers` finds `river`. Without them every form is its own stem. */
  readonly stemmer?: StemmerRules;
  /**
   * Forms that no rule takes to their base, in groups divided by `|`: the base first, then its other forms, as in
   * `go went gone|foot feet`. A form stands in one group. Leave out forms that are more often another word: `ground`.
   */
  readonly irregularForms?: string;
  /** Irregular verbs with prefixes, in the manner of German. */
  readonly prefixedVerbs?: PrefixedVerbs;

  /** Its question mark, where that is another mark elsewhere: Greek `;`. */
  readonly questionMark?: string;
  /** Phrases that tell the kind of answer a question wants; passages that show one rank higher. */
  readonly questions?: QuestionPhrases;
  /**
   * Words that show a time, besides years and the names of months and days, which Intl knows: `year century bc`. A `*` at
   * the end stands for any ending.
   */
  readonly timeWords?: string;
  /** Numbers in groups divided by `|`: digits first, then cardinals and ordinals: `3 three third 3rd`. */
  readonly numbers?: string;
  /** Small and round numbers in letters: `two hundred*`. Leave out `one`, which is more often an article or a pronoun. */
  readonly numberWords?: string;
  /** Names of months that are more often another word: English `may`. */
  readonly ambiguousMonths?: string;
  /** A second calendar whose months show a time, as Intl names it: `persian`. */
  readonly calendar?: string;
  /** Years that its calendar is ahead of the Gregorian: Thailand's, 543. */
  readonly yearsAhead?: number;

  /** Words that tell the end of a sentence from a point within it. An article is read by those of all languages. */
  readonly sentences?: SentenceWords;
}

/**
 * Steps of a stemmer, in this order. They get a folded form; forms with digits never reach them. A stem need be no
 * word, as long as the forms of one word share it and those of others don't.
 */
export interface StemmerRules {
  /** Applied once, one after the other. */
  readonly before?: readonly StemmerRule[];
  /** Applied one after the other, and again as long as the form gets shorter: for affixes in a row. */
  readonly repeat?: readonly StemmerRule[];
  /** Algorithm of snowball-stemmers: `english`. Its result is folded. */
  readonly snowball?: string;
  /** Applied once, one after the other. */
  readonly after?: readonly StemmerRule[];
}

/** One replacement in a form. Of suffixes the longest that fits is taken off, of prefixes the first listed. */
export type StemmerRule =
  /** @property keep letters that must stand before the suffix; @property by text in the suffix's place, by default none */
  | { readonly suffixes: string; readonly keep: number; readonly by?: string }
  /** @property keep letters that must stand behind the prefix */
  | { readonly prefixes: string; readonly keep: number }
  | { readonly pattern: RegExp; readonly by: string };

/**
 * Verbs divided by `|`: base, other forms and the participle last; behind a bar the prefixes that never part from the
 * verb and take the place of `ge`; behind another those that part. `gehen ging gegangen / be / auf` is
 * `begehen beging begangen` and `aufgehen aufgegangen` as well. The past of a verb that parts is left out: it seldom
 * stands in one word, and then is more often a noun (`angriff`, `aufgaben`).
 */
export interface PrefixedVerbs {
  readonly verbs: string;
  /** Endings of a participle before a noun: `e en er es em`. */
  readonly participleEndings: string;
}

/**
 * Phrases divided by `|`, by the kind of answer they ask for. `^` stands for the beginning of the question, `*` for any
 * ending of a word, or before a word for one letter, `**` before a word for any beginning; in a script without spaces, `$` for
 * the end of the question. The first phrase in a question decides; of those that begin at one
 * place, the longest.
 */
export interface QuestionPhrases {
  /** `when|what year*` */
  readonly time: string;
  /** Answered by a time or by a number: `how long`. */
  readonly span?: string;
  /** `how many|how old` */
  readonly number: string;
  /** `who|whose` */
  readonly person: string;
  /** `where|which city` */
  readonly place: string;
  /** Ask for none of these: `what|why`. A `who` or `when` behind them is a relative pronoun. */
  readonly other?: string;
  /**
   * Show that something is asked, and leave the kind to the phrases above: particles of yes and no such as `czy`, and words
   * of chat.
   */
  readonly asking?: string;
  /** Words between two questions in one sentence: `and|also`. */
  readonly joining?: string;
  /** Open a question for yes or no, wherever they stand: `can i|is there`. */
  readonly opening?: string;
  /**
   * Words that may mean something said before: `it|that|they`. Leave out articles and forms of address. None for a language
   * that leaves its pronouns out.
   */
  readonly references?: string;
  /** Words by which one speaks of oneself, as in a story: `i|my|we`. */
  readonly self?: string;
}

/**
 * Words by which sentences are told apart. Abbreviations are in lower case without their last point: `a.m`. Single letters are
 * recognized as initials.
 */
export interface SentenceWords {
  /** Their point ends a sentence only before an opener: `mr dr`. */
  readonly abbreviations?: string;
  /** Their point never ends a sentence: `e.g cf`. */
  readonly leadingAbbreviations?: string;
  /** Abbreviations before a number, `p. 12`, and words before anything else: `modern art`, `no`. */
  readonly numberAbbreviations?: string;
  /** Words that begin a sentence far more often than a name, with their capital: behind an abbreviation, `The` begins one. */
  readonly openers?: string;
  /** In German: words after which a number with a point is an ordinal, `am 3. Oktober`. Elsewhere a small letter follows one. */
  readonly beforeOrdinals?: string;
}

/** The words of a list. */
export function splitWords(list = ''): string[] {
  return list.match(/\S+/gu) ?? [];
}

/** The phrases of a list divided by `|`. */
export function splitPhrases(list = ''): string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
