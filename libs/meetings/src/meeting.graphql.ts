import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum InstanceKind {
  COPIL = 'COPIL',
  CONSEIL = 'CONSEIL',
  ATELIER = 'ATELIER',
  COMITE_TECHNIQUE = 'COMITE_TECHNIQUE',
  RENCONTRE_ANNUELLE = 'RENCONTRE_ANNUELLE',
}
registerEnumType(InstanceKind, {
  name: 'InstanceKind',
  valuesMap: {
    COPIL: { description: 'Steering committee, each semester.' },
    CONSEIL: { description: 'Conseil parisien: persons concerned, associations, institutions.' },
    ATELIER: { description: 'Thematic workshop.' },
    COMITE_TECHNIQUE: { description: 'Technical committee.' },
    RENCONTRE_ANNUELLE: { description: 'Yearly meeting open to all.' },
  },
});

@ObjectType({ description: 'A sitting of one of the pact’s instances.' })
export class Meeting {
  @Field(() => ID) id: string;
  @Field(() => InstanceKind) instance: InstanceKind;
  @Field(() => String) title: string;
  @Field(() => Date) startsAt: string;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => Boolean, { description: 'True for meetings made up for the demonstration.' }) fictional: boolean;
}
