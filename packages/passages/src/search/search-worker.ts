import { enableCompileCache } from 'node:module';
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { SearchBackend } from './local-backend.ts';
import type { Call, Reply } from './worker-backend.ts';

/** Runs a backend by messages, one call at a time: the other end of `worker-backend.ts`. */
function serve(port: MessagePort, backend: SearchBackend): void {
  async function replyTo({ method, args }: Call): Promise<Reply> {
    try {
      const run = backend[method] as (...given: typeof args) => Promise<unknown>;
      return { result: await run(...args) };
    } catch (error) {
      return { error };
    }
  }
  port.on('message', (call: Call) => void replyTo(call).then((reply) => port.postMessage(reply)));
}

// A thread inherits neither the compile cache nor compiled sources from the thread that starts it.
enableCompileCache();
const { createLocalBackend } = await import('./local-backend.ts');
if (parentPort !== null) serve(parentPort, createLocalBackend());
