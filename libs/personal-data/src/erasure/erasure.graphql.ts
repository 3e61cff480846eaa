import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsUUID } from 'class-validator';

export enum ErasureReason {
  ASKED = 'ASKED',
  NOT_NEEDED = 'NOT_NEEDED',
  MISTAKE = 'MISTAKE',
  PERIOD_OVER = 'PERIOD_OVER',
}
registerEnumType(ErasureReason, {
  name: 'ErasureReason',
  description: 'Why a person is erased. A code, so that nothing about them is written where it cannot be erased.',
  valuesMap: {
    ASKED: { description: 'The person asked for it.' },
    NOT_NEEDED: { description: 'Their data are no longer needed.' },
    MISTAKE: { description: 'Registered by mistake.' },
    PERIOD_OVER: { description: 'The retention period is over: what the service itself gives as reason.' },
  },
});

@InputType()
export class ErasePersonInput {
  @Field(() => ID) @IsUUID() person: string;
  @Field(() => ErasureReason) @IsIn(Object.values(ErasureReason)) reason: ErasureReason;
}
