import { clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import { createInterface, type Interface } from 'node:readline/promises';
import type { ReadStream, WriteStream } from 'node:tty';
import { actAs } from '../people/actor.ts';
import type { Actor } from '../people/actor.ts';
import type { LocalDiscord } from '../server.ts';
import { clip } from '../typed/clip.ts';
import { flatten } from '../typed/known.ts';
import type { KnownCommand, Surroundings } from '../typed/known.ts';
import { readLine } from '../typed/line.ts';
import type { Line } from '../typed/line.ts';
import { complete } from './complete.ts';
import type { Completions, Suggest } from './complete.ts';
import { startConversation } from './conversation.ts';
import type { Conversation } from './conversation.ts';
import { bold, drawText, grey, plain } from './draw.ts';
import type { Paper } from './draw.ts';
import { listCommands } from './list.ts';

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
const NOBODY_READS = 'EPIPE';
const PROMPT = '› ';
/** Characters of a piped line that are shown above its answer. */
const ECHO = 500;
/** Milliseconds that an answer to a piped line waits for what the bot adds to it, so that the two stay together. */
const PIPED_PATIENCE = 200;

/**
 * A conversation with the bot, line by line, as one person in one channel of the local Discord. Resolves when the input
 * ends or nobody reads the output any more; every line is answered before the next is read. What the bot says later is
 * drawn when it comes.
 */
export async function runTerminal({ discord, input, output, color, signal }: TerminalOptions): Promise<void> {
  const person = actAs(discord);
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const paper = (): Paper => ({
    width: Math.min(output.columns ?? WIDTH.unknown, WIDTH.widest),
    color,
    names: namesIn(discord),
    now: discord.world.clock.now(),
  });
  const lines = createInterface({
    input,
    ...(isTerminal && { output, prompt: PROMPT, completer: completer(discord, person) }),
    terminal: isTerminal,
  });
  let isClosed = false;
  lines.once('close', () => (isClosed = true));
  const close = (): void => {
    conversation.close();
    lines.close();
  };
  const { write, failure } = guard(input, output, close);
  const conversation = startConversation({
    discord,
    person,
    paper,
    patience: isTerminal ? 0 : PIPED_PATIENCE,
    show(drawn) {
      // Readline goes up as many rows as it believes to be below the prompt's first before it draws it again.
      const rows = isTerminal ? lines.getCursorPos().rows : 0;
      if (isTerminal) takeBackPrompt(output, rows);
      void write(`${drawn}\n${'\n'.repeat(rows)}`);
      if (isTerminal && !isClosed) lines.prompt(true);
    },
  });
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();
  lines.on('SIGINT', () => (lines.line === '' ? close() : clearLine(lines)));

  const prompt = (): void => {
    if (isTerminal && !isClosed) lines.prompt();
  };

  // Not awaited: a line that came before the loop below listens would be lost.
  if (isTerminal) void write(greeting(paper()));
  prompt();
  let hasLeft = false;
  for await (const line of lines) {
    if (!isTerminal && line.trim() !== '') await write(`${PROMPT}${clip(plain(line.trim()), ECHO)}`);
    const commands = knownCommands(person);
    const read = readLine(line, commands, surroundings(discord, person));
    hasLeft = read.kind === 'leave';
    const answer = await answerLine(read, commands, conversation, paper());
    const written = answer === '' ? undefined : write(`${answer}\n`);
    // In one go with the answer: what the bot says next finds a prompt to take back.
    if (!hasLeft && !signal.aborted) prompt();
    await written;
    if (hasLeft || failure() || signal.aborted) break;
  }
  conversation.close();
  if (isTerminal && !hasLeft) await write('');
  const trouble = failure();
  if (trouble && trouble.code !== NOBODY_READS) throw trouble;
}

interface Guarded {
  /** Writes a text and a line's end; settles once the stream has taken it or failed. */
  write(text: string): Promise<void>;
  /** The first thing that went wrong with either stream. */
  failure(): NodeJS.ErrnoException | undefined;
}

/** Keeps a failing stream from ending the process: the conversation is closed instead. */
function guard(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, close: () => void): Guarded {
  let failure: NodeJS.ErrnoException | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    close();
  };
  // They stay: a stream may report its failure after the conversation.
  input.on('error', fail);
  output.on('error', fail);
  return {
    failure: () => failure,
    write: (text) =>
      new Promise((resolve) => {
        output.write(`${text}\n`, (error) => {
          if (error) fail(error);
          resolve();
        });
      }),
  };
}

/** What Ctrl+C does to a line that was begun: a new one takes its place. */
function clearLine(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}

async function answerLine(
  line: Line,
  commands: readonly KnownCommand[],
  conversation: Conversation,
  paper: Paper,
): Promise<string> {
  if (line.kind === 'list') return listCommands(commands, line.of, paper);
  if (line.kind === 'refused') return drawText(line.reason, paper);
  return conversation.answer(line);
}

/** Something is drawn where the prompt stood; it comes again below, with what was typed. */
function takeBackPrompt(output: NodeJS.WritableStream, rows: number): void {
  moveCursor(output, 0, -rows);
  cursorTo(output, 0);
  clearScreenDown(output);
}

function greeting(paper: Paper): string {
  const what = 'Commonplace on a Discord of its own: no token is set, nothing leaves this machine.';
  const how =
    'Type /ask and a question to begin, or @ and a question; a number to press what has it; ' +
    '/ for all commands, Ctrl+D to leave.';
  return [
    drawText(what, paper).replace(/^\S+/u, (name) => bold(name, paper)),
    grey(drawText(how, paper), paper),
    '',
  ].join('\n');
}

function knownCommands({ commands }: Actor): readonly KnownCommand[] {
  return flatten(commands as unknown as readonly KnownCommand[]);
}

/** People, roles and channels by their ids. */
function namesIn({ world }: LocalDiscord): Map<string, string> {
  const names = new Map(Array.from(world.people.values(), ({ id, username }) => [id, username]));
  for (const { id, name } of world.channels.values()) names.set(id, name);
  for (const { roles } of world.guilds.values()) for (const { id, name } of roles.values()) names.set(id, name);
  return names;
}

function surroundings({ world }: LocalDiscord, { channelId }: Actor): Surroundings {
  const guild = world.channels.get(channelId)?.guild;
  return {
    channels: [...(guild?.channels.values() ?? [])],
    roles: [...(guild?.roles.values() ?? [])],
    people: Array.from(world.people.values(), ({ id, username }) => ({ id, name: username })),
  };
}

function completer(discord: LocalDiscord, person: Actor): (line: string) => Promise<Completions> {
  const suggest: Suggest = async (command, option, typed) => {
    const choices = await person.type(command, option, typed).catch(() => []);
    return choices.map((choice) => String(choice.value));
  };
  return (line) => complete(line, knownCommands(person), suggest, surroundings(discord, person));
}
