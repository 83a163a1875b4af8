import { childAt, childrenByName, childrenOf, type XmlElement } from './xml.ts';

/** Part that a paragraph plays by its style; a number is the level of a heading, from 1. */
export type Role =
  | number
  | 'title'
  | 'subtitle'
  | 'author'
  | 'date'
  | 'contents'
  | 'code'
  | 'quote'
  | 'term'
  | 'definition';

/** Look of text: by its own properties, by its styles, or by the document's defaults. */
export interface Look {
  readonly isBold: boolean;
  /** Half-points. */
  readonly size: number;
  readonly isHidden: boolean;
}

export interface WordStyles {
  roleOf(paragraph: XmlElement): Role | undefined;
  /** @param style of the paragraph that the run stands in */
  lookOf(run: XmlElement, style: string | undefined): Look;
  /** List that numbers a paragraph, by itself or by its style; `level`, from 0, where it is stated. */
  numberingOf(paragraph: XmlElement): { readonly id: string; readonly level: number | undefined } | undefined;
}

/**
 * Names of styles by the part that their text plays. Word keeps the English names of its own styles in every language, but
 * other programs write those of theirs.
 */
const ROLES: readonly (readonly [RegExp, Exclude<Role, number>])[] = [
  [
    /^(?:title|titel|titre|t[ií]tulo|titolo|название|заголовок документа|标题文档|表題|제목 문서|otsikko|tytuł)$/iu,
    'title',
  ],
  [
    /^(?:subtitle|untertitel|sous-titre|subt[ií]tulo|sottotitolo|подзаголовок|副标题|副題|부제|podtytuł)$/iu,
    'subtitle',
  ],
  [/^definition term$/iu, 'term'],
  [/^definition$/iu, 'definition'],
  [/^authors?$/iu, 'author'],
  [/^date$/iu, 'date'],
  [
    /^(?:toc|contents|table of (?:contents|figures|authorities)|index|illustration index|bibliography index)(?: (?:heading|\d+))?$/iu,
    'contents',
  ],
  [/^(?:source code|code|code block|html preformatted|preformatted text|verbatim|listing|macro text|macro)$/iu, 'code'],
  [/^(?:(?:intense )?quote|quotations?|block text|zitat|citation|cita|citazione)$/iu, 'quote'],
];
const HEADING =
  /^(?:heading|überschrift|titre|t[ií]tulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|başlık|заголовок|标题|標題|見出し|제목|כותרת|عنوان|หัวเรื่อง) ?(?<level>[1-9])$/iu;

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: Properties;
  readonly text: Properties;
}

type Properties = ReadonlyMap<string, XmlElement>;

/** Longest chain of styles that are based on each other; a longer one is a circle. */
const LONGEST_CHAIN = 20;

export function readStyles(root: XmlElement | undefined): WordStyles {
  const top = childAt(root, 'w:styles');
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const element of childrenOf(top, 'w:style')) {
    const id = element.attributes['w:styleId'] ?? '';
    const name = (valueOf(element, 'w:name') ?? id).trim();
    const [paragraph, text] = [childAt(element, 'w:pPr'), childAt(element, 'w:rPr')].map(childrenByName) as [
      Properties,
      Properties,
    ];
    styles.set(id, { name, basedOn: valueOf(element, 'w:basedOn'), paragraph, text });
    if (element.attributes['w:default'] !== undefined && element.attributes['w:type'] === 'paragraph') standard ??= id;
  }
  const chainOf = (id: string | undefined): Style[] => {
    const chain: Style[] = [];
    for (
      let at = styles.get(id ?? '');
      at !== undefined && chain.length < LONGEST_CHAIN;
      at = styles.get(at.basedOn ?? '')
    )
      chain.push(at);
    return chain;
  };
  const defaults = childrenByName(childAt(top, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
  return {
    roleOf(paragraph) {
      const properties = childAt(paragraph, 'w:pPr');
      const id = valueOf(properties, 'w:pStyle');
      const own = levelOf(properties);
      if (own !== undefined) return own === 0 ? undefined : own;
      if (id !== undefined && !styles.has(id)) return roleByName(id);
      for (const style of chainOf(id)) {
        const role = roleByName(style.name) ?? levelFrom(style.paragraph.get('w:outlineLvl'));
        if (role !== undefined) return role === 0 ? undefined : role;
      }
      return undefined;
    },
    numberingOf(paragraph) {
      const own = childAt(paragraph, 'w:pPr');
      const chain = chainOf(valueOf(own, 'w:pStyle')).map(({ paragraph: properties }) => properties.get('w:numPr'));
      const stated = [childAt(own, 'w:numPr'), ...chain];
      const id = stated.map((one) => valueOf(one, 'w:numId')).find((one) => one !== undefined);
      const level = stated.map((one) => valueOf(one, 'w:ilvl')).find((one) => one !== undefined);
      return id === undefined || id === '0'
        ? undefined
        : { id, level: level === undefined ? undefined : Number(level) };
    },
    lookOf(run, style) {
      const own = childrenByName(childAt(run, 'w:rPr'));
      const chain = [...chainOf(own.get('w:rStyle')?.attributes['w:val']), ...chainOf(style ?? standard)];
      const all = [own, ...chain.map(({ text }) => text), defaults];
      const find = (name: string): XmlElement | undefined =>
        all.map((properties) => properties.get(name)).find((one) => one !== undefined);
      return {
        isBold: isOn(find('w:b')),
        size: Number(find('w:sz')?.attributes['w:val'] ?? 20),
        isHidden: isOn(find('w:vanish')),
      };
    },
  };
}

export function roleByName(name: string): Role | undefined {
  const level = HEADING.exec(name)?.groups?.['level'];
  if (level !== undefined) return Number(level);
  if (/^heading$/iu.test(name)) return undefined;
  return ROLES.find(([pattern]) => pattern.test(name))?.[1];
}

/** Level in the outline, from 1; 0 for text that is stated to be no heading. */
function levelOf(properties: XmlElement | undefined): number | undefined {
  return levelFrom(childAt(properties, 'w:outlineLvl'));
}

function levelFrom(property: XmlElement | undefined): number | undefined {
  const stated = property?.attributes['w:val'];
  const level = Number(stated);
  if (stated === undefined || !(level >= 0)) return undefined;
  return level > 8 ? 0 : level + 1;
}

/** Value of a property: `<w:name w:val="Title"/>`. */
export function valueOf(properties: XmlElement | undefined, name: string): string | undefined {
  return childAt(properties, name)?.attributes['w:val'];
}

/** True for a property that is there and not switched off. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off)$/u.test(property.attributes['w:val'] ?? '');
}
