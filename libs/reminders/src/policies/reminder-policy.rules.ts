import type { ProblemDetail } from '#platform';
import { climbs as mayClimb, isPersonal, ReminderKind, type RuledKind, type Rung } from '../reminder-kind.js';

/** When a pact reminds of one kind of thing. */
export interface ReminderPolicyRule {
  /** Days from the due date, negative before it; for what waits, days of waiting. */
  readonly offsets: readonly number[];
  /** Days are counted as business days. They leave on business days whatever it says. */
  readonly businessDays: boolean;
  readonly enabled: boolean;
  /** Of REPORT and DECISION: the day from which those who follow are told too; null: never. */
  readonly deputiesFrom: number | null;
  readonly headsFrom: number | null;
  readonly secretariatFrom: number | null;
}

/** Nobody else is told of what waits. */
export const ALONE = { deputiesFrom: null, headsFrom: null, secretariatFrom: null };

/** What a pact does until its secretariat decides otherwise. */
export const DEFAULT_POLICIES: Readonly<Record<RuledKind, ReminderPolicyRule>> = {
  [ReminderKind.REPORT]: { offsets: [-45, -21, -7, -2, 3, 10], businessDays: false, enabled: true, deputiesFrom: -2, headsFrom: 3, secretariatFrom: 10 },
  [ReminderKind.VALIDATION]: { offsets: [3, 7], businessDays: true, enabled: true, ...ALONE },
  [ReminderKind.REVIEW]: { offsets: [5, 10], businessDays: true, enabled: true, ...ALONE },
  [ReminderKind.DECISION]: { offsets: [-21, -7, -2, 3, 10], businessDays: false, enabled: true, deputiesFrom: -2, headsFrom: 3, secretariatFrom: 10 },
  [ReminderKind.MEETING]: { offsets: [-7, -3, -1], businessDays: true, enabled: true, ...ALONE },
  [ReminderKind.RECOMMENDATION]: { offsets: [-45, -21, -7, -2, 3, 10], businessDays: false, enabled: true, deputiesFrom: -2, headsFrom: 3, secretariatFrom: 10 },
  [ReminderKind.READING]: { offsets: [-7, -2], businessDays: true, enabled: true, ...ALONE },
};

/** More than a year before or after says nothing any more; more notices than these are not read. */
const FARTHEST = 366;
const MOST = 12;

/** In order, each day once. */
export function tidiedOffsets(offsets: readonly number[]): number[] {
  return [...new Set(offsets)].sort((a, b) => a - b);
}

/** What is wrong with a rule, by field. */
export function policyProblems(kind: RuledKind, { offsets, enabled, ...climbs }: ReminderPolicyRule): ProblemDetail[] {
  const problem = (code: string, details: ProblemDetail['details'] = {}): ProblemDetail[] => [{ path: 'offsets', code, details }];
  if (enabled && offsets.length === 0) return problem('REMINDER_OFFSETS_REQUIRED');
  if (offsets.length > MOST) return problem('REMINDER_OFFSETS_TOO_MANY', { max: MOST });
  if (offsets.some((offset) => Math.abs(offset) > FARTHEST)) return problem('REMINDER_OFFSET_TOO_FAR', { max: FARTHEST });
  if (isPersonal(kind) && offsets.some((offset) => offset > -1)) return problem(kind === ReminderKind.MEETING ? 'REMINDER_AFTER_MEETING' : 'REMINDER_AFTER_READING');
  if (!isPersonal(kind) && !mayClimb(kind) && offsets.some((offset) => offset < 1)) return problem('REMINDER_WAIT_TOO_SHORT');
  const far = (['deputiesFrom', 'headsFrom', 'secretariatFrom'] as const).find((field) => Math.abs(climbs[field] ?? 0) > FARTHEST);
  return far ? [{ path: far, code: 'REMINDER_OFFSET_TOO_FAR', details: { max: FARTHEST } }] : [];
}

/** From which day a rung is told; null: never. Who is asked first is told each time. */
export function toldFrom({ deputiesFrom, headsFrom, secretariatFrom }: ReminderPolicyRule, rung: Rung): number | null {
  return { REFERENT: -Infinity, DEPUTY: deputiesFrom, HEAD: headsFrom, SECRETARIAT: secretariatFrom }[rung];
}
