import { Audit, type AuditRecord } from '#audit';
import type { RequestContext } from '#platform';
import type { ChangedEntry, DocumentChanges } from './canonical-form.rules.js';
import { PARTS, type PactDocument } from './pact-document.js';
// What is recorded here has its words in the rooms of the objects, which every process that tells a history loads.
import '#commitments';
import '#indicators';
import '#organisations';
import '#pact';

const IDS = `
  SELECT 'commitments ' || number AS key, id FROM commitment WHERE tenant_id = $1 AND pact_id = $2 AND number::text = ANY($3)
  UNION ALL SELECT 'indicators ' || code, id FROM indicator WHERE tenant_id = $1 AND pact_id = $2 AND code = ANY($4)
  UNION ALL SELECT 'organisations ' || slug, id FROM organisation WHERE tenant_id = $1 AND slug = ANY($5)`;

const OBJECTS = { commitments: 'commitment', indicators: 'indicator', organisations: 'organisation' } as const;
type ObjectPart = keyof typeof OBJECTS;

const audit = new Audit();

/** One line for the pact; when it was there before, also one for each commitment, indicator and organisation that changed. */
export async function recordImport(ctx: RequestContext, pactId: string, document: PactDocument, changes: DocumentChanges | undefined): Promise<void> {
  const records: AuditRecord[] = [{ action: 'pact.imported', objectType: 'pact', objectId: pactId, changes: changes ? movement(changes) : counts(document) }];
  if (changes) {
    const keys = (part: ObjectPart): string[] => changes[part].changed.map((entry) => entry.key);
    const rows = await ctx.db.query<{ key: string; id: string }>(IDS, [ctx.tenant.id, pactId, keys('commitments'), keys('indicators'), keys('organisations')]);
    const ids = new Map(rows.map((row) => [row.key, row.id]));
    for (const part of Object.keys(OBJECTS) as ObjectPart[]) {
      records.push(...changes[part].changed.map((entry) => corrected(part, entry, ids.get(`${part} ${entry.key}`)!)));
    }
  }
  await audit.recordAll(ctx, records);
}

export async function recordExport(ctx: RequestContext, pactId: string): Promise<void> {
  await audit.record(ctx, { action: 'pact.exported', objectType: 'pact', objectId: pactId });
}

function corrected(part: ObjectPart, { fields }: ChangedEntry, objectId: string): AuditRecord {
  return { action: `${OBJECTS[part]}.corrected`, objectType: OBJECTS[part], objectId, changes: fields };
}

function counts(document: PactDocument): AuditRecord['changes'] {
  const { organisations, commitments, indicators, measurements } = document;
  return Object.entries({ organisations, commitments, indicators, measurements }).map(([field, entries]) => ({ field, before: 0, after: entries.length }));
}

/** What came, what went and what it was, by key; the fields of what has no history of its own one by one. */
function movement(changes: DocumentChanges): AuditRecord['changes'] {
  const parts = PARTS.filter((part) => part !== 'pact');
  const lists = parts.map((part) => ({ field: part, before: changes[part].removed.map((each) => each.key).join(', ') || null, after: changes[part].added.join(', ') || null }));
  const gone = parts.flatMap((part) => changes[part].removed.map(({ key, was }) => ({ field: `${part} ${key}`, before: was, after: null })));
  const figures = changes.measurements.changed.flatMap(({ key, fields }) => fields.map((each) => ({ ...each, field: `measurements ${key} ${each.field}` })));
  return [...changes.pact.changed.flatMap((entry) => entry.fields), ...lists, ...gone, ...figures];
}
