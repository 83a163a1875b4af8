import type { LookupAddress } from 'node:dns';
import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import { FetchError } from './failures.ts';

/** Addresses of a host, as numbers. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Asks the system, as a browser would. */
export async function resolveBySystem(hostname: string): Promise<readonly string[]> {
  return (await lookUp(hostname, { all: true })).map(({ address }) => address);
}

/**
 * Connects to allowed addresses only: a literal is judged before anything is sent, a name by what it resolves to, in the
 * very look-up that the connection uses, and the socket once more by the address at its other end.
 */
export function createConnector(resolve: Resolve, isAllowed: (address: string) => boolean): buildConnector.connector {
  const findAllowed = callbackify(async (hostname: string): Promise<LookupAddress[]> => {
    const addresses = await resolve(hostname);
    if (addresses.length === 0) throw Object.assign(new Error(`No address of ${hostname}`), { code: 'ENOTFOUND' });
    const allowed = addresses.filter(isAllowed);
    if (allowed.length === 0) throw forbid(hostname);
    return allowed.map((address) => ({ address, family: isIP(address) }));
  });
  const lookup: LookupFunction = (hostname, { all }, done) =>
    findAllowed(hostname, (error, found) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) done(error, '');
      else if (all === true) done(null, found);
      else done(null, first.address, first.family);
    });
  const connect = buildConnector({ allowH2: false, lookup, autoSelectFamily: true });
  return (options, done) => {
    const literal = options.hostname.replace(/^\[(?<inside>.*)\]$/u, '$<inside>');
    if (isIP(literal) !== 0 && !isAllowed(literal)) {
      done(forbid(literal), null);
      return;
    }
    connect(options, (...[error, socket]) => {
      if (error !== null) done(error, null);
      else if (isAllowed(socket.remoteAddress ?? '')) done(null, socket);
      else {
        socket.destroy();
        done(forbid(options.hostname), null);
      }
    });
  };
}

function forbid(host: string): FetchError {
  return new FetchError(
    'forbidden address',
    `${host}: expected an address of the public internet, got one that leads into a private network. Save the page in your browser, and use the file.`,
  );
}
