import { readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';

/**
 * Adds the settings of a file such as `.env` to an environment, whose own stay; the file may be missing.
 * @throws an error of one sentence, for both entries, for a file that cannot be read
 */
export function readDotenvInto(environment: Record<string, string | undefined>, path = '.env'): void {
  const bytes = readBytes(path);
  // A redirection in Windows PowerShell writes UTF-16, in which no line is a setting.
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    throw new Error(`Expected ${path} to be text in UTF-8, got UTF-16. Save it again with the encoding UTF-8.`);
  for (const [name, value] of Object.entries(parse(bytes))) environment[name] ??= value;
}

/** Bytes. */
const LARGEST = 1_000_000;

function readBytes(path: string): Buffer {
  try {
    const stats = statSync(path);
    // A pipe would be waited for, and a device has no end.
    if (stats.size > LARGEST || !(stats.isFile() || stats.isDirectory()))
      throw new Error('something that is no file, or larger than a megabyte');
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return Buffer.alloc(0);
    const got = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Expected ${path} to be a file with settings, got: ${got}. Correct it, or remove it.`, { cause });
  }
}
