import { parentPort, type MessagePort } from 'node:worker_threads';
import { createLocalEngine } from './engine.ts';
import type { Call, Reply } from './engine-thread.ts';

/** The other end of {@link createThreadEngine}: an engine that is called by messages, one at a time. */
function serve(port: MessagePort): void {
  const engine = createLocalEngine();
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

if (parentPort !== null) serve(parentPort);
