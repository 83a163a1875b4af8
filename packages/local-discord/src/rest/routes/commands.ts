import { textOf, type Json } from '../../json.ts';
import { FormErrors, apiError, invalidForm } from '../../rules/api-error.ts';
import { checkCommand } from '../../rules/commands.ts';
import { asObject, type Check } from '../../rules/schema.ts';
import type { Command, World } from '../../world/world.ts';
import type { Call, Route, RouteContext } from '../http.ts';
import { guildFor } from './access.ts';

/** Application commands: the global ones, and those of each guild. */
export function commandRoutes(context: RouteContext): Route[] {
  return [
    ...routesFor(context, '/applications/:/commands', ([application]) => checkOwn(context.world, application)),
    ...routesFor(context, '/applications/:/guilds/:/commands', ([application, guild = '']) => {
      checkOwn(context.world, application);
      return guildFor(context.world, guild).id;
    }),
  ];
}

/** Refuses another application's id; gives the scope of the global commands. */
function checkOwn(world: World, application = ''): '' {
  if (application === world.bot.id) return '';
  throw apiError(/^\d+$/.test(application) ? 'notThisApplication' : 'unknownApplication');
}

/** Routes of one scope. `guildOf` gives the guild's id from the path's ids, the empty string for global commands. */
function routesFor({ world, check }: RouteContext, path: string, guildOf: (ids: readonly string[]) => string): Route[] {
  const find = (ids: readonly string[]) => findCommand(world, guildOf(ids), ids.at(-1) ?? '');
  return [
    { method: 'GET', path, answer: ({ query }, ...ids) => list(world, guildOf(ids), query) },
    { method: 'PUT', path, answer: ({ body }, ...ids) => overwriteCommands(world, check, guildOf(ids), body) },
    { method: 'POST', path, answer: (call, ...ids) => create(world, check, guildOf(ids), call) },
    { method: 'GET', path: `${path}/:`, answer: (_, ...ids) => find(ids) },
    {
      method: 'PATCH',
      path: `${path}/:`,
      answer: ({ body }, ...ids) => edit(world, check, guildOf(ids), find(ids), asObject(body)),
    },
    {
      method: 'DELETE',
      path: `${path}/:`,
      answer: (_, ...ids) => {
        scope(world, guildOf(ids)).delete(find(ids).id);
      },
    },
  ];
}

function list(world: World, guildId: string, query: URLSearchParams): unknown[] {
  const isFull = query.get('with_localizations') === 'true';
  return [...scope(world, guildId).values()].map((command) => (isFull ? command : unlocalised(command)));
}

/** Creates a command, or replaces the one with its name and type. */
function create(world: World, check: Check, guildId: string, call: Call): Command {
  const body = asObject(call.body);
  accept(check, 'ApplicationCommandCreateRequest', body);
  const commands = scope(world, guildId);
  const before = [...commands.values()].find((it) => isSame(it, body));
  const command = toCommand(world, guildId, body, before);
  if (!before) {
    refuseTooMany([...commands.values(), command]);
    countCreations(world, 1);
  }
  commands.set(command.id, command);
  call.status = before ? 200 : 201;
  return command;
}

function edit(world: World, check: Check, guildId: string, command: Command, body: Json): Command {
  accept(check, 'ApplicationCommandPatchRequestPartial', { type: command.type, ...body });
  const edited = toCommand(world, guildId, { ...command, ...body }, command);
  scope(world, guildId).set(edited.id, edited);
  return edited;
}

function findCommand(world: World, guildId: string, id: string): Command {
  const command = scope(world, guildId).get(id);
  if (!command) throw apiError('unknownCommand');
  return command;
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
  countCreations(world, commands.filter(({ id }) => !before.some((it) => it.id === id)).length);
  world.commands.set(guildId, new Map(commands.map((command) => [command.id, command])));
  return commands;
}

function isSame(command: Command, body: Json): boolean {
  return command.name === body['name'] && command.type === (body['type'] ?? 1);
}

/** Limits of a scope: 100 slash commands, 15 user and 15 message commands. */
function refuseTooMany(commands: readonly Command[]): void {
  for (const [type, limit] of [
    [1, 100],
    [2, 15],
    [3, 15],
  ])
    if (commands.filter((command) => command.type === type).length > (limit ?? 0)) throw apiError('tooManyCommands');
}

/** Counts commands that are created anew; all are refused where that would be too many. */
function countCreations(world: World, created: number): void {
  if (created > world.commandCreations) throw apiError('tooManyCommandsToday');
  world.commandCreations -= created;
}

/** A command as Discord stores it: defaults filled in, and a new version only when something changed. */
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

/** Removes the localisations, which lists leave out by default. */
function unlocalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unlocalised);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, unlocalised(inner)]));
}
