export { type Component, walk } from './message-rules.ts';
export { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from './server.ts';
export { type Traffic, directChannel } from './world.ts';
export { Exchange, type Member, type Message, member } from './member.ts';
export { type ManualClock, manualClock, movableClock } from './clock.ts';
export { MEMBER_PERMISSIONS } from './permissions.ts';
export { type Mishap, type Requested, tooManyRequests } from './trouble.ts';
