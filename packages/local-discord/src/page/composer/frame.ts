import { html, nothing, type TemplateResult } from 'lit';
import type { Composing, Scene } from './composer.ts';
import type { Offer } from './offer.ts';
import { keepFocus } from './parts.ts';
import { LONGEST_MESSAGE, messageOf } from './sending.ts';

/** The message that the next one will be a reply to. */
export interface Replied {
  readonly id: string;
  readonly author: string;
}

/** Characters left from which on they are counted. */
const NEAR = 200;

/** What a screen reader says of what comes up. */
export function announcement(state: Composing, offer: Offer | undefined, { words }: Scene): string {
  return state.note ?? offer?.instead ?? (offer ? words.composer.results(offer.items.length) : '');
}

export function replyBar({ author }: Replied, { words }: Scene, stop: () => void): TemplateResult {
  return html`<div class="composer-reply">
    <span>${words.composer.replyingTo} <b>${author}</b></span>
    <button type="button" aria-label=${words.composer.stopReplying} @click=${stop}>×</button>
  </div>`;
}

export function counter(state: Composing, scene: Scene): TemplateResult | typeof nothing {
  if (state.kind !== 'writing' || state.text.length < LONGEST_MESSAGE / 2) return nothing;
  const left = LONGEST_MESSAGE - messageOf(state.text, scene).length;
  if (left > NEAR) return nothing;
  return html`<span
    class="composer-counter ${left < 0 ? 'composer-problem' : ''}"
    title=${scene.words.composer.left(left)}
    ><span aria-hidden="true">${left}</span><span class="sr-only">${scene.words.composer.left(left)}</span></span
  >`;
}

export function sendButton(isEnabled: boolean, { words }: Scene, submit: () => void): TemplateResult {
  return html`<button
    type="button"
    class="composer-send"
    aria-label=${words.composer.send}
    ?disabled=${!isEnabled}
    @mousedown=${keepFocus}
    @click=${submit}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 3l19 9-19 9 3-8 9-1-9-1z" /></svg>
  </button>`;
}
