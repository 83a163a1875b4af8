import { pino, type DestinationStream, type Logger } from 'pino';
import { type LogLevel, withoutSecrets } from './config.ts';

/** A log of one JSON object a line, without tokens, passwords and questions. */
export function createLog(level: LogLevel, destination: DestinationStream): Logger {
  const hide = (_: string, value: unknown): unknown => (typeof value === 'string' ? withoutSecrets(value) : value);
  const write = (line: string): void => destination.write(`${JSON.stringify(JSON.parse(line), hide)}\n`);
  return pino({ level, base: null, serializers: { err: serializeError } }, { write });
}

/**
 * An error without the fields that libraries add: a refused Discord request carries its address and body, hence an
 * interaction's token and the words of a question.
 */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: 'Something was thrown that is not an error', type: typeof error };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const status = 'status' in error ? { status: error.status } : {};
  return { name, message, ...code, ...status, stack, ...(cause !== undefined && { cause: serializeError(cause) }) };
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
