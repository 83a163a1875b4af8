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
  const parts = children.filter((child) => child.type === 'element');
  const [one, two, three] = [parts[0], parts[1], parts[2]].map(read);
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
      return `√(${children.map(read).join('')})`;
    case 'mroot':
      return `${two}√(${one})`;
    case 'mtr':
      return parts.map(read).join(', ');
    case 'mtable':
      return parts.map(read).join('; ');
    case 'mo':
      return children
        .map(read)
        .join('')
        .replace(/^(?<sign>[=<>≤≥≈≠→∈+−±])$/u, ' $<sign> ');
    case 'mtext':
      return children.map((child) => (child.type === 'text' ? child.value : read(child))).join('');
    default:
      return children.map(read).join('');
  }
}

function group(text = ''): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text.trim()})`;
}
