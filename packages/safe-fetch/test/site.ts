import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { fetchDocument, type FetchedDocument, type FetchOptions } from '../src/index.ts';

/** Web server on this machine, whose names are `*.example`, and what it was asked. */
export interface Site {
  readonly port: number;
  readonly requests: readonly IncomingMessage[];
  /** Fetches `path` of `moss.example` as if this machine's address were public. */
  get(path: string, options?: Partial<FetchOptions>): Promise<FetchedDocument | 'not modified'>;
  /** Message of the error that it ends in. */
  fail(path: string, options?: Partial<FetchOptions>): Promise<string>;
}

export async function openSite(answer: (path: string, response: ServerResponse) => void): Promise<Site> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    answer(request.url ?? '', response);
  };
  const port = await listen(createServer(listener));
  const get = (path: string, options: Partial<FetchOptions> = {}): ReturnType<Site['get']> =>
    fetchDocument(path.startsWith('/') ? `http://moss.example:${port}${path}` : path, {
      userAgent: 'Test/1.0',
      resolve: resolveHere,
      allow: (address) => address === '127.0.0.1',
      ...options,
    });
  return {
    port,
    requests,
    get,
    fail: (path, options) =>
      get(path, options).then(
        () => 'no error',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
  };
}

/** Starts a server on a free port of this machine until the test ends. */
async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

async function resolveHere(hostname: string): Promise<string[]> {
  if (hostname.endsWith('.example')) return ['127.0.0.1'];
  throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
}
