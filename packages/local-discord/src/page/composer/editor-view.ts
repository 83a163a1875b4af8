import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { OPTION } from '../../typed/commands.ts';
import { listAddable, type Filling, type Pill, type ComposerContext, type Writing } from './composer.ts';
import { describeOption } from './entry.ts';
import type { Item, Offer } from './offer.ts';
import { problemOf } from './sending.ts';

/** Callbacks of the boxes. Keys and focus are handled by the composer around them. */
export interface ComposerHandlers {
  write(event: Event): void;
  /** Text was typed into an option, or behind the last one (undefined). */
  enter(event: Event, at: string | undefined): void;
  pick(item: Item): void;
  remove(option: string): void;
  clear(): void;
}

export const LIST_ID = 'composer-list';

export function editorId(at: string | undefined): string {
  return at === undefined ? 'composer-more' : `composer-option-${at}`;
}

/** Keeps a press of the mouse from moving the focus. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}

export function messageView(
  { text }: Writing,
  placeholder: string,
  offer: Offer | undefined,
  handlers: ComposerHandlers,
): TemplateResult {
  return html`<span class="composer-grow composer-text" data-text="${text} ">
    <textarea
      id="composer-text"
      rows="1"
      enterkeyhint="send"
      aria-label=${placeholder}
      placeholder=${placeholder}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls=${offer ? LIST_ID : nothing}
      aria-activedescendant=${activeId(offer)}
      .value=${live(text)}
      @input=${handlers.write}
      @compositionend=${handlers.write}
    ></textarea>
  </span>`;
}

export function commandView(
  state: Filling,
  offer: Offer | undefined,
  context: ComposerContext,
  handlers: ComposerHandlers,
): TemplateResult {
  const { composer } = context.catalogue;
  return html`<span class="composer-line" role="group" aria-label="/${state.command.name}">
    <span class="composer-chip"
      >/${state.command.name}<button
        type="button"
        tabindex="-1"
        aria-label=${composer.removeCommand}
        @mousedown=${keepFocus}
        @click=${handlers.clear}
      >
        ×
      </button></span
    >
    ${repeat(
      state.pills,
      ({ option }) => option.name,
      (pill) => pillView(pill, state, offer, context, handlers),
    )}
    ${moreView(state, offer, context, handlers)}
  </span>`;
}

function pillView(
  { option, entry }: Pill,
  state: Filling,
  offer: Offer | undefined,
  context: ComposerContext,
  handlers: ComposerHandlers,
) {
  const { name } = option;
  const { composer } = context.catalogue;
  const problem = state.marked.includes(name) ? problemOf(state, name, context) : undefined;
  const hasList = option.autocomplete || option.choices?.length || option.type >= OPTION.Boolean;
  const about = [describeOption(option, context), option.required ? composer.isRequired : composer.isOptional, problem];
  return html`<span class=${classMap({ 'composer-pill': true, 'composer-wrong': problem !== undefined })}>
    <label for=${editorId(name)}>${problem === undefined ? nothing : html`<b aria-hidden="true">!</b> `}${name}</label>
    ${editorView(name, entry.text, hasList ? 'list' : 'plain', state, offer, {
      label: undefined,
      placeholder: undefined,
      isWrong: problem !== undefined,
      handlers,
    })}
    <span class="sr-only" id="${editorId(name)}-about">${about.filter(Boolean).join(' · ')}</span>
    ${
      option.required
        ? nothing
        : html`<button
            type="button"
            tabindex="-1"
            aria-label=${composer.removeOption(name)}
            @mousedown=${keepFocus}
            @click=${() => handlers.remove(name)}
          >
            ×
          </button>`
    }
  </span>`;
}

/** The box where options are added; shown without any to add, too, so that the keyboard has a place after the last. */
function moreView(state: Filling, offer: Offer | undefined, context: ComposerContext, handlers: ComposerHandlers) {
  const { composer } = context.catalogue;
  const count = listAddable(state).length;
  const hasOptional = state.pills.some(({ option }) => !option.required);
  const label = count === 0 ? '' : hasOptional ? composer.more(count) : composer.optional(count);
  return html`<span class="composer-more">
    ${editorView(undefined, state.more, count > 0 ? 'list' : 'plain', state, offer, {
      label: count > 0 ? `${composer.addOption} (${label})` : composer.noMoreOptions,
      placeholder: label,
      isWrong: false,
      handlers,
    })}
  </span>`;
}

interface EditorLooks {
  readonly label: string | undefined;
  readonly placeholder: string | undefined;
  readonly isWrong: boolean;
  readonly handlers: ComposerHandlers;
}

function editorView(
  at: string | undefined,
  text: string,
  kind: 'list' | 'plain',
  state: Filling,
  shown: Offer | undefined,
  { label, placeholder, isWrong, handlers }: EditorLooks,
): TemplateResult {
  const offer = state.at === at ? shown : undefined;
  const isList = kind === 'list';
  const enter = (event: Event): void => handlers.enter(event, at);
  return html`<span class="composer-grow" data-text=${text || (placeholder ?? '')}>
    <input
      id=${editorId(at)}
      type="text"
      size="1"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="send"
      role=${isList ? 'combobox' : nothing}
      aria-autocomplete=${isList ? 'list' : nothing}
      aria-expanded=${isList ? String(offer !== undefined) : nothing}
      aria-controls=${offer ? LIST_ID : nothing}
      aria-activedescendant=${activeId(offer)}
      aria-label=${label ?? nothing}
      aria-describedby=${at === undefined ? nothing : `${editorId(at)}-about`}
      aria-invalid=${isWrong ? 'true' : nothing}
      placeholder=${placeholder ?? nothing}
      .value=${live(text)}
      @input=${enter}
      @compositionend=${enter}
    />
  </span>`;
}

function activeId(offer: Offer | undefined): string | typeof nothing {
  return offer?.active === undefined ? nothing : `${LIST_ID}-${offer.active}`;
}
