import { OPTION, namesFor } from '../../typed/known.ts';
import type { KnownOption, Localizations, Surroundings } from '../../typed/known.ts';
import type { Words } from '../words.ts';
import type { Entry } from './draft.ts';

/** What an entry is read and shown with. */
export interface Around {
  readonly here: Surroundings;
  readonly words: Words;
  readonly locale: string;
}

export type Value = string | number | boolean;

/** A value under the name that is shown for it. */
export interface Listed {
  readonly name: string;
  readonly value: Value;
}

export type Reading =
  | { readonly value: Value }
  /** A sentence for who typed it. */
  | { readonly problem: string }
  /** Nothing was filled in, nor need be. */
  | { readonly value?: undefined };

/** Characters that a text without a limit of its own may have. */
const LONGEST = 6000;

export function describe(
  { description, description_localizations: all }: { description: string; description_localizations?: Localizations },
  locale: string,
): string {
  return all?.[locale] ?? description;
}

/** What an option is for; of a file, that it cannot be had here. */
export function describeOption(option: KnownOption, { words, locale }: Around): string {
  const text = describe(option, locale);
  return option.type === OPTION.Attachment ? `${text} · ${words.composer.noFiles}` : text;
}

/** The only values that an option takes; undefined where what is typed counts. */
export function listedValues(option: KnownOption, { here, words, locale }: Around): readonly Listed[] | undefined {
  const { type, choices } = option;
  if (choices?.length)
    return choices.map((it) => ({ name: it.name_localizations?.[locale] ?? it.name, value: it.value }));
  if (type === OPTION.Boolean)
    return [
      { name: words.composer.true, value: true },
      { name: words.composer.false, value: false },
    ];
  const names = namesFor(option, here);
  return names && [...names].map(([name, value]) => ({ name, value }));
}

/** What an entry stands for: checked as Discord checks it, whoever filled it in. */
export function readEntry(option: KnownOption, entry: Entry, around: Around): Reading {
  const { composer } = around.words;
  if (option.type === OPTION.Attachment) return option.required ? { problem: composer.noFiles } : {};
  const text = entry.text.trim();
  if (text === '') return option.required ? { problem: composer.missing } : {};
  const listed = listedValues(option, around);
  if (listed) return readListed(option, listed, entry) ?? { problem: composer.notListed };
  if (option.type === OPTION.String) return readText(option, String(entry.value ?? text), around.words);
  return readNumber(option, entry.value ?? text, around.words);
}

function readListed(
  { choices = [] }: KnownOption,
  listed: readonly Listed[],
  { text, value }: Entry,
): { value: Value } | undefined {
  const id = /^<(?:#|@[!&]?)(\d+)>$/u.exec(text.trim())?.[1] ?? text.trim();
  const picked = listed.find((it) => it.value === (value ?? id));
  if (picked) return picked;
  const meant = text.trim().toLowerCase();
  const isMeant = (name: string): boolean => name.toLowerCase() === meant;
  // The names in other languages, and the bare values, are understood too.
  const other = choices.find((it) => isMeant(it.name) || isMeant(String(it.value)));
  return (
    listed.find(({ name }) => isMeant(name) || isMeant(name.replace(/^[#@]/u, ''))) ?? other ?? truth(listed, meant)
  );
}

function truth(listed: readonly Listed[], text: string): Listed | undefined {
  const value = /^(?:true|yes|on)$/u.test(text) ? true : /^(?:false|no|off)$/u.test(text) ? false : undefined;
  return listed.find((it) => it.value === value);
}

function readText({ min_length: least = 0, max_length: most = LONGEST }: KnownOption, value: string, words: Words) {
  if (value.length < least) return { problem: words.composer.tooShort(least) };
  return value.length > most ? { problem: words.composer.tooLong(most, value.length) } : { value };
}

function readNumber({ type, min_value: least, max_value: most }: KnownOption, given: Value, words: Words): Reading {
  const isWhole = type === OPTION.Integer;
  const isNumber = typeof given === 'number' || /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(String(given));
  const value = isNumber ? Number(given) : NaN;
  const fits = isWhole ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (fits && value >= (least ?? -Infinity) && value <= (most ?? Infinity)) return { value };
  const say = isWhole ? words.composer.notWhole : words.composer.notNumber;
  return { problem: say(least?.toString(), most?.toString()) };
}
