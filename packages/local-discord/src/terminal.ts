export { runTerminal } from './terminal/terminal.ts';
export { drawMarkdown } from './terminal/draw.ts';
export { type Surroundings, flatten } from './typed/known.ts';
export { readLine } from './typed/line.ts';
