import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommitmentStatus, PorteurRole } from '#commitments';
import { Indicator, Qualifier } from '#indicators';
import { Organisation } from '#organisations';
import { Problem } from '#platform';
import { PeopleReached, Weather } from '../reports/report.graphql.js';
import { ReportRequest } from '../requests/request.graphql.js';

export enum ContributionState {
  AWAITED = 'AWAITED',
  BEGUN = 'BEGUN',
  EXCUSED = 'EXCUSED',
  SENT = 'SENT',
}
registerEnumType(ContributionState, {
  name: 'ContributionState',
  description: 'How far another porteur of the same commitment is.',
  valuesMap: {
    AWAITED: { description: 'Nothing was written.' },
    BEGUN: { description: 'Being written, or corrected: its words are its organisation’s until they are sent.' },
    EXCUSED: { description: 'Nothing was sent, and nothing is expected any more.' },
    SENT: { description: 'Sent: its words are told to the other porteurs.' },
  },
});

@ObjectType({ description: 'A figure as a porteur gave it.' })
export class ContributedFigure {
  @Field(() => Indicator) indicator: Indicator;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Boolean) notKnown: boolean;
}

@ObjectType({ description: 'What another porteur of the same commitment says in the same campaign. Told to the porteurs who were asked and to the steering team; persons are not named.' })
export class Contribution {
  @Field(() => ID, { description: 'Of its request.' }) id: string;
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => PorteurRole) role: PorteurRole;
  @Field(() => ContributionState) state: ContributionState;
  @Field(() => Boolean, { description: 'Sent after the due date, or still owed after it.' }) late: boolean;
  @Field(() => Date, { nullable: true, description: 'Of what is shown; null until it was sent.' }) sentAt: string | null;
  @Field(() => Boolean, { description: 'Attested the same as its answer before.' }) unchanged: boolean;
  @Field(() => CommitmentStatus, { nullable: true }) status: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) weather: Weather | null;
  @Field(() => String, { nullable: true }) achievements: string | null;
  @Field(() => String, { nullable: true }) difficulties: string | null;
  @Field(() => String, { nullable: true }) nextSteps: string | null;
  @Field(() => [Int], { description: 'Those that its semester concerned; empty when it does not say.' }) arrondissements: readonly number[];
  @Field(() => PeopleReached, { nullable: true }) peopleReached: PeopleReached | null;
  @Field(() => [ContributedFigure]) figures: ContributedFigure[];
}

@ObjectType({ description: 'A known figure, and the porteur who says it.' })
export class SaidValue {
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => PorteurRole) role: PorteurRole;
  @Field(() => Float) value: number;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Boolean, { description: 'Of a settlement: this is the figure that the lead kept.' }) kept: boolean;
}

@ObjectType({ description: 'The lead’s choice among figures that differed.' })
export class FigureSettlement {
  @Field(() => ID) id: string;
  @Field(() => String) reason: string;
  @Field(() => Date) settledAt: string;
  @Field(() => [SaidValue], { description: 'What each said then; one of them was kept.' }) said: SaidValue[];
}

@ObjectType({ description: 'Porteurs of one commitment give different figures for one indicator in one campaign, or did so until the lead settled it.' })
export class FigureContradiction {
  @Field(() => ID) id: string;
  @Field(() => Indicator) indicator: Indicator;
  @Field(() => Boolean, { description: 'Figures differ, and one of them is none that was settled.' }) open: boolean;
  @Field(() => [SaidValue], { description: 'What each says now, the lead first: sent by the others, and written or sent by the organisation looked at.' }) said: SaidValue[];
  @Field(() => FigureSettlement, { nullable: true, description: 'The newest; null before the first.' }) settlement: FigureSettlement | null;
}

@InputType({ description: 'By the commitment’s lead, while the campaign is open.' })
export class SettleFigureInput {
  @Field(() => ID, { description: 'The lead’s.' }) request: string;
  @Field(() => String, { description: 'Code.' }) indicator: string;
  @Field(() => String, { description: 'Slug: whose figure is kept.' }) organisation: string;
  @Field(() => String, { description: 'Why; kept with what each said.' }) reason: string;
}

@ObjectType()
export class SettleFigurePayload {
  @Field(() => ReportRequest) request: ReportRequest;
  @Field(() => [Problem], { description: 'Empty when it was settled.' }) problems: Problem[];
}
