import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Avenant, Commitment } from '#commitments';
import { Indicator } from '#indicators';
import { AgendaItemKind, Decision } from '#meetings';
import { Organisation } from '#organisations';
import { DateScalar } from '#platform';

@ObjectType({ description: 'A recommendation of the Conseil, as an agenda tells of it.' })
export class AgendaRecommendation {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Of the bilan that its avis is about.' }) year: number;
  @Field(() => Int) number: number;
  @Field(() => String, { description: 'As they were adopted.' }) words: string;
  @Field(() => Organisation, { description: 'Who is to answer.' }) organisation: Organisation;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => Boolean, { description: 'Its owner has answered.' }) answered: boolean;
  @Field(() => Boolean) late: boolean;
}

@ObjectType({ description: 'What an agenda could have and has not: the template’s own points, and what is due. Found anew each time, so that a decision returns until it is carried out.' })
export class AgendaSuggestion {
  @Field(() => AgendaItemKind) kind: AgendaItemKind;
  @Field(() => ID, { nullable: true, description: 'Send it back as the item’s ref; null of FREE.' }) ref: string | null;
  @Field(() => String, { nullable: true, description: 'Of FREE its words; of ALERT why, and since when. Send it back as the item’s title.' }) title: string | null;
  @Field(() => Int, { description: 'By the template.' }) minutes: number;
  @Field(() => Decision, { nullable: true }) decision: Decision | null;
  @Field(() => Commitment, { nullable: true }) commitment: Commitment | null;
  @Field(() => Indicator, { nullable: true }) indicator: Indicator | null;
  @Field(() => AgendaRecommendation, { nullable: true }) recommendation: AgendaRecommendation | null;
  @Field(() => Avenant, { nullable: true }) avenant: Avenant | null;
}
