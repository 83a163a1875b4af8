import type { Element, ElementContent } from 'hast';

/** Deepest nesting of a formula that is read with its fractions and powers. */
const DEEPEST = 30;

/** A formula in MathML on one line: `(a+b)/2`, `x^2`, `√(x)`. The TeX beside it is left out. */
export function readMath(math: Element, depth = 0): string {
  const children = math.children.filter((child) => child.type !== 'comment');
  const read = (child: ElementContent | undefined): string =>
    child?.type === 'text'
      ? child.value.replaceAll(/\s+/gu, '')
      : child?.type === 'element' && depth < DEEPEST
        ? readMath(child, depth + 1)
        : '';
  // Each part is read once: twice at every depth would be a thousand million times.
  const texts = children.map(read);
  const parts = texts.filter((_, at) => children[at]?.type === 'element');
  const [one, two, three] = parts;
  switch (math.tagName) {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return `${group(one)}/${group(two)}`;
    case 'msup':
    case 'mover':
      return /^[¯ˉ→^~˙¨⏞‾]$/u.test(two ?? '') ? (one ?? '') : `${one}^${group(two)}`;
    case 'msub':
    case 'munder':
      return `${one}_${group(two)}`;
    case 'msubsup':
    case 'munderover':
      return `${one}_${group(two)}^${group(three)}`;
    case 'msqrt':
      return `√(${texts.join('')})`;
    case 'mroot':
      return `${two}√(${one})`;
    case 'mtr':
      return parts.join(', ');
    case 'mtable':
      return parts.join('; ');
    case 'mo':
      return texts.join('').replace(/^(?<sign>[=<>≤≥≈≠→∈+−±])$/u, ' $<sign> ');
    case 'mtext':
      return children.map((child, at) => (child.type === 'text' ? child.value : texts[at])).join('');
    default:
      return texts.join('');
  }
}

function group(text = ''): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text.trim()})`;
}
