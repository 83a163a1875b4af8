/** The bot's settings, read from the environment. Their meanings, units and defaults stand in `.env.example`. */
export interface Config {
  /** Absent: the bot runs against the local Discord. */
  readonly token?: string;
  /** REST base without version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly articlesDir: string;
  /** Where the database is: a path, see `openStore`. */
  readonly databaseUrl: string;
  /** Answers a minute for one person; 0 is no limit. */
  readonly pace: number;
  /** Where the page is served on this machine, when there is no token; 0 is any free port. */
  readonly playgroundPort: number;
  /** Absent: `info` with a token, `warn` on the local Discord, where the log shares the terminal with the prompt. */
  readonly logLevel?: LogLevel;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Three base64url parts with dots between. */
const TOKEN = /^[\w-]{10,}\.[\w-]{4,}\.[\w-]{16,}$/u;

/**
 * Reads the settings; throws one error that lists every problem and never shows the token. Written out by hand: for
 * seven settings, a schema library takes 9 MiB and 40 ms at every start.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  /** A setting, or undefined when it is blank or wrong; what is wrong is noted. */
  function setting<T>(name: string, read: (text: string) => T | undefined, expected: string): T | undefined {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return undefined;
    const value = read(text);
    if (value === undefined) problems.push(`  ${name}: ${expected.replace('%s', () => JSON.stringify(text))}`);
    return value;
  }

  const token = setting(
    'DISCORD_TOKEN',
    readToken,
    // What came is not repeated: it may be a token with one letter too few.
    'expected three parts with dots between, got something else; copy the bot token again from the Discord developer portal',
  );
  const apiUrl = setting(
    'DISCORD_API_URL',
    readApiUrl,
    'expected an address without version, such as https://discord.com/api, got %s',
  );
  const logLevel = setting(
    'LOG_LEVEL',
    (text) => LOG_LEVELS.find((level) => level === text),
    `expected one of ${LOG_LEVELS.join(', ')}, got %s`,
  );
  const articlesDir = setting('ARTICLES_DIR', (text) => text, '') ?? 'data/articles';
  const databaseUrl = setting('DATABASE_URL', (text) => text, '') ?? 'data/commonplace.db';
  const pace = setting('PACE', upTo(10_000), 'expected a whole number from 0 to 10000, got %s') ?? 60;
  const playgroundPort =
    setting('PLAYGROUND_PORT', upTo(65_535), 'expected a port, a whole number from 0 to 65535, got %s') ?? 8137;
  if (problems.length > 0) {
    const remedy = 'Mend them in .env or the environment, or leave them empty.';
    throw new Error(`Some settings cannot be used:\n${problems.join('\n')}\n${remedy}`);
  }
  return {
    ...(token !== undefined && { token }),
    ...(apiUrl !== undefined && { apiUrl }),
    articlesDir,
    databaseUrl,
    pace,
    playgroundPort,
    ...(logLevel !== undefined && { logLevel }),
  };
}

/** A token as people paste it: in quotes, or behind the word "Bot". */
function readToken(text: string): string | undefined {
  const token = text.replace(/^["'\s]*(?:Bot\s+)?|["'\s]+$/giu, '');
  return TOKEN.test(token) ? token : undefined;
}

function readApiUrl(text: string): string | undefined {
  const url = text.replace(/\/+$/u, '');
  if (!URL.canParse(url) || /\/v\d+$/u.test(url)) return undefined;
  return /^https?:$/u.test(new URL(url).protocol) ? url : undefined;
}

/** Reads a whole number from 0 to `most`. */
function upTo(most: number): (text: string) => number | undefined {
  return (text) => (/^\d{1,5}$/u.test(text) && Number(text) <= most ? Number(text) : undefined);
}
