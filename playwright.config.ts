import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = process.env['BACKCHANNEL_TEST_PORT'] ?? '3210';
const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

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
    launchOptions: {
      ...(systemChromium && { executablePath: systemChromium }),
      chromiumSandbox: false,
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node .site/current/serve.mjs',
    url: `http://localhost:${port}/`,
    env: { PORT: port, HOSTNAME: '127.0.0.1', LOG: 'none' },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
