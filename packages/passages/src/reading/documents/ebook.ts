import type { Reading } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';

export async function readEbook({ name }: Source): Promise<Reading> {
  throw new Error(`${name}: expected text, got an e-book. Copy its text into a .txt file and use that.`);
}
