import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { installsFor } from '../world/installations.ts';
import type { Context } from '../world/permissions.ts';
import type { Command, CommandOption, Guild, Install, World } from '../world/world.ts';
import type { Filled } from './command-options.ts';

/** Commands that Discord's client offers in a channel: a guild's own first, then the global ones. */
export function commandsFor(
  world: World,
  place: {
    readonly guild: Guild | undefined;
    readonly context: Context;
    readonly type: number;
    readonly permissions: bigint;
    readonly installs: readonly Install[];
  },
): Command[] {
  const { guild, context, type, permissions, installs } = place;
  const own = guild ? [...(world.commands.get(guild.id)?.values() ?? [])] : [];
  const global = [...(world.commands.get('')?.values() ?? [])].filter((it) => contextsOf(it).includes(context));
  return [...own, ...global].filter((command) => {
    const needed = command['default_member_permissions'] as string | null | undefined;
    const isAllowed = !guild || needed == null || mayUse(permissions, BigInt(needed));
    return command.type === type && isAllowed && installsFor(command, installs).length > 0;
  });
}

/** Contexts of a command. Default: guilds and, unless `dm_permission` is false, direct messages with the bot. */
function contextsOf(command: Command): readonly number[] {
  const contexts = command['contexts'] as readonly number[] | null | undefined;
  return contexts ?? (command['dm_permission'] === false ? [0] : [0, 1]);
}

/** `default_member_permissions`: 0 means administrators only; they may use every command. */
function mayUse(permissions: bigint, needed: bigint): boolean {
  return (
    (permissions & PermissionFlagsBits.Administrator) !== 0n || (needed !== 0n && (permissions & needed) === needed)
  );
}

interface FoundCommand {
  readonly command: Command;
  /** Options to fill in, of the command or of its subcommand. */
  readonly offered: readonly CommandOption[];
  /** Nests filled options in their subcommand, as Discord's payload does. */
  wrap(filled: Filled): Json;
}

/** Finds a command by `ask`, `/ask` or `daily here`; throws with the names there are. */
export function findCommand(commands: readonly Command[], wanted: string): FoundCommand {
  const whole = wanted.replace(/^\//, '').trim();
  const exact = commands.find(({ name }) => name === whole);
  const [name, ...subs] = exact ? [whole] : whole.split(/\s+/);
  const command = exact ?? commands.find((it) => it.name === name);
  if (!command) {
    const there = commands.map((it) => `/${it.name}`).join(', ') || 'none';
    throw new Error(`There is no command "${wanted}" for this person here; there are: ${there}.`);
  }
  let offered = command.options ?? [];
  const branches: CommandOption[] = [];
  for (const sub of subs) {
    const branch = offered.find((it) => isBranch(it) && it.name === sub);
    if (!branch) throw new Error(`The command /${command.name} has no subcommand "${sub}".`);
    branches.push(branch);
    offered = branch.options ?? [];
  }
  if (offered.some(isBranch)) {
    const names = offered.map((it) => it.name).join(', ');
    throw new Error(`The command "${wanted}" needs one of its subcommands: ${names}.`);
  }
  const wrap = ({ options: filled, resolved }: Filled): Json => {
    const options = branches.reduceRight<readonly Json[]>(
      (inner, { name: of, type }) => [{ name: of, type, options: inner }],
      filled,
    );
    // A command without options leaves the list out; a subcommand has an empty one.
    return { ...(options.length > 0 && { options }), ...(resolved && { resolved }) };
  };
  return { command, offered, wrap };
}

function isBranch({ type }: CommandOption): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}
