import { Parser } from 'htmlparser2';

/** Element of an XML file. Its name has the prefix that is written. */
export interface XmlElement {
  name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Deepest nesting; more is no document, and would overflow the stack of whoever walks it. */
const DEEPEST = 500;

/**
 * Tree of an XML file, in whatever of the encodings that XML allows without stating it. Forgives what is not well formed;
 * entities that the file defines itself stay unexpanded.
 *
 * @param prefixes the prefix to give each namespace, by its address, whatever the file calls it
 */
export function parseXml(bytes: Uint8Array, prefixes: Readonly<Record<string, string>> = {}): XmlElement {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const renamed = new Map<string, string>();
  const rename = (name: string): string => {
    const [prefix = '', local] = name.split(':');
    const other = renamed.get(local === undefined ? '' : prefix);
    return other === undefined ? name : `${other}:${local ?? name}`;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (const [key, value] of Object.entries(attributes)) {
          const prefix = prefixes[value];
          if (prefix !== undefined && /^xmlns(?::|$)/u.test(key)) renamed.set(key.slice(6), prefix);
        }
        const named = Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key) : key, value]);
        const element = { name: rename(name), attributes: Object.fromEntries(named), children: [] };
        if (open.length <= DEEPEST) open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => open.at(-1)?.children.push(text),
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder(encoding).decode(bytes));
  return root;
}

/** Child elements of a name, or all. */
export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = (parent?.children ?? []).filter((child) => typeof child !== 'string');
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** First child of a name, then its first child of the next name. */
export function childAt(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let at = parent;
  for (const name of names) at = childrenOf(at, name)[0];
  return at;
}

/** First child element of each name; for a parent that is asked again and again. */
export function childrenByName(parent: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(
    childrenOf(parent)
      .map((child) => [child.name, child] as const)
      .toReversed(),
  );
}

/** All elements inside, in reading order, for which `test` holds; those inside such a one only with `inner`. */
export function findAll(
  root: XmlElement | undefined,
  test: (element: XmlElement) => boolean,
  inner = false,
): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of childrenOf(parent)) {
      const fits = test(child);
      if (fits) found.push(child);
      if (!fits || inner) walk(child);
    }
  };
  if (root !== undefined) walk(root);
  return found;
}

export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** XML of an element and what is inside. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : writeXml(child))).join('');
  return name === '' ? inside : `<${name}${written.join('')}>${inside}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
