import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { usesOf } from '../../src/discord/command.ts';
import { limits } from '../../src/discord/components.ts';

const LOCALES = new Set<string>(Object.values(Locale));
const NAME = /^[-_'\p{L}\p{N}\p{Script=Deva}\p{Script=Thai}]{1,32}$/u;

/** Length of the texts that Discord counts, each in its longest translation. */
function textLength(value: object): number {
  let sum = 0;
  for (const [key, field] of Object.entries(value)) {
    if (['name', 'description', 'value'].includes(key) && typeof field === 'string') {
      const translations = Object.values((value as Record<string, object>)[`${key}_localizations`] ?? {}) as string[];
      sum += Math.max(field.length, ...translations.map((translation) => translation.length));
    } else if (Array.isArray(field)) {
      for (const item of field) sum += textLength(item as object);
    }
  }
  return sum;
}

describe('the list of commands', () => {
  it('has every name once, and at most a hundred', () => {
    const names = commands.map((command) => command.data.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThanOrEqual(100);
  });
});

describe.each(commands.map((command) => [command.data.name, command.data] as const))('/%s', (_, data) => {
  it('is within Discord’s limit of 8,000 characters', () => {
    expect(textLength(data)).toBeLessThanOrEqual(limits.commandText);
  });

  it('has at most 25 options or subcommands, each name once', () => {
    const names = (data.options ?? []).map(({ name }) => name);
    expect(names.length).toBeLessThanOrEqual(25);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a description', () => {
    expect('description' in data ? data.description : data.name).toMatch(/^.{1,100}$/u);
  });
});

/** Commands and subcommands, by the words that run them. */
const uses = commands.flatMap((command) =>
  usesOf(command).map((use) => {
    const { name } = command.data;
    return [command.subcommands ? `${name} ${use.data.name}` : name, use] as const;
  }),
);

describe.each(uses)('/%s', (words, { data, visibility, autocomplete }) => {
  const { name } = data;
  const options = data.options ?? [];
  const described = data.type === ApplicationCommandType.Message ? [] : [data, ...options];

  it('has names and descriptions that Discord takes', () => {
    expect(name).toMatch(data.type === ApplicationCommandType.Message ? /^[\p{L} ]{1,32}$/u : NAME);
    for (const { name: own, description } of described) {
      expect(own).toMatch(NAME);
      expect(own).toBe(own.toLowerCase());
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it('is translated only into Discord’s locales', () => {
    for (const part of described) {
      for (const [locale, text] of Object.entries(part.description_localizations ?? {})) {
        expect(LOCALES).toContain(locale);
        expect(text.length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('has required options first, and each once', () => {
    expect(options.length).toBeLessThanOrEqual(25);
    expect(new Set(options.map((option) => option.name)).size).toBe(options.length);
    const required = options.map((option) => option.required === true);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('completes exactly the options with autocomplete', () => {
    const completing = options.filter(
      (option) => option.type === ApplicationCommandOptionType.String && option.autocomplete === true,
    );
    expect(Object.keys(autocomplete ?? {}).toSorted()).toEqual(completing.map((option) => option.name).toSorted());
  });

  it('has choices or autocomplete, not both', () => {
    for (const option of options) {
      if (option.type !== ApplicationCommandOptionType.String || !option.choices) continue;
      expect(option.autocomplete).not.toBe(true);
      expect(option.choices.length).toBeLessThanOrEqual(limits.choices);
    }
  });

  it('has the option `private`, unless it is always private', () => {
    const choosable = options.some(
      (option) => option.name === 'private' && option.type === ApplicationCommandOptionType.Boolean,
    );
    expect(choosable, `/${words} is ${visibility}`).toBe(visibility === 'asked');
  });
});
