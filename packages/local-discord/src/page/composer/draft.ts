/** What stands in the composer, as it is kept over a reload. */
export type Draft =
  | { readonly text: string }
  /** A command with what is filled in, by the names of its options. */
  | { readonly command: string; readonly values: Readonly<Record<string, Entry>> };

/** What stands in an option: its text, and the value behind it where one was picked from a list. */
export interface Entry {
  readonly text: string;
  readonly value?: string | number | boolean;
}

/** A draft that was kept somewhere; undefined where that is none. */
export function readDraft(kept: unknown): Draft | undefined {
  if (!isRecord(kept)) return undefined;
  const { text, command, values } = kept;
  if (typeof text === 'string') return { text };
  if (typeof command !== 'string' || !isRecord(values)) return undefined;
  const entries = Object.entries(values).map(([name, entry]) => [name, readEntry(entry)] as const);
  const sound = entries.filter((pair): pair is readonly [string, Entry] => pair[1] !== undefined);
  return sound.length === entries.length ? { command, values: Object.fromEntries(sound) } : undefined;
}

function readEntry(kept: unknown): Entry | undefined {
  if (!isRecord(kept)) return undefined;
  const { text, value } = kept;
  if (typeof text !== 'string') return undefined;
  if (value === undefined) return { text };
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
    ? { text, value: value as string | number | boolean }
    : undefined;
}

function isRecord(it: unknown): it is Record<string, unknown> {
  return typeof it === 'object' && it !== null && !Array.isArray(it);
}
