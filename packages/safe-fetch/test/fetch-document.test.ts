import { connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchDocument, FetchError } from '../src/index.ts';
import { openSite } from './site.ts';

const PAGE = '<p>Moss grows on the north side.</p>';
const MEGABYTE = 1024 * 1024;

describe('a document', () => {
  it('comes with its type, its address and its marks of version', async () => {
    const site = await openSite((_, response) => {
      response.setHeader('content-type', 'text/html; charset=iso-8859-1');
      response.setHeader('etag', '"7"');
      response.setHeader('last-modified', 'Tue, 03 Mar 2020 10:00:00 GMT');
      response.end(PAGE);
    });
    expect(await site.get('/moss?key=1#top')).toEqual({
      bytes: Buffer.from(PAGE),
      mediaType: 'text/html; charset=iso-8859-1',
      url: `http://moss.example:${site.port}/moss?key=1`,
      etag: '"7"',
      lastModified: 'Tue, 03 Mar 2020 10:00:00 GMT',
    });
  });

  it('is asked for without cookies, credentials and referrer, by name of the program', async () => {
    const site = await openSite((path, response) => {
      response.setHeader('set-cookie', 'a=b; Path=/');
      if (path === '/') response.writeHead(302, { location: '/there' }).end();
      else response.end(PAGE);
    });
    await site.get('/');
    expect(site.requests.map(({ url }) => url)).toEqual(['/', '/there']);
    for (const { headers } of site.requests) {
      expect(headers).toMatchObject({ 'user-agent': 'Test/1.0', host: `moss.example:${site.port}` });
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['authorization']));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['referer']));
    }
  });

  it('that has not changed is not sent again', async () => {
    const site = await openSite((_, response) => response.writeHead(304).end());
    expect(await site.get('/', { etag: '"7"', lastModified: 'Tue, 03 Mar 2020 10:00:00 GMT' })).toBe('not modified');
    expect(site.requests[0]?.headers).toMatchObject({
      'if-none-match': '"7"',
      'if-modified-since': 'Tue, 03 Mar 2020 10:00:00 GMT',
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('is unpacked from %s', async (coding, compress) => {
    const site = await openSite((_, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(compress(PAGE));
    });
    expect(await site.get('/')).toMatchObject({ bytes: Buffer.from(PAGE), mediaType: '' });
  });
});

describe('redirects', () => {
  it('are followed five times, each by its own address', async () => {
    const site = await openSite((path, response) => {
      const step = Number(path.slice(1));
      const statuses = [301, 302, 303, 307, 308];
      if (step >= 5) response.end(PAGE);
      else
        response.writeHead(statuses[step] ?? 0, { location: step === 2 ? `../${step + 1}#x` : `/${step + 1}` }).end();
    });
    expect(await site.get('/0')).toMatchObject({ url: `http://moss.example:${site.port}/5` });
  });

  it('are refused the sixth time', async () => {
    const site = await openSite((path, response) => response.writeHead(302, { location: `${path}1` }).end());
    const text = await site.fail('/a');
    expect(text).toContain('/a111111: expected at most 5 redirects, got more.');
    expect(site.requests).toHaveLength(6);
  });

  it.each([
    ['http://127.0.0.2/', 'one that leads into a private network'],
    ['http://[::1]/', 'one that leads into a private network'],
    ['http://169.254.169.254/latest/meta-data', 'one that leads into a private network'],
    ['file:///etc/passwd', 'one that begins with file:'],
    ['data:text/html,x', 'one that begins with data:'],
    ['http://ann:secret@moss.example/', 'got one with them'],
    ['http://[', 'got something else'],
  ])('to %s are refused', async (location, message) => {
    const site = await openSite((_, response) => response.writeHead(302, { location }).end());
    expect(await site.fail('/')).toContain(message);
    expect(await site.fail('/')).not.toContain('secret');
  });
});

describe('an address that is not public', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'http://0.0.0.0/',
    'http://１２７.0.0.1/',
  ])('is refused: %s', async (address) => {
    const site = await openSite((_, response) => response.end(PAGE));
    expect(await site.fail(address, { allow: () => false })).toContain('expected an address of the public internet');
  });

  it('is refused behind a name, before anything is sent', async () => {
    const site = await openSite((_, response) => response.end(PAGE));
    expect(await site.fail('/', { allow: () => false })).toBe(
      'moss.example: expected an address of the public internet, got one that leads into a private network. Save the page in your browser, and use the file.',
    );
    expect(site.requests).toEqual([]);
  });

  it('is refused for localhost, as this system resolves it', async () => {
    const error: unknown = await fetchDocument('https://localhost./', { userAgent: 'Test/1.0' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FetchError);
    expect(['forbidden address', 'unknown host']).toContain((error as FetchError).reason);
  });

  it('is passed over where the name has an allowed one as well', async () => {
    const site = await openSite((_, response) => response.end(PAGE));
    const resolve = async (): Promise<string[]> => ['10.0.0.1', 'fe80::1%eth0', '127.0.0.1'];
    expect(await site.get('/', { resolve })).toMatchObject({ bytes: Buffer.from(PAGE) });
  });

  it('is refused where the connection ends at another address than the name stands for', async () => {
    const site = await openSite((_, response) => response.end(PAGE));
    // The first answer is about the name, the second about the socket.
    const answers = [true, false];
    expect(await site.fail('/', { allow: () => answers.shift() ?? false })).toContain('private network');
    expect(site.requests).toEqual([]);
  });
});

describe('limits', () => {
  it.each([
    ['as it is', undefined, (bytes: Buffer) => bytes],
    ['gzip', 'gzip', gzipSync],
    ['br', 'br', brotliCompressSync],
    ['deflate', 'deflate', deflateSync],
    ['zstd', 'zstd', zstdCompressSync],
    ['gzip twice', 'gzip, gzip', (bytes: Buffer) => gzipSync(gzipSync(bytes))],
  ])('of size hold for what is unpacked: %s', async (_, coding, compress) => {
    const packed = compress(Buffer.alloc(21 * MEGABYTE, 'a'));
    const site = await openSite((__, response) => {
      response.writeHead(200, coding === undefined ? {} : { 'content-encoding': coding }).end(packed);
    });
    expect(await site.fail('/big?key=secret')).toBe(
      `http://moss.example:${site.port}/big: expected at most 20 MB, got more. Save the part that you want, and use the file.`,
    );
  });

  it('of size are as large as they say', async () => {
    const site = await openSite((_, response) => response.end('a'.repeat(1000)));
    expect(await site.get('/', { sizeLimit: 1000 })).toMatchObject({ bytes: { length: 1000 } });
    expect(await site.fail('/', { sizeLimit: 999 })).toContain('expected at most 999 bytes');
  });

  it.each([
    ['headers', () => undefined],
    ['a body', (_: string, response: { write: (text: string) => unknown }) => void response.write('a')],
  ])('of time hold for %s that never end', async (_, answer) => {
    const site = await openSite(answer);
    expect(await site.fail('/', { timeLimit: 100 })).toContain('expected a document, got no answer in time');
  });

  it('of time hold for a resolver that never answers', async () => {
    const site = await openSite(() => undefined);
    const resolve = (): Promise<string[]> => new Promise(() => undefined);
    expect(await site.fail('/', { timeLimit: 100, resolve })).toContain('got no answer in time');
  });

  it('end with the caller’s signal and its reason', async () => {
    const ending = new AbortController();
    const site = await openSite(() => ending.abort(new Error('not wanted any more')));
    expect(await site.fail('/', { signal: ending.signal })).toBe('not wanted any more');
  });
});

describe('a failure is a sentence', () => {
  it.each([
    [401, 'a page that asks to log in'],
    [403, 'a refusal (status 403'],
    [404, 'no such page (status 404)'],
    [410, 'taken away for good'],
    [418, 'status 418'],
    [429, 'fewer requests'],
    [500, 'a fault of the server (status 500)'],
    [503, 'a fault of the server (status 503)'],
    [204, 'status 204'],
    [300, 'status 300'],
  ])('for status %i', async (status, message) => {
    const site = await openSite((_, response) => response.writeHead(status).end());
    const text = await site.fail('/a?key=secret');
    expect(text).toContain(`http://moss.example:${site.port}/a: expected a document, got `);
    expect(text).toContain(message);
    expect(text).not.toContain('secret');
  });

  it.each([
    ['image/png', 'got image/png'],
    ['application/json', 'got application/json'],
    ['video/mp4', 'got video/mp4'],
    ['text/csv; charset=utf-8', 'got text/csv'],
    ['application/zip', 'got application/zip'],
  ])('for %s', async (type, message) => {
    const site = await openSite((_, response) => response.writeHead(200, { 'content-type': type }).end('x'));
    expect(await site.fail('/')).toContain(message);
  });

  it.each(['text/markdown', 'text/x-rst', 'application/octet-stream', 'application/PDF', 'text/plain;charset=x'])(
    'but not for %s',
    async (type) => {
      const site = await openSite((_, response) => response.writeHead(200, { 'content-type': type }).end('x'));
      expect(await site.get('/')).toMatchObject({ mediaType: type });
    },
  );

  it.each([
    [
      'http://nowhere.invalid/a?key=secret',
      'http://nowhere.invalid/a: expected a document, got a name that no server has.',
    ],
    ['http://moss.example:1/', 'a port that is for other things'],
    ['ftp://moss.example/', 'one that begins with ftp:'],
    ['javascript:alert(1)', 'one that begins with javascript:'],
    ['moss', 'got something else'],
    ['', 'got something else'],
    ['http://ann:secret@moss.example/', 'expected an address without a user name and password'],
    [`http://moss.example/${'a'.repeat(9000)}`, 'one of 9020 characters'],
  ])('for %s', async (address, message) => {
    const site = await openSite((_, response) => response.end(PAGE));
    const text = await site.fail(address);
    expect(text).toContain(message);
    expect(text).not.toContain('secret');
  });

  it('for a server that takes no connection, breaks off, or speaks no TLS', async () => {
    const site = await openSite((path, response) => {
      if (path === '/half') response.writeHead(200, { 'content-length': '100' }).write('a', () => response.destroy());
      else response.destroy();
    });
    expect(await site.fail('/half')).toContain('got a connection that broke off');
    expect(await site.fail('/none')).toContain('got a connection that broke off');
    expect(await site.fail(`https://moss.example:${site.port}/`)).toContain('a server that cannot prove who it is');
    expect(await site.fail(`http://moss.example:${await findClosedPort()}/`)).toContain('takes no connection');
  });

  it('for a compression that is broken or not known, and for an empty answer', async () => {
    const site = await openSite((path, response) => {
      if (path === '/empty') response.end();
      else response.writeHead(200, { 'content-encoding': path.slice(1) }).end('no such thing');
    });
    expect(await site.fail('/gzip')).toContain('an answer whose compression is broken');
    expect(await site.fail('/br')).toContain('an answer whose compression is broken');
    expect(await site.fail('/zstd')).toContain('an answer whose compression is broken');
    expect(await site.fail('/compress')).toContain('got another compression');
    expect(await site.fail('/empty')).toContain('got an empty answer');
  });

  it.each([
    ['/gone;jsessionid=hidden?token=hidden', 'got no such page'],
    ['/to?/gone?sig=hidden#hidden', 'got no such page'],
    ['/to?//me:hidden@example.org', 'got one with them'],
    ['/to?/to?/to?/to?/to?/to?/to?hidden', 'got more'],
    ['/to?ftp://me:hidden@example.org', 'begins with ftp:'],
  ])('without keys of the address or of a redirect: %s', async (path, said) => {
    const site = await openSite((url, response) => {
      const target = url.startsWith('/to?') ? url.slice(4) : undefined;
      response.writeHead(target === undefined ? 404 : 302, target === undefined ? {} : { location: target }).end();
    });
    const error = await site.get(path).catch((reason: unknown) => reason);
    expect(String(error)).toContain(said);
    expect(String(error)).not.toContain('hidden');
  });

  it('with its kind and the status beside it', async () => {
    const site = await openSite((_, response) => response.writeHead(404).end());
    await expect(site.get('/')).rejects.toMatchObject({
      name: 'FetchError',
      reason: 'refused by the server',
      status: 404,
    });
  });
});

/** A port that was free a moment ago. */
async function findClosedPort(): Promise<number> {
  const site = await openSite(() => undefined);
  const socket = connect(site.port, '127.0.0.1');
  const port = await new Promise<number>((resolve) => {
    socket.once('connect', () => resolve(socket.localPort ?? 0));
  });
  socket.destroy();
  return port;
}
