import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiscordApiError, apiError } from '../rules/api-error.ts';
import type { UploadedFile } from '../world/components.ts';
import { recordTraffic } from '../world/create.ts';
import type { Interaction, Traffic, World } from '../world/world.ts';
import type { Fault, FaultRequest } from './faults.ts';

/** One request, read. */
export interface Call {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Set by the route: whose exchange the request belongs to. */
  interaction?: Interaction | undefined;
  /** Set by the route where it is not 200, or 204 without a body. */
  status?: number;
}

export interface Route {
  readonly method: string;
  /** Below the version; `:` stands for any one segment, which `answer` gets in order. */
  readonly path: string;
  /** Whether it needs no token: where the address holds one itself. */
  readonly open?: boolean;
  /** The body of the answer; undefined for 204. */
  readonly answer: (call: Call, ...ids: string[]) => unknown;
}

const VERSION = '/api/v10';
const MAX_BODY = 25 * 1024 * 1024;

/** The REST side: finds the route, checks the token, answers or refuses, and keeps a recordTraffic. */
export function createRest(
  world: World,
  routes: readonly Route[],
  strike: (request: FaultRequest) => Fault | undefined,
): (request: IncomingMessage, response: ServerResponse) => void {
  const find = createFinder(routes);

  const answer = async (request: IncomingMessage, method: string, url: URL): Promise<Outcome> => {
    if (method === 'GET' && url.pathname.startsWith('/attachments/')) return fileAt(world, url.pathname);
    const path = url.pathname.startsWith(`${VERSION}/`) ? url.pathname.slice(VERSION.length) : '';
    const call: Call = { query: url.searchParams, ...(await readBody(request)) };
    const mishap = strike({ method, path, body: call.body });
    const outcome =
      mishap && !mishap.done ? { status: 200, body: undefined } : run(find(method, path), call, request, method, path);
    const { status, body, headers } = mishap ? afflicted(mishap) : outcome;
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
  };

  const run = (
    found: Found | undefined,
    call: Call,
    request: IncomingMessage,
    method: string,
    path: string,
  ): Outcome => {
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
  };

  return (request, response) => {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', world.origin);
    answer(request, method, url).then(
      (outcome) => send(response, outcome),
      (error: unknown) => send(response, { status: 500, body: { message: String(error), code: 0 } }),
    );
  };
}

interface Outcome {
  readonly status: number | 'silence';
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function afflicted({ status = 500, body, headers = {} }: Fault): Outcome {
  return { status, body: body ?? { message: `${status}: trouble on purpose`, code: 0 }, headers };
}

function send(response: ServerResponse, { status, body, headers }: Outcome): void {
  // The connection stays as it is until the client gives up or the local Discord is closed.
  if (status === 'silence') return;
  if (status === 0) {
    response.destroy();
    return;
  }
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
}

function fileAt(world: World, path: string): Outcome {
  const bytes = world.files.get(path);
  return bytes ? { status: 200, body: bytes } : { status: 404, body: apiError('notFound').body };
}

interface Found {
  readonly route: Route;
  readonly ids: readonly string[];
}

/** Routes by method and number of segments; the first that fits wins, so the literal ones stand first. */
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

/** By events: an async iterator over a body of one chunk is dear beside the reading itself. */
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
