import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..');

/** An example in a README: the first JavaScript in it, and the output stated below. */
interface Example {
  readonly code: string;
  readonly output: string;
}

interface Packed {
  readonly name: string;
  /** Further packages that the README's example imports. */
  readonly others: readonly string[];
  /** A second example, for what the README's leaves out. */
  readonly further?: Example;
}

const PACKAGES: readonly Packed[] = [
  {
    name: 'passages',
    others: [],
    further: {
      code: [
        "import { createLanguage } from 'passages/evaluation';",
        "console.log(createLanguage('en').meaning()?.commonness('the'));",
        '',
      ].join('\n'),
      output: '0\n',
    },
  },
  { name: 'times', others: [] },
  { name: 'sqlite-file', others: [] },
  { name: 'steady-gateway', others: [] },
  { name: 'steady-requests', others: [] },
  { name: 'safe-fetch', others: [] },
  {
    name: 'local-discord',
    others: ['discord.js'],
    further: {
      code: [
        "import { loadPage } from 'local-discord/playground';",
        "import { runTerminal } from 'local-discord/terminal';",
        'console.log(typeof runTerminal, [...(await loadPage()).keys()].join());',
        '',
      ].join('\n'),
      output: 'function /,/page.css,/page.js,/mark.svg\n',
    },
  },
];

describe('packed and installed in an empty folder', () => {
  /** A folder for all: one run of the compiler checks the examples of every package, each beside what it depends on. */
  let folder: string;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'packages-')));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(PACKAGES)("$name runs its README's example, and holds no TypeScript", async ({ name, others, further }) => {
    const tarball = await packPackage(name, join(folder, 'build', name));
    const consumer = join(folder, 'consumers', name);
    await installPackage(name, tarball, consumer);
    await linkPackages(others, consumer);
    const files = await readdir(join(consumer, 'node_modules', name), { recursive: true });
    expect(files.filter((file) => /(?<!\.d)\.ts$/u.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE']));

    const example = readExample(await readFile(join(ROOT, 'packages', name, 'README.md'), 'utf8'));
    expect(example.code.trim().split('\n').length).toBeLessThanOrEqual(30);
    for (const [index, { code, output }] of [example, ...(further ? [further] : [])].entries()) {
      await writeFile(join(consumer, `example-${index}.mjs`), code);
      const { stdout, stderr } = await run(process.execPath, [`example-${index}.mjs`], { cwd: consumer });
      expect({ stdout, stderr }).toEqual({ stdout: output, stderr: '' });
      await writeFile(join(consumer, `example-${index}.mts`), code);
    }
  });

  it('the examples type-check', async () => {
    const consumers = join(folder, 'consumers');
    await linkPackages(['@types/node'], consumers);
    const files = globSync('*/*.mts', { cwd: consumers });
    expect(new Set(files.map((file) => dirname(file))).size).toBe(PACKAGES.length);
    await checkTypes(consumers, ...files);
  });
});

describe('packing', () => {
  it('leaves package.json as it was, also after an interruption or a failure', async () => {
    const folder = join(await temporaryFolder(), 'packages', 'tiny');
    await copyTools(dirname(folder));
    await mkdir(join(folder, 'src'), { recursive: true });
    const source =
      '{ "name": "tiny", "type": "module", "exports": { ".": "./src/index.ts" }, "scripts": { "prepack": "…" } }\n';
    await writeFile(join(folder, 'package.json'), source);
    await writeFile(join(folder, 'src/index.ts'), "export * from './one.ts';\n");
    await writeFile(join(folder, 'src/one.ts'), '/** The first number. */\nexport const one: number = 1;\n');
    const pack = (task: string) => run(process.execPath, ['../pack.ts', task], { cwd: folder });
    const manifest = () => readFile(join(folder, 'package.json'), 'utf8');

    await pack('build');
    const target = { types: './dist/index.d.ts', default: './dist/index.js' };
    expect(JSON.parse(await manifest())).toEqual({ name: 'tiny', type: 'module', exports: { '.': target } });
    expect(await readFile(join(folder, 'dist/index.d.ts'), 'utf8')).toContain("from './one.js'");
    // Interrupted here, and begun again.
    await pack('build');
    await pack('restore');
    await pack('restore');
    expect(await manifest()).toBe(source);

    await writeFile(join(folder, 'src/one.ts'), 'export const one: string = 1;\n');
    await expect(pack('build')).rejects.toThrow('to compile');
    expect(await manifest()).toBe(source);
    expect((await readdir(folder)).toSorted()).toEqual(['package.json', 'src']);
  });
});

async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'packages-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The script that packs, where a copy of a package expects it, and the dependencies to build with. */
async function copyTools(packages: string): Promise<void> {
  const root = dirname(packages);
  await mkdir(packages, { recursive: true });
  await cp(join(ROOT, 'packages/pack.ts'), join(packages, 'pack.ts'));
  await cp(join(ROOT, 'tsconfig.json'), join(root, 'tsconfig.json'));
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
}

/** Runs `npm pack` in a copy: packing changes package.json for a moment, and other tests read it. */
async function packPackage(name: string, root: string): Promise<string> {
  const folder = join(root, 'packages', name);
  await copyTools(dirname(folder));
  const isLeftOut = (path: string): boolean => ['node_modules', 'dist', 'test'].includes(basename(path));
  await cp(join(ROOT, 'packages', name), folder, { recursive: true, filter: (path) => !isLeftOut(path) });
  const own = join(ROOT, 'packages', name, 'node_modules');
  if (existsSync(own)) await symlink(own, join(folder, 'node_modules'), 'junction');
  const before = await readFile(join(folder, 'package.json'), 'utf8');
  await run('npm', ['pack', '--pack-destination', root], { cwd: folder, shell: process.platform === 'win32' });
  expect(await readFile(join(folder, 'package.json'), 'utf8')).toBe(before);
  const tarball = (await readdir(root)).find((file) => file.endsWith('.tgz'));
  return join(root, tarball ?? '');
}

/**
 * Unpacks a tarball as a dependency and links the dependencies that it states, as they are installed here. Without a
 * registry this is the same every time, and a dependency that is not stated is missing as it would be elsewhere.
 */
async function installPackage(name: string, tarball: string, consumer: string): Promise<void> {
  const installed = join(consumer, 'node_modules', name);
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  await linkPackages(Object.keys(manifest.dependencies ?? {}), consumer, name);
}

/** Links dependencies from where npm put them: for a package that has a version of its own, beside it. */
async function linkPackages(names: readonly string[], consumer: string, dependent = ''): Promise<void> {
  for (const name of names) {
    const link = join(consumer, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    const own = join(ROOT, 'packages', dependent, 'node_modules', name);
    const target = existsSync(own) ? own : join(ROOT, 'node_modules', name);
    await symlink(await realpath(target), link, 'junction');
  }
}

function readExample(readme: string): Example {
  const [, code = ''] = /^```js\n(.*?)^```$/msu.exec(readme) ?? [];
  const [, output = ''] = /^```text\n(.*?)^```$/msu.exec(readme) ?? [];
  return { code, output };
}

async function checkTypes(folder: string, ...files: readonly string[]): Promise<void> {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const options = '--noEmit --strict --module nodenext --target es2024 --types node --skipLibCheck false';
  try {
    await run(process.execPath, [tsc, ...options.split(' '), ...files], { cwd: folder });
  } catch (error) {
    throw new Error(`Expected ${files.join(', ')} to type-check, got:\n${(error as { stdout: string }).stdout}`, {
      cause: error,
    });
  }
}
