import { createHash } from 'node:crypto';
import type { TrajectoryOf, TrajectoryStanding } from '#indicators';
import { addDays, daysBetween } from '#platform';
import { AlertKind, KIND_RULES, type AlertRuleSetting } from './alert-kind.js';
import { periodMissing, type Period } from './expected-period.rules.js';

/**
 * Which alerts there are, from what the pact's rows say and from its rules. Nothing is kept of an alert: it is there while its
 * cause is, and an acknowledgement is told by the occasion that it was given on. See docs/adr/0103.
 */

/** How far the lead of a commitment is in one campaign, as far as the reader may know. */
export interface LeadAnswer {
  readonly campaignId: string;
  readonly code: string;
  readonly closed: boolean;
  readonly organisationId: string;
  readonly requestId: string;
  readonly dueOn: string;
  /** An answer is still owed. */
  readonly owed: boolean;
  readonly excused: boolean;
  /** Null: nothing that the reader may read. */
  readonly reportId: string | null;
  readonly weather: string | null;
  readonly sentOn: string | null;
}

export interface CommitmentFacts {
  readonly id: string;
  readonly number: number;
  readonly axis: number;
  /** Of the campaigns in which its lead was asked, the newest first. */
  readonly answers: readonly LeadAnswer[];
}

export interface IndicatorFacts {
  readonly id: string;
  readonly code: string;
  readonly axes: readonly number[];
  readonly commitments: readonly number[];
  readonly ownerId: string | null;
  readonly kind: TrajectoryOf['kind'];
  readonly periodicity: 'YEAR' | 'SEMESTER' | 'ONCE' | 'NONE';
  readonly unit: string;
  /** Figures known, and the last day of the newest one's period. */
  readonly known: number;
  readonly lastOn: string | null;
  readonly lastTargetOn: string | null;
  readonly standing: TrajectoryStanding;
  readonly behind: { readonly points: number; readonly value: number; readonly expected: number; readonly on: string } | null;
}

export interface ContradictionFacts {
  readonly commitmentId: string;
  readonly number: number;
  readonly axis: number;
  readonly campaignId: string;
  readonly indicatorId: string;
  readonly title: string;
  readonly organisationId: string | null;
  /** When a second value was sent. */
  readonly since: string;
  readonly said: readonly { readonly name: string; readonly value: number }[];
}

export interface PactFacts {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly latestCampaignId: string | null;
  readonly commitments: readonly CommitmentFacts[];
  readonly indicators: readonly IndicatorFacts[];
  readonly contradictions: readonly ContradictionFacts[];
}

/** What the words of an alert say: numbers, days and names. */
export type AlertTelling =
  | { readonly kind: AlertKind.STORM; readonly code: string }
  | { readonly kind: AlertKind.STORMS_IN_A_ROW; readonly times: number; readonly from: string }
  | { readonly kind: AlertKind.NO_REPORT; readonly times: number; readonly from: string }
  | { readonly kind: AlertKind.LATE; readonly days: number; readonly dueOn: string }
  | { readonly kind: AlertKind.CONTRADICTION; readonly title: string; readonly said: ContradictionFacts['said'] }
  | { readonly kind: AlertKind.OFF_TRAJECTORY; readonly points: number; readonly value: number; readonly expected: number; readonly on: string; readonly unit: string }
  | { readonly kind: AlertKind.STALE_INDICATOR; readonly missing: Period | null; readonly dueOn: string; readonly lastOn: string | null; readonly known: number };

export interface FoundAlert {
  readonly id: string;
  readonly telling: AlertTelling;
  readonly since: string;
  readonly commitmentId: string | null;
  readonly indicatorId: string | null;
  readonly organisationId: string | null;
  readonly reportId: string | null;
  readonly campaignId: string | null;
  /** Numbers that it is found by. */
  readonly axes: readonly number[];
  readonly commitments: readonly number[];
}

export type AlertRules = Readonly<Record<AlertKind, AlertRuleSetting>>;

type Draft = Omit<FoundAlert, 'id'> & { readonly occasion: string };

/** All alerts of the pact on a day, in the order in which they are told. */
export function alertsOf(facts: PactFacts, rules: AlertRules, today: string): FoundAlert[] {
  const drafts = [
    ...facts.commitments.flatMap((commitment) => [...storms(commitment, rules), ...silence(commitment, rules), ...lateness(commitment, facts.latestCampaignId, rules, today)]),
    ...facts.contradictions.flatMap((each) => contradiction(each, rules, today)),
    ...facts.indicators.flatMap((indicator) => [...offTrajectory(indicator, rules), ...staleness(indicator, facts, rules, today)]),
  ];
  const order = Object.values(AlertKind);
  return drafts.map(named).sort((a, b) => order.indexOf(a.telling.kind) - order.indexOf(b.telling.kind));
}

/** The same cause on the same occasion always bears the same name; a cause that renews bears another. */
function named({ occasion, ...alert }: Draft): FoundAlert {
  const { telling, commitmentId, indicatorId } = alert;
  const subject = [commitmentId, indicatorId, occasion].join(' ');
  return { id: `${telling.kind}-${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`, ...alert };
}

const on = (rules: AlertRules, kind: AlertKind): number | null => (rules[kind].enabled ? (rules[kind].threshold ?? KIND_RULES[kind].byDefault.threshold ?? 0) : null);

const ofCommitment = ({ id, number, axis }: CommitmentFacts, answer: LeadAnswer) => ({ commitmentId: id, indicatorId: null, organisationId: answer.organisationId, campaignId: answer.campaignId, axes: [axis], commitments: [number] });

/** The weather of a commitment is its lead's in the campaign that runs, else in the last that is over: nothing older (0033). */
function storms(commitment: CommitmentFacts, rules: AlertRules): Draft[] {
  const over = commitment.answers.findIndex(({ closed }) => closed);
  const current = commitment.answers.findIndex(({ weather }, place) => weather !== null && (over < 0 || place <= over));
  const latest = commitment.answers[current];
  if (latest?.weather !== 'STORM') return [];
  const rest = commitment.answers.slice(current);
  const end = rest.findIndex(({ weather }) => weather !== 'STORM');
  const run = end < 0 ? rest : rest.slice(0, end);
  const first = run.at(-1)!;
  const place = { ...ofCommitment(commitment, latest), reportId: latest.reportId, occasion: latest.reportId ?? latest.requestId };
  const enough = on(rules, AlertKind.STORMS_IN_A_ROW);
  if (enough !== null && run.length >= enough) return [{ ...place, since: first.sentOn ?? first.dueOn, telling: { kind: AlertKind.STORMS_IN_A_ROW, times: run.length, from: first.code } }];
  return on(rules, AlertKind.STORM) === null ? [] : [{ ...place, since: latest.sentOn ?? latest.dueOn, telling: { kind: AlertKind.STORM, code: latest.code } }];
}

/** Campaigns that are over, one after the other, in which nothing was sent; where nothing was expected any more neither breaks nor lengthens it. */
function silence(commitment: CommitmentFacts, rules: AlertRules): Draft[] {
  const enough = on(rules, AlertKind.NO_REPORT);
  const over = commitment.answers.filter(({ closed, excused }) => closed && !excused);
  const end = over.findIndex(({ owed }) => !owed);
  const run = end < 0 ? over : over.slice(0, end);
  const [latest, first] = [run[0], run.at(-1)];
  if (enough === null || !latest || !first || run.length < enough) return [];
  return [{ ...ofCommitment(commitment, latest), reportId: null, since: first.dueOn, occasion: latest.requestId, telling: { kind: AlertKind.NO_REPORT, times: run.length, from: first.code } }];
}

function lateness(commitment: CommitmentFacts, latestCampaignId: string | null, rules: AlertRules, today: string): Draft[] {
  const enough = on(rules, AlertKind.LATE);
  const answer = commitment.answers.find(({ campaignId }) => campaignId === latestCampaignId);
  if (enough === null || !answer?.owed) return [];
  const days = daysBetween(answer.dueOn, today);
  // More time is another due date: what was acknowledged was the one before.
  return days < enough ? [] : [{ ...ofCommitment(commitment, answer), reportId: null, since: answer.dueOn, occasion: `${answer.requestId} ${answer.dueOn}`, telling: { kind: AlertKind.LATE, days, dueOn: answer.dueOn } }];
}

function contradiction({ commitmentId, number, axis, campaignId, indicatorId, title, organisationId, since, said }: ContradictionFacts, rules: AlertRules, today: string): Draft[] {
  const enough = on(rules, AlertKind.CONTRADICTION);
  if (enough === null || daysBetween(since, today) < enough) return [];
  const values = [...new Set(said.map(({ value }) => value))].sort((a, b) => a - b);
  return [{ commitmentId, indicatorId, organisationId, campaignId, reportId: null, axes: [axis], commitments: [number], since, occasion: `${campaignId} ${values.join(' ')}`, telling: { kind: AlertKind.CONTRADICTION, title, said } }];
}

const ofIndicator = ({ id, ownerId, axes, commitments }: IndicatorFacts) => ({ commitmentId: null, indicatorId: id, organisationId: ownerId, reportId: null, campaignId: null, axes, commitments });

function offTrajectory(indicator: IndicatorFacts, rules: AlertRules): Draft[] {
  const enough = on(rules, AlertKind.OFF_TRAJECTORY);
  const { behind, unit } = indicator;
  if (enough === null || !behind || behind.points <= enough) return [];
  return [{ ...ofIndicator(indicator), since: behind.on, occasion: `${behind.on} ${behind.value}`, telling: { kind: AlertKind.OFF_TRAJECTORY, ...behind, unit } }];
}

/** A year or a half-year that is over without a figure, or a target's day for what is measured once. Nothing is expected where no rhythm was said. */
function staleness(indicator: IndicatorFacts, { startsOn, endsOn }: PactFacts, rules: AlertRules, today: string): Draft[] {
  const patience = on(rules, AlertKind.STALE_INDICATOR);
  const { kind, periodicity, known, lastOn, lastTargetOn } = indicator;
  if (patience === null || periodicity === 'NONE') return [];
  const day = addDays(today, -patience);
  const told = (since: string, missing: Period | null, dueOn: string): Draft[] => [{ ...ofIndicator(indicator), since, occasion: dueOn, telling: { kind: AlertKind.STALE_INDICATOR, missing, dueOn, lastOn, known } }];
  if (periodicity === 'ONCE') return lastTargetOn && known === 0 && lastTargetOn < day ? told(lastTargetOn, null, lastTargetOn) : [];
  const missing = periodMissing({ periodicity, wholePeriods: kind === 'FLOW', lastOn, startsOn, endsOn }, day);
  return missing ? told(missing.first.endsOn, missing.latest, missing.latest.endsOn) : [];
}
