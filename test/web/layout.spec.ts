import { expect, type Page, test } from '@playwright/test';
import { visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

interface Shifts {
  sum: number;
  where: string[];
}

/** What has moved since the page opened, without anybody having pressed anything: fonts come, data come, nothing jumps. */
async function shiftOf(page: Page, address: string): Promise<Shifts> {
  await page.addInitScript(`
    window.shifts = { sum: 0, where: [] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.hadRecentInput) continue;
        window.shifts.sum += entry.value;
        window.shifts.where.push(...entry.sources.map(({ node }) => entry.value.toFixed(3) + ' ' + (node && node.outerHTML ? node.outerHTML.slice(0, 120) : String(node))));
      }
    }).observe({ type: 'layout-shift', buffered: true });`);
  await visit(page, address);
  return page.evaluate<Shifts>('window.shifts');
}

for (const address of ['/vue-d-ensemble', '/carte-des-engagements', '/calendrier']) {
  for (const width of [1280, 390]) {
    test(`${address} does not jump while it comes, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 800 });
      const { sum, where } = await shiftOf(page, address);
      expect(sum, where.join('\n')).toBeLessThan(0.05);
    });
  }
}
