import { render, type TemplateResult } from 'lit';

/** Position of a popup in pixels of the viewport: below or above a control, or beside the pointer. */
export type Anchor = Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>;

export interface PopupOptions {
  /** The control that opened it: gets `aria-expanded` and, at the end, the focus. */
  readonly opener: HTMLElement;
  readonly anchor?: Anchor;
  /** Called at each drawing. */
  readonly content: (popup: Popup) => TemplateResult;
  readonly onKey?: (event: KeyboardEvent) => void;
}

export interface Popup {
  readonly box: HTMLElement;
  redraw(): void;
  /** Returns the focus to the opener, unless it has moved elsewhere. */
  close(): void;
}

const GAP = 4;

/**
 * Opens a popup above the page. Escape, a press elsewhere, losing the focus and another press of the opener close it. It
 * is a manual popover: an automatic one would be closed by a press of its opener and opened again by the click after it.
 */
export function openPopup({ opener, anchor, content, onKey }: PopupOptions): Popup {
  const box = document.createElement('div');
  box.className = 'popup';
  box.popover = 'manual';
  const open = new AbortController();
  const close = () => {
    if (open.signal.aborted) return;
    open.abort();
    const hadFocus = box.contains(document.activeElement);
    opener.setAttribute('aria-expanded', 'false');
    if (hadFocus) opener.focus();
    box.remove();
  };
  const popup: Popup = { box, close, redraw: () => void render(content(popup), box) };
  popup.redraw();
  // In the modal dialog, if one is open: nothing outside of it can be used.
  (opener.closest('dialog, main') ?? document.body).append(box);
  box.showPopover();
  place(box, anchor ?? opener.getBoundingClientRect());
  opener.setAttribute('aria-expanded', 'true');
  listen(popup, opener, open.signal, onKey);
  return popup;
}

function listen(popup: Popup, opener: HTMLElement, signal: AbortSignal, onKey: PopupOptions['onKey']): void {
  const { box, close } = popup;
  box.addEventListener(
    'keydown',
    (event) => {
      event.stopPropagation();
      if (event.key !== 'Escape') return onKey?.(event);
      event.preventDefault();
      return close();
    },
    { signal },
  );
  box.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) close();
    },
    { signal },
  );
  const onPress = (event: PointerEvent) => {
    const path = event.composedPath();
    if (path.includes(box)) return;
    close();
    if (path.includes(opener)) opener.addEventListener('click', swallow, { capture: true, once: true });
  };
  document.addEventListener('pointerdown', onPress, { signal, capture: true });
  window.addEventListener('resize', close, { signal });
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
}

/** Places a box below the anchor, or above it if there is no room, always within the window. */
function place(box: HTMLElement, { left, top, bottom, width }: Anchor): void {
  box.style.minWidth = `${Math.min(width, window.innerWidth - 2 * GAP)}px`;
  const { width: wide, height: high } = box.getBoundingClientRect();
  const fitsBelow = bottom + GAP + high <= window.innerHeight;
  const y = fitsBelow ? bottom + GAP : Math.max(GAP, top - GAP - high);
  const x = Math.max(GAP, Math.min(left, window.innerWidth - wide - GAP));
  box.style.left = `${x}px`;
  box.style.top = `${Math.min(y, Math.max(GAP, window.innerHeight - high - GAP))}px`;
}
