import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { card, CASVP, DRIHL, openCard, SAMUSOCIAL } from './cards.js';
import { tabTo } from './keys.js';
import { enterAs, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('says how much is done and by when, the most urgent first, clean by axe open and closed', async ({ page }) => {
  await enterAs(page, 'Octave Pervenche');
  await visit(page, '/rapports');
  await expect(page).toHaveURL(SAMUSOCIAL);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samusocial de Paris');
  await expect(page.getByText('0 réponse envoyée sur 4, à rendre dans 22 jours, le 6 juin.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Retournés par le secrétariat/, /^Commencés/, /vous les portez avec d’autres/, 'Décisions à exécuter']);

  await page.getByRole('button', { name: /^Inchangé pour 2 engagements/ }).click();
  const question = page.getByRole('alertdialog', { name: /pour ces 2 engagements/ });
  await expect(question).toBeFocused();
  await expect(question.getByRole('listitem')).toHaveText([/^54/, /^58/, /^55.*une correction$/, /^56.*un brouillon est commencé$/]);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Inchangé pour/ })).toBeFocused();

  await openCard(page, 55);
  await expect(card(page, 55).getByText('Aline Sorbier vous a retourné ce rapport le 28 avril 2019')).toBeVisible();
  await expect(card(page, 55).getByText('combien de familles').first()).toBeVisible();
  await expect(card(page, 55).getByText('Réponse du 2e semestre 2018').first()).toBeVisible();
  await expect(card(page, 55).getByText('il faut de l’aide')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'color-contrast')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('with the keyboard only: a whole report, from the list to the next card', async ({ page }) => {
  await enterAs(page, 'Octave Pervenche');
  await visit(page, SAMUSOCIAL);
  const one = card(page, 56);
  await tabTo(page, one.getByRole('button', { name: 'Reprendre : 56' }));
  await page.keyboard.press('Enter');
  await expect(one.getByRole('button', { expanded: true })).toBeFocused();

  await tabTo(page, one.getByRole('radio', { name: 'Couvert' }));
  await page.keyboard.press('ArrowLeft');
  await expect(one.getByRole('radio', { name: 'Nuageux' })).toBeChecked();
  await tabTo(page, one.getByRole('radio', { name: 'Action permanente' }));
  await page.keyboard.press('Tab');
  await tabTo(page, one.getByRole('textbox', { name: 'Ce qui a été fait' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Chaque famille est reçue dans les dix jours.');
  await tabTo(page, one.getByLabel('Valeur (semaines)'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1,5');
  await tabTo(page, one.getByRole('button', { name: 'Envoyer au secrétariat' }));
  await page.keyboard.press('Enter');
  // The Ville gives another figure: that is told, and stops nothing.
  await expect(one.getByRole('button', { name: /D’autres porteurs disent autre chose\s: .*Ville de Paris \(5\)/ })).toBeVisible();
  await tabTo(page, one.getByRole('button', { name: 'Envoyer quand même' }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('status').filter({ hasText: 'Engagement 56 envoyé. Il en reste 3.' })).toBeVisible();
  await expect(page.getByText('1 réponse envoyée sur 4')).toBeVisible();
  // The next one opens by itself, its heading under the reader's hand and in sight.
  const next = card(page, 54).getByRole('button', { expanded: true });
  await expect(next).toBeFocused();
  await expect(next).toBeInViewport();
});

test('"unchanged" asks before it puts a draft aside; what was sent can be taken back', async ({ page }) => {
  await enterAs(page, 'Octave Pervenche');
  await visit(page, SAMUSOCIAL);
  const one = card(page, 58);
  const unchanged = one.getByRole('button', { name: 'Inchangé', exact: true });
  await openCard(page, 58);
  await one.getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Deux maraudes de plus.');
  await expect(one.getByText(/^Brouillon enregistré à/)).toBeVisible();
  await one.getByRole('button', { name: 'Fermer' }).click();

  await unchanged.focus();
  await page.keyboard.press('Enter');
  const question = one.getByRole('alertdialog', { name: 'Un brouillon existe, enregistré par Octave Pervenche le 15 mai 2019.' });
  await expect(question).toBeFocused();
  await expect(question).toHaveAccessibleDescription(/«\sInchangé\s» l’écarte et envoie à sa place la réponse du 2e\ssemestre 2018\./);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(unchanged).toBeFocused();
  await expect(page.getByText('1 réponse envoyée sur 4')).toBeVisible();

  await page.keyboard.press('Enter');
  await tabTo(page, question.getByRole('button', { name: /^L’écarter et envoyer/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 réponses envoyées sur 4')).toBeVisible();

  await tabTo(page, one.getByRole('button', { name: 'Corriger : 58' }));
  await expect(one.getByRole('button', { name: 'Corriger : 58' })).toHaveAccessibleDescription(/elle n’est plus envoyée/);
  await page.keyboard.press('Enter');
  const asked = page.getByRole('alertdialog', { name: 'Reprendre la réponse à l’engagement 58 ?' });
  await expect(asked).toHaveAccessibleDescription(/envoyée le 15 mai 2019 par Octave Pervenche\. .*n’est plus envoyée, même si vous n’y changez rien.* le 6 juin 2019/);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(one.getByRole('button', { name: 'Corriger : 58' })).toBeFocused();
  await expect(page.getByText('2 réponses envoyées sur 4')).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, asked.getByRole('button', { name: 'Reprendre et corriger' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Engagement 58 repris : il n’est plus envoyé.' })).toBeVisible();
  await expect(one.getByRole('button', { expanded: true })).toBeFocused();
  await expect(page.getByText('1 réponse envoyée sur 4')).toBeVisible();
  await expect(one.getByRole('textbox', { name: 'Ce qui a été fait' })).toBeEditable();
  await expect(one.getByRole('textbox', { name: 'Ce qui a été fait' })).not.toHaveValue('Deux maraudes de plus.');
  // Left as it is, its row goes on saying that it is not sent any more.
  await visit(page, SAMUSOCIAL);
  await expect(one.getByText('Repris : n’est plus envoyé, envoyez-le de nouveau')).toBeVisible();
});

test('what is missing is listed, and each item leads to its field', async ({ page }) => {
  await enterAs(page, 'Paola Roitelet');
  await visit(page, DRIHL);
  await openCard(page, 74);
  // Last semester's status is taken over; the météo and the texts are asked anew.
  await expect(card(page, 74).getByRole('radio', { name: 'En cours' })).toBeChecked();
  await card(page, 74).getByRole('radio', { name: 'Suspendu' }).check();
  await card(page, 74).getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(card(page, 74).getByText('2 points à compléter avant l’envoi')).toBeVisible();
  await card(page, 74).getByRole('button', { name: 'Choisissez une météo.' }).click();
  await expect(card(page, 74).getByRole('radio', { name: 'Ensoleillé' })).toBeFocused();
  await card(page, 74).getByRole('radio', { name: 'Couvert' }).check();
  await card(page, 74).getByRole('button', { name: /pourquoi l’engagement est suspendu/ }).click();
  await expect(card(page, 74).getByRole('textbox', { name: 'Ce qui freine' })).toBeFocused();
  await card(page, 74).getByRole('textbox', { name: 'Ce qui freine' }).fill('Le financement n’est pas notifié.');
  await card(page, 74).getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Engagement 74 envoyé.' })).toBeVisible();
});

test('a report needs a word; a text too long is told once, and the rest is saved', async ({ page }) => {
  await enterAs(page, 'Paola Roitelet');
  await visit(page, DRIHL);
  const one = card(page, 79);
  await openCard(page, 79);
  await one.getByRole('radio', { name: 'Ensoleillé' }).check();
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(one.getByText('Un point à compléter avant l’envoi')).toBeVisible();
  await one.getByRole('button', { name: /^Ce qui a été fait : Dites en quelques mots/ }).click();
  await expect(one.getByRole('textbox', { name: 'Ce qui a été fait' })).toBeFocused();

  await one.getByRole('textbox', { name: 'Ce qui a été fait' }).fill(` ${'mot '.repeat(1001)}`);
  await one.getByRole('textbox', { name: 'Ce qui vient ensuite' }).fill('La suite.');
  await expect(one.getByText(/^Brouillon enregistré à .*, sauf «\sCe qui a été fait\s», trop long$/)).toBeVisible();
  await expect(one.getByText(/4.?003 signes/)).toHaveCount(1);
  await expect(one.getByText(/signes\s: c’est plus que les 4.000 possibles/)).toBeVisible();
  await expect(one.getByText(/conseillés|sera gardé/)).toHaveCount(0);
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(one.getByRole('button', { name: /4.000 possibles/ })).toBeVisible();
  await one.getByRole('textbox', { name: 'Ce qui a été fait' }).fill('');
  await expect(one.getByText(/^Brouillon enregistré à \d\d:\d\d$/)).toBeVisible();
});

test('figures: for which days, what is no number, what looks like a slip, parts that do not make their total; sent all the same', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/indicateurs/appartements-partages-plan-200-familles/modifier');
  await page.getByLabel('par arrondissement', { exact: true }).check();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toHaveCount(0);
  await enterAs(page, 'Octave Pervenche');
  await visit(page, SAMUSOCIAL);
  const one = card(page, 55);
  await openCard(page, 55);
  await expect(one.getByText('Un chiffre peut rester vide si vous ne l’avez pas à rapporter.')).toBeVisible();
  const flats = one.getByRole('group', { name: /^Appartements partagés/ }).getByRole('textbox').first();
  await expect(flats).toHaveAccessibleDescription('Tel qu’au jour de l’envoi (aujourd’hui, 15 mai 2019).');
  await flats.fill('abc');
  await expect(one.getByText(/^(Brouillon enregistré à .*, sauf|Non enregistré\s:) un chiffre, qui n’est pas un nombre$/)).toBeVisible();
  await expect(flats).toHaveAccessibleDescription(/n’est donc pas enregistré/);
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(one.getByRole('button', { name: /^Appartements partagés.*\(abc\) : Ce n’est pas un nombre/ })).toBeVisible();
  await flats.fill('-6');
  await expect(one.getByText(/ne peut pas être négative/)).toBeVisible();
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(one.getByRole('button', { name: /^Appartements partagés.*\(-6\sappartements\) : .*négative/ })).toBeVisible();
  await flats.fill('6 000');
  await expect(one.getByText(/^6\s?000, plus de dix fois ce qui est connu ou visé \(60\sappartements\)/)).toBeVisible();
  await one.getByText('Détailler par arrondissement').click();
  const nineteenth = one.getByRole('group', { name: 'Détailler par arrondissement' }).getByLabel('19e', { exact: true });
  await nineteenth.fill('5 990');
  await expect(one.getByText(/le total ne tombe pas juste\. Les parts font 5\s?990, le chiffre est 6\s?000/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await flats.fill('');
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await one.getByRole('button', { name: /^Appartements partagés.*: Donnez aussi le chiffre lui-même \(son détail fait 5\s990\)/ }).click();
  await expect(flats).toBeFocused();
  await flats.fill('6 000');
  await nineteenth.fill('6 000');
  await expect(one.getByText(/ne tombe pas juste/)).toHaveCount(0);
  await one.getByText('Arrondissements concernés : non précisé').click();
  await one.getByRole('button', { name: 'Ajouter Nord-est parisien' }).click();
  await expect(one.getByText('Arrondissements concernés : 10e, 18e et 19e')).toBeVisible();
  await one.getByRole('group', { name: 'Arrondissements concernés' }).getByLabel('18e', { exact: true }).uncheck();
  await expect(one.getByText('Arrondissements concernés : 10e et 19e')).toBeVisible();
  await expect(one.getByText(/^Brouillon enregistré à \d\d:\d\d$/)).toBeVisible();
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(one.getByText('Un point étonnant, à vérifier')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await one.getByRole('button', { name: 'Envoyer quand même' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Engagement 55 envoyé.' })).toBeVisible();
});

test('a closed campaign speaks of the past, and offers nothing to write', async ({ page }) => {
  await enterAs(page, 'Quentin Sittelle');
  await visit(page, '/rapports/2018-S2/casvp');
  await expect(page.getByText(/campagne close le \d+ décembre 2018\s: les réponses ne changent plus\./)).toBeVisible();
  await expect(page.getByText(/seront présentées|à rendre|à faire|Les relances/i)).toHaveCount(0);
  await expect(page.getByText('Vous voyez ce que cette organisation voit')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Répondre|Reprendre|Corriger|Inchangé)/ })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('another organisation’s page is not open', async ({ page }) => {
  await enterAs(page, 'Paola Roitelet');
  await visit(page, CASVP);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page ne vous est pas ouverte');
});
