/** Letters of one font and size in a row, where the file draws them. Lengths are in points; the page's top left is 0, 0. */
export interface Run {
  readonly text: string;
  /** Edge at which reading begins: the left one, on a right-to-left page measured from the right. */
  readonly x: number;
  /** Baseline, from the page's top. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: Font;
  /** True for text of the other direction than the page's: its runs follow each other against the order of places. */
  readonly isForeign: boolean;
  /** True where a blank stands before it. */
  readonly isSpaced: boolean;
  /** Place in the stream of the page. */
  readonly order: number;
  /** Name of the marked content that it belongs to, which the structure tree refers to. */
  readonly mark?: string | undefined;
}

export interface Font {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMono: boolean;
}

/** Text of a page as it is drawn. */
export interface PageText {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Text that is turned against the page: stamps, watermarks, labels of axes. */
  readonly turned: readonly string[];
  /** Text that the file itself says is no content. */
  readonly artifacts: readonly string[];
  /** Structure tree of a tagged file. */
  readonly tree?: StructureNode | undefined;
}

/** An element of the structure tree, or a piece of marked content. */
export interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
  /** Name of the marked content. */
  readonly id?: string;
}

/** A bookmark of the file. */
export interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly depth: number;
}

export interface PdfText {
  readonly pages: readonly PageText[];
  readonly bookmarks: readonly Bookmark[];
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly isTagged: boolean;
}
