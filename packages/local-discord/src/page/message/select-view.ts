import { html, nothing, type TemplateResult } from 'lit';
import type { Reader } from '../reader.ts';
import type { Option, Part } from './component.ts';
import { createTypeahead, isLetter, stepTo } from './list-keys.ts';
import { optionsOf } from './options.ts';
import { openPopup } from './popup.ts';

/**
 * A select menu: a button that shows what is chosen, and a list that opens from it. In the list arrows, Home, End and
 * letters move; Enter and Space choose. Where several may be chosen, these stay until they are sent off as done.
 */
export function selectView(part: Part, reader: Reader, choose: (values: readonly string[]) => void): TemplateResult {
  const options = optionsOf(part, reader);
  const placeholder = part.placeholder ?? reader.words.message.choose;
  const chosen = options.filter((option) => option.default).map(({ label }) => label);
  const open = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLElement) openList({ opener: currentTarget, part, options, reader, choose });
  };
  return html`<button
    type="button"
    class="select"
    data-control
    data-name=${placeholder}
    aria-haspopup="listbox"
    aria-expanded="false"
    aria-label=${[placeholder, ...chosen].join(', ')}
    ?disabled=${part.disabled ?? false}
    @click=${open}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open(event);
    }}
  >
    <span class=${chosen.length > 0 ? 'select-value' : 'select-value empty'}>${chosen.join(', ') || placeholder}</span>
    <span class="chevron" aria-hidden="true"></span>
  </button>`;
}

interface ListProps {
  readonly opener: HTMLElement;
  readonly part: Part;
  readonly options: readonly Option[];
  readonly reader: Reader;
  choose(values: readonly string[]): void;
}

function openList({ opener, part, options, reader, choose }: ListProps): void {
  const { min_values: least = 1, max_values: most = 1 } = part;
  const takesSeveral = most > 1;
  const find = createTypeahead(options.map(({ label }) => label));
  let chosen: readonly string[] = options.filter((option) => option.default).map(({ value }) => value);
  const send = (values: readonly string[]) => {
    popup.close();
    choose(values);
  };
  const pick = ({ value }: Option) => {
    const without = chosen.filter((it) => it !== value);
    const wasChosen = without.length < chosen.length;
    if (!takesSeveral) return send(wasChosen && least === 0 ? [] : [value]);
    if (!wasChosen && chosen.length >= most) return undefined;
    chosen = wasChosen ? without : [...chosen, value];
    return popup.redraw();
  };
  const popup = openPopup({
    opener,
    content: () =>
      html`<div
          role="listbox"
          class="list"
          aria-label=${part.placeholder ?? reader.words.message.choose}
          aria-multiselectable=${takesSeveral ? 'true' : nothing}
        >
          ${options.map((option) => optionView(option, chosen, chosen.length >= most, () => pick(option)))}
        </div>
        ${takesSeveral ? doneView(reader, chosen.length, chosen.length < least, () => send(chosen)) : nothing}`,
    onKey: (event) => {
      if (event.key === 'Tab' && !takesSeveral) popup.close();
      else onListKey(event, popup.box, find, (at) => options[at] && pick(options[at]));
    },
  });
  const entries = popup.box.querySelectorAll<HTMLElement>('[role=option]');
  (
    entries[
      Math.max(
        0,
        options.findIndex((option) => option.default),
      )
    ] ?? popup.box
  ).focus();
}

/** Moves the focus among the options, or picks the one that has it. What is not on an option is left alone. */
function onListKey(
  event: KeyboardEvent,
  box: HTMLElement,
  find: ReturnType<typeof createTypeahead>,
  pick: (at: number) => void,
): void {
  const entries = [...box.querySelectorAll<HTMLElement>('[role=option]')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  if (at < 0) return;
  const picks = event.key === 'Enter' || event.key === ' ';
  const next = isLetter(event) ? find(event.key, at, event.timeStamp) : stepTo(event.key, at, entries.length);
  if (picks) pick(at);
  else if (next === undefined) return;
  else entries[next]?.focus();
  event.preventDefault();
}

function optionView(
  { label, value, description }: Option,
  chosen: readonly string[],
  isFull: boolean,
  pick: () => void,
): TemplateResult {
  const isChosen = chosen.includes(value);
  const isOut = chosen.length > 1 && isFull && !isChosen;
  return html`<div
    role="option"
    tabindex="-1"
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-disabled=${isOut ? 'true' : nothing}
    @click=${pick}
  >
    <span class="option-text">
      <span>${label}</span>
      ${description === undefined ? nothing : html`<span class="option-description">${description}</span>`}
    </span>
    <span class="tick" aria-hidden="true">${isChosen ? '✓' : ''}</span>
  </div>`;
}

function doneView({ words }: Reader, count: number, isTooFew: boolean, send: () => void): TemplateResult {
  return html`<div class="list-foot">
    <span role="status">${words.message.chosen(count)}</span>
    <button type="button" class="primary" ?disabled=${isTooFew} @click=${send}>${words.message.done}</button>
  </div>`;
}
