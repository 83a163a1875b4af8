/**
 * Builds a package for its tarball and undoes it afterwards. In the repository the `exports` of a package point at its
 * TypeScript sources, which Node runs as they are; below node_modules it does not, so a tarball holds JavaScript.
 *
 *   "prepack": "node ../pack.ts build [ENTRY…]"   before `npm pack`: sources → dist, `exports` → dist
 *   "postpack": "node ../pack.ts restore"         afterwards: package.json as it was
 *
 * ENTRY: a source that no other imports, such as the file of a worker thread. Both run in the package's folder. After an
 * interruption either one puts package.json right again. Git ignores all that they write.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const MANIFEST = 'package.json';
/** The package.json of the repository while that of the tarball stands in its place. */
const ASIDE = 'package.source.json';
const CONFIG = 'tsconfig.pack.json';
const OUT = 'dist';

/** Compiles what the exports reach, and the further entries, and points the exports at the result. */
function build(folder: string, entries: readonly string[]): void {
  restore(folder);
  const manifest = readManifest(folder, MANIFEST);
  const sources = Object.values(manifest.exports).filter((target) => typeof target === 'string');
  try {
    compile(folder, [...sources, ...entries]);
    writeWhole(folder, ASIDE, readFileSync(join(folder, MANIFEST), 'utf8'));
    writeWhole(folder, MANIFEST, `${JSON.stringify(packedManifest(manifest), null, 2)}\n`);
  } catch (error) {
    restore(folder);
    throw error;
  }
}

/** Puts the package.json of the repository back, unless somebody has done so since, and removes what was built. */
function restore(folder: string): void {
  rmSync(join(folder, OUT), { recursive: true, force: true });
  if (!existsSync(join(folder, ASIDE))) return;
  const isPacked = Object.values(readManifest(folder, MANIFEST).exports).some((target) => typeof target !== 'string');
  if (isPacked) renameSync(join(folder, ASIDE), join(folder, MANIFEST));
  else rmSync(join(folder, ASIDE));
}

function readManifest(folder: string, name: string): Manifest {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest;
}

/** An interruption leaves the old file or the new one, never a part. */
function writeWhole(folder: string, name: string, text: string): void {
  const part = join(folder, `${name}.part`);
  writeFileSync(part, text);
  renameSync(part, join(folder, name));
}

/** Without what serves the repository alone. */
function packedManifest({ scripts: _scripts, devDependencies: _tools, ...manifest }: Manifest): object {
  const exports = Object.entries(manifest.exports).map(([entry, target]) => [
    entry,
    typeof target === 'string' ? compiledExport(target) : target,
  ]);
  return { ...manifest, exports: Object.fromEntries(exports) };
}

function compiledExport(source: string): { readonly types: string; readonly default: string } {
  const base = source.replace(/^\.\/src\//u, `./${OUT}/`).replace(/\.ts$/u, '');
  return { types: `${base}.d.ts`, default: `${base}.js` };
}

function compile(folder: string, entries: readonly string[]): void {
  const ambient = globSync('src/**/*.d.ts', { cwd: folder });
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: {
      rootDir: 'src',
      outDir: OUT,
      noEmit: false,
      declaration: true,
      allowImportingTsExtensions: false,
      rewriteRelativeImportExtensions: true,
    },
    files: [...entries, ...ambient],
    include: [],
    exclude: [],
  };
  writeFileSync(join(folder, CONFIG), JSON.stringify(config));
  try {
    runCompiler(folder);
  } finally {
    rmSync(join(folder, CONFIG));
  }
  for (const file of globSync(`${OUT}/**/*.d.ts`, { cwd: folder })) rewriteSpecifiers(join(folder, file));
}

function runCompiler(folder: string): void {
  const compiler = createRequire(join(folder, MANIFEST)).resolve('typescript/package.json');
  const tsc = join(dirname(compiler), 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', CONFIG], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`Expected ${folder} to compile, got exit code ${status} from tsc; see above.`);
}

/** Imports in declarations keep their `.ts`, which no compiler finds beside a `.d.ts` of that name. */
function rewriteSpecifiers(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(/(?<=\bfrom '\.[^']*|\bimport\('\.[^']*)\.ts(?=')/gu, '.js'));
}

const [task, ...entries] = process.argv.slice(2);
const folder = resolve('.');
if (task === 'build') build(folder, entries);
else if (task === 'restore') restore(folder);
else throw new Error(`Expected "build [ENTRY…]" or "restore", got ${JSON.stringify(task)}.`);
