import type { PageModule } from '../page.js';

/** The pages of one part of the pact, and of two moments of it, each in a file of its own. */
export const partPageFiles = {
  axis: (): Promise<PageModule> => import('./axis.page.js'),
  actionCadre: (): Promise<PageModule> => import('./action-cadre.page.js'),
  arrondissements: (): Promise<PageModule> => import('./arrondissements.page.js'),
  comparison: (): Promise<PageModule> => import('../comparison/comparison.page.js'),
  days: (): Promise<PageModule> => import('../comparison/days.page.js'),
  arrondissement: (): Promise<PageModule> => import('./arrondissement.page.js'),
};
