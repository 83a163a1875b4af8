import type { OptionValues } from '../../typed/line.ts';
import type { ComposerState, ComposerContext } from './composer.ts';
import type { Choice } from '../protocol.ts';
import { validValues } from './sending.ts';

/** A request for autocomplete choices. */
export interface CompletionQuery {
  readonly command: string;
  readonly option: string;
  readonly text: string;
  readonly others: OptionValues;
}

export interface Completer {
  /** Asks for choices; undefined where the text typed now is not completed. */
  request(query: CompletionQuery | undefined): void;
}

/** The query for the option with the focus; undefined if the bot does not complete it. */
export function completionQuery(state: ComposerState, context: ComposerContext): CompletionQuery | undefined {
  if (state.kind !== 'filling' || !state.open) return undefined;
  const pill = state.pills.find(({ option }) => option.name === state.at);
  if (!pill?.option.autocomplete) return undefined;
  const { [pill.option.name]: _, ...others } = validValues(state, context);
  return { command: state.command.name, option: pill.option.name, text: pill.entry.text, others };
}

/** Milliseconds after the last key until the bot is asked. */
const PAUSE = 150;

/** Asks the bot when typing pauses, for a new option at once; only the answer to the latest query is passed on. */
export function createCompleter(
  complete: (query: CompletionQuery) => Promise<readonly Choice[]>,
  /** Called with the choices, or undefined if the request failed. */
  onAnswer: (query: CompletionQuery, choices: readonly Choice[] | undefined) => void,
  after: (ms: number, run: () => void) => () => void,
): Completer {
  let latest: CompletionQuery | undefined;
  let cancel = (): void => {};

  const fetch = async (query: CompletionQuery): Promise<void> => {
    const choices = await complete(query).catch(() => undefined);
    if (query !== latest) return;
    // A failed query may be repeated.
    if (!choices) latest = undefined;
    onAnswer(query, choices);
  };

  return {
    request(query) {
      if (JSON.stringify(query) === JSON.stringify(latest)) return;
      const isNew = query?.option !== latest?.option || query?.command !== latest?.command;
      latest = query;
      cancel();
      if (query) cancel = after(isNew ? 0 : PAUSE, () => void fetch(query));
    },
  };
}
