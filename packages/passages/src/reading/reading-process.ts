import { enableCompileCache } from 'node:module';
import type { ReadCall, ReadReply } from './reader.ts';

enableCompileCache();
const { readBytes } = await import('./source.ts');

/** Reads a source: the other end of `reader.ts`. */
async function replyTo({ source, hints }: ReadCall): Promise<ReadReply> {
  try {
    return { reading: await readBytes(source, hints) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (call: ReadCall) => void replyTo(call).then((reply) => process.send?.(reply)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
