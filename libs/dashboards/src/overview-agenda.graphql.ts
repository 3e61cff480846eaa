import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Avenant, Commitment, Milestone } from '#commitments';
import { Decision } from '#meetings';
import { Organisation } from '#organisations';
import { DateScalar } from '#platform';

@ObjectType({ description: 'A step that was not reached although its whole period has gone by.' })
export class LateMilestone {
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => Milestone) milestone: Milestone;
}

@ObjectType({ description: 'An organisation that still owes an answer, as lead, in the campaign.' })
export class SilentOrganisation {
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => DateScalar, { description: 'When the first answer that it owes is due: its own day, when it was given more time.' }) dueOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the last answer that it sent as lead, in any campaign of the pact; null when it never did.' }) lastSentOn: string | null;
}

@ObjectType({ description: 'What a committee has to see to on the day looked from, whatever the semester.' })
export class OverviewAgenda {
  @Field(() => Int, { description: 'Commitments whose signed calendar ends on a day that its words give.' }) dated: number;
  @Field(() => [Commitment], { description: 'Of those, the ones whose day has passed and that are neither done, permanent, suspended nor abandoned; by day.' }) overdue: Commitment[];
  @Field(() => [LateMilestone], { description: 'Of commitments that are neither done nor abandoned; by day.' }) lateMilestones: LateMilestone[];
  @Field(() => Int, { description: 'Open decisions that the reader may see.' }) openDecisions: number;
  @Field(() => [Decision], { description: 'Of those, the ones that are late or due within thirty days; by day.' }) decisionsDue: Decision[];
  @Field(() => [Commitment], { description: 'Commitments of which an accepted report says what only a COPIL decides.' }) proposals: Commitment[];
  @Field(() => [Avenant], { description: 'Drafts that change something; for who prepares them.' }) avenantDrafts: Avenant[];
}
