import { mayOn } from '#access';
import { one, readMany, today, type RequestContext, type Selection } from '#platform';
import { readerParams } from '#reporting';
import { readPactState, rulesOf, type Acknowledged } from './alert-facts.query.js';
import { alertsOf, type FoundAlert } from './alert.rules.js';
import { ALERT_KINDS } from './alert-kind.js';
import type { Alert, AlertCount, AlertFilter, AlertList } from './alert.graphql.js';
import { ALERT_ROWS, alertTree } from './alert.tree.js';
import { whyWords } from './alert.words.js';

/** An alert, with what was said of it. */
export type StandingAlert = FoundAlert & { readonly acknowledged: Acknowledged | null };

/** Every alert of a pact that the reader may know of, with its rules as they stand. One statement. */
export async function findAlerts(ctx: RequestContext, pact: string): Promise<{ readonly pactId: string; readonly alerts: StandingAlert[] }> {
  const state = await readPactState(ctx, pact);
  const said = new Map(state.acknowledged.map((each) => [each.alert, each]));
  return { pactId: state.pactId, alerts: alertsOf(state, rulesOf(state.rules), today(ctx)).map((alert) => ({ ...alert, acknowledged: said.get(alert.id) ?? null })) };
}

/** The same under a filter, and how many of each kind; one statement more when the alerts themselves are asked for, one for the name of an organisation. */
export async function listAlerts(ctx: RequestContext, selection: Selection, pact: string, filter: AlertFilter): Promise<AlertList> {
  const organisationId = filter.organisation ? await idOf(ctx, filter.organisation) : null;
  const placed = (await findAlerts(ctx, pact)).alerts.filter((alert) => within(alert, filter, organisationId));
  const { kinds, acknowledged = null } = filter;
  const asked = placed.filter(({ telling, acknowledged: said }) => (!kinds?.length || kinds.includes(telling.kind)) && (acknowledged === null || acknowledged === (said !== null)));
  const wanted = selection.filter(({ name }) => name === 'alerts').flatMap((field) => field.selection);
  return { today: today(ctx), counts: countsOf(placed), alerts: await readAlerts(ctx, wanted, asked) };
}

/** An organisation that there is not answers for nothing. */
async function idOf(ctx: RequestContext, slug: string): Promise<string> {
  const row = await one<{ id: string }>(ctx.db, `SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, slug]);
  return row?.id ?? 'none';
}

function within({ axes, commitments, organisationId: whose }: StandingAlert, { axis, commitment }: AlertFilter, organisationId: string | null): boolean {
  return (axis == null || axes.includes(axis)) && (commitment == null || commitments.includes(commitment)) && (organisationId === null || whose === organisationId);
}

export function countsOf(alerts: readonly StandingAlert[]): AlertCount[] {
  return ALERT_KINDS.map((kind) => {
    const those = alerts.filter(({ telling }) => telling.kind === kind);
    const acknowledged = those.filter(({ acknowledged }) => acknowledged !== null).length;
    return { kind, open: those.length - acknowledged, acknowledged };
  }).filter(({ open, acknowledged }) => open + acknowledged > 0);
}

/** What was selected of them. One statement, none when nothing is. */
export async function readAlerts(ctx: RequestContext, selection: Selection, alerts: readonly StandingAlert[]): Promise<Alert[]> {
  if (selection.length === 0 || alerts.length === 0) return [];
  const params = { ...readerParams(ctx), timeZone: ctx.tenant.timeZone, now: ctx.clock.now(), alerts: JSON.stringify(alerts.map((alert, place) => rowOf(ctx, alert, place))) };
  return readMany<Alert>(ctx, selection, { tree: alertTree, from: ALERT_ROWS, where: 'true', orderBy: '$.place', params });
}

function rowOf(ctx: RequestContext, { id, telling, since, acknowledged, ...alert }: StandingAlert, place: number): Readonly<Record<string, unknown>> {
  return {
    tenant_id: ctx.tenant.id,
    place,
    id,
    kind: telling.kind,
    why: whyWords(telling, ctx.locale),
    since,
    commitment_id: alert.commitmentId,
    indicator_id: alert.indicatorId,
    organisation_id: alert.organisationId,
    report_id: alert.reportId,
    campaign_id: alert.campaignId,
    word: acknowledged?.word ?? null,
    acknowledged_at: acknowledged?.at ?? null,
    acknowledged_by: acknowledged && mayOn(ctx, 'history.names', {}) ? acknowledged.by : null,
  };
}
