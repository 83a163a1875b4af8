import { fileURLToPath } from 'node:url';

/** What SQLite calls a database that ends with its connection. */
export const IN_MEMORY = ':memory:';

const EXPECTED =
  'DATABASE_URL: expected the path of an SQLite file (data/commonplace.db, also with sqlite: or file: before it)';

/**
 * The path that a DATABASE_URL names, or {@link IN_MEMORY}.
 * @throws one sentence, which repeats no more of the URL than its scheme: there may be a password in it
 */
export function pathOf(url: string): string {
  const { scheme, rest } = /^(?<scheme>[a-z][a-z\d+.-]+):(?<rest>.*)$/isu.exec(url)?.groups ?? {};
  const path = scheme === undefined ? url : fromUrl(scheme.toLowerCase(), rest ?? '', url);
  if (path.trim() === '') throw new Error(`${EXPECTED}, got nothing; name a file, or leave the line out.`);
  return path;
}

function fromUrl(scheme: string, rest: string, url: string): string {
  if (scheme === 'sqlite' && !rest.startsWith('//')) return rest;
  if (scheme === 'file' && !rest.includes('?')) return rest.startsWith('//') ? fromFileUrl(url) : rest;
  const got = rest.startsWith('//') ? `a URL that begins with ${scheme}://` : 'another kind of URL';
  throw new Error(`${EXPECTED}, got ${got}, and no other database is supported yet; name a file.`);
}

function fromFileUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    const got = 'a file: URL that names none on this machine';
    throw new Error(`${EXPECTED}, got ${got}; write file:///path, or the path alone.`, { cause });
  }
}
