import type { Reading } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';

export async function readWord({ name }: Source): Promise<Reading> {
  throw new Error(`${name}: expected text, got an office document. Copy its text into a .txt file and use that.`);
}
