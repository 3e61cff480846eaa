import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReportedStatus } from '#commitments';
import { actingPersonId, DomainError, one, type RequestContext } from '#platform';
import type { CampaignState } from '../campaigns/campaign.lifecycle.js';
import type { Answer, AnsweredValue, ServedIndicator } from './answer.rules.js';
import type { FigureReferences } from './figure-plausibility.rules.js';
import { SERVED } from './figure-plausibility.sql.js';
import { ReportEntity, ReportValueCellEntity, ReportValueEntity, ReportVersionEntity } from './report.entity.js';
import { NOBODY_COUNTED } from './people-reached.rules.js';
import { ReportState } from './report.lifecycle.js';
import { ReportMilestoneEntity } from '../milestones/report-milestone.entity.js';
import type { Step, Tick } from '../milestones/ticks.rules.js';
import { STEPS, TICKS } from '../milestones/ticks.sql.js';
import { dueOn } from '../requests/request.sql.js';
import { cellsOfValue, previousFrom, previousOn } from './report.tree.js';

/** A request with its report, as the acts on it see them. */
export interface HeldRequest {
  readonly id: string;
  readonly role: string;
  readonly organisationId: string;
  readonly commitmentId: string;
  readonly campaignId: string;
  readonly campaignCode: string;
  readonly campaignState: CampaignState;
  /** Its organisation's own day, when it was given more time. */
  readonly dueOn: string;
  /** Its organisation is porteur no more: what was written is kept as it is. */
  readonly former: boolean;
  /** Number of the wording of the commitment that holds. */
  readonly wording: number;
  /** Null while nothing has been written. */
  readonly report: StoredReport | null;
  readonly values: readonly AnsweredValue[];
  readonly ticks: readonly Tick[];
  readonly steps: readonly Step[];
  readonly pactStartsOn: string;
  /** Comments on its fields that stand since it was returned. */
  readonly openComments: number;
  /** Indicators that serve the commitment. */
  readonly served: readonly (ServedIndicator & FigureReferences)[];
}

export interface StoredReport extends Answer {
  readonly id: string;
  readonly version: number;
  readonly state: ReportState;
  readonly unchanged: boolean;
  readonly readyAt: string | null;
  readonly readyBy: string | null;
  readonly readyById: string | null;
  readonly validatorWord: string | null;
  readonly validatorWordBy: string | null;
  readonly validatorWordById: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly submittedById: string | null;
  readonly returnComment: string | null;
  readonly wording: number | null;
  readonly late: boolean;
  readonly fictional: boolean;
}

export interface PreviousAnswer extends Answer {
  readonly values: readonly AnsweredValue[];
  readonly fictional: boolean;
}

/** What an act makes of the report; what is left out stays as it is. */
export interface ReportChange {
  readonly state: ReportState;
  readonly answer?: Answer;
  readonly values?: readonly AnsweredValue[];
  readonly ticks?: readonly Tick[];
  readonly unchanged?: boolean;
  readonly fictional?: boolean;
  readonly ready?: boolean;
  /** Said on giving it back inside the organisation. */
  readonly validatorWord?: string;
  readonly submitted?: boolean;
  readonly decided?: boolean;
  readonly returnComment?: string | null;
  readonly late?: boolean;
}

@Injectable()
export class ReportsRepository {
  /**
   * The request, held until the end of the transaction so that two people act one after the other; the campaign cannot
   * be closed meanwhile. What the other wrote is only seen by a statement that starts once the lock is ours, hence two.
   */
  async hold(ctx: RequestContext, requestId: string): Promise<HeldRequest | undefined> {
    const locked = await one(
      ctx.db,
      `SELECT q.id FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
       WHERE q.tenant_id = $1 AND q.id = $2 FOR UPDATE OF q FOR SHARE OF c`,
      [ctx.tenant.id, requestId],
    );
    return locked ? one<HeldRequest>(ctx.db, `${HELD_ROWS} WHERE q.tenant_id = $1 AND q.id = $2`, [ctx.tenant.id, requestId]) : undefined;
  }

  async requestOf(ctx: RequestContext, reportId: string): Promise<string | undefined> {
    const row = await one<{ id: string }>(ctx.db, `SELECT request_id AS id FROM report WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, reportId]);
    return row?.id;
  }

  /** The last answer the organisation sent for the same commitment in an earlier campaign. */
  previous(ctx: RequestContext, request: HeldRequest): Promise<PreviousAnswer | undefined> {
    return one<PreviousAnswer>(
      ctx.db,
      `SELECT ${ANSWER}, r.fictional, ${VALUES} AS values FROM ${previousFrom('r')} JOIN report_request asked ON ${previousOn('r', 'asked')}
       WHERE asked.tenant_id = $1 AND asked.id = $2 ORDER BY bc.opens_on DESC LIMIT 1`,
      [ctx.tenant.id, request.id],
    );
  }

  /**
   * False when a later campaign already has the lead's accepted answer: an old one must not undo it. Holds the commitment,
   * so that two acceptances are compared one after the other (NO KEY: rows that refer to it are no obstacle).
   */
  async isNewestLead(ctx: RequestContext, request: HeldRequest): Promise<boolean> {
    await ctx.db.query(`SELECT FROM commitment WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, request.commitmentId]);
    const later = await ctx.db.query(
      `SELECT FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
       JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
       JOIN campaign own ON own.tenant_id = q.tenant_id AND own.id = $3 AND c.opens_on > own.opens_on
       WHERE q.tenant_id = $1 AND q.commitment_id = $2 AND q.role = 'LEAD' AND r.state = 'ACCEPTED' LIMIT 1`,
      [ctx.tenant.id, request.commitmentId, request.campaignId],
    );
    return later.length === 0;
  }

  /** What the newest accepted answer of the commitment's lead says, if there is one. */
  newestLeadAnswer(ctx: RequestContext, request: HeldRequest): Promise<ReportedStatus | undefined> {
    return one<ReportedStatus>(
      ctx.db,
      `SELECT q.commitment_id AS "commitmentId", r.id AS "reportId", r.status FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
       JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
       WHERE q.tenant_id = $1 AND q.commitment_id = $2 AND q.role = 'LEAD' AND r.state = 'ACCEPTED' ORDER BY c.opens_on DESC, q.former_on DESC NULLS FIRST LIMIT 1`,
      [ctx.tenant.id, request.commitmentId],
    );
  }

  /** Writes the report and its new version, signed by who acts. The version is checked again by the statement itself. */
  async write(ctx: RequestContext, request: HeldRequest, change: ReportChange, name: string): Promise<StoredReport> {
    const tenantId = ctx.tenant.id;
    const before = request.report;
    const row = rowOf(ctx, request, change, name);
    const id = before?.id ?? randomUUID();
    if (before) {
      const done = await ctx.db.manager.update(ReportEntity, { tenantId, id, version: before.version }, row);
      if (done.affected !== 1) throw new DomainError('VERSION_CONFLICT');
    } else {
      await ctx.db.manager.insert(ReportEntity, { ...row, tenantId, id, requestId: request.id });
    }
    const values = change.values ?? request.values;
    if (change.values) await this.replaceValues(ctx, id, change.values, request.served);
    if (change.ticks) await this.replaceTicks(ctx, id, change.ticks);
    const milestones = namedTicks(change.ticks ?? request.ticks, request.steps);
    await ctx.db.manager.insert(ReportVersionEntity, { ...versionOf(ctx, row, name), tenantId, reportId: id, measurements: values, milestones });
    return storedOf(row, id);
  }

  private async replaceTicks(ctx: RequestContext, reportId: string, ticks: readonly Tick[]): Promise<void> {
    const tenantId = ctx.tenant.id;
    await ctx.db.manager.delete(ReportMilestoneEntity, { tenantId, reportId });
    if (ticks.length > 0) await ctx.db.manager.insert(ReportMilestoneEntity, ticks.map(({ milestone, reachedOn }) => ({ tenantId, reportId, milestoneId: milestone, reachedOn })));
  }

  private async replaceValues(ctx: RequestContext, reportId: string, values: readonly AnsweredValue[], served: readonly ServedIndicator[]): Promise<void> {
    await ctx.db.manager.delete(ReportValueEntity, { tenantId: ctx.tenant.id, reportId });
    if (values.length === 0) return;
    const idOf = new Map(served.map((each) => [each.code, each.id]));
    const rows = values.map((each) => ({ ...each, reportId, indicatorId: idOf.get(each.indicator)! }));
    await insertValues(ctx, rows);
  }
}

/** Adds figures, of one report or many, each with its cells. */
export async function insertValues(ctx: RequestContext, values: readonly (Omit<AnsweredValue, 'indicator'> & { readonly reportId: string; readonly indicatorId: string })[]): Promise<void> {
  const tenantId = ctx.tenant.id;
  if (values.length > 0) await ctx.db.manager.insert(ReportValueEntity, values.map(({ reportId, indicatorId, value, notKnown, qualifier }) => ({ tenantId, reportId, indicatorId, value, notKnown, qualifier })));
  const cells = values.flatMap(({ reportId, indicatorId, cells = [] }) => cells.map(({ dimension, category, value }) => ({ tenantId, reportId, indicatorId, dimension, category, value })));
  if (cells.length > 0) await ctx.db.manager.insert(ReportValueCellEntity, cells);
}

/** Steps with their names, which a version keeps whatever becomes of them. */
export function namedTicks(ticks: readonly Tick[], steps: readonly Step[]): (Tick & { readonly title: string })[] {
  return ticks.map((tick) => ({ ...tick, title: steps.find(({ id }) => id === tick.milestone)?.title ?? '' }));
}

/** What the report holds after a change, signed by who acts. */
export function rowOf(ctx: RequestContext, { report: before, wording }: Pick<HeldRequest, 'report' | 'wording'>, change: ReportChange, name: string) {
  const by = { name, personId: actingPersonId(ctx) };
  return { ...contentOf(ctx, before, change), ...signaturesOf(before, change, ctx.clock.now(), by), wording: answeredWording(before, change, wording), state: change.state, version: (before?.version ?? 0) + 1 };
}

/** The report as the acts see it. */
export function storedOf(row: ReturnType<typeof rowOf>, id: string): StoredReport {
  return { ...row, id, readyAt: row.readyAt?.toISOString() ?? null, submittedAt: row.submittedAt?.toISOString() ?? null };
}

/** The version that keeps it. */
export function versionOf(ctx: RequestContext, row: ReturnType<typeof rowOf>, name: string) {
  const { status, weather, achievements, difficulties, nextSteps, arrondissements, peopleCount, peopleQualifier, peopleNotKnown, unchanged, returnComment, state, version } = row;
  const answer = { status, weather, achievements, difficulties, nextSteps, arrondissements, peopleCount, peopleQualifier, peopleNotKnown, unchanged, returnComment };
  return { ...answer, state, version, recordedAt: ctx.clock.now(), recordedBy: name, recordedById: actingPersonId(ctx) };
}

const EMPTY: Answer = { status: null, weather: null, achievements: null, difficulties: null, nextSteps: null, arrondissements: [], ...NOBODY_COUNTED };

function contentOf(ctx: RequestContext, before: StoredReport | null, change: ReportChange) {
  const { status, weather, achievements, difficulties, nextSteps, arrondissements, peopleCount, peopleQualifier, peopleNotKnown } = change.answer ?? before ?? EMPTY;
  const returnComment = change.returnComment === undefined ? (before?.returnComment ?? null) : change.returnComment;
  const unchanged = change.unchanged ?? before?.unchanged ?? false;
  // Whoever writes in the demonstration is made up, and so is what they write.
  const fictional = change.fictional ?? before?.fictional ?? ctx.tenant.demonstration;
  return { status, weather, achievements, difficulties, nextSteps, arrondissements, peopleCount, peopleQualifier, peopleNotKnown, unchanged, fictional, returnComment };
}

function signaturesOf(before: StoredReport | null, change: ReportChange, at: Date, { name, personId }: { readonly name: string; readonly personId: string | null }) {
  // A draft has not been sent, even when it once was and was taken back.
  const kept = change.state === ReportState.DRAFT ? null : before;
  const submitted = change.submitted
    ? { submittedAt: at, submittedBy: name, submittedById: personId }
    : { submittedAt: kept?.submittedAt ? new Date(kept.submittedAt) : null, submittedBy: kept?.submittedBy ?? null, submittedById: kept?.submittedById ?? null };
  const ready = change.ready
    ? { readyAt: at, readyBy: name, readyById: personId }
    : change.state === ReportState.READY
      ? { readyAt: before?.readyAt ? new Date(before.readyAt) : null, readyBy: before?.readyBy ?? null, readyById: before?.readyById ?? null }
      : NOT_READY;
  // Deciding is no saving: the organisation's last words keep their author.
  const saved = change.decided ? { decidedAt: at, decidedBy: name, decidedById: personId } : { savedAt: at, savedBy: name, savedById: personId };
  return { ...submitted, ...ready, ...wordOf(before, change, { name, personId }), ...saved, late: change.late ?? before?.late ?? false };
}

const NOT_READY = { readyAt: null, readyBy: null, readyById: null };

/** What was said on giving it back stands while it is written on. */
function wordOf(before: StoredReport | null, change: ReportChange, { name, personId }: { readonly name: string; readonly personId: string | null }) {
  if (change.validatorWord !== undefined) return { validatorWord: change.validatorWord, validatorWordBy: name, validatorWordById: personId };
  const kept = change.state === ReportState.DRAFT || change.state === ReportState.RETURNED ? before : null;
  return { validatorWord: kept?.validatorWord ?? null, validatorWordBy: kept?.validatorWordBy ?? null, validatorWordById: kept?.validatorWordById ?? null };
}

/** What is sent answers the wording that holds then, and stays tied to it whatever becomes of the text. */
function answeredWording(before: StoredReport | null, { state, submitted }: ReportChange, holding: number): number | null {
  if (submitted) return holding;
  return state === ReportState.DRAFT ? null : (before?.wording ?? null);
}

export const ANSWER = `r.status, r.weather, r.achievements, r.difficulties, r.next_steps AS "nextSteps", r.arrondissements,
  r.people_count AS "peopleCount", r.people_qualifier AS "peopleQualifier", r.people_not_known AS "peopleNotKnown"`;
const STORED = `r.id, r.version, r.state, ${ANSWER}, r.unchanged, r.ready_at AS "readyAt", r.ready_by AS "readyBy", r.ready_by_id AS "readyById",
  r.validator_word AS "validatorWord", r.validator_word_by AS "validatorWordBy", r.validator_word_by_id AS "validatorWordById",
  r.submitted_at AS "submittedAt", r.submitted_by AS "submittedBy", r.submitted_by_id AS "submittedById", r.return_comment AS "returnComment", r.wording, r.late, r.fictional`;

/** SQL: the figures of a report, broken down as the definitions choose today. */
export function valuesOf(report: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('indicator', i.code, 'value', v.value, 'qualifier', v.qualifier, 'notKnown', v.not_known, 'cells', ${cellsOfValue('v')})
    ORDER BY i.code), '[]') FROM report_value v JOIN indicator i ON i.tenant_id = v.tenant_id AND i.id = v.indicator_id
  WHERE v.tenant_id = ${report}.tenant_id AND v.report_id = ${report}.id)`;
}
export const VALUES = valuesOf('r');

/** Requests `q` as the acts see them; a WHERE follows. */
export const HELD_ROWS = `
  SELECT q.id, q.role, q.organisation_id AS "organisationId", q.commitment_id AS "commitmentId",
    q.campaign_id AS "campaignId", c.code AS "campaignCode", c.state AS "campaignState", (${dueOn()})::text AS "dueOn",
    (SELECT n.wording FROM commitment n WHERE n.tenant_id = q.tenant_id AND n.id = q.commitment_id) AS wording, q.former_on IS NOT NULL AS former,
    (SELECT row_to_json(s) FROM (SELECT ${STORED}) s WHERE r.id IS NOT NULL) AS report,
    ${VALUES} AS values, ${TICKS} AS ticks, ${STEPS} AS steps,
    (SELECT p.starts_on::text FROM pact p WHERE p.tenant_id = c.tenant_id AND p.id = c.pact_id) AS "pactStartsOn",
    (SELECT count(*)::int FROM report_comment m WHERE m.tenant_id = r.tenant_id AND m.report_id = r.id AND m.state = 'OPEN') AS "openComments",
    ${SERVED} AS served
  FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
  LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id`;
