import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scheduler } from 'node:timers/promises';
import { actAs, manualClock } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { beginBot } from './support/bot.ts';
import { rounds } from './support/long.ts';
import { pickFrom, seededRandom } from './support/random.ts';

/** Discord's own description of its API, where it lies beside the project. */
const FILE = join(import.meta.dirname, '../../shared/discord/openapi.json');
const SCHEMAS = schemasIn(FILE);

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

function schemasIn(file: string): Readonly<Record<string, Schema>> | undefined {
  try {
    const { components } = JSON.parse(readFileSync(file, 'utf8')) as {
      components: { schemas: Readonly<Record<string, Schema>> };
    };
    return components.schemas;
  } catch {
    return undefined;
  }
}

type Random = () => number;

/** A value as the description has it, or nearly: what may be missing is missing, null or there; lists are empty or long. */
function valueOf(schema: Schema, random: Random, depth = 0): unknown {
  if (schema.$ref !== undefined) return valueOf(named(schema.$ref.split('/').at(-1) ?? ''), random, depth);
  const { oneOf, anyOf, allOf, properties = {}, required = [], items } = schema;
  if (schema.const !== undefined) return random() < 0.9 ? schema.const : 4711;
  const options = oneOf ?? anyOf;
  if (options && options.length > 0) return valueOf(pickFrom(options, random), random, depth);
  if (allOf) return Object.assign({}, ...allOf.map((one) => valueOf(one, random, depth)));
  const type = [schema.type ?? 'null'].flat();
  switch (pickFrom(type, random)) {
    case 'string':
      return textOf(schema.format, random);
    case 'integer':
    case 'number':
      return pickFrom([0, 1, 2 ** 31, 2 ** 53, -1, 3], random);
    case 'boolean':
      return random() < 0.5;
    case 'array': {
      const count = depth > 3 ? 0 : pickFrom([0, 0, 1, 2, 30], random) / (depth > 1 ? 2 : 1);
      return Array.from({ length: count }, () => valueOf(items ?? {}, random, depth + 1));
    }
    case 'object':
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([key]) => required.includes(key) || (depth < 4 && random() < 0.5))
          .map(([key, field]) => [
            key,
            !required.includes(key) && random() < 0.1 ? null : valueOf(field, random, depth + 1),
          ]),
      );
    default:
      return null;
  }
}

function textOf(format: string | undefined, random: Random): string {
  if (format === 'snowflake') return String(10n ** 17n + BigInt(Math.floor(random() * 1e15)));
  if (format === 'date-time') return '2026-01-01T00:00:00.000000+00:00';
  return pickFrom(['', 'x', '0', 'a'.repeat(5000), '\u{1f600}\u0000', '<@1> **'], random);
}

function named(name: string): Schema {
  const schema = SCHEMAS?.[name];
  if (!schema) throw new Error(`Expected a schema of this name, got none: ${name}`);
  return schema;
}

/** The schemas of what stands in an interaction. */
const PARTS = {
  user: 'UserResponse',
  member: 'GuildMemberResponse',
  message: 'MessageResponse',
  channel: 'GuildChannelResponse',
  guild: 'GuildResponse',
};

/** An interaction with other values in what the bot does not need: fields that name and authorize stay. */
function varied(data: Record<string, unknown>, random: Random): Record<string, unknown> {
  const changed = { ...data };
  for (const [field, schema] of Object.entries(PARTS)) {
    const real = data[field] as Record<string, unknown> | undefined;
    if (real === undefined || random() < 0.3) continue;
    const made = valueOf(named(schema), random) as Record<string, unknown>;
    const { id, user, permissions, author, components, type } = real;
    const kept = { id, user, permissions, author, components, type };
    changed[field] = {
      ...made,
      ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    };
  }
  for (const field of [
    'locale',
    'guild_locale',
    'entitlements',
    'context',
    'version',
    'attachment_size_limit',
    'channel',
    'guild',
    'app_permissions',
  ])
    if (random() < 0.2) changed[field] = pickFrom([null, 2 ** 53, 'xx', []], random);
  return changed;
}

const EVENTS: Readonly<Record<string, string>> = {
  GUILD_CREATE: 'GuildResponse',
  GUILD_UPDATE: 'GuildResponse',
  CHANNEL_CREATE: 'GuildChannelResponse',
  CHANNEL_UPDATE: 'GuildChannelResponse',
  THREAD_CREATE: 'ThreadResponse',
  THREAD_UPDATE: 'ThreadResponse',
  THREAD_LIST_SYNC: 'ThreadsResponse',
  MESSAGE_CREATE: 'MessageResponse',
  GUILD_MEMBER_UPDATE: 'GuildMemberResponse',
  USER_UPDATE: 'UserResponse',
  GUILD_ROLE_CREATE: 'GuildRoleResponse',
  GUILD_ROLE_UPDATE: 'GuildRoleResponse',
};

describe.runIf(SCHEMAS !== undefined)('what Discord’s own description of its API allows', () => {
  async function begin() {
    const { discord, logged, starting } = await beginBot(
      { articlesDir: await articlesOf({ 'a.md': LIGHTHOUSE }) },
      { clock: manualClock() },
    );
    await starting;
    return { discord, logged, mona: actAs(discord) };
  }

  it('in an interaction is answered', async () => {
    const { discord, mona, logged } = await begin();
    const random = seededRandom(1);
    discord.gateway.alter((frame) =>
      frame.t === 'INTERACTION_CREATE' ? { ...frame, d: varied(frame.d as Record<string, unknown>, random) } : frame,
    );
    const said = await mona.say('forty masons built the tower');
    const uses = [
      () => mona.run('ask', { question: 'Who drew the plans?' }),
      () => mona.run('daily list'),
      async () => mona.press((await mona.run('passage', { number: 2 })).message, 'Next'),
      () => mona.runOn('Find the source', said),
      () => mona.type('ask', 'article', 'light', { question: 'x' }),
    ];
    // An interaction that is dropped is never answered: the clock stands still, and the test would end with its time.
    for (let round = 0; round < rounds(8, 300); round += 1) for (const use of uses) await use();
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('in an event ends nothing', async () => {
    const { discord, mona } = await begin();
    const random = seededRandom(2);
    const guild = [...discord.world.guilds.keys()][1] ?? '';
    for (let round = 0; round < rounds(20, 400); round += 1) {
      for (const [t, schema] of Object.entries(EVENTS)) {
        const made = valueOf(named(schema), random) as Record<string, unknown>;
        const d = t.startsWith('GUILD_ROLE')
          ? { guild_id: guild, role: made }
          : { ...made, guild_id: guild, ...(t === 'GUILD_UPDATE' && random() < 0.5 && { id: guild }) };
        discord.gateway.send({ op: 0, t, s: 1, d });
      }
      await scheduler.yield();
    }
    expect((await mona.run('help')).ephemeral).toBe(true);
  });
});
