import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '#platform';

@InputType({ description: 'More time for one organisation; dueOn null: the campaign’s day again.' })
export class ExtendDueDateInput {
  @Field(() => String) pact: string;
  @Field(() => String) campaign: string;
  @Field(() => String, { description: 'Slug.' }) organisation: string;
  @Field(() => DateScalar, { nullable: true }) dueOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed to give more time.' }) reason?: string | null;
}

@InputType({ description: 'Either one request, or all that an organisation has not answered.' })
export class ExcuseInput {
  @Field(() => String) pact: string;
  @Field(() => String) campaign: string;
  @Field(() => String, { nullable: true, description: 'Slug.' }) organisation?: string | null;
  @Field(() => ID, { nullable: true }) request?: string | null;
}

@InputType({ description: 'No answer is expected any more: neither answered nor late.' })
export class ExcuseRequestsInput extends ExcuseInput {
  @Field(() => String) reason: string;
}
