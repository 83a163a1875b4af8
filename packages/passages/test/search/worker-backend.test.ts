import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Article, createArticle } from '../../src/model/article.ts';
import { createWorkerBackend } from '../../src/search/worker-backend.ts';
import type { SearchBackend } from '../../src/search/local-backend.ts';

const WORKER = join(import.meta.dirname, '../../src/search/search-worker.ts');

function article(id: string, passages: readonly string[]): Article {
  return createArticle(id, { title: id, language: 'en', sections: [{ path: [], passages }] });
}

/** A backend and all threads that it has started. */
function startBackend(resourceLimits: ResourceLimits = {}): { backend: SearchBackend; threads: readonly Worker[] } {
  const threads: Worker[] = [];
  const backend = createWorkerBackend(() => {
    const worker = new Worker(WORKER, { resourceLimits, stderr: true });
    threads.push(worker);
    return worker;
  });
  onTestFinished(() => backend.close());
  return { backend, threads };
}

describe('a thread that ends by itself', () => {
  it('rejects the call under way, and the next call starts another with all articles', async () => {
    const { backend, threads } = startBackend();
    await backend.add([article('tower', ['The tower is of granite.']), article('gone', ['No granite here.'])]);
    await backend.add([article('mill', ['The mill is of granite.'])]);
    await backend.remove('gone');
    for (let time = 1; time <= 4; time += 1) {
      const asked = backend.quote('granite', {});
      void threads.at(-1)?.terminate();
      await expect(asked).rejects.toThrow(/^The search thread ended before it answered \(exit code 1\)/u);
      expect((await backend.quote('granite', {})).hits).toHaveLength(2);
      expect(threads).toHaveLength(time + 1);
    }
  });

  it('between two calls is replaced without an error', async () => {
    const { backend, threads } = startBackend();
    await backend.add([article('tower', ['The tower is of granite.'])]);
    await threads[0]?.terminate();
    await backend.remove('none');
    expect((await backend.quote('granite', {})).hits).toHaveLength(1);
    expect(threads).toHaveLength(2);
  });

  it('for lack of memory is started three times, and again when the articles change', async () => {
    const { backend, threads } = startBackend({ maxOldGenerationSizeMb: 16 });
    const words = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`);
    const large = article(
      'large',
      Array.from({ length: 1500 }, (_, i) => words.slice(i * 20, i * 20 + 20).join(' ')),
    );
    await expect(backend.add([large])).rejects.toMatchObject({
      message: expect.stringMatching(/memory limit.*max-old-space-size/u) as string,
      cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' },
    });
    await expect(backend.ask('w1', {})).rejects.toThrow('memory limit');
    await expect(backend.ask('w1', {})).rejects.toThrow('memory limit');
    await expect(backend.ask('w1', {})).rejects.toThrow('ended 3 times');
    await expect(backend.quote('w1', {})).rejects.toThrow('is not started again');
    expect(threads).toHaveLength(3);
    await backend.remove('large');
    expect((await backend.ask('w1', {})).hits).toEqual([]);
    await backend.add([article('tower', ['The tower is of granite.'])]);
    expect((await backend.quote('granite', {})).hits).toHaveLength(1);
  });

  it('is not started again after close', async () => {
    const { backend, threads } = startBackend();
    const ended = once(threadOf(backend, threads), 'exit');
    await backend.close();
    await ended;
    await expect(backend.ask('granite', {})).rejects.toThrow('closed');
    expect(threads).toHaveLength(1);
  });
});

function threadOf(backend: SearchBackend, threads: readonly Worker[]): Worker {
  void backend.add([article('tower', ['The tower is of granite.'])]).catch(() => undefined);
  const [thread] = threads;
  if (thread === undefined) throw new Error('Expected the backend to have started a thread, got none.');
  return thread;
}

it('keeps the process alive only until it has answered', async () => {
  const child = spawn(process.execPath, ['--input-type=module'], { cwd: join(import.meta.dirname, '../..') });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.end(`
    import { createArticle, createLibrary } from 'passages';
    const library = createLibrary({ workerThreshold: 0 });
    const sections = [{ path: [], passages: ['The tower is of granite.'] }];
    void library.add([createArticle('tower', { title: 'Tower', language: 'en', sections })]);
    void library.quote('granite').then(({ matches }) => console.log(matches[0].passage.text));
  `);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect({ out, err, code }).toEqual({ out: 'The tower is of granite.\n', err: '', code: 0 });
});
