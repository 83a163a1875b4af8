import { GatewayCloseCodes } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { GatewayReport } from 'steady-gateway';

const REPORTS: Readonly<Record<GatewayReport['kind'], string>> = {
  odd: 'Something came from Discord that is not of its shape, and was dropped',
  cut: 'A connection to Discord was cut; reconnecting',
  trouble: 'A connection to Discord has trouble',
};

/** Writes what befalls the connections to the log. */
export function logReport({ kind, ...what }: GatewayReport, log: Logger): void {
  log[kind === 'cut' ? 'info' : 'warn'](what, REPORTS[kind]);
}

/** The sentence for a token that Discord does not know. */
export const REFUSED_TOKEN =
  'Discord refused the bot token: expected the token of a bot that exists, got one that is wrong or was reset. ' +
  'Copy it again from https://discord.com/developers/applications (your application, Bot, Reset Token) into DISCORD_TOKEN.';

/** Close codes behind which Discord takes no connection, with the reason and the remedy. */
const FINAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: REFUSED_TOKEN,
  [GatewayCloseCodes.InvalidShard]:
    'Discord does not know a connection of this number (gateway code 4010). Start again: the bot asks how many there are.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for its connections to Discord (gateway code 4011). Start again: it opens as many as ' +
    'Discord recommends.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks version 10 of its gateway (gateway code 4012). Install a newer version of the bot.',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know an intent that the bot asks for (gateway code 4013). Install a newer version of the bot.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not allow an intent that the bot asks for (gateway code 4014): Guilds, Guild Messages or Direct ' +
    'Messages. Switch it on under https://discord.com/developers/applications (your application, Bot, Privileged Gateway ' +
    'Intents), and start again.',
};

/** The sentence for a close code behind which Discord takes no connection. */
export function explainClose(code: number): string {
  return (
    FINAL[code] ?? `Discord closed a connection for good (gateway code ${code}). See the code in its documentation.`
  );
}
