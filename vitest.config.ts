import { defineConfig } from 'vitest/config';

/** Generous: a slow machine is no defect, and speed is measured in bench/. */
const TIMEOUT_MS = 120_000;

export default defineConfig({
  // One file after another: browsers, Hugo and whole bots take both cores of a small machine for themselves.
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    testTimeout: TIMEOUT_MS,
    hookTimeout: TIMEOUT_MS,
    fileParallelism: false,
    setupFiles: ['test/setup.ts'],
  },
});
