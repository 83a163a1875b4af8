import { findNextFocus } from './controls.ts';

/**
 * Redraws and keeps the focus: if the focused control of a message vanishes or is disabled, the nearest one of that
 * message gets it; if the message vanishes, the nearest message.
 */
export function keepFocus(root: HTMLElement, redraw: () => void): void {
  const before = focusIn(root);
  redraw();
  if (before) void restore(root, before);
}

interface Focus {
  readonly message: string;
  /** Index of the message. */
  readonly position: number;
  readonly element: HTMLElement;
  readonly name: string;
  /** Index of the control in the message; -1 for its menu button and links. */
  readonly at: number;
}

const MESSAGE = '[data-message]';

/** The focus, if it is in a message. In a shadow root, the focused element is its host. */
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
    // An element that is moved loses the focus.
    if (document.activeElement !== element) element.focus();
    return undefined;
  }
  const places = controls.map((control) => ({ name: nameOf(control), isEnabled: !isDisabled(control) }));
  const target = controls[findNextFocus(places, name, Math.max(at, 0)) ?? -1] ?? menuButton(message);
  // A Skyra component draws itself later and cannot be focused before.
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
