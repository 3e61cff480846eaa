import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { mailTo } from './mailbox.js';
import { enterAs, enterOnScreen, visit } from './visit.js';

const EMAIL = 'zacharie.jacinthe@espace-solidarite-habitat.example';
const table = (page: Page, name: string) => page.getByRole('region', { name }).getByRole('row').filter({ hasNot: page.getByRole('columnheader') });

/** Asks for a link in this page, and gives the path of the one that comes. */
async function askLink(page: Page): Promise<string> {
  await page.getByLabel('Adresse électronique').fill(EMAIL);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByText('Consultez votre messagerie')).toBeVisible();
  const mail = await mailTo(page, EMAIL, ({ subject }) => subject.includes('connexion'));
  const { pathname, search } = new URL(mail.links.find((each) => each.includes('/connexion/lien?jeton='))!);
  return pathname + search;
}

test('a link of a mail leads back to the page that wanted a sign-in', async ({ page }) => {
  await visit(page, '/mon-compte');
  await page.getByRole('main').getByRole('link', { name: 'Connectez-vous' }).click();
  await expect(page).toHaveURL(/retour=/);
  await visit(page, await askLink(page));
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page).toHaveURL(/\/mon-compte$/);
});

test.describe('my account', () => {
  test('says who I am and where I am signed in, is clean, and fits a phone', async ({ page }) => {
    await enterOnScreen(page, 'Aline Sorbier');
    await page.getByRole('link', { name: 'Mon compte' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeFocused();
    await expect(page.getByText('Secrétariat du pacte', { exact: true })).toBeVisible();
    await expect(table(page, 'Mes connexions').filter({ hasText: 'Celle-ci' })).toHaveCount(1);
    await expect(page.getByText('Linux').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'color-contrast')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBe(0);
  });

  test('ends my other sessions; their next request asks to sign in and what was typed there is kept', async ({ page, browser }) => {
    const lost = await (await browser.newContext()).newPage();
    await enterAs(lost, 'Zacharie Jacinthe');
    await enterAs(page, 'Zacharie Jacinthe');
    await visit(page, '/mon-compte');
    expect(await table(page, 'Mes connexions').count()).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Déconnecter tous les autres appareils' }).click();
    await expect(page.getByText('C’est fait.')).toBeVisible();
    await expect(table(page, 'Mes connexions')).toHaveCount(1);
    await visit(lost, '/mon-compte');
    await expect(lost.getByRole('heading', { level: 1, name: 'Connectez-vous pour voir cette page' })).toBeVisible();
    await lost.context().close();
  });

  test('makes a token that works, is shown once, and is taken back', async ({ page }) => {
    await enterAs(page, 'Aline Sorbier');
    await visit(page, '/mon-compte');
    const name = `Essai ${Date.now()}`;
    await page.getByLabel('Nom', { exact: true }).fill(name);
    await page.getByRole('checkbox', { name: /^Conduire/ }).check();
    await page.getByRole('button', { name: 'Créer le jeton' }).click();
    const secret = (await page.locator('code').filter({ hasText: /^pacte_/ }).textContent())!;
    expect(secret).toMatch(/^pacte_[\w-]{43}$/);
    expect(await violations(page)).toEqual([]);
    const asked = { data: { query: '{ viewer { kind } }' }, headers: { authorization: `Bearer ${secret}` } };
    expect(await (await page.request.post('/graphql', asked)).json()).toMatchObject({ data: { viewer: { kind: 'PERSON' } } });
    await mailTo(page, 'aline.sorbier@secretariat-du-pacte.example', ({ subject }) => subject.includes('jeton personnel'));

    await page.getByRole('button', { name: 'J’ai copié le jeton' }).click();
    await expect(page.getByText(secret)).toHaveCount(0);
    await page.reload();
    await expect(page.getByText(secret)).toHaveCount(0);
    await page.getByRole('button', { name: `Retirer le jeton ${name}` }).click();
    await expect(page.getByText('Le jeton est retiré')).toBeVisible();
    expect((await page.request.post('/graphql', asked)).status()).toBe(401);
  });

  test('is reached, used and left by keyboard alone', async ({ page }) => {
    await enterAs(page, 'Aline Sorbier');
    await visit(page, '/mon-compte');
    const name = page.getByLabel('Nom', { exact: true });
    await name.focus();
    await page.keyboard.type('Au clavier');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox', { name: /^Lire/ })).toBeFocused();
    await expect(page.getByRole('checkbox', { name: /^Lire/ })).toBeChecked();
    await name.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Votre jeton est prêt')).toBeVisible();
  });
});

test('the sign-in page tells why a provider opened nothing, and nothing that an address makes up', async ({ page }) => {
  await visit(page, '/connexion?refus=PROVIDER_MAIL_UNKNOWN');
  await expect(page.getByRole('alert')).toContainText('votre adresse n’a pas encore d’accès ici');
  await expect(page.getByRole('alert').getByRole('link', { name: 'Demander un accès' })).toHaveAttribute('href', '/acces');
  expect(await violations(page)).toEqual([]);
  for (const code of ['INCONNU', 'constructor', '<b>x</b>']) {
    await visit(page, `/connexion?refus=${encodeURIComponent(code)}`);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('the way out of a mail changes nothing when opened; a button stops these mails, another resumes them', async ({ page }) => {
  const ask = async (query: string) => expect((await (await page.request.post('/graphql', { data: { query } })).json()) as object).not.toHaveProperty('errors');
  const asker = 'basile.cypres@inconnue.example';
  await ask(`mutation { requestAccess(input: { name: "Basile Cyprès", email: "${asker}", organisation: "Une inconnue", message: "Je remplace une collègue." }) { sent } }`);
  const token = new URL((await mailTo(page, asker)).links.find((each) => each.includes('jeton='))!).searchParams.get('jeton');
  await ask(`mutation { confirmAccessRequest(input: { token: "${token}" }) { confirmed } }`);
  const { links } = await mailTo(page, 'aline.sorbier@secretariat-du-pacte.example', ({ subject }) => subject.startsWith('Une demande d’accès'));
  const { pathname, search } = new URL(links.find((each) => each.includes('/desabonnement?jeton='))!);
  await visit(page, pathname + search);
  await expect(page.getByText('Rien ne change tant que vous n’avez pas confirmé.')).toBeVisible();
  await page.getByRole('button', { name: 'Ne plus les recevoir' }).click();
  await expect(page.getByText('Vous ne recevez plus ces courriels')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect([await overflow(page), ...(await violations(page))]).toEqual([0]);
  await page.getByRole('button', { name: 'Les recevoir de nouveau' }).click();
  await expect(page.getByText('Vous recevez de nouveau ces courriels')).toBeVisible();
});

test('one opens the address of one’s calendar, reads it as a program does, replaces it and withdraws it', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/mon-compte');
  const section = page.getByRole('region', { name: 'Mon agenda' });
  await section.getByRole('button', { name: /Ouvrir une adresse|Remplacer l’adresse/ }).click();
  const dialog = page.getByRole('alertdialog');
  const address = section.locator('code');
  await expect(address.or(dialog)).toBeVisible();
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Remplacer l’adresse' }).click();
  await expect(address).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const first = new URL((await address.textContent())!).pathname;
  const read = await page.request.get(first);
  expect([read.status(), (await read.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
  await section.getByRole('button', { name: 'Retirer l’adresse' }).click();
  await dialog.getByRole('button', { name: 'Retirer l’adresse' }).click();
  await expect(section.getByText('L’adresse est retirée.')).toBeVisible();
  await expect(section.getByText('Aucune adresse n’est ouverte.')).toBeVisible();
  expect((await page.request.get(first)).status()).toBe(404);
});
