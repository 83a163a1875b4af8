import { addChannel, createPerson } from './create.ts';
import { MANAGER_PERMISSIONS, MEMBER_PERMISSIONS } from './permissions.ts';
import type { Guild, Role, World } from './world.ts';

export interface GuildSeed {
  readonly name: string;
  /** Text channels by name, or others; `general` unless told. */
  readonly channels?: readonly (string | ChannelSeed)[];
  /** None unless told, but for everyone's and the bot's own. */
  readonly roles?: readonly RoleSeed[];
  readonly locale?: string;
  /** Whether the bot is there; it is, unless told. Where it is not, people may bring it along for themselves. */
  readonly bot?: boolean;
}

export interface ChannelSeed {
  readonly name: string;
  /** 0 for text, 5 for announcements. */
  readonly type: 0 | 5;
}

export interface RoleSeed {
  readonly name: string;
  /** Whether everyone may ping it; not, unless told. */
  readonly mentionable?: boolean;
}

export interface PersonSeed {
  readonly name: string;
  readonly locale?: string;
  /** Whether this person may manage the servers; not, unless told. */
  readonly manager?: boolean;
  /** Whether this person installed the application to the account; not, unless told. */
  readonly installed?: boolean;
}

export interface Seeds {
  /** The guilds: names and channels, or how many of one channel each. Two unless told. */
  readonly guilds?: readonly GuildSeed[] | number;
  readonly people?: readonly PersonSeed[];
}

const GUILDS: readonly GuildSeed[] = [
  { name: 'Reading Room', channels: ['general', 'quotes'] },
  { name: 'Study Circle', channels: ['general'], locale: 'en-GB' },
];
const PEOPLE: readonly PersonSeed[] = [{ name: 'mona', manager: true }, { name: 'ravi' }];

/** Where the ids of a guild's roles begin, counted from the guild's own; those of its channels are far below. */
const FIRST_ROLE = 1_000_000;

export function seed(world: World, { guilds = GUILDS, people = PEOPLE }: Seeds): void {
  for (const [index, { name, locale = 'en-US', installed = false }] of people.entries()) {
    const id = seedId(2_000_000, index);
    world.people.set(id, createPerson({ id, username: name, locale, hasInstalled: installed }));
  }
  const seeds =
    typeof guilds === 'number'
      ? Array.from({ length: guilds }, (_, index) => ({ name: `Guild ${index + 1}` }))
      : guilds;
  for (const [index, guildSeed] of seeds.entries()) plantGuild(world, guildSeed, index, people);
}

export function plantGuild(
  world: World,
  seeded: GuildSeed,
  index: number,
  people: readonly PersonSeed[] = PEOPLE,
): Guild {
  const { name, channels = ['general'], roles = [], locale = 'en-US', bot: hasBot = true } = seeded;
  const id = seedId(3_000_000, index);
  const members = new Map<string, bigint>();
  for (const person of world.people.values()) {
    const manages = people.some((it) => it.name === person.username && it.manager);
    if (!person.bot) members.set(person.id, manages ? MANAGER_PERMISSIONS : MEMBER_PERMISSIONS);
  }
  const everyone: Role = { id, name: '@everyone', mentionable: false, permissions: MEMBER_PERMISSIONS, managed: false };
  const guild: Guild = {
    id,
    name,
    locale,
    members,
    channels: new Map(),
    roles: new Map([[id, everyone]]),
    hasBot,
    isOut: false,
  };
  world.guilds.set(id, guild);
  const own = { name: world.bot.username, mentionable: false, permissions: MEMBER_PERMISSIONS, managed: true };
  const added = roles.map((it) => ({ mentionable: false, permissions: 0n, managed: false, ...it }));
  for (const [number, role] of [own, ...added].entries()) {
    const roleId = String(BigInt(id) + BigInt(FIRST_ROLE + number));
    guild.roles.set(roleId, { id: roleId, ...role });
  }
  for (const [number, channel] of channels.entries()) {
    const kind = typeof channel === 'string' ? { name: channel, type: 0 as const } : channel;
    addChannel(world, { id: String(BigInt(id) + BigInt(number + 1)), ...kind, guild });
  }
  return guild;
}

/** Ids a millisecond apart, so that guilds spread evenly over shards, which are reckoned from the milliseconds. */
function seedId(base: number, index: number): string {
  return String(BigInt(base + index) << 22n);
}
