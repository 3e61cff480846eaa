import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '#platform';
import { periodTotals } from '../progress/period-totals.sql.js';
import { qualifierOfSum } from '../progress/qualifier.rules.js';
import { computedFigures, type ComputedFigure, type PartFigure } from './computed-figures.rules.js';
import type { Operation } from './formula.rules.js';

interface Computed {
  readonly id: string;
  readonly operation: Operation | null;
  readonly unit: string;
  readonly parts: readonly string[];
}

/** A figure of a part, or the sum of the parts of its period. */
type GivenFigure = Omit<PartFigure, 'qualifier'> & { readonly qualifiers: readonly PartFigure['qualifier'][] };

interface Kept extends ComputedFigure {
  readonly id: string;
}

// What hangs on those indicators, parts before what is made of them; formulas have no circle.
const AFFECTED = `
  WITH RECURSIVE up AS (
    SELECT i.id, 0 AS depth FROM indicator i WHERE i.tenant_id = $1 AND i.id = ANY($2::uuid[])
    UNION SELECT p.indicator_id, up.depth + 1 FROM indicator_part p JOIN up ON p.tenant_id = $1 AND p.part_id = up.id
  )
  SELECT i.id, i.formula AS operation, i.unit, ARRAY(SELECT p.part_id FROM indicator_part p WHERE p.tenant_id = $1 AND p.indicator_id = i.id ORDER BY p.position) AS parts
  FROM (SELECT id, max(depth) AS depth FROM up GROUP BY id) u JOIN indicator i ON i.tenant_id = $1 AND i.id = u.id
  WHERE i.formula IS NOT NULL OR EXISTS (SELECT FROM measurement m WHERE m.tenant_id = $1 AND m.indicator_id = i.id AND m.provenance = 'COMPUTED')
  ORDER BY u.depth`;

// Two writings that touch one sum go one after the other, and the second sees what the first wrote.
const LOCK = `SELECT FROM indicator WHERE tenant_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

const TIME = `'periodKind', f.period_kind, 'startsOn', f.starts_on, 'startPrecision', f.start_precision, 'endsOn', f.ends_on, 'endPrecision', f.end_precision`;

/** What was given for the parts: figures, and the periods that they add up to; of a computed one, what it comes from. */
const FIGURES = `
  SELECT json_build_object('indicatorId', f.indicator_id, 'giver', f.giver, 'value', f.value, 'qualifiers', f.qualifiers, 'fictional', f.fictional, 'leaves', f.leaves, ${TIME}) AS figure
  FROM indicator i CROSS JOIN LATERAL (
    SELECT m.indicator_id, coalesce(m.organisation_id, m.source_id, m.indicator_id) AS giver, m.value, ARRAY[m.qualifier] AS qualifiers, m.fictional,
      CASE WHEN m.provenance = 'COMPUTED' THEN ARRAY(SELECT l.part_id FROM measurement_part l WHERE l.tenant_id = $1 AND l.measurement_id = m.id) ELSE ARRAY[m.id] END AS leaves,
      m.period_kind, m.starts_on, m.start_precision, m.ends_on, m.end_precision
    FROM measurement m WHERE m.tenant_id = $1 AND m.indicator_id = i.id AND m.superseded_by IS NULL AND m.ends_on IS NOT NULL
    UNION ALL
    SELECT t.indicator_id, coalesce(t.organisation_id, t.source_id), t.value, t.qualifiers, t.fictional, t.ids, t.period_kind, t.starts_on, t.start_precision, t.ends_on, t.end_precision
    FROM ${periodTotals('i', 'false')} t WHERE i.formula IS NULL AND t.known = t.expected
      AND NOT EXISTS (SELECT FROM measurement d WHERE d.tenant_id = $1 AND d.indicator_id = i.id AND d.superseded_by IS NULL AND d.period_kind = t.period_kind AND d.ends_on = t.ends_on)
  ) f WHERE i.tenant_id = $1 AND i.id = ANY($2::uuid[])
  ORDER BY f.ends_on, f.giver`;

const STANDING = `
  SELECT json_build_object('id', f.id, 'value', f.value, 'qualifier', f.qualifier, 'fictional', f.fictional, ${TIME},
    'leaves', ARRAY(SELECT l.part_id FROM measurement_part l WHERE l.tenant_id = $1 AND l.measurement_id = f.id ORDER BY l.part_id)) AS figure
  FROM measurement f WHERE f.tenant_id = $1 AND f.indicator_id = $2 AND f.provenance = 'COMPUTED' AND f.superseded_by IS NULL`;

const INSERT = `
  WITH added AS (
    INSERT INTO measurement (tenant_id, id, indicator_id, provenance, value, qualifier, fictional, period_kind, starts_on, start_precision, ends_on, end_precision, recorded_at, recorded_by)
    VALUES ($1, $2, $3, 'COMPUTED', $4, $5, $6, $7, $8, $9, $10, $11, $12, '')
  )
  INSERT INTO measurement_part (tenant_id, measurement_id, part_id) SELECT $1, $2, l FROM unnest($13::uuid[]) l`;
const SUPERSEDE = `UPDATE measurement SET superseded_by = $3 WHERE tenant_id = $1 AND id = $2`;
// A figure that can no longer be worked out goes with its past, as that of a report that is reopened.
const REMOVE = `
  WITH RECURSIVE gone AS (
    SELECT m.id FROM measurement m WHERE m.tenant_id = $1 AND m.id = ANY($2::uuid[])
    UNION ALL SELECT m.id FROM measurement m JOIN gone g ON m.tenant_id = $1 AND m.superseded_by = g.id
  ) DELETE FROM measurement WHERE tenant_id = $1 AND id IN (SELECT id FROM gone)`;
const RELEAF = `
  WITH gone AS (DELETE FROM measurement_part WHERE tenant_id = $1 AND measurement_id = $2 AND part_id <> ALL($3::uuid[]))
  INSERT INTO measurement_part (tenant_id, measurement_id, part_id) SELECT $1, $2, l FROM unnest($3::uuid[]) l ON CONFLICT DO NOTHING`;

// What is worked out no more has figures left to take away.
const OF_PACT = `SELECT i.id FROM indicator i WHERE i.tenant_id = $1 AND i.pact_id = $2 AND (EXISTS (SELECT FROM indicator_part p WHERE p.tenant_id = $1 AND p.part_id = i.id)
  OR EXISTS (SELECT FROM measurement m WHERE m.tenant_id = $1 AND m.indicator_id = i.id AND m.provenance = 'COMPUTED'))`;

/** Figures worked out from others: kept beside those that were given, and made anew in the transaction that moves one of these. */
@Injectable()
export class ComputedFigures {
  /** After figures or the definition of those indicators moved. */
  async refresh(ctx: RequestContext, indicatorIds: readonly string[]): Promise<void> {
    if (!ctx.db.inTransaction) throw new Error('computed figures are made in the transaction of what moves them');
    if (indicatorIds.length === 0) return;
    const affected = await ctx.db.query<Computed>(AFFECTED, [ctx.tenant.id, indicatorIds]);
    if (affected.length === 0) return;
    await ctx.db.query(LOCK, [ctx.tenant.id, affected.map(({ id }) => id)]);
    for (const computed of affected) await this.remake(ctx, computed);
  }

  /** After figures or formulas of a whole pact moved. */
  async refreshPact(ctx: RequestContext, pactId: string): Promise<void> {
    const parts = await ctx.db.query<{ id: string }>(OF_PACT, [ctx.tenant.id, pactId]);
    await this.refresh(ctx, parts.map(({ id }) => id));
  }

  private async remake(ctx: RequestContext, { id, operation, unit, parts }: Computed): Promise<void> {
    const figures = operation === null ? [] : (await ctx.db.query<{ figure: GivenFigure }>(FIGURES, [ctx.tenant.id, parts])).map(({ figure }) => partFigure(figure));
    const made = operation === null ? [] : computedFigures({ operation, parts, unit }, figures);
    const kept = (await ctx.db.query<{ figure: Kept }>(STANDING, [ctx.tenant.id, id])).map(({ figure }) => figure);
    const gone = kept.filter((before) => !made.some((figure) => sameTime(figure, before)));
    if (gone.length > 0) await ctx.db.query(REMOVE, [ctx.tenant.id, gone.map((each) => each.id)]);
    for (const figure of made) await this.keep(ctx, id, figure, kept.find((before) => sameTime(figure, before)));
  }

  private async keep(ctx: RequestContext, indicatorId: string, figure: ComputedFigure, before: Kept | undefined): Promise<void> {
    const { value, qualifier, fictional, leaves } = figure;
    if (before && before.value === value && before.qualifier === qualifier && before.fictional === fictional) {
      if (before.leaves.join() !== leaves.join()) await ctx.db.query(RELEAF, [ctx.tenant.id, before.id, leaves]);
      return;
    }
    const id = randomUUID();
    if (before) await ctx.db.query(SUPERSEDE, [ctx.tenant.id, before.id, id]);
    const { periodKind, startsOn, startPrecision, endsOn, endPrecision } = figure;
    await ctx.db.query(INSERT, [ctx.tenant.id, id, indicatorId, value, qualifier, fictional, periodKind, startsOn, startPrecision, endsOn, endPrecision, ctx.clock.now(), leaves]);
  }
}

/** A sum of halves is as precise as they are. */
function partFigure({ qualifiers, ...figure }: GivenFigure): PartFigure {
  return { ...figure, qualifier: qualifierOfSum(qualifiers) };
}

function sameTime(a: ComputedFigure, b: ComputedFigure): boolean {
  return a.periodKind === b.periodKind && a.startsOn === b.startsOn && a.endsOn === b.endsOn && a.startPrecision === b.startPrecision && a.endPrecision === b.endPrecision;
}
