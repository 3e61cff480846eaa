import { expect, type Locator, type Page } from '@playwright/test';

// Organisations' pages that several journeys visit.
export const CASVP = '/rapports/2019-S1/casvp';
export const DRIHL = '/rapports/2019-S1/drihl';
export const SAMUSOCIAL = '/rapports/2019-S1/samusocial-de-paris';

/** A commitment on an organisation's page. */
export function card(page: Page, number: number): Locator {
  return page.locator(`#engagement-${number}`);
}

/** The same, opened in place. */
export async function openCard(page: Page, number: number): Promise<Locator> {
  const one = card(page, number);
  await one.getByRole('button', { name: new RegExp(`^(Répondre|Reprendre|Corriger|Relire)\\s:\\s${number}$`) }).click();
  await expect(one.getByRole('button', { expanded: true })).toBeVisible();
  return one;
}
