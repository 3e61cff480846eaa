import type { PageModule } from '../page.js';

/** The pages of frozen bilans and of who writes them, each in a file of its own. */
export const bilanPageFiles = {
  index: (): Promise<PageModule> => import('./bilan-index.page.js'),
  year: (): Promise<PageModule> => import('./bilan.page.js'),
  account: (): Promise<PageModule> => import('./account.page.js'),
  edition: (): Promise<PageModule> => import('./edition.page.js'),
  template: (): Promise<PageModule> => import('./template.page.js'),
  write: (): Promise<PageModule> => import('./write.page.js'),
  preview: (): Promise<PageModule> => import('./preview.page.js'),
  avis: (): Promise<PageModule> => import('../avis/avis.page.js'),
  recommendation: (): Promise<PageModule> => import('../avis/recommendation.page.js'),
  recommendations: (): Promise<PageModule> => import('../avis/recommendation-list.page.js'),
  years: (): Promise<PageModule> => import('../avis/years.page.js'),
  verify: (): Promise<PageModule> => import('./verify.page.js'),
};
