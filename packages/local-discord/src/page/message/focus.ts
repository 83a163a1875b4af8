import { nextFocus } from './next-focus.ts';

/**
 * Redraws without losing the focus: a control of a message that vanished or can no longer be used gives it to the
 * nearest of that message, a message that vanished to the nearest message.
 */
export function keepFocus(root: HTMLElement, redraw: () => void): void {
  const before = focusIn(root);
  redraw();
  if (before) void restore(root, before);
}

interface Focus {
  readonly message: string;
  /** Which message of all it is. */
  readonly position: number;
  readonly element: HTMLElement;
  readonly name: string;
  /** Which control of the message it is; -1 for its menu button and links. */
  readonly at: number;
}

const MESSAGE = '[data-message]';

/** The focus, if it is in a message. What is focused inside of a component is that component, seen from the document. */
function focusIn(root: HTMLElement): Focus | undefined {
  const element = document.activeElement;
  const message = element?.closest<HTMLElement>(MESSAGE);
  if (!(element instanceof HTMLElement) || !message || !root.contains(message)) return undefined;
  const at = controlsOf(message).indexOf(element);
  const position = messagesOf(root).indexOf(message);
  return { message: message.dataset['message'] ?? '', position, element, name: nameOf(element), at };
}

async function restore(root: HTMLElement, { message: id, position, element, name, at }: Focus): Promise<void> {
  const messages = messagesOf(root);
  const message = messages.find((it) => it.dataset['message'] === id);
  if (!message) return menuButton(messages[Math.min(position, messages.length - 1)])?.focus();
  const controls = controlsOf(message);
  if (root.contains(element) && !isDisabled(element)) {
    // It may have been moved, and lost the focus by that.
    if (document.activeElement !== element) element.focus();
    return undefined;
  }
  const places = controls.map((control) => ({ name: nameOf(control), isEnabled: !isDisabled(control) }));
  const target = controls[nextFocus(places, name, Math.max(at, 0)) ?? -1] ?? menuButton(message);
  // A component draws itself a moment later, and cannot be focused before.
  if (target && 'updateComplete' in target) await target.updateComplete;
  return target?.focus();
}

function messagesOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(MESSAGE)];
}

function controlsOf(message: HTMLElement): HTMLElement[] {
  return [...message.querySelectorAll<HTMLElement>('[data-control]')];
}

function menuButton(message: HTMLElement | undefined): HTMLElement | null | undefined {
  return message?.querySelector<HTMLElement>('[data-menu]');
}

function nameOf(control: HTMLElement): string {
  return control.dataset['name'] ?? '';
}

function isDisabled(control: HTMLElement): boolean {
  return 'disabled' in control && control.disabled === true;
}
