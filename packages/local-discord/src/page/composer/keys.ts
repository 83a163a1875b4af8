import { back, escape, fromDraft, isEmpty, visit } from './composer.ts';
import type { Composing, Scene } from './composer.ts';
import type { Draft } from './draft.ts';
import { move, pick } from './offer.ts';
import type { Offer } from './offer.ts';

export interface Pressing {
  readonly scene: Scene;
  /** What shows above the composer. */
  readonly offer: Offer | undefined;
  /** Whether nothing stands in the box that the key was pressed in. */
  readonly isBlank: boolean;
  /** What was sent last. */
  readonly last: Draft | undefined;
}

/** What becomes of a key without Shift and its like; undefined where it does what it does elsewhere. */
export function press(state: Composing, key: string, pressing: Pressing): Composing | 'send' | undefined {
  const { offer, isBlank } = pressing;
  const active = offer?.active === undefined ? undefined : offer.items[offer.active];
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return arrow(state, key === 'ArrowDown' ? 1 : -1, pressing);
    case 'Enter':
      return active ? pick(state, active) : 'send';
    case 'Tab':
      return active && pick(state, active);
    case 'Escape':
      return escape(state, offer !== undefined);
    case 'Backspace':
      return state.kind === 'filling' && isBlank ? back(state) : undefined;
    default:
      return undefined;
  }
}

function arrow(state: Composing, by: 1 | -1, { offer, last, scene }: Pressing): Composing | undefined {
  if (offer && offer.items.length > 0) return move(state, by, offer);
  if (state.kind === 'filling' && !state.open) return visit(state, state.at);
  return by === -1 && isEmpty(state) && last ? fromDraft(last, scene) : undefined;
}
