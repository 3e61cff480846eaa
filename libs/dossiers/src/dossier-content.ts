import { may } from '#access';
import { listAlerts, type Alert } from '#alerts';
import { asMemberOf, OVERVIEW_FROM, overviewTree } from '#dashboards';
import { AgendaItemKind, DECISION_ORDER, decisionTree, meetingTree, readsDecision } from '#meetings';
import { nameOn } from '#organisations';
import { pactNotFound } from '#pact';
import { DomainError, readMany, readOne, selectionFrom, type RequestContext } from '#platform';
import { ANSWERED, dueOn, excused, OWED, readerParams, toAnswer } from '#reporting';
import type { DossierAgendaItem, DossierAlert, DossierAnswer, DossierBeside, DossierContent, DossierDecision, DossierLate, DossierLine, DossierMilestone, DossierOrganisation, DossierPorteur, DossierSheet, DossierStorm } from './dossier-content.graphql.js';

const READ = selectionFrom(`{
  pact { shortTitle }
  campaign { code title dueOn fictional }
  total { ...line }
  axes { axis { number title } line { ...line } }
  moved { commitment { number title } fromStatus toStatus fromWeather toWeather }
  storms { commitment { number title } organisation { name } difficulties nextSteps }
  late { dueOn commitment { number title } organisation { name } }
  asked { ...request commitment { ...sheet } }
  askedBeside { ...request commitment { number } }
  notAsked { ...sheet }
}
fragment line on OverviewLine { commitments expected reported accepted excused late medianAgeDays statuses { status count } weathers { weather count } }
fragment request on ReportRequest { state late excused organisation { name } report { status weather achievements difficulties nextSteps unchanged measurements { value lessThan notKnown qualifier indicator { title unit } } } }
fragment sheet on Commitment { number title status axis { number } calendar { verbatim } porteurs { role verbatim organisation { name kind } } milestones { title dueVerbatim reachedOn } }`);

const OPEN_DECISIONS = selectionFrom('{ number text decidedOn dueOn late closingProposed organisation { name } commitments { number } }');

const AGENDA = selectionFrom('{ title startsAt place agenda { items { kind title minutes document presenter { name } subjectNumber subjectWords } } }');

const ALERTS = selectionFrom('{ alerts { kind why since commitment { number title } indicator { title } organisation { name } acknowledgement { word } } }');

interface ReadAgenda {
  readonly title: string;
  readonly startsAt: string;
  readonly place: string | null;
  readonly agenda: { readonly items: readonly ReadAgendaItem[] } | null;
}

interface ReadAgendaItem extends Pick<DossierAgendaItem, 'kind' | 'minutes' | 'document'> {
  readonly title: string | null;
  readonly presenter: { readonly name: string } | null;
  /** The decision's, the commitment's or the recommendation's. */
  readonly subjectNumber: number | null;
  readonly subjectWords: string | null;
}

interface Titled {
  readonly number: number;
  readonly title: string;
}

interface ReadSheet extends Titled {
  readonly status: DossierSheet['status'];
  readonly axis: { readonly number: number };
  readonly calendar: { readonly verbatim: string | null };
  readonly porteurs: readonly { readonly role: DossierPorteur['role']; readonly verbatim: string; readonly organisation: { readonly name: string; readonly kind: string } | null }[];
  readonly milestones: readonly { readonly title: string; readonly dueVerbatim: string; readonly reachedOn: string | null }[];
}

interface ReadRequest extends Pick<DossierBeside, 'state' | 'late' | 'excused'> {
  readonly organisation: { readonly name: string };
  readonly report: (Omit<DossierAnswer, 'figures'> & { readonly measurements: readonly ReadFigure[] }) | null;
}

type ReadFigure = Omit<DossierAnswer['figures'][number], 'indicator' | 'unit'> & { readonly indicator: { readonly title: string; readonly unit: string } };

interface ReadOverview {
  readonly pact: { readonly shortTitle: string };
  readonly campaign: (NonNullable<DossierContent['campaign']> & { readonly fictional: boolean }) | null;
  readonly total: DossierLine;
  readonly axes: readonly { readonly axis: Titled; readonly line: DossierLine }[];
  readonly moved: readonly (Omit<DossierContent['moves'][number], 'number' | 'title'> & { readonly commitment: Titled })[];
  readonly storms: readonly (Pick<DossierStorm, 'difficulties' | 'nextSteps'> & { readonly commitment: Titled; readonly organisation: { readonly name: string } })[];
  readonly late: readonly (Pick<DossierLate, 'dueOn'> & { readonly commitment: Titled; readonly organisation: { readonly name: string } })[];
  readonly asked: readonly (ReadRequest & { readonly commitment: ReadSheet })[];
  readonly askedBeside: readonly (ReadRequest & { readonly commitment: Pick<Titled, 'number'> })[];
  readonly notAsked: readonly ReadSheet[];
}

interface ReadDecision extends Omit<DossierDecision, 'organisation' | 'commitments'> {
  readonly organisation: { readonly name: string } | null;
  readonly commitments: readonly { readonly number: number }[];
}

// How far organisations are with what they were asked as leads and co-leads: those to which most is missing first.
const ORGANISATIONS = `
  SELECT ${nameOn('o', '$4::date')} AS name, count(*)::int AS asked, count(*) FILTER (WHERE ${ANSWERED})::int AS sent, count(*) FILTER (WHERE r.state = 'ACCEPTED')::int AS accepted,
    count(*) FILTER (WHERE ${excused()})::int AS excused, count(*) FILTER (WHERE ${OWED} AND ${dueOn()} < $4::date)::int AS late
  FROM report_request q
  JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
  JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id
  JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
  LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  WHERE q.tenant_id = $1 AND p.slug = $2 AND c.code = $3 AND ${toAnswer()}
  GROUP BY o.tenant_id, o.id ORDER BY count(*) FILTER (WHERE ${OWED}) DESC, o.search, o.id`;

/** The pact as a member of the instance that meets would find it at this moment, by the same statements as the overview. */
export async function gatherContent(ctx: RequestContext, { id, pact, instance }: { readonly id: string; readonly pact: string; readonly instance: string }, day: string): Promise<{ content: DossierContent; fictional: boolean }> {
  const reader = asMemberOf(ctx, instance);
  const params = { ...readerParams(reader), pact, campaign: null, now: ctx.clock.now(), timeZone: ctx.tenant.timeZone };
  const read = await readOne<ReadOverview>(reader, READ, { tree: overviewTree, from: OVERVIEW_FROM, where: '$.slug = :pact', params }, () => pactNotFound(pact));
  const organisations = read.campaign ? await ctx.db.query<DossierOrganisation>(ORGANISATIONS, [ctx.tenant.id, pact, read.campaign.code, day]) : [];
  const where = `$.state = 'OPEN' AND $.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = :tenant AND p.slug = :pact) AND ${readsDecision()}`;
  const decisions = may(reader, 'decision.read') ? await readMany<ReadDecision>(reader, OPEN_DECISIONS, { tree: decisionTree, where, orderBy: DECISION_ORDER, params: { pact } }) : null;
  // In French, as the document is, whoever prepares it.
  const { alerts } = await listAlerts({ ...reader, locale: 'fr' }, ALERTS, pact, {});
  // As who prepares it reads it: whoever sits is told the words of each point.
  const held = await readOne<ReadAgenda>(ctx, AGENDA, { tree: meetingTree, where: '$.id = :id', params: { id } }, () => new DomainError('DOSSIER_MEETING_NOT_FOUND'));
  return { content: { ...contentOf(read, organisations, decisions?.map(decisionOf) ?? null, ctx.tenant.name), alerts: alerts.map(alertOf), meeting: { title: held.title, startsAt: held.startsAt, place: held.place }, agenda: agendaOf(held) }, fictional: read.campaign?.fictional ?? false };
}

function contentOf(read: ReadOverview, organisations: DossierOrganisation[], decisions: DossierDecision[] | null, space: string): Omit<DossierContent, 'agenda' | 'alerts' | 'meeting'> {
  const { campaign } = read;
  const beside = (number: number): DossierBeside[] => read.askedBeside.filter(({ commitment }) => commitment.number === number).map(besideOf);
  const sheets = [...read.asked.map(({ commitment, ...request }) => sheetOf(commitment, request, beside(commitment.number))), ...read.notAsked.map((commitment) => sheetOf(commitment, null, beside(commitment.number)))];
  return {
    pact: read.pact.shortTitle,
    space,
    campaign: campaign && { code: campaign.code, title: campaign.title, dueOn: campaign.dueOn },
    total: read.total,
    axes: read.axes.map(({ axis, line }) => ({ number: axis.number, title: axis.title, line })),
    moves: read.moved.map(({ commitment, ...move }) => ({ ...titled(commitment), ...move })),
    storms: read.storms.map(({ commitment, organisation, difficulties, nextSteps }) => ({ ...titled(commitment), organisation: organisation.name, difficulties, nextSteps })),
    decisions,
    late: read.late.map(({ commitment, organisation, dueOn }) => ({ ...titled(commitment), organisation: organisation.name, dueOn })),
    organisations,
    sheets: sheets.sort((a, b) => a.number - b.number),
  };
}

/** Each begins when the one before is over. */
function agendaOf({ startsAt, agenda }: ReadAgenda): DossierAgendaItem[] {
  let at = Date.parse(startsAt);
  return (agenda?.items ?? []).map(({ kind, minutes, document, title, presenter, subjectNumber, subjectWords }) => {
    const item = { kind, minutes, document, title: itemWords({ kind, title, subjectNumber, subjectWords }), presenter: presenter?.name ?? null, startsAt: new Date(at).toISOString() };
    at += minutes * 60_000;
    return item;
  });
}

/** In its own words, else in those of what it is about; an alert in both: what, and why. */
function itemWords({ kind, title, subjectNumber, subjectWords }: Pick<ReadAgendaItem, 'kind' | 'title' | 'subjectNumber' | 'subjectWords'>): string {
  const about = [subjectNumber, subjectWords ?? ''].filter((each) => each !== null).join('. ');
  return kind === AgendaItemKind.ALERT && title ? `${about} – ${title}` : (title ?? about);
}

function decisionOf({ organisation, commitments, ...decision }: ReadDecision): DossierDecision {
  return { ...decision, organisation: organisation?.name ?? null, commitments: commitments.map(({ number }) => number) };
}

function alertOf({ kind, why, since, commitment, indicator, organisation, acknowledgement }: Alert): DossierAlert {
  return { kind, why, since, number: commitment?.number ?? null, title: (commitment ?? indicator)!.title, organisation: organisation?.name ?? null, word: acknowledgement?.word ?? null };
}

function titled({ number, title }: Titled): Titled {
  return { number, title };
}

function besideOf({ organisation, state, late, excused, report }: ReadRequest): DossierBeside {
  return { organisation: organisation.name, state, late, excused, answer: report && answerOf(report) };
}

function sheetOf(commitment: ReadSheet, request: ReadRequest | null, beside: DossierBeside[]): DossierSheet {
  return {
    ...titled(commitment),
    axis: commitment.axis.number,
    calendar: commitment.calendar.verbatim,
    status: commitment.status,
    porteurs: commitment.porteurs.map(({ role, verbatim, organisation }) => ({ role, name: organisation?.name ?? verbatim })),
    milestones: commitment.milestones.map(({ title, dueVerbatim, reachedOn }): DossierMilestone => ({ title, due: dueVerbatim, reachedOn })),
    asked: request?.organisation.name ?? null,
    state: request?.state ?? null,
    late: request?.late ?? false,
    excused: request?.excused ?? false,
    answer: request?.report ? answerOf(request.report) : null,
    beside,
    forGroup: request !== null && commitment.porteurs.every(({ role, organisation }) => role !== 'LEAD' || organisation === null || organisation.kind === 'ACTOR_GROUP'),
  };
}

function answerOf({ measurements, status, weather, achievements, difficulties, nextSteps, unchanged }: NonNullable<ReadRequest['report']>): DossierAnswer {
  const figures = measurements.map(({ indicator, value, lessThan, notKnown, qualifier }) => ({ indicator: indicator.title, unit: indicator.unit, value, lessThan, notKnown, qualifier }));
  return { status, weather, achievements, difficulties, nextSteps, unchanged, figures };
}
