import { html, type TemplateResult } from 'lit';
import { createTypeahead, isLetter, stepTo } from './list-keys.ts';
import { openPopup } from './popup.ts';
import type { Anchor } from './popup.ts';

export interface MenuItem {
  readonly label: string;
  readonly isDangerous?: boolean;
  run(): void;
}

export interface MenuGroup {
  /** Shown above its items. */
  readonly title?: string;
  readonly items: readonly MenuItem[];
}

/** Opens a menu, with the focus on its first item: arrows, Home, End and letters move, Enter and Space choose. */
export function openMenu(opener: HTMLElement, label: string, groups: readonly MenuGroup[], anchor?: Anchor): void {
  const all = groups.flatMap(({ items }) => items);
  const find = createTypeahead(all.map((item) => item.label));
  const { box, close } = openPopup({
    opener,
    ...(anchor && { anchor }),
    content: (popup) =>
      html`<div role="menu" class="menu" aria-label=${label}>
        ${groups.map((it) => groupView(it, label, popup.close))}
      </div>`,
    onKey(event) {
      const buttons = [...box.querySelectorAll<HTMLElement>('[role=menuitem]')];
      const at = buttons.findIndex((button) => button === document.activeElement);
      if (event.key === 'Tab') return close();
      const next = isLetter(event) ? find(event.key, at, event.timeStamp) : stepTo(event.key, at, buttons.length);
      if (next === undefined) return undefined;
      event.preventDefault();
      return buttons[next]?.focus();
    },
  });
  box.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

function groupView({ title, items }: MenuGroup, menu: string, close: () => void): TemplateResult {
  return html`<div role="group" aria-label=${title ?? menu}>
    ${title === undefined ? undefined : html`<div class="menu-title" aria-hidden="true">${title}</div>`}
    ${items.map((item) => itemView(item, close))}
  </div>`;
}

function itemView({ label, isDangerous = false, run }: MenuItem, close: () => void): TemplateResult {
  const choose = () => {
    close();
    run();
  };
  return html`<button type="button" role="menuitem" tabindex="-1" class=${isDangerous ? 'danger' : ''} @click=${choose}>
    ${label}
  </button>`;
}
