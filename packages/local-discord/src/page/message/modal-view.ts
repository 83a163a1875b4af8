import { html, nothing, type ElementPart, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { drawMarkdown } from '../markdown/markdown-view.ts';
import { fieldOf, validateField, type Field } from './controls.ts';
import { PART, type Option, type Part } from './part.ts';
import type { VisibleModal } from '../protocol.ts';
import type { Viewer } from '../viewer.ts';

export interface ModalHandlers {
  /** Texts or chosen values by custom id. */
  submit(fields: Record<string, string | readonly string[]>): void;
  close(): void;
}

/** A modal, open as long as it is drawn. Wrong fields show the reason below them, and nothing is submitted. */
export function modalView(modal: VisibleModal, viewer: Viewer, handlers: ModalHandlers): TemplateResult {
  const { cancel, submit } = viewer.catalogue.message;
  const parts = modal.components as readonly Part[];
  const fields = parts.map((part) => fieldOf(part, viewer)).filter((field) => field !== undefined);
  return html`<dialog
    class="modal"
    aria-labelledby="modal-title"
    ${openModally()}
    @cancel=${(event: Event) => {
      // A list opened in the modal has its own cancel event.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      handlers.close();
    }}
  >
    <form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (event.target instanceof HTMLFormElement) submitForm(event.target, fields, viewer, handlers);
      }}
    >
      <h2 id="modal-title">${modal.title}</h2>
      ${parts.map((part) => partView(part, viewer))}
      <div class="modal-foot">
        <button type="button" class="plain" @click=${() => handlers.close()}>${cancel}</button>
        <button type="submit" class="primary">${submit}</button>
      </div>
    </form>
  </dialog>`;
}

/** Opens its dialog as a modal, and returns the focus when the dialog is removed. */
class OpenModally extends AsyncDirective {
  #opener: Element | null | undefined;

  render(): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart): typeof nothing {
    if (this.#opener !== undefined || !(element instanceof HTMLDialogElement)) return nothing;
    this.#opener = document.activeElement;
    // The dialog is not in the document yet.
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

const openModally = directive(OpenModally);

function submitForm(
  form: HTMLFormElement,
  fields: readonly Field[],
  { catalogue }: Viewer,
  handlers: ModalHandlers,
): void {
  const data = new FormData(form);
  const filled = fields.map((field) => ({ field, value: valueOf(field, data) }));
  const problems = filled.map(({ field, value }) => validateField(field, value, catalogue));
  for (const [index, field] of fields.entries()) showProblem(form, field, problems[index]);
  const first = fields.find((_, index) => problems[index] !== undefined);
  if (first) controlsOf(form, first)[0]?.focus();
  else handlers.submit(Object.fromEntries(filled.map(({ field, value }) => [field.customId, value])));
}

function valueOf({ customId, kind }: Field, data: FormData): string | readonly string[] {
  const values = data.getAll(customId).filter((it) => typeof it === 'string');
  // FormData has CRLF line ends.
  return kind === 'choice' ? values.filter(Boolean) : (values[0]?.replaceAll('\r\n', '\n') ?? '');
}

function showProblem(form: HTMLFormElement, field: Field, problem = ''): void {
  const place = form.querySelector(`#${CSS.escape(`problem-${field.customId}`)}`);
  if (place) place.textContent = problem;
  for (const control of controlsOf(form, field)) control.setAttribute('aria-invalid', String(problem !== ''));
}

function controlsOf(form: HTMLFormElement, { customId }: Field): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(`[name="${CSS.escape(customId)}"]`)];
}

function partView(part: Part, viewer: Viewer): TemplateResult {
  const field = fieldOf(part, viewer);
  if (field) return fieldView(field, viewer);
  if (part.type === PART.TextDisplay) return html`<div class="text">${drawMarkdown(part.content ?? '', viewer)}</div>`;
  return html`<p class="unknown-part">${viewer.catalogue.message.unknownPart(part.component?.type ?? part.type)}</p>`;
}

function fieldView(field: Field, viewer: Viewer): TemplateResult {
  const { customId, label, description, isRequired, kind, most } = field;
  const { optional } = viewer.catalogue.message;
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
    ${hint} ${kind === 'choice' ? choiceView(field, viewer) : textView(field)} ${problem}
  </div>`;
}

function boxView({ customId }: Field, option: Option): TemplateResult {
  return html`<label class="box">
    <input type="checkbox" name=${customId} value=${option.value} ?checked=${option.default ?? false} />
    <span>${option.label}</span>
  </label>`;
}

function choiceView(field: Field, { catalogue }: Viewer): TemplateResult {
  const { customId, placeholder, isRequired, options } = field;
  return html`<select
    id=${`field-${customId}`}
    name=${customId}
    aria-required=${String(isRequired)}
    aria-describedby=${`hint-${customId} problem-${customId}`}
  >
    <option value="">${placeholder ?? catalogue.message.choose}</option>
    ${options.map(({ value, label, default: isChosen = false }) => html`<option value=${value} ?selected=${isChosen}>${label}</option>`)}
  </select>`;
}

/** No maxlength: pasted text is not cut, and the problem below says that it is too long. */
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
