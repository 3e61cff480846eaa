import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Give PACTE_URL to test a service that runs already; otherwise one is started on fresh data. */
const running = process.env['PACTE_URL'];
const port = process.env['PACTE_TEST_PORT'] ?? '4640';
const browser = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

export default defineConfig({
  testDir: 'test/web',
  testMatch: '**/*.spec.ts',
  // By port, as the service: two runs at once do not empty each other's.
  outputDir: `.cache/browser-results/${port}`,
  forbidOnly: Boolean(process.env['CI']),
  // The journeys share one service and its standing clock.
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `.cache/browser-${port}.json` }]],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    // Keeping a trace costs a test as much again: only a second try leaves one.
    trace: 'on-first-retry',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      // Chromium's own sandbox does not work as root, and a container's shared memory is small.
      args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  ...(!running && {
    webServer: {
      command: 'node test/runner/browser-service.mjs',
      env: { PORT: port },
      url: `http://127.0.0.1:${port}/`,
      timeout: 120_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      stdout: 'ignore',
    },
  }),
});
