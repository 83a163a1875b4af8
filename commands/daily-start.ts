import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';
import type { Started } from '../src/daily/daily.ts';
import {
  channelOption,
  completeDays,
  completeTime,
  completeZone,
  dailyArticleOption,
  daysOption,
  orderOption,
  readSubscription,
  roleOption,
  threadOption,
  timeOption,
  zoneOption,
} from './daily-options.ts';
import { suggestArticles } from './options.ts';
import { type Asker, defineSubcommand, type Services } from '../src/discord/command.ts';
import { notice, type Reply } from '../src/discord/components.ts';
import { timestamp } from '../src/discord/markdown.ts';
import { formatObstacle } from '../src/discord/refusals.ts';
import { formatDestination, formatSchedule, permissionLines } from '../src/discord/render-subscription.ts';

const completions = { time: completeTime, zone: completeZone, article: suggestArticles, days: completeDays };

export const start = defineSubcommand({
  data: {
    name: 'start',
    ...localizedDescription((catalogue) => catalogue.commands.daily.start),
    options: [
      timeOption,
      zoneOption,
      dailyArticleOption,
      orderOption,
      daysOption,
      channelOption,
      roleOption,
      threadOption,
    ],
  },
  visibility: 'private',
  changes: true,
  async execute({ options, by, catalogue }, services) {
    const { daily, guilds } = services;
    const { guild } = by;
    const { channel = by.channel, role } = options;
    const refusal = startRefusal(by, services, catalogue) ?? roleRefusal(role, channel, by, services, catalogue);
    if (guild === undefined || refusal !== undefined) return notice(refusal ?? catalogue.daily.notMember);
    const read = readSubscription(options, await daily.zone({ guild }), services, catalogue);
    if ('refusal' in read) return read.refusal;
    const started = await daily.start({
      ...read.wish,
      person: by.person,
      guild,
      channel,
      locale: guilds.locale(guild) ?? 'en-US',
      role: role ?? null,
      thread: options.thread ?? false,
    });
    return renderStarted(started, services, catalogue);
  },
  autocomplete: completions,
});

export const me = defineSubcommand({
  data: {
    name: 'me',
    ...localizedDescription((catalogue) => catalogue.commands.daily.me),
    options: [timeOption, zoneOption, dailyArticleOption, orderOption, daysOption],
  },
  visibility: 'private',
  changes: true,
  async execute({ options, by, catalogue }, services) {
    const { daily } = services;
    const { person } = by;
    const read = readSubscription(options, await daily.zone({ person }), services, catalogue);
    if ('refusal' in read) return read.refusal;
    const direct = { guild: null, channel: null, role: null, thread: false };
    const started = await daily.start({ ...read.wish, ...direct, person, locale: by.locale ?? 'en-US' });
    return renderStarted(started, services, catalogue);
  },
  autocomplete: completions,
});

function startRefusal(
  { guild, mayManage }: Asker,
  { guilds, mention }: Services,
  catalogue: Catalogue,
): string | undefined {
  if (guild === undefined) return catalogue.daily.onlyInServers(mention('daily me'));
  if (!mayManage) return catalogue.daily.managersOnly(mention('daily me'));
  return guilds.isIn(guild) ? undefined : catalogue.daily.notMember;
}

/** Permission check: nobody mentions a role through the bot that they may not mention themselves. */
function roleRefusal(
  role: string | undefined,
  channel: string,
  by: Asker,
  { guilds }: Services,
  catalogue: Catalogue,
): string | undefined {
  const { guild } = by;
  if (role === undefined || guild === undefined) return undefined;
  if (role === guild) return catalogue.daily.notEveryone;
  // Discord tells the person's permissions only for the channel where they are.
  const mayMention = by.mayMention && channel === by.channel;
  return mayMention || guilds.isMentionable(guild, role) ? undefined : catalogue.daily.mayNotMention(`<@&${role}>`);
}

function renderStarted(started: Started, { guilds }: Services, catalogue: Catalogue): Reply {
  const { daily: says } = catalogue;
  if ('problem' in started) return notice(formatProblem(started, catalogue));
  const { subscription } = started;
  const when = formatSchedule(subscription, catalogue);
  const first = timestamp(subscription.nextDue);
  const said =
    subscription.guild === null
      ? says.startedDirect(when, first)
      : says.started(formatDestination(subscription, catalogue), when, first);
  return notice([said, ...permissionLines(subscription, guilds, catalogue)].join('\n'));
}

function formatProblem({ problem, most }: Extract<Started, { problem: unknown }>, { daily: says }: Catalogue): string {
  if (problem === 'tooMany') return says.tooMany(most ?? 0);
  if (problem === 'same') return says.same;
  if (problem === 'gone') return says.gone;
  return problem === 'trouble' ? says.tryAgain : says.notStarted(formatObstacle(problem, says));
}
