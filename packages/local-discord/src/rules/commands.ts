import type { Path } from '../world/components.ts';
import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { FormErrors } from './api-error.ts';
import type { Check, SchemaName } from './schema.ts';

const { Integer, Number: Decimal, String: Text, Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
/** Option types that take choices and autocomplete. */
const TAKES_CHOICES: ReadonlySet<unknown> = new Set([Text, Integer, Decimal]);
/** Most characters of a command. */
const MAX_SIZE = 8_000;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));
/** Discord's expression for names: letters, digits, `-`, `_`, `'`, and the marks of Devanagari and Thai. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Refuses a command that Discord would refuse: by its schema first, then by the rules that the schema does not state. */
export function checkCommand(check: Check, schema: SchemaName, command: Json, at: Path, errors: FormErrors): void {
  const { default_member_permissions: permissions } = command;
  // The schema takes numbers only; Discord also takes strings, which libraries send.
  const body =
    typeof permissions === 'string' ? { ...command, default_member_permissions: Number(permissions) } : command;
  const shape = new FormErrors();
  check(schema, body, shape, at);
  shape.throwIfAny();

  const isSlash = (command['type'] ?? 1) === ApplicationCommandType.ChatInput;
  checkNames(command, isSlash, at, errors);
  if (isSlash && schema !== 'ApplicationCommandPatchRequestPartial') {
    if (!command['description']) errors.add([...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  } else if (!isSlash && command['description']) {
    errors.add(
      [...at, 'description'],
      'APPLICATION_COMMAND_INVALID_DESCRIPTION',
      'Context menu commands cannot have description',
    );
  }
  if (!isSlash && (command['options'] as unknown[] | null | undefined)?.length)
    errors.add([...at, 'options'], 'APPLICATION_COMMAND_INVALID_OPTIONS', 'Context menu commands cannot have options');
  checkOptions((command['options'] ?? []) as Json[], [...at, 'options'], errors);
  const size = commandSize(command);
  if (size > MAX_SIZE)
    errors.add(at, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${size} of ${MAX_SIZE} characters)`);
}

function checkNames(named: Json, isSlash: boolean, at: Path, errors: FormErrors): void {
  const localizations = (named['name_localizations'] ?? {}) as Record<string, string>;
  const names: [Path, unknown][] = [[['name'], named['name']]];
  for (const [locale, name] of Object.entries(localizations)) names.push([['name_localizations', locale], name]);
  for (const [path, name] of names) {
    const isName = typeof name !== 'string' || !isSlash || (NAME.test(name) && name === name.toLowerCase());
    if (!isName) errors.add([...at, ...path], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  for (const field of ['name_localizations', 'description_localizations'])
    for (const locale of Object.keys(named[field] ?? {}))
      if (!LOCALES.has(locale))
        errors.add([...at, field, locale], 'BASE_TYPE_CHOICES', `Value must be one of {${[...LOCALES].join(', ')}}.`);
}

function checkOptions(options: readonly Json[], at: Path, errors: FormErrors): void {
  const names = new Set<unknown>();
  const isBranch = ({ type }: Json) => type === Subcommand || type === SubcommandGroup;
  const mixed = options.some(isBranch) && !options.every(isBranch);
  if (mixed)
    errors.add(
      at,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    const path = [...at, index];
    checkNames(option, true, path, errors);
    if (names.has(option['name']))
      errors.add([...path, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    names.add(option['name']);
    if (option['required'] && optionalSeen)
      errors.add(
        path,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    optionalSeen ||= !option['required'] && !isBranch(option);
    checkChoices(option, path, errors);
    checkBounds(option, path, errors);
    checkOptions((option['options'] ?? []) as Json[], [...path, 'options'], errors);
  }
}

function checkChoices(option: Json, path: Path, errors: FormErrors): void {
  const choices = (option['choices'] ?? []) as Json[];
  if (option['autocomplete'] && choices.length > 0)
    errors.add(
      [...path, 'choices'],
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      'Choices cannot be used together with autocomplete',
    );
  if (option['autocomplete'] && !TAKES_CHOICES.has(option['type']))
    errors.add([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'This type cannot be completed');
  const names = new Set<unknown>();
  for (const [index, { name, value }] of choices.entries()) {
    if (names.has(name))
      errors.add(
        [...path, 'choices', index, 'name'],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Option choice name already exists',
      );
    names.add(name);
    if (typeof value === 'string' && (value.length === 0 || value.length > 100))
      errors.add([...path, 'choices', index, 'value'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.');
  }
}

function checkBounds(option: Json, path: Path, errors: FormErrors): void {
  for (const [low, high] of [
    ['min_length', 'max_length'],
    ['min_value', 'max_value'],
  ] as const) {
    const [min, max] = [option[low], option[high]];
    if (typeof min === 'number' && typeof max === 'number' && min > max)
      errors.add([...path, low], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  }
}

/** Characters that count against the limit: names, descriptions and choice values, each in its longest localisation. */
function commandSize(part: Json): number {
  const longest = (field: string) => {
    const localised = Object.values((part[`${field}_localizations`] ?? {}) as Record<string, string>);
    return Math.max(textOf(part[field]).length, ...localised.map((text) => text.length));
  };
  const inner = [...((part['options'] ?? []) as Json[]), ...((part['choices'] ?? []) as Json[])];
  const value = typeof part['value'] === 'string' ? part['value'].length : 0;
  return inner.reduce((sum, each) => sum + commandSize(each), longest('name') + longest('description') + value);
}
