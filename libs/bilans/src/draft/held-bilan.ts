import { randomUUID } from 'node:crypto';
import { requirePermission } from '#access';
import { asId, one, today, type RequestContext } from '#platform';
import { bilanNotStarted } from '../bilans.errors.js';
import { type BilanWriting, type BilanSituation } from './bilan.lifecycle.js';
import { templateFor } from '../template/bilan-template.rules.js';
import type { HeldTemplate } from '../template/bilan-template.query.js';

/** A bilan's row, with what the rules look at. */
export interface HeldBilan {
  readonly id: string;
  readonly pactId: string;
  readonly year: number;
  readonly cutOff: string;
  readonly state: BilanWriting;
  readonly version: number;
  readonly published: BilanSituation['published'];
  /** Version of the pact's template that it came from; null when it began before there were any. */
  readonly template: number | null;
  /** Of the edition that freezing would make. */
  readonly nextNumber: number;
}

const SELECT = `SELECT b.id, b.pact_id AS "pactId", b.year, b.cut_off::text AS "cutOff", b.state, b.version, b.template_version AS template,
  (SELECT e.state FROM bilan_edition e WHERE e.tenant_id = b.tenant_id AND e.bilan_id = b.id AND e.state <> 'FROZEN' ORDER BY e.number DESC LIMIT 1) AS published,
  (SELECT 1 + count(*) FROM bilan_edition e WHERE e.tenant_id = b.tenant_id AND e.bilan_id = b.id AND e.state <> 'FROZEN')::int AS "nextNumber"
  FROM bilan b`;

export function situationOf(ctx: RequestContext, { state, cutOff, published }: HeldBilan): BilanSituation {
  return { state, published, due: cutOff <= today(ctx) };
}

/** The bilan, held until the transaction ends, for who writes it. */
export async function holdBilan(ctx: RequestContext, id: string): Promise<HeldBilan> {
  requirePermission(ctx, 'bilan.write');
  const held = await one<HeldBilan>(ctx.db, `${SELECT} WHERE b.tenant_id = $1 AND b.id = $2 FOR UPDATE OF b`, [ctx.tenant.id, asId(id)]);
  if (!held) throw bilanNotStarted();
  return held;
}

export function bilanById(ctx: RequestContext, id: string): Promise<HeldBilan | undefined> {
  return one<HeldBilan>(ctx.db, `${SELECT} WHERE b.tenant_id = $1 AND b.id = $2`, [ctx.tenant.id, asId(id)]);
}

export function bilanOfYear(ctx: RequestContext, pact: string, year: number): Promise<HeldBilan | undefined> {
  return one<HeldBilan>(ctx.db, `${SELECT} JOIN pact p ON p.tenant_id = b.tenant_id AND p.id = b.pact_id WHERE b.tenant_id = $1 AND p.slug = $2 AND b.year = $3`, [ctx.tenant.id, pact, year]);
}

export interface PactOfBilan {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

export function pactForBilan(ctx: RequestContext, slug: string): Promise<PactOfBilan | undefined> {
  return one<PactOfBilan>(
    ctx.db,
    `SELECT p.id, extract(year FROM p.starts_on)::int AS first, least(extract(year FROM p.ends_on), extract(year FROM $3::date))::int AS last FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`,
    [ctx.tenant.id, slug, today(ctx)],
  );
}

/** With the outline of the template. False when the year has a bilan already. */
export async function addBilan(ctx: RequestContext, { id, pact, year, cutOff, template }: { id: string; pact: string; year: number; cutOff: string; template: HeldTemplate }): Promise<boolean> {
  const added = await ctx.db.query(
    `INSERT INTO bilan (tenant_id, id, pact_id, year, cut_off, state, template_version, made_at) VALUES ($1, $2, $3, $4, $5, 'DRAFT', $6, $7) ON CONFLICT (tenant_id, pact_id, year) DO NOTHING RETURNING id`,
    [ctx.tenant.id, id, pact, year, cutOff, template.version, ctx.clock.now()],
  );
  if (added.length === 0) return false;
  const rows = templateFor(template.kept, template.axes).map(({ axis, ...section }, at) => ({ ...section, id: randomUUID(), axis_id: template.axes.find(({ number }) => number === axis)?.id ?? null, position: at + 1 }));
  await ctx.db.query(
    `INSERT INTO bilan_section (tenant_id, id, bilan_id, kind, axis_id, position, title, guidance, required, included)
     SELECT $1, r.id, $2, r.kind, r.axis_id, r.position, r.title, r.guidance, r.required, r.included
     FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, kind text, axis_id uuid, position int, title text, guidance text, required boolean, included boolean)`,
    [ctx.tenant.id, id, JSON.stringify(rows)],
  );
  return true;
}
