import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, each with its place: an empty list is what is wanted, and reads well when it is not. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  // What the component library announces of a button that has gone stays in the page, unnamed, for some seconds.
  // Our pages hold no frame of another site: without that detour, and without describing all that passes, axe takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).exclude('[data-live-announcer]');
  const { violations: found } = await (rule ? axe.withRules(rule) : axe.withTags(TAGS)).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** How much wider than the screen the page is: nothing, on a phone too. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
