import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Introduction, Outcome, PersonEvent } from '../page/protocol.ts';
import { findOrAddPerson } from '../world/lookup.ts';
import type { Post } from '../world/world.ts';
import { InvalidAction, parseAction, performAction, type ActionTarget } from './actions.ts';
import type { PageFile, PageFiles } from './page-files.ts';
import { checkSource, matchesToken, setSecurityHeaders } from './security.ts';
import { isVisibleTo, takeSnapshot, visibleMessage } from './snapshot.ts';

export interface PlaygroundOptions {
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Contents of the page, once they are there; requests that come before wait for it. */
  readonly ready: Promise<PlaygroundSetup>;
}

export interface PlaygroundSetup extends ActionTarget {
  readonly page: PageFiles;
  /** The bot's own words on the page, by language: `en`, `de`, `zh`. English for languages without. */
  readonly introductions?: Readonly<Record<string, Introduction>>;
}

export interface Playground {
  /** Address of the page: `http://127.0.0.1:8137`. */
  readonly url: string;
  close(): Promise<void>;
}

interface Site {
  readonly server: Server;
  readonly ready: Promise<PlaygroundSetup>;
  /** Known to the page only; new with each start. */
  readonly token: string;
  readonly streams: Set<EventStream>;
}

/** In bytes. */
const MAX_BODY = 100_000;

/** Serves the page and its two routes (see `page/protocol.ts`). Rejects with a sentence if the port cannot be used. */
export async function startPlayground({ port: wanted, ready }: PlaygroundOptions): Promise<Playground> {
  const server = createServer((request, response) => {
    respond(site, request, response).catch((error: unknown) => sendError(response, error));
  });
  const site: Site = { server, ready, token: randomBytes(24).toString('base64url'), streams: new Set() };
  await listen(server, wanted);
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is in use, perhaps by an earlier start' : `cannot be used (${error.message})`;
      reject(new Error(`The port ${port} for the page ${reason}.`, { cause: error }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setSecurityHeaders(response);
  const port = portOf(site.server);
  const foreign = checkSource(request, port);
  if (foreign !== undefined) return sendJson(response, 403, { problem: foreign });
  const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${port}`);
  if (!url) return sendJson(response, 400, { problem: 'Expected the path of something here.' });
  const route = `${request.method} ${url.pathname}`;
  const setup = await site.ready;
  const file = setup.page.get(url.pathname);
  if (file && request.method === 'GET') return sendFile(request, response, file, site.token);
  if (route !== 'GET /person/events' && route !== 'POST /person/actions')
    return sendJson(response, 404, { problem: `There is no ${route} here.` });
  // An EventSource cannot send headers, so its token is in the address; an address may end up in a log.
  const given = request.method === 'GET' ? url.searchParams.get('token') : request.headers['x-playground-token'];
  if (!matchesToken(given, site.token))
    return sendJson(response, 401, { problem: 'This page is of an earlier start. Reload it.' });
  if (route === 'POST /person/actions') return sendJson(response, 200, await handleAction(site, setup, request));
  return openStream(site, setup, url.searchParams.get('person') ?? '', response);
}

async function handleAction({ streams }: Site, setup: PlaygroundSetup, request: IncomingMessage): Promise<Outcome> {
  if (request.headers['content-type'] !== 'application/json')
    throw new InvalidAction(400, 'Expected an action as application/json.');
  if (Number(request.headers['content-length'] ?? Infinity) > MAX_BODY)
    throw new InvalidAction(400, `Expected an action of at most ${MAX_BODY} bytes, with its length.`);
  const action = parseAction(await json(request).catch(() => undefined));
  const { clock } = setup.discord.world;
  const startedAt = clock.now();
  const outcome = await performAction(setup, action).catch((error: unknown) => {
    if (error instanceof InvalidAction) throw error;
    return { startedAt, problem: messageOf(error) };
  });
  for (const stream of streams) stream.refresh(action.kind === 'moveClock');
  return outcome;
}

function openStream({ streams }: Site, setup: PlaygroundSetup, personId: string, response: ServerResponse): void {
  const stream = createStream(setup, personId, response);
  streams.add(stream);
  response.once('close', () => {
    streams.delete(stream);
    stream.close();
  });
}

interface EventStream {
  /** Sends a new snapshot if channels came or went, otherwise the time if the clock was moved. */
  refresh(isMoved: boolean): void;
  close(): void;
}

/** Sends a page what its person sees, as it happens. */
function createStream(setup: PlaygroundSetup, personId: string, response: ServerResponse): EventStream {
  const { introductions = {} } = setup;
  const { world } = setup.discord;
  // An unknown person, perhaps of an earlier start, becomes the first one: the page learns of it by the snapshot.
  const wanted = world.people.get(personId);
  const person = wanted && !wanted.bot ? wanted : findOrAddPerson(world, undefined);
  const channelIds = (): string => [...world.channels.keys()].join();
  const send = (event: PersonEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);
  let known = '';
  const sendSnapshot = (): void => {
    const snapshot = takeSnapshot(world, person);
    known = channelIds();
    send({ kind: 'snapshot', snapshot: { ...snapshot, introductions } });
  };
  const watch = ({ kind, post }: { readonly kind: string; readonly post: Post }): void => {
    if (!isVisibleTo(person, post)) return;
    if (kind === 'deleted') send({ kind: 'deleted', channel: post.channel.id, id: post.id });
    else send({ kind: 'message', message: visibleMessage(post) });
  };
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  sendSnapshot();
  world.watchers.add(watch);
  return {
    refresh(isMoved) {
      if (channelIds() !== known) sendSnapshot();
      else if (isMoved) send({ kind: 'clock', now: world.clock.now() });
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
  const takesBrotli = /\bbr\b/u.test(request.headers['accept-encoding'] ?? '');
  if (takesBrotli) response.setHeader('content-encoding', 'br');
  response.end(takesBrotli ? file.brotli : file.bytes);
}

function sendJson(response: ServerResponse, status: number, outcome: Outcome): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(outcome));
}

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  sendJson(response, error instanceof InvalidAction ? error.status : 500, { problem: messageOf(error) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
