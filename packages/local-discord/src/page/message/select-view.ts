import { html, nothing, type TemplateResult } from 'lit';
import { createTypeahead, isLetter, listOptions, nextIndex } from './controls.ts';
import type { Option, Part } from './part.ts';
import { openPopup, type Popup } from './popup.ts';
import type { Viewer } from '../viewer.ts';

/**
 * A select menu: a button with the chosen options, which opens a list. In the list arrows, Home, End and letters move;
 * Enter and Space choose. If several may be chosen, they are sent together by "Done".
 */
export function selectView(part: Part, viewer: Viewer, choose: (values: readonly string[]) => void): TemplateResult {
  const options = listOptions(part, viewer);
  const placeholder = part.placeholder ?? viewer.catalogue.message.choose;
  const chosen = options.filter((option) => option.default).map(({ label }) => label);
  const open = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLElement) openList({ opener: currentTarget, part, options, viewer, choose });
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
  readonly viewer: Viewer;
  choose(values: readonly string[]): void;
}

function openList(props: ListProps): void {
  const { opener, part, options } = props;
  const takesSeveral = (part.max_values ?? 1) > 1;
  const find = createTypeahead(options.map(({ label }) => label));
  let chosen: readonly string[] = options.filter((option) => option.default).map(({ value }) => value);
  const send = (values: readonly string[]): void => {
    popup.close();
    props.choose(values);
  };
  const pick = ({ value }: Option): void => {
    if (!takesSeveral) return send(chosen.includes(value) && part.min_values === 0 ? [] : [value]);
    chosen = toggle(value, chosen, part.max_values ?? 1);
    popup.redraw();
  };
  const popup: Popup = openPopup({
    opener,
    content: () => listView(props, chosen, pick, send),
    onKey: (event) => {
      if (event.key === 'Tab' && !takesSeveral) popup.close();
      else onListKey(event, popup.box, find, (at) => options[at] && pick(options[at]));
    },
  });
  const entries = popup.box.querySelectorAll<HTMLElement>('[role=option]');
  const first = options.findIndex((option) => option.default);
  (entries[Math.max(0, first)] ?? popup.box).focus();
}

function toggle(value: string, chosen: readonly string[], most: number): readonly string[] {
  if (chosen.includes(value)) return chosen.filter((it) => it !== value);
  return chosen.length < most ? [...chosen, value] : chosen;
}

function listView(
  { part, options, viewer }: ListProps,
  chosen: readonly string[],
  pick: (option: Option) => void,
  send: (values: readonly string[]) => void,
): TemplateResult {
  const { min_values: least = 1, max_values: most = 1 } = part;
  const takesSeveral = most > 1;
  return html`<div
      role="listbox"
      class="list"
      aria-label=${part.placeholder ?? viewer.catalogue.message.choose}
      aria-multiselectable=${takesSeveral ? 'true' : nothing}
    >
      ${options.map((option) => optionView(option, chosen, chosen.length >= most, () => pick(option)))}
    </div>
    ${takesSeveral ? doneView(viewer, chosen.length, chosen.length < least, () => send(chosen)) : nothing}`;
}

/** Moves the focus in the list, or picks the option that has it. Keys elsewhere in the popup are ignored. */
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
  const next = isLetter(event) ? find(event.key, at, event.timeStamp) : nextIndex(event.key, at, entries.length);
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

function doneView({ catalogue }: Viewer, count: number, isTooFew: boolean, send: () => void): TemplateResult {
  return html`<div class="list-foot">
    <span role="status">${catalogue.message.chosen(count)}</span>
    <button type="button" class="primary" ?disabled=${isTooFew} @click=${send}>${catalogue.message.done}</button>
  </div>`;
}
