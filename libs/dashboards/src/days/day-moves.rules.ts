import { changedParts, MilestoneState, type WordedText } from '#commitments';
import { LeadAnswerState } from '#reporting';
import { answered, weatherMove } from '../comparison/comparison.rules.js';
import { DayMoveKind, type DayMove } from './day-move.js';
import type { CommitmentKey, DayRecord, StoodAnswer, StoodCommitment, StoodMilestone } from './day-record.js';
import { indicatorMoves } from './indicator-moves.rules.js';
import { pairs } from './pairs.rules.js';

/** What moved from one day to another, by kind and then by commitment: nothing else is looked at than what stood on each. */
export function movesBetweenDays(before: DayRecord, after: DayRecord): DayMove[] {
  const names = new Map([...before.names, ...after.names]);
  const moves = [
    ...pairs(before.commitments, after.commitments, ({ number }) => number).flatMap(([earlier, later]) => commitmentMoves(earlier, later, names)),
    ...indicatorMoves(before.indicators, after.indicators),
    ...decisionMoves(before, after),
    ...avenantMoves(before, after),
    ...campaignMoves(before, after),
  ];
  const rank = Object.values(DayMoveKind);
  return moves.toSorted((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind) || (a.commitments[0]?.number ?? 0) - (b.commitments[0]?.number ?? 0));
}

/** The latest answer that can be read, of any semester: what is known of the commitment on that day. */
export function lastSaid({ answers }: Pick<StoodCommitment, 'answers'>): StoodAnswer | undefined {
  return answers.findLast(({ report, weather }) => report !== null && weather !== null);
}

export const keyOf = ({ number, title, axis }: CommitmentKey): CommitmentKey => ({ number, title, axis });

function commitmentMoves(before: StoodCommitment | undefined, after: StoodCommitment | undefined, names: ReadonlyMap<string, string>): DayMove[] {
  const commitments = [keyOf((after ?? before)!)];
  if (!after) return [{ kind: DayMoveKind.COMMITMENT_REMOVED, commitments }];
  if (!before) return [{ kind: DayMoveKind.COMMITMENT_ADDED, commitments }];
  return [...statusMoves(before, after), ...answerMoves(before, after, names), ...milestoneMoves(before, after), ...textMoves(before, after, names)].map((move) => ({ ...move, commitments }));
}

type Told = Omit<DayMove, 'commitments'>;

function statusMoves(before: StoodCommitment, after: StoodCommitment): Told[] {
  if (before.status === after.status) return [];
  const known = new Set(before.statusChanges.map(({ id }) => id));
  const why = after.statusChanges.find(({ id }) => !known.has(id));
  return [{ kind: DayMoveKind.STATUS_CHANGED, fromStatus: before.status, toStatus: after.status, on: why?.onDate ?? null, reason: why?.reason ?? null }];
}

function answerMoves(before: StoodCommitment, after: StoodCommitment, names: ReadonlyMap<string, string>): Told[] {
  const both = pairs(before.answers, after.answers, ({ campaign }) => campaign);
  const [said, says] = [lastSaid(before), lastSaid(after)];
  const turn = said && says ? weatherMove(said.weather, says.weather) : null;
  const told = (kind: DayMoveKind, moved: (earlier: StoodAnswer | undefined, later: StoodAnswer | undefined) => boolean): Told[] => {
    const found = both.filter(([earlier, later]) => moved(earlier, later)).map(([earlier, later]) => (later ?? earlier)!);
    const slug = found.at(-1)?.organisation;
    return found.length === 0 ? [] : [{ kind, semesters: found.map(({ campaign }) => campaign).toSorted(), organisation: slug === undefined ? null : (names.get(slug) ?? slug), toWeather: found.at(-1)!.weather }];
  };
  const came = (answer: StoodAnswer | undefined): boolean => answer !== undefined && answered(answer);
  const is = (answer: StoodAnswer | undefined, state: LeadAnswerState): boolean => answer?.state === state;
  return [
    ...(turn ? [{ kind: DayMoveKind[turn], fromWeather: said!.weather, toWeather: says!.weather, semesters: [...new Set([said!.campaign, says!.campaign])] }] : []),
    ...told(DayMoveKind.FELL_SILENT, (earlier, later) => is(later, LeadAnswerState.OVERDUE) && !is(earlier, LeadAnswerState.OVERDUE)),
    ...told(DayMoveKind.ANSWERED, (earlier, later) => came(later) && !came(earlier)),
    ...told(DayMoveKind.ACCEPTED, (earlier, later) => is(later, LeadAnswerState.ACCEPTED) && is(earlier, LeadAnswerState.SENT)),
    ...told(DayMoveKind.TAKEN_BACK, (earlier, later) => (came(earlier) && !came(later)) || (is(earlier, LeadAnswerState.ACCEPTED) && is(later, LeadAnswerState.SENT))),
  ];
}

function milestoneMoves(before: StoodCommitment, after: StoodCommitment): Told[] {
  return pairs(before.milestones, after.milestones, ({ id }) => id).flatMap(([earlier, later]) => stepMoves(earlier, later));
}

function stepMoves(before: StoodMilestone | undefined, after: StoodMilestone | undefined): Told[] {
  const { title: subject, dueVerbatim } = (after ?? before)!;
  if (!after) return [{ kind: DayMoveKind.MILESTONE_REMOVED, subject, from: dueVerbatim }];
  const moves: Told[] = [];
  const add = (kind: DayMoveKind, more: Partial<Told> = {}): unknown => moves.push({ kind, subject, ...more });
  if (!before) add(DayMoveKind.MILESTONE_ADDED, { to: dueVerbatim });
  if (before && before.dueOn !== after.dueOn) add(DayMoveKind.MILESTONE_MOVED, { from: before.dueVerbatim, to: dueVerbatim });
  if (after.reachedOn && before?.reachedOn !== after.reachedOn) add(DayMoveKind.MILESTONE_REACHED, { on: after.reachedOn, reason: after.proof, to: dueVerbatim });
  if (before?.reachedOn && !after.reachedOn) add(DayMoveKind.MILESTONE_UNDONE, { to: dueVerbatim });
  if (after.state === MilestoneState.LATE && before?.state !== MilestoneState.LATE) add(DayMoveKind.MILESTONE_LATE, { to: dueVerbatim });
  return moves;
}

function textMoves(before: StoodCommitment, after: StoodCommitment, names: ReadonlyMap<string, string>): Told[] {
  const parts = sameText(before, after) ? [] : changedParts(textOf(before), textOf(after)).map(({ part }) => part);
  const leads = ({ leads: slugs }: StoodCommitment): string | null => slugs.map((slug) => names.get(slug) ?? slug).join(', ') || null;
  return [
    ...(parts.length > 0 ? [{ kind: DayMoveKind.REWORDED, parts, ...(parts.includes('CALENDAR') ? { from: before.calendar, to: after.calendar } : {}) }] : []),
    ...(before.leads.join(' ') === after.leads.join(' ') ? [] : [{ kind: DayMoveKind.LEAD_CHANGED, from: leads(before), to: leads(after) }]),
  ];
}

const textOf = ({ title, purpose, means, audience, calendar, porteurs }: StoodCommitment): WordedText => ({ title, purpose, means, audience, calendar, porteurs });
const sameText = (a: StoodCommitment, b: StoodCommitment): boolean => JSON.stringify(textOf(a)) === JSON.stringify(textOf(b));

function decisionMoves(before: DayRecord, after: DayRecord): DayMove[] {
  return pairs(before.decisions, after.decisions, ({ number }) => number).flatMap(([earlier, later]) => {
    if (!later) return [];
    const { text, number, organisation, commitments, dueOn } = later;
    const told = (kind: DayMoveKind, more: Partial<DayMove>): DayMove => ({ kind, commitments, subject: text, key: String(number), organisation, to: dueOn, ...more });
    const closes = later.state !== 'OPEN' && earlier?.state !== later.state;
    const revised = earlier !== undefined && (earlier.text !== text || earlier.dueOn !== dueOn || earlier.owner !== later.owner || (later.state === 'OPEN' && earlier.state !== 'OPEN'));
    return [
      ...(earlier ? [] : [told(DayMoveKind.DECISION_TAKEN, { on: later.decidedOn })]),
      ...(closes ? [told(DayMoveKind.DECISION_CLOSED, { on: later.closedOn, reason: later.closingWords })] : []),
      ...(later.late && !earlier?.late ? [told(DayMoveKind.DECISION_LATE, {})] : []),
      ...(revised ? [told(DayMoveKind.DECISION_REVISED, { from: earlier.dueOn })] : []),
    ];
  });
}

function avenantMoves(before: DayRecord, after: DayRecord): DayMove[] {
  return pairs(before.avenants, after.avenants, ({ number }) => number).flatMap(([earlier, later]) => {
    if (!later || earlier?.state === later.state) return [];
    const { title: subject, number, commitments, effectiveOn: on, decision: reason } = later;
    const told = (kind: DayMoveKind): DayMove => ({ kind, commitments, subject, key: String(number), on, reason });
    return [...(earlier ? [] : [told(DayMoveKind.AVENANT_ADOPTED)]), ...(later.state === 'IN_FORCE' ? [told(DayMoveKind.AVENANT_IN_FORCE)] : [])];
  });
}

function campaignMoves(before: DayRecord, after: DayRecord): DayMove[] {
  return pairs(before.campaigns, after.campaigns, ({ code }) => code).flatMap(([earlier, later]) => {
    if (!later) return [];
    const told = (kind: DayMoveKind): DayMove => ({ kind, commitments: [], key: later.code });
    return [...(earlier ? [] : [told(DayMoveKind.CAMPAIGN_OPENED)]), ...(later.state === 'CLOSED' && earlier?.state !== 'CLOSED' ? [told(DayMoveKind.CAMPAIGN_CLOSED)] : [])];
  });
}
