import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import type { SlashData } from '../src/discord/command.ts';
import { passagesOf } from 'passages';
import { streamArticles } from 'passages/reading';
import { flatten, type Surroundings, readLine } from 'local-discord/terminal';

const ROOT = join(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;
const settings = [...readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^(\w+)=/gmu)].map(([, name]) => name);

/** What stands between backticks. */
const spans = [...README.matchAll(/`([^`\n]+)`/gu)].map(([, span = '']) => span);

describe('the README', () => {
  it('links only to files that are there', () => {
    const targets = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('names only npm scripts that there are', () => {
    const named = [...README.matchAll(/npm run (?:--silent )?([\w:]+)/gu)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names every setting of .env.example, and .env.example every setting that the README names', () => {
    const named = [...README.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, name]) => name);
    expect(named).toEqual(settings);
  });

  it('asks for the sum of the permissions that it gives a reason for, and for no other', () => {
    const BITS = new Map([
      ['View Channels', 10n],
      ['Send Messages', 11n],
      ['Read Message History', 16n],
      ['Send Messages in Threads', 38n],
    ]);
    const [, table = ''] = /^\| permission \| because \|\n\|[-|]+\n((?:\|.*\n)+)/mu.exec(README) ?? [];
    const named = [...table.matchAll(/^\| ([^|]+) \|/gmu)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual([...BITS.keys()].toSorted());
    const sum = named.reduce((bits, name) => bits | (1n << (BITS.get(name) ?? 0n)), 0n);
    expect(README).toContain(`permissions=${sum}\n`);
    expect(README).toContain(`Their sum is ${sum}.`);
  });
});

describe('the commands in the README', () => {
  const slash = commands.map(({ data }) => data).filter((data): data is SlashData => 'description' in data);
  const typed = flatten(slash);
  /** What cannot do without an option is only named where it stands without any. */
  const needy = typed.filter(({ options = [] }) => options.some(({ required }) => required));
  const bare = new Set(needy.map(({ name }) => `/${name}`));
  const examples = spans.filter((span) => /^\/[a-z]+ ./u.test(span) && !bare.has(span));
  /** Of what the terminal's own server has. */
  const here: Surroundings = { channels: [{ id: '1', name: 'quotes' }], roles: [], people: [] };

  it('are all that there are, each with a row', () => {
    const rows = commands.map(({ data: { type, name } }) =>
      type === ApplicationCommandType.Message ? `\n| **${name}**` : `\n| \`/${name}`,
    );
    expect(rows.filter((row) => !README.includes(row))).toEqual([]);
  });

  it('have an example in the table, every subcommand its own', () => {
    const rows = README.split('\n').filter((line) => line.startsWith('| `/'));
    const shown = rows.flatMap((row) => [...row.matchAll(/`(\/[^`]+)`/gu)].map(([, span = '']) => span));
    const isShown = (name: string): boolean =>
      shown.some((span) => !bare.has(span) && `${span} `.startsWith(`/${name} `));
    expect(typed.map(({ name }) => name).filter((name) => !isShown(name))).toEqual([]);
  });

  it('can be typed as they stand there', () => {
    expect(examples.length).toBeGreaterThan(typed.length);
    const read = examples.map((example) => ({ example, line: readLine(example, typed, here) }));
    expect(read.filter(({ line }) => line.kind !== 'run')).toEqual([]);
  });

  it('take the options that are shown alone', () => {
    const shown = spans.filter((span) => /^(?:time|zone|order|days|channel|thread):\S+$/u.test(span));
    expect(shown.length).toBeGreaterThan(5);
    const read = shown.map((option) => {
      const time = option.startsWith('time:') ? '' : 'time:8:00 ';
      return { option, line: readLine(`/daily start ${time}${option}`, typed, here) };
    });
    expect(read.filter(({ line }) => line.kind !== 'run')).toEqual([]);
  });

  it('have only options that there are', () => {
    const unknown = examples.flatMap((example) => {
      const command = typed.find(({ name }) => `${example} `.startsWith(`/${name} `));
      const known = command?.options?.map(({ name }) => name);
      const named = [...example.matchAll(/(?<=\s)(\w+):/gu)].map(([, name = '']) => name);
      return named.filter((name) => !known?.includes(name)).map((name) => ({ example, name }));
    });
    expect(unknown).toEqual([]);
  });

  it('open a passage that there is', async () => {
    const ids = new Set<string>();
    for await (const { article } of streamArticles(join(ROOT, 'data/articles')))
      for (const { id } of article ? passagesOf(article) : []) ids.add(id);
    const named = examples.flatMap((example) => /^\/passage id:(\S+)/u.exec(example)?.slice(1) ?? []);
    expect(named).not.toEqual([]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
