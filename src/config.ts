import { z } from 'zod';

/** The bot's settings, read from the environment. Their meanings, units and defaults stand in `.env.example`. */
export interface Config {
  /** Absent: the bot runs against the local Discord. */
  readonly token?: string;
  /** REST base without version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly articlesDir: string;
  /** Absent: `info` with a token, `warn` on the local Discord, where the log shares the terminal with the prompt. */
  readonly logLevel?: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

// Three base64url parts with dots between.
const TOKEN = /^[\w-]{10,}\.[\w-]{4,}\.[\w-]{16,}$/u;

/** As people paste it: with blanks, in quotes, or behind the word "Bot". */
const bareToken = (value: unknown): unknown =>
  typeof value === 'string' ? blankIsAbsent(value.replace(/^["'\s]*(?:Bot\s+)?|["'\s]+$/giu, '')) : value;

const blankIsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const expected = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) => `expected ${what}, got ${JSON.stringify(input)}`,
});

const API_URL = 'an address without version, such as https://discord.com/api';

const Environment = z.object({
  DISCORD_TOKEN: z.preprocess(
    bareToken,
    z
      .string()
      // What came is not repeated: it may be a token with one letter too few.
      .regex(
        TOKEN,
        'expected three parts with dots between, got something else; copy the bot token again from the Discord developer portal',
      )
      .optional(),
  ),
  DISCORD_API_URL: z.preprocess(
    blankIsAbsent,
    z
      .url({ protocol: /^https?$/u, ...expected(API_URL) })
      .regex(/^(?!.*\/v\d+\/*$)/u, expected(API_URL))
      .optional(),
  ),
  ARTICLES_DIR: z.preprocess(blankIsAbsent, z.string().default('data/articles')),
  LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(LOG_LEVELS, expected(`one of ${LOG_LEVELS.join(', ')}`)).optional()),
});

/** Reads the settings; throws one error that lists every problem and never shows the token. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    const remedy = 'Mend them in .env or the environment, or leave them empty.';
    throw new Error(`Some settings cannot be used:\n${problems.join('\n')}\n${remedy}`);
  }
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, ARTICLES_DIR: articlesDir, LOG_LEVEL: logLevel } = parsed.data;
  return {
    ...(token !== undefined && { token }),
    ...(apiUrl !== undefined && { apiUrl: apiUrl.replace(/\/+$/u, '') }),
    articlesDir,
    ...(logLevel !== undefined && { logLevel }),
  };
}
