import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('no number without its coverage and freshness', async ({ page }) => {
  await enterAs(page, 'Damien Courlis');
  await visit(page, '/vue-d-ensemble');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où en est le pacte');
  await expect(page.getByText(/\d+ engagements sur 106 renseignés, dont \d+ acceptés par le secrétariat\. Réponses acceptées vieilles de \d+ jours en médiane\./)).toBeVisible();
  for (const heading of ['Ce qui a bougé', 'Ce qui est en retard', 'Ce qui inquiète', 'Qui doit encore répondre', 'Ce qu’il faut décider', 'Axe par axe']) await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  // Which one it is depends on the meetings that other journeys hold.
  await expect(page.getByRole('region', { name: 'Prochaine réunion' })).toContainText(/COPIL|Comité de pilotage/);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('every number leads to its rows, and the drawing agrees with its table', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/vue-d-ensemble');
  const axis = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '3. Intervenir' }) });
  const sunny = axis.getByRole('link', { name: /^Ensoleillé/ });
  const count = Number(/\d+/.exec((await sunny.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await page.getByText('Voir le tableau des chiffres').click();
  const cells = await page.getByRole('row').filter({ hasText: '3. Intervenir' }).getByRole('cell').allTextContents();
  expect(Number(cells[7])).toBe(count);

  await sunny.click();
  await settled(page);
  const rows = page.getByRole('region', { name: 'Liste de ces engagements' }).getByRole('row');
  await expect(rows).toHaveCount(count + 1);
  expect(await violations(page)).toEqual([]);
  await rows.nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/engagements\/\d+$/);
});

test('nobody is silent before the due date; those who are after it are', async ({ page }) => {
  await visit(page, '/vue-d-ensemble');
  await expect(page.getByText('Organisations dont la réponse est attendue pour le 6 juin 2019, comme porteur.')).toBeVisible();
  // Alerts are called by that name too, of the semesters before.
  const unanswered = page.locator('section:not(#alertes)').getByText('Sans réponse', { exact: true });
  await expect(unanswered).toHaveCount(0);
  await expect(page.getByText('Qui se tait')).toHaveCount(0);
  await visit(page, '/vue-d-ensemble?semestre=2018-S2');
  await expect(page.getByRole('heading', { name: 'Qui n’a pas répondu' })).toBeVisible();
  await expect(page.getByText(/la réponse n’est pas venue, comme porteur\s; l’échéance était le 6 décembre 2018/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'En bref' })).toContainText('restés sans réponse');
  await expect(page.getByText('attendent une réponse')).toHaveCount(0);
  await expect(unanswered.first()).toBeVisible();
  await visit(page, '/vue-d-ensemble?semestre=2015-S2');
  await expect(page.getByRole('list', { name: 'En bref' })).toContainText('pas de semestre précédent');
});

test('the numbers at the top are those of the lists they lead to, for a visitor too', async ({ page }) => {
  for (const person of [null, 'Aline Sorbier']) {
    if (person) await enterAs(page, person);
    await visit(page, '/vue-d-ensemble?semestre=2019-S1');
    const number = async (word: RegExp) => Number(/^\d+/.exec((await page.getByRole('list', { name: 'En bref' }).getByRole('link', { name: word }).textContent()) ?? '')?.[0]);
    const storms = await number(/menacé/);
    expect(storms).toBeGreaterThan(0);
    await expect(page.locator('#orages li')).toHaveCount(storms);
    await expect(page.getByRole('list', { name: 'En bref' })).toContainText(person ? /menacés? sur \d+ réponses reçues/ : /menacés? sur \d+ réponses acceptées/);
    await expect(page.locator('#bouge li')).toHaveCount(await number(/bougé/));
    const awaited = await number(/une réponse/);
    await expect(page.locator('#silence li a[href^="/engagements/"]')).toHaveCount(awaited);
    await page.getByRole('link', { name: `Afficher ces ${awaited} engagements` }).click();
    await settled(page);
    await expect(page.getByRole('region', { name: 'Liste de ces engagements' }).getByRole('row')).toHaveCount(awaited + 1);
  }
});

test('each figure of the sentence and of the table leads to its rows', async ({ page }) => {
  await visit(page, '/vue-d-ensemble');
  const accepted = page.getByRole('link', { name: /^dont \d+ acceptés/ });
  const count = Number(/\d+/.exec((await accepted.textContent()) ?? '')?.[0]);
  await accepted.click();
  await settled(page);
  const rows = page.getByRole('region', { name: 'Liste de ces engagements' }).getByRole('row');
  await expect(rows).toHaveCount(count + 1);
  await page.getByText('Voir le tableau des chiffres').click();
  const total = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Tout le pacte' }) });
  const reported = total.getByRole('link').nth(2);
  const received = Number(await reported.textContent());
  expect(received).toBeGreaterThan(count);
  await reported.click();
  await expect(page).toHaveURL(/reponse=recus/);
  await expect(rows).toHaveCount(received + 1);
});

test('what was sent and may not be read yet is a number of its own, with its commitments and not a word of what they say', async ({ page }) => {
  await visit(page, '/vue-d-ensemble?semestre=2019-S1');
  const link = page.locator('#orages').getByRole('link', { name: /réponses envoyées, pas encore acceptées/ });
  const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  await expect(page.getByRole('list', { name: 'En bref' }).getByRole('link', { name: /envoyées, pas encore acceptées/ })).toContainText(String(count));
  await link.click();
  await settled(page);
  const list = page.getByRole('region', { name: 'Liste de ces engagements' });
  await expect(list.getByRole('row')).toHaveCount(count + 1);
  await expect(list.getByRole('cell', { name: 'envoyé' })).toHaveCount(count);
  await expect(list.locator('svg')).toHaveCount(0);
});

test('each organisation that owes answers has its count, and its commitments by axis', async ({ page }) => {
  await visit(page, '/vue-d-ensemble?semestre=2019-S1');
  const city = page.locator('#silence li').filter({ hasText: 'Ville de Paris' }).first();
  const count = Number(/(\d+) engagements/.exec((await city.textContent()) ?? '')?.[1]);
  await expect(city.locator('a[href^="/engagements/"]')).toHaveCount(count);
  await expect(city.getByText('Axe 1', { exact: true })).toBeVisible();
});

test('an earlier semester can be looked at', async ({ page }) => {
  await visit(page, '/vue-d-ensemble');
  await page.getByRole('link', { name: '2e semestre 2018' }).click();
  await expect(page.getByText(/^2e\ssemestre 2018, au/)).toBeVisible();
});

test('what is late and what is to decide: each number is that of its rows, and the map is one click away', async ({ page }) => {
  for (const person of [null, 'Damien Courlis']) {
    if (person) await enterAs(page, person);
    await visit(page, '/vue-d-ensemble');
    const number = async (word: RegExp) => Number(/^\d+/.exec((await page.getByRole('list', { name: 'En bref' }).getByRole('link', { name: word }).textContent()) ?? '')?.[0]);
    await expect(page.locator('#retard > ul > li')).toHaveCount(await number(/dépassé/));
    await expect(page.locator('#decider li')).toHaveCount(await number(/à décider/));
    await expect(page.locator('#silence li').filter({ hasText: 'SNCF' })).toContainText(/pour le 6 juin\s*dernière réponse le \d+ \p{L}+ \d{4}/u);
    await expect(page.locator('#decider').getByRole('link', { name: /décisions ouvertes/ })).toHaveCount(person ? 1 : 0);
  }
  await page.getByText(/jalons ne sont pas atteints/).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Carte des engagements, semestre par semestre' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carte des engagements');
});
