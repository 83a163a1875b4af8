import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Headers of every response: scripts, styles, pictures and requests from this server only; no framing, no cache. */
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

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/**
 * Checks that a request comes from the page itself: returns a sentence that says why not, or undefined. Other sites can
 * reach this machine under a name of theirs that resolves to it (so `Host` is checked), or across origins (`Origin`).
 */
export function checkSource(request: IncomingMessage, port: number): string | undefined {
  const { host, origin } = request.headers;
  const names = ['127.0.0.1', 'localhost'];
  // Browsers leave out the default port.
  const here = port === 80 ? names : names.map((name) => `${name}:${port}`);
  if (host === undefined || !here.includes(host)) {
    return `Expected this server by the name ${here.join(' or ')}, got ${JSON.stringify(host ?? '')}.`;
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return `Expected a request of the page at http://${host}, got one of ${JSON.stringify(origin)}.`;
  }
  return undefined;
}

/** Compares a token from a request with the page's, in constant time. */
export function matchesToken(given: unknown, token: string): boolean {
  const [a, b] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
