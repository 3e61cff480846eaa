import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { visit } from './visit.js';

const BUDGET = 150_000;

/** Size on the wire: compressed as the API does for browsers. */
const asServed = (body: Buffer): number => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

test('the first page needs less than 150 kB of compressed script, and nothing from elsewhere', async ({ page, baseURL }) => {
  const scripts: Promise<number>[] = [];
  const foreign: string[] = [];
  const refused: string[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(baseURL!)) foreign.push(response.url());
    if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => asServed(body)));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await visit(page, '/');
  const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: 'script of the first page, compressed', description: `${(total / 1000).toFixed(1)} kB` });
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(BUDGET);
  expect(foreign).toEqual([]);
  expect(refused).toEqual([]);
});

test('nothing moves while a page arrives', async ({ page }) => {
  await page.addInitScript(`
    window.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.shifts += entry.value; }))
      .observe({ type: 'layout-shift', buffered: true });
  `);
  for (const address of ['/', '/engagements/1', '/organisations']) {
    await visit(page, address);
    expect(await page.evaluate<number>('window.shifts'), address).toBeLessThan(0.05);
  }
});
