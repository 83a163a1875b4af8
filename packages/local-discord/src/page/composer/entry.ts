import { namesFor, OPTION, type OptionSpec, type Localizations, type Directory } from '../../typed/commands.ts';
import type { Catalogue } from '../catalogues/en.ts';

/** Context for parsing and showing an entry. */
export interface EntryContext {
  readonly directory: Directory;
  readonly catalogue: Catalogue;
  readonly locale: string;
}

/** The content of an option: its text, and the value of the list item that was picked, if one was. */
export interface Entry {
  readonly text: string;
  readonly value?: Value;
}

export type Value = string | number | boolean;

/** A value with its name in a list. */
export interface Listed {
  readonly name: string;
  readonly value: Value;
}

export type ParsedEntry =
  | { readonly value: Value }
  /** Problem, in a sentence. */
  | { readonly problem: string }
  /** Empty and not required. */
  | { readonly value?: undefined };

/** Default limit of a text, in UTF-16 units. */
const LONGEST = 6000;

export function localizedDescription(
  { description, description_localizations: all }: { description: string; description_localizations?: Localizations },
  locale: string,
): string {
  return all?.[locale] ?? description;
}

/** An option's description; for a file, also that it cannot be sent from here. */
export function describeOption(option: OptionSpec, { catalogue, locale }: EntryContext): string {
  const text = localizedDescription(option, locale);
  return option.type === OPTION.Attachment ? `${text} · ${catalogue.composer.noFiles}` : text;
}

/** All values that an option takes; undefined for options that take typed text or numbers. */
export function listValues(
  option: OptionSpec,
  { directory, catalogue, locale }: EntryContext,
): readonly Listed[] | undefined {
  const { type, choices } = option;
  if (choices?.length)
    return choices.map((it) => ({ name: it.name_localizations?.[locale] ?? it.name, value: it.value }));
  if (type === OPTION.Boolean)
    return [
      { name: catalogue.composer.true, value: true },
      { name: catalogue.composer.false, value: false },
    ];
  const names = namesFor(option, directory);
  return names && [...names].map(([name, value]) => ({ name, value }));
}

/** The value of an entry, checked as Discord checks it. */
export function parseEntry(option: OptionSpec, entry: Entry, context: EntryContext): ParsedEntry {
  const { composer } = context.catalogue;
  if (option.type === OPTION.Attachment) return option.required ? { problem: composer.noFiles } : {};
  const text = entry.text.trim();
  if (text === '') return option.required ? { problem: composer.missing } : {};
  const listed = listValues(option, context);
  if (listed) return parseListed(option, listed, entry) ?? { problem: composer.notListed };
  if (option.type === OPTION.String) return parseText(option, String(entry.value ?? text), context.catalogue);
  return parseNumber(option, entry.value ?? text, context.catalogue);
}

function parseListed(
  { choices = [] }: OptionSpec,
  listed: readonly Listed[],
  { text, value }: Entry,
): { value: Value } | undefined {
  const id = /^<(?:#|@[!&]?)(\d+)>$/u.exec(text.trim())?.[1] ?? text.trim();
  const picked = listed.find((it) => it.value === (value ?? id));
  if (picked) return picked;
  const meant = text.trim().toLowerCase();
  const isMeant = (name: string): boolean => name.toLowerCase() === meant;
  // Names in the default language and bare values are understood, too.
  const other = choices.find((it) => isMeant(it.name) || isMeant(String(it.value)));
  return (
    listed.find(({ name }) => isMeant(name) || isMeant(name.replace(/^[#@]/u, ''))) ??
    other ??
    findBoolean(listed, meant)
  );
}

function findBoolean(listed: readonly Listed[], text: string): Listed | undefined {
  const value = /^(?:true|yes|on)$/u.test(text) ? true : /^(?:false|no|off)$/u.test(text) ? false : undefined;
  return listed.find((it) => it.value === value);
}

function parseText(
  { min_length: least = 0, max_length: most = LONGEST }: OptionSpec,
  value: string,
  catalogue: Catalogue,
) {
  if (value.length < least) return { problem: catalogue.composer.tooShort(least) };
  return value.length > most ? { problem: catalogue.composer.tooLong(most, value.length) } : { value };
}

function parseNumber(
  { type, min_value: least, max_value: most }: OptionSpec,
  given: Value,
  catalogue: Catalogue,
): ParsedEntry {
  const isWhole = type === OPTION.Integer;
  const isNumber = typeof given === 'number' || /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(String(given));
  const value = isNumber ? Number(given) : NaN;
  const fits = isWhole ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (fits && value >= (least ?? -Infinity) && value <= (most ?? Infinity)) return { value };
  const say = isWhole ? catalogue.composer.notWhole : catalogue.composer.notNumber;
  return { problem: say(least?.toString(), most?.toString()) };
}
