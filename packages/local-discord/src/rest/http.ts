import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiscordApiError, apiError } from '../rules/api-error.ts';
import type { Json } from '../json.ts';
import type { Check } from '../rules/schema.ts';
import type { UploadedFile } from '../world/components.ts';
import { recordTraffic } from '../world/create.ts';
import type { Interaction, Traffic, World } from '../world/world.ts';
import type { Fault, FaultRequest } from './faults.ts';
import type { Nonces } from './nonces.ts';

/** A request whose body has been read. */
export interface Call {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Set by the route: the interaction whose traffic the request belongs to. */
  interaction?: Interaction | undefined;
  /** Set by the route where it is not 200, or 204 without a body. */
  status?: number;
}

export interface Route {
  readonly method: string;
  /** Path below the version. `:` stands for any one segment; `answer` gets those in order. */
  readonly path: string;
  /** True where no bot token is needed: the path holds a token of its own, or the route is public. */
  readonly open?: boolean;
  /** Gives the response's body, or undefined for 204; throws a {@link DiscordApiError} to refuse. */
  readonly answer: (call: Call, ...ids: string[]) => unknown;
}

/** The parts of a local Discord that routes work on. */
export interface RouteContext {
  readonly world: World;
  readonly check: Check;
  readonly nonces: Nonces;
  /** Body of `GET /gateway/bot`. */
  readonly gatewayInformation: () => Json;
}

interface Rest {
  readonly world: World;
  readonly find: (method: string, path: string) => Found | undefined;
  readonly faultFor: (request: FaultRequest) => Fault | undefined;
}

interface Outcome {
  readonly status: number | 'silence';
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const VERSION = '/api/v10';
/** Bytes. */
const MAX_BODY = 25 * 1024 * 1024;

/** The request listener: injects faults, finds the route, checks the token, responds, and records the traffic. */
export function createRest(
  world: World,
  routes: readonly Route[],
  faultFor: (request: FaultRequest) => Fault | undefined,
): (request: IncomingMessage, response: ServerResponse) => void {
  const rest: Rest = { world, find: createFinder(routes), faultFor };
  return (request, response) => {
    respond(rest, request).then(
      (outcome) => send(world, response, outcome),
      (error: unknown) => send(world, response, { status: 500, body: { message: String(error), code: 0 } }),
    );
  };
}

async function respond(rest: Rest, request: IncomingMessage): Promise<Outcome> {
  const { world } = rest;
  const method = request.method ?? 'GET';
  const { pathname, searchParams: query } = new URL(request.url ?? '/', world.origin);
  if (method === 'GET' && pathname.startsWith('/attachments/')) return readFileAt(world, pathname);
  const path = pathname.startsWith(`${VERSION}/`) ? pathname.slice(VERSION.length) : '';
  const call: Call = { query, ...(await readBody(request)) };
  const fault = rest.faultFor({ method, path, body: call.body });
  const carryOut = (): Outcome => runRoute(rest, request, method, path, call);
  if (fault?.done) carryOut();
  const { status, body, headers } = fault ? outcomeOf(fault) : carryOut();
  const traffic: Traffic = {
    at: world.clock.now(),
    method,
    path,
    body: call.body,
    status: status === 'silence' ? 0 : status,
    response: body,
  };
  recordTraffic(world, traffic);
  call.interaction?.traffic.push(traffic);
  return { status, body, ...(headers && { headers }) };
}

function runRoute({ world, find }: Rest, request: IncomingMessage, method: string, path: string, call: Call): Outcome {
  const found = find(method, path);
  if (!found) {
    const message = `The local Discord has no route ${method} ${path || request.url}.`;
    return { status: 501, body: { message, code: 0 } };
  }
  try {
    if (!found.route.open && request.headers.authorization !== `Bot ${world.token}`) throw apiError('unauthorized');
    if (call.body instanceof DiscordApiError) throw call.body;
    const body = found.route.answer(call, ...found.ids);
    return { status: call.status ?? (body === undefined ? 204 : 200), body };
  } catch (error) {
    if (error instanceof DiscordApiError) return { status: error.status, body: error.body };
    throw error;
  }
}

function outcomeOf({ status = 500, body, headers = {} }: Fault): Outcome {
  return { status, body: body ?? { message: `${status}: injected fault`, code: 0 }, headers };
}

function send({ clock }: World, response: ServerResponse, { status, body, headers }: Outcome): void {
  // The connection stays open until the client gives up or the local Discord closes.
  if (status === 'silence') return;
  if (status === 0) {
    response.destroy();
    return;
  }
  response.setHeader('date', new Date(clock.now()).toUTCString());
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  const isPage = typeof body === 'string';
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(isPage ? body : JSON.stringify(body));
  const type = isPage ? 'text/html' : Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
}

function readFileAt(world: World, path: string): Outcome {
  const bytes = world.files.get(path);
  return bytes ? { status: 200, body: bytes } : { status: 404, body: apiError('notFound').body };
}

interface Found {
  readonly route: Route;
  readonly ids: readonly string[];
}

/** Looks routes up by method and number of segments. The first match wins, so literal paths come first. */
function createFinder(routes: readonly Route[]): (method: string, path: string) => Found | undefined {
  const table = new Map<string, { route: Route; segments: readonly string[] }[]>();
  for (const route of routes) {
    const segments = route.path.split('/');
    const key = `${route.method} ${segments.length}`;
    table.set(key, [...(table.get(key) ?? []), { route, segments }]);
  }
  return (method, path) => {
    const parts = path.split('/');
    const candidates = table.get(`${method} ${parts.length}`) ?? [];
    const found = candidates.find(({ segments }) =>
      segments.every((it, index) => it === ':' || it === decode(parts[index])),
    );
    if (!found) return undefined;
    return { route: found.route, ids: parts.filter((_, index) => found.segments[index] === ':').map(decode) };
  };
}

function decode(segment = ''): string {
  try {
    return segment.includes('%') ? decodeURIComponent(segment) : segment;
  } catch {
    return segment;
  }
}

/** A body that cannot be read is handed on as the apiError it deserves, after the token was checked. */
async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const { bytes, length } = await readBytes(request);
  if (length > MAX_BODY) return { body: apiError('tooLarge'), files: [] };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { body: length > 0 ? parseJson(bytes.toString()) : undefined, files: [] };
}

/** By events: for a body of one chunk an async iterator costs more than the reading. */
function readBytes(request: IncomingMessage): Promise<{ bytes: Buffer; length: number }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_BODY) chunks.push(chunk);
    });
    request.on('end', () => resolve({ bytes: Buffer.concat(chunks), length }));
    request.on('error', reject);
  });
}

async function readForm(bytes: Buffer, type: string): Promise<Pick<Call, 'body' | 'files'>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [key, value] of form) {
    const index = /^files?\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const content = Buffer.from(await value.arrayBuffer());
    files.push({ index: Number(index), name: value.name, type: value.type, bytes: content });
  }
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return apiError('invalidJson');
  }
}
