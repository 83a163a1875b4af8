import type { WriteStream } from 'node:tty';
import { shorten } from '../reading/columns.ts';
import type { Progress } from './run.ts';

/** Bar in the last line of a terminal; nothing where the stream is none. */
export interface ProgressBar {
  readonly show: (progress: Progress | undefined) => void;
  /** Writes something else: the bar is out of its way, and drawn again below it. */
  readonly around: (write: () => void) => void;
}

const BAR = 20;

export function drawProgress(stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): ProgressBar {
  const state: { shown: Progress | undefined } = { shown: undefined };
  const erase = (): void => {
    if (state.shown !== undefined) stream.write('\r\u001b[2K');
  };
  const draw = (): void => {
    if (state.shown !== undefined) stream.write(describeProgress(state.shown, stream.columns));
  };
  return {
    show(progress) {
      if (!stream.isTTY) return;
      erase();
      state.shown = progress;
      draw();
    },
    around(write) {
      erase();
      write();
      draw();
    },
  };
}

/** `█████░░░░░ 12/40 notes/bells.md`, one column short of the terminal, so that it never wraps. */
function describeProgress({ done, all, name }: Progress, columns: number): string {
  const filled = Math.round((BAR * done) / Math.max(all, 1));
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${all} `;
  const room = columns - bar.length - 1;
  return room < 12 ? bar.slice(0, Math.max(columns - 1, 0)) : bar + shorten(name, room);
}
