import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Indicator } from '#indicators';
import { Organisation } from '#organisations';
import { ActionCadre, Axis } from '#pact';
import { DateScalar } from '#platform';
import { Campaign, OverviewLine } from '#reporting';
import { HeatMapRow, HeatMapSemester } from '../heat-map/heat-map.graphql.js';

export enum PartKind {
  AXIS = 'AXIS',
  ACTION_CADRE = 'ACTION_CADRE',
  ORGANISATION = 'ORGANISATION',
  ARRONDISSEMENT = 'ARRONDISSEMENT',
}
registerEnumType(PartKind, {
  name: 'PartKind',
  valuesMap: {
    AXIS: { description: 'Its key is its number.' },
    ACTION_CADRE: { description: 'Its key is its number.' },
    ORGANISATION: { description: 'Its key is its slug: what it was asked as lead, or leads by the text.' },
    ARRONDISSEMENT: { description: 'Its key is its number: what the text places there, and what an accepted answer says was done there.' },
  },
});

@ObjectType({ description: 'One part of a pact looked at by itself. Counts are made as those of Overview: of an organisation, of what was asked of it.' })
export class PactPart {
  @Field(() => PartKind) kind: PartKind;
  @Field(() => DateScalar, { description: 'The day the part is looked at.' }) today: string;
  @Field(() => Axis, { nullable: true, description: 'Of an axis, and of an action-cadre.' }) axis: Axis | null;
  @Field(() => ActionCadre, { nullable: true }) actionCadre: ActionCadre | null;
  @Field(() => Organisation, { nullable: true }) organisation: Organisation | null;
  @Field(() => Int, { nullable: true }) arrondissement: number | null;
  @Field(() => Campaign, { nullable: true, description: 'The latest that began; null when none did.' }) campaign: Campaign | null;
  @Field(() => [Campaign], { description: 'Those that began, oldest first.' }) campaigns: Campaign[];
  @Field(() => OverviewLine, { description: 'In the latest campaign.' }) line: OverviewLine;
  @Field(() => [HeatMapSemester]) semesters: HeatMapSemester[];
  @Field(() => [HeatMapRow], { description: 'By number.' }) rows: HeatMapRow[];
  @Field(() => [Commitment], { description: 'Of an arrondissement: those whose text names it, by number; empty of other parts.' }) named: Commitment[];
  @Field(() => Int, { description: 'Commitments whose text names no place: they hold in every arrondissement.' }) wholeCity: number;
  @Field(() => [Indicator], { description: 'Current ones, by key: of the axis, or that serve these commitments; of an arrondissement, those that count there or by arrondissement.' }) indicators: Indicator[];
}

@ObjectType({ description: 'One arrondissement: where its tile stands, and what is known of it.' })
export class ArrondissementTile {
  @Field(() => Int) arrondissement: number;
  @Field(() => Int, { description: 'Of equal tiles laid out as the city is, from the north; from 1.' }) row: number;
  @Field(() => Int, { description: 'From the west; from 1.' }) column: number;
  @Field(() => Int, { description: 'Commitments whose text names it.' }) named: number;
  @Field(() => Int, { description: 'Commitments of which an accepted answer says that it was concerned.' }) reached: number;
  @Field(() => Int, { description: 'Commitments that either names: as many as the rows of its page.' }) commitments: number;
  @Field(() => Int, { description: 'Current indicators that count there, and not in all of the city.' }) indicators: number;
}

@ObjectType({ description: 'What is known by arrondissement, with how much of it is known.' })
export class ArrondissementMap {
  @Field(() => DateScalar) today: string;
  @Field(() => Int) commitments: number;
  @Field(() => Int, { description: 'Commitments whose text names no place: they hold in every arrondissement, and are in no tile.' }) wholeCity: number;
  @Field(() => Int, { description: 'Commitments with an accepted answer.' }) answered: number;
  @Field(() => Int, { description: 'Those of which an accepted answer says where.' }) placed: number;
  @Field(() => Int, { nullable: true, description: 'Age of the latest answer that says where, of each of them.' }) medianAgeDays: number | null;
  @Field(() => Boolean, { description: 'Some of the accepted answers are made up for the demonstration.' }) fictional: boolean;
  @Field(() => [ArrondissementTile], { description: 'By number; empty for a pact of which nothing names an arrondissement.' }) tiles: ArrondissementTile[];
}
