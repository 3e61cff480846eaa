import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Later } from '#platform';
import { Indicator } from '../indicator.graphql.js';

export enum FormulaOperation {
  SUM = 'SUM',
  DIFFERENCE = 'DIFFERENCE',
  RATIO = 'RATIO',
}
registerEnumType(FormulaOperation, {
  name: 'FormulaOperation',
  valuesMap: {
    DIFFERENCE: { description: 'The first part less the second.' },
    RATIO: { description: 'The first part over the second; times 100 when the unit is %.' },
  },
});

@ObjectType({ description: 'How an indicator is worked out from others. Its figures are made anew when one of theirs moves.' })
export class Formula {
  @Field(() => FormulaOperation) operation: FormulaOperation;
  @Field(() => [Indicator], { description: 'In the order of the formula.' }) parts: Later<Indicator[]>;
}
