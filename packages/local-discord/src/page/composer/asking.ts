import type { OptionValues } from '../../typed/line.ts';
import type { PageClock } from '../clock.ts';
import type { Choice } from '../protocol.ts';
import type { Composing, Scene } from './composer.ts';
import { valuesOf } from './sending.ts';

/** What is typed into an option that the bot completes. */
export interface Question {
  readonly command: string;
  readonly option: string;
  readonly text: string;
  readonly others: OptionValues;
}

export interface Asking {
  /** What is being typed now; undefined where nothing is that the bot completes. */
  ask(question: Question | undefined): void;
}

/** What the bot is to be asked for where the person types. */
export function questionIn(state: Composing, scene: Scene): Question | undefined {
  if (state.kind !== 'filling' || !state.open) return undefined;
  const pill = state.pills.find(({ option }) => option.name === state.at);
  if (!pill?.option.autocomplete) return undefined;
  const { [pill.option.name]: _, ...others } = valuesOf(state, scene);
  return { command: state.command.name, option: pill.option.name, text: pill.entry.text, others };
}

/** Milliseconds without a key until the bot is asked. */
const PAUSE = 150;

/** Asks the bot once the typing pauses, at once for an option just begun; only the answer to the latest counts. */
export function createAsking(
  suggest: (question: Question) => Promise<readonly Choice[]>,
  /** The choices are undefined where asking failed. */
  answered: (question: Question, choices: readonly Choice[] | undefined) => void,
  after: PageClock['after'],
): Asking {
  let latest: Question | undefined;
  let callOff = (): void => {};

  const fetch = async (question: Question): Promise<void> => {
    const choices = await suggest(question).catch(() => undefined);
    if (question !== latest) return;
    // What failed may be asked again.
    if (!choices) latest = undefined;
    answered(question, choices);
  };

  return {
    ask(question) {
      if (JSON.stringify(question) === JSON.stringify(latest)) return;
      const isBegun = question?.option !== latest?.option || question?.command !== latest?.command;
      latest = question;
      callOff();
      if (question) callOff = after(isBegun ? 0 : PAUSE, () => void fetch(question));
    },
  };
}
