import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportPact, importPactFolder, type ImportOutcome, type PactDocument } from '#exchange';
import { Database, type Clock, type RequestContext, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';
import { standAt } from './reporting.js';
import { aTenant } from './tenant.js';

export const PARIS = join(import.meta.dirname, '../../data/pacte-paris-2015');
export const PARIS_SLUG = 'pacte-paris-2015';

/** The real pact, as `npm start` loads it; or another one from a folder or a JSON file. */
export function importPact(api: TestApi, tenant: TenantRef, path = PARIS, clock?: Clock): Promise<ImportOutcome> {
  return importPactFolder(contextOf(api, tenant, clock), api.get(Database), path);
}

/** The real pact as the tenant holds it, to be changed at will. */
export async function exportedPact(api: TestApi, tenant: TenantRef): Promise<PactDocument> {
  return structuredClone(await exportPact(contextOf(api, tenant), api.get(Database), PARIS_SLUG));
}

/** A file of that pact in the folder. */
export function pactFile(folder: string, document: PactDocument): string {
  const path = join(folder, `${randomUUID()}.json`);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

/** The demonstration's space on its day: the real pact, and those of its stories that the test is about, in order. */
export async function aParisTenant(api: TestApi, ...stories: readonly ((ctx: RequestContext, database: Database) => Promise<unknown>)[]): Promise<TenantRef> {
  const tenant = await aTenant(api, { demonstration: true });
  await standAt(api, tenant, '2019-05-15');
  await importPact(api, tenant);
  for (const tell of stories) await tell(contextOf(api, tenant), api.get(Database));
  return tenant;
}
