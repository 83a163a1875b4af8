/** A piece of text on a page: its place in points from the page's top left. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** 10 by default. */
  readonly size?: number;
  readonly font?: keyof typeof FONTS;
  /** Role in the structure tree of a tagged file; lines in a row with one role and one `block` are one element. */
  readonly role?: string;
  readonly block?: string;
  /** True for text that runs upwards. */
  readonly isTurned?: boolean;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  readonly bookmarks?: readonly string[];
  readonly width?: number;
  readonly height?: number;
}

const FONTS = { regular: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique', mono: 'Courier' };
const NAMES = Object.keys(FONTS);

/** Writes a PDF with standard fonts: text of Latin letters, bookmarks, and the structure tree of lines that have a role. */
export function writePdf(
  pages: readonly (readonly PdfLine[])[],
  { info = {}, bookmarks = [], width = 600, height = 800 }: PdfOptions = {},
): Uint8Array {
  const objects: string[] = ['', ''];
  const add = (body: string): number => objects.push(body);
  const fonts = NAMES.map((name, index) => {
    const base = Object.values(FONTS)[index];
    return `/${name} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`)} 0 R`;
  });
  const elements: { role: string; block: string | undefined; marks: string[]; page: number }[] = [];
  const kids = pages.map((lines) => {
    const page = objects.length + 2;
    const content = lines.map((line, mark) => writeLine(line, height, mark, page, elements)).join('\n');
    add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${page - 1} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> /StructParents 0 >>`,
    );
    return `${page} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  const outline = bookmarks.length === 0 ? '' : `/Outlines ${addOutline(bookmarks, objects, kids[0] ?? '')} 0 R`;
  const tree =
    elements.length === 0 ? '' : `/MarkInfo << /Marked true >> /StructTreeRoot ${addTree(elements, objects)} 0 R`;
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${outline} ${tree} >>`;
  const details = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${quote(value)}`)
      .join(' ')} >>`,
  );
  return Buffer.from(writeObjects(objects, details), 'latin1');
}

function writeLine(
  { text, x, y, size = 10, font = 'regular', role, block, isTurned = false }: PdfLine,
  height: number,
  mark: number,
  page: number,
  elements: { role: string; block: string | undefined; marks: string[]; page: number }[],
): string {
  const matrix = isTurned ? `0 1 -1 0 ${x} ${height - y}` : `1 0 0 1 ${x} ${height - y}`;
  const show = `BT /${font} ${size} Tf ${matrix} Tm ${quote(text)} Tj ET`;
  if (role === undefined) return show;
  if (role === 'Artifact') return `/Artifact BMC ${show} EMC`;
  const above = elements.at(-1);
  if (above?.page === page && above.role === role && block !== undefined && above.block === block)
    above.marks.push(String(mark));
  else elements.push({ role, block, marks: [String(mark)], page });
  return `/Span << /MCID ${mark} >> BDC ${show} EMC`;
}

function addTree(elements: readonly { role: string; marks: string[]; page: number }[], objects: string[]): number {
  const root = objects.length + elements.length + 1;
  const kids = elements.map(({ role, marks, page }) => {
    objects.push(`<< /Type /StructElem /S /${role} /P ${root} 0 R /Pg ${page} 0 R /K [${marks.join(' ')}] >>`);
    return `${objects.length} 0 R`;
  });
  const byPage = new Map<number, string[]>();
  for (const [index, { page, marks }] of elements.entries())
    byPage.set(page, [...(byPage.get(page) ?? []), ...marks.map(() => kids[index] ?? '')]);
  const parents = [...byPage.values()].map((refs, index) => `${index} [${refs.join(' ')}]`);
  return objects.push(
    `<< /Type /StructTreeRoot /K [${kids.join(' ')}] /ParentTree << /Nums [${parents.join(' ')}] >> >>`,
  );
}

function addOutline(titles: readonly string[], objects: string[], page: string): number {
  const root = objects.length + titles.length + 1;
  for (const [index, title] of titles.entries()) {
    const own = objects.length + 1;
    const [before, next] = [
      index > 0 ? `/Prev ${own - 1} 0 R` : '',
      index < titles.length - 1 ? `/Next ${own + 1} 0 R` : '',
    ];
    objects.push(`<< /Title ${quote(title)} /Parent ${root} 0 R ${before} ${next} /Dest [${page} /Fit] >>`);
  }
  return objects.push(
    `<< /Type /Outlines /First ${root - titles.length} 0 R /Last ${root - 1} 0 R /Count ${titles.length} >>`,
  );
}

function quote(text: string): string {
  return `(${text.replaceAll(/[\\()]/gu, String.raw`\$&`)})`;
}

function writeObjects(objects: readonly string[], info: number): string {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF`;
}

/** Lines of a paragraph under each other, `leading` points apart. */
export function paragraph(texts: readonly string[], at: Omit<PdfLine, 'text'>, leading = 12): PdfLine[] {
  return texts.map((text, index) => ({ ...at, text, y: at.y + index * leading }));
}
