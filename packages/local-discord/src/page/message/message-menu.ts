import type { OfferedCommand, SeenMessage } from '../protocol.ts';
import { openMenu } from './menu.ts';
import type { MenuGroup } from './menu.ts';
import { textOf } from './message-text.ts';
import type { MessagesProps } from './message-view.ts';
import { isPrivate, isThinking } from './rows.ts';

/** Opens a message's menu, beside the pointer or below its button, unless the browser's own is wanted. */
export function openMessageMenu(event: MouseEvent, message: SeenMessage, props: MessagesProps): void {
  const { currentTarget: element, type } = event;
  if (!(element instanceof HTMLElement)) return;
  const isRightClick = type === 'contextmenu';
  const opener = isRightClick ? element.querySelector<HTMLElement>('[data-menu]') : element;
  if (!opener || (isRightClick && wantsBrowsersMenu(event))) return;
  event.preventDefault();
  const { clientX: left, clientY: top } = event;
  // A key that opens the menu has no place of its own.
  const isAtPointer = isRightClick && (left > 0 || top > 0);
  const anchor = isAtPointer ? { left, top, bottom: top, width: 0 } : undefined;
  openMenu(opener, props.reader.words.message.menu, groupsOf(message, props), anchor);
}

/** On a link one wants to copy its address; on a selection, its words. */
function wantsBrowsersMenu(event: MouseEvent): boolean {
  const isOnLink = event.composedPath().some((it) => it instanceof HTMLAnchorElement);
  return isOnLink || getSelection()?.isCollapsed === false;
}

function groupsOf(message: SeenMessage, { reader, menu, acts }: MessagesProps): MenuGroup[] {
  const { words, locale, me } = reader;
  const text = textOf(message);
  const reply = { label: words.message.reply, run: () => acts.reply(message) };
  const copy = { label: words.message.copy, run: () => void navigator.clipboard.writeText(text) };
  const apps = menu.map((it) => ({ label: nameOf(it, locale), run: () => acts.runOn(it.name, message) }));
  const remove = {
    label: isPrivate(message) ? words.message.dismiss : words.message.remove,
    isDangerous: !isPrivate(message),
    run: () => acts.remove(message),
  };
  const groups: MenuGroup[] = [
    { items: [...(isPrivate(message) || isThinking(message) ? [] : [reply]), ...(text ? [copy] : [])] },
    { title: words.message.apps, items: isThinking(message) ? [] : apps },
    { items: isPrivate(message) || message.author.id === me.id ? [remove] : [] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function nameOf({ name, name_localizations: names }: OfferedCommand, locale: string): string {
  return names?.[locale] ?? name;
}
