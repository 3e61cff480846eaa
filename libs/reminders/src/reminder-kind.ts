import { registerEnumType } from '@nestjs/graphql';

export enum ReminderKind {
  REPORT = 'REPORT',
  VALIDATION = 'VALIDATION',
  REVIEW = 'REVIEW',
  DECISION = 'DECISION',
  MEETING = 'MEETING',
  RECOMMENDATION = 'RECOMMENDATION',
  READING = 'READING',
  BY_HAND = 'BY_HAND',
}
registerEnumType(ReminderKind, {
  name: 'ReminderKind',
  valuesMap: {
    REPORT: { description: 'An organisation owes answers to a campaign; days count from the due date.' },
    VALIDATION: { description: 'Answers are ready and wait for who validates them in the organisation; days count from the day they were ready.' },
    REVIEW: { description: 'Answers were sent and wait for the secretariat to accept or return them; days count from the day they were sent.' },
    DECISION: { description: 'A decision is to be carried out; days count from its deadline.' },
    MEETING: { description: 'An invitation to a meeting has no answer yet, or the meeting is near; days count from its day.' },
    RECOMMENDATION: { description: 'A recommendation of the Conseil waits for its written answer; days count from the day by which it is due.' },
    READING: { description: 'A bilan is given to the Conseil to read; days count from the last day of the reading.' },
    BY_HAND: { description: 'The secretariat reminded an organisation of what it owes, outside the rules.' },
  },
});

/** Kinds that follow a rule of the pact. */
export const RULED_KINDS = [ReminderKind.REPORT, ReminderKind.VALIDATION, ReminderKind.REVIEW, ReminderKind.DECISION, ReminderKind.MEETING, ReminderKind.RECOMMENDATION, ReminderKind.READING] as const;
export type RuledKind = (typeof RULED_KINDS)[number];
export const isRuled = (kind: ReminderKind): kind is RuledKind => kind !== ReminderKind.BY_HAND;

/** Kinds that climb: who follows is told too, as days pass. */
export const climbs = (kind: ReminderKind): boolean => kind === ReminderKind.REPORT || kind === ReminderKind.DECISION || kind === ReminderKind.RECOMMENDATION;

/** Kinds that are a person’s, and no organisation’s. */
export const isPersonal = (kind: ReminderKind): boolean => kind === ReminderKind.MEETING || kind === ReminderKind.READING;

/** Kinds of which nothing was missed before the first look: what they are about may be noted long after its day. */
export const isDecided = (kind: ReminderKind): boolean => isPersonal(kind) || kind === ReminderKind.DECISION || kind === ReminderKind.RECOMMENDATION;

/** Who is told in turn, until one answers: docs/adr/0088. */
export const RUNGS = ['REFERENT', 'DEPUTY', 'HEAD', 'SECRETARIAT'] as const;
export type Rung = (typeof RUNGS)[number];
