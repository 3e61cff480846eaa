import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommitmentStatus, WordingPart } from '#commitments';
import { Qualifier } from '#indicators';
import { DateScalar } from '#platform';
import { Weather } from '#reporting';
import { DayMoveFamily, DayMoveKind } from './day-move.js';

registerEnumType(DayMoveFamily, { name: 'DayMoveFamily', valuesMap: { STATE: { description: 'State and météo of commitments.' }, TEXT: { description: 'What commitments are, and who leads them.' } } });
registerEnumType(DayMoveKind, {
  name: 'DayMoveKind',
  valuesMap: {
    STATUS_CHANGED: { description: 'The state of a commitment is another; with the reason of the last change.' },
    WORSENED: { description: 'The météo of the latest answer that can be read is worse.' },
    IMPROVED: { description: 'The météo of the latest answer that can be read is better.' },
    FELL_SILENT: { description: 'An answer was due in between, and did not come.' },
    ANSWERED: { description: 'The lead answered.' },
    ACCEPTED: { description: 'What had been sent was accepted.' },
    TAKEN_BACK: { description: 'An answer was taken back, returned or opened again.' },
    MILESTONE_LATE: { description: 'The period of a step has gone by.' },
    MILESTONE_UNDONE: { description: 'A step is no longer said to be reached.' },
    FIGURES_RECORDED: { description: 'Figures are new, or told otherwise.' },
    INDICATOR_REDEFINED: { description: 'Its name, unit, definition, method, start or way of counting.' },
    DECISION_REVISED: { description: 'Its text, owner or deadline; or it was opened again.' },
    LEAD_CHANGED: { description: 'Another organisation leads it by the text.' },
    REWORDED: { description: 'The text of a commitment is another.' },
  },
});

@ObjectType({ description: 'A commitment that a move leads to.' })
export class MovedCommitment {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => Int, { description: 'Number of its axis.' }) axis: number;
}

@ObjectType({ description: 'A figure as its reader was told it on that day.' })
export class MovedFigure {
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Int, { nullable: true, description: 'Set when the figure is a small number of people kept from this reader.' }) lessThan: number | null;
  @Field(() => Boolean, { description: 'Not told: what it is made of holds a small number.' }) kept: boolean;
  @Field(() => Boolean) notKnown: boolean;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => String, { description: 'In words.' }) period: string;
}

@ObjectType({ description: 'What differs between two days, of one kind and about one thing. What a kind has no use for is null.' })
export class DayMove {
  @Field(() => DayMoveKind) kind: DayMoveKind;
  @Field(() => DayMoveFamily) family: DayMoveFamily;
  @Field(() => [MovedCommitment], { description: 'Those that it is about, by number.' }) commitments: MovedCommitment[];
  @Field(() => String, { nullable: true, description: 'The step, indicator, decision or avenant, where it is not the commitment itself.' }) subject: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the indicator or of the campaign, number of the decision or of the avenant.' }) key: string | null;
  @Field(() => CommitmentStatus, { nullable: true }) fromStatus: CommitmentStatus | null;
  @Field(() => CommitmentStatus, { nullable: true }) toStatus: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) fromWeather: Weather | null;
  @Field(() => Weather, { nullable: true }) toWeather: Weather | null;
  @Field(() => MovedFigure, { nullable: true, description: 'The latest that was there.' }) fromFigure: MovedFigure | null;
  @Field(() => MovedFigure, { nullable: true, description: 'The latest that is there.' }) toFigure: MovedFigure | null;
  @Field(() => String, { nullable: true, description: 'Of the figures.' }) unit: string | null;
  @Field(() => String, { nullable: true, description: 'Its words before: a due date, leads, targets.' }) from: string | null;
  @Field(() => String, { nullable: true, description: 'Its words after.' }) to: string | null;
  @Field(() => [String], { nullable: true, description: 'Codes of the campaigns that were answered.' }) semesters: string[] | null;
  @Field(() => [WordingPart], { nullable: true, description: 'Of the text that was reworded.' }) parts: WordingPart[] | null;
  @Field(() => Int, { nullable: true, description: 'How many figures.' }) count: number | null;
  @Field(() => String, { nullable: true, description: 'Name of who answered, or owns the decision.' }) organisation: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day that it claims.' }) on: string | null;
  @Field(() => String, { nullable: true, description: 'As it was written: of a change of state, a step reached, a decision closed, an avenant.' }) reason: string | null;
}

@ObjectType({ description: 'How much had been answered, of the latest semester begun by then.' })
export class DayCoverage {
  @Field(() => String, { description: 'Code of the campaign.' }) semester: string;
  @Field(() => Int) expected: number;
  @Field(() => Int) reported: number;
  @Field(() => Int) readable: number;
  @Field(() => Int, { nullable: true }) medianAgeDays: number | null;
  @Field(() => Boolean) fictional: boolean;
}

@ObjectType()
export class ComparedDay {
  @Field(() => DateScalar, { description: 'Its end is looked at; of today, what stands.' }) day: string;
  @Field(() => DayCoverage, { nullable: true, description: 'Null when no campaign had begun.' }) coverage: DayCoverage | null;
}

@ObjectType({ description: 'What differs between the record of two days, as its reader may read both.' })
export class ComparedDays {
  @Field(() => DateScalar, { description: 'First day that can be compared.' }) recordedFrom: string;
  @Field(() => ComparedDay, { description: 'The earlier one.' }) before: ComparedDay;
  @Field(() => ComparedDay) after: ComparedDay;
  @Field(() => [DateScalar], { description: 'Days of the latest COPILs before the day that is looked at, newest first: what people compare since.' }) copils: string[];
  @Field(() => Int, { description: 'Commitments of the later day.' }) commitments: number;
  @Field(() => Int, { description: 'Those with an answer that can be read on both days: their météo is compared.' }) compared: number;
  @Field(() => [DayMove], { description: 'By kind, then by commitment.' }) moves: DayMove[];
}
