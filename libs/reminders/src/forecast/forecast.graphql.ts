import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { ReminderKind } from '../reminder-kind.js';
import type { ForecastOutcome as Outcome } from './forecast.rules.js';

export const ForecastOutcome: Readonly<Record<Outcome, Outcome>> = {
  SEND: 'SEND', TOMORROW: 'TOMORROW', DECLINED: 'DECLINED', SUPERSEDED: 'SUPERSEDED', CLOSED: 'CLOSED', MOVED: 'MOVED', HELD: 'HELD', OFF: 'OFF', NOBODY: 'NOBODY', ANSWERED: 'ANSWERED', TOLD: 'TOLD', REFUSED: 'REFUSED',
};
registerEnumType(ForecastOutcome, {
  name: 'ForecastOutcome',
  description: 'What becomes of a notice on a day, if nothing changes until then.',
  valuesMap: {
    SEND: { description: 'It leaves, in the person’s mail of the day.' },
    TOMORROW: { description: 'The person has their mail of the day already: it follows on the next.' },
    DECLINED: { description: 'Recorded and not sent: the person wants no reminders by mail.' },
    SUPERSEDED: { description: 'Recorded and not sent: a later notice stands by then.' },
    CLOSED: { description: 'Recorded and not sent: it is over by then.' },
    MOVED: { description: 'The day is no business day: it leaves on another.' },
    HELD: { description: 'It would leave, and mails are held.' },
    OFF: { description: 'It would leave, and the pact’s rule for it is off.' },
    NOBODY: { description: 'The organisation has nobody to write to.' },
    ANSWERED: { description: 'Nothing is owed any more.' },
    TOLD: { description: 'It has been told.' },
    REFUSED: { description: 'It is written and its mail does not leave: the person’s address refuses mails.' },
  },
});

@ObjectType()
export class ForecastPerson {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
}

@ObjectType()
export class ForecastOrganisation {
  @Field(() => String) slug: string;
  @Field(() => String) name: string;
}

@ObjectType({ description: 'What a notice is about: a campaign by its code, a decision by its number, a meeting by its id, a recommendation by the year of its bilan and its number, a reading by that year.' })
export class ForecastSubject {
  @Field(() => String, { nullable: true, description: 'In French, as all titles are; null of a recommendation or a reading, which have none.' }) title: string | null;
  @Field(() => Int, { nullable: true, description: 'Of a recommendation or a reading: year of the bilan.' }) year: number | null;
  @Field(() => String, { nullable: true }) code: string | null;
  @Field(() => Int, { nullable: true }) number: number | null;
  @Field(() => ID, { nullable: true }) meeting: string | null;
  @Field(() => String, { nullable: true, description: 'Of a recommendation or a reading: address of its page within the pact.' }) path: string | null;
}

@ObjectType()
export class ReminderForecastRow {
  @Field(() => ForecastOutcome) outcome: Outcome;
  @Field(() => ReminderKind) kind: ReminderKind;
  @Field(() => ForecastPerson, { nullable: true, description: 'Null of what is about a whole organisation.' }) person: ForecastPerson | null;
  @Field(() => [ForecastOrganisation]) organisations: ForecastOrganisation[];
  @Field(() => ForecastSubject) subject: ForecastSubject;
  @Field(() => Int, { description: 'Days from the due date, as in the rules.' }) offset: number;
  @Field(() => DateScalar, { nullable: true, description: 'As of a reminder: see Reminder.ownDueOn.' }) ownDueOn: string | null;
  @Field(() => DateScalar, { description: 'The day of the notice itself; earlier than the day it leaves when that was no business day, or late.' }) noticeOn: string;
  @Field(() => Int) due: number;
  @Field(() => DateScalar, { nullable: true, description: 'Of MOVED.' }) movedTo: string | null;
}

@ObjectType()
export class ReminderForecastDay {
  @Field(() => DateScalar) on: string;
  @Field(() => Boolean) businessDay: boolean;
  @Field(() => Int, { description: 'Mails that leave: one a person.' }) mails: number;
  @Field(() => [ReminderForecastRow]) rows: ReminderForecastRow[];
}

@ObjectType({ description: 'What the reminders of these days will be, worked out by the plan that sends them, from what holds now.' })
export class ReminderForecast {
  @Field(() => DateScalar) from: string;
  @Field(() => DateScalar) to: string;
  @Field(() => DateScalar, { description: 'The last day that can be asked for.' }) last: string;
  @Field(() => Int, { description: 'Mails that leave in all of it.' }) mails: number;
  @Field(() => [ReminderForecastDay], { description: 'Those on which something is to be said.' }) days: ReminderForecastDay[];
}
