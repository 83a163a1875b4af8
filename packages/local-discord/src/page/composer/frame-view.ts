import { html, nothing, type TemplateResult } from 'lit';
import type { ComposerContext, ComposerState, Filling } from './composer.ts';
import { keepFocus, LIST_ID } from './editor-view.ts';
import { describeOption, localizedDescription } from './entry.ts';
import type { Item, Offer } from './offer.ts';
import { MAX_MESSAGE, problemOf, toMessage } from './sending.ts';

/** The message that the next one will reply to. */
export interface ReplyTarget {
  readonly id: string;
  readonly author: string;
}

/** The counter is shown from this number of characters left. */
const NEAR = 200;

/** Announcement of the list, for screen readers. */
export function announcement(state: ComposerState, offer: Offer | undefined, { catalogue }: ComposerContext): string {
  return state.note ?? offer?.instead ?? (offer ? catalogue.composer.results(offer.items.length) : '');
}

export function replyView({ author }: ReplyTarget, { catalogue }: ComposerContext, stop: () => void): TemplateResult {
  return html`<div class="composer-reply">
    <span>${catalogue.composer.replyingTo} <b>${author}</b></span>
    <button type="button" aria-label=${catalogue.composer.stopReplying} @click=${stop}>×</button>
  </div>`;
}

export function counterView(state: ComposerState, context: ComposerContext): TemplateResult | typeof nothing {
  if (state.kind !== 'writing' || state.text.length < MAX_MESSAGE / 2) return nothing;
  const left = MAX_MESSAGE - toMessage(state.text, context).length;
  if (left > NEAR) return nothing;
  return html`<span
    class="composer-counter ${left < 0 ? 'composer-problem' : ''}"
    title=${context.catalogue.composer.left(left)}
    ><span aria-hidden="true">${left}</span><span class="sr-only">${context.catalogue.composer.left(left)}</span></span
  >`;
}

export function sendView(isEnabled: boolean, { catalogue }: ComposerContext, submit: () => void): TemplateResult {
  return html`<button
    type="button"
    class="composer-send"
    aria-label=${catalogue.composer.send}
    ?disabled=${!isEnabled}
    @mousedown=${keepFocus}
    @click=${submit}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 3l19 9-19 9 3-8 9-1-9-1z" /></svg>
  </button>`;
}

/** Description of the option with the focus, and what is wrong with it. Screen readers get both from the option. */
export function aboutView(state: Filling, context: ComposerContext): TemplateResult | typeof nothing {
  const option = state.pills.find((pill) => pill.option.name === state.at)?.option;
  if (!option) return nothing;
  const { composer } = context.catalogue;
  const problem = state.marked.includes(option.name) ? problemOf(state, option.name, context) : undefined;
  return html`<div class="composer-about" aria-hidden="true">
    <b>${option.name}</b> <span>${describeOption(option, context)}</span>
    <small>${option.required ? composer.isRequired : composer.isOptional}</small>
    ${problem === undefined ? nothing : html`<p class="composer-problem">${problem}</p>`}
  </div>`;
}

export function listView(offer: Offer, context: ComposerContext, pick: (item: Item) => void): TemplateResult {
  const { composer } = context.catalogue;
  const label = {
    commands: composer.commands,
    names: composer.names,
    options: composer.options,
    values: composer.options,
  };
  if (offer.instead !== undefined) return html`<p class="composer-instead" id=${LIST_ID}>${offer.instead}</p>`;
  return html`<div class="composer-list" id=${LIST_ID} role="listbox" aria-label=${label[offer.kind]}>
    ${offer.items.map(
      (item, index) =>
        html`<div
          id="${LIST_ID}-${index}"
          role="option"
          tabindex="-1"
          aria-selected=${String(index === offer.active)}
          @mousedown=${keepFocus}
          @click=${() => pick(item)}
        >
          ${itemView(item, context)}
        </div>`,
    )}
  </div>`;
}

function itemView(item: Item, { locale }: ComposerContext): TemplateResult {
  if (item.kind === 'option')
    return html`<b>${item.name}</b> <span>${localizedDescription(item.option, locale)}</span>`;
  if (item.kind !== 'command') return html`<span class="composer-name">${item.name}</span>`;
  const { options = [] } = item.command;
  return html`<b>/${item.name}</b>
    ${options.map(({ name }) => html` <small>${name}</small>`)}
    <div>${localizedDescription(item.command, locale)}</div>`;
}
