import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { tabTo } from './keys.js';
import { anotherTab, ask, enterAs, settled, visit } from './visit.js';

const MARK = Date.now().toString(36);
const OFFLINE = 'Pas de connexion : rien n’est enregistré. Votre texte reste ici ; réessayez.';
const LEAVE = { name: 'Partir sans enregistrer ?' };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** French sets spaces that do not break: compare words, whatever their spaces. */
const worded = (words: string): RegExp => new RegExp(words.replaceAll(/[.?]/g, '\\$&').replaceAll(' ', '\\s'));
const alertIn = (page: Page) => page.getByRole('alert').filter({ hasText: worded(OFFLINE) });

async function anOpenDecision(page: Page, pact: string): Promise<{ id: string; number: number; text: string }> {
  const query = 'query ($pact: String!) { decisions(pact: $pact, filter: { state: OPEN }, first: 50) { nodes { id number text kind } } }';
  const response = await page.request.post('/graphql', { data: { query, variables: { pact } } });
  const { data } = (await response.json()) as { data: { decisions: { nodes: { id: string; number: number; text: string; kind: string }[] } } };
  return data.decisions.nodes.find(({ kind }) => kind === 'FOLLOW_UP')!;
}

async function pactSlug(page: Page): Promise<string> {
  const { pacts } = await ask<{ pacts: { slug: string }[] }>(page, 'Shell', {});
  return pacts[0]!.slug;
}

/** A meeting of this evening with one item: the first open decision. */
async function aMeetingTonight(page: Page): Promise<{ meeting: string; number: number; text: string }> {
  const { demonstration } = await ask<{ demonstration: { today: string } }>(page, 'Shell', {});
  const pact = await pactSlug(page);
  const { instances } = await ask<{ instances: { id: string; kind: string }[] }>(page, 'ScheduleMeetingPage', { pact });
  const { id, number, text } = await anOpenDecision(page, pact);
  const instance = instances.find(({ kind }) => kind === 'COPIL')!.id;
  const minute = Date.now() % 150;
  const from = `${20 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  const { scheduleMeeting } = await ask<{ scheduleMeeting: { meeting: { id: string } } }>(page, 'ScheduleMeeting', {
    input: { instance, title: `COPIL coupé ${MARK}`, day: demonstration.today, from, to: '23:30', place: 'Salle fictive', remoteAddress: null },
  });
  const meeting = scheduleMeeting.meeting.id;
  await ask(page, 'SetAgenda', { input: { meeting, version: 0, items: [{ kind: 'OPEN_DECISION', ref: id, minutes: 10 }] } });
  return { meeting, number, text };
}

test('a meeting is entered without a connection: it says so, keeps what is typed, and leaves without a question once saved', async ({ page, context }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/reunions/inscrire');
  const name = page.getByLabel('Titre', { exact: true });
  await name.fill('x'.repeat(161));
  await expect(page.getByText(/^Encore\s39\scaractères\.$/)).toBeVisible();
  await name.fill('x'.repeat(200));
  await expect(page.getByRole('status').filter({ hasText: worded('200 caractères au plus') })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await name.fill(`Atelier hors ligne ${MARK}`);
  await expect(page.getByText(/caractères/)).toHaveCount(0);
  await page.getByLabel('Jour').fill('2019-11-14');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(alertIn(page)).toBeVisible();
  await expect(name).toHaveValue(`Atelier hors ligne ${MARK}`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Décisions' }).click();
  await expect(page.getByRole('alertdialog', LEAVE)).toContainText('Inscrire une réunion');
  await page.getByRole('button', { name: 'Rester sur la page' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page).toHaveURL(/reunions\/[0-9a-f-]{36}$/);
  await settled(page);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('who may not enter a meeting is told before the form', async ({ page }) => {
  await enterAs(page, 'Damien Courlis');
  await visit(page, '/reunions/inscrire');
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page ne vous est pas ouverte' })).toBeVisible();
  await expect(page.getByLabel('Titre', { exact: true })).toHaveCount(0);
});

test('where a decision stands: typed, it is not lost by a link, a reload or a connection that is cut; saved, nothing is asked', async ({ page, context }) => {
  await enterAs(page, 'Aline Sorbier');
  const address = `/decisions/${(await anOpenDecision(page, await pactSlug(page))).number}`;
  await visit(page, address);
  const back = page.getByRole('article').getByRole('link', { name: 'Décisions', exact: true });
  await page.getByRole('button', { name: 'Écrire où cela en est' }).click();
  const words = page.getByLabel('Où cela en est', { exact: true });
  // Nothing typed, nothing asked.
  await back.click();
  await expect(page).toHaveURL(/decisions$/);
  await visit(page, address);
  await page.getByRole('button', { name: 'Écrire où cela en est' }).click();
  await words.fill(`Le gymnase a été visité ${MARK}.`);
  await back.click();
  await expect(page.getByRole('alertdialog', LEAVE)).toContainText('Écrire où cela en est');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const asked = page.waitForEvent('dialog');
  void page.reload().catch(() => undefined);
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(words).toHaveValue(`Le gymnase a été visité ${MARK}.`);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(alertIn(page)).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Votre note est enregistrée.' })).toBeVisible();
  await back.click();
  await expect(page).toHaveURL(/decisions$/);
});

test('the words of a mail and the days of reminders are asked about together with what else is typed', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/regles-de-relance');
  const first = page.getByRole('article').getByRole('textbox');
  await first.nth(0).fill('20, 9');
  await first.nth(1).fill('3');
  await page.getByRole('region', { name: /d[ée]cision/i }).getByRole('textbox').first().fill('11');
  await page.getByRole('article').locator('a[href="/campagnes/relances-prevues"]').click();
  const question = page.getByRole('alertdialog', LEAVE);
  await expect(question.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Partir sans enregistrer' }).click();
  await expect(page).toHaveURL(/relances-prevues/);
  await visit(page, '/administration/courriels/textes');
  await page.getByRole('article').getByRole('link').filter({ hasNotText: /Courriels/ }).last().click();
  await settled(page);
  await page.getByRole('article').getByRole('textbox').last().fill(`Bien à vous. ${MARK}`);
  await page.getByRole('link', { name: 'Anglais' }).click();
  await expect(page).toHaveURL(/langue=en/);
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Décisions' }).click();
  await expect(question).toContainText('(Français)');
  await page.getByRole('button', { name: 'Rester sur la page' }).click();
  await page.getByRole('link', { name: 'Français' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'nregistré' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Décisions' }).click();
  await expect(page).toHaveURL(/decisions$/);
});

test('a meeting that sits: what cannot be saved or shown says so, and each decision leads to its page', async ({ page, context }) => {
  await enterAs(page, 'Aline Sorbier');
  const { meeting, number, text } = await aMeetingTonight(page);
  await visit(page, `/reunions/${meeting}`);
  await page.getByRole('button', { name: 'Ajouter un point libre' }).click();
  await page.getByLabel('Titre du point').fill('Vœux');
  await page.getByRole('article').getByRole('link', { name: 'Réunions', exact: true }).click();
  await expect(page.getByRole('alertdialog', LEAVE)).toContainText('Ajouter un point libre');
  await page.getByRole('button', { name: 'Rester sur la page' }).click();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ouvrir la séance' }).click();
  await expect(page.getByText('En direct')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Commencer par le premier point' }).click();
  await expect(page.getByRole('alert')).toHaveText(worded('Pas de connexion : l’écran n’a pas changé de point. Réessayez.'));
  await context.setOffline(false);

  await visit(page, `/reunions/${meeting}/seance/saisie`);
  const place = page.getByRole('region', { name: `Décision n° ${number}` });
  await expect(place.getByText(text)).toBeVisible();
  await expect(place.getByRole('link')).toHaveAttribute('href', `/decisions/${number}`);
  await context.setOffline(true);
  await page.getByRole('textbox', { name: 'Notes pour le relevé' }).fill('Dit sans connexion.');
  await page.getByRole('button', { name: 'Enregistrer les notes' }).click();
  await expect(page.getByRole('form', { name: 'Notes pour le relevé' }).getByRole('alert')).toHaveText(worded(OFFLINE));
  const form = page.getByRole('form', { name: 'Inscrire une décision à ce point' });
  await form.getByLabel('Ce qui a été décidé').fill(`Décidé sans connexion ${MARK}.`);
  await form.getByLabel('Chargée de l’exécution').selectOption({ index: 3 });
  await form.getByLabel('Échéance').fill('2019-12-01');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form.getByRole('alert')).toHaveText(worded(OFFLINE));
  await context.setOffline(false);
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(place.getByText(`Décidé sans connexion ${MARK}.`)).toBeVisible();
  await expect(place.getByRole('link')).toHaveCount(2);
  await page.getByRole('button', { name: 'Enregistrer les notes' }).click();
  await expect(page.getByText('Notes enregistrées.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('once the last item of an agenda is taken out, the keyboard goes on from its heading', async ({ page, browser }) => {
  await enterAs(page, 'Aline Sorbier');
  const { meeting, number } = await aMeetingTonight(page);
  await visit(page, `/reunions/${meeting}`);
  await tabTo(page, page.getByRole('button', { name: `Retirer : Décision n° ${number}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('L’ordre du jour n’est pas encore écrit.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ordre du jour', exact: true })).toBeFocused();
  const english = await anotherTab(browser, 'Aline Sorbier', '/reunions/inscrire');
  await english.getByRole('button', { name: 'English' }).click();
  await english.getByLabel('Title').fill('Workshop');
  await english.getByLabel('Day').fill('2019-11-14');
  await english.context().setOffline(true);
  await english.getByRole('button', { name: 'Save' }).click();
  await expect(english.getByRole('alert')).toHaveText('No connection: nothing is saved. Your text stays here; try again.');
  await english.context().close();
});
