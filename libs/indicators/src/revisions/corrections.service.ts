import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { actingPersonId, Database, one, type RequestContext } from '#platform';
import { ComputedFigures } from '../computed/computed-figures.service.js';
import { measurementNotFound } from '../indicators.errors.js';
import type { DefinitionOutcome } from '../definitions/definitions.service.js';
import { correctionProblems, type CorrectedFigure, type Correction } from './correction.rules.js';

interface Held extends CorrectedFigure {
  readonly indicatorId: string;
  readonly supersededBy: string | null;
  /** The report that gave it. */
  readonly reportId: string | null;
}

// The indicator is locked as acceptances lock it, so that one figure stands.
const LOCK = `SELECT i.id FROM indicator i WHERE i.tenant_id = $1 AND i.id = (SELECT m.indicator_id FROM measurement m WHERE m.tenant_id = $1 AND m.id = $2) FOR NO KEY UPDATE`;
const HELD = `SELECT m.indicator_id AS "indicatorId", m.superseded_by AS "supersededBy", m.value::float8 AS value, m.qualifier, m.provenance, m.report_id AS "reportId", i.kind, i.unit
  FROM measurement m JOIN indicator i ON i.tenant_id = $1 AND i.id = m.indicator_id WHERE m.tenant_id = $1 AND m.id = $2`;
const SUPERSEDE = `UPDATE measurement SET superseded_by = $3 WHERE tenant_id = $1 AND id = $2`;
const INSERT = `
  WITH added AS (
    INSERT INTO measurement (tenant_id, id, indicator_id, value, not_known, qualifier, reason, recorded_at, recorded_by, recorded_by_id, period_kind, starts_on, start_precision,
      ends_on, end_precision, note, key_figure, matched, fictional, provenance, source_id, page, report_id, organisation_id, kept_for_id, position)
    SELECT tenant_id, $3, indicator_id, $4, $5, $6, $7, $8, $9, $10, period_kind, starts_on, start_precision,
      ends_on, end_precision, note, key_figure, matched, fictional, provenance, source_id, page, report_id, organisation_id, kept_for_id, position
    FROM measurement WHERE tenant_id = $1 AND id = $2
  )
  INSERT INTO measurement_commitment (tenant_id, measurement_id, commitment_id)
  SELECT $1, $3, l.commitment_id FROM measurement_commitment l WHERE l.tenant_id = $1 AND l.measurement_id = $2`;

// How it was broken down stays with it; what then is missing from the total is told.
const CELLS = `INSERT INTO measurement_cell (tenant_id, measurement_id, dimension, category, value)
  SELECT tenant_id, $3, dimension, category, value FROM measurement_cell WHERE tenant_id = $1 AND measurement_id = $2`;

/** Told of a report whose figure was corrected, in the transaction of the correction. */
export type CorrectionFollower = (ctx: RequestContext, reportId: string) => Promise<void>;

/** A figure that stands and is wrong: the secretariat gives another, with a reason; the one before becomes its past. */
@Injectable()
export class Corrections {
  private readonly followers: CorrectionFollower[] = [];

  constructor(
    private readonly database: Database,
    private readonly computed: ComputedFigures,
    private readonly audit: Audit,
  ) {}

  /** For the room above, which knows which of several reports counts. */
  follow(follower: CorrectionFollower): void {
    this.followers.push(follower);
  }

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
    if (held.reportId !== null) for (const follower of this.followers) await follower(ctx, held.reportId);
    await this.computed.refresh(ctx, [held.indicatorId]);
    const told = (figure: number | null): string => (figure === null ? 'NOT_KNOWN' : String(figure));
    const changes = [{ field: 'figure', before: told(held.value), after: told(value) }, { field: 'qualifier', before: held.qualifier, after: qualifier }, { field: 'reason', before: null, after: reason.trim() }];
    await this.audit.record(ctx, { action: 'measurement.corrected', objectType: 'indicator', objectId: held.indicatorId, changes });
    return next;
  }
}
