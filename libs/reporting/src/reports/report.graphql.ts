import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Commitment, CommitmentStatus, PorteurRole } from '#commitments';
import { Indicator, Qualifier } from '#indicators';
import { Organisation } from '#organisations';
import { Campaign } from '../campaigns/campaign.graphql.js';
import { ReportState, ReportTransition } from './report.lifecycle.js';

export enum Weather {
  SUNNY = 'SUNNY',
  CLOUDY = 'CLOUDY',
  OVERCAST = 'OVERCAST',
  STORM = 'STORM',
}
registerEnumType(Weather, {
  name: 'Weather',
  description: 'Météo: how the commitment goes, in four steps.',
  valuesMap: {
    SUNNY: { description: 'On track.' },
    CLOUDY: { description: 'Difficulties that the organisation deals with.' },
    OVERCAST: { description: 'Help is needed.' },
    STORM: { description: 'At risk: a decision is needed.' },
  },
});
registerEnumType(ReportState, {
  name: 'ReportState',
  valuesMap: {
    DRAFT: { description: 'Being written by the organisation.' },
    READY: { description: 'Written; whoever validates for the organisation sends it or gives it back. Not answered yet.' },
    SUBMITTED: { description: 'Sent; the secretariat reads it.' },
    RETURNED: { description: 'To be corrected, see returnComment.' },
    ACCEPTED: { description: 'Accepted and public.' },
  },
});
registerEnumType(ReportTransition, {
  name: 'ReportTransition',
  valuesMap: {
    MARK_READY: { description: 'Hands the answer to those who validate for the organisation.' },
    GIVE_BACK: { description: 'What is ready is to be written on: a draft again, or returned when it had been.' },
    TAKE_BACK: { description: 'What was sent and is not decided becomes a draft again, or returned when it had been.' },
    REOPEN: { description: 'What was accepted is sent again, to be decided anew.' },
  },
});

@ObjectType({ description: 'The value an organisation gives for an indicator. notKnown is an answer; it is never zero.' })
export class ReportedValue {
  @Field(() => Indicator) indicator: Indicator;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Int, { nullable: true, description: 'Set when the figure is a small number of people kept from this reader: it is above zero and under this.' }) lessThan: number | null;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Boolean) notKnown: boolean;
}

@ObjectType({ description: 'How many different people an action reached over the campaign’s period. notKnown is an answer; it is never zero.' })
export class PeopleReached {
  @Field(() => Int, { nullable: true }) count: number | null;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Boolean) notKnown: boolean;
}

@ObjectType({ description: 'What who validates in an organisation said to who writes.' })
export class GivenBack {
  @Field(() => String) word: string;
  @Field(() => String) by: string;
}

@ObjectType({ description: 'An organisation’s answer for one commitment in one campaign. Visitors read the organisation’s name instead of persons’.' })
export class Report {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Raised by each change; the changes stay.' }) version: number;
  @Field(() => PorteurRole, { description: 'As what its organisation answers: a lead’s answer is the commitment’s.' }) role: PorteurRole;
  @Field(() => ReportState) state: ReportState;
  @Field(() => CommitmentStatus, { nullable: true }) status: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) weather: Weather | null;
  @Field(() => String, { nullable: true }) achievements: string | null;
  @Field(() => String, { nullable: true, description: 'First words of achievements, for lists.' }) excerpt: string | null;
  @Field(() => String, { nullable: true }) difficulties: string | null;
  @Field(() => String, { nullable: true }) nextSteps: string | null;
  @Field(() => [Int], { description: 'Those that the semester concerned, ascending; empty when it does not say.' }) arrondissements: readonly number[];
  @Field(() => Boolean, { description: 'Attested the same as the answer before.' }) unchanged: boolean;
  @Field(() => Boolean, { description: 'True for answers made up for the demonstration.' }) fictional: boolean;
  @Field(() => PeopleReached, { nullable: true, description: 'For the organisation and the steering team: small counts can point at people. Null for other readers, and when nothing was said.' })
  peopleReached: PeopleReached | null;
  @Field(() => [ReportedValue]) measurements: ReportedValue[];
  @Field(() => Date) savedAt: string;
  @Field(() => String) savedBy: string;
  @Field(() => Date, { nullable: true, description: 'While it waits to be validated in its organisation: since when.' }) readyAt: string | null;
  @Field(() => String, { nullable: true, description: 'Who handed it over. For the organisation and the steering team.' }) readyBy: string | null;
  @Field(() => GivenBack, { nullable: true, description: 'With what word it was given back to be written on, until it is ready again or sent. For the organisation and the steering team.' })
  givenBack: GivenBack | null;
  @Field(() => Date, { nullable: true }) submittedAt: string | null;
  @Field(() => String, { nullable: true }) submittedBy: string | null;
  @Field(() => Date, { nullable: true, description: 'Of a draft that was sent once and taken back: when it was last sent.' }) sentBeforeAt: string | null;
  @Field(() => Date, { nullable: true, description: 'When the secretariat last accepted, returned or reopened it.' }) decidedAt: string | null;
  @Field(() => String, { nullable: true, description: 'Null for visitors.' }) decidedBy: string | null;
  @Field(() => String, { nullable: true, description: 'What the secretariat asks to correct.' }) returnComment: string | null;
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => Campaign) campaign: Campaign;
  @Field(() => [ReportTransition], { description: 'What the reader can do now.' }) availableTransitions: ReportTransition[];
}
