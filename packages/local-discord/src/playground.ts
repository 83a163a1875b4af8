export { createClockControl, type MoveClock } from './playground/clock-control.ts';
export { loadPage, writePage, type PageFiles } from './playground/page-files.ts';
export { type Playground, type PlaygroundSetup, startPlayground } from './playground/server.ts';
export type { Action, Introduction, Outcome, PersonEvent, Snapshot, Suggestion } from './page/protocol.ts';
export { parseMarkdown, plainText } from './page/markdown/markdown.ts';
export type { Part } from './page/markdown/parts.ts';
