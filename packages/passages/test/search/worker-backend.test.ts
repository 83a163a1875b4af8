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

/** An engine, and every thread that it has started. */
function watchedEngine(resourceLimits: ResourceLimits = {}): { engine: SearchBackend; threads: readonly Worker[] } {
  const threads: Worker[] = [];
  const engine = createWorkerBackend(() => {
    const worker = new Worker(WORKER, { resourceLimits, stderr: true });
    threads.push(worker);
    return worker;
  });
  onTestFinished(() => engine.close());
  return { engine, threads };
}

describe('a thread that ends unasked', () => {
  it('fails what it was asked, and the next question starts another with all articles', async () => {
    const { engine, threads } = watchedEngine();
    await engine.add([article('tower', ['The tower is of granite.']), article('gone', ['No granite here.'])]);
    await engine.add([article('mill', ['The mill is of granite.'])]);
    await engine.remove('gone');
    for (let time = 1; time <= 5; time += 1) {
      const asked = engine.quote('granite', {});
      void threads.at(-1)?.terminate();
      await expect(asked).rejects.toThrow(/^The search thread ended before it answered \(exit code 1\)/u);
      expect((await engine.quote('granite', {})).hits).toHaveLength(2);
      expect(threads).toHaveLength(time + 1);
    }
  });

  it('between two questions is replaced without a word', async () => {
    const { engine, threads } = watchedEngine();
    await engine.add([article('tower', ['The tower is of granite.'])]);
    await threads[0]?.terminate();
    await engine.remove('none');
    expect((await engine.quote('granite', {})).hits).toHaveLength(1);
    expect(threads).toHaveLength(2);
  });

  it('for want of memory is tried again, but not for ever, until the articles change', async () => {
    const { engine, threads } = watchedEngine({ maxOldGenerationSizeMb: 24 });
    const words = Array.from({ length: 60_000 }, (_, i) => `w${i.toString(36)}`);
    const large = article(
      'large',
      Array.from({ length: 3000 }, (_, i) => words.slice(i * 20, i * 20 + 20).join(' ')),
    );
    await expect(engine.add([large])).rejects.toMatchObject({
      message: expect.stringMatching(/memory limit.*max-old-space-size/u) as string,
      cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' },
    });
    await expect(engine.ask('w1', {})).rejects.toThrow('memory limit');
    await expect(engine.ask('w1', {})).rejects.toThrow('memory limit');
    await expect(engine.ask('w1', {})).rejects.toThrow('ended 3 times');
    await expect(engine.quote('w1', {})).rejects.toThrow('is not started again');
    expect(threads).toHaveLength(3);
    await engine.remove('large');
    expect((await engine.ask('w1', {})).hits).toEqual([]);
    await engine.add([article('tower', ['The tower is of granite.'])]);
    expect((await engine.quote('granite', {})).hits).toHaveLength(1);
  });

  it('stays ended when the engine was closed', async () => {
    const { engine, threads } = watchedEngine();
    const ended = once(engineStarted(engine, threads), 'exit');
    await engine.close();
    await ended;
    await expect(engine.ask('granite', {})).rejects.toThrow('closed');
    expect(threads).toHaveLength(1);
  });
});

function engineStarted(engine: SearchBackend, threads: readonly Worker[]): Worker {
  void engine.add([article('tower', ['The tower is of granite.'])]).catch(() => undefined);
  const [thread] = threads;
  if (thread === undefined) throw new Error('Expected the engine to have started a thread, got none.');
  return thread;
}

it('keeps the process until it has answered, and no longer', async () => {
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
