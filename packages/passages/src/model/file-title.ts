import { normalizeLine } from './normalize.ts';

/**
 * Title of a file that states none: `notes/red-moss.md` becomes `red moss`, and so does an address that ends like it.
 * Undefined for a name without words.
 */
export function titleOfFile(name: string): string | undefined {
  const [path = name] = /^https?:\/\//iu.test(name) ? name.split(/[?#]/u, 1) : [name];
  const words = path
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[-_]+/gu, ' ');
  return normalizeLine(words) || undefined;
}
