import { join } from 'node:path';
import { importPactFolder, type ImportOutcome } from '#exchange';
import { Database, type Clock, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';

export const PARIS = join(import.meta.dirname, '../../data/pacte-paris-2015');
export const PARIS_SLUG = 'pacte-paris-2015';

/** The real pact, as `npm start` loads it; or another one from a folder or a JSON file. */
export function importPact(api: TestApi, tenant: TenantRef, path = PARIS, clock?: Clock): Promise<ImportOutcome> {
  return importPactFolder(contextOf(api, tenant, clock), api.get(Database), path);
}
