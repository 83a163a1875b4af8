import { html, type TemplateResult } from 'lit';
import type { MessagesProps } from '../props.ts';
import type { OfferedCommand, VisibleMessage } from '../protocol.ts';
import { createTypeahead, isLetter, nextIndex } from './controls.ts';
import { isPrivate, isThinking, textOf } from './message.ts';
import { openPopup, type Anchor } from './popup.ts';

/** Opens a message's menu at the pointer or below its button; on links and selections the browser's own opens. */
export function openMessageMenu(event: MouseEvent, message: VisibleMessage, props: MessagesProps): void {
  const { currentTarget: element, type } = event;
  if (!(element instanceof HTMLElement)) return;
  const isRightClick = type === 'contextmenu';
  const opener = isRightClick ? element.querySelector<HTMLElement>('[data-menu]') : element;
  if (!opener || (isRightClick && wantsBrowserMenu(event))) return;
  event.preventDefault();
  const { clientX: left, clientY: top } = event;
  // The menu key gives no position.
  const isAtPointer = isRightClick && (left > 0 || top > 0);
  const anchor = isAtPointer ? { left, top, bottom: top, width: 0 } : undefined;
  openMenu(opener, props.viewer.catalogue.message.menu, groupsOf(message, props), anchor);
}

/** True on a link, to copy its address, and on a selection, to copy the text. */
function wantsBrowserMenu(event: MouseEvent): boolean {
  const isOnLink = event.composedPath().some((it) => it instanceof HTMLAnchorElement);
  return isOnLink || getSelection()?.isCollapsed === false;
}

function groupsOf(message: VisibleMessage, { viewer, menu, handlers }: MessagesProps): MenuGroup[] {
  const { catalogue, locale, me } = viewer;
  const text = textOf(message);
  const reply = { label: catalogue.message.reply, run: () => handlers.reply(message) };
  const copy = { label: catalogue.message.copy, run: () => void navigator.clipboard.writeText(text) };
  const apps = menu.map((it) => ({ label: nameOf(it, locale), run: () => handlers.runOn(it.name, message) }));
  const remove = {
    label: isPrivate(message) ? catalogue.message.dismiss : catalogue.message.remove,
    isDangerous: !isPrivate(message),
    run: () => handlers.remove(message),
  };
  const groups: MenuGroup[] = [
    { items: [...(isPrivate(message) || isThinking(message) ? [] : [reply]), ...(text ? [copy] : [])] },
    { title: catalogue.message.apps, items: isThinking(message) ? [] : apps },
    { items: isPrivate(message) || message.author.id === me.id ? [remove] : [] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function nameOf({ name, name_localizations: names }: OfferedCommand, locale: string): string {
  return names?.[locale] ?? name;
}

interface MenuItem {
  readonly label: string;
  readonly isDangerous?: boolean;
  run(): void;
}

interface MenuGroup {
  /** Shown above its items. */
  readonly title?: string;
  readonly items: readonly MenuItem[];
}

/** Opens a menu with the focus on its first item. Arrows, Home, End and letters move; Enter and Space choose. */
function openMenu(opener: HTMLElement, label: string, groups: readonly MenuGroup[], anchor?: Anchor): void {
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
      const next = isLetter(event) ? find(event.key, at, event.timeStamp) : nextIndex(event.key, at, buttons.length);
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
  const chooseItem = () => {
    close();
    run();
  };
  return html`<button
    type="button"
    role="menuitem"
    tabindex="-1"
    class=${isDangerous ? 'danger' : ''}
    @click=${chooseItem}
  >
    ${label}
  </button>`;
}
