import { addDays, isBusinessDay, nextBusinessDay } from '#platform';
import { keyOf, type PlannedOutcome, type PlannedReminder, type PlanningFacts, type PlanningGround, type Waiting } from '../planning/planning-facts.js';
import { dueNotices } from '../planning/reminder-offset.rules.js';
import { occasionsOf, planDay, planLook, windowOf } from '../planning/reminder-plan.rules.js';
import { addresseesOn, answeredOf, unreached, type Occasion } from '../planning/told-people.rules.js';
import { RULED_KINDS, type ReminderKind } from '../reminder-kind.js';

/** What becomes of a notice: what the plan says of it, or why the plan says nothing. */
export type ForecastOutcome = PlannedOutcome | 'MOVED' | 'HELD' | 'OFF' | 'NOBODY' | 'ANSWERED' | 'TOLD' | 'REFUSED';

export interface ForecastRow {
  readonly outcome: ForecastOutcome;
  readonly kind: ReminderKind;
  readonly occasionId: string;
  readonly pactId: string;
  /** Null of an organisation's: nobody there, or nothing owed. */
  readonly personId: string | null;
  readonly organisations: readonly string[];
  readonly offset: number;
  readonly ownDueOn: string | null;
  /** The day of the notice itself. */
  readonly noticeOn: string;
  readonly due: number;
  /** Of MOVED: the business day on which it leaves. */
  readonly movedTo: string | null;
}

export interface ForecastDay {
  readonly on: string;
  readonly businessDay: boolean;
  readonly rows: readonly ForecastRow[];
}

export interface ForecastFacts extends Pick<PlanningFacts, 'grounds' | 'waiting' | 'people' | 'taken'> {
  /** Who has a mail of a day already: of today, and of days to come. */
  readonly writtenOn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Organisations that were asked and owe nothing: as what waits, of nothing. */
  readonly answered: readonly Waiting[];
}

export interface ForecastRange {
  readonly today: string;
  /** A mail that nobody waits for may still leave today. */
  readonly leavesToday: boolean;
  /** Mails are held. */
  readonly held: boolean;
  readonly from: string;
  readonly to: string;
}

/**
 * What the sweeps of these days do if nothing changes meanwhile, one after the other from today: each is the very plan that the
 * sweep writes (`planLook`), made from what the ones before have written. Beside it, why others hear nothing.
 */
export function forecast(facts: ForecastFacts, range: ForecastRange): ForecastDay[] {
  const taken = new Set(facts.taken);
  const shown = new Set<string>();
  let grounds = facts.grounds;
  const days: ForecastDay[] = [];
  // What the last days put off is found on the business day after them.
  for (let on = range.today; on <= nextBusinessDay(range.to); on = addDays(on, 1)) {
    const now: PlanningFacts = { ...facts, grounds, taken, writtenTo: facts.writtenOn.get(on) ?? new Set() };
    const businessDay = isBusinessDay(on);
    const inHours = businessDay && !range.held && (on > range.today || range.leavesToday);
    const plan = planLook(now, on, inHours);
    const silent = businessDay ? silentRows(facts, now, on, range, inHours, shown) : [];
    days.push({ on, businessDay, rows: [...plan.written, ...(inHours ? plan.waits : [])].map((row) => rowOf(row)).concat(silent) });
    for (const row of plan.written) taken.add(keyOf(row));
    const swept = new Set(plan.swept.map(({ id }) => id));
    grounds = grounds.map((ground) => (swept.has(ground.id) ? { ...ground, sweptOn: on } : ground));
  }
  return withMoved(days).filter(({ on }) => on >= range.from && on <= range.to);
}

function rowOf({ kind, occasionId, pactId, personId, organisations, offset, ownDueOn, noticeOn, due, outcome }: PlannedReminder, said: ForecastOutcome = outcome): ForecastRow {
  return { outcome: said, kind, occasionId, pactId, personId, organisations: organisations.map(({ id }) => id), offset, ownDueOn, noticeOn, due, movedTo: null };
}

/** On the day that a notice has and on which nothing leaves: when it does. */
function withMoved(days: readonly ForecastDay[]): ForecastDay[] {
  const moved = days.flatMap(({ on, rows }) => rows.filter(({ outcome, noticeOn }) => outcome === 'SEND' && noticeOn < on && nextBusinessDay(noticeOn) === on && !isBusinessDay(noticeOn)).map((row) => ({ ...row, outcome: 'MOVED' as const, movedTo: on })));
  return days.map((day) => (day.businessDay ? day : { ...day, rows: [...day.rows, ...moved.filter(({ noticeOn }) => noticeOn === day.on)] }));
}

/** Why others hear nothing on a business day; each of it once, on the first day that it holds. */
function silentRows(facts: ForecastFacts, now: PlanningFacts, on: string, { held, today }: ForecastRange, inHours: boolean, shown: Set<string>): ForecastRow[] {
  const once = (row: ForecastRow): boolean => {
    const key = [row.outcome, row.personId ?? '', row.kind, row.occasionId, row.offset, row.ownDueOn ?? '', ...(row.personId === null ? row.organisations : [])].join('/');
    return !shown.has(key) && Boolean(shown.add(key));
  };
  const sent = (grounds: readonly PlanningGround[], outcome: ForecastOutcome): ForecastRow[] => planDay({ ...now, grounds }, on).flatMap((row) => (row.outcome === 'SEND' ? [rowOf(row, outcome)] : []));
  const asIf = held ? sent(now.grounds, 'HELD') : [];
  const off = sent(now.grounds.map(turnedOn), 'OFF');
  const told = on === today && inHours ? toldAlready(facts, now, on) : [];
  const unasked = inHours || held ? [...unaskedRows(now, on), ...answeredRows(facts, now, on)] : [];
  return [...asIf, ...off, ...told, ...unasked].filter(once);
}

/** The rules that are off, as if they were on, and no other. */
function turnedOn(ground: PlanningGround): PlanningGround {
  const policies = Object.fromEntries(RULED_KINDS.map((kind) => [kind, { ...ground.policies[kind], enabled: !ground.policies[kind].enabled }])) as unknown as PlanningGround['policies'];
  return { ...ground, policies };
}

/** Notices of today that have been told. */
function toldAlready(facts: ForecastFacts, now: PlanningFacts, on: string): ForecastRow[] {
  return planDay({ ...now, taken: new Set() }, on).flatMap((row) => (row.outcome !== 'SUPERSEDED' && row.outcome !== 'CLOSED' && nextBusinessDay(row.noticeOn) === on && facts.taken.has(keyOf(row)) ? [rowOf(row, 'TOLD')] : []));
}

function standing(occasion: Occasion, on: string): { offset: number; noticeOn: string } | null {
  const { send, sendFrom } = dueNotices(on, windowOf(occasion, on));
  return send === null ? null : { offset: send, noticeOn: sendFrom ?? on };
}

/** Nobody to tell; or nobody who did not answer. */
function unaskedRows(now: PlanningFacts, on: string): ForecastRow[] {
  const addressees = addresseesOn(now.people, on);
  return occasionsOf(now).flatMap((occasion) => {
    const notice = standing(occasion, on);
    if (!notice) return [];
    const row = { kind: occasion.kind, occasionId: occasion.ground.id, pactId: occasion.ground.pactId, ownDueOn: occasion.ownDueOn, movedTo: null, ...notice };
    const nobody = unreached(occasion, notice.offset, addressees).map(({ organisationId, due }): ForecastRow => ({ ...row, outcome: 'NOBODY', personId: null, organisations: [organisationId!], due }));
    const answered = answeredOf(occasion, notice.offset, addressees).map(({ personId }): ForecastRow => ({ ...row, outcome: 'ANSWERED', personId, organisations: [], due: 0 }));
    return [...nobody, ...answered];
  });
}

/** Organisations that owe nothing any more, by the notices that those who do get. */
function answeredRows({ answered }: ForecastFacts, now: PlanningFacts, on: string): ForecastRow[] {
  return occasionsOf({ grounds: now.grounds, waiting: answered }).flatMap((occasion) => {
    const notice = standing(occasion, on);
    if (!notice) return [];
    const { kind, ground, ownDueOn, waiting } = occasion;
    return waiting.map(({ organisationId }): ForecastRow => ({ outcome: 'ANSWERED', kind, occasionId: ground.id, pactId: ground.pactId, personId: null, organisations: [organisationId!], ownDueOn, due: 0, movedTo: null, ...notice }));
  });
}
