import { noChange, type ElementPart } from 'lit';
import { getDirectiveClass } from 'lit/directive-helpers.js';
import { styleMap, type StyleInfo } from 'lit/directives/style-map.js';

/**
 * Lit's `styleMap` writes the styles that it is given first as a `style` attribute, which the page's content security
 * policy refuses; what is set through the object model is no inline style. Afterwards that is all it does, for Skyra's
 * components too. A style that is left out later, instead of being undefined, stays.
 */
export function keepStyleMapFromAttributes(): void {
  const StyleMap = getDirectiveClass(styleMap({}));
  if (!StyleMap) throw new Error('Expected styleMap to be a directive of Lit.');
  StyleMap.prototype.update = ({ element }: ElementPart, [styles]: [StyleInfo]) => {
    if (element instanceof HTMLElement || element instanceof SVGElement) set(element.style, styles);
    return noChange;
  };
}

function set(style: CSSStyleDeclaration, styles: StyleInfo): void {
  for (const [name, value] of Object.entries(styles)) {
    const property = name.startsWith('--') ? name : name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
    if (value === undefined || value === null || value === '') style.removeProperty(property);
    else style.setProperty(property, String(value));
  }
}
