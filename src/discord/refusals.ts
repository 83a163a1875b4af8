import type { FailureCause } from 'steady-requests';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Catalogue } from '../catalogues/en.ts';
import { isRefusal, type Obstacle } from '../daily/publisher.ts';
import type { Refusal } from '../store/store.ts';

/**
 * Meaning of a refusal. An obstacle: the place takes no post until people change something. `passage`: this message is
 * refused. `passing`: it will be taken later. `ours`: a fault of the bot, or of its operator.
 */
export type Verdict = Exclude<Obstacle, Refusal | 'nothingToRead'> | 'passage' | 'passing' | 'ours' | 'unknown';

/** Discord's error codes. Those of its list that stand nowhere here belong to other requests than ours: a fault of the bot. */
const CODES: Readonly<Record<Exclude<Verdict, 'ours' | 'unknown'>, readonly number[]>> = {
  channelGone: [10003, 10004],
  // A thread that is archived, locked, full or one too many; a forum, or another kind of channel without messages.
  locked: [30033, 40058, 40067, 50008, 50024, 50083, 160005, 160006, 160007],
  // Permissions, a ban, the age limit, a region, the server's verification level and its second factor.
  notAllowed: [10007, 20024, 40007, 50001, 50009, 50013, 50017, 50095, 60003, 160002, 160009, 160010],
  directClosed: [10013, 50007, 50033, 50278],
  // Invalid or empty, too large, explicit, or blocked by a filter of the server's or of Discord's.
  passage: [20009, 20031, 40005, 50006, 50035, 200000, 200001, 240000],
  // Slow mode, what Discord limits or has switched off for a while, and the trouble of the network before it.
  passing: [20016, 20028, 20029, 40003, 40004, 40006, 40062, 40333, 110000, 110001, 130000],
};

/** HTTP statuses, for refusals without a code of that list. */
const STATUSES: Readonly<Record<'passage' | 'passing' | 'ours', readonly number[]>> = {
  passage: [413, 422],
  passing: [408, 425, 429],
  ours: [401, 405, 406, 411, 414, 415, 417, 426, 431],
};

/** The meaning of a refusal: that of its code, or of its status. */
export function verdictOn({ status, code }: Pick<FailureCause & { kind: 'refused' }, 'status' | 'code'>): Verdict {
  const byCode = sortedBy(CODES, code) ?? (code !== 0 && code in RESTJSONErrorCodes ? 'ours' : undefined);
  return byCode ?? sortedBy(STATUSES, status) ?? (status >= 500 ? 'passing' : 'unknown');
}

/** The obstacle that a refusal tells of, if it does. To a direct message there is but one, and in a server never that one. */
export function obstacleBehind(
  refusal: Parameters<typeof verdictOn>[0],
  isDirect: boolean,
): Exclude<Obstacle, Refusal | 'nothingToRead'> | undefined {
  const verdict = verdictOn(refusal);
  if (verdict === 'passage' || verdict === 'passing' || verdict === 'ours' || verdict === 'unknown') return undefined;
  if (isDirect) return 'directClosed';
  return verdict === 'directClosed' ? 'notAllowed' : verdict;
}

function sortedBy<K extends string>(table: Readonly<Record<K, readonly number[]>>, number: number): K | undefined {
  return (Object.keys(table) as K[]).find((kind) => table[kind].includes(number));
}

/** The reason why an excerpt cannot be posted, as a sentence. */
export function formatObstacle(why: Obstacle, { refuses, obstacles }: Catalogue['daily']): string {
  return isRefusal(why) ? refuses(why.slice('refused '.length)) : obstacles[why];
}

/** The reason in the store, as the end of a sentence: its keywords are for the log. */
export function formatReason(reason: string, { history }: Catalogue['daily']): string {
  const { reasons, refused, trouble } = history;
  if (isRefusal(reason)) return refused(reason.slice('refused '.length));
  const [, keyword = '', number = ''] = /^(?:look: )?(.*?)(?: (\d+))?$/u.exec(reason) ?? [];
  return Object.hasOwn(reasons, keyword)
    ? reasons[keyword as keyof typeof reasons]
    : trouble(keyword === 'status' ? number : '');
}
