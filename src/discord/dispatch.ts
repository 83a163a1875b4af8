import { MessageFlags } from 'discord-api-types/v10';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Catalogue } from '../catalogues/en.ts';
import { catalogueFor } from '../catalogues/languages.ts';
import {
  askerOf,
  isGone,
  mayNotSpeak,
  mayWrite,
  remark,
  sendReply,
  showingOf,
  takesLong,
  type Answerable,
} from './answering.ts';
import type { Choice, Command, Use } from './command.ts';
import { readCustomId } from './custom-id.ts';
import type { Heard } from './heard.ts';
import { limits } from './limits.ts';
import { cutMiddle } from './literal.ts';
import { createHearer, type HearerOptions } from './hearing.ts';
import { messageComponents } from './message.ts';
import type { Pace } from './pace.ts';
import { createPresser } from './pressing.ts';
import { inSeconds } from './moments.ts';
import { notice } from './render.ts';
import { saidIn } from './said.ts';

export interface DispatchOptions extends HearerOptions {
  /** How often what is being typed may be completed. */
  readonly typingPace: Pace;
}

export interface Dispatcher {
  /** Answers an interaction. Never rejects: what goes wrong is told to the person and written to the log. */
  handle(interaction: Interaction): void;
  /** Answers a message that is meant for the bot, in the same way. */
  hear(heard: Heard): void;
  /** Resolves when everything that was being answered has been. */
  idle(): Promise<void>;
}

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** From interaction to command to reply: the only code that touches an interaction. */
export function createDispatcher(given: DispatchOptions): Dispatcher {
  const { commands, services, ready, pace, typingPace, log, clock } = given;
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const press = createPresser({ byName, services, ready, clock });
  const hear = createHearer({ commands, services, ready, pace, log, clock });
  const underWay = new Set<Promise<void>>();

  async function run(interaction: CommandInteraction): Promise<void> {
    const reader = catalogueFor(interaction.locale);
    const use = usedOf(byName.get(interaction.commandName), interaction);
    if (!use) return remark(interaction, notice(reader.unknownCommand), reader);
    const options = valuesOf(interaction);
    const isMuted = mayNotSpeak(interaction);
    const isPrivate = use.visibility === 'private' || options['private'] === true || isMuted;
    const showing = showingOf(interaction, { isPrivate, canShare: mayWrite(interaction) });
    const by = askerOf(interaction);
    const work = ready.then(() => use.execute({ options, text: showing.text, by }, services));
    if (await takesLong(work, clock)) await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    await sendReply(interaction, messageComponents(await work, showing), isPrivate);
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    const suggest = usedOf(byName.get(interaction.commandName), interaction)?.autocomplete?.[name];
    const filled = Object.fromEntries(filledIn(interaction.options.data).filter(([option]) => option !== name));
    const { ok } = typingPace.take(interaction.user.id, interaction.guildId ?? undefined);
    const text = catalogueFor(interaction.locale);
    try {
      const typing = { typed: value, options: filled, text, by: askerOf(interaction) };
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
    const taken = pace.take(interaction.user.id, interaction.guildId ?? undefined);
    if (taken.ok) return false;
    if (taken.first) log.info('Somebody was asked to slow down');
    await remark(interaction, notice(reader.tooFast(inSeconds(taken.until))), reader);
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
    await remark(interaction, notice(reader.failed(reference)), reader);
  }

  function follow(work: Promise<void>): void {
    const settled = work
      .catch((error: unknown) => log.warn({ err: error }, 'A reply could not be sent'))
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  }

  return {
    handle(interaction) {
      if (interaction.isAutocomplete()) follow(complete(interaction));
      else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
        follow(answer(interaction, run));
      else if (interaction.isMessageComponent()) follow(answer(interaction, press));
    },
    hear: (heard) => follow(hear(heard)),
    async idle() {
      await Promise.all(underWay);
    },
  };
}

/** What was used, for the log: of a custom id, not whose it is. */
function nameOf(interaction: Answerable): string {
  if (!interaction.isMessageComponent()) return interaction.commandName;
  const { deed = 'none', address } = readCustomId(interaction.customId) ?? {};
  return address ? `${address.command}:${address.action}` : deed;
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
    return { message: saidIn(...asJson) };
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
