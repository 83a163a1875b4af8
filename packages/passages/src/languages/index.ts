import { arabic } from './ar.ts';
import { bulgarian } from './bg.ts';
import { bengali } from './bn.ts';
import { catalan } from './ca.ts';
import { czech } from './cs.ts';
import { danish } from './da.ts';
import { german } from './de.ts';
import { greek } from './el.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { basque } from './eu.ts';
import { persian } from './fa.ts';
import { finnish } from './fi.ts';
import { french } from './fr.ts';
import { irish } from './ga.ts';
import { hebrew } from './he.ts';
import { hindi } from './hi.ts';
import { hungarian } from './hu.ts';
import { armenian } from './hy.ts';
import { indonesian } from './id.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { khmer } from './km.ts';
import { korean } from './ko.ts';
import { lao } from './lo.ts';
import { macedonian } from './mk.ts';
import { burmese } from './my.ts';
import { dutch } from './nl.ts';
import { norwegian } from './no.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { romanian } from './ro.ts';
import { russian } from './ru.ts';
import { slovak } from './sk.ts';
import { slovene } from './sl.ts';
import { serbian } from './sr.ts';
import { swedish } from './sv.ts';
import { tamil } from './ta.ts';
import { thai } from './th.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';
import { vietnamese } from './vi.ts';
import { chinese } from './zh.ts';
import type { LanguageData } from './language-data.ts';

/** Every language the search knows something of. */
export const LANGUAGES: readonly LanguageData[] = [
  english,
  german,
  dutch,
  swedish,
  danish,
  norwegian,
  finnish,
  hungarian,
  french,
  spanish,
  portuguese,
  italian,
  catalan,
  romanian,
  russian,
  ukrainian,
  bulgarian,
  macedonian,
  polish,
  czech,
  slovak,
  slovene,
  serbian,
  greek,
  turkish,
  vietnamese,
  indonesian,
  arabic,
  persian,
  hebrew,
  hindi,
  bengali,
  thai,
  lao,
  khmer,
  burmese,
  chinese,
  japanese,
  korean,
  basque,
  irish,
  armenian,
  tamil,
];

/** @param code of a language, without script or region */
export function findLanguage(code: string): LanguageData | undefined {
  return LANGUAGES.find((data) => data.code === code || data.alsoFor?.includes(code));
}
