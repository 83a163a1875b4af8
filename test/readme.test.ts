import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { passagesOf } from 'passages';
import { runLibrary } from 'passages/command';
import { createReader, streamArticles } from 'passages/reading';
import { flattenCommands, parseLine, type Directory } from 'local-discord/terminal';
import { commands } from '../commands/index.ts';
import type { SlashData } from '../src/discord/command.ts';
import { SETTINGS } from '../src/config.ts';
import { start } from '../src/start.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const named = (pattern: RegExp, words: string): string[] => [...words.matchAll(pattern)].map(([, name = '']) => name);

const README = read('README.md');
const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  '.github/PRIVACY.md',
  '.github/TERMS.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
].map((path) => ({ path, words: read(path) }));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Text between backticks, outside of code blocks. */
const spansOf = (words: string): string[] => named(/`([^`\n]+)`/gu, words.replaceAll(/^ *```[\s\S]*?^ *```$/gmu, ''));
const spans = PAPERS.flatMap(({ words }) => spansOf(words));

const PACKAGES = readdirSync(join(ROOT, 'packages'))
  .map((name) => `packages/${name}/README.md`)
  .filter((path) => existsSync(join(ROOT, path)))
  .map((path) => ({ path, words: read(path) }));

describe.each([...PAPERS, ...PACKAGES])('links of $path', ({ path, words }) => {
  it('lead to files and headings that exist', () => {
    const broken = named(/\]\((?!https?:)([^)]+)\)/gu, words).filter((target) => {
      const [file = '', heading] = target.split('#');
      const found = file === '' ? path : join(dirname(path), file);
      return !existsSync(join(ROOT, found)) || (heading !== undefined && !anchorsOf(read(found)).includes(heading));
    });
    expect(broken).toEqual([]);
  });
});

describe.each(PAPERS)('$path', ({ words }) => {
  it('names only files that exist', () => {
    const inBlocks = named(/^((?:src|commands|packages|test|bench|docs|data)\/\S*)/gmu, words);
    const paths = [...spansOf(words), ...inBlocks].filter((name) =>
      /^(?:src|commands|packages|test|bench|docs|data\/articles|\.ci|\.github)\/[\w./*-]*$/u.test(name),
    );
    expect(paths.filter((name) => !exists(name))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const unknown = named(/npm run (?:--silent )?([a-z][\w:]*)/gu, words).filter((name) => !(name in scripts));
    expect(unknown).toEqual([]);
  });
});

/** Addresses of the headings of a paper, as code hosts make them. */
function anchorsOf(words: string): string[] {
  const slug = (heading: string): string =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  return named(/^#+ (.+)$/gmu, words).map(slug);
}

/** True for a file that exists; a star stands for any part of its name. */
function exists(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(ROOT, path));
  const pattern = new RegExp(`^${path.split('/').at(-1)?.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'u');
  const folder = join(ROOT, dirname(path));
  return existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name));
}

describe('the README', () => {
  it('is short enough to be read at once', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(300);
  });

  it('names every setting', () => {
    expect(named(/^\| `([A-Z_]+)` \|/gmu, README)).toEqual(SETTINGS);
  });

  it('leads to every page of docs', () => {
    const pages = PAPERS.map(({ path }) => path).filter((path) => path.startsWith('docs/'));
    expect(pages.filter((page) => !README.includes(`](${page})`))).toEqual([]);
  });

  it('asks for the sum of the permissions that it gives a reason for, and for no other', () => {
    const BITS = new Map([
      ['View Channels', 10n],
      ['Send Messages', 11n],
      ['Read Message History', 16n],
      ['Send Messages in Threads', 38n],
    ]);
    const [, table = ''] = /^\| permission \| because \|\n\|[-|]+\n((?:\|.*\n)+)/mu.exec(README) ?? [];
    const permissions = named(/^\| ([^|]+) \|/gmu, table);
    expect(permissions.toSorted()).toEqual([...BITS.keys()].toSorted());
    const sum = permissions.reduce((bits, name) => bits | (1n << (BITS.get(name) ?? 0n)), 0n);
    expect(README).toContain(`permissions=${sum}\n`);
    expect(README).toContain(`Their sum is ${sum}.`);
  });

  it('shows what its import example prints, and an article that can be read', async () => {
    const [, file = '', printed] = /npm run library -- add (\S+)\n```\n\n```\n([\s\S]*?)```/u.exec(README) ?? [];
    const cwd = await mkdtemp(join(tmpdir(), 'readme-'));
    onTestFinished(() => rm(cwd, { recursive: true }));
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const none = (): Promise<never> => Promise.reject(new Error('Expected a file, got something else.'));
    const reader = createReader();
    onTestFinished(() => reader.close());
    const context = {
      command: 'npm run library --',
      directory: join(cwd, 'data/articles'),
      cwd,
      print,
      complain: print,
      input: Readable.from([]),
      fetchDocument: none,
      reader,
      now: () => 0,
    };
    // The example's own folder: a long path would be wrapped.
    await mkdir(join(cwd, dirname(file)), { recursive: true });
    await copyFile(join(ROOT, file), join(cwd, file));
    expect(await runLibrary(['add', file], context)).toBe(0);
    expect(`${lines.join('\n')}\n`).toBe(printed);
    const [, example] = /```markdown\n([\s\S]*?)```/u.exec(README) ?? [];
    expect(example).toBe(await readFile(join(ROOT, 'docs/examples/articles/skerry.md'), 'utf8'));
  });

  it('names folders of articles that can be read', async () => {
    for (const folder of new Set(PAPERS.flatMap(({ words }) => named(/^ARTICLES_DIR=(\S+)/gmu, words)))) {
      const problems: unknown[] = [];
      for await (const { article, problem } of streamArticles(join(ROOT, folder)))
        if (problem !== undefined || article === undefined) problems.push(problem);
      expect([folder, problems]).toEqual([folder, []]);
    }
  });
});

describe('the commands in the papers', () => {
  const slash = commands.map(({ data }) => data).filter((data): data is SlashData => 'description' in data);
  const typed = flattenCommands(slash);
  /** Commands with a required option; named without any, they are no example. */
  const needy = typed.filter(({ options = [] }) => options.some(({ required }) => required));
  const bare = new Set(needy.map(({ name }) => `/${name}`));
  const examples = [...new Set(spans.filter((span) => /^\/[a-z]+ ./u.test(span) && !bare.has(span)))];
  /** Lines of the examples that pipe them into `npm start`. */
  const piped = [...new Set(PAPERS.flatMap(({ words }) => named(/^printf '([^']+)' \| npm start/gmu, words)))].flatMap(
    (printed) => printed.split('\\n').filter((line) => line !== ''),
  );
  /** Channels and people of the terminal's own server. */
  const here: Directory = { channels: [{ id: '1', name: 'quotes' }], roles: [], people: [] };

  it('are all that exist, each with a row', () => {
    const rows = commands.map(({ data: { type, name } }) =>
      type === ApplicationCommandType.Message ? `\n| **${name}**` : `\n| \`/${name}`,
    );
    expect(rows.filter((row) => !README.includes(row))).toEqual([]);
  });

  it('have an example in the table, every subcommand its own', () => {
    const rows = README.split('\n').filter((line) => line.startsWith('| `/'));
    const shown = rows.flatMap((row) => named(/`(\/[^`]+)`/gu, row));
    const isShown = (name: string): boolean =>
      shown.some((span) => !bare.has(span) && `${span} `.startsWith(`/${name} `));
    expect(typed.map(({ name }) => name).filter((name) => !isShown(name))).toEqual([]);
  });

  it('can be typed as they stand there', () => {
    expect(examples.length).toBeGreaterThan(typed.length);
    const lines = examples.map((example) => ({ example, line: parseLine(example, typed, here) }));
    expect(lines.filter(({ line }) => line.kind !== 'run')).toEqual([]);
  });

  it('are answered, one after the other, by one bot', async () => {
    const [output, errors] = [new PassThrough(), new PassThrough()];
    const environment = { DISCORD_TOKEN: '', ARTICLES_DIR: '', PACE: '0', LOG_LEVEL: '', DATABASE_URL: '' };
    const lines = [...examples, ...piped];
    const input = Readable.from([`${lines.join('\n')}\n`]);
    const written = Promise.all([text(output), text(errors)]);
    await start({ environment, args: ['--terminal'], input, output, errors, ending: new AbortController() });
    output.end();
    errors.end();
    const [out, err] = await written;
    expect(err).toBe('');
    const answers = out.split(/^› /mu).slice(1);
    expect(piped).not.toEqual([]);
    expect(answers).toHaveLength(lines.length);
    const refused = /went wrong|Nothing in|No passage|No article|No section|There is no|cannot|can't|I know no/u;
    expect(answers.filter((answer) => refused.test(answer.split('\n').slice(1, 4).join('\n')))).toEqual([]);
  });

  it('take the options that are shown alone', () => {
    const shown = spans.filter((span) => /^(?:time|zone|order|days|channel|thread):\S+$/u.test(span));
    expect(shown.length).toBeGreaterThan(5);
    const lines = shown.map((option) => {
      const time = option.startsWith('time:') ? '' : 'time:8:00 ';
      return { option, line: parseLine(`/daily start ${time}${option}`, typed, here) };
    });
    expect(lines.filter(({ line }) => line.kind !== 'run')).toEqual([]);
  });

  it('have only options that exist', () => {
    const unknown = examples.flatMap((example) => {
      const command = typed.find(({ name }) => `${example} `.startsWith(`/${name} `));
      const known = command?.options?.map(({ name }) => name);
      return named(/(?<=\s)(\w+):/gu, example)
        .filter((name) => !known?.includes(name))
        .map((name) => ({ example, name }));
    });
    expect(unknown).toEqual([]);
  });

  it('open a passage that exists', async () => {
    const ids = new Set<string>();
    for await (const { article } of streamArticles(join(ROOT, 'data/articles')))
      for (const { id } of article ? passagesOf(article) : []) ids.add(id);
    const opened = examples.flatMap((example) => named(/^\/passage id:(\S+)/gu, example));
    expect(opened).not.toEqual([]);
    expect(opened.filter((id) => !ids.has(id))).toEqual([]);
  });
});
