import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Avenant, Commitment } from '#commitments';
import { AgendaItemKind, Decision } from '#meetings';

@ObjectType({ description: 'What an agenda could have and has not: the template’s own points, and what is due. Found anew each time, so that a decision returns until it is carried out.' })
export class AgendaSuggestion {
  @Field(() => AgendaItemKind) kind: AgendaItemKind;
  @Field(() => ID, { nullable: true, description: 'Send it back as the item’s ref; null of FREE.' }) ref: string | null;
  @Field(() => String, { nullable: true, description: 'Of FREE.' }) title: string | null;
  @Field(() => Int, { description: 'By the template.' }) minutes: number;
  @Field(() => Decision, { nullable: true }) decision: Decision | null;
  @Field(() => Commitment, { nullable: true }) commitment: Commitment | null;
  @Field(() => Avenant, { nullable: true }) avenant: Avenant | null;
}
