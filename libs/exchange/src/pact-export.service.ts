import { requirePermission } from '#access';
import { pactNotFound } from '#pact';
import type { Database, RequestContext } from '#platform';
import { recordExport } from './import-trail.js';
import type { PactDocument } from './pact-document.js';
import { readStoredPact } from './stored-pact.query.js';

/** The whole pact as one document, in the shape the importer takes: importing it back writes nothing. */
export async function exportPact(ctx: RequestContext, database: Database, slug: string): Promise<PactDocument> {
  requirePermission(ctx, 'pact.exchange');
  return database.transaction(ctx, async (ctx) => {
    const stored = await readStoredPact(ctx, slug);
    if (!stored) throw pactNotFound(slug);
    await recordExport(ctx, stored.id);
    return stored.document;
  });
}
