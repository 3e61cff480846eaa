import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actingPersonId, type RequestContext } from '#platform';
import type { PlacedCell } from './breakdowns/breakdown.rules.js';
import { ComputedFigures } from './computed/computed-figures.service.js';

/** A figure of an accepted report. */
export interface ReportedMeasurement {
  readonly indicatorId: string;
  readonly organisationId: string;
  readonly reportId: string;
  /** The commitments it was reported for. */
  readonly commitmentIds: readonly string[];
  readonly value: number | null;
  /** The organisation says that it is not known: an answer, and never zero. */
  readonly notKnown: boolean;
  readonly qualifier: string;
  /** How it is broken down, where it is. */
  readonly cells?: readonly PlacedCell[];
  /** First and last day. */
  readonly period: { readonly kind: string; readonly startsOn: string; readonly endsOn: string };
  readonly fictional: boolean;
}

/** How finely a reported period is known: to the part of the year it is named after, else to the day. */
const PRECISION: Record<string, string> = { YEAR: 'YEAR', SEMESTER: 'SEMESTER', QUARTER: 'QUARTER', MONTH: 'MONTH' };

// Two acceptances of one indicator go one after the other, so that one figure stands.
const LOCK = `SELECT FROM indicator WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`;

// Superseded by another organisation's: it would come back when that one goes.
const PUT_ASIDE_ROW = `EXISTS (SELECT FROM measurement o WHERE o.tenant_id = measurement.tenant_id AND o.id = measurement.superseded_by AND o.organisation_id <> measurement.organisation_id)`;

const SUPERSEDE = `
  UPDATE measurement SET superseded_by = $7
  WHERE tenant_id = $1 AND indicator_id = $2 AND organisation_id = $3 AND provenance = 'REPORT'
    AND (superseded_by IS NULL OR ${PUT_ASIDE_ROW})
    AND period_kind = $4 AND starts_on = $5 AND ends_on = $6`;

const INSERT = `
  WITH added AS (
    INSERT INTO measurement (tenant_id, indicator_id, organisation_id, period_kind, starts_on, ends_on, start_precision, end_precision, id, report_id,
      value, not_known, qualifier, fictional, provenance, recorded_at, recorded_by, recorded_by_id)
    VALUES ($1, $2, $3, $4, $5, $6, $8, $8, $7, $9, $10, $11, $12, $13, 'REPORT', $14, $15, $16)
  )
  INSERT INTO measurement_commitment (tenant_id, measurement_id, commitment_id)
  SELECT $1, $7, c FROM unnest($17::uuid[]) AS c`;

const BREAK_DOWN = `INSERT INTO measurement_cell (tenant_id, measurement_id, dimension, category, value)
  SELECT $1, $2, r.dimension, r.category, r.value FROM jsonb_to_recordset($3::jsonb) AS r(dimension text, category text, value numeric)`;

const MOVED = `SELECT DISTINCT m.indicator_id AS id FROM measurement m WHERE m.tenant_id = $1 AND m.report_id = $2`;

const LOCK_OF_REPORT = `SELECT FROM indicator i WHERE tenant_id = $1 AND EXISTS (
  SELECT FROM measurement m WHERE m.tenant_id = $1 AND m.indicator_id = i.id AND m.report_id = $2) ORDER BY id FOR NO KEY UPDATE`;

const UNTIE = `DELETE FROM measurement_commitment USING measurement m
  WHERE measurement_commitment.tenant_id = $1 AND m.tenant_id = $1 AND m.id = measurement_id AND m.report_id = $2`;

// Of what one of them had put aside, to stand again before it is looked at anew; and what was kept for another is its giver's again.
const UNKEEP = `UPDATE measurement SET kept_for_id = NULL WHERE tenant_id = $1 AND report_id = ANY($2::uuid[]) AND kept_for_id IS NOT NULL`;
const FREE = `UPDATE measurement m SET superseded_by = NULL FROM measurement o WHERE m.tenant_id = $1 AND m.report_id = ANY($2::uuid[])
  AND o.tenant_id = $1 AND o.id = m.superseded_by AND o.report_id = ANY($2::uuid[]) AND o.report_id <> m.report_id RETURNING m.indicator_id AS "indicatorId"`;

const PUT_ASIDE = `UPDATE measurement m SET superseded_by = c.id
  FROM jsonb_to_recordset($3::jsonb) AS p("indicatorId" uuid, "reportId" uuid)
  JOIN measurement c ON c.tenant_id = $1 AND c.indicator_id = p."indicatorId" AND c.report_id = p."reportId" AND c.superseded_by IS NULL AND c.value IS NOT NULL
  WHERE m.tenant_id = $1 AND m.report_id = ANY($2::uuid[]) AND m.report_id <> c.report_id AND m.indicator_id = c.indicator_id AND m.superseded_by IS NULL AND m.value <> c.value`;

// The giver's own figure needs no mark; nor where what the other gave or keeps for that time stands beside it: one time counts once.
const KEEP = `UPDATE measurement c SET kept_for_id = p."keptFor"
  FROM jsonb_to_recordset($2::jsonb) AS p("indicatorId" uuid, "reportId" uuid, "keptFor" uuid)
  WHERE c.tenant_id = $1 AND c.indicator_id = p."indicatorId" AND c.report_id = p."reportId" AND c.superseded_by IS NULL AND c.organisation_id <> p."keptFor"
    AND NOT EXISTS (SELECT FROM measurement o WHERE o.tenant_id = $1 AND o.indicator_id = c.indicator_id AND o.id <> c.id AND o.superseded_by IS NULL AND coalesce(o.kept_for_id, o.organisation_id) = p."keptFor"
      AND (o.period_kind, o.starts_on, o.ends_on) IS NOT DISTINCT FROM (c.period_kind, c.starts_on, c.ends_on))`;

const DELETE = `DELETE FROM measurement WHERE tenant_id = $1 AND report_id = $2 RETURNING id, superseded_by AS "supersededBy", indicator_id AS "indicatorId"`;

// What a withdrawn figure had superseded is superseded by what came after it; with nothing after it, it stands again.
const RELINK = `UPDATE measurement m SET superseded_by = w."supersededBy"
  FROM jsonb_to_recordset($2::jsonb) AS w(id uuid, "supersededBy" uuid) WHERE m.tenant_id = $1 AND m.superseded_by = w.id`;

/** Of figures that differ, the one that counts, and the organisation that keeps it as its own (null: nobody leads). */
export interface PreferredFigure {
  readonly indicatorId: string;
  readonly reportId: string;
  readonly keptFor: string | null;
}

/** Figures that reports give. Published ones come with the pact (exchange). */
@Injectable()
export class Measurements {
  constructor(private readonly computed: ComputedFigures = new ComputedFigures()) {}

  /**
   * Records a figure in the transaction of its report's acceptance; the one that the same organisation gave before for
   * the same indicator and period becomes its past. Returns its id.
   */
  async record(ctx: RequestContext, measurement: ReportedMeasurement): Promise<string> {
    if (!ctx.db.inTransaction) throw new Error('a measurement is recorded in the transaction of its report');
    const { indicatorId, organisationId, reportId, commitmentIds, value, notKnown, qualifier, cells = [], period, fictional } = measurement;
    const id = randomUUID();
    const key = [ctx.tenant.id, indicatorId, organisationId, period.kind, period.startsOn, period.endsOn, id];
    await ctx.db.query(LOCK, [ctx.tenant.id, indicatorId]);
    await ctx.db.query(SUPERSEDE, key);
    const by = 'name' in ctx.actor ? ctx.actor.name : '';
    const given = [reportId, notKnown ? null : value, notKnown, qualifier, fictional, ctx.clock.now(), by, actingPersonId(ctx), commitmentIds];
    await ctx.db.query(INSERT, [...key, PRECISION[period.kind] ?? 'DAY', ...given]);
    if (cells.length > 0) await ctx.db.query(BREAK_DOWN, [ctx.tenant.id, id, JSON.stringify(cells)]);
    return id;
  }

  /** Holds an indicator: who records or prefers its figures meanwhile waits for the caller's transaction. */
  async hold(ctx: RequestContext, indicatorId: string): Promise<void> {
    await ctx.db.query(LOCK, [ctx.tenant.id, indicatorId]);
  }

  /** Once all the figures of a report are recorded: makes anew what is worked out from them. */
  async settle(ctx: RequestContext, reportId: string): Promise<void> {
    const moved = await ctx.db.query<{ id: string }>(MOVED, [ctx.tenant.id, reportId]);
    await this.computed.refresh(ctx, moved.map(({ id }) => id));
  }

  /**
   * Of figures that several reports give of one thing, those that differ from the preferred one (indicator by indicator) no
   * longer stand: two values of one thing are never both counted. What agrees stands beside it; where none is preferred, all do.
   */
  async prefer(ctx: RequestContext, reportIds: readonly string[], preferred: readonly PreferredFigure[]): Promise<void> {
    if (reportIds.length < 2) return;
    await ctx.db.query(UNKEEP, [ctx.tenant.id, reportIds]);
    const freed = await ctx.db.query<{ indicatorId: string }>(FREE, [ctx.tenant.id, reportIds]);
    await ctx.db.query(PUT_ASIDE, [ctx.tenant.id, reportIds, JSON.stringify(preferred)]);
    await ctx.db.query(KEEP, [ctx.tenant.id, JSON.stringify(preferred)]);
    // Also those of which none is preferred any more: the others stand again.
    await this.computed.refresh(ctx, [...new Set([...freed, ...preferred].map(({ indicatorId }) => indicatorId))]);
  }

  /** Takes away the figures of a report whose acceptance is undone, in the same transaction; the ones before stand again. */
  async withdraw(ctx: RequestContext, reportId: string): Promise<void> {
    if (!ctx.db.inTransaction) throw new Error('a measurement is withdrawn in the transaction of its report');
    const report = [ctx.tenant.id, reportId];
    await ctx.db.query(LOCK_OF_REPORT, report);
    await ctx.db.query(UNTIE, report);
    const withdrawn = await ctx.db.query<Withdrawn>(DELETE, report);
    await ctx.db.query(RELINK, [ctx.tenant.id, JSON.stringify(withdrawn.map(({ id }) => ({ id, supersededBy: standing(id, withdrawn) })))]);
    await this.computed.refresh(ctx, withdrawn.map(({ indicatorId }) => indicatorId));
  }
}

interface Withdrawn {
  readonly id: string;
  readonly supersededBy: string | null;
  readonly indicatorId: string;
}

/** What came after a withdrawn figure and was not withdrawn with it: a report that was corrected gave several. */
function standing(id: string, withdrawn: readonly Withdrawn[]): string | null {
  const after = withdrawn.find((each) => each.id === id)?.supersededBy ?? null;
  return after !== null && withdrawn.some((each) => each.id === after) ? standing(after, withdrawn) : after;
}
