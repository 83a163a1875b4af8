import { html, nothing, type ElementPart, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { drawMarkdown } from '../markdown/markdown-view.ts';
import type { SeenModal } from '../protocol.ts';
import type { Reader } from '../reader.ts';
import { PART } from './component.ts';
import type { Option, Part } from './component.ts';
import { fieldOf, problemIn } from './modal-fields.ts';
import type { Field } from './modal-fields.ts';

export interface ModalActs {
  /** By custom id: a text, or the values chosen. */
  submit(fields: Record<string, string | readonly string[]>): void;
  close(): void;
}

/** A modal, open as long as it is drawn. What is wrong with a field is said below it; then nothing is sent. */
export function modalView(modal: SeenModal, reader: Reader, acts: ModalActs): TemplateResult {
  const { cancel, submit } = reader.words.message;
  const parts = modal.components as readonly Part[];
  const fields = parts.map((part) => fieldOf(part, reader)).filter((field) => field !== undefined);
  return html`<dialog
    class="modal"
    aria-labelledby="modal-title"
    ${shownModally()}
    @cancel=${(event: Event) => {
      // A list that was opened in it has an end of its own.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      acts.close();
    }}
  >
    <form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (event.target instanceof HTMLFormElement) sendOff(event.target, fields, reader, acts);
      }}
    >
      <h2 id="modal-title">${modal.title}</h2>
      ${parts.map((part) => partView(part, reader))}
      <div class="modal-foot">
        <button type="button" class="plain" @click=${() => acts.close()}>${cancel}</button>
        <button type="submit" class="primary">${submit}</button>
      </div>
    </form>
  </dialog>`;
}

/** Opens the dialog it stands in, and gives the focus back when that goes. */
class ShownModally extends AsyncDirective {
  #opener: Element | null | undefined;

  render(): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart): typeof nothing {
    if (this.#opener !== undefined || !(element instanceof HTMLDialogElement)) return nothing;
    this.#opener = document.activeElement;
    // It is not in the document yet.
    queueMicrotask(() => {
      if (element.isConnected && !element.open) element.showModal();
    });
    return nothing;
  }

  protected override disconnected(): void {
    const opener = this.#opener;
    queueMicrotask(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    });
  }
}

const shownModally = directive(ShownModally);

function sendOff(form: HTMLFormElement, fields: readonly Field[], { words }: Reader, acts: ModalActs): void {
  const data = new FormData(form);
  const filled = fields.map((field) => ({ field, value: valueOf(field, data) }));
  const problems = filled.map(({ field, value }) => problemIn(field, value, words));
  for (const [index, field] of fields.entries()) tell(form, field, problems[index]);
  const first = fields.find((_, index) => problems[index] !== undefined);
  if (first) controlsOf(form, first)[0]?.focus();
  else acts.submit(Object.fromEntries(filled.map(({ field, value }) => [field.customId, value])));
}

function valueOf({ customId, kind }: Field, data: FormData): string | readonly string[] {
  const values = data.getAll(customId).filter((it) => typeof it === 'string');
  // A form sends lines off with the ends that mail has.
  return kind === 'choice' ? values.filter(Boolean) : (values[0]?.replaceAll('\r\n', '\n') ?? '');
}

function tell(form: HTMLFormElement, field: Field, problem = ''): void {
  const place = form.querySelector(`#${CSS.escape(`problem-${field.customId}`)}`);
  if (place) place.textContent = problem;
  for (const control of controlsOf(form, field)) control.setAttribute('aria-invalid', String(problem !== ''));
}

function controlsOf(form: HTMLFormElement, { customId }: Field): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(`[name="${CSS.escape(customId)}"]`)];
}

function partView(part: Part, reader: Reader): TemplateResult {
  const field = fieldOf(part, reader);
  if (field) return fieldView(field, reader);
  if (part.type === PART.TextDisplay) return html`<div class="text">${drawMarkdown(part.content ?? '', reader)}</div>`;
  return html`<p class="unknown-part">${reader.words.message.unknownPart(part.component?.type ?? part.type)}</p>`;
}

function fieldView(field: Field, reader: Reader): TemplateResult {
  const { customId, label, description, isRequired, kind, most } = field;
  const { optional } = reader.words.message;
  const title = html`${label}${
    isRequired
      ? html`<span class="required" aria-hidden="true"> *</span>`
      : html`<span class="optional"> (${optional})</span>`
  }`;
  const hint = description ? html`<p class="hint" id=${`hint-${customId}`}>${description}</p>` : nothing;
  const problem = html`<p class="problem" id=${`problem-${customId}`} role="alert"></p>`;
  if (kind === 'choice' && most > 1)
    return html`<fieldset class="field" aria-describedby=${`hint-${customId} problem-${customId}`}>
      <legend>${title}</legend>
      ${hint} ${field.options.map((option) => boxView(field, option))} ${problem}
    </fieldset>`;
  return html`<div class="field">
    <label for=${`field-${customId}`}>${title}</label>
    ${hint} ${kind === 'choice' ? choiceView(field, reader) : textView(field)} ${problem}
  </div>`;
}

function boxView({ customId }: Field, option: Option): TemplateResult {
  return html`<label class="box">
    <input type="checkbox" name=${customId} value=${option.value} ?checked=${option.default ?? false} />
    <span>${option.label}</span>
  </label>`;
}

function choiceView(field: Field, { words }: Reader): TemplateResult {
  const { customId, placeholder, isRequired, options } = field;
  return html`<select
    id=${`field-${customId}`}
    name=${customId}
    aria-required=${String(isRequired)}
    aria-describedby=${`hint-${customId} problem-${customId}`}
  >
    <option value="">${placeholder ?? words.message.choose}</option>
    ${options.map(({ value, label, default: isChosen = false }) => html`<option value=${value} ?selected=${isChosen}>${label}</option>`)}
  </select>`;
}

/** Longer texts than allowed can be typed, so that nothing pasted is cut; the sentence below says so. */
function textView({ customId, kind, placeholder, value, isRequired }: Field): TemplateResult {
  const describedBy = `hint-${customId} problem-${customId}`;
  return kind === 'paragraph'
    ? html`<textarea
        id=${`field-${customId}`}
        name=${customId}
        rows="4"
        placeholder=${placeholder ?? ''}
        aria-required=${String(isRequired)}
        aria-describedby=${describedBy}
        .defaultValue=${value}
      ></textarea>`
    : html`<input
        id=${`field-${customId}`}
        name=${customId}
        type="text"
        autocomplete="off"
        placeholder=${placeholder ?? ''}
        aria-required=${String(isRequired)}
        aria-describedby=${describedBy}
        .defaultValue=${value}
      />`;
}
