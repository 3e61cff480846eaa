import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('IdentityProvider', { description: 'Another way to sign in than a link sent by mail: start it at /connexion/oidc/{slug}.' })
export class OfferedProvider {
  @Field(() => String) slug: string;
  @Field(() => String) label: string;
}
