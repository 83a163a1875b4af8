import {
  draftOf,
  EMPTY,
  enterMore,
  enterOption,
  writeText,
  type ComposerContext,
  type ComposerState,
  type Draft,
  type Filling,
} from '../../src/page/composer/composer.ts';
import { offerFor, pressKey } from '../../src/page/composer/offer.ts';
import { send, type Sent } from '../../src/page/composer/sending.ts';

/** A person who types into the composer's rules, without a page. */
export interface Typist {
  state: ComposerState;
  readonly sent: Sent[];
  /** Types characters one by one into the focused box. */
  type(text: string): Typist;
  /** Presses Enter, Tab, Escape, Backspace, ArrowUp or ArrowDown; true if the composer handled all of them. */
  press(...keys: readonly string[]): boolean;
  /** Names of the listed items. */
  readonly offered: readonly string[] | undefined;
  /** Name of the item that Enter would pick. */
  readonly active: string | undefined;
  /** The command that is being filled in. */
  readonly filling: Filling;
  /** The texts of the options, by name. */
  readonly texts: Readonly<Record<string, string>>;
}

export function typist(context: ComposerContext): Typist {
  let last: Draft | undefined;
  const sent: Sent[] = [];
  const boxText = ({ state }: Typist): string => {
    if (state.kind === 'writing') return state.text;
    return state.pills.find(({ option }) => option.name === state.at)?.entry.text ?? state.more;
  };
  const setText = (state: ComposerState, text: string): ComposerState => {
    if (state.kind === 'writing') return writeText(text, text.length, context);
    return state.at === undefined ? enterMore(state, text) : enterOption(state, state.at, text);
  };
  const pressOne = (it: Typist, key: string): boolean => {
    const offer = offerFor(it.state, context);
    const effect = pressKey(it.state, key, { context, offer, isBlank: boxText(it) === '', last });
    if (effect === 'send') {
      const sending = send(it.state, context);
      if (sending.sent) last = draftOf(it.state);
      if (sending.sent) sent.push(sending.sent);
      it.state = sending.state;
    } else if (effect) it.state = effect;
    else if (key === 'Backspace') it.state = setText(it.state, boxText(it).slice(0, -1));
    else return false;
    return true;
  };

  return {
    state: EMPTY,
    sent,
    type(text) {
      for (const character of text) this.state = setText(this.state, boxText(this) + character);
      return this;
    },
    press(...keys) {
      return keys.map((key) => pressOne(this, key)).every(Boolean);
    },
    get offered() {
      return offerFor(this.state, context)?.items.map(({ name }) => name);
    },
    get active() {
      const offer = offerFor(this.state, context);
      return offer?.active === undefined ? undefined : offer.items[offer.active]?.name;
    },
    get filling() {
      if (this.state.kind === 'filling') return this.state;
      throw new Error(`Expected a command, got the text “${this.state.text}”.`);
    },
    get texts() {
      return Object.fromEntries(this.filling.pills.map(({ option, entry }) => [option.name, entry.text]));
    },
  };
}
