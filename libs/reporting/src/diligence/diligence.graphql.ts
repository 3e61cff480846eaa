import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Organisation } from '#organisations';
import { DateScalar } from '#platform';
import { Campaign } from '../campaigns/campaign.graphql.js';

export enum DiligenceStanding {
  ON_TIME = 'ON_TIME',
  LATE = 'LATE',
  MISSING = 'MISSING',
  AWAITED = 'AWAITED',
  EXCUSED = 'EXCUSED',
}
registerEnumType(DiligenceStanding, {
  name: 'DiligenceStanding',
  description: 'How a request to a lead or co-lead was answered. A report that came back keeps the time of its first sending.',
  valuesMap: {
    ON_TIME: { description: 'First sent by its due date, the organisation’s own when it was given more time.' },
    LATE: { description: 'First sent after its due date.' },
    MISSING: { description: 'Not sent, and the due date has passed or the campaign is closed.' },
    AWAITED: { description: 'Not sent yet; the due date is ahead.' },
    EXCUSED: { description: 'Not sent, and not expected any more.' },
  },
});

@ObjectType({ description: 'Counts of requests to a lead or co-lead; onTime, late, missing, awaited and excused make up asked.' })
export class DiligenceCounts {
  @Field(() => Int) asked: number;
  @Field(() => Int) onTime: number;
  @Field(() => Int) late: number;
  @Field(() => Int) missing: number;
  @Field(() => Int) awaited: number;
  @Field(() => Int) excused: number;
  @Field(() => Int, { description: 'Sent back by the secretariat, once or more; among those sent.' }) returned: number;
}

@ObjectType()
export class DiligenceRow {
  @Field(() => ID) id: string;
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => DiligenceStanding) standing: DiligenceStanding;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => DateScalar, { nullable: true }) sentOn: string | null;
  @Field(() => Boolean) returned: boolean;
}

@ObjectType()
export class DiligenceSemester extends DiligenceCounts {
  @Field(() => Campaign) campaign: Campaign;
  @Field(() => [DiligenceRow], { description: 'One a request, by commitment.' }) rows: DiligenceRow[];
}

@ObjectType({ description: 'An organisation’s record of answering in a pact: counts and rows, no score.' })
export class OrganisationDiligence extends DiligenceCounts {
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => [DiligenceSemester], { description: 'Newest first.' }) semesters: DiligenceSemester[];
}
