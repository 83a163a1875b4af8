import { addChannel, createPerson } from './create.ts';
import { MANAGER_PERMISSIONS, MEMBER_PERMISSIONS } from './permissions.ts';
import type { Guild, World } from './world.ts';

export interface GuildSeed {
  readonly name: string;
  /** Text channels by name, or channels of another type. Default: one text channel, `general`. */
  readonly channels?: readonly (string | ChannelSeed)[];
  /** Roles beside `@everyone` and the bot's own. Default: none. */
  readonly roles?: readonly RoleSeed[];
  /** Discord locale. Default: `en-US`. */
  readonly locale?: string;
  /** True, the default: the bot is a member. False: people may use it there only as their own installation. */
  readonly bot?: boolean;
}

export interface ChannelSeed {
  readonly name: string;
  /** 0: text. 2: voice, 5: announcements, 13: stage. */
  readonly type: 0 | 2 | 5 | 13;
}

export interface RoleSeed {
  readonly name: string;
  /** True: everyone may ping it. Default: false. */
  readonly mentionable?: boolean;
}

export interface PersonSeed {
  readonly name: string;
  /** Discord locale. Default: `en-US`. */
  readonly locale?: string;
  /** True: may manage the guilds, their channels and messages, and mention everyone. Default: false. */
  readonly manager?: boolean;
  /** True: installed the application to the account. Default: false. */
  readonly installed?: boolean;
}

export interface Seeds {
  /**
   * Guilds, or a number of guilds with one channel each. Default: `Reading Room` with `#general` and `#quotes`, and
   * `Study Circle` with `#general`.
   */
  readonly guilds?: readonly GuildSeed[] | number;
  /** People, members of every guild. Default: `mona`, who manages, and `ravi`. */
  readonly people?: readonly PersonSeed[];
}

const GUILDS: readonly GuildSeed[] = [
  { name: 'Reading Room', channels: ['general', 'quotes'] },
  { name: 'Study Circle', channels: ['general'], locale: 'en-GB' },
];
const PEOPLE: readonly PersonSeed[] = [{ name: 'mona', manager: true }, { name: 'ravi' }];

/** Offset of a guild's role ids from the guild's own id; its channels' are far below. */
const FIRST_ROLE = 1_000_000;

/** Adds the people and guilds that a local Discord starts with. The bot gets no events. */
export function seedWorld(world: World, { guilds = GUILDS, people = PEOPLE }: Seeds): void {
  for (const [index, { name, locale = 'en-US', installed = false }] of people.entries()) {
    const id = seedId(2_000_000, index);
    world.people.set(id, createPerson({ id, username: name, locale, hasInstalled: installed }));
  }
  const seeds =
    typeof guilds === 'number'
      ? Array.from({ length: guilds }, (_, index) => ({ name: `Guild ${index + 1}` }))
      : guilds;
  for (const [index, guildSeed] of seeds.entries()) seedGuild(world, guildSeed, index, people);
}

/** Adds a guild with its channels, its roles and all people as members. The bot gets no event. */
export function seedGuild(
  world: World,
  { name, channels = ['general'], roles = [], locale = 'en-US', bot: hasBot = true }: GuildSeed,
  index: number,
  people: readonly PersonSeed[] = PEOPLE,
): Guild {
  const id = seedId(3_000_000, index);
  const members = membersOf(world, people);
  const guild: Guild = { id, name, locale, members, channels: new Map(), roles: new Map(), hasBot, isOut: false };
  world.guilds.set(id, guild);
  seedRoles(guild, world.bot.username, roles);
  for (const [number, channel] of channels.entries()) {
    const kind = typeof channel === 'string' ? { name: channel, type: 0 as const } : channel;
    addChannel(world, { id: String(BigInt(id) + BigInt(number + 1)), ...kind, guild });
  }
  return guild;
}

function membersOf(world: World, people: readonly PersonSeed[]): Map<string, bigint> {
  const managers = new Set(people.filter(({ manager }) => manager).map(({ name }) => name));
  const members = new Map<string, bigint>();
  for (const { id, username, bot } of world.people.values())
    if (!bot) members.set(id, managers.has(username) ? MANAGER_PERMISSIONS : MEMBER_PERMISSIONS);
  return members;
}

function seedRoles(guild: Guild, botName: string, seeds: readonly RoleSeed[]): void {
  const { id, roles } = guild;
  const common = { mentionable: false, permissions: MEMBER_PERMISSIONS, managed: false };
  roles.set(id, { id, name: '@everyone', ...common });
  const own = { name: botName, ...common, managed: true };
  const others = seeds.map((it) => ({ mentionable: false, permissions: 0n, managed: false, ...it }));
  for (const [number, role] of [own, ...others].entries()) {
    const roleId = String(BigInt(id) + BigInt(FIRST_ROLE + number));
    roles.set(roleId, { id: roleId, ...role });
  }
}

/** Ids a millisecond apart: guilds spread evenly over shards, whose formula uses the milliseconds. */
function seedId(base: number, index: number): string {
  return String(BigInt(base + index) << 22n);
}
