/** Kind of a failure, for callers that treat them differently. */
export type FailureReason =
  /** Text that is no address of http or https, or one with a user name. */
  | 'bad address'
  /** Private, loopback or otherwise not public. */
  | 'forbidden address'
  | 'unknown host'
  | 'no connection'
  | 'insecure connection'
  | 'too slow'
  | 'too many redirects'
  /** A status other than success; `status` has it. */
  | 'refused by the server'
  | 'too large'
  | 'wrong type'
  | 'broken response';

/** Document that cannot be fetched. The message is one sentence or two for the person who typed the address. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly reason: FailureReason;
  /** HTTP status, where the server sent one. */
  readonly status: number | undefined;

  constructor(reason: FailureReason, message: string, options: ErrorOptions & { readonly status?: number } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.reason = reason;
    this.status = options.status;
  }
}

/** Address as it may be shown and logged: without query and parameters, which may hold a key, user name and fragment. */
export function showAddress(url: URL): string {
  return `${url.origin}${url.pathname.replaceAll(/;[^/]*/gu, '')}`;
}

const STATUSES: Readonly<Record<number, readonly [what: string, advice: string]>> = {
  401: ['a page that asks to log in', 'Save the page in your browser, and use the file.'],
  402: ['a page that asks for payment', 'Save the page in your browser, and use the file.'],
  403: ['a refusal (status 403: some sites refuse every program)', 'Save the page in your browser, and use the file.'],
  404: ['no such page (status 404)', 'Check the address.'],
  410: ['a page that was taken away for good (status 410)', 'Look for its new address.'],
  429: ['a server that wants fewer requests (status 429)', 'Try again in some minutes.'],
  451: [
    'a page that is withheld for legal reasons (status 451)',
    'Save the page in your browser where it is shown, and use the file.',
  ],
};

export function failByStatus(url: URL, status: number): FetchError {
  const [what, advice] =
    STATUSES[status] ??
    (status >= 500
      ? [`a fault of the server (status ${status})`, 'Try again later.']
      : [`status ${status}`, 'Open the address in a browser to see what it is.']);
  return new FetchError('refused by the server', `${showAddress(url)}: expected a document, got ${what}. ${advice}`, {
    status,
  });
}

type Explanation = readonly [reason: FailureReason, what: string, advice: string];

const TLS: Explanation = [
  'insecure connection',
  'a server that cannot prove who it is',
  'Check the address; a certificate that has expired is for the site to mend.',
];
const SLOW: Explanation = ['too slow', 'no answer in time', 'Try again later, or save the page and use the file.'];
const GONE: Explanation = ['no connection', 'a connection that broke off', 'Try again later.'];

/** Failures of the network, by the code of the error or of one of its causes. */
const CODES: Readonly<Record<string, Explanation>> = {
  ENOTFOUND: ['unknown host', 'a name that no server has', 'Check the address.'],
  ENODATA: ['unknown host', 'a name that no server has', 'Check the address.'],
  EAI_AGAIN: ['unknown host', 'no answer about the name', 'Check the connection, and try again.'],
  ECONNREFUSED: ['no connection', 'a server that takes no connection', 'Check the address, and try again later.'],
  ENETUNREACH: ['no connection', 'a server out of reach', 'Check the connection, and try again.'],
  EHOSTUNREACH: ['no connection', 'a server out of reach', 'Check the connection, and try again.'],
  ECONNRESET: GONE,
  EPIPE: GONE,
  UND_ERR_SOCKET: GONE,
  ETIMEDOUT: SLOW,
  UND_ERR_CONNECT_TIMEOUT: SLOW,
  UND_ERR_HEADERS_TIMEOUT: SLOW,
  UND_ERR_BODY_TIMEOUT: SLOW,
};
/** The same for whole families of codes. */
const FAMILIES: readonly (readonly [RegExp, Explanation])[] = [
  [/^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/u, TLS],
  [
    /^(?:Z_|ERR__?(?:ZLIB|BROTLI|ERROR|ZSTD)|ZSTD_)/u,
    ['broken response', 'an answer whose compression is broken', 'Try again later, or save the page and use the file.'],
  ],
  [
    /^(?:HPE_|UND_ERR_)/u,
    [
      'broken response',
      'an answer that is not HTTP as it should be',
      'Open the address in a browser, and save the page.',
    ],
  ],
];

/** fetch's own refusal has no code. */
const BAD_PORT: Explanation = ['bad address', 'a port that is for other things than pages', 'Check the address.'];

function explainCode(code: string): Explanation | undefined {
  return CODES[code] ?? FAMILIES.find(([family]) => family.test(code))?.[1];
}

/** Sentence for a failure of the network below `fetch`; an error that is a sentence already stays. */
export function explainFailure(url: URL, error: unknown): FetchError {
  const chain = causesOf(error);
  const own = chain.find((cause): cause is FetchError => cause instanceof FetchError);
  if (own !== undefined) return own;
  const isBadPort = chain.some(({ message }) => message === 'bad port');
  const codes = chain.map((cause) => ('code' in cause ? String(cause.code) : ''));
  const found = isBadPort ? BAD_PORT : codes.map(explainCode).find((known) => known !== undefined);
  const [reason, what, advice] = found ?? GONE;
  return new FetchError(reason, `${showAddress(url)}: expected a document, got ${what}. ${advice}`, { cause: error });
}

/** An error with its causes, and those of several attempts to connect, the outermost first. */
function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  const open = [error];
  for (let next = open.pop(); next !== undefined && found.length < 20; next = open.pop()) {
    if (!(next instanceof Error)) continue;
    found.push(next);
    if (next instanceof AggregateError) open.push(...(next.errors as unknown[]));
    open.push(next.cause);
    if (open.at(-1) === undefined) open.pop();
  }
  return found;
}
