import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manualClock } from '../src/clock.ts';
import { createNonces } from '../src/rest/nonces.ts';
import type { Post } from '../src/world/world.ts';

const LIFE = 300;
const postOf = (id: string): Post => ({ id, deleted: false }) as Post;

test('remembers every nonce of a burst for its whole life', () => {
  const clock = manualClock();
  const nonces = createNonces(clock, LIFE);
  const posts = Array.from({ length: 10_000 }, (_, index) => postOf(String(index)));
  for (const post of posts) nonces.remember(post.id, post);
  clock.advance(LIFE - 1);
  expect(posts.filter((post) => nonces.find(post.id) !== post)).toEqual([]);
  clock.advance(1);
  expect(posts.filter((post) => nonces.find(post.id))).toEqual([]);
});

test('finds what a plain list of times finds, whatever the order', () => {
  const steps = fc.array(fc.record({ wait: fc.nat(2 * LIFE), nonce: fc.constantFrom('a', 'b', 'c') }));
  fc.assert(
    fc.property(steps, (all) => {
      const clock = manualClock();
      const nonces = createNonces(clock, LIFE);
      const expected = new Map<string, { readonly post: Post; readonly at: number }>();
      for (const [index, { wait, nonce }] of all.entries()) {
        clock.advance(wait);
        const known = expected.get(nonce);
        const isFresh = known && clock.now() - known.at < LIFE;
        expect(nonces.find(nonce)).toBe(isFresh ? known.post : undefined);
        const post = postOf(String(index));
        nonces.remember(nonce, post);
        expected.set(nonce, { post, at: clock.now() });
      }
    }),
  );
});

test('forgets the nonce of a deleted message', () => {
  const nonces = createNonces(manualClock(), LIFE);
  const post = postOf('1');
  nonces.remember('a', post);
  post.deleted = true;
  expect(nonces.find('a')).toBeUndefined();
});
