import { isDecided, isPersonal, ReminderKind } from '../reminder-kind.js';
import { keyOf, type PlannedOutcome, type PlannedReminder, type PlanningFacts, type PlanningGround, type PlanningPerson, type Waiting } from './planning-facts.js';
import { dueNotices, isOver, type Notice, type RemindedCampaign } from './reminder-offset.rules.js';
import { addresseesOn, toldOf, type Addressees, type Occasion } from './told-people.rules.js';

type Taken = Pick<PlanningFacts, 'taken' | 'writtenTo'>;

/** What is due on a day: what is written, what has to wait, and which grounds have been looked at by it. */
export interface DayPlan {
  readonly written: readonly PlannedReminder[];
  readonly waits: readonly PlannedReminder[];
  readonly swept: readonly PlanningGround[];
}

/**
 * What a look at a day does, in its office hours or outside of them: the sweep writes it, the dry run shows it. What is due in
 * the night, on a Sunday or while mails are held is found on the next business morning without; what is over only has to be recorded.
 */
export function planLook(facts: PlanningFacts, today: string, inHours: boolean): DayPlan {
  const grounds = looksAt(facts.grounds, today, inHours);
  const planned = planDay({ ...facts, grounds }, today);
  const waits = planned.filter((reminder) => !mayBeWritten(reminder, inHours));
  // What has to wait was not looked at: another notice or the end may come before its turn, and then it is recorded.
  const waiting = new Set(waits.map(({ occasionId }) => occasionId));
  const swept = grounds.filter(({ id, sweptOn }) => sweptOn !== today && !waiting.has(id));
  return { written: planned.filter((reminder) => mayBeWritten(reminder, inHours)), waits, swept };
}

/** Of a campaign that is over, what did not leave is recorded; a meeting that began, or a decision that was closed, is asked for no more. */
export function looksAt(grounds: readonly PlanningGround[], today: string, inHours: boolean): PlanningGround[] {
  return grounds.filter((ground) => (isOver(today, ground) ? ground.about === 'CAMPAIGN' : inHours));
}

/** What is not sent is recorded at any hour; the rest has to wait for office hours, or for the next day. */
const mayBeWritten = ({ outcome }: PlannedReminder, inHours: boolean): boolean => outcome !== 'TOMORROW' && (inHours || outcome === 'SUPERSEDED' || outcome === 'CLOSED');

/** Everything that is to be said, or recorded as not said, on a day; what has been is not. Who had their mail of the day waits for the next. */
export function planDay(facts: PlanningFacts, today: string): PlannedReminder[] {
  const addressees = addresseesOn(facts.people, today);
  return occasionsOf(facts).flatMap((occasion) => planOccasion(occasion, addressees, facts, today));
}

/** Whether anything is due on the day, whoever is to be told: what it takes to ask who is. */
export function somethingIsDue({ grounds, waiting }: Pick<PlanningFacts, 'grounds' | 'waiting'>, today: string): boolean {
  return occasionsOf({ grounds, waiting }).some((occasion) => {
    const { send, missed } = dueNotices(today, windowOf(occasion, today));
    return send !== null || missed.length > 0;
  });
}

export function occasionsOf({ grounds, waiting }: Pick<PlanningFacts, 'grounds' | 'waiting'>): Occasion[] {
  const byId = new Map(grounds.map((ground) => [ground.id, ground]));
  const found = new Map<string, Occasion & { waiting: Waiting[] }>();
  for (const row of waiting) {
    const ground = byId.get(row.groundId);
    if (!ground) continue;
    // An invitation is not repeated on the day it was sent: those of other days have days of their own.
    const since = isPersonal(row.kind) ? (row.grantedOn ?? '') : '';
    const key = `${row.kind}/${row.groundId}/${row.ownDueOn ?? ''}/${since}`;
    const occasion = found.get(key) ?? { kind: row.kind, ground, ownDueOn: row.ownDueOn, waiting: [] };
    occasion.waiting.push(row);
    found.set(key, occasion);
  }
  return [...found.values()];
}

/** What the rule of offsets looks at. Answers can be reviewed after the campaign: nothing ends that wait. */
export function windowOf({ kind, ground, ownDueOn, waiting }: Occasion, today: string): RemindedCampaign {
  const { offsets, businessDays, enabled } = ground.policies[kind];
  const rule = { offsets: enabled ? offsets : [], businessDays };
  // Who was given more time is reminded of the new day, from the day after they were; whoever was invited, from the day after that.
  const quietUntil = waiting.reduce<string | null>((last, { grantedOn }) => (grantedOn !== null && (last === null || grantedOn > last) ? grantedOn : last), null);
  if (kind === ReminderKind.REPORT) return { ...ground, ...rule, dueOn: ownDueOn ?? ground.dueOn, quietUntil };
  // They may be noted long after they were decided: nothing was missed before the first look.
  if (isDecided(kind)) return { ...ground, ...rule, sweptOn: ground.sweptOn ?? today, quietUntil };
  const since = { ...ground, ...rule, opensOn: ownDueOn!, dueOn: ownDueOn! };
  return kind === ReminderKind.REVIEW ? { ...since, endsOn: '9999-12-31', closed: false } : since;
}

function planOccasion(occasion: Occasion, addressees: Addressees, facts: Taken, today: string): PlannedReminder[] {
  const window = windowOf(occasion, today);
  const { send, sendFrom, missed } = dueNotices(today, window);
  const reason = isOver(today, window) ? 'CLOSED' : 'SUPERSEDED';
  const notices = missed.map(({ offset, on }): Notice & { noticeOn: string; outcome: PlannedOutcome } => ({ offset, on, noticeOn: on, outcome: reason }));
  if (send !== null) notices.push({ offset: send, on: today, noticeOn: sendFrom ?? today, outcome: 'SEND' });
  const { kind, ground, ownDueOn } = occasion;
  return notices.flatMap(({ offset, on, noticeOn, outcome }) =>
    toldOf(occasion, offset, addressees).flatMap(({ person, organisations }) => {
      const key = { personId: person.personId, kind, occasionId: ground.id, offset, ownDueOn };
      if (facts.taken.has(keyOf(key))) return [];
      // An invitation is one thing to answer, and no organisation's.
      const due = isPersonal(kind) ? 1 : organisations.reduce((sum, organisation) => sum + organisation.due, 0);
      const campaignId = ground.about === 'CAMPAIGN' ? ground.id : null;
      return [{ ...key, pactId: ground.pactId, campaignId, onDate: on, noticeOn, due, organisations, outcome: outcome === 'SEND' ? outcomeFor(person, facts) : outcome }];
    }),
  );
}

function outcomeFor({ personId, declines }: PlanningPerson, { writtenTo }: Taken): PlannedOutcome {
  if (declines) return 'DECLINED';
  return writtenTo.has(personId) ? 'TOMORROW' : 'SEND';
}
