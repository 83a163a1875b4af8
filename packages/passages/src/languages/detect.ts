import { franc } from 'franc-min';
import type { Draft } from '../model/article.ts';

/** Below this many characters trigrams guess wildly, and the script decides alone. */
const enoughForTrigrams = 40;
/** Trigram statistics settle long before; a book must not be counted to its end. */
const sampleLength = 20_000;

/** Scripts that one widely read language uses, in the order they are looked for: kana before Han tells Japanese from Chinese. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];

/** Individual languages that franc tells and that people tag with their macrolanguage. */
const macrolanguages: Readonly<Record<string, string>> = { cmn: 'zh', arb: 'ar', pes: 'fa', swh: 'sw', zlm: 'ms' };

/**
 * Short words that hardly any sentence of a language does without. One that several languages share counts for each of
 * them, so the words that only one has decide.
 */
const commonWords: Readonly<Record<string, string>> = {
  en: 'the a i of and to in is it that was for on with as at by from this are be have not or an which he she they you we his her their were has had its will been but all there would can if what when who into out about',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man',
  fr: 'le la les de des du et un une en est que qui dans pour pas sur au par il elle ce plus ne se sont avec ou son sa ses mais nous vous cette ils aux leur été était comme tout où être à l d qu',
  es: 'el la los las de y que en un una es se del por con no para al lo su como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos fue era',
  it: 'il lo la i gli le di e che in un una è per non del della dei delle con si da al alla come più ma anche dal sono nel nella ha questo questa era o se ci suo sua essere stato',
  pt: 'o a os as de e que em um uma do da dos das para com não por se no na nos nas mais como mas ao foi ele tem seu sua ou ser quando muito há já está eu também pelo pela até isso era são',
  nl: 'de het een en van in is dat op te met voor zijn niet aan er die om ook als bij maar of door naar uit dan nog hij wordt werd worden was heeft geen over tot deze dit zich ze wel hun',
  sv: 'och i att det som en på är av för den med till inte om ett har de var jag han men sig från vi så kan när vid nu eller också efter hon ut upp',
  da: 'og i at det en den til er som på de med han af for ikke der var sig men et har om vi havde jeg fra så eller kan hun efter ved blev også',
  no: 'og i det på som er en til å han av for at med var den ikke de har jeg om et men hadde fra seg ble vi så kan etter også ved eller hun',
  fi: 'ja on ei se että oli joka ovat mutta hän kun niin myös ole mukaan tai jos sen kuin ovat sitä vain olivat hänen jo kanssa',
  pl: 'i w na z do się nie to jest że o a jak po co za od ale tak są przez dla jego był być było już tylko może przy oraz lub ze które który',
  cs: 'a se v na je že o s z do i to k ve pro za by ale jako po si jsou bylo který jeho od také jsem které byl nebo ze',
  hu: 'a az és hogy nem is egy van volt meg ez de csak már ki mint el ha még azt vagy minden lesz aki ami voltak',
  ro: 'și de la în a cu o nu un pe că din care să este mai au pentru ca fi dar sau prin după era al cel lui',
  tr: 've bir bu da de için ile çok daha olarak gibi var ne olan ama kadar sonra değil o en ya her diye oldu',
};
/** A text in a language has so large a share of its common words; a list of names has hardly any. */
const fewestCommon = 0.1;
/** Languages whose counts lie this close are told apart by trigrams: Danish and Norwegian, Spanish and Portuguese. */
const close = 0.85;
/** Letters from which on trigrams are believed where no known language has common words in the text. */
const enoughForOthers = 150;

/** The BCP 47 tag of the language a text is most likely in; `en` when there is nothing to tell by. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(([pattern]) => (sample.match(pattern)?.length ?? 0) > letters * 0.15)?.[1];
  if (script === 'ja' || script === 'zh' || script === 'ko') return script;
  if (script !== undefined) return (letters >= enoughForTrigrams ? byTrigrams(sample) : undefined) ?? script;
  return guessLatin(sample, letters);
}

/** Language of an article's passages; of its title when it has none. */
export function detectLanguageOf(sections: Draft['sections'], title: string): string {
  return detectLanguage(sections.flatMap(({ passages }) => passages).join('\n') || title);
}

function guessLatin(sample: string, letters: number): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = countCommon(words);
  const [[best, most] = ['en', 0]] = counts;
  const near = counts.filter(([, count]) => count >= most * close).map(([tag]) => tag);
  if (most >= 2 && most >= words.length * fewestCommon) {
    const guess = near.length > 1 && letters >= enoughForTrigrams ? byTrigrams(sample) : best;
    return guess !== undefined && near.includes(guess) ? guess : best;
  }
  const other = letters >= enoughForOthers ? byTrigrams(sample) : undefined;
  // Had it been one of the known languages, its common words would be there.
  if (other !== undefined && !(other in commonWords)) return other;
  return most >= 2 && most >= words.length * fewestCommon * 0.5 && !near.includes('en') ? best : 'en';
}

/** Most first; English before others with as many. */
function countCommon(words: readonly string[]): [string, number][] {
  const counts = Object.entries(commonWords).map(([tag, list]): [string, number] => {
    const common = new Set(list.split(' '));
    return [tag, words.filter((word) => common.has(word)).length];
  });
  return counts.toSorted(([, a], [, b]) => b - a);
}

function byTrigrams(sample: string): string | undefined {
  const code = franc(sample);
  return code === 'und' ? undefined : (macrolanguages[code] ?? Intl.getCanonicalLocales(code)[0] ?? code);
}
