import { en, type Catalogue } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** The languages the bot speaks beside English, by Discord's tag. */
const OTHERS: ReadonlyMap<string, Catalogue> = new Map([['zh-CN', zhCN]]);

/** What the bot says to a reader or a server with this locale of Discord's; English where it speaks no other. */
export function textFor(locale: string | null | undefined): Catalogue {
  return OTHERS.get(locale ?? '') ?? en;
}

/** What Discord registers for a sentence: in English, and in every other language. */
export interface Described {
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
}

/** A sentence of the catalogue as the description of a command or an option. */
export function described(sentence: (text: Catalogue) => string): Described {
  const translations = Array.from(OTHERS, ([locale, text]) => [locale, sentence(text)] as const);
  return { description: sentence(en), description_localizations: Object.fromEntries(translations) };
}

/** A sentence of the catalogue as the name of a choice. */
export function choiceNamed(sentence: (text: Catalogue) => string): {
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
} {
  const { description: name, description_localizations: name_localizations } = described(sentence);
  return { name, name_localizations };
}

/** What the bot says to somebody whose locale is unknown, by what they wrote: Chinese characters, and no Japanese ones. */
export function textForWriting(written: string): Catalogue {
  return /\p{Script=Han}/u.test(written) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(written) ? zhCN : en;
}
