import { type Browser, expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { anotherTab, ask, enterAs, settled, visit } from './visit.js';

const MARK = Date.now().toString(36);
const TITLE = `COPIL en séance ${MARK}`;

interface Instances {
  readonly instances: readonly { readonly id: string; readonly kind: string }[];
}

/** A COPIL of this evening, by the demonstration's clock, with three items on its agenda; the second is a commitment. */
async function aMeetingTonight(page: Page): Promise<string> {
  const { demonstration, pacts } = await ask<{ demonstration: { today: string }; pacts: { slug: string }[] }>(page, 'Shell', {});
  const pact = pacts[0]!.slug;
  const { instances } = await ask<Instances>(page, 'ScheduleMeetingPage', { pact });
  const copil = instances.find(({ kind }) => kind === 'COPIL')!;
  // After the hour at which the demonstration's clock stops, and at none of those of an earlier try.
  const minute = Date.now() % 150;
  const from = `${20 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  const { scheduleMeeting } = await ask<{ scheduleMeeting: { meeting: { id: string } } }>(page, 'ScheduleMeeting', {
    input: { instance: copil.id, title: TITLE, day: demonstration.today, from, to: '23:30', place: 'Salle fictive', remoteAddress: null },
  });
  const meeting = scheduleMeeting.meeting.id;
  const response = await page.request.post('/graphql', { data: { query: `query ($pact: String!) { commitments(pact: $pact, first: 20) { nodes { id number statusFrom { id } } } }`, variables: { pact } } });
  const { data } = (await response.json()) as { data: { commitments: { nodes: { id: string; number: number; statusFrom: object | null }[] } } };
  const commitment = data.commitments.nodes.find(({ statusFrom }) => statusFrom) ?? data.commitments.nodes[0]!;
  const items = [{ kind: 'FREE', title: 'Ouverture', minutes: 10 }, { kind: 'STORM', ref: commitment.id, minutes: 20 }, { kind: 'FREE', title: 'Questions diverses', minutes: 5 }];
  await ask(page, 'SetAgenda', { input: { meeting, version: 0, items } });
  return meeting;
}

const secondScreen = (browser: Browser, address: string): Promise<Page> => anotherTab(browser, 'Aline Sorbier', address);

test('a meeting sits: its screen follows the keyboard and what a second person types; closing it leads to its minutes', async ({ page, browser }) => {
  test.slow();
  await enterAs(page, 'Aline Sorbier');
  const meeting = await aMeetingTonight(page);
  await visit(page, `/reunions/${meeting}`);
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ouvrir la séance' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'La séance est ouverte.' })).toBeVisible();
  await expect(page.getByText('En direct')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const desk = await secondScreen(browser, `/reunions/${meeting}/seance/saisie`);
  await test.step('the arrows go through the agenda, on both screens', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { level: 1, name: 'Ouverture' })).toBeVisible();
    await expect(page.getByRole('timer')).toHaveText('0 min sur 10');
    await expect(desk.getByRole('button', { name: /Ouverture/ })).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('PageDown');
    await expect(page.getByText('Point 2 sur 3', { exact: true })).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText('Point 1 sur 3', { exact: true })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('Point 2 sur 3', { exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('a decision typed at the desk is on the screen, and in the register', async () => {
    const form = desk.getByRole('form', { name: 'Inscrire une décision à ce point' });
    await form.getByLabel('Ce qui a été décidé').fill(`Ouvrir une permanence ${MARK}.`);
    await form.getByLabel('Chargée de l’exécution').selectOption({ index: 3 });
    await form.getByLabel('Échéance').fill('2019-12-01');
    // The screen goes on: what is being typed stays where it is typed.
    await page.keyboard.press('ArrowRight');
    await expect(desk.getByText('L’écran montre maintenant : Questions diverses')).toBeVisible();
    await expect(page.getByText('Point 3 sur 3', { exact: true })).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(desk.getByText(/Décision n°\s\d+ inscrite\./)).toBeVisible();
    await expect(page.getByText(`Ouvrir une permanence ${MARK}.`).first()).toBeVisible();
    await expect(form.getByLabel('Ce qui a été décidé')).toHaveValue('');
    expect(await violations(desk)).toEqual([]);
  });

  await test.step('what is typed and not saved stays, whatever is saved beside it and wherever one goes', async () => {
    const notes = desk.getByRole('textbox', { name: 'Notes pour le relevé' });
    const form = desk.getByRole('form', { name: 'Inscrire une décision à ce point' });
    await notes.fill('Le comité demande un point à l’automne.');
    await form.getByLabel('Ce qui a été décidé').fill(`Écrire aux porteurs ${MARK}.`);
    await form.getByLabel('Chargée de l’exécution').selectOption({ index: 3 });
    await form.getByLabel('Échéance').fill('2019-12-01');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText(`Écrire aux porteurs ${MARK}.`).first()).toBeVisible();
    await expect(notes).toHaveValue('Le comité demande un point à l’automne.');
    await page.keyboard.press('ArrowRight');
    await expect(desk.getByText('L’écran montre maintenant : Questions diverses')).toBeVisible();
    await desk.getByRole('button', { name: 'Aller à ce point' }).click();
    await expect(desk.getByRole('group', { name: 'Questions diverses' })).toBeFocused();
    await expect(notes).toHaveValue('');
    await desk.getByRole('link', { name: 'Noter les présences' }).click();
    await expect(desk.getByRole('alertdialog', { name: 'Partir sans enregistrer ?' })).toContainText('Notes pour le relevé');
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Rester sur la page' }).click();
    await desk.getByRole('button', { name: 'Clore la séance' }).click();
    await expect(desk.getByRole('alertdialog')).toContainText('n’est pas enregistré');
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: /non enregistré/ }).click();
    await expect(notes).toHaveValue('Le comité demande un point à l’automne.');
    await desk.getByRole('button', { name: 'Enregistrer les notes' }).click();
    await expect(desk.getByText('Notes enregistrées.')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText('Point 2 sur 3', { exact: true })).toBeVisible();
    expect(await violations(desk)).toEqual([]);
  });

  await test.step('on a phone, both hold', async () => {
    for (const each of [page, desk]) {
      await each.setViewportSize({ width: 390, height: 844 });
      expect(await overflow(each)).toBe(0);
    }
  });

  await test.step('without a connection the screen says so, and asks by itself', async () => {
    const quiet = await (await browser.newContext()).newPage();
    await enterAs(quiet, 'Aline Sorbier');
    await quiet.routeWebSocket(/\/graphql$/, (socket) => void socket.close());
    await visit(quiet, `/reunions/${meeting}/seance`);
    await expect(quiet.getByText('Connexion en direct perdue')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(quiet.getByRole('heading', { level: 1, name: 'Questions diverses' })).toBeVisible();
  });

  await test.step('closed, it is over on every screen', async () => {
    await desk.getByRole('button', { name: 'Clore la séance' }).click();
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Clore la séance' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'La séance est close.' })).toBeVisible();
    await expect(desk).toHaveURL(new RegExp(`/reunions/${meeting}/releve$`));
    await settled(desk);
  });

  await test.step('the minutes are read again, frozen, printed and sent', async () => {
    await desk.setViewportSize({ width: 1280, height: 800 });
    await expect(desk.getByRole('textbox', { name: 'Introduction' })).toHaveValue(/^Séance du /);
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('textbox', { name: 'Introduction' }).fill('Le comité de pilotage s’est réuni au complet.');
    await desk.getByRole('button', { name: 'Préparer le document' }).click();
    await expect(desk.getByRole('alert')).toContainText('Enregistrez-le d’abord');
    await expect(desk.getByRole('alert')).toContainText('Introduction');
    await desk.getByRole('button', { name: 'Enregistrer l’introduction' }).click();
    await expect(desk.getByText('Introduction enregistrée.')).toBeVisible();
    await desk.getByRole('button', { name: 'Préparer le document' }).click();
    await expect(desk.getByRole('link', { name: /Télécharger le PDF/ })).toBeVisible({ timeout: 30_000 });
    await desk.getByRole('button', { name: 'Envoyer le relevé' }).click();
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Envoyer le relevé' }).click();
    await expect(desk.getByText(/Édition 1, envoyée le/)).toBeVisible();
    await expect(desk.getByText('Le comité de pilotage s’est réuni au complet.').first()).toBeVisible();
    expect(await violations(desk)).toEqual([]);
    await desk.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(desk)).toBe(0);
  });
});
