import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '#organisations';
import { SourceDocument } from '#pact';
import { DateScalar } from '#platform';
import { Target } from '../indicator.graphql.js';
import { PeriodKind, Qualifier } from '../measurement.graphql.js';
import { NothingToCompare } from './comparison.rules.js';

registerEnumType(NothingToCompare, {
  name: 'NothingToCompare',
  description: 'Why an indicator’s figures are held against nothing.',
  valuesMap: {
    PART_MISSING: { description: 'Of the last period begun, a part is not known: half a year is no year.' },
    PERIOD_RUNS: { description: 'The only whole period known is not over.' },
    PERIOD_UNLIKE: { description: 'What is aimed at is by period, and no figure is: a total since a date, between two or at one is no year’s.' },
    KEPT: { description: 'A small number of people is kept from this reader.' },
    NOTHING_EXPECTED: { description: 'On the day of the last figure nothing was expected yet, or its day is not known.' },
  },
});

@ObjectType()
export class NotCompared {
  @Field(() => NothingToCompare) reason: NothingToCompare;
  @Field(() => String, { nullable: true, description: 'The period that runs, or of which a part is missing, in words.' }) period: string | null;
  @Field(() => PeriodKind, { nullable: true, description: 'What its parts are.' }) partKind: PeriodKind | null;
  @Field(() => Int, { nullable: true }) known: number | null;
  @Field(() => Int, { nullable: true }) expected: number | null;
}

@ObjectType({ description: 'What an indicator that counts by period comes to over one period as long as its periodicity, by who gives the figures, beside what is aimed at. Parts add up only when none is missing.' })
export class PeriodTotal {
  @Field(() => String, { description: 'In words: « en 2018 ».' }) label: string;
  @Field(() => DateScalar, { nullable: true }) startsOn: string | null;
  @Field(() => DateScalar) endsOn: string;
  @Field(() => PeriodKind, { description: 'What it is made of; the period itself when the figure was given for it as a whole.' }) partKind: PeriodKind;
  @Field(() => Int, { description: 'Parts that are known.' }) known: number;
  @Field(() => Int) expected: number;
  @Field(() => Float, { nullable: true, description: 'Null while a part is missing or not known, and when it is kept from this reader.' }) value: number | null;
  @Field(() => Boolean, { description: 'A part of it is a small number of people, kept from this reader.' }) kept: boolean;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Boolean, { description: 'The period has passed.' }) isOver: boolean;
  @Field(() => Boolean) fictional: boolean;
  @Field(() => Organisation, { nullable: true }) organisation: Organisation | null;
  @Field(() => SourceDocument, { nullable: true }) source: SourceDocument | null;
  @Field(() => Target, { nullable: true, description: 'What was aimed at then.' }) target: Target | null;
  @Field(() => Float, { nullable: true, description: 'Passes 100 beyond the target. Null without a target or a value, and until the period is over.' }) rawPercent: number | null;
  @Field(() => Boolean, { nullable: true }) reached: boolean | null;
}
