import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { CallError, reasonOf } from './call.ts';

/** Text of a file that a call names. */
export async function readNamed(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CallError(`${file}: expected a file to read, got ${reasonOf(cause)}. Check its name and permissions.`, {
      cause,
    });
  }
}

/** A JSON file that a call names. @param format what is expected, for the message if it is something else */
export async function readJson<T>(file: string, schema: z.ZodType<T>, format: string): Promise<T> {
  const json = await readNamed(file);
  const expected = `${file}: expected ${format}`;
  const remedy = 'Name another file, or convert this one.';
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new CallError(`${expected}, got no JSON. ${remedy}`, { cause });
  }
  const { data, error } = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (data === undefined)
    throw new CallError(
      `${expected}, got at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'nothing of it'}. ${remedy}`,
    );
  return data;
}
