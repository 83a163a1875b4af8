import leven from 'leven';

/** The bot's settings, read from the environment. Their meanings, units and defaults stand in `.env.example`. */
export interface Config {
  /** Absent: the bot runs against the local Discord. */
  readonly token?: string;
  /** REST base without version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly articlesDir: string;
  /** Path of the database, see `openStore`. */
  readonly databaseUrl: string;
  /** Answers a minute for one person; 0 is no limit. */
  readonly pace: number;
  /** Port of the page on this machine, without a token; 0 is any free port. */
  readonly playgroundPort: number;
  /** Absent: `info` with a token, `warn` on the local Discord, where the log shares the terminal with the prompt. */
  readonly logLevel?: LogLevel;
}

/** Names of all settings, in the order of `.env.example`. */
export const SETTINGS = [
  'DISCORD_TOKEN',
  'DISCORD_API_URL',
  'ARTICLES_DIR',
  'DATABASE_URL',
  'PACE',
  'PLAYGROUND_PORT',
  'LOG_LEVEL',
] as const;
type Setting = (typeof SETTINGS)[number];

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings; throws one error that lists every problem and shows no secret. Written by hand: for seven
 * settings, a schema library takes 9 MiB and 40 ms at every start.
 */
export function loadConfig(environment: Environment): Config {
  const problems: string[] = [];
  /** A setting, or undefined when it is blank or wrong; `parse` throws what it expected. */
  function read<T>(name: Setting, parse: (text: string) => T): T | undefined {
    const text = environment[name]?.trim() ?? '';
    try {
      if (name !== 'DISCORD_TOKEN' && text.search(TOKEN) >= 0) throw new Error(MISPLACED_TOKEN);
      return text === '' ? undefined : parse(text);
    } catch (error) {
      problems.push(`  ${name}: ${(error as Error).message}`);
      return undefined;
    }
  }

  const token = read('DISCORD_TOKEN', parseToken);
  const apiUrl = read('DISCORD_API_URL', parseApiUrl);
  const articlesDir = read('ARTICLES_DIR', String) ?? 'data/articles';
  const databaseUrl = read('DATABASE_URL', String) ?? 'data/commonplace.db';
  const pace = read('PACE', (text) => parseWhole(text, 10_000)) ?? 60;
  const playgroundPort = read('PLAYGROUND_PORT', (text) => parseWhole(text, 65_535)) ?? 8137;
  const logLevel = read('LOG_LEVEL', parseLogLevel);
  if (problems.length > 0) {
    const remedy = 'Correct them in .env or in the environment, or leave them empty.';
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

/** Parts of a token, each in base64url, by their least length: the application's id, a time, a signature. See {@link TOKEN}. */
const TOKEN_PARTS = [
  { name: 'first', least: 18 },
  { name: 'second', least: 5 },
  { name: 'third', least: 20 },
] as const;

/** A token as people paste it: in quotes, or after the word "Bot". */
function parseToken(text: string): string {
  const token = text.replace(/^["'\s]*(?:Bot\s+)?|(?<!["'\s])["'\s]+$/giu, '');
  const problem = tokenProblem(token.split('.'));
  if (problem === undefined) return token;
  throw new Error(`${problem}; copy the bot token again from the Discord developer portal`);
}

/** Expected and got, without any of the token: it may be one with a single letter missing. */
function tokenProblem(parts: readonly string[]): string | undefined {
  if (parts.length !== TOKEN_PARTS.length) return `expected three parts with dots between, got ${parts.length}`;
  for (const [index, { name, least }] of TOKEN_PARTS.entries()) {
    const part = parts[index] ?? '';
    if (!/^[\w-]*$/u.test(part)) return `expected only letters, digits, - and _ in the ${name} part, got others`;
    if (part.length < least) return `expected at least ${least} characters in the ${name} part, got ${part.length}`;
  }
  return undefined;
}

function parseApiUrl(text: string): string {
  const url = text.replace(/(?<!\/)\/+$/u, '');
  const isBase = URL.canParse(url) && /^https?:[^?#@]*$/iu.test(url) && !/\/v\d+$/u.test(url);
  if (isBase) return url;
  const expected = 'an address without version, user name and query, such as https://discord.com/api';
  throw new Error(`expected ${expected}, got ${show(text)}`);
}

function parseLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((each) => each === text);
  if (level !== undefined) return level;
  throw new Error(`expected one of ${LOG_LEVELS.join(', ')}, got ${show(text)}`);
}

function parseWhole(text: string, most: number): number {
  if (/^\d{1,5}$/u.test(text) && Number(text) <= most) return Number(text);
  throw new Error(`expected a whole number from 0 to ${most}, got ${show(text)}`);
}

/** Form of a wrong value in an error: a number, a short word or flag, or an address. Anything else may hold a secret. */
export function show(text: string): string {
  const isPlain = /^(?:[-+.,\d]{1,12}|-{0,2}[a-z]{1,8}(?:-[a-z]{1,8})?)$/iu.test(text);
  if (isPlain) return JSON.stringify(text);
  const { protocol, host, pathname } = URL.parse(text) ?? { host: '' };
  return host === '' ? 'something else' : JSON.stringify(withoutSecrets(`${protocol}//${host}${pathname}`));
}

const MISPLACED_TOKEN = 'got what looks like a bot token; write it after DISCORD_TOKEN=, and reset it if others saw it';

/** A bot token: three parts in base64url, in an address perhaps with its dots encoded. */
const TOKEN = /(?<![\w-])[\w-]{18,}(?:\.|%2E)[\w-]{5,}(?:\.|%2E)[\w-]{20,}/giu;
/** Other secrets, as they stand in addresses, in addresses inside of addresses, in JSON and in headers. */
const SECRETS = [
  // User name and password.
  /(?<=[:/]\/)[^\s/]*@|(?<=\/)[^\s/:@]*:[^\s/]*@/gu,
  /(?<=:\/\/)[^\s/:@]{1,100}:(?!\d{1,5}\/)[^\s@]{0,200}@|(?<=%2F%2F)[^\s/@%]{1,100}(?::|%3A)[^\s/@]{0,200}?%40/giu,
  // Query and fragment; a parameter whose name says that it is secret, wherever it stands.
  /(?:[?#]|%3F|%23)[\w.~[\]-]{1,60}(?:=|%3D)[^\s"'<>]*/giu,
  /(?<=(?:token|secret|passwd|password|\bpass|pwd|api[-_]?key|access[-_]?key|signature|\bsig|\bkey|session_?id|credential)(?:=|%3D))[^\s&"';,]{4,}/giu,
  // A member of JSON, a header.
  /(?<=(?:token|secret|password|api[-_]?key|authorization|cookie)\\?["']?\s?:\s?\\?["'])[^"'\\]+/giu,
  /(?<=\b(?:authorization|cookie|api-key):\s?)[^\n"']+/giu,
  // The token of a webhook or an interaction in a path.
  /(?<=(?:\\?\/|%2F)(?:webhooks|interactions)(?:\\?\/|%2F)\d{1,20}(?:\\?\/|%2F))(?:(?!%2F)[^\s/\\?"'])+/giu,
  TOKEN,
];

/** The same text without tokens, passwords, and user info and query of addresses: for logs and errors. */
export function withoutSecrets(text: string): string {
  return SECRETS.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
}

/** Prefixes that no other program's settings are likely to have. */
const OWN_PREFIXES = ['ARTICLES_', 'PLAYGROUND_'];

/** Names in the environment that look like a setting which is not set: `DISCRD_TOKEN`, `ARTICLE_DIR`. */
export function misspelledSettings(
  environment: Environment,
): readonly { readonly name: string; readonly meant: Setting }[] {
  const isSet = (name: string): boolean => (environment[name]?.trim() ?? '') !== '';
  return Object.keys(environment)
    .filter((name) => isSet(name) && !SETTINGS.some((setting) => setting === name))
    .flatMap((name) => {
      const meant = nearestSetting(name.toUpperCase());
      return meant === undefined || isSet(meant) ? [] : [{ name, meant }];
    });
}

/** The setting that is meant: one with a prefix of ours, one that the name begins, or one a few letters away. */
function nearestSetting(name: string): Setting | undefined {
  const prefix = OWN_PREFIXES.find((each) => name.startsWith(each));
  if (prefix !== undefined) return SETTINGS.find((setting) => setting.startsWith(prefix));
  const most = name.startsWith('DISCORD_') ? name.length / 4 : 2;
  // Short names, such as PACE, are near to those of many other programs: only a letter more is taken for them.
  const isMeant = (setting: Setting): boolean =>
    setting.length < 6 ? name.slice(0, -1) === setting : setting.startsWith(`${name}_`) || leven(name, setting) <= most;
  return SETTINGS.find(isMeant);
}
