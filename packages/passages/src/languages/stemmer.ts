import { newStemmer } from 'snowball-stemmers';
import { type LanguageData, type PrefixedVerbs, splitPhrases, splitWords, type StemmerRule } from './language-data.ts';
import { fold } from './fold.ts';

/**
 * The stem of a folded form, or the form itself where no rule is known. Not cached: a vocabulary asks once a form.
 *
 * @param toLatin applied before the rules
 */
export function createStemmer(
  data: LanguageData | undefined,
  toLatin: (form: string) => string,
): (form: string) => string {
  const bases = readBases(data);
  const applyRules = createRuleStemmer(data, toLatin);
  return (form) => {
    const word = SIGNED_NAME.exec(form)?.groups?.['name'] ?? form;
    if (SIGNED.test(word)) return word;
    // `1950s` and the 1950 of `1950's` are the same years.
    if (/^\d+s$/u.test(word)) return word.slice(0, -1);
    return /\d/u.test(word) ? word : applyRules(bases.get(word) ?? word);
  };
}

/** A form with a sign, which makes it another word: `c++`, `.net`. */
const SIGNED = /^[#@./$]|[+#]$/u;
/** A name that is known without its sign: `notepad++`. */
const SIGNED_NAME = /^(?<name>\p{L}{3,})[+#]{1,2}$/u;

function createRuleStemmer(
  { stemmer }: Pick<LanguageData, 'stemmer'> = {},
  toLatin: (form: string) => string,
): (form: string) => string {
  if (stemmer === undefined) return (form) => form;
  const before = stemmer.before?.map(compile) ?? [];
  const repeat = stemmer.repeat?.map(compile) ?? [];
  const after = stemmer.after?.map(compile) ?? [];
  const snowball = stemmer.snowball === undefined ? undefined : newStemmer(stemmer.snowball);
  return (form) => {
    const bare = applyRepeatedly(repeat, apply(before, toLatin(form)));
    // Some rules restore the accents that an algorithm asks for.
    return apply(after, snowball === undefined ? bare : fold(snowball.stem(bare))) || form;
  };
}

type Replacement = readonly [pattern: RegExp, by: string];

function compile(rule: StemmerRule): Replacement {
  if ('pattern' in rule) return [rule.pattern, rule.by];
  return 'suffixes' in rule
    ? [new RegExp(`(?<=.{${rule.keep}})(?:${anyOf(rule.suffixes)})$`, 'u'), rule.by ?? '']
    : [new RegExp(`^(?:${anyOf(rule.prefixes)})(?=.{${rule.keep}})`, 'u'), ''];
}

const anyOf = (affixes: string): string => splitWords(affixes).map(fold).join('|');

function apply(rules: readonly Replacement[], form: string): string {
  return rules.reduce((changed, [pattern, by]) => changed.replace(pattern, by), form);
}

function applyRepeatedly(rules: readonly Replacement[], form: string): string {
  let last = form;
  let next = apply(rules, form);
  while (next.length < last.length) [last, next] = [next, apply(rules, next)];
  return next;
}

/** Irregular form → base, both folded. */
function readBases(data: LanguageData | undefined): ReadonlyMap<string, string> {
  return new Map(
    irregularGroups(data).flatMap(([base = '', ...others]) => others.map((other) => [other, base] as const)),
  );
}

/** Folded forms of each irregular word, the base first. */
export function irregularGroups(data: LanguageData | undefined): string[][] {
  const plain = splitPhrases(data?.irregularForms).map(splitWords);
  const prefixed = data?.prefixedVerbs === undefined ? [] : expandVerbs(data.prefixedVerbs);
  return [...plain, ...prefixed].map((forms) => forms.map(fold));
}

function expandVerbs({ verbs, participleEndings }: PrefixedVerbs): string[][] {
  const endings = ['', ...splitWords(participleEndings)];
  return splitPhrases(verbs).flatMap((verb) => {
    const [own, bound, parting] = verb.split('/').map(splitWords);
    const [base = '', ...forms] = own ?? [];
    const past = forms.slice(0, -1);
    const participle = forms.at(-1) ?? '';
    const group = (prefix: string, others: readonly string[], last: string): string[] =>
      [base, ...others, ...endings.map((ending) => last + ending)].map((form) => prefix + form);
    return [
      group('', past, participle),
      ...(bound ?? []).map((prefix) => group(prefix, past, participle.replace(/^ge/u, ''))),
      ...(parting ?? []).map((prefix) => group(prefix, [], participle)),
    ];
  });
}
