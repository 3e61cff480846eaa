import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum Telling {
  MOVE = 'MOVE',
  CANCEL = 'CANCEL',
  READING = 'READING',
}
registerEnumType(Telling, {
  name: 'Telling',
  description: 'What people are written to for.',
  valuesMap: {
    MOVE: { description: 'The meeting is moved.' },
    CANCEL: { description: 'The meeting is cancelled.' },
    READING: { description: 'There is something to read: the dossier before the meeting, the minutes after it.' },
  },
});

@ObjectType({ description: 'Somebody who will be written to about a meeting.' })
export class ToldPerson {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => [String], { description: 'For whose seats; empty of a seat that is theirs by name.' }) organisations: string[];
  @Field(() => Boolean, { description: 'They were to come instead of somebody.' }) standsIn: boolean;
}
