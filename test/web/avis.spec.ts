import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { tabTo } from './keys.js';
import { anotherTab, enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The longest page there is: axe reads all of it.
test.slow();

// 2018 is a draft of the demonstration: each journey goes on from where the one before left it.
const CHAIR = 'Esther Primevère';
const SECRETARIAT = 'Aline Sorbier';
const OWNER = 'Tidiane Nénuphar';

/** At both widths: nothing that axe finds, nothing wider than the screen. */
async function clean(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Presses the act of a page, then the same in what it asks. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const asks = page.getByRole('alertdialog');
  await asks.getByRole('button', { name, exact: true }).click();
  await expect(asks).toBeHidden();
  await settled(page);
}

const visitorOn = async (browser: Browser, address: string): Promise<Page> => {
  const page = await (await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' })).newPage();
  await visit(page, address);
  return page;
};

test('a member of the Conseil makes a remark in the reading room; the secretariat answers it and says what became of it; the member is told', async ({ page, browser }) => {
  await enterAs(page, SECRETARIAT);
  await visit(page, '/bilans/2018/ecrire');
  await page.getByRole('button', { name: 'Donner à lire au Conseil' }).click();
  const asks = page.getByRole('alertdialog');
  await asks.getByLabel('Dernier jour de la lecture').fill('2019-05-10');
  await asks.getByRole('button', { name: 'Donner à lire au Conseil' }).click();
  await expect(asks.getByLabel('Dernier jour de la lecture')).toHaveAttribute('aria-invalid', 'true');
  await asks.getByLabel('Dernier jour de la lecture').fill('2019-06-10');
  await asks.getByRole('button', { name: 'Donner à lire au Conseil' }).click();
  await expect(page.getByText('En lecture au Conseil')).toBeVisible();

  const member = await anotherTab(browser, CHAIR, '/bilans/2018/lecture');
  await member.getByRole('button', { name: 'Faire une remarque : Introduction' }).press('Enter');
  const words = member.getByLabel('Votre remarque');
  await expect(words).toBeFocused();
  await member.keyboard.press('Tab');
  await member.keyboard.press('Enter');
  await expect(member.getByText('Écrivez quelque chose.')).toBeVisible();
  expect(await violations(member)).toEqual([]);
  await words.fill('Il manque le délai médian.');
  await member.getByRole('button', { name: 'Envoyer' }).press('Enter');
  // What was said is where it was said, and has the focus.
  const remark = member.getByRole('listitem').filter({ hasText: 'Il manque le délai médian.' }).filter({ hasText: 'à traiter' }).last();
  await expect(remark).toBeFocused();
  await expect(member.getByText('1 remarque, 1 à traiter')).toBeVisible();

  await visit(page, '/bilans/2018/lecture');
  await page.getByRole('button', { name: 'Dire la suite donnée : Introduction' }).click();
  await page.getByLabel('Ce qui change, ou pourquoi rien ne change').fill('Ajouté, avec sa source.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Le bilan est modifié' }).click();
  await expect(page.getByText('1 remarque, toutes traitées')).toBeVisible();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Ajouté, avec sa source.' })).toBeVisible();
  await expect(page.getByLabel('Ce qui change, ou pourquoi rien ne change')).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);

  await visit(member, '/notifications');
  await member.getByRole('link', { name: 'Réponse du secrétariat à votre remarque sur un bilan' }).click();
  await expect(member).toHaveURL(/\/bilans\/2018\/lecture$/);
  await settled(member);
  await member.getByText('1 remarque ici').click();
  await expect(member.getByText('Ajouté, avec sa source.')).toBeVisible();
  await visit(member, '/notifications');
  await member.getByRole('button', { name: 'EN, English' }).click();
  await expect(member.getByText('2018 account').first()).toBeVisible();
  await member.context().close();
});

test('the Conseil writes its avis: recommendations are added, ordered, taken away, each refused where it lacks something', async ({ page }) => {
  await enterAs(page, CHAIR);
  await visit(page, '/bilans/2018/avis');
  await page.getByRole('button', { name: 'Commencer l’avis' }).click();
  await expect(page.getByText('Esther Primevère, pour la présidence du Conseil.')).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Texte de l’avis' });
  await text.fill('Le Conseil a lu ce bilan.');
  await page.getByRole('form', { name: 'Texte de l’avis' }).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('form', { name: 'Texte de l’avis' }).getByText('Enregistré.')).toBeVisible();

  const form = page.getByRole('form', { name: 'Ajouter une recommandation' });
  const [words, owner, due, add] = [form.getByLabel('Ce que le Conseil recommande'), form.getByLabel('Qui doit répondre'), form.getByLabel('Réponse attendue avant le'), form.getByRole('button', { name: 'Ajouter une recommandation' })];
  await add.click();
  await expect(form.getByText('Écrivez la recommandation.')).toBeVisible();
  // What is too long is said, and refused by the field before anything is lost.
  await words.fill('x'.repeat(4000));
  await words.press('End');
  await words.pressSequentially('y');
  await expect(words).toHaveValue('x'.repeat(4000));
  await expect(form.getByText(/4\s?000/).first()).toBeVisible();
  await words.fill('Ouvrir le dimanche.');
  await owner.selectOption({ label: 'Samusocial de Paris' });
  await due.fill('2019-05-14');
  await add.click();
  await expect(form.getByText('Ce jour est passé : la réponse est attendue un jour à venir.')).toBeVisible();
  await clean(page);
  await due.fill('2019-07-01');
  await add.click();
  await expect(page.getByRole('form', { name: 'Recommandation 1' })).toBeVisible();
  for (const said of ['Compter les délais.', 'De trop.']) {
    await words.fill(said);
    await owner.selectOption({ label: 'Samusocial de Paris' });
    await due.fill('2019-07-01');
    await add.click();
    await expect(words).toHaveValue('');
  }
  await expect(page.getByRole('form', { name: /^Recommandation \d$/ })).toHaveCount(3);

  const said = () => page.getByRole('form', { name: /^Recommandation \d$/ }).getByLabel('Ce que le Conseil recommande').evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value));
  await page.getByRole('button', { name: 'Monter la recommandation 2' }).press('Enter');
  await expect.poll(said).toEqual(['Compter les délais.', 'Ouvrir le dimanche.', 'De trop.']);
  await expect(page.getByRole('button', { name: 'Descendre la recommandation 1' })).toBeFocused();
  await page.getByRole('button', { name: 'Retirer la recommandation 3' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ne rien faire' }).click();
  await expect(page.getByRole('form', { name: 'Recommandation 3' })).toBeVisible();
  await page.getByRole('button', { name: 'Retirer la recommandation 3' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(page.getByRole('form', { name: 'Recommandation 3' })).toHaveCount(0);
});

test('two write it at once, and neither loses a word', async ({ page, browser }) => {
  await enterAs(page, CHAIR);
  await visit(page, '/bilans/2018/avis');
  const other = await anotherTab(browser, CHAIR, '/bilans/2018/avis');
  const first = (on: Page) => on.getByRole('form', { name: 'Recommandation 1' });
  await first(page).getByLabel('Ce que le Conseil recommande').fill('Mon texte.');
  await first(other).getByLabel('Ce que le Conseil recommande').fill('Le texte de l’autre.');
  await first(other).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(first(other).getByText('Enregistré.')).toBeVisible();
  // Another recommendation meets nobody.
  await page.getByRole('form', { name: 'Recommandation 2' }).getByLabel('Réponse attendue avant le').fill('2019-08-01');
  await page.getByRole('form', { name: 'Recommandation 2' }).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('form', { name: 'Recommandation 2' }).getByText('Enregistré.')).toBeVisible();
  await first(page).getByRole('button', { name: 'Enregistrer' }).click();
  const conflict = first(page).getByRole('alert');
  await expect(conflict.getByText('Mon texte.')).toBeVisible();
  await expect(conflict.getByText('Le texte de l’autre.')).toBeVisible();
  await clean(page);
  await conflict.getByRole('button', { name: 'Garder le mien' }).click();
  await expect(first(page).getByText('Enregistré.')).toBeVisible();
  await visit(other, '/bilans/2018/avis');
  await expect(first(other).getByLabel('Ce que le Conseil recommande')).toHaveValue('Mon texte.');
  await other.context().close();
});

test('it is adopted on what is frozen, and published beside the bilan; the secretariat holds no pen', async ({ page, browser }) => {
  const member = await anotherTab(browser, CHAIR, '/bilans/2018/avis');
  await member.getByRole('button', { name: 'Enregistrer l’adoption' }).click();
  const asks = member.getByRole('alertdialog');
  await asks.getByLabel('Pour', { exact: true }).fill('douze');
  await asks.getByRole('button', { name: 'Enregistrer l’adoption' }).click();
  await expect(asks.getByText('Un nombre, en chiffres.')).toBeVisible();
  await asks.getByLabel('Pour', { exact: true }).fill('12');
  await asks.getByRole('button', { name: 'Enregistrer l’adoption' }).click();
  await expect(asks.getByText(/Aucune édition du bilan n’est figée/)).toBeVisible();
  expect(await violations(member)).toEqual([]);
  await member.keyboard.press('Escape');

  await enterAs(page, SECRETARIAT);
  await visit(page, '/bilans/2018/avis');
  await expect(page.getByText('Mon texte.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await clean(page);
  await visit(page, '/bilans/2018/ecrire');
  await act(page, 'Figer');
  await visit(member, '/bilans/2018/avis');
  await member.getByRole('button', { name: 'Enregistrer l’adoption' }).click();
  for (const [label, votes] of [['Pour', '12'], ['Contre', '1'], ['Abstentions', '2']] as const) await asks.getByLabel(label, { exact: true }).fill(votes);
  await asks.getByRole('button', { name: 'Enregistrer l’adoption' }).click();
  await expect(member.getByText('Adopté, pas encore public')).toBeVisible();
  await clean(member);
  await member.context().close();
  await act(page, 'Publier');

  const visitor = await visitorOn(browser, '/bilans/2018');
  const avis = visitor.getByRole('region', { name: 'Avis du Conseil sur le bilan 2018' });
  await expect(avis.getByText('12 pour, 1 contre, 2 abstentions')).toBeVisible();
  await expect(avis.getByRole('heading', { level: 3 })).toHaveText(['Recommandation 1', 'Recommandation 2']);
  await expect(avis.getByText(/^Sans réponse depuis 0 jour, attendue avant le 1er juillet 2019$/)).toBeVisible();
  const [file] = await Promise.all([visitor.waitForEvent('download'), avis.getByRole('link', { name: 'Texte signé (JSON)' }).click()]);
  const path = await file.path();
  await avis.getByRole('link', { name: 'Vérifier' }).click();
  await settled(visitor);
  await expect(visitor.getByText(/C’est l’avis du Conseil sur le bilan 2018 .+ adopté le 15 mai 2019 et rendu sur l’édition 1 du bilan/)).toBeVisible();
  await visitor.getByLabel('Fichier du bilan ou de l’avis (JSON)').setInputFiles({ name: 'avis.json', mimeType: 'application/json', buffer: Buffer.from(readFileSync(path, 'utf8').replace('Mon texte', 'Ton texte')) });
  await expect(visitor.getByText('Ni bilan ni avis publié ici n’a cette empreinte')).toBeVisible();
  await visitor.getByLabel('Fichier du bilan ou de l’avis (JSON)').setInputFiles({ name: 'avis.json', mimeType: 'application/json', buffer: readFileSync(path) });
  await expect(visitor.getByText('Authentique', { exact: true })).toBeVisible();
  await clean(visitor);
  await visitor.context().close();
});

test('the organisation answers with the keyboard alone; the secretariat sends it back, then publishes it; anybody reads both side by side', async ({ page, browser }) => {
  await enterAs(page, OWNER);
  await visit(page, '/bilans/2018/avis/1');
  const [reason, plan, keep, send] = [page.getByLabel('Pourquoi', { exact: true }), page.getByLabel('Ce qui sera fait'), page.getByRole('button', { name: 'Garder le brouillon' }), page.getByRole('button', { name: 'Envoyer au secrétariat' })];
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  for (const said of ['Dites si la recommandation est suivie, en partie ou non.', 'Dites pourquoi.', 'Dites ce qui sera fait.']) await expect(page.getByText(said)).toBeVisible();
  await clean(page);
  await visit(page, '/bilans/2018/avis/1');
  await tabTo(page, page.getByLabel('Cette recommandation est'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, reason);
  await page.keyboard.type('Les moyens manquent.');
  await tabTo(page, page.getByLabel(/^Numéro de l’engagement/));
  await page.keyboard.type('douze');
  await expect(page.getByText('Le numéro seul, en chiffres : 12.')).toBeVisible();
  for (let times = 0; times < 5; times++) await page.keyboard.press('Backspace');
  await tabTo(page, keep);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Brouillon gardé.')).toBeVisible();

  const secretariat = await anotherTab(browser, SECRETARIAT, '/bilans/2018/avis/1');
  await expect(secretariat.getByText('Les moyens manquent.')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, page.getByLabel('Cette recommandation est'));
  await tabTo(page, plan);
  await page.keyboard.type('Un essai en octobre.');
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Réponse envoyée au secrétariat, qui la publie.')).toBeVisible();
  await expect(page.locator('#page-title')).toBeFocused();

  await visit(secretariat, '/bilans/2018/avis/1');
  await secretariat.getByRole('button', { name: 'Renvoyer' }).click();
  await expect(secretariat.getByText('Dites ce qui manque à la réponse.')).toBeVisible();
  await clean(secretariat);
  await secretariat.getByLabel('Ce qui manque').fill('Dites où.');
  await secretariat.getByRole('button', { name: 'Renvoyer' }).click();
  await expect(secretariat.getByText('Réponse renvoyée à l’organisation, qui est prévenue.')).toBeVisible();
  await visit(page, '/bilans/2018/avis/1');
  await expect(page.getByText('Dites où.')).toBeVisible();
  await plan.fill('Un essai en octobre, à La Chapelle.');
  await send.click();
  await expect(page.getByText('Réponse envoyée au secrétariat, qui la publie.')).toBeVisible();
  await visit(secretariat, '/bilans/2018/avis/1');
  await act(secretariat, 'Publier la réponse');
  await expect(secretariat.getByText('Réponse publiée.')).toBeVisible();
  await secretariat.context().close();

  const visitor = await visitorOn(browser, '/bilans/2018');
  const pair = visitor.locator('#avis #recommandation-1');
  await expect(pair.getByText('Mon texte.')).toBeVisible();
  await expect(pair.getByText('Un essai en octobre, à La Chapelle.')).toBeVisible();
  await expect(visitor.locator('#avis').getByText('2 recommandations, 1 réponse publiée')).toBeVisible();
  const [said, answered] = await Promise.all([pair.getByText('Mon texte.').boundingBox(), pair.getByText('Les moyens manquent.').boundingBox()]);
  expect(answered!.x).toBeGreaterThan(said!.x + said!.width);
  await visit(visitor, '/recommandations?etat=repondues');
  await expect(visitor.getByRole('row').filter({ hasText: 'Mon texte.' })).toHaveCount(1);
  await clean(visitor);
  const open = JSON.parse(await (await visitor.request.get((await visitor.getByRole('link', { name: 'Avec les avis (JSON)' }).getAttribute('href'))!)).text()) as { avis: { year: number; recommendations: { plan: string | null }[] }[] };
  expect(open.avis.find(({ year }) => year === 2018)!.recommendations.map((each) => each.plan)).toEqual(['Un essai en octobre, à La Chapelle.', null]);
  await visitor.context().close();
});
