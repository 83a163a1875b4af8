import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A file as it is served, small and as it is. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly brotli: Buffer;
}

const FOLDER = join(import.meta.dirname, '..', 'page');

/**
 * Makes the page from its sources, by their paths on the server: some 300 ms, of which the process itself is busy with
 * little, for the bundler has threads of its own. Rejects with a sentence where its packages are missing.
 */
export async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const [html, css, mark, code] = await Promise.all([
    readFile(join(FOLDER, 'index.html')),
    readStyles(),
    readFile(join(FOLDER, 'mark.svg')),
    bundle(),
  ]);
  return new Map([
    ['/', file('text/html; charset=utf-8', html)],
    ['/page.css', file('text/css; charset=utf-8', css)],
    ['/page.js', file('text/javascript; charset=utf-8', code)],
    ['/mark.svg', file('image/svg+xml', mark)],
  ]);
}

/** All style sheets in one; the one with the colours comes first by its name. */
async function readStyles(): Promise<Buffer> {
  const names = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.css')).toSorted();
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(FOLDER, name)))));
}

async function bundle(): Promise<Buffer> {
  const { rolldown } = await import('rolldown').catch((cause: unknown) => {
    const remedy = 'Run npm ci without --omit=dev, or npm start -- --terminal.';
    throw new Error(`The page cannot be made, because the packages for it are not installed. ${remedy}`, { cause });
  });
  const bundled = await rolldown({ input: join(FOLDER, 'main.ts'), platform: 'browser', logLevel: 'silent' });
  try {
    const { output } = await bundled.generate({ format: 'esm', minify: true, codeSplitting: false });
    return Buffer.from(output[0].code);
  } finally {
    await bundled.close();
  }
}

function file(type: string, bytes: Buffer): PageFile {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { type, bytes, brotli: brotliCompressSync(bytes, { params }) };
}
