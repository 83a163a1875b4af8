export { type PageFiles, loadPage, writePage } from './playground/page-files.ts';
export { type Stage, startPlayground } from './playground/server.ts';
export { createTravel } from './playground/travel.ts';
export type { Deed, Outcome, PersonEvent, SeenWorld, Suggestion } from './page/protocol.ts';
export { type Part, parseMarkdown, plainText } from './page/markdown/markdown.ts';
