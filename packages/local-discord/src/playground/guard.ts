import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What every answer carries: nothing is run, shown or asked but from this very server, and nobody frames it. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export function protect(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/**
 * Why a request is refused that did not come from the page itself. A site elsewhere can send requests to this machine:
 * under a name of its own that it lets point here (so `Host` is looked at), or across origins (so `Origin` is).
 */
export function strangerTo(request: IncomingMessage, port: number): string | undefined {
  const { host, origin } = request.headers;
  const names = ['127.0.0.1', 'localhost'];
  // A browser leaves out the port that goes without saying.
  const here = port === 80 ? names : names.map((name) => `${name}:${port}`);
  if (host === undefined || !here.includes(host)) {
    return `Expected this server by the name ${here.join(' or ')}, got ${JSON.stringify(host ?? '')}.`;
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return `Expected a request of the page at http://${host}, got one of ${JSON.stringify(origin)}.`;
  }
  return undefined;
}

/** Whether what came is the token that only the page has. */
export function isToken(given: unknown, token: string): boolean {
  const [a, b] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
