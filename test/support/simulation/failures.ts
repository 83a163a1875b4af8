import { seededRandom } from '../random.ts';
import { tooManyRequests, type Fault, type FaultRequest } from 'local-discord';

/** What a request is for. */
export type Kind = 'post' | 'find' | 'thread' | 'direct' | 'tell' | 'other';

export function kindOf({ method, path, body }: FaultRequest): Kind {
  if (method === 'POST' && path === '/users/@me/channels') return 'direct';
  if (!/^\/channels\/\d+\/messages/u.test(path)) return 'other';
  if (method === 'GET') return 'find';
  if (path.endsWith('/threads')) return 'thread';
  const nonce = (body as { readonly nonce?: unknown } | undefined)?.nonce;
  if (method !== 'POST' || typeof nonce !== 'string') return 'other';
  return nonce.startsWith('tell') ? 'tell' : nonce.startsWith('hello') ? 'other' : 'post';
}

/** A number from 0 to 1 that a text always gives. */
export function chance(text: string): number {
  let sum = 2166136261;
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 16777619);
  return seededRandom(sum)();
}

/** Discord's library keeps its own time for what it was told to wait, a second at least: meanwhile the simulated time stands. */
export const LIMIT = { seconds: 1, libraryAdds: 60 };
const limited = (scope: 'user' | 'shared' | 'global'): Fault => {
  const failure = tooManyRequests(LIMIT.seconds, scope);
  return { ...failure, headers: { ...failure.headers, 'retry-after': String(LIMIT.seconds) } };
};

const LIMITS = [limited('user'), limited('shared'), limited('global')];
const MISHAPS: readonly Fault[] = [
  { status: 500 },
  { status: 502, done: true },
  { status: 503, done: true },
  { status: 0 },
  { status: 0, done: true },
];

/** How many of a thousand requests of a kind fail, and are told to wait. */
const SHARE: Readonly<Record<Kind, readonly [fail: number, limit: number]>> = {
  post: [25, 3],
  find: [150, 10],
  thread: [50, 5],
  direct: [50, 5],
  tell: [0, 0],
  other: [0, 0],
};

export function failureFor(kind: Kind, drawn: number): Fault | undefined {
  const [fail, limit] = SHARE[kind];
  const drawnOf = (list: readonly Fault[], share: number) => list[Math.floor(share * list.length)];
  const left = drawn * 1000;
  if (left < fail) return drawnOf(MISHAPS, left / fail);
  return left < fail + limit ? drawnOf(LIMITS, (left - fail) / limit) : undefined;
}
