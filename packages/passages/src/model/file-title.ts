import { normalizeLine } from './normalize.ts';

/** Title of a file that states none: `notes/red-moss.md` becomes `red moss`. Undefined for a name without words. */
export function titleOfFile(name: string): string | undefined {
  const words = name
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[-_]+/gu, ' ');
  return normalizeLine(words) || undefined;
}
