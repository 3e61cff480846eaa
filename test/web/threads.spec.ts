import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { tabTo } from './keys.js';
import { enterByMail, mailTo } from './mailbox.js';
import { ask, enterAs, settled, visit } from './visit.js';

const NAMED = 'hugo.fauvette@cpam-paris.example';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// After the journeys that need the clock of the first day: mails about exchanges leave once it has moved.
test('with the keyboard only: a question on a field, told by mail to who is named, answered, closed and opened again', async ({ page, browser }) => {
  // Where no journey before has moved the clock, the mail comes after all reminders of those days.
  test.setTimeout(120_000);
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1?etat=SUBMITTED&organisation=cpam-paris');
  await page.getByRole('link', { name: /^Relire/ }).first().press('Enter');
  await expect(page).toHaveURL(/\/rapports\//);
  await settled(page);
  const part = page.getByRole('region', { name: 'Échanges sur cette réponse' });
  await tabTo(page, part.getByRole('button', { name: 'Poser une question' }));
  await page.keyboard.press('Enter');
  await expect(part.getByLabel('Votre message')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Ce qui a');
  await expect(part.getByLabel('À propos de').locator('option:checked')).toHaveText('Ce qui a été fait');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Depuis quel mois ?');
  await expect(part.getByText('Sans nom coché, l’organisation est prévenue')).toBeVisible();
  await expect(part.getByRole('checkbox', { name: 'Aline Sorbier' })).toHaveCount(0);
  await tabTo(page, part.getByRole('checkbox', { name: 'Hugo Fauvette' }));
  await page.keyboard.press('Space');
  await tabTo(page, part.getByRole('button', { name: 'Envoyer', exact: true }));
  await page.keyboard.press('Enter');
  const asked = part.locator('[data-state]').filter({ hasText: 'Depuis quel mois ?' });
  await expect(asked).toBeFocused();
  await expect(asked).toContainText('à l’attention de Hugo Fauvette');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);

  // A working day; a second try finds the clock on the first.
  await ask(page, 'AdvanceClock', { input: { to: `2019-06-0${3 + test.info().retry}` } });
  const mail = await mailTo(page, NAMED, ({ subject }) => subject.startsWith('On vous a écrit'), 60_000);
  const { pathname, search, hash } = new URL(mail.links.find((each) => each.includes('#echange-'))!);
  const organisation = await (await browser.newContext()).newPage();
  await enterByMail(organisation, NAMED);
  await visit(organisation, pathname + search + hash);
  const theirs = organisation.locator(hash);
  // The mail's link leads to the exchange itself.
  await expect(theirs).toBeFocused();
  await tabTo(organisation, theirs.getByRole('button', { name: /^Répondre/ }));
  await organisation.keyboard.press('Enter');
  await expect(theirs.getByLabel('Votre message')).toBeFocused();
  await organisation.keyboard.type('Depuis mars.');
  await tabTo(organisation, theirs.getByRole('button', { name: 'Envoyer', exact: true }));
  await organisation.keyboard.press('Enter');
  await expect(theirs).toBeFocused();
  await tabTo(organisation, theirs.getByRole('button', { name: /^Clore/ }));
  await organisation.keyboard.press('Enter');
  await organisation.keyboard.type('Merci.');
  await tabTo(organisation, theirs.getByRole('button', { name: 'Clore l’échange' }));
  await organisation.keyboard.press('Enter');
  await expect(theirs).toContainText('Clos par Hugo Fauvette');
  await expect(theirs).toBeFocused();
  expect(await violations(organisation)).toEqual([]);
  await organisation.context().close();

  await page.reload();
  await settled(page);
  await expect(asked).toHaveAttribute('data-state', 'CLOSED');
  await asked.getByRole('button', { name: /^Répondre/ }).press('Enter');
  await page.keyboard.type('Une précision encore.');
  await tabTo(page, asked.getByRole('button', { name: 'Envoyer', exact: true }));
  await page.keyboard.press('Enter');
  await expect(asked).toHaveAttribute('data-state', 'OPEN');
  await expect(asked.getByRole('button', { name: /^Clore/ })).toBeVisible();
});
