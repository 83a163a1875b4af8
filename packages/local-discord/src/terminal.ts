export { drawMarkdown } from './terminal/draw.ts';
export { runTerminal } from './terminal/terminal.ts';
export { flatten } from './typed/known.ts';
export type { Surroundings } from './typed/known.ts';
export { readLine } from './typed/line.ts';
