import type { Clock } from '../clock.ts';
import type { Post } from '../world/world.ts';

interface Remembered {
  readonly post: Post;
  readonly at: number;
}

export interface Nonces {
  /** The message that was posted with a nonce, while the nonce lives and the message is not deleted. */
  find(nonce: string): Post | undefined;
  remember(nonce: string, post: Post): void;
}

/**
 * The bot's enforced nonces. Two generations are kept and the older one is dropped as a whole once all of it has expired,
 * so a burst of thousands costs only memory, and that for minutes.
 * @param life milliseconds for which a nonce is remembered
 */
export function createNonces(clock: Clock, life: number): Nonces {
  let young = new Map<string, Remembered>();
  let old = new Map<string, Remembered>();
  let turnedAt = clock.now();
  const turn = (): void => {
    const since = clock.now() - turnedAt;
    if (since < life) return;
    old = since < 2 * life ? young : new Map();
    young = new Map();
    turnedAt = clock.now();
  };
  return {
    find(nonce) {
      turn();
      const known = young.get(nonce) ?? old.get(nonce);
      const isFresh = known && clock.now() - known.at < life && !known.post.deleted;
      return isFresh ? known.post : undefined;
    },
    remember(nonce, post) {
      turn();
      young.set(nonce, { post, at: clock.now() });
    },
  };
}
