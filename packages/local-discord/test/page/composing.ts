import { EMPTY, draftOf, enter, enterMore, write } from '../../src/page/composer/composer.ts';
import type { Composing, Filling, Scene } from '../../src/page/composer/composer.ts';
import type { Draft } from '../../src/page/composer/draft.ts';
import { press } from '../../src/page/composer/keys.ts';
import { offerFor } from '../../src/page/composer/offer.ts';
import { send } from '../../src/page/composer/sending.ts';
import type { Sent } from '../../src/page/composer/sending.ts';

/** Somebody at a keyboard, with the composer's rules before them and no page. */
export interface Typist {
  state: Composing;
  readonly sent: Sent[];
  /** One character after the other, where the composer wants them. */
  type(text: string): Typist;
  /** Enter, Tab, Escape, Backspace, ArrowUp or ArrowDown. Whether it was the composer's to take. */
  press(...keys: readonly string[]): boolean;
  /** Names of what is offered. */
  readonly offered: readonly string[] | undefined;
  /** The name that Enter would pick. */
  readonly active: string | undefined;
  /** The command that is being filled in. */
  readonly filling: Filling;
  /** The texts of the options, by name. */
  readonly texts: Readonly<Record<string, string>>;
}

export function typist(scene: Scene): Typist {
  let last: Draft | undefined;
  const sent: Sent[] = [];
  const boxed = ({ state }: Typist): string => {
    if (state.kind === 'writing') return state.text;
    return state.pills.find(({ option }) => option.name === state.at)?.entry.text ?? state.more;
  };
  const typed = (state: Composing, text: string): Composing => {
    if (state.kind === 'writing') return write(text, text.length, scene);
    return state.at === undefined ? enterMore(state, text) : enter(state, state.at, text);
  };
  const pressOne = (it: Typist, key: string): boolean => {
    const offer = offerFor(it.state, scene);
    const pressed = press(it.state, key, { scene, offer, isBlank: boxed(it) === '', last });
    if (pressed === 'send') {
      const sending = send(it.state, scene);
      if (sending.sent) last = draftOf(it.state);
      if (sending.sent) sent.push(sending.sent);
      it.state = sending.state;
    } else if (pressed) it.state = pressed;
    else if (key === 'Backspace') it.state = typed(it.state, boxed(it).slice(0, -1));
    else return false;
    return true;
  };

  return {
    state: EMPTY,
    sent,
    type(text) {
      for (const character of text) this.state = typed(this.state, boxed(this) + character);
      return this;
    },
    press(...keys) {
      return keys.map((key) => pressOne(this, key)).every(Boolean);
    },
    get offered() {
      return offerFor(this.state, scene)?.items.map(({ name }) => name);
    },
    get active() {
      const offer = offerFor(this.state, scene);
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
