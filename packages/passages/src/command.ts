/** Entry `passages/command`: the command that keeps a folder of articles. */
export { drawProgress, type ProgressBar } from './command/progress.ts';
export { type LibraryContext } from './command/run.ts';
export { runLibrary } from './command/run-library.ts';
