import { expect, type Page } from '@playwright/test';

/** Opens an address and waits until its page stands, fonts included. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** A page has its heading, and nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('#page-title')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => null)');
}

/** Signs in as a person of the demonstration, from the sign-in page. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await visit(page, '/connexion');
  await page.getByRole('button', { name: `Entrer comme ${name}` }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await settled(page);
}
