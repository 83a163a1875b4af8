import { MessageFlags } from 'discord-api-types/v10';
import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Text } from '../text/en.ts';
import type { Choice, Command, Reply, Services } from './command.ts';
import { limits } from './limits.ts';
import { notice } from './render.ts';

/** A reply that is not ready after this many milliseconds is deferred; the rest of Discord's three seconds is for the wire. */
const DEFER_AFTER = 1200;

/** Discord's codes for an interaction that is gone: unknown (too late), already answered, webhook token expired. */
const GONE = new Set<unknown>([10062, 40060, 50027]);

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  /** What every command waits for, deferred if that takes long. */
  readonly ready: Promise<unknown>;
  readonly text: Text;
  readonly log: Logger;
  readonly clock: Clock;
}

export interface Dispatcher {
  /** Answers an interaction. Never rejects: what goes wrong is told to the person and written to the log. */
  handle(interaction: Interaction): void;
  /** Resolves when everything that was being answered has been. */
  idle(): Promise<void>;
}

/** From interaction to command to reply: the only code that touches an interaction. */
export function createDispatcher({ commands, services, ready, text, log, clock }: DispatchOptions): Dispatcher {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const underWay = new Set<Promise<void>>();

  async function run(interaction: ChatInputCommandInteraction): Promise<void> {
    const command = byName.get(interaction.commandName);
    if (!command) return sendReply(interaction, notice(text.unknownCommand), true);
    const options = valuesOf(interaction);
    const isPrivate = command.visibility === 'private' || options['private'] === true;
    try {
      const place = interaction.guildId ?? interaction.channelId;
      const work = ready.then(() => command.execute({ options, text, place }, services));
      if (await takesLong(work, clock))
        await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
      await sendReply(interaction, await work, isPrivate);
    } catch (error) {
      await apologize(interaction, error);
    }
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    const suggest = byName.get(interaction.commandName)?.autocomplete?.[name];
    try {
      const choices = suggest ? suggest(value, services) : [];
      await interaction.respond(choices.slice(0, limits.choices).map(fitChoice));
    } catch (error) {
      // Nobody waits for suggestions that come too late; anything else is a fault of ours.
      const level = isGone(error) ? 'debug' : 'error';
      log[level]({ err: error, command: interaction.commandName, option: name }, 'Suggestions could not be sent');
    }
  }

  async function apologize(interaction: ChatInputCommandInteraction, error: unknown): Promise<void> {
    const command = interaction.commandName;
    if (isGone(error)) return log.warn({ err: error, command }, 'The answer came too late for Discord');
    const reference = BigInt(interaction.id).toString(36);
    log.error({ err: error, command, reference }, 'A command failed');
    // A public deferral cannot turn private any more: it is taken back, and a private sentence follows.
    if (interaction.deferred && !interaction.ephemeral) await interaction.deleteReply();
    await sendReply(interaction, notice(text.failed(reference)), true);
  }

  return {
    handle(interaction) {
      const work = interaction.isAutocomplete()
        ? complete(interaction)
        : interaction.isChatInputCommand()
          ? run(interaction)
          : undefined;
      if (!work) return;
      const settled = work
        .catch((error: unknown) => log.warn({ err: error }, 'A reply could not be sent'))
        .finally(() => underWay.delete(settled));
      underWay.add(settled);
    },
    async idle() {
      await Promise.all(underWay);
    },
  };
}

/** What the person filled in, by option name. */
function valuesOf(interaction: ChatInputCommandInteraction): Record<string, string | number | boolean> {
  return Object.fromEntries(
    interaction.options.data.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Whether the work is still going on when it is time to tell Discord that it takes longer. */
function takesLong(work: Promise<unknown>, clock: Clock): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const cancel = clock.after(DEFER_AFTER, () => resolve(true));
  const finish = (): void => {
    cancel();
    resolve(false);
  };
  work.then(finish, finish);
  return promise;
}

/** Sends a reply by the one way that is still open: a first answer, the deferred one, or one that follows. */
async function sendReply(interaction: ChatInputCommandInteraction, reply: Reply, isPrivate: boolean): Promise<void> {
  const flags = MessageFlags.IsComponentsV2 as const;
  const message = { components: reply.components, allowedMentions: { parse: [] } };
  const privately = isPrivate ? ([flags, MessageFlags.Ephemeral] as const) : ([flags] as const);
  if (!interaction.deferred && !interaction.replied) await interaction.reply({ ...message, flags: privately });
  else if (isPrivate && !interaction.ephemeral) await interaction.followUp({ ...message, flags: privately });
  else await interaction.editReply({ ...message, flags });
}

/** A long name keeps its end, too: titles of a series differ there. */
function fitChoice({ name, value }: Choice): Choice {
  if (name.length <= limits.choiceLength) return { name, value };
  const whole = (part: string): string => part.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
  return { name: `${whole(name.slice(0, 64))}…${whole(name.slice(-34))}`, value };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && GONE.has(error.code);
}
