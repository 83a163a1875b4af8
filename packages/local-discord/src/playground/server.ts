import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Outcome, PersonEvent, SeenWorld } from '../page/protocol.ts';
import type { LocalDiscord } from '../server.ts';
import { findOrAddPerson } from '../world/lookup.ts';
import type { Post } from '../world/world.ts';
import type { PageFile, PageFiles } from './page-files.ts';
import { BadDeed, carryOut, readDeed } from './deeds.ts';
import { isToken, protect, strangerTo } from './guard.ts';
import { isSeenBy, messageSeen, worldSeenBy } from './sight.ts';
import type { Travel } from './travel.ts';

export interface PlaygroundOptions {
  /** 0 takes any free one. Bound to 127.0.0.1 only. */
  readonly port: number;
  /** What is served once all is there; a request that comes before waits for it. */
  readonly ready: Promise<Stage>;
}

/** What the page plays on. */
export interface Stage {
  readonly page: PageFiles;
  readonly discord: LocalDiscord;
  readonly travel: Travel;
  readonly suggestions: SeenWorld['suggestions'];
  /** Milliseconds from some moment on, whatever the clocks are moved to. */
  readonly stopwatch: () => number;
}

export interface Playground {
  /** Such as `http://127.0.0.1:8137`. */
  readonly url: string;
  close(): Promise<void>;
}

const MAX_BODY = 100_000;

/** Serves the page and its two routes, which `page/protocol.ts` describes. Rejects with a sentence when the port is taken. */
export async function startPlayground({ port: wanted, ready }: PlaygroundOptions): Promise<Playground> {
  const token = randomBytes(24).toString('base64url');
  const streams = new Set<Stream>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    protect(response);
    const { port } = server.address() as AddressInfo;
    const stranger = strangerTo(request, port);
    if (stranger !== undefined) return sendJson(response, 403, { problem: stranger });
    const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (!url) return sendJson(response, 400, { problem: 'Expected the path of something here.' });
    const route = `${request.method} ${url.pathname}`;
    const stage = await ready;
    const file = stage.page.get(url.pathname);
    if (file && request.method === 'GET') return sendFile(request, response, file, token);
    if (route !== 'GET /person/events' && route !== 'POST /person/deeds')
      return sendJson(response, 404, { problem: `There is no ${route} here.` });
    // Only a stream cannot send headers.
    const given = request.method === 'GET' ? url.searchParams.get('token') : request.headers['x-playground-token'];
    if (!isToken(given, token))
      return sendJson(response, 401, { problem: 'This page is of an earlier start. Reload it.' });
    if (route === 'GET /person/events') openStream(stage, url.searchParams.get('person') ?? '', response);
    else sendJson(response, 200, await doDeed(stage, request));
  }

  function openStream(stage: Stage, personId: string, response: ServerResponse): void {
    const stream = createStream(stage, personId, response);
    streams.add(stream);
    response.once('close', () => {
      streams.delete(stream);
      stream.close();
    });
  }

  async function doDeed(stage: Stage, request: IncomingMessage): Promise<Outcome> {
    if (request.headers['content-type'] !== 'application/json')
      throw new BadDeed(400, 'Expected a deed as application/json.');
    if (Number(request.headers['content-length'] ?? Infinity) > MAX_BODY)
      throw new BadDeed(400, `Expected a deed of at most ${MAX_BODY} bytes, with its length.`);
    const deed = readDeed(await json(request).catch(() => undefined));
    const { now } = stage.discord.world.clock;
    const outcome = await carryOut(stage, deed).catch((error: unknown) => {
      if (error instanceof BadDeed) throw error;
      return { startedAt: now(), problem: error instanceof Error ? error.message : String(error) };
    });
    for (const stream of streams) stream.refresh(deed.do === 'moveClock');
    return outcome;
  }

  await listen(server, wanted);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is in use, perhaps by an earlier start' : `cannot be used (${error.message})`;
      reject(new Error(`The port ${port} for the page ${reason}.`, { cause: error }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

interface Stream {
  /** Tells of channels that came or went, and of the time where it was moved. */
  refresh(isMoved: boolean): void;
  close(): void;
}

/** Tells one page what its person sees, as it happens. */
function createStream({ discord: { world }, suggestions }: Stage, personId: string, response: ServerResponse): Stream {
  // Who is not known here, of an earlier start perhaps, is the first person: the page tells by the world that it gets.
  const wanted = world.people.get(personId);
  const person = wanted && !wanted.bot ? wanted : findOrAddPerson(world, undefined);
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  const tell = (event: PersonEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);
  const channels = (): string => [...world.channels.keys()].join();
  let known = '';
  const tellWorld = (): void => {
    const seen = worldSeenBy(world, person);
    known = channels();
    tell({ kind: 'world', world: { ...seen, suggestions } });
  };
  const watch = ({ kind, post }: { readonly kind: string; readonly post: Post }): void => {
    if (!isSeenBy(person, post)) return;
    if (kind === 'deleted') tell({ kind: 'deleted', channel: post.channel.id, id: post.id });
    else tell({ kind: 'message', message: messageSeen(post) });
  };
  tellWorld();
  world.watchers.add(watch);
  return {
    refresh(isMoved) {
      if (channels() !== known) tellWorld();
      else if (isMoved) tell({ kind: 'clock', now: world.clock.now() });
    },
    close: () => void world.watchers.delete(watch),
  };
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile, token: string): void {
  response.setHeader('content-type', file.type);
  if (file.type.startsWith('text/html')) {
    response.end(file.bytes.toString().replace('%TOKEN%', token));
    return;
  }
  const isSmall = /\bbr\b/u.test(request.headers['accept-encoding'] ?? '');
  if (isSmall) response.setHeader('content-encoding', 'br');
  response.end(isSmall ? file.brotli : file.bytes);
}

function sendJson(response: ServerResponse, status: number, outcome: Outcome): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(outcome));
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const status = error instanceof BadDeed ? error.status : 500;
  sendJson(response, status, { problem: error instanceof Error ? error.message : String(error) });
}
