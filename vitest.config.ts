import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Libraries as everybody runs them: their builds for development check themselves, at twice the cost. A setting would be
  // added to the default, not put in its place.
  plugins: [
    {
      name: 'libraries-as-shipped',
      configResolved: ({ ssr }) => void (ssr.resolve = { ...ssr.resolve, conditions: ['node'] }),
    },
  ],
  test: {
    include: ['{test,bench,packages/*/test}/**/*.test.ts'],
    setupFiles: ['test/support/set-up.ts'],
    // No module keeps state (test/architecture.test.ts), so files share a worker and what it has loaded.
    isolate: false,
    // One worker less by default, which on two cores is half the speed.
    maxWorkers: '100%',
    // Catches a test that hangs, on a machine ten times slower than ours; nothing waits for time to pass.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    coverage: { provider: 'v8', include: ['src/**', 'commands/**', 'packages/*/src/**'] },
  },
});
