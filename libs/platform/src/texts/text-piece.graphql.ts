import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum PieceKind {
  KEPT = 'KEPT',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}
registerEnumType(PieceKind, { name: 'PieceKind' });

@ObjectType({ description: 'A stretch of a text, in reading order: KEPT and ADDED give what it became, KEPT and REMOVED what it was.' })
export class TextPiece {
  @Field(() => PieceKind) kind: PieceKind;
  @Field(() => String) text: string;
}
