/** A JSON object whose fields have not been looked at yet. */
export type Json = Record<string, unknown>;

/** Strings as they are, numbers as text, anything else as the empty string. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
