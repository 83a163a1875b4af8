import { clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import { createInterface, type Interface } from 'node:readline/promises';
import type { ReadStream, WriteStream } from 'node:tty';
import { actAs, type Actor } from '../people/actor.ts';
import type { LocalDiscord } from '../local-discord.ts';
import { flattenCommands, type CommandSpec, type Directory } from '../typed/commands.ts';
import { parseLine, type Line } from '../typed/line.ts';
import { truncate } from '../typed/options.ts';
import { complete, type Completions, type Suggest } from './complete.ts';
import { startConversation, type Conversation } from './conversation.ts';
import { bold, drawCommands, drawText, grey, stripControls, type Canvas } from './draw.ts';

export interface TerminalOptions {
  readonly discord: LocalDiscord;
  readonly input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;
  readonly output: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
  /** Allows escape codes for bold and grey. */
  readonly color: boolean;
  /** Written first where people type. Default: where they are, and what can be typed. */
  readonly greeting?: Greeting;
  /** Ends the conversation. */
  readonly signal: AbortSignal;
}

export interface Greeting {
  /** Its first word is bold. */
  readonly title: string;
  /** Hint of what can be typed, in grey. */
  readonly hint: string;
}

const WIDTH = { widest: 100, unknown: 80 };
const READER_GONE = 'EPIPE';
const PROMPT = '› ';
/** Characters of a piped line that are repeated above its answer. */
const ECHO = 500;
/** Milliseconds that the answer to a piped line waits for follow-ups, so that both are written together. */
const PIPED_FOLLOW_UP_WAIT = 200;

interface Terminal extends Pick<TerminalOptions, 'discord' | 'output'> {
  readonly person: Actor;
  readonly lines: Interface;
  /** Both streams are terminals: there is a prompt, and lines can be edited. */
  readonly isInteractive: boolean;
  readonly canvas: () => Canvas;
  readonly streams: GuardedStreams;
  isClosed: boolean;
}

/**
 * Runs a conversation with the bot, line by line, as the first person in the first channel of the local Discord. Each
 * line is answered before the next is read; what the bot sends later is written when it comes. Resolves when the input
 * ends or nobody reads the output; rejects when a stream fails otherwise.
 */
export async function runTerminal(options: TerminalOptions): Promise<void> {
  const terminal = openTerminal(options);
  const { lines, isInteractive, streams, canvas } = terminal;
  const { signal, greeting = defaultGreeting(options.discord) } = options;
  const conversation = startConversation({
    discord: options.discord,
    person: terminal.person,
    canvas,
    followUpWait: isInteractive ? 0 : PIPED_FOLLOW_UP_WAIT,
    show: (drawn) => showAbovePrompt(terminal, drawn),
  });
  streams.onFailure(() => close(terminal, conversation));
  signal.addEventListener('abort', () => close(terminal, conversation), { once: true });
  if (signal.aborted) close(terminal, conversation);
  lines.on('SIGINT', () => (lines.line === '' ? close(terminal, conversation) : clearLine(lines)));

  // Not awaited: a line that arrives before the loop listens would be lost.
  if (isInteractive) void streams.write(drawGreeting(greeting, canvas()));
  showPrompt(terminal);
  const hasLeft = await answerLines(terminal, conversation, signal);
  conversation.close();
  if (isInteractive && !hasLeft) await streams.write('');
  const failure = streams.failure();
  if (failure && failure.code !== READER_GONE) throw failure;
}

function openTerminal({ discord, input, output, color }: TerminalOptions): Terminal {
  const person = actAs(discord);
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const terminal: Terminal = {
    discord,
    output,
    person,
    isInteractive,
    canvas: () => ({
      width: Math.min(output.columns ?? WIDTH.unknown, WIDTH.widest),
      color,
      names: collectNames(discord),
      now: discord.world.clock.now(),
    }),
    lines: createInterface({
      input,
      ...(isInteractive && { output, prompt: PROMPT, completer: createCompleter(discord, person) }),
      terminal: isInteractive,
    }),
    streams: guardStreams(input, output),
    isClosed: false,
  };
  terminal.lines.once('close', () => (terminal.isClosed = true));
  return terminal;
}

/** Answers lines until the input ends or a line leaves; resolves to whether one did. */
async function answerLines(terminal: Terminal, conversation: Conversation, signal: AbortSignal): Promise<boolean> {
  const { lines, isInteractive, streams, canvas, person, discord } = terminal;
  for await (const line of lines) {
    if (!isInteractive && line.trim() !== '')
      await streams.write(`${PROMPT}${truncate(stripControls(line.trim()), ECHO)}`);
    const commands = commandsOf(person);
    const parsed = parseLine(line, commands, directoryOf(discord, person));
    const hasLeft = parsed.kind === 'leave';
    const answer = await answerLine(parsed, commands, conversation, canvas());
    const written = answer === '' ? undefined : streams.write(`${answer}\n`);
    // In the same turn as the answer, so that the bot's next message finds a prompt to erase.
    if (!hasLeft && !signal.aborted) showPrompt(terminal);
    await written;
    if (hasLeft) return true;
    if (streams.failure() || signal.aborted) return false;
  }
  return false;
}

async function answerLine(
  line: Line,
  commands: readonly CommandSpec[],
  conversation: Conversation,
  canvas: Canvas,
): Promise<string> {
  if (line.kind === 'list') return drawCommands(commands, line.of, canvas);
  if (line.kind === 'refused') return drawText(line.reason, canvas);
  return conversation.answer(line);
}

function close({ lines }: Terminal, conversation: Conversation): void {
  conversation.close();
  lines.close();
}

function showPrompt({ isInteractive, isClosed, lines }: Terminal): void {
  if (isInteractive && !isClosed) lines.prompt();
}

/** Writes a message in place of the prompt, which comes again below with the text typed so far. */
function showAbovePrompt({ isInteractive, isClosed, lines, output, streams }: Terminal, drawn: string): void {
  // Before it draws the prompt again, readline moves up by the rows that it believes to be below the prompt's first.
  const rows = isInteractive ? lines.getCursorPos().rows : 0;
  if (isInteractive) erasePrompt(output, rows);
  void streams.write(`${drawn}\n${'\n'.repeat(rows)}`);
  if (isInteractive && !isClosed) lines.prompt(true);
}

function erasePrompt(output: NodeJS.WritableStream, rows: number): void {
  moveCursor(output, 0, -rows);
  cursorTo(output, 0);
  clearScreenDown(output);
}

/** Ctrl+C on a line with text: clears it. */
function clearLine(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}

interface GuardedStreams {
  /** Writes a text and a line break; settles once the stream has taken them or failed. */
  write(text: string): Promise<void>;
  /** The first failure of either stream. */
  failure(): NodeJS.ErrnoException | undefined;
  /** Calls `run` at each failure, and at once if there was one. */
  onFailure(run: () => void): void;
}

/** Keeps a failing stream from ending the process. */
function guardStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): GuardedStreams {
  let failure: NodeJS.ErrnoException | undefined;
  let onFailure = (): void => undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    onFailure();
  };
  // Never removed: a stream may report its failure after the conversation.
  input.on('error', fail);
  output.on('error', fail);
  return {
    failure: () => failure,
    onFailure(run) {
      onFailure = run;
      if (failure) run();
    },
    write: (text) =>
      new Promise((resolve) => {
        output.write(`${text}\n`, (error) => {
          if (error) fail(error);
          resolve();
        });
      }),
  };
}

function drawGreeting({ title, hint }: Greeting, canvas: Canvas): string {
  const drawn = drawText(title, canvas).replace(/^\S+/u, (word) => bold(word, canvas));
  return [drawn, grey(drawText(hint, canvas), canvas), ''].join('\n');
}

function defaultGreeting({ world }: LocalDiscord): Greeting {
  return {
    title: `${world.bot.username} on a Discord of its own: nothing leaves this machine.`,
    hint: 'Type / for all commands, @ and a message to the bot, a number to press what has it; Ctrl+D to leave.',
  };
}

function commandsOf({ commands }: Actor): readonly CommandSpec[] {
  return flattenCommands(commands as unknown as readonly CommandSpec[]);
}

/** Names of people, channels and roles by id. */
function collectNames({ world }: LocalDiscord): Map<string, string> {
  const names = new Map(Array.from(world.people.values(), ({ id, username }) => [id, username]));
  for (const { id, name } of world.channels.values()) names.set(id, name);
  for (const { roles } of world.guilds.values()) for (const { id, name } of roles.values()) names.set(id, name);
  return names;
}

function directoryOf({ world }: LocalDiscord, { channelId }: Actor): Directory {
  const guild = world.channels.get(channelId)?.guild;
  return {
    channels: [...(guild?.channels.values() ?? [])],
    roles: [...(guild?.roles.values() ?? [])],
    people: Array.from(world.people.values(), ({ id, username }) => ({ id, name: username })),
  };
}

function createCompleter(discord: LocalDiscord, person: Actor): (line: string) => Promise<Completions> {
  const suggest: Suggest = async (command, option, typed) => {
    const choices = await person.type(command, option, typed).catch(() => []);
    return choices.map((choice) => String(choice.value));
  };
  return (line) => complete(line, commandsOf(person), suggest, directoryOf(discord, person));
}
