import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { OPTION } from '../../typed/known.ts';
import { addable } from './composer.ts';
import type { Filling, Pill, Scene, Writing } from './composer.ts';
import { describe, describeOption } from './entry.ts';
import type { Item, Offer } from './offer.ts';
import { problemOf } from './sending.ts';

/** What the parts tell of. Keys and focus are looked after by who draws them. */
export interface Deeds {
  write(event: Event): void;
  /** Typed into an option; undefined is behind the last one. */
  enter(event: Event, at: string | undefined): void;
  pick(item: Item): void;
  remove(option: string): void;
  clear(): void;
}

const LIST = 'composer-list';

export function editorId(at: string | undefined): string {
  return at === undefined ? 'composer-more' : `composer-option-${at}`;
}

/** A press of the mouse leaves the focus where it is. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}

export function messageBox(
  { text }: Writing,
  placeholder: string,
  offer: Offer | undefined,
  deeds: Deeds,
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
      aria-controls=${offer ? LIST : nothing}
      aria-activedescendant=${activeId(offer)}
      .value=${live(text)}
      @input=${deeds.write}
      @compositionend=${deeds.write}
    ></textarea>
  </span>`;
}

export function commandLine(state: Filling, offer: Offer | undefined, scene: Scene, deeds: Deeds): TemplateResult {
  const { composer } = scene.words;
  return html`<span class="composer-line" role="group" aria-label="/${state.command.name}">
    <span class="composer-chip"
      >/${state.command.name}<button
        type="button"
        tabindex="-1"
        aria-label=${composer.removeCommand}
        @mousedown=${keepFocus}
        @click=${deeds.clear}
      >
        ×
      </button></span
    >
    ${repeat(
      state.pills,
      ({ option }) => option.name,
      (pill) => pillOf(pill, state, offer, scene, deeds),
    )}
    ${moreBox(state, offer, scene, deeds)}
  </span>`;
}

function pillOf({ option, entry }: Pill, state: Filling, offer: Offer | undefined, scene: Scene, deeds: Deeds) {
  const { name } = option;
  const { composer } = scene.words;
  const problem = state.marked.includes(name) ? problemOf(state, name, scene) : undefined;
  const hasList = option.autocomplete || option.choices?.length || option.type >= OPTION.Boolean;
  const about = [describeOption(option, scene), option.required ? composer.isRequired : composer.isOptional, problem];
  return html`<span class=${classMap({ 'composer-pill': true, 'composer-wrong': problem !== undefined })}>
    <label for=${editorId(name)}>${problem === undefined ? nothing : html`<b aria-hidden="true">!</b> `}${name}</label>
    ${editor(name, entry.text, hasList ? 'list' : 'plain', state, offer, {
      label: undefined,
      placeholder: undefined,
      isWrong: problem !== undefined,
      deeds,
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
            @click=${() => deeds.remove(name)}
          >
            ×
          </button>`
    }
  </span>`;
}

/** Where further options are added; it is there without any too, so that the keyboard has a place. */
function moreBox(state: Filling, offer: Offer | undefined, scene: Scene, deeds: Deeds) {
  const { composer } = scene.words;
  const count = addable(state).length;
  const hasOptional = state.pills.some(({ option }) => !option.required);
  const label = count === 0 ? '' : hasOptional ? composer.more(count) : composer.optional(count);
  return html`<span class="composer-more">
    ${editor(undefined, state.more, count > 0 ? 'list' : 'plain', state, offer, {
      label: count > 0 ? `${composer.addOption} (${label})` : composer.noMoreOptions,
      placeholder: label,
      isWrong: false,
      deeds,
    })}
  </span>`;
}

interface EditorLooks {
  readonly label: string | undefined;
  readonly placeholder: string | undefined;
  readonly isWrong: boolean;
  readonly deeds: Deeds;
}

function editor(
  at: string | undefined,
  text: string,
  kind: 'list' | 'plain',
  state: Filling,
  shown: Offer | undefined,
  { label, placeholder, isWrong, deeds }: EditorLooks,
): TemplateResult {
  const offer = state.at === at ? shown : undefined;
  const isList = kind === 'list';
  const enter = (event: Event): void => deeds.enter(event, at);
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
      aria-controls=${offer ? LIST : nothing}
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
  return offer?.active === undefined ? nothing : `${LIST}-${offer.active}`;
}

/** What the option at hand is for, and what is wrong with it. The screen reader has it with the option itself. */
export function aboutOption(state: Filling, scene: Scene): TemplateResult | typeof nothing {
  const option = state.pills.find((pill) => pill.option.name === state.at)?.option;
  if (!option) return nothing;
  const { composer } = scene.words;
  const problem = state.marked.includes(option.name) ? problemOf(state, option.name, scene) : undefined;
  return html`<div class="composer-about" aria-hidden="true">
    <b>${option.name}</b> <span>${describeOption(option, scene)}</span>
    <small>${option.required ? composer.isRequired : composer.isOptional}</small>
    ${problem === undefined ? nothing : html`<p class="composer-problem">${problem}</p>`}
  </div>`;
}

export function listOf(offer: Offer, scene: Scene, pick: (item: Item) => void): TemplateResult {
  const { composer } = scene.words;
  const label = {
    commands: composer.commands,
    names: composer.names,
    options: composer.options,
    values: composer.options,
  };
  if (offer.instead !== undefined) return html`<p class="composer-instead" id=${LIST}>${offer.instead}</p>`;
  return html`<div class="composer-list" id=${LIST} role="listbox" aria-label=${label[offer.kind]}>
    ${offer.items.map(
      (item, index) =>
        html`<div
          id="${LIST}-${index}"
          role="option"
          tabindex="-1"
          aria-selected=${String(index === offer.active)}
          @mousedown=${keepFocus}
          @click=${() => pick(item)}
        >
          ${row(item, scene)}
        </div>`,
    )}
  </div>`;
}

function row(item: Item, { locale }: Scene): TemplateResult {
  if (item.kind === 'option') return html`<b>${item.name}</b> <span>${describe(item.option, locale)}</span>`;
  if (item.kind !== 'command') return html`<span class="composer-name">${item.name}</span>`;
  const { options = [] } = item.command;
  return html`<b>/${item.name}</b>
    ${options.map(({ name }) => html` <small>${name}</small>`)}
    <div>${describe(item.command, locale)}</div>`;
}
