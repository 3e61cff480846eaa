import { randomUUID } from 'node:crypto';
import { Audit } from '#audit';
import { CommitmentStatuses, type CommitmentStatus } from '#commitments';
import { Measurements } from '#indicators';
import { fixedClock, one, type Database, type RequestContext } from '#platform';
import { CampaignState } from '../campaigns/campaign.lifecycle.js';
import { Settlements } from '../contributions/settlements.repository.js';
import { reportedPeriod } from '../reports/reported-period.rules.js';
import { ReportState } from '../reports/report.lifecycle.js';
import { RequestGeneration } from '../requests/request-generation.service.js';
import { demonstrationAnswers, type AskedInDemonstration, type DemonstrationAnswer } from './demonstration-answers.rules.js';
import { readCampaignsFile, readReportsFile, type CampaignEntry, type ReportsFile } from './demonstration-files.js';
import { ANY_CAMPAIGN, ASKED, INSERT_CAMPAIGN, INSERT_REPORTS, INSERT_VALUES, INSERT_VERSIONS, SERVED } from './demonstration.sql.js';
import '../reporting.audit.js';

const audit = new Audit();
const requests = new RequestGeneration();
const statuses = new CommitmentStatuses(audit);
const measurements = new Measurements();
const settlements = new Settlements();

/** Signs where no person of the demonstration does. */
const AUTHOR = 'Démonstration';

/** An answer as it is stored. */
type Written = DemonstrationAnswer & { readonly reportId: string; readonly version: number };

/**
 * The demonstration's campaigns, requests and reports, all fictional; from a folder of data/. All or nothing, and
 * nothing the second time.
 */
export async function seedDemonstrationReports(ctx: RequestContext, database: Database, folder = 'demonstration'): Promise<void> {
  const { pact, campaigns } = readCampaignsFile(folder);
  const file = readReportsFile(folder);
  await database.transaction(ctx, async (ctx) => {
    // Answers of years before would overwrite what stands by now: a pact that has any campaign is left as it is.
    if (await one(ctx.db, ANY_CAMPAIGN, [ctx.tenant.id, pact])) return;
    let earlier: DemonstrationAnswer[] = [];
    for (const entry of campaigns) {
      const campaign = (await one<{ id: string; pactId: string }>(ctx.db, INSERT_CAMPAIGN, [ctx.tenant.id, pact, JSON.stringify(entry)]))!;
      const asked = await requests.generate(ctx, campaign);
      const objects = { objectType: 'campaign', objectId: campaign.id };
      await audit.record(at(ctx, `${entry.opensOn}T08:00`), { action: 'campaign.opened', ...objects, changes: [{ field: 'requests', after: asked }] });
      earlier = await answer(ctx, file, { ...entry, ...campaign }, earlier);
      if (entry.state === CampaignState.CLOSED) await audit.record(at(ctx, `${entry.closesOn}T18:00`), { action: 'campaign.closed', ...objects });
    }
  });
}

async function answer(ctx: RequestContext, file: ReportsFile, campaign: CampaignEntry & { readonly id: string }, earlier: DemonstrationAnswer[]): Promise<DemonstrationAnswer[]> {
  const script = file.campaigns.find((each) => each.code === campaign.code);
  if (!script) return [];
  const asked = await ctx.db.query<AskedInDemonstration>(ASKED, [ctx.tenant.id, campaign.id]);
  const answers = demonstrationAnswers(file, { ...script, dueOn: campaign.dueOn }, asked, earlier);
  const written = answers.map((each) => ({ ...each, reportId: randomUUID(), version: versionsOf(each).length }));
  await ctx.db.query(INSERT_REPORTS, [ctx.tenant.id, JSON.stringify(written.map(rowOf))]);
  const figures = await giveFigures(ctx, file, campaign.code, written);
  await letLeadsCount(ctx, campaign.id, written.filter(({ reportId }) => figures.has(reportId)));
  const versions = written.flatMap((each) => versionsOf(each).map((version) => ({ ...version, reportId: each.reportId, measurements: figures.get(each.reportId) ?? [] })));
  await ctx.db.query(INSERT_VERSIONS, [ctx.tenant.id, JSON.stringify(versions)]);
  await leaveTrail(ctx, written);
  return answers;
}

function rowOf({ asked, ...answer }: Written): object {
  const { requestId, reporter, secretary } = asked;
  return { ...answer, requestId, reporter: reporter ?? AUTHOR, secretary: secretary ?? AUTHOR };
}

/** The states the report went through, each with its hour of the day. */
function versionsOf(answer: DemonstrationAnswer): { version: number; state: ReportState; at: string }[] {
  const states: [ReportState, string][] = [];
  if (!answer.unchanged) states.push([ReportState.DRAFT, `${answer.savedOn}T09:40`]);
  if (answer.submittedOn) states.push([ReportState.SUBMITTED, `${answer.submittedOn}T10:00`]);
  if (answer.decidedOn) states.push([answer.state, `${answer.decidedOn}T16:00`]);
  return states.map(([state, at], index) => ({ version: index + 1, state, at }));
}

interface GivenFigure {
  readonly indicator: string;
  readonly value: number | null;
  readonly qualifier: string;
  readonly notKnown: boolean;
}

/** Their givers' figures, and the measurements once accepted. Gives what each report says. */
async function giveFigures(ctx: RequestContext, file: ReportsFile, campaign: string, written: readonly Written[]): Promise<Map<string, GivenFigure[]>> {
  const served = await ctx.db.query<{ id: string; code: string; kind: string }>(SERVED, [ctx.tenant.id, file.figures.map((each) => each.indicator)]);
  const given = new Map<string, GivenFigure[]>();
  for (const figure of file.figures.filter((each) => each.campaign === campaign)) {
    const giver = written.find(({ asked }) => asked.number === figure.commitment && (figure.organisation ? asked.organisation === figure.organisation : asked.role === 'LEAD'));
    const indicator = served.find((each) => each.code === figure.indicator);
    if (!giver || !indicator) continue;
    const value = { indicator: figure.indicator, value: figure.value, qualifier: figure.qualifier ?? 'EXACT', notKnown: figure.value === null };
    given.set(giver.reportId, [...(given.get(giver.reportId) ?? []), value]);
    await ctx.db.query(INSERT_VALUES, [ctx.tenant.id, giver.reportId, indicator.id, value.value, value.notKnown, value.qualifier]);
    if (giver.state !== ReportState.ACCEPTED) continue;
    await measurements.record(at(ctx, `${giver.decidedOn}T16:00`), {
      ...value,
      indicatorId: indicator.id,
      organisationId: giver.asked.organisationId,
      reportId: giver.reportId,
      commitmentIds: [giver.asked.commitmentId],
      period: reportedPeriod(indicator.kind, campaign, giver.submittedOn!),
      fictional: true,
    });
  }
  return given;
}

/** Where several porteurs of a commitment gave figures, the lead's counts. */
async function letLeadsCount(ctx: RequestContext, campaignId: string, givers: readonly Written[]): Promise<void> {
  const commitments = givers.map(({ asked }) => asked.commitmentId);
  for (const commitmentId of new Set(commitments.filter((id, index) => commitments.indexOf(id) < index))) {
    const { reportIds, preferred } = await settlements.counting(ctx, { commitmentId, campaignId });
    await measurements.prefer(ctx, reportIds, preferred);
  }
}

/** What the organisation does, the rest being the secretariat's. */
const WRITTEN: readonly ReportState[] = [ReportState.DRAFT, ReportState.SUBMITTED];

/** History, day by day; the leads' accepted status becomes the commitment's. */
async function leaveTrail(ctx: RequestContext, written: readonly Written[]): Promise<void> {
  const steps = written.flatMap((answer) => versionsOf(answer).map((step) => ({ ...step, answer, day: step.at.slice(0, 10) })));
  for (const day of [...new Set(steps.map((step) => step.day))].sort()) {
    const ctxThen = at(ctx, `${day}T16:00`);
    const now = steps.filter((step) => step.day === day);
    await audit.recordAll(
      ctxThen,
      now.map(({ state, answer }) => ({
        action: actionOf(state, answer),
        objectType: 'report',
        objectId: answer.reportId,
        changes: [{ field: 'state', after: state }],
        ...(WRITTEN.includes(state) && { onBehalfOf: { kind: 'ORGANISATION', id: answer.asked.organisationId } as const }),
      })),
    );
    const leads = now.filter(({ state, answer }) => state === ReportState.ACCEPTED && answer.asked.role === 'LEAD');
    if (leads.length > 0) await statuses.follow(ctxThen, ...leads.map(({ answer }) => ({ commitmentId: answer.asked.commitmentId, reportId: answer.reportId, status: answer.status as CommitmentStatus })));
  }
}

function actionOf(state: ReportState, answer: DemonstrationAnswer): string {
  if (state === ReportState.SUBMITTED) return answer.unchanged ? 'report.attested' : 'report.submitted';
  return { DRAFT: 'report.saved', READY: 'report.ready', RETURNED: 'report.returned', ACCEPTED: 'report.accepted' }[state];
}

/** The context at an hour of the past, for what keeps its time of recording. Winter or summer, the hour is UTC's. */
function at(ctx: RequestContext, hour: string): RequestContext {
  return { ...ctx, clock: fixedClock(`${hour}:00Z`), actor: { kind: 'SYSTEM', name: AUTHOR } };
}
