import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './scripts/chromium';

const port = process.env['BACKCHANNEL_TEST_PORT'] ?? '3210';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  reporter: process.env['BACKCHANNEL_TEST_JSON'] ? [['list'], ['json', { outputFile: process.env['BACKCHANNEL_TEST_JSON'] }]] : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: chromiumOptions(),
  },
  webServer: {
    command: 'node .site/current/serve.mjs',
    url: `http://localhost:${port}/`,
    env: { PORT: port, HOSTNAME: '127.0.0.1', LOG: 'none' },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
