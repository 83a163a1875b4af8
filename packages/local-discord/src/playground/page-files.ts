import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A file of the page, ready to be served. */
export interface PageFile {
  /** Media type, such as `text/css; charset=utf-8`. */
  readonly type: string;
  readonly bytes: Buffer;
  readonly brotli: Buffer;
}

/** All files of the page, by their paths on the server: `/`, `/page.css`, `/page.js`, `/mark.svg`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** The page's sources in a checkout; in the packed package its finished files, as {@link writePage} wrote them. */
const FOLDER = join(import.meta.dirname, '..', 'page');

interface ServedAs {
  /** Path on the server. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
}

const FILES: readonly ServedAs[] = [
  { path: '/', name: 'index.html', type: 'text/html; charset=utf-8' },
  { path: '/page.css', name: 'page.css', type: 'text/css; charset=utf-8' },
  { path: '/page.js', name: 'page.js', type: 'text/javascript; charset=utf-8' },
  { path: '/mark.svg', name: 'mark.svg', type: 'image/svg+xml' },
];

/**
 * Loads the page: the finished files of the packed package, or in a checkout a bundle of the sources, which takes some
 * 300 ms in threads of the bundler's own. Rejects with a sentence if the bundler is not installed.
 */
export async function loadPage(loadBundler: () => Promise<Bundler> = importRolldown): Promise<PageFiles> {
  const isPacked = (await readdir(FOLDER)).includes('page.js');
  const files = await readFiles(isPacked, loadBundler);
  return new Map(files.map(({ path, type, bytes }) => [path, { type, bytes, brotli: compress(bytes) }]));
}

/** Builds the page from its sources and writes its files into a folder, for `npm pack`: `dist/page`. */
export async function writePage(folder: string): Promise<void> {
  const files = await readFiles(false, importRolldown);
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
}

/** The page's files with their contents. In a checkout the style sheet and the script are built, the others read. */
async function readFiles(
  isPacked: boolean,
  loadBundler: () => Promise<Bundler>,
): Promise<readonly (ServedAs & { readonly bytes: Buffer })[]> {
  const build: Partial<Record<string, () => Promise<Buffer>>> = {
    'page.css': joinStyles,
    'page.js': () => bundleScript(loadBundler),
  };
  return Promise.all(
    FILES.map(async (file) => {
      const built = isPacked ? undefined : build[file.name]?.();
      return { ...file, bytes: await (built ?? readFile(join(FOLDER, file.name))) };
    }),
  );
}

/** All style sheets in one. Order by path, so that base.css with the colours comes first. */
async function joinStyles(): Promise<Buffer> {
  const names = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.css')).toSorted();
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(FOLDER, name)))));
}

/** Part of rolldown that the page needs. It is a development dependency, so packed declarations must not name it. */
interface Bundler {
  rolldown(options: { readonly input: string; readonly platform: 'browser'; readonly logLevel: 'silent' }): Promise<{
    generate(options: {
      readonly format: 'esm';
      readonly minify: boolean;
      readonly codeSplitting: boolean;
    }): Promise<{ readonly output: readonly [{ readonly code: string }, ...unknown[]] }>;
    close(): Promise<void>;
  }>;
}

/** Loaded only for building. */
function importRolldown(): Promise<Bundler> {
  return import('rolldown');
}

async function bundleScript(loadBundler: () => Promise<Bundler>): Promise<Buffer> {
  const { rolldown } = await loadBundler().catch((cause: unknown) => {
    const remedy = 'Run npm ci without --omit=dev.';
    throw new Error(`The page cannot be built, because the packages for it are not installed. ${remedy}`, { cause });
  });
  const bundled = await rolldown({ input: join(FOLDER, 'main.ts'), platform: 'browser', logLevel: 'silent' });
  try {
    const { output } = await bundled.generate({ format: 'esm', minify: true, codeSplitting: false });
    return Buffer.from(output[0].code);
  } finally {
    await bundled.close();
  }
}

function compress(bytes: Buffer): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}
