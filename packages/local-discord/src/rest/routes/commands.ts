import { textOf } from '../../json.ts';
import type { Json } from '../../json.ts';
import { FormErrors, apiError, invalidForm } from '../../rules/api-error.ts';
import { checkCommand } from '../../rules/commands.ts';
import { asObject } from '../../rules/schema.ts';
import type { Check } from '../../rules/schema.ts';
import type { Command, World } from '../../world/world.ts';
import type { Route } from '../http.ts';
import { guildFor } from './access.ts';

/** The registry of commands, once for all guilds and once for each. */
export function commandRoutes(world: World, check: Check): Route[] {
  const scopes = ['/applications/:/commands', '/applications/:/guilds/:/commands'];
  return scopes.flatMap((path, index): Route[] => {
    const guildOf = (ids: readonly string[]) => {
      if (ids[0] !== world.bot.id)
        throw apiError(/^\d+$/.test(ids[0] ?? '') ? 'notThisApplication' : 'unknownApplication');
      return index === 0 ? '' : guildFor(world, ids[1] ?? '').id;
    };
    const one = (ids: readonly string[]) => {
      const commands = scope(world, guildOf(ids));
      const command = commands.get(ids[index + 1] ?? '');
      if (!command) throw apiError('unknownCommand');
      return { commands, command };
    };
    return [
      {
        method: 'GET',
        path,
        answer: ({ query }, ...ids) => {
          const full = query.get('with_localizations') === 'true';
          return [...scope(world, guildOf(ids)).values()].map((command) => (full ? command : unlocalised(command)));
        },
      },
      {
        method: 'PUT',
        path,
        answer: ({ body }, ...ids) => overwriteCommands(world, check, guildOf(ids), body),
      },
      {
        method: 'POST',
        path,
        answer: (call, ...ids) => {
          const guildId = guildOf(ids);
          const body = asObject(call.body);
          accept(check, 'ApplicationCommandCreateRequest', body);
          const commands = scope(world, guildId);
          const before = [...commands.values()].find((it) => isSame(it, body));
          const command = toCommand(world, guildId, body, before);
          if (!before) refuseTooMany([...commands.values(), command]);
          commands.set(command.id, command);
          call.status = before ? 200 : 201;
          return command;
        },
      },
      { method: 'GET', path: `${path}/:`, answer: (_, ...ids) => one(ids).command },
      {
        method: 'PATCH',
        path: `${path}/:`,
        answer: ({ body }, ...ids) => {
          const { commands, command } = one(ids);
          accept(check, 'ApplicationCommandPatchRequestPartial', { type: command.type, ...asObject(body) });
          const edited = toCommand(world, guildOf(ids), { ...command, ...asObject(body) }, command);
          commands.set(edited.id, edited);
          return edited;
        },
      },
      {
        method: 'DELETE',
        path: `${path}/:`,
        answer: (_, ...ids) => {
          const { commands, command } = one(ids);
          commands.delete(command.id);
        },
      },
    ];
  });
}

function scope(world: World, guildId: string): Map<string, Command> {
  const commands = world.commands.get(guildId) ?? new Map<string, Command>();
  world.commands.set(guildId, commands);
  return commands;
}

function accept(
  check: Check,
  schema: 'ApplicationCommandCreateRequest' | 'ApplicationCommandPatchRequestPartial',
  body: Json,
): void {
  const errors = new FormErrors();
  checkCommand(check, schema, body, [], errors);
  errors.throwIfAny();
}

function overwriteCommands(world: World, check: Check, guildId: string, body: unknown): Command[] {
  if (!Array.isArray(body)) return invalidForm([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  const errors = new FormErrors();
  const wanted = body.map(asObject);
  for (const [index, command] of wanted.entries()) {
    checkCommand(check, 'ApplicationCommandUpdateRequest', command, [index], errors);
    if (
      wanted.findIndex((it) => it['name'] === command['name'] && (it['type'] ?? 1) === (command['type'] ?? 1)) < index
    )
      errors.add([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
  errors.throwIfAny();
  const before = [...scope(world, guildId).values()];
  const commands = wanted.map((command) =>
    toCommand(
      world,
      guildId,
      command,
      before.find((it) => isSame(it, command)),
    ),
  );
  refuseTooMany(commands);
  world.commands.set(guildId, new Map(commands.map((command) => [command.id, command])));
  return commands;
}

function isSame(command: Command, body: Json): boolean {
  return command.name === body['name'] && command.type === (body['type'] ?? 1);
}

/** A hundred slash commands, fifteen for people and fifteen for messages. */
function refuseTooMany(commands: readonly Command[]): void {
  for (const [type, limit] of [
    [1, 100],
    [2, 15],
    [3, 15],
  ])
    if (commands.filter((command) => command.type === type).length > (limit ?? 0)) throw apiError('tooManyCommands');
}

/** A command as Discord keeps it: with every default written out, and a new version only when something changed. */
function toCommand(world: World, guildId: string, body: Json, before: Command | undefined): Command {
  const { options, ...rest } = body;
  const permissions = body['default_member_permissions'];
  const stored = {
    id: before?.id ?? world.nextId(),
    application_id: world.bot.id,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...(guildId ? { guild_id: guildId } : { dm_permission: true, contexts: null, integration_types: [0] }),
    ...rest,
    version: before?.['version'],
    type: Number(body['type'] ?? 1),
    name: String(body['name']),
    description: textOf(body['description']),
    default_member_permissions: permissions == null ? null : textOf(permissions),
    ...(Array.isArray(options) && options.length > 0 && { options }),
  };
  const changed = !before || JSON.stringify(before) !== JSON.stringify(stored);
  return { ...stored, version: changed ? world.nextId() : before['version'] };
}

/** Lists leave out the localisations unless asked for them. */
function unlocalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unlocalised);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, unlocalised(inner)]));
}
