import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Organisation } from '#organisations';
import { Axis, DatePrecision, SourceDocument } from '#pact';
import { connectionOf, DateScalar, type Later } from '#platform';
import { Measurement, Period, Qualifier } from './measurement.graphql.js';

export enum IndicatorKind {
  LEVEL = 'LEVEL',
  CUMULATIVE = 'CUMULATIVE',
  FLOW = 'FLOW',
  RATE = 'RATE',
  YES_NO = 'YES_NO',
}
registerEnumType(IndicatorKind, {
  name: 'IndicatorKind',
  valuesMap: {
    LEVEL: { description: 'How many there are at a date.' },
    CUMULATIVE: { description: 'Total since a beginning.' },
    FLOW: { description: 'How many over a period, such as a year.' },
    RATE: { description: 'A share.' },
    YES_NO: { description: 'Done (1) or not (0).' },
  },
});

export enum IndicatorDirection {
  UP = 'UP',
  DOWN = 'DOWN',
  NEUTRAL = 'NEUTRAL',
}
registerEnumType(IndicatorDirection, { name: 'IndicatorDirection', description: 'Which way is better; NEUTRAL: a fact.' });

export enum Periodicity {
  YEAR = 'YEAR',
  SEMESTER = 'SEMESTER',
  ONCE = 'ONCE',
  NONE = 'NONE',
}
registerEnumType(Periodicity, { name: 'Periodicity', description: 'How often it is measured.' });

export enum IndicatorState {
  CURRENT = 'CURRENT',
  RETIRED = 'RETIRED',
  AIMED = 'AIMED',
  SILENT = 'SILENT',
}
registerEnumType(IndicatorState, {
  name: 'IndicatorState',
  valuesMap: {
    CURRENT: { description: 'Not retired.' },
    RETIRED: { description: 'No more asked.' },
    AIMED: { description: 'Not retired, with a target.' },
    SILENT: { description: 'Not retired, and no figure is known.' },
  },
});

export enum TargetSense {
  AT_LEAST = 'AT_LEAST',
  AT_MOST = 'AT_MOST',
  EXACTLY = 'EXACTLY',
}
registerEnumType(TargetSense, { name: 'TargetSense' });

@ObjectType({ description: 'Where it stood at the start, as the source says.' })
export class Baseline {
  @Field(() => Float) value: number;
  @Field(() => DateScalar, { nullable: true }) onDate: string | null;
  @Field(() => DatePrecision, { nullable: true }) precision: DatePrecision | null;
  @Field(() => String, { nullable: true }) verbatim: string | null;
  @Field(() => Int, { nullable: true }) page: number | null;
}

@ObjectType({ description: 'What is aimed at. dueOn is its last day, null when the source gives no date.' })
export class Target {
  @Field(() => ID) id: string;
  @Field(() => Float) value: number;
  @Field(() => TargetSense) sense: TargetSense;
  @Field(() => DateScalar, { nullable: true }) dueOn: string | null;
  @Field(() => DatePrecision, { nullable: true }) duePrecision: DatePrecision | null;
  @Field(() => String) verbatim: string;
  @Field(() => Int, { nullable: true }) page: number | null;
}

@ObjectType({ description: 'How far the latest figure is on the way to the target. The formula is in docs/indicators.md.' })
export class Progress {
  @Field(() => Float, { description: 'Bounded 0-100.' }) percent: number;
  @Field(() => Float, { description: 'Passes 100 beyond the target, and is below 0 when it moved away.' }) rawPercent: number;
  @Field(() => Boolean, { description: 'The target’s sense holds for the figure.' }) reached: boolean;
  @Field(() => Float, { description: 'For a flow, the sum of the parts where the period was given in parts.' }) value: number;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Period, { description: 'What time the value is about; longer than the measurement’s own when its parts were added up.' }) period: Period;
  @Field(() => Target, { description: 'The next one due, else one without a date; the last one when all are past.' }) target: Target;
  @Field(() => Measurement, { description: 'The latest known one that can be compared: for a flow, over a whole period that is over; the last part when parts were added up.' })
  measurement: Later<Measurement>;
}

@ObjectType({ description: 'What is counted.' })
export class Indicator {
  @Field(() => ID) id: string;
  @Field(() => String) code: string;
  @Field(() => String) title: string;
  @Field(() => String) unit: string;
  @Field(() => IndicatorKind) kind: IndicatorKind;
  @Field(() => IndicatorDirection) direction: IndicatorDirection;
  @Field(() => Periodicity) periodicity: Periodicity;
  @Field(() => String) definition: string;
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
  @Field(() => String, { nullable: true, description: 'How it is counted.' }) method: string | null;
  @Field(() => String, { nullable: true, description: 'What the figures do not say.' }) caveats: string | null;
  @Field(() => String, { nullable: true, description: 'Where the figures come from.' }) dataSource: string | null;
  @Field(() => Boolean, { description: 'People or households: small numbers are kept from readers.' }) countsPersons: boolean;
  @Field(() => Float, { description: 'How much it counts in roll-ups.' }) weight: number;
  @Field(() => DateScalar, { nullable: true, description: 'No more asked from this day on.' }) retiredOn: string | null;
  @Field(() => String, { nullable: true }) retiredReason: string | null;
  @Field(() => Organisation, { nullable: true, description: 'Who keeps the figure.' }) owner: Organisation | null;
  @Field(() => Axis, { nullable: true }) axis: Axis | null;
  @Field(() => [Commitment], { description: 'Commitments served; empty when the source links the figure to the axis only.' }) commitments: Commitment[];
  @Field(() => Baseline, { nullable: true }) baseline: Baseline | null;
  @Field(() => [Target]) targets: Target[];
  @Field(() => [Measurement], { description: 'Newest period first; superseded revisions left out.' }) measurements: Later<Measurement[]>;
  @Field(() => Progress, { nullable: true, description: 'Null without a target, without a figure that can be compared with it (a flow needs that of a whole period that is over), or without the baseline that a level or a rate starts from.' }) progress: Progress | null;
  @Field(() => SourceDocument, { nullable: true }) source: SourceDocument | null;
  @Field(() => Int, { nullable: true, description: 'Page of the source where it is first written.' }) page: number | null;
}

@ObjectType()
export class IndicatorConnection extends connectionOf(Indicator) {}
