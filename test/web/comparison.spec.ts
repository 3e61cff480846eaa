import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { tabTo } from './keys.js';
import { settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('two semesters, what moved between them, and what is left out', async ({ page }) => {
  await visit(page, '/comparer?de=2018-S1&a=2018-S2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('D’un semestre à l’autre');
  const perimeter = (await page.getByText(/engagements comparés sur 106/).textContent())!;
  const compared = Number(/^\d+/.exec(perimeter)![0]);
  const short = page.getByRole('list', { name: 'En bref' });
  for (const [word, id] of [['Météo moins bonne', 'worsened'], ['Ne répond plus', 'silent_now']] as const) {
    const count = Number(/^\d+/.exec((await short.getByRole('link', { name: word }).textContent())!)![0]);
    await expect(page.locator(`#${id} > ul > li`)).toHaveCount(count);
  }
  // What is compared and what is left out are the whole pact.
  const left = await page.getByRole('table', { name: 'Engagements laissés de côté, par raison' }).getByRole('link').count();
  expect(compared + left).toBe(106);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('the choice of both stands in the address, and is made by keyboard', async ({ page }) => {
  await visit(page, '/comparer');
  await tabTo(page, page.getByLabel('Du', { exact: true }));
  await page.getByLabel('Du', { exact: true }).selectOption('2016-S1');
  await expect(page).toHaveURL(/de=2016-S1/);
  await settled(page);
  await expect(page.getByRole('link', { name: /1er semestre 2016 : \d+ renseignés/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'La comparaison (CSV)' })).toHaveAttribute('href', /de=2016-S1&a=2019-S1$/);
});
