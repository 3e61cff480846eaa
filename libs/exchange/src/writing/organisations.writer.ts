import type { RequestContext } from '#platform';
import type { OrganisationEntry } from '../pact-document.js';

const ORGANISATIONS = `
  INSERT INTO organisation (tenant_id, slug, name, acronym, kind, aliases, note)
  SELECT $1, r.slug, r.name, r.acronym, r.kind, coalesce(r.aliases, '{}'), r.note
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, name text, acronym text, kind text, aliases text[], note text)
  ON CONFLICT (tenant_id, slug) DO UPDATE SET name = excluded.name, acronym = excluded.acronym, kind = excluded.kind, aliases = excluded.aliases, note = excluded.note`;

// A second statement: a parent may stand after its children in the file.
const PARENTS = `
  UPDATE organisation o SET parent_id = p.id
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, parent text)
  LEFT JOIN organisation p ON p.tenant_id = $1 AND p.slug = r.parent
  WHERE o.tenant_id = $1 AND o.slug = r.slug AND o.parent_id IS DISTINCT FROM p.id`;

const PARTICIPANTS = `
  INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory)
  SELECT $1, $3, o.id, r.participant, coalesce(r.signatory, false)
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, participant boolean, signatory boolean)
  JOIN organisation o ON o.tenant_id = $1 AND o.slug = r.slug
  ON CONFLICT (tenant_id, pact_id, organisation_id) DO UPDATE SET participant = excluded.participant, signatory = excluded.signatory`;

/** Organisations belong to the tenant, their part in the pact to the pact. */
export async function writeOrganisations(ctx: RequestContext, pactId: string, organisations: readonly OrganisationEntry[]): Promise<void> {
  const rows = JSON.stringify(organisations);
  await ctx.db.query(ORGANISATIONS, [ctx.tenant.id, rows]);
  await ctx.db.query(PARENTS, [ctx.tenant.id, rows]);
  await ctx.db.query(PARTICIPANTS, [ctx.tenant.id, rows, pactId]);
}
