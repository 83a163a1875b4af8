import { newStemmer } from 'snowball-stemmers';
import { fold } from './tokenizer.ts';

/** What takes the place of a beginning or an end of a form. */
type Rule = readonly [RegExp, string | ((found: string) => string)];

/** What is done to a form, in this order. */
interface Stemmer {
  readonly before?: readonly Rule[];
  /** One after the other, and all over again as long as the form gets shorter: for affixes that follow each other. */
  readonly again?: readonly Rule[];
  /** Of Snowball. */
  readonly algorithm?: string;
  readonly after?: readonly Rule[];
}

/**
 * The stem of a folded form, or the form itself where the language is unknown. It need be no word: all that counts is
 * that the forms of one word share it, also those typed without accents.
 */
export function createStemmer(code: string): (form: string) => string {
  const stemmer = STEMMERS[code];
  if (stemmer === undefined) return (form) => form;
  const { before = [], algorithm, after = [], again = [] } = stemmer;
  const snowball = algorithm === undefined ? undefined : newStemmer(algorithm);
  return (form) => {
    if (/\d/u.test(form)) return form;
    const bare = applyAgain(again, apply(before, form));
    // Some rules put the accents there that an algorithm asks for.
    return apply(after, snowball === undefined ? bare : fold(snowball.stem(bare))) || form;
  };
}

function apply(rules: readonly Rule[], form: string): string {
  let changed = form;
  for (const [pattern, by] of rules) {
    changed = typeof by === 'string' ? changed.replace(pattern, by) : changed.replace(pattern, by);
  }
  return changed;
}

function applyAgain(rules: readonly Rule[], form: string): string {
  let last = form;
  let next = apply(rules, form);
  while (next.length < last.length) [last, next] = [next, apply(rules, next)];
  return next;
}

const anyOf = (affixes: string): string => affixes.split(/\s+/u).map(fold).join('|');

/** The longest of these endings that leaves so many characters. */
function ending(least: number, endings: string, by = ''): Rule {
  return [new RegExp(`(?<=.{${least}})(?:${anyOf(endings)})$`, 'u'), by];
}

function beginning(least: number, beginnings: string): Rule {
  return [new RegExp(`^(?:${anyOf(beginnings)})(?=.{${least}})`, 'u'), ''];
}

/** `byen`, `søer`, `sjøene`: too short for Snowball. */
const NORDIC = {
  before: [[/^([^aeiouy]+[aeiouy])(?:en|er|ene|erne)$/u, '$1']],
  after: [[/(?<=.{4})(?:et)+$/u, '']],
} as const;

/** Each Cyrillic letter before its folded Latin ones. */
const SERBIAN_LETTERS = new Map(
  'аa бb вv гg дd ђd еe жz зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc чc џdz шs'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** A folded Serbian form in Latin letters: both alphabets are written, also within one library. */
export function toLatin(form: string): string {
  return form.replace(/[а-џ]/gu, (letter) => SERBIAN_LETTERS.get(letter) ?? letter);
}

const SERBO_CROATIAN: Stemmer = {
  before: [[/^.+$/u, toLatin]],
  again: [ending(3, 'ovima evima ovi evi ova eva ove eve ima ama oga ega omu emu og eg om em im ih oj a e i o u')],
};

const BULGARIAN: Stemmer = {
  before: [ending(3, 'ият ия ата ото ите ът ят та то те')],
  again: [ending(3, 'овци ове еве ища ия ии а ъ е и о у я ю')],
};

const CZECH: Stemmer = {
  again: [ending(3, 'ovi ove ami emi ich ech ach ych eho iho emu imu ymi imi ata aty ou em im ym um am a e i o u y')],
};

const MALAY: Stemmer = {
  before: [ending(4, 'nya lah kah pun'), ending(4, 'kan an i')],
  after: [beginning(4, 'di ber ter mem meng men me pem peng pen pe ke se')],
};

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  en: { algorithm: 'english' },
  de: { algorithm: 'german', after: [ending(3, 'inn', 'in')] },
  nl: { before: [ending(3, 'ien ies', 'ie')], algorithm: 'dutch' },
  sv: { ...NORDIC, algorithm: 'swedish' },
  da: { ...NORDIC, algorithm: 'danish' },
  no: { ...NORDIC, algorithm: 'norwegian' },
  fi: { algorithm: 'finnish', after: [ending(2, 'ng', 'nk'), [/(?<=.{2})d(?=[aeiouy]?$)/u, 't']] },
  hu: { algorithm: 'hungarian', after: [ending(3, 'a e i o u')] },
  fr: { algorithm: 'french', after: [ending(3, 'e')] },
  es: { before: [ending(1, 'cion', 'ción')], algorithm: 'spanish', after: [ending(3, 'i'), ending(3, 's')] },
  pt: {
    before: [
      ending(2, 'oes aes', 'ao'),
      ending(2, 'cao', 'ção'),
      ending(2, 'ais', 'al'),
      ending(2, 'eis', 'el'),
      ending(4, 'esa esas eses', 'es'),
    ],
    algorithm: 'portuguese',
    after: [ending(4, 'es')],
  },
  it: { algorithm: 'italian' },
  ca: { before: [ending(1, 'cions', 'cio')], algorithm: 'catalan' },
  /** Snowball's needs the commas under ș and ț. */
  ro: {
    again: [
      ending(
        2,
        'ilor elor iilor ului iului iile iei ile ele lui lor ul iul ea ei ii ia ie le ua uri urile urilor a e i u o',
      ),
    ],
    after: [ending(4, 'at it ut easc esc est')],
  },
  ru: { algorithm: 'russian' },
  uk: {
    before: [ending(3, 'ся сь')],
    again: [
      ending(
        3,
        `ами ями ах ях ові еві єві ом ем єм ам ям ого ього ому ьому ою ею єю ої ій их іх ими їми им їм ів їв ий
        ість ості а я е є и і ї й о у ю ь`,
      ),
    ],
  },
  bg: BULGARIAN,
  mk: BULGARIAN,
  pl: {
    again: [
      ending(
        3,
        `ami iami ach iach owi owie iowie ow iow om iom em iem ie ia ii iej iego iemu ego emu ej ych ich ymi imi
        ym im a e i o u y`,
      ),
    ],
  },
  cs: CZECH,
  sk: CZECH,
  sr: SERBO_CROATIAN,
  sl: SERBO_CROATIAN,
  el: {
    before: [
      ending(
        2,
        `ος ου ο ον οι ους ων ες ης η ην ας α αν ια ιες ιων ιας ις ι ιου ιους ιοι ιο ιος εις εως εων εα εας ει ουν
        ματα ματος ματων μα ματι ε εται ονται οταν ονταν ουσα ουσας ουσες ουσαν ιαδες ιαδων θηκε θηκαν ηκε ηκαν σε σαν τηκε τηκαν υς υ`,
      ),
    ],
    after: [ending(4, 'σ θ ικ μεν')],
  },
  /**
   * Turkish endings follow the vowels before them, and folding leaves no trace of which: Snowball's algorithm takes
   * hardly any of them off `kadinlarin`. Whether a letter between two vowels belongs to the word or to its ending
   * (savaş-ı, ülke-si; kent-e, yıl-da) is not to be told either, so these letters go as well.
   */
  tr: {
    again: [
      ending(
        3,
        `lar ler lari leri nin nun in un da de ta te dan den tan ten nda nde ndan nden ya ye na ne yi yu ni nu si su yla
        yle a e i u dir dur tir tur mis mus di du ti tu an en digi dugu tigi tugu mak mek makta mekte iyor uyor acak
        ecek s n y t`,
      ),
    ],
    // A last letter that grows soft before a vowel: kitap, kitabı; and the vowel that flees from şehri, nehri.
    after: [
      [/b$/u, 'p'],
      [/g$/u, 'k'],
      [/(?<=e)hr$/u, 'hir'],
    ],
  },
  /** Articles and conjunctions before the word, pronouns and plurals behind it. */
  ar: {
    before: [[/^(?:[وفبك]?ال|و?لل)+(?=.{3})/u, ''], beginning(3, 'و')],
    again: [
      ending(3, 'تها تهم ته تنا تين تان هما ها هم نا ان ات ون ين يه يا ه ي'),
      ending(4, 'ت'),
      beginning(4, 'ب ل'),
    ],
  },
  fa: {
    again: [ending(3, 'هايي هايش هاي ها ترين تري تر'), ending(4, 'ان ات ي ش')],
  },
  he: {
    before: [
      [/ך/gu, 'כ'],
      [/ם/gu, 'מ'],
      [/ן/gu, 'נ'],
      [/ף/gu, 'פ'],
      [/ץ/gu, 'צ'],
    ],
    again: [ending(3, 'יות ימ ות ה י'), beginning(3, 'ה ו ב ל')],
  },
  /** One spelling for the dots and nasals that writers leave out or exchange. */
  hi: {
    before: [
      [/\u093C/gu, ''],
      [/\u0901/gu, '\u0902'],
      [/ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu, '\u0902'],
      ending(2, 'ियों ियां ाओं ाएं ुओं ुएं ाया ाई ाए ाये ओं ों यों एं ें ा ि ी े ो ु ू'),
    ],
  },
  bn: { again: [ending(2, 'গুলো গুলি গুলির গুলোর দের টির টি টা কে েরা ের য়ের য়ে রা র তে েতে ে া ি ী')] },
  ta: { algorithm: 'tamil' },
  hy: { algorithm: 'armenian' },
  eu: { algorithm: 'basque' },
  ga: { algorithm: 'irish' },
  id: MALAY,
  ko: {
    again: [
      ending(
        2,
        `은 는 이 가 을 를 의 에 에서 에게 에는 에서는 에도 으로 로 으로는 로는 와 과 도 만 까지 부터 이다 다 입니다
        이며 며 이고 고 이라는 라는 인 들 하는 하다 했다 하였다 되었다 됐다 한 된 되는`,
      ),
    ],
  },
};
