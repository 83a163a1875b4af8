// A Discord in memory.
export { startLocalDiscord } from './server.ts';
export type { Frame, FrameChange, Gateway, LocalDiscord, LocalDiscordOptions } from './local-discord.ts';
export type { Controls } from './world/controls.ts';
export type { ChannelSeed, GuildSeed, PersonSeed, RoleSeed, Seeds } from './world/seeds.ts';

// People who use the bot.
export { actAs, type Actor, type ForgedComponent } from './people/actor.ts';
export type { ActorOptions } from './people/actor-state.ts';
export { Exchange, type Message } from './people/exchange.ts';
export type { OptionValue } from './people/command-options.ts';
export type { FieldValue } from './people/modals.ts';
export { walkComponents, type Component } from './world/components.ts';

// Time.
export { manualClock, movableClock, systemClock, type Clock, type ManualClock } from './clock.ts';

// Faults.
export { tooManyRequests, type Fault, type FaultRequest, type FaultRule, type FaultSource } from './rest/faults.ts';

// State.
export { directChannel } from './world/create.ts';
export { MANAGER_PERMISSIONS, MEMBER_PERMISSIONS } from './world/permissions.ts';
export type {
  Channel,
  Choice,
  Command,
  Guild,
  Interaction,
  Modal,
  Person,
  Post,
  Role,
  Traffic,
  World,
} from './world/world.ts';
