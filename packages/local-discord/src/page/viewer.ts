import type { Named } from '../typed/commands.ts';
import type { Catalogue } from './catalogues/en.ts';
import type { Snapshot } from './protocol.ts';

/** The person for whom the page is drawn, with what drawing depends on. */
export interface Viewer {
  readonly catalogue: Catalogue;
  /** Language tag, such as `zh-CN`. */
  readonly locale: string;
  readonly me: Named;
  readonly bot: Named;
  readonly names: Names;
  /** The local Discord's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** Names by id. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
}

export const NO_NAMES: Names = { people: new Map(), roles: new Map(), channels: new Map() };

export function collectNames({ people, guilds, bot, direct }: Snapshot): Names {
  const byId = (all: readonly Named[]): Map<string, string> => new Map(all.map(({ id, name }) => [id, name]));
  return {
    people: byId([...people, bot]),
    roles: byId(guilds.flatMap(({ roles }) => roles)),
    channels: byId([...guilds.flatMap(({ channels }) => channels), direct]),
  };
}
