import type { Named } from '../typed/known.ts';
import type { Words } from './words.ts';

/** Who reads, and what there is to know for drawing something for them. */
export interface Reader {
  readonly words: Words;
  /** The language of that person's Discord: `en-US` or `zh-CN`. */
  readonly locale: string;
  readonly me: Named;
  readonly bot: Named;
  /** What people, roles and channels are called, by id. */
  readonly names: {
    readonly people: ReadonlyMap<string, string>;
    readonly roles: ReadonlyMap<string, string>;
    readonly channels: ReadonlyMap<string, string>;
  };
  /** The local Discord's clock, in milliseconds since 1970. */
  readonly now: number;
}
