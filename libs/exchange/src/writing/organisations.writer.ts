import { tidied } from '#organisations';
import type { RequestContext } from '#platform';
import { draftOf } from '../checks/organisations.rules.js';
import type { Refusal } from '../exchange.errors.js';
import type { OrganisationEntry } from '../pact-document.js';

const WRITTEN = ['name', 'acronym', 'kind', 'aliases', 'note', 'former_names', 'closed_on'];
const row = (alias: string): string => `(${WRITTEN.map((column) => `${alias}.${column}`).join(', ')})`;

// What is the same already stays untouched: forms opened on it are not stale.
const ORGANISATIONS = `
  INSERT INTO organisation (tenant_id, slug, ${WRITTEN.join(', ')})
  SELECT $1, r.slug, r.name, r.acronym, r.kind, r.aliases, r.note, r."formerNames", r."closedOn"
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, name text, acronym text, kind text, aliases text[], note text, "formerNames" jsonb, "closedOn" date)
  ON CONFLICT (tenant_id, slug) DO UPDATE SET ${WRITTEN.map((column) => `${column} = excluded.${column}`).join(', ')}, version = organisation.version + 1
  WHERE ${row('organisation')} IS DISTINCT FROM ${row('excluded')}`;

// A second statement: a parent may stand after its children in the file.
const PARENTS = `
  UPDATE organisation o SET parent_id = p.id, version = o.version + 1
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, parent text)
  LEFT JOIN organisation p ON p.tenant_id = $1 AND p.slug = r.parent
  WHERE o.tenant_id = $1 AND o.slug = r.slug AND o.parent_id IS DISTINCT FROM p.id`;

const NAMED = `jsonb_to_recordset($2::jsonb) AS r(slug text, members jsonb)`;

// Members that the pact does not know were named on the screens: they stay.
const MEMBERS_LEFT = `
  DELETE FROM organisation_member x USING organisation g, organisation m, ${NAMED}
  WHERE x.tenant_id = $1 AND g.tenant_id = $1 AND g.id = x.group_id AND g.slug = r.slug AND m.tenant_id = $1 AND m.id = x.member_id
    AND m.slug IN (SELECT e.slug FROM jsonb_to_recordset($2::jsonb) AS e(slug text))
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(r.members) e WHERE e->>'member' = m.slug)`;

const MEMBERS = `
  INSERT INTO organisation_member (tenant_id, group_id, member_id, since, until)
  SELECT $1, g.id, m.id, e->>'since', e->>'until' FROM ${NAMED} CROSS JOIN jsonb_array_elements(r.members) e
  JOIN organisation g ON g.tenant_id = $1 AND g.slug = r.slug JOIN organisation m ON m.tenant_id = $1 AND m.slug = e->>'member'
  ON CONFLICT (tenant_id, group_id, member_id) DO UPDATE SET since = excluded.since, until = excluded.until`;

const PARTICIPANTS = `
  INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory, signatory_since, signatory_until)
  SELECT $1, $3, o.id, r.participant, coalesce(r.signatory, false), r."signatorySince", r."signatoryUntil"
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, participant boolean, signatory boolean, "signatorySince" text, "signatoryUntil" text)
  JOIN organisation o ON o.tenant_id = $1 AND o.slug = r.slug
  ON CONFLICT (tenant_id, pact_id, organisation_id) DO UPDATE SET participant = excluded.participant, signatory = excluded.signatory,
    signatory_since = excluded.signatory_since, signatory_until = excluded.signatory_until, version = pact_participant.version + 1`;

/** Organisations belong to the tenant, their part in the pact to the pact. */
export async function writeOrganisations(ctx: RequestContext, pactId: string, organisations: readonly OrganisationEntry[]): Promise<void> {
  const drafts = JSON.stringify(organisations.map((entry) => tidied(draftOf(entry))));
  for (const sql of [ORGANISATIONS, PARENTS, MEMBERS_LEFT, MEMBERS]) await ctx.db.query(sql, [ctx.tenant.id, drafts]);
  await ctx.db.query(PARTICIPANTS, [ctx.tenant.id, JSON.stringify(organisations), pactId]);
}

/** Organisations of the document that have joined another here: what the document says of them would be lost. */
export async function mergedRefusals(ctx: RequestContext, organisations: readonly OrganisationEntry[]): Promise<Refusal[]> {
  const rows = await ctx.db.query<{ slug: string; into: string }>(
    `SELECT o.slug, j.slug AS into FROM organisation o JOIN organisation j ON j.tenant_id = $1 AND j.id = o.merged_into
     WHERE o.tenant_id = $1 AND o.slug = ANY($2) ORDER BY o.slug`,
    [ctx.tenant.id, organisations.map((entry) => entry.slug)],
  );
  return rows.map((details) => ({ file: 'organisations', line: null, path: '', code: 'ORGANISATION_MERGED', details }));
}
