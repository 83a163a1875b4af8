import {
  type APIGatewayBotInfo,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
} from 'discord-api-types/v10';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isId: Check = (value) => typeof value === 'string' && /^\d{1,20}$/u.test(value);
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31;
const isAddress: Check = (value) =>
  typeof value === 'string' && /^wss?:\/\/[^\s#?]+$/u.test(value) && URL.canParse(value);

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function object(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields);
  return (value) =>
    typeof value === 'object' && value !== null && checks.every(([key, check]) => check(Reflect.get(value, key)));
}

const WITH_ID = object({ id: isId });
const ROLE = object({ guild_id: isId, role: WITH_ID });

/**
 * Events that pass, with what discord.js and a bot rely on in each: those by which servers, channels and roles are kept up
 * to date, and what people ask.
 */
export const EVENTS: Readonly<Record<string, Check>> = {
  READY: object({
    session_id: isText,
    user: WITH_ID,
    application: WITH_ID,
    guilds: (value) => Array.isArray(value) && value.every(WITH_ID),
  }),
  RESUMED: () => true,
  GUILD_CREATE: WITH_ID,
  GUILD_UPDATE: WITH_ID,
  // Without the field, the bot was removed: a reason to delete what is kept.
  GUILD_DELETE: object({ id: isId, unavailable: optional((value) => value === true) }),
  GUILD_ROLE_CREATE: ROLE,
  GUILD_ROLE_UPDATE: ROLE,
  GUILD_ROLE_DELETE: object({ guild_id: isId, role_id: isId }),
  GUILD_MEMBER_UPDATE: object({ guild_id: isId, user: WITH_ID }),
  CHANNEL_CREATE: WITH_ID,
  CHANNEL_UPDATE: WITH_ID,
  CHANNEL_DELETE: WITH_ID,
  THREAD_CREATE: WITH_ID,
  THREAD_UPDATE: WITH_ID,
  THREAD_DELETE: WITH_ID,
  THREAD_LIST_SYNC: object({ guild_id: isId }),
  USER_UPDATE: WITH_ID,
  INTERACTION_CREATE: object({ id: isId, token: isText, type: isCount }),
  MESSAGE_CREATE: object({
    id: isId,
    channel_id: isId,
    guild_id: optional(isId),
    author: WITH_ID,
    content: isText,
    type: isCount,
  }),
};

/** Fields of an interaction that discord.js stumbles without, and a bot can answer without. Nothing of it is paid for. */
export function complete(interaction: { app_permissions?: unknown; authorizing_integration_owners?: unknown }): void {
  const { app_permissions: permissions, authorizing_integration_owners: owners } = interaction;
  Object.assign(interaction, {
    entitlements: [],
    app_permissions: isId(permissions) ? permissions : '0',
    authorizing_integration_owners: typeof owners === 'object' ? (owners ?? {}) : {},
  });
}

/** Fields that discord.js needs of an interaction, of its member and of a message in it, to let a bot answer. */
const NEEDED = {
  interaction: `id application_id type token version data guild_id channel_id member user message locale guild_locale
    app_permissions entitlements authorizing_integration_owners context`.split(/\s+/u),
  member: ['user', 'permissions'],
  message: ['id', 'channel_id', 'author', 'content', 'embeds', 'components', 'flags', 'type'],
  author: ['id', 'username', 'bot'],
};

function pick(value: unknown, kind: keyof typeof NEEDED): Record<string, unknown> {
  const fields = Object.entries(value ?? {});
  return Object.fromEntries(fields.filter(([key, field]) => field !== null && NEEDED[kind].includes(key)));
}

function messageIn(value: unknown): object {
  const { flags, author, ...message } = pick(value, 'message');
  return { ...message, author: pick(author, 'author'), ...(isCount(flags) && { flags }) };
}

/** An interaction without what a bot can answer without: for when the library stumbles over the whole. */
export function essenceOf(interaction: object): object {
  const essence = pick(interaction, 'interaction');
  const { member, message } = essence;
  const data = essence['data'] as { readonly resolved?: { readonly messages?: object } } | undefined;
  const messages = Object.entries(data?.resolved?.messages ?? {}).map(([id, one]) => [id, messageIn(one)]);
  return {
    ...essence,
    ...(member !== undefined && { member: { ...pick(member, 'member'), roles: [] } }),
    ...(message !== undefined && { message: messageIn(message) }),
    ...(messages.length > 0 && { data: { ...data, resolved: { messages: Object.fromEntries(messages) } } }),
  };
}

/** Bounds of the time between heartbeats in milliseconds, and the usual one. */
const HEARTBEAT = { least: 1000, most: 10 * 60_000, usual: 41_250 };
const isHello = object({
  heartbeat_interval: (value) => isCount(value) && Number(value) >= HEARTBEAT.least && Number(value) <= HEARTBEAT.most,
});

/**
 * True for a frame that the library can take in; an odd greeting is put right, and so is the odd end of a session. Events
 * other than READY are looked at later, when they are counted.
 */
export function isFrame(frame: unknown): boolean {
  if (typeof frame !== 'object' || frame === null) return false;
  const { op, t, d, s } = frame as { op?: unknown; t?: unknown; d?: unknown; s?: unknown };
  if (op === GatewayOpcodes.Hello && !isHello(d)) Object.assign(frame, { d: { heartbeat_interval: HEARTBEAT.usual } });
  // The library would resume on the same connection at once, as often as Discord says so.
  if (op === GatewayOpcodes.InvalidSession)
    Object.assign(frame, d === true ? { op: GatewayOpcodes.Reconnect, d: null } : { d: false });
  // No resume from there would be taken.
  if (op === GatewayOpcodes.Dispatch && !isCount(s)) Object.assign(frame, { s: null });
  if (op !== GatewayOpcodes.Dispatch || t !== GatewayDispatchEvents.Ready) return true;
  if (EVENTS['READY']?.(d) !== true) return false;
  // Without it, the library resumes where it began.
  const ready = d as { resume_gateway_url?: unknown };
  if (!isAddress(ready.resume_gateway_url)) delete ready.resume_gateway_url;
  return true;
}

const isInformation = object({
  url: isAddress,
  shards: (value) => isCount(value) && Number(value) > 0 && Number(value) <= 10_000,
  session_start_limit: object({ remaining: isCount, reset_after: isCount, max_concurrency: isCount }),
});

/** @throws TypeError for what is no answer to `GET /gateway/bot` */
export function asInformation(answer: unknown): APIGatewayBotInfo {
  if (isInformation(answer)) return answer as APIGatewayBotInfo;
  throw new TypeError('Expected the address of the gateway, got something else.');
}

const FINAL: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** True for a close code behind which Discord takes no connection as it is. */
export function isFinal(code: number): boolean {
  return FINAL.has(code);
}
