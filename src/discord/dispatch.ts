import { MessageFlags } from 'discord-api-types/v10';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import type { Choice, Command, Use } from './command.ts';
import { createComponentHandler } from './component-handler.ts';
import { limits, messageComponents, notice } from './components.ts';
import { readCustomId } from './custom-id.ts';
import { cutMiddle, relativeTimestamp } from './markdown.ts';
import { createMessageHandler, type MessageHandlerOptions } from './message-handler.ts';
import { type IncomingMessage, textOfMessages } from './message-text.ts';
import type { RateLimiter } from './rate-limit.ts';
import {
  type Answerable,
  askerOf,
  audienceOf,
  isGone,
  isSlow,
  maySend,
  mustBePrivate,
  sendNotice,
  sendReply,
} from './responder.ts';

export interface DispatchOptions extends MessageHandlerOptions {
  /** How often what is being typed may be completed. */
  readonly typingRateLimiter: RateLimiter;
}

export interface Dispatcher {
  /** Answers an interaction. Never rejects: what goes wrong is told to the person and written to the log. */
  handleInteraction(interaction: Interaction): void;
  /** Answers a message that is meant for the bot, in the same way. */
  handleMessage(message: IncomingMessage): void;
  /** Resolves when everything that was being answered has been. */
  idle(): Promise<void>;
}

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** From interaction to command to reply: the only code that touches an interaction. */
export function createDispatcher(given: DispatchOptions): Dispatcher {
  const { commands, services, ready, rateLimiter, typingRateLimiter, log, clock } = given;
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const handleComponent = createComponentHandler({ byName, services, ready, clock });
  const handleMessage = createMessageHandler({ commands, services, ready, rateLimiter, log, clock });
  const underWay = new Set<Promise<void>>();

  async function run(interaction: CommandInteraction): Promise<void> {
    const reader = catalogueFor(interaction.locale);
    const use = usedOf(byName.get(interaction.commandName), interaction);
    if (!use) return sendNotice(interaction, notice(reader.unknownCommand), reader);
    const options = valuesOf(interaction);
    const isMuted = mustBePrivate(interaction);
    const isPrivate = use.visibility === 'private' || options['private'] === true || isMuted;
    const showing = audienceOf(interaction, { isPrivate, canShare: maySend(interaction) });
    const by = askerOf(interaction);
    const work = ready.then(() => use.execute({ options, catalogue: showing.catalogue, by }, services));
    if (await isSlow(work, clock)) await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    await sendReply(interaction, messageComponents(await work, showing), isPrivate);
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    const suggest = usedOf(byName.get(interaction.commandName), interaction)?.autocomplete?.[name];
    const filled = Object.fromEntries(filledIn(interaction.options.data).filter(([option]) => option !== name));
    const { ok } = typingRateLimiter.take(interaction.user.id, interaction.guildId ?? undefined);
    const catalogue = catalogueFor(interaction.locale);
    try {
      const typing = { typed: value, options: filled, catalogue, by: askerOf(interaction) };
      const choices = suggest && ok ? await suggest(typing, services) : [];
      await interaction.respond(choices.slice(0, limits.choices).map(fitChoice));
    } catch (error) {
      // Nobody waits for suggestions that come too late; anything else is a fault of ours.
      const level = isGone(error) ? 'debug' : 'error';
      log[level]({ err: error, command: interaction.commandName, option: name }, 'Suggestions could not be sent');
    }
  }

  /** Says so, privately and once each time, to who asks for more than the pace allows. */
  async function isHeldBack(interaction: Answerable, reader: Catalogue): Promise<boolean> {
    const taken = rateLimiter.take(interaction.user.id, interaction.guildId ?? undefined);
    if (taken.ok) return false;
    if (taken.first) log.info('Somebody was asked to slow down');
    await sendNotice(interaction, notice(reader.tooFast(relativeTimestamp(taken.until))), reader);
    return true;
  }

  /** Answers what the pace allows, and says sorry where that fails. */
  async function answer<I extends Answerable>(interaction: I, work: (interaction: I) => Promise<void>): Promise<void> {
    try {
      if (!(await isHeldBack(interaction, catalogueFor(interaction.locale)))) await work(interaction);
    } catch (error) {
      await apologize(interaction, error);
    }
  }

  async function apologize(interaction: Answerable, error: unknown): Promise<void> {
    const command = nameOf(interaction);
    if (isGone(error))
      return log.warn({ err: error, command }, 'What was to be answered is gone, or the answer came too late');
    const reference = BigInt(interaction.id).toString(36);
    log.error({ err: error, command, reference }, 'A command failed');
    // A public deferral cannot turn private any more: it is taken back, and a private sentence follows.
    const isPublic = interaction.deferred && !interaction.ephemeral && !interaction.isMessageComponent();
    if (isPublic) await interaction.deleteReply();
    const reader = catalogueFor(interaction.locale);
    await sendNotice(interaction, notice(reader.failed(reference)), reader);
  }

  function follow(work: Promise<void>): void {
    const settled = work
      .catch((error: unknown) => log.warn({ err: error }, 'A reply could not be sent'))
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  }

  return {
    handleInteraction(interaction) {
      if (interaction.isAutocomplete()) follow(complete(interaction));
      else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
        follow(answer(interaction, run));
      else if (interaction.isMessageComponent()) follow(answer(interaction, handleComponent));
    },
    handleMessage: (message) => follow(handleMessage(message)),
    async idle() {
      await Promise.all(underWay);
    },
  };
}

/** What was used, for the log: of a custom id, not whose it is. */
function nameOf(interaction: Answerable): string {
  if (!interaction.isMessageComponent()) return interaction.commandName;
  const { operation = 'none', address } = readCustomId(interaction.customId) ?? {};
  return address ? `${address.command}:${address.action}` : operation;
}

/** What the person filled in, by option name; a message command has the words of the message and of what it forwards. */
function valuesOf(interaction: CommandInteraction): Record<string, string | number | boolean> {
  if (interaction.isMessageContextMenuCommand()) {
    const { targetMessage } = interaction;
    const shown = [targetMessage, ...targetMessage.messageSnapshots.values()];
    const asJson = shown.map(({ content, embeds, components }) => ({
      content,
      embeds: embeds.map((embed) => embed.toJSON()),
      components: components.map((component) => component.toJSON()),
    }));
    return { message: textOfMessages(...asJson) };
  }
  return Object.fromEntries(filledIn(interaction.options.data));
}

interface Filled {
  readonly name: string;
  readonly value?: string | number | boolean;
  /** What was filled in for a subcommand. */
  readonly options?: readonly Filled[];
}

function filledIn(data: readonly Filled[]): [string, string | number | boolean][] {
  return data.flatMap(({ name, value, options }): [string, string | number | boolean][] =>
    value === undefined ? filledIn(options ?? []) : [[name, value]],
  );
}

/** The command, or the subcommand of it, that an interaction is about; undefined when there is none such. */
function usedOf(
  command: Command | undefined,
  interaction: CommandInteraction | AutocompleteInteraction,
): Use | undefined {
  if (!command?.subcommands) return command;
  const name = interaction.isMessageContextMenuCommand() ? null : interaction.options.getSubcommand(false);
  return command.subcommands.find(({ data }) => data.name === name);
}

function fitChoice({ name, value }: Choice): Choice {
  return { name: cutMiddle(name, limits.choiceLength), value };
}
