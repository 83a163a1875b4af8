/** A file or a page before it is read. */
export interface Source {
  /** Stands for the path or address in messages; its ending tells a format that the bytes do not. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type that a server stated, with its charset: `text/html; charset=utf-8`. */
  readonly mediaType?: string | undefined;
  /** Address that it came from, for relative links. */
  readonly url?: string | undefined;
}

/** Details that a person states; they win over those of the source. */
export interface SourceHints {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
}

/** Source of a text format, with its bytes decoded. */
export interface TextSource extends Omit<Source, 'bytes'> {
  readonly text: string;
  /** Title for a text that states none: the file's name in words. */
  readonly fallbackTitle: string | undefined;
}

/** Place of a text, for messages and for a title where the text has none. */
export interface Place {
  readonly file: string;
  /** The same with its folders, one of which names a project whose file is a README. */
  readonly path?: string;
}
