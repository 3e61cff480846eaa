import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A key with which the space signs what it publishes; of it everybody may have this.' })
export class BilanKey {
  @Field(() => String, { description: 'SHA-256 of the public key, in hexadecimal.' }) fingerprint: string;
  @Field(() => String, { description: 'Public key (SPKI), in base64.' }) publicKey: string;
  @Field(() => Date) madeAt: Date;
  @Field(() => Date, { nullable: true, description: 'Signs no more since then: what it encrypted could not be opened any more. What it signed is still verified.' }) retiredAt: Date | null;
}
