import { Injectable } from '@nestjs/common';
import type { RequestContext } from '#platform';
import type { KnownOrganisation, OrganisationDraft } from './organisation.rules.js';

/** An organisation as it stands, whatever the day: names are those of the row. */
export interface StoredOrganisation extends OrganisationDraft, KnownOrganisation {
  readonly id: string;
  readonly version: number;
}

const READ = `
  SELECT o.id, o.version, o.slug, o.name, o.acronym, o.kind, up.slug AS parent, o.aliases, o.note, o.former_names AS "formerNames",
    (SELECT coalesce(json_agg(json_build_object('member', m.slug, 'since', x.since, 'until', x.until) ORDER BY m.slug COLLATE "C"), '[]')
     FROM organisation_member x JOIN organisation m ON m.tenant_id = $1 AND m.id = x.member_id WHERE x.tenant_id = $1 AND x.group_id = o.id) AS members,
    o.closed_on::text AS "closedOn", j.slug AS "mergedInto"
  FROM organisation o
  LEFT JOIN organisation up ON up.tenant_id = $1 AND up.id = o.parent_id
  LEFT JOIN organisation j ON j.tenant_id = $1 AND j.id = o.merged_into
  WHERE o.tenant_id = $1 ORDER BY o.slug COLLATE "C"`;

const WRITE = `
  INSERT INTO organisation (tenant_id, slug, name, acronym, kind, aliases, note, former_names, closed_on)
  SELECT $1, r.slug, r.name, r.acronym, r.kind, coalesce(r.aliases, '{}'), r.note, coalesce(r."formerNames", '[]'), r."closedOn"
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, name text, acronym text, kind text, aliases text[], note text, "formerNames" jsonb, "closedOn" date)
  ON CONFLICT (tenant_id, slug) DO UPDATE SET name = excluded.name, acronym = excluded.acronym, kind = excluded.kind, aliases = excluded.aliases, note = excluded.note,
    former_names = excluded.former_names, closed_on = excluded.closed_on, version = organisation.version + 1
  RETURNING id, slug`;

// Statements of their own: whoever is named may be written by the first.
const PARENTS = `
  UPDATE organisation o SET parent_id = p.id
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, parent text)
  LEFT JOIN organisation p ON p.tenant_id = $1 AND p.slug = r.parent
  WHERE o.tenant_id = $1 AND o.slug = r.slug AND o.parent_id IS DISTINCT FROM p.id`;

const MEMBERS_LEFT = `
  DELETE FROM organisation_member x USING organisation g, organisation m
  WHERE x.tenant_id = $1 AND g.tenant_id = $1 AND g.id = x.group_id AND m.tenant_id = $1 AND m.id = x.member_id
    AND EXISTS (SELECT FROM jsonb_to_recordset($2::jsonb) AS r(slug text, members jsonb) WHERE r.slug = g.slug
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(r.members) e WHERE e->>'member' = m.slug))`;

const MEMBERS = `
  INSERT INTO organisation_member (tenant_id, group_id, member_id, since, until)
  SELECT $1, g.id, m.id, e->>'since', e->>'until'
  FROM jsonb_to_recordset($2::jsonb) AS r(slug text, members jsonb) CROSS JOIN jsonb_array_elements(r.members) e
  JOIN organisation g ON g.tenant_id = $1 AND g.slug = r.slug JOIN organisation m ON m.tenant_id = $1 AND m.slug = e->>'member'
  ON CONFLICT (tenant_id, group_id, member_id) DO UPDATE SET since = excluded.since, until = excluded.until`;

@Injectable()
export class OrganisationsRepository {
  /** Writings of organisations go one after the other: the tree and the keys are looked at as a whole. */
  async hold(ctx: RequestContext): Promise<void> {
    await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`organisations ${ctx.tenant.id}`]);
  }

  /** Every organisation of the tenant, by its slug. */
  async all(ctx: RequestContext): Promise<Map<string, StoredOrganisation>> {
    const rows = await ctx.db.query<StoredOrganisation>(READ, [ctx.tenant.id]);
    return new Map(rows.map((row) => [row.slug, row]));
  }

  /** Added or replaced, with parents and members; four or five statements however many. Gives the ids. */
  async write(ctx: RequestContext, drafts: readonly OrganisationDraft[]): Promise<Map<string, string>> {
    const rows = JSON.stringify(drafts);
    const written = await ctx.db.query<{ id: string; slug: string }>(WRITE, [ctx.tenant.id, rows]);
    await ctx.db.query(PARENTS, [ctx.tenant.id, rows]);
    await ctx.db.query(MEMBERS_LEFT, [ctx.tenant.id, rows]);
    if (drafts.some((draft) => draft.members.length > 0)) await ctx.db.query(MEMBERS, [ctx.tenant.id, rows]);
    return new Map(written.map(({ id, slug }) => [slug, id]));
  }
}
