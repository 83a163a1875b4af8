import { de } from './de.ts';
import { en, type Catalogue } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** Every language of the bot by Discord's locale. A new one is a file beside these and a line here. */
export const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  en,
  'zh-CN': zhCN,
  de,
};

/** The catalogue for the locale of a reader or a server; English where the bot does not speak that language. */
export function catalogueFor(locale: string | null | undefined): Catalogue {
  return (Object.hasOwn(CATALOGUES, locale ?? '') ? CATALOGUES[locale ?? ''] : undefined) ?? en;
}

/** The catalogue for somebody whose locale is unknown, by what they wrote: Chinese characters, and no Japanese ones. */
export function catalogueForWriting(written: string): Catalogue {
  return /\p{Script=Han}/u.test(written) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(written) ? zhCN : en;
}

/** The question in a line that `asked` of any language made; undefined where it made none such. */
export function readAsked(line: string): string | undefined {
  for (const { asked } of Object.values(CATALOGUES)) {
    const [before = '', after = ''] = asked('\n').split('\n');
    const isAsked = line.length >= before.length + after.length && line.startsWith(before) && line.endsWith(after);
    if (isAsked) return line.slice(before.length, line.length - after.length);
  }
  return undefined;
}

/** A description as Discord registers it: in English, and in every other language. */
export interface LocalizedDescription {
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
}

/** A sentence of the catalogue as the description of a command or an option. */
export function localizedDescription(sentence: (catalogue: Catalogue) => string): LocalizedDescription {
  const others = Object.entries(CATALOGUES).filter(([, catalogue]) => catalogue !== en);
  const translations = others.map(([locale, catalogue]) => [locale, sentence(catalogue)] as const);
  return { description: sentence(en), description_localizations: Object.fromEntries(translations) };
}

/** A sentence of the catalogue as the name of a choice. */
export function localizedName(sentence: (catalogue: Catalogue) => string): {
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
} {
  const { description: name, description_localizations: name_localizations } = localizedDescription(sentence);
  return { name, name_localizations };
}
