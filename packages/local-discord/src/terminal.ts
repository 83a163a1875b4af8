export { runTerminal, type Greeting, type TerminalOptions } from './terminal/terminal.ts';
export { drawMarkdown, type Canvas } from './terminal/draw.ts';
export { flattenCommands, type CommandSpec, type Directory } from './typed/commands.ts';
export { parseLine, type Line } from './typed/line.ts';
