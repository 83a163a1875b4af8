import { createInterface } from 'node:readline/promises';
import type { ReadStream, WriteStream } from 'node:tty';
import { member, type Member } from '../member.ts';
import type { LocalDiscord } from '../server.ts';
import { bold, drawMessage, grey, type Paper } from './draw.ts';
import { readLine, type KnownCommand } from './line.ts';

export interface TerminalOptions {
  readonly discord: LocalDiscord;
  readonly input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;
  readonly output: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
  /** Whether bold and grey may be shown. */
  readonly color: boolean;
  /** Ends the conversation. */
  readonly signal: AbortSignal;
}

const WIDTH = { widest: 100, unknown: 80 };
const PROMPT = '› ';

/**
 * A conversation with the bot, line by line, as one person in one channel of the local Discord. Resolves when the input
 * ends; every line is answered before the next is read.
 */
export async function runTerminal({ discord, input, output, color, signal }: TerminalOptions): Promise<void> {
  const person = member(discord);
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const paper = (): Paper => ({ width: Math.min(output.columns ?? WIDTH.unknown, WIDTH.widest), color });
  const write = (text: string): void => void output.write(`${text}\n`);
  const lines = createInterface({
    input,
    ...(isTerminal && { output, prompt: PROMPT, completer: completer(discord, person) }),
    terminal: isTerminal,
  });
  const close = (): void => lines.close();
  lines.on('SIGINT', close);
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();

  if (isTerminal) {
    write(greeting(paper()));
    lines.prompt();
  }
  for await (const line of lines) {
    if (!isTerminal && line.trim() !== '') write(`${PROMPT}${line.trim()}`);
    const answer = await answerLine(line, discord, person, paper());
    if (answer !== '') write(`${answer}\n`);
    if (signal.aborted) break;
    if (isTerminal) lines.prompt();
  }
  if (isTerminal) write('');
}

async function answerLine(line: string, discord: LocalDiscord, person: Member, paper: Paper): Promise<string> {
  const commands = knownCommands(discord);
  const read = readLine(line, commands);
  if (read.kind === 'empty') return '';
  if (read.kind === 'list') return listCommands(commands, paper);
  if (read.kind === 'refused') return read.reason;
  try {
    const { message } = await person.run(read.command, read.options);
    return drawMessage(message, paper);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function greeting(paper: Paper): string {
  return [
    `${bold('Commonplace', paper)} on a Discord of its own: no token is set, nothing leaves this machine.`,
    grey('Type /ask and a question to begin, / for all commands, Ctrl+D to leave.', paper),
    '',
  ].join('\n');
}

function listCommands(commands: readonly KnownCommand[], paper: Paper): string {
  const usage = ({ name, options = [] }: KnownCommand): string =>
    [`/${name}`, ...options.map((option) => (option.required ? option.name : `[${option.name}]`))].join(' ');
  const column = Math.max(...commands.map((command) => usage(command).length)) + 2;
  return commands.map((command) => `${bold(usage(command).padEnd(column), paper)}${command.description}`).join('\n');
}

function knownCommands(discord: LocalDiscord): KnownCommand[] {
  const CHAT_INPUT = 1;
  return discord.commands().filter(({ type }) => type === CHAT_INPUT) as unknown as KnownCommand[];
}

/** Completes a command's name, an option's name, and an option's value as the bot suggests it. */
function completer(discord: LocalDiscord, person: Member): (line: string) => Promise<[string[], string]> {
  return async (line) => {
    const commands = knownCommands(discord);
    const [, name = '', rest] = /^\/(\S*)(\s.*)?$/su.exec(line) ?? [];
    if (rest === undefined) {
      const names = commands.map((command) => `/${command.name} `);
      return [names.filter((candidate) => candidate.startsWith(line)), line];
    }
    const options = commands.find((command) => command.name === name)?.options ?? [];
    const [, open, typed = ''] = /(?:^|\s)(\w+):\s*([^:]*)$/u.exec(rest) ?? [];
    const option = options.find((candidate) => candidate.name === open);
    if (option?.autocomplete) {
      const choices = await person.type(name, option.name, typed).catch(() => []);
      return [choices.map((choice) => String(choice.value)), typed];
    }
    const word = /\S*$/u.exec(rest)?.[0] ?? '';
    return [options.map((candidate) => `${candidate.name}:`).filter((candidate) => candidate.startsWith(word)), word];
  };
}
