import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { actingPersonId, Database, one, type ProblemDetail, type RequestContext } from '#platform';
import { ComputedFigures } from '../computed/computed-figures.service.js';
import { measurementNotFound } from '../indicators.errors.js';
import type { DefinitionOutcome } from '../definitions/definitions.service.js';

export interface Correction {
  /** The revision that was looked at. */
  readonly id: string;
  readonly value: number | null;
  readonly notKnown: boolean;
  readonly qualifier: string;
  readonly reason: string;
}

interface Held {
  readonly indicatorId: string;
  readonly supersededBy: string | null;
  readonly value: number | null;
  readonly qualifier: string;
  readonly kind: string;
  readonly unit: string;
  readonly provenance: string;
}

const REASON_LENGTH = 1000;

// The indicator is locked as acceptances lock it, so that one figure stands.
const LOCK = `SELECT i.id FROM indicator i WHERE i.tenant_id = $1 AND i.id = (SELECT m.indicator_id FROM measurement m WHERE m.tenant_id = $1 AND m.id = $2) FOR NO KEY UPDATE`;
const HELD = `SELECT m.indicator_id AS "indicatorId", m.superseded_by AS "supersededBy", m.value::float8 AS value, m.qualifier, m.provenance, i.kind, i.unit
  FROM measurement m JOIN indicator i ON i.tenant_id = $1 AND i.id = m.indicator_id WHERE m.tenant_id = $1 AND m.id = $2`;
const SUPERSEDE = `UPDATE measurement SET superseded_by = $3 WHERE tenant_id = $1 AND id = $2`;
const INSERT = `
  WITH added AS (
    INSERT INTO measurement (tenant_id, id, indicator_id, value, not_known, qualifier, reason, recorded_at, recorded_by, recorded_by_id, period_kind, starts_on, start_precision,
      ends_on, end_precision, note, key_figure, matched, fictional, provenance, source_id, page, report_id, organisation_id, position)
    SELECT tenant_id, $3, indicator_id, $4, $5, $6, $7, $8, $9, $10, period_kind, starts_on, start_precision,
      ends_on, end_precision, note, key_figure, matched, fictional, provenance, source_id, page, report_id, organisation_id, position
    FROM measurement WHERE tenant_id = $1 AND id = $2
  )
  INSERT INTO measurement_commitment (tenant_id, measurement_id, commitment_id)
  SELECT $1, $3, l.commitment_id FROM measurement_commitment l WHERE l.tenant_id = $1 AND l.measurement_id = $2`;

// How it was broken down stays with it; what then is missing from the total is told.
const CELLS = `INSERT INTO measurement_cell (tenant_id, measurement_id, dimension, category, value)
  SELECT tenant_id, $3, dimension, category, value FROM measurement_cell WHERE tenant_id = $1 AND measurement_id = $2`;

/** A figure that stands and is wrong: the secretariat gives another, with a reason; the one before becomes its past. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly computed: ComputedFigures,
    private readonly audit: Audit,
  ) {}

  /** What came from is kept (report, document, organisation); the words of the source are the first figure's only. */
  correct(ctx: RequestContext, correction: Correction): Promise<DefinitionOutcome & { readonly id: string }> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'indicator.manage', {});
      await ctx.db.query(LOCK, [ctx.tenant.id, correction.id]);
      const held = await one<Held>(ctx.db, HELD, [ctx.tenant.id, correction.id]);
      if (!held) throw measurementNotFound();
      if (held.supersededBy) return { id: held.supersededBy, problems: [{ path: 'id', code: 'VERSION_CONFLICT' }], conflict: true };
      const problems = correctionProblems(correction, held);
      if (problems.length > 0) return { id: correction.id, problems, conflict: false };
      return { id: await this.write(ctx, correction, held), problems: [], conflict: false };
    });
  }

  private async write(ctx: RequestContext, { id, value, qualifier, reason }: Correction, held: Held): Promise<string> {
    const next = randomUUID();
    const by = 'name' in ctx.actor ? ctx.actor.name : '';
    await ctx.db.query(SUPERSEDE, [ctx.tenant.id, id, next]);
    await ctx.db.query(INSERT, [ctx.tenant.id, id, next, value, value === null, qualifier, reason.trim(), ctx.clock.now(), by, actingPersonId(ctx)]);
    if (value !== null) await ctx.db.query(CELLS, [ctx.tenant.id, id, next]);
    await this.computed.refresh(ctx, [held.indicatorId]);
    const told = (figure: number | null): string => (figure === null ? 'NOT_KNOWN' : String(figure));
    const changes = [{ field: 'figure', before: told(held.value), after: told(value) }, { field: 'qualifier', before: held.qualifier, after: qualifier }, { field: 'reason', before: null, after: reason.trim() }];
    await this.audit.record(ctx, { action: 'measurement.corrected', objectType: 'indicator', objectId: held.indicatorId, changes });
    return next;
  }
}

/** What is wrong with a correction, field by field. « Not known » is said, never left out, and is not zero. */
export function correctionProblems({ value, notKnown, qualifier, reason }: Omit<Correction, 'id'>, held: Pick<Held, 'value' | 'qualifier' | 'kind' | 'unit' | 'provenance'>): ProblemDetail[] {
  if (held.provenance === 'COMPUTED') return [{ path: 'value', code: 'FIGURE_COMPUTED' }];
  const problems: ProblemDetail[] = [];
  if (notKnown === (value !== null)) problems.push({ path: 'value', code: notKnown ? 'FIGURE_AND_NOT_KNOWN' : 'FIGURE_REQUIRED' });
  else if (held.kind === 'YES_NO' && value !== null && value !== 0 && value !== 1) problems.push({ path: 'value', code: 'FIGURE_YES_NO_WRONG' });
  else if (held.kind === 'RATE' && held.unit === '%' && value !== null && (value < 0 || value > 100)) problems.push({ path: 'value', code: 'FIGURE_SHARE_WRONG' });
  else if (value === held.value && qualifier === held.qualifier) problems.push({ path: 'value', code: 'FIGURE_UNCHANGED' });
  if (!reason.trim()) problems.push({ path: 'reason', code: 'CORRECTION_REASON_REQUIRED' });
  if (reason.trim().length > REASON_LENGTH) problems.push({ path: 'reason', code: 'TEXT_TOO_LONG', details: { length: reason.trim().length, max: REASON_LENGTH } });
  return problems;
}
