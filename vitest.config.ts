import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Long enough for a process to start on a busy machine; nothing here waits for time to pass.
  test: {
    include: ['{test,bench,packages/*/test}/**/*.test.ts'],
    testTimeout: 20_000,
    coverage: { provider: 'v8', include: ['src/**', 'commands/**', 'packages/*/src/**'] },
  },
});
