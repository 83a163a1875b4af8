import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ReadCall, ReadReply } from './reader.ts';

// A thread inherits neither the compile cache nor compiled sources from the thread that starts it.
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
parentPort?.on('message', (call: ReadCall) => void replyTo(call).then((reply) => parentPort?.postMessage(reply)));
