import { type BaseInteraction, type Client, Collection, PermissionsBitField } from 'discord.js';
import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  type Guilds,
  guildsOf,
  hasPermission,
  mayInGuild,
  maySend,
  mustBePrivate,
} from '../../src/discord/permissions.ts';

const { ViewChannel, SendMessages, ReadMessageHistory, SendMessagesInThreads, MentionEveryone, CreatePublicThreads } =
  PermissionFlagsBits;
const EVERYTHING = [
  ViewChannel,
  SendMessages,
  ReadMessageHistory,
  SendMessagesInThreads,
  MentionEveryone,
  CreatePublicThreads,
];

interface World {
  /** Permissions that the bot has in the channel. */
  readonly allowed?: readonly bigint[];
  readonly isThread?: boolean;
  /** True if Discord has told which member the bot is. */
  readonly knowsMe?: boolean;
  readonly available?: boolean;
}

/** What discord.js keeps of one server, `guild`, with one channel and two roles. */
function guilds({ allowed = EVERYTHING, isThread = false, knowsMe = true, available = true }: World = {}): Guilds {
  const channel = {
    name: 'general',
    isThread: () => isThread,
    permissionsFor: () => new PermissionsBitField([...allowed]),
  };
  const roles: [string, { mentionable: boolean }][] = [
    ['open', { mentionable: true }],
    ['closed', { mentionable: false }],
  ];
  const guild = {
    available,
    preferredLocale: 'de',
    channels: { cache: new Collection([['channel', channel]]) },
    roles: { cache: new Collection(roles) },
    members: { me: knowsMe ? {} : null },
  };
  return guildsOf({ guilds: { cache: new Collection([['guild', guild]]) } } as unknown as Client, () => 0);
}

describe('the permissions that a channel lacks', () => {
  it.each([
    ['none with all of them', {}, [], []],
    ['the view', { allowed: EVERYTHING.filter((bit) => bit !== ViewChannel) }, ['ViewChannel'], []],
    ['messages', { allowed: EVERYTHING.filter((bit) => bit !== SendMessages) }, ['SendMessages'], []],
    ['history', { allowed: EVERYTHING.filter((bit) => bit !== ReadMessageHistory) }, ['ReadMessageHistory'], []],
    [
      'messages in threads, which a channel needs not',
      { allowed: EVERYTHING.filter((bit) => bit !== SendMessagesInThreads) },
      [],
      [],
    ],
    [
      'optional ones',
      { allowed: [ViewChannel, SendMessages, ReadMessageHistory] },
      [],
      ['MentionEveryone', 'CreatePublicThreads'],
    ],
    [
      'everything',
      { allowed: [] },
      ['ViewChannel', 'SendMessages', 'ReadMessageHistory'],
      ['MentionEveryone', 'CreatePublicThreads'],
    ],
  ])('%s', (_, world: World, missing, missingOptional) => {
    expect(guilds(world).channel('guild', 'channel')).toEqual({
      name: 'general',
      hasThreads: true,
      missing,
      missingOptional,
    });
  });

  it('are those of threads in a thread', () => {
    const world = { isThread: true, allowed: [ViewChannel, SendMessages, ReadMessageHistory] };
    expect(guilds(world).channel('guild', 'channel')).toMatchObject({
      hasThreads: false,
      missing: ['SendMessagesInThreads'],
    });
    const enough = { isThread: true, allowed: [ViewChannel, SendMessagesInThreads, ReadMessageHistory] };
    expect(guilds(enough).channel('guild', 'channel')).toMatchObject({ hasThreads: false, missing: [] });
    expect(guilds({ isThread: true, allowed: [] }).channel('guild', 'channel')?.missing).toEqual([
      'ViewChannel',
      'SendMessagesInThreads',
      'ReadMessageHistory',
    ]);
  });
});

describe('a server', () => {
  it('is known with its channels, roles and language', () => {
    const known = guilds();
    expect([known.isIn('guild'), known.isIn('another')]).toEqual([true, false]);
    expect(known.isMentionable('guild', 'open')).toBe(true);
    expect(known.isMentionable('guild', 'closed')).toBe(false);
    expect(known.locale('guild')).toBe('de');
  });

  it('has nothing that Discord has not told of', () => {
    const known = guilds();
    expect(known.channel('guild', 'gone')).toBeUndefined();
    expect(guilds({ knowsMe: false }).channel('guild', 'channel')).toBeUndefined();
    expect(known.isMentionable('guild', 'gone')).toBe(false);
    expect([
      known.channel('another', 'channel'),
      known.isMentionable('another', 'open'),
      known.locale('another'),
    ]).toEqual([undefined, false, undefined]);
  });

  it('is still one that the bot is in during an outage of Discord, with nothing known of it but its language', () => {
    const known = guilds({ available: false });
    expect(known.isIn('guild')).toBe(true);
    expect([known.channel('guild', 'channel'), known.isMentionable('guild', 'open'), known.locale('guild')]).toEqual([
      undefined,
      false,
      'de',
    ]);
  });
});

interface Asked {
  /** Permissions that Discord names; undefined where it names none. */
  readonly has?: readonly bigint[];
  readonly guildId?: string | null;
  /** True if the bot is a member of the server, so that it knows its channels. */
  readonly isMember?: boolean;
  /** True if the channel is a thread; undefined where the channel is not known. */
  readonly isThread?: boolean;
}

/** An interaction, with what discord.js says of where it came from. */
function interaction({ has, guildId = 'guild', isMember = true, isThread }: Asked): BaseInteraction {
  const installed = isMember ? ApplicationIntegrationType.GuildInstall : ApplicationIntegrationType.UserInstall;
  return {
    guildId,
    guild: isMember ? {} : null,
    channel: isThread === undefined ? null : { isThread: () => isThread },
    memberPermissions: has === undefined ? null : new PermissionsBitField([...has]),
    authorizingIntegrationOwners: { [installed]: '1' },
  } as unknown as BaseInteraction;
}

const { ManageGuild, UseExternalApps } = PermissionFlagsBits;

describe('what a person may do', () => {
  it.each([
    ['with the permission', { has: [ManageGuild] }, true, true],
    ['without it', { has: [SendMessages] }, false, false],
    ['where Discord names no permissions', {}, false, false],
    ['outside servers', { has: [ManageGuild], guildId: null }, true, false],
  ])('%s', (_, asked: Asked, has, inGuild) => {
    expect(hasPermission(interaction(asked), 'ManageGuild')).toBe(has);
    expect(mayInGuild(interaction(asked), 'ManageGuild')).toBe(inGuild);
  });

  it.each([
    ['where the bot is a member', {}, false],
    ['outside servers', { guildId: null, isMember: false }, false],
    ['elsewhere, with the right to use own applications', { isMember: false, has: [UseExternalApps] }, false],
    ['elsewhere, without it', { isMember: false, has: [SendMessages] }, true],
    ['elsewhere, where Discord names no permissions', { isMember: false }, true],
  ])('is it answered privately %s', (_, asked: Asked, expected) => {
    expect(mustBePrivate(interaction(asked))).toBe(expected);
  });

  it.each([
    ['outside servers', { guildId: null, isMember: false }, true],
    ['in a channel', { has: [SendMessages], isThread: false }, true],
    ['in a channel, but in threads only', { has: [SendMessagesInThreads], isThread: false }, false],
    ['in a thread', { has: [SendMessagesInThreads], isThread: true }, true],
    ['in a thread, but in channels only', { has: [SendMessages], isThread: true }, false],
    ['in what is not known of a server of the bot: a thread', { has: [SendMessagesInThreads] }, true],
    ['in what is not known of a server of the bot: no channel', { has: [SendMessages] }, false],
    [
      'in what is not known of another server: a channel',
      { has: [SendMessages, UseExternalApps], isMember: false },
      true,
    ],
    [
      'in what is not known of another server: no thread',
      { has: [SendMessagesInThreads, UseExternalApps], isMember: false },
      false,
    ],
    ['where answers are private', { has: [SendMessages], isMember: false }, false],
  ])('may they write %s', (_, asked: Asked, expected) => {
    expect(maySend(interaction(asked))).toBe(expected);
  });
});
