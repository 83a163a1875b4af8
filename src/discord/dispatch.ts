import { isGone, isRateLimited, isUnsure, refusalOf, type Request, RequestError } from 'steady-requests';
import { InteractionResponseType, Routes } from 'discord-api-types/v10';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { DatabaseError } from 'sqlite-file';
import { catalogueFor } from '../catalogues/languages.ts';
import { type Choice, type Command, takesOptions, type Use } from './command.ts';
import { createComponentHandler } from './component-handler.ts';
import { limits, messageComponents, notice } from './components.ts';
import { readCustomId } from './custom-id.ts';
import { cutMiddle, timestamp } from './markdown.ts';
import { createMessageHandler, type MessageHandlerOptions } from './message-handler.ts';
import { type IncomingMessage, textOfMessages } from './message-text.ts';
import { maySend, mustBePrivate } from './permissions.ts';
import type { RateLimiter } from 'times/pace';
import { type Answerable, askerOf, audienceOf, messageOf, referenceOf, ReplyResponder } from './responder.ts';

export interface DispatchOptions extends MessageHandlerOptions {
  /** Limits how often an option that is being typed is completed. */
  readonly typingRateLimiter: RateLimiter;
}

export interface Dispatcher {
  /** Answers an interaction. Never rejects: a failure is told to the person and written to the log. */
  handleInteraction(interaction: Interaction, request: Request): void;
  /** Answers a message that is meant for the bot, in the same way. */
  handleMessage(message: IncomingMessage): void;
  /** Resolves when everything under way has been answered. */
  idle(): Promise<void>;
}

interface Context extends DispatchOptions {
  readonly byName: ReadonlyMap<string, Command>;
}

/** A command of a kind that the bot has. Somebody may still use another kind, of whoever had the token before. */
type OwnCommand = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** From interaction to command to reply. Only this file, its handlers and `responder.ts` touch an interaction. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  const context: Context = { ...options, byName: new Map(options.commands.map((it) => [it.data.name, it])) };
  const handleComponent = createComponentHandler(context);
  const handleMessage = createMessageHandler(options);
  const underWay = new Set<Promise<void>>();

  function follow(work: Promise<void>): void {
    const settled = work
      .catch((error: unknown) => options.log.warn({ err: error }, 'A reply could not be sent'))
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  }

  return {
    handleInteraction(interaction, request) {
      if (interaction.isAutocomplete()) return follow(completeOption(interaction, request, context));
      const isCommand = interaction.isCommand();
      if (!isCommand && !interaction.isMessageComponent()) return;
      const responder = new ReplyResponder(interaction, request, options);
      const work = () =>
        isCommand ? runCommand(interaction, responder, context) : handleComponent(interaction, responder);
      follow(answer(responder, work, context));
    },
    handleMessage: (message) => follow(handleMessage(message)),
    async idle() {
      await Promise.all(underWay);
    },
  };
}

/** Does the work unless the rate limit holds it back, and apologizes where it fails. */
async function answer(responder: ReplyResponder, work: () => Promise<void>, context: Context): Promise<void> {
  try {
    if (!(await isLimited(responder, context))) await work();
  } catch (error) {
    await apologize(responder, error, context);
  }
}

/** Rate limit: every refused interaction gets a private notice, every flood one line in the log. */
async function isLimited(responder: ReplyResponder, { rateLimiter, log }: Context): Promise<boolean> {
  const { interaction } = responder;
  const taken = rateLimiter.take(interaction.user.id, interaction.guildId ?? undefined);
  if (taken.ok) return false;
  if (taken.first) log.info('Somebody was asked to slow down');
  const reader = catalogueFor(interaction.locale);
  await responder.tell(notice(reader.tooFast(timestamp(taken.until, 'R'))), reader);
  return true;
}

async function runCommand(interaction: CommandInteraction, responder: ReplyResponder, context: Context): Promise<void> {
  const { services, ready } = context;
  const reader = catalogueFor(interaction.locale);
  const isKnown = interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand();
  const use = isKnown ? useOf(interaction, context) : undefined;
  const options = isKnown ? optionsOf(interaction) : {};
  if (!use || !takesOptions(use, options)) return responder.tell(notice(reader.unknownCommand), reader);
  const isPrivate = use.visibility === 'private' || options['private'] === true || mustBePrivate(interaction);
  const audience = audienceOf(interaction, { isPrivate, canShare: maySend(interaction) });
  const invocation = { options, catalogue: audience.catalogue, by: askerOf(interaction) };
  const work = async () => {
    await ready;
    return use.execute(invocation, services);
  };
  const reply = await responder.work(work, isPrivate ? 'private' : 'public', use.changes === true);
  await responder.send(messageOf(messageComponents(reply, audience)), isPrivate);
}

/** Sends suggestions, once: nobody waits for those that come too late, and the next letter asks again. */
async function completeOption(interaction: AutocompleteInteraction, request: Request, context: Context): Promise<void> {
  const { services, typingRateLimiter, log } = context;
  const { name, value: typed } = interaction.options.getFocused(true);
  const { autocomplete = {} } = useOf(interaction, context) ?? {};
  const suggest = Object.hasOwn(autocomplete, name) ? autocomplete[name] : undefined;
  const options = Object.fromEntries(filledOptions(interaction.options.data).filter(([option]) => option !== name));
  const { ok } = typingRateLimiter.take(interaction.user.id, interaction.guildId ?? undefined);
  try {
    const typing = { typed, options, catalogue: catalogueFor(interaction.locale), by: askerOf(interaction) };
    const choices = suggest && ok ? await suggest(typing, services) : [];
    const data = { choices: choices.slice(0, limits.choices).map(fitChoice) };
    const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data };
    await request('POST', Routes.interactionCallback(interaction.id, interaction.token), { body, within: 2800 });
  } catch (error) {
    const isPassing = isGone(error) || (error instanceof RequestError && refusalOf(error) === undefined);
    const level = isPassing || error instanceof DatabaseError ? 'debug' : 'error';
    log[level]({ err: error, command: interaction.commandName, option: name }, 'Suggestions could not be sent');
  }
}

/**
 * Logs a failure, and tells the person privately, with a reference that the log has. An answer that may have arrived is left
 * alone: whoever is told to try again does it twice.
 */
async function apologize(responder: ReplyResponder, error: unknown, { log }: Context): Promise<void> {
  const { interaction } = responder;
  const command = nameOf(interaction);
  if (isGone(error) && !responder.isTaken)
    return log.warn({ err: error, command }, 'What was to be answered is gone, or the answer came too late');
  const reader = catalogueFor(interaction.locale);
  const reference = referenceOf(interaction);
  if (isUnsure(error)) return log.warn({ err: error, command, reference }, 'Discord did not confirm an answer');
  const isDatabase = error instanceof DatabaseError;
  // A failing database is in the log already, once for all commands.
  log[isDatabase ? 'debug' : 'error']({ err: error, command, reference }, 'A command failed');
  // A notice takes the same way as the answer, and Discord bans a bot that asks in vain too often.
  if (isRateLimited(error)) return;
  const isDone = responder.isDone || responder.isTaken;
  const failed = isDone ? reader.unshown(reference) : reader.failed(reference);
  const said = isDatabase ? reader.notKept[error.kind === 'busy' ? 'busy' : 'failed'] : failed;
  await responder.tell(notice(said), reader);
}

/** The command or action for the log; of a custom id, not whose it is. */
function nameOf(interaction: Answerable): string {
  if (!interaction.isMessageComponent()) return interaction.commandName;
  const { operation = 'none', address } = readCustomId(interaction.customId) ?? {};
  return address ? `${address.command}:${address.action}` : operation;
}

/** Values of the options by name; a message command has the words of the message and of what it forwards. */
function optionsOf(interaction: OwnCommand): Record<string, string | number | boolean> {
  if (interaction.isMessageContextMenuCommand()) {
    const { targetMessage } = interaction;
    const messages = [targetMessage, ...targetMessage.messageSnapshots.values()];
    const asJson = messages.map(({ content, embeds, components }) => ({
      content,
      embeds: embeds.map((embed) => embed.toJSON()),
      components: components.map((component) => component.toJSON()),
    }));
    return { message: textOfMessages(...asJson) };
  }
  return Object.fromEntries(filledOptions(interaction.options.data));
}

interface FilledOption {
  readonly name: string;
  readonly value?: string | number | boolean;
  /** Options of a subcommand. */
  readonly options?: readonly FilledOption[];
}

function filledOptions(data: readonly FilledOption[]): [name: string, value: string | number | boolean][] {
  return data.flatMap(({ name, value, options }): [string, string | number | boolean][] =>
    value === undefined ? filledOptions(options ?? []) : [[name, value]],
  );
}

/** The command of an interaction, or its subcommand; undefined when there is no such command any more. */
function useOf(interaction: OwnCommand | AutocompleteInteraction, { byName }: Context): Use | undefined {
  const command = byName.get(interaction.commandName);
  if (!command?.subcommands) return command;
  const name = interaction.isMessageContextMenuCommand() ? null : interaction.options.getSubcommand(false);
  return command.subcommands.find(({ data }) => data.name === name);
}

function fitChoice({ name, value }: Choice): Choice {
  return { name: cutMiddle(name, limits.choiceLength), value };
}
