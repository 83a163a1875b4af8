import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/catalogues/languages.ts';
import { formatReason, obstacleBehind, type Verdict, verdictOn } from '../../src/discord/refusals.ts';

const names = Object.keys(RESTJSONErrorCodes).filter((name) => Number.isNaN(Number(name)));
const codeOf = (name: string): number => RESTJSONErrorCodes[name as keyof typeof RESTJSONErrorCodes];

/** Codes with a meaning of their own, by their names; a code has several in the list where Discord renamed it. */
const SORTED: Readonly<Record<Exclude<Verdict, 'ours' | 'unknown'>, string>> = {
  channelGone: 'UnknownChannel UnknownGuild',
  locked: `MaximumThreadParticipantsReached CannotSendAMessageInAForumChannel CannotSendMessagesInNonTextChannel
    TagRequiredToCreateAForumPostInThisChannel CannotExecuteActionOnThisChannelType InvalidActionOnArchivedThread
    ThreadLocked MaximumActiveThreads MaximumActiveAnnouncementThreads`,
  notAllowed: `UnknownMember UnderMinimumAge UserBannedFromThisGuild MissingAccess MissingPermissions InvalidMFALevel
    ChannelVerificationLevelTooHighForYouToGainAccess ServerNotAvailableInYourLocation TwoFactorAuthenticationIsRequired
    CannotReplyWithoutPermissionToReadMessageHistory CannotReferenceAMessageWithoutPermissionToReadMessageHistory
    NSFWChannelMessageReferenceNotAllowed`,
  directClosed: `UnknownUser CannotSendMessagesToThisUser InvalidRecipients
    CannotSendMessagesToThisUserDueToHavingNoMutualGuilds`,
  passage: `ExplicitContentCannotBeSentToTheDesiredRecipient RequestEntityTooLarge CannotSendAnEmptyMessage
    StageTopicServerNameServerDescriptionOrChannelNamesContainDisallowedWords InvalidFormBodyOrContentType
    MessageWasBlockedByAutomaticModeration TitleWasBlockedByAutomaticModeration MessageBlockedByHarmfulLinksFilter`,
  passing: `ActionCannotBePerformedDueToSlowmodeRateLimit ChannelWriteRateLimit ChannelSendRateLimit ServerWriteRateLimit
    ServerSendRateLimit OpeningDirectMessagesTooFast SendMessagesHasBeenTemporarilyDisabled
    FeatureTemporarilyDisabledServerSide ServiceResourceIsBeingRateLimited CloudflareIsBlockingYourRequest
    IndexNotYetAvailable ApplicationNotYetAvailable APIResourceOverloaded`,
};

it('every code of Discord’s list has a meaning: those that are not named are a fault of the bot', () => {
  const sorted = new Map(
    Object.entries(SORTED).flatMap(([verdict, list]) => list.split(/\s+/u).map((name) => [name, verdict] as const)),
  );
  for (const name of sorted.keys()) expect(names).toContain(name);
  for (const name of names.filter((each) => each !== 'GeneralError'))
    expect([name, verdictOn({ status: 400, code: codeOf(name) })]).toEqual([name, sorted.get(name) ?? 'ours']);
});

it('every refusal of a place is one that its kind of place can have', () => {
  const behind = (isDirect: boolean) =>
    new Set(names.map((name) => obstacleBehind({ status: 400, code: codeOf(name) }, isDirect)));
  expect(behind(true)).toEqual(new Set([undefined, 'directClosed']));
  expect(behind(false)).toEqual(new Set([undefined, 'channelGone', 'locked', 'notAllowed']));
  expect(obstacleBehind({ status: 403, code: codeOf('CannotSendMessagesToThisUser') }, false)).toBe('notAllowed');
  expect(obstacleBehind({ status: 403, code: codeOf('ThreadLocked') }, false)).toBe('locked');
});

it('every status without a code has one, too', () => {
  const statuses = Array.from({ length: 200 }, (_, index) => 400 + index);
  const by = Map.groupBy(statuses, (status) => verdictOn({ status, code: 0 }));
  expect(by.get('ours')).toEqual([401, 405, 406, 411, 414, 415, 417, 426, 431]);
  expect(by.get('passage')).toEqual([413, 422]);
  expect(by.get('passing')).toEqual([408, 425, 429, ...statuses.slice(100)]);
  expect([...by.keys()].toSorted()).toEqual(['ours', 'passage', 'passing', 'unknown']);
});

it.each([
  [{ status: 403, code: 99_999 }, 'unknown'],
  [{ status: 400, code: 99_999 }, 'unknown'],
  [{ status: 401, code: 99_999 }, 'ours'],
] as const)('a code that Discord has added since is judged by its status: %j', (refusal, verdict) => {
  expect(verdictOn(refusal)).toBe(verdict);
});

/** Stored reasons of a delivery, by their meaning. */
const STORED = {
  late: 'late',
  asked: 'asked',
  paused: 'paused',
  ended: 'ended',
  fault: 'fault',
  unknown: 'unknown',
  waiting: 'waiting',
  channelGone: 'channelGone',
  locked: 'locked',
  notAllowed: 'notAllowed',
  directClosed: 'directClosed',
  nothingToRead: 'nothingToRead',
  'unseen 1': 'unseen',
  'unseen 12': 'unseen',
} as const;
const DISCORD = ['limited', 'unreachable', 'offline', 'unreadable', 'unknown server', '?'];

describe.each(Object.entries(CATALOGUES))('the reason of a delivery, in %s', (_, { daily }) => {
  const { reasons, refused, trouble } = daily.history;

  it.each(Object.entries(STORED))('has a sentence: %s', (stored, key) => {
    expect(formatReason(stored, daily)).toBe(reasons[key]);
    expect(Object.values(STORED).toSorted()).toEqual([...Object.keys(reasons), 'unseen'].toSorted());
  });

  it('never shows a keyword', () => {
    for (const keyword of DISCORD) expect(formatReason(keyword, daily)).toBe(trouble(''));
    for (const keyword of DISCORD) expect(formatReason(`look: ${keyword}`, daily)).toBe(trouble(''));
    for (const status of ['status 500', 'look: status 500']) expect(formatReason(status, daily)).toBe(trouble('500'));
    expect(formatReason('refused 50035', daily)).toBe(refused('50035'));
    const sentences = new Set([...Object.values(reasons), trouble('')].map(String));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => sentences.has(formatReason(`x${any}`, daily))));
  });
});
