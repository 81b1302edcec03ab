// Owns how the unit tests run: on the real modules, in Node. Browser tests under tests/e2e belong to
// Playwright, tests of serving under tests/deploy to vitest.deploy.config.ts.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // The real corpus is opened in some; on a busy machine that takes its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Left to itself it keeps a core free for somebody at the keyboard, which on two cores is half of them.
    maxWorkers: '100%',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/deploy/**', 'node_modules/**'],
  },
});
