import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { PersonalDataRegister } from './register.graphql.js';
import { registerIn } from './register.words.js';

@Resolver()
export class RegisterResolver {
  @Query(() => PersonalDataRegister, { description: 'What is held of people, what for, how long, and what becomes of it; open to everybody.' })
  @Allow('personal-data.read')
  personalDataRegister(@Ctx() ctx: RequestContext): PersonalDataRegister {
    return registerIn(ctx.locale);
  }
}
