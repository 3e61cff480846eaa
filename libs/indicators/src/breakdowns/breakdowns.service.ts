import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { Database, one, type ProblemDetail, type RequestContext } from '#platform';
import type { DefinitionOutcome } from '../definitions/definitions.service.js';
import { measurementNotFound } from '../indicators.errors.js';
import { breakdownProblems, inOrder, type BrokenDown, type Cell, type Dimension } from './breakdown.rules.js';

export interface GivenBreakdown {
  readonly measurement: string;
  readonly version: number;
  readonly dimension: Dimension;
  readonly cells: readonly Cell[];
}

interface Held extends BrokenDown {
  readonly indicatorId: string;
  readonly version: number;
  readonly cells: readonly Cell[];
}

const HOLD = `SELECT FROM measurement WHERE tenant_id = $1 AND id = $2 AND superseded_by IS NULL FOR NO KEY UPDATE`;
const HELD = `
  SELECT m.indicator_id AS "indicatorId", m.breakdown_version AS version, m.value::float8 AS value, m.provenance, i.kind, i.breakdowns AS dimensions,
    (SELECT coalesce(json_agg(json_build_object('category', c.category, 'value', c.value)), '[]') FROM measurement_cell c WHERE c.tenant_id = $1 AND c.measurement_id = m.id AND c.dimension = $3) AS cells
  FROM measurement m JOIN indicator i ON i.tenant_id = $1 AND i.id = m.indicator_id WHERE m.tenant_id = $1 AND m.id = $2 AND m.superseded_by IS NULL`;
const CLEAR = `DELETE FROM measurement_cell WHERE tenant_id = $1 AND measurement_id = $2 AND dimension = $3`;
const WRITE = `INSERT INTO measurement_cell (tenant_id, measurement_id, dimension, category, value)
  SELECT $1, $2, $3, r.category, r.value FROM jsonb_to_recordset($4::jsonb) AS r(category text, value numeric)`;
const RAISE = `UPDATE measurement SET breakdown_version = breakdown_version + 1 WHERE tenant_id = $1 AND id = $2`;

/** Figures broken down by sex, age, household or arrondissement, as their definition chooses. */
@Injectable()
export class Breakdowns {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Replaces all the cells of a figure one way; that they do not make its total is told by who reads them, not refused. */
  set(ctx: RequestContext, { measurement, version, dimension, cells }: GivenBreakdown): Promise<DefinitionOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'indicator.manage', {});
      await ctx.db.query(HOLD, [ctx.tenant.id, measurement]);
      const held = await one<Held>(ctx.db, HELD, [ctx.tenant.id, measurement, dimension]);
      if (!held) throw measurementNotFound();
      if (held.version !== version) return { problems: [{ path: 'version', code: 'VERSION_CONFLICT' }], conflict: true };
      const problems: ProblemDetail[] = breakdownProblems(dimension, cells, held);
      const [before, after] = [told(inOrder(dimension, held.cells)), told(inOrder(dimension, cells))];
      if (problems.length > 0 || before === after) return { problems, conflict: false };
      await ctx.db.query(CLEAR, [ctx.tenant.id, measurement, dimension]);
      await ctx.db.query(WRITE, [ctx.tenant.id, measurement, dimension, JSON.stringify(cells)]);
      await ctx.db.query(RAISE, [ctx.tenant.id, measurement]);
      await this.audit.record(ctx, { action: 'measurement.broken-down', objectType: 'indicator', objectId: held.indicatorId, changes: [{ field: `breakdown ${dimension}`, before, after }] });
      return { problems: [], conflict: false };
    });
  }
}

function told(cells: readonly Cell[]): string | null {
  return cells.map(({ category, value }) => `${category} ${value}`).join(', ') || null;
}
