import { mayOn } from '#access';
import { avenantTree, type Commitment, type Milestone } from '#commitments';
import { indicatorTree, periodLabel, type Indicator, type Measurement } from '#indicators';
import { decisionTree, readsDecision, type Decision } from '#meetings';
import { pactNotFound } from '#pact';
import { readMany, readOne, selectionFrom, today, type RequestContext } from '#platform';
import type { HeatMap } from '../heat-map/heat-map.graphql.js';
import { heatMapRoot } from '../heat-map/heat-map.tree.js';
import type { CommitmentKey, DayCoverage, DayRecord, StoodAvenant, StoodCommitment, StoodDecision, StoodIndicator } from './day-record.js';

const KEY = 'number title axis { number }';
const COMMITMENTS = selectionFrom(`{
  campaigns { code state fictional } leads { slug name } semesters { campaign line { expected reported readable medianAgeDays } }
  rows {
    commitment {
      ${KEY} status purpose means audience porteursVerbatim calendar { verbatim } porteurs { role organisation { slug name } }
      milestones { id title dueVerbatim dueOn reachedOn proof state } statusChanges { id onDate reason }
    }
    cells { campaign state organisation weather report }
  }
}`);
const INDICATORS = selectionFrom(`{
  code title unit kind direction periodicity definition method retiredOn retiredReason baseline { verbatim } targets { verbatim } commitments { ${KEY} }
  measurements { value lessThan kept notKnown qualifier fictional period { kind startsOn endsOn label } provenance { organisation { slug } source { title } } }
}`);
const DECISIONS = selectionFrom(`{ number text state decidedOn dueOn late closedOn closingWords organisation { slug name } commitments { ${KEY} } }`);
const AVENANTS = selectionFrom(`{ number title state decision effectiveOn changes { commitment { ${KEY} } } }`);

const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)';

/** What stands on the context's day, with the statements of the pages that show it: as many whatever the pact holds. */
export async function readDayRecord(ctx: RequestContext, pact: string): Promise<DayRecord> {
  const map = await readOne<HeatMap>(ctx, COMMITMENTS, heatMapRoot(ctx, pact), () => pactNotFound(pact));
  const of = { params: { pact } };
  const indicators = mayOn(ctx, 'indicator.read', {}) ? await readMany<ReadIndicator>(ctx, INDICATORS, { ...of, tree: indicatorTree, where: OF_PACT, orderBy: '$.code' }) : [];
  const decisions = await readMany<Decision>(ctx, DECISIONS, { ...of, tree: decisionTree, where: `${OF_PACT} AND ${readsDecision()}`, orderBy: '$.number' });
  // Drafts are of who prepares them, and decide nothing yet.
  const avenants = await readMany<ReadAvenant>(ctx, AVENANTS, { ...of, tree: avenantTree, where: `${OF_PACT} AND $.state <> 'DRAFT'`, orderBy: '$.number' });
  return {
    day: today(ctx),
    campaigns: map.campaigns,
    coverage: coverageOf(map),
    commitments: map.rows.map(({ commitment, cells }) => ({ ...stoodCommitment(commitment as ReadCommitment), answers: cells })),
    indicators: indicators.map((each) => stoodIndicator(each, ctx.locale)),
    decisions: decisions.map(stoodDecision),
    avenants: avenants.map(stoodAvenant),
    names: new Map([...map.leads, ...map.rows.flatMap(({ commitment }) => leadsOf(commitment as ReadCommitment))].map(({ slug, name }) => [slug, name])),
  };
}

type ReadCommitment = Commitment & { readonly milestones: readonly Milestone[]; readonly statusChanges: StoodCommitment['statusChanges'] };
type ReadPeriod = { readonly _kind: string; readonly _startsOn: string | null; readonly _startPrecision: string | null; readonly _endsOn: string | null; readonly _endPrecision: string | null };
type ReadIndicator = Omit<Indicator, 'measurements'> & { readonly commitments: readonly Commitment[]; readonly measurements: readonly (Omit<Measurement, 'period'> & { readonly period: ReadPeriod })[] };
type ReadAvenant = Omit<StoodAvenant, 'commitments'> & { readonly changes: readonly { readonly commitment: Commitment }[] };

function coverageOf({ campaigns, semesters }: HeatMap): DayCoverage | null {
  const [campaign, semester] = [campaigns.at(-1), semesters.at(-1)];
  if (!campaign || !semester) return null;
  const { expected, reported, readable, medianAgeDays } = semester.line;
  return { semester: campaign.code, expected, reported, readable, medianAgeDays, fictional: campaign.fictional };
}

const keyOf = ({ number, title, axis }: Commitment): CommitmentKey => ({ number, title, axis: axis.number });

function leadsOf({ porteurs }: Commitment): { slug: string; name: string }[] {
  return porteurs.flatMap(({ role, organisation }) => ((role as string) === 'LEAD' && organisation ? [organisation] : []));
}

function stoodCommitment(commitment: ReadCommitment): Omit<StoodCommitment, 'answers'> {
  const { status, purpose, means, audience, calendar, porteursVerbatim, milestones, statusChanges } = commitment;
  const leads = [...new Set(leadsOf(commitment).map(({ slug }) => slug))].toSorted();
  return { ...keyOf(commitment), status, purpose, means, audience, calendar: calendar.verbatim, porteurs: porteursVerbatim, leads, milestones, statusChanges };
}

function stoodIndicator({ code, title, unit, kind, direction, periodicity, definition, method, baseline, targets, retiredOn, retiredReason, commitments, measurements }: ReadIndicator, locale: RequestContext['locale']): StoodIndicator {
  return {
    code,
    title,
    unit,
    retiredOn,
    retiredReason,
    definition: JSON.stringify([title, unit, kind, direction, periodicity, definition, method, baseline?.verbatim]),
    targets: targets.map(({ verbatim }) => verbatim).join(' ; '),
    commitments: commitments.map(keyOf),
    figures: measurements.map(({ value, lessThan, kept, notKnown, qualifier, fictional, period, provenance }) => ({
      ...{ value, lessThan, kept, notKnown, qualifier, fictional },
      period: periodLabel({ kind: period._kind, startsOn: period._startsOn, startPrecision: period._startPrecision, endsOn: period._endsOn, endPrecision: period._endPrecision }, locale),
      giver: provenance.organisation?.slug ?? provenance.source?.title ?? '',
    })),
  };
}

function stoodDecision({ number, text, state, decidedOn, dueOn, late, closedOn, closingWords, organisation, commitments }: Decision): StoodDecision {
  return { number, text, state, decidedOn, dueOn, late, closedOn, closingWords, organisation: organisation?.name ?? null, owner: organisation?.slug ?? null, commitments: commitments.map(keyOf) };
}

function stoodAvenant({ changes, ...avenant }: ReadAvenant): StoodAvenant {
  return { ...avenant, commitments: changes.map(({ commitment }) => keyOf(commitment)) };
}
