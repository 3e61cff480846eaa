import type { PageModule } from '../page.js';

/** The pages of the administration, each in a file of its own. */
export const administrationPages = {
  organisationRecords: (): Promise<PageModule> => import('./organisations/organisation-records.page.js'),
  organisationRecord: (): Promise<PageModule> => import('./organisations/organisation-record.page.js'),
  organisationMerger: (): Promise<PageModule> => import('./organisations/organisation-merger.page.js'),
  addOrganisation: (): Promise<PageModule> => import('./organisations/add-organisation.page.js'),
  organisationSheet: (): Promise<PageModule> => import('./organisations/organisation-sheet.page.js'),
  register: (): Promise<PageModule> => import('../personal-data/register.page.js'),
  journal: (): Promise<PageModule> => import('./journal/journal.page.js'),
  mailLog: (): Promise<PageModule> => import('../mail/mail-log.page.js'),
  addresses: (): Promise<PageModule> => import('../mail/addresses.page.js'),
  texts: (): Promise<PageModule> => import('../mail/texts.page.js'),
  text: (): Promise<PageModule> => import('../mail/text.page.js'),
  mail: (): Promise<PageModule> => import('../mail/mail.page.js'),
  inbox: (): Promise<PageModule> => import('../inbox/inbox.page.js'),
  members: (): Promise<PageModule> => import('./members.page.js'),
  home: (): Promise<PageModule> => import('./index.page.js'),
  people: (): Promise<PageModule> => import('./people.page.js'),
  person: (): Promise<PageModule> => import('./person.page.js'),
  access: (): Promise<PageModule> => import('./access.page.js'),
  spaces: (): Promise<PageModule> => import('./spaces.page.js'),
  identity: (): Promise<PageModule> => import('./identity.page.js'),
  permissions: (): Promise<PageModule> => import('./permissions.page.js'),
};
