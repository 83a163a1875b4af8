import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

/** Writes one JSON object a line. Tokens and what people ask stay out: see {@link describe}. */
export function createLog(level: LogLevel, destination: DestinationStream): Logger {
  return pino({ level, base: null, serializers: { err: describe } }, destination);
}

/**
 * An error without the fields that libraries hang on it: a refused Discord request carries its address and body, hence
 * an interaction's token and the words of a question.
 */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: 'Something was thrown that is not an error', type: typeof error };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const status = 'status' in error ? { status: error.status } : {};
  return { name, message, ...code, ...status, stack, ...(cause !== undefined && { cause: describe(cause) }) };
}

/** Passes on what is logged as plain lines, for somebody who reads along in a terminal. */
export function readable(stream: NodeJS.WritableStream): DestinationStream {
  return {
    write(line) {
      const { msg = '', err } = JSON.parse(line) as { msg?: string; err?: { message?: string; stack?: string } };
      stream.write(`! ${msg}${err ? `\n${err.stack ?? err.message ?? ''}` : ''}\n`);
    },
  };
}
