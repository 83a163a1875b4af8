import { describe, expect, it } from 'vitest';
import { asInformation, isFinal } from '../src/shapes.ts';

const LIMIT = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
const SOUND = { url: 'wss://gateway.discord.gg', shards: 1, session_start_limit: LIMIT };

describe("Discord's answer with the address of the gateway", () => {
  it('is given back as it is', () => {
    expect(asInformation(SOUND)).toBe(SOUND);
  });

  it.each([
    null,
    'text',
    [],
    {},
    { ...SOUND, url: 'https://discord.com' },
    { ...SOUND, url: 'wss://' },
    { ...SOUND, shards: 0 },
    { ...SOUND, shards: 1e6 },
    { ...SOUND, shards: '1' },
    { ...SOUND, session_start_limit: null },
    { ...SOUND, session_start_limit: { ...LIMIT, remaining: -1 } },
    { ...SOUND, session_start_limit: { ...LIMIT, reset_after: 1e300 } },
  ])('is refused where it is none: %j', (answer) => {
    expect(() => asInformation(answer)).toThrow(TypeError);
  });
});

it('knows the close codes behind which no connection is taken', () => {
  const codes = Array.from({ length: 1000 }, (_, index) => 4000 + index);
  expect(codes.filter(isFinal)).toEqual([4004, 4010, 4011, 4012, 4013, 4014]);
});
