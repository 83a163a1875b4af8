import { enableCompileCache } from 'node:module';
import { parentPort, type MessagePort } from 'node:worker_threads';
import type { Call, Reply } from './worker-backend.ts';
import type { SearchBackend } from './local-backend.ts';

/** The other end of an engine on a thread of its own: it is called by messages, one at a time. */
function serve(port: MessagePort, engine: SearchBackend): void {
  async function replyTo({ method, args }: Call): Promise<Reply> {
    try {
      const run = engine[method] as (...given: typeof args) => Promise<unknown>;
      return { result: await run(...args) };
    } catch (error) {
      return { error };
    }
  }
  port.on('message', (call: Call) => void replyTo(call).then((reply) => port.postMessage(reply)));
}

// A thread has neither this nor the sources from the one that starts it; see main.ts for what it saves.
enableCompileCache();
const { createLocalBackend } = await import('./local-backend.ts');
if (parentPort !== null) serve(parentPort, createLocalBackend());
