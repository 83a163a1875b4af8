/** What takes the keys that are typed into it. */
const TAKES_KEYS = 'input, textarea, select, dialog, [role=menu], [role=listbox]';

/** As in Discord, what is typed anywhere on the page goes into the message box. */
export function typeAnywhere(root: HTMLElement, focus: () => void): void {
  root.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, isComposing, target }) => {
    // A blank presses buttons and scrolls.
    const isTyped = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !isComposing;
    if (isTyped && target instanceof Element && !target.closest(TAKES_KEYS)) focus();
  });
}
