import { pino, type DestinationStream, type Logger } from 'pino';
import { type LogLevel, withoutSecrets } from './config.ts';

/** Longest text in a log, in characters. */
const LONGEST = 20_000;
/** Characters left out at the end of a text that was cut: half a secret is not known as one. */
const MARGIN = 500;

/** A log of one JSON object a line, without tokens, passwords and questions. */
export function createLog(level: LogLevel, destination: DestinationStream): Logger {
  const hide = (_: string, value: unknown): unknown => (typeof value === 'string' ? shortened(value) : value);
  const write = (line: string): void => destination.write(`${JSON.stringify(JSON.parse(line), hide)}\n`);
  return pino({ level, base: null, serializers: { err: serializeError } }, { write });
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return withoutSecrets(text);
  return `${withoutSecrets(text.slice(0, LONGEST)).slice(0, -MARGIN)}…`;
}

/** Causes that are followed: a chain of them may be a circle. */
const DEEPEST = 5;
/** Errors of several attempts, such as to connect, that are shown. */
const MOST_ATTEMPTS = 3;

/**
 * An error without the fields that libraries add: a refused Discord request carries its address and body, hence an
 * interaction's token and the words of a question. Never throws, because a log that does ends the bot.
 */
function serializeError(error: unknown, depth = 0): unknown {
  try {
    if (!(error instanceof Error)) return { message: 'Something was thrown that is not an error', type: typeof error };
    const { name, message, stack, cause } = error;
    const facts = { name, message, code: read(error, 'code'), status: read(error, 'status'), stack };
    const isDeep = depth === DEEPEST;
    const attempts = error instanceof AggregateError && !isDeep ? error.errors.slice(0, MOST_ATTEMPTS) : [];
    return {
      ...facts,
      ...(attempts.length > 0 && { errors: attempts.map((one: unknown) => serializeError(one, depth + 1)) }),
      ...(cause !== undefined && { cause: isDeep ? '…' : serializeError(cause, depth + 1) }),
    };
  } catch {
    return { message: 'An error that cannot be read' };
  }
}

/** Text or number that an error has beside its message. */
function read(error: Error, key: string): unknown {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** A log destination of plain lines, for people who read them in a terminal. */
export function plainLines(stream: NodeJS.WritableStream): DestinationStream {
  return {
    write(line) {
      const { msg = '', err } = JSON.parse(line) as { msg?: string; err?: { message?: string; stack?: string } };
      stream.write(`! ${msg}${err ? `\n${err.stack ?? err.message ?? ''}` : ''}\n`);
    },
  };
}
