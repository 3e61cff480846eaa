import { Module } from '@nestjs/common';
import { ErasureResolver } from './erasure/erasure.resolver.js';
import { PersonalDataModule } from './personal-data.module.js';
import { RegisterResolver } from './register/register.resolver.js';

@Module({ imports: [PersonalDataModule], providers: [ErasureResolver, RegisterResolver] })
export class PersonalDataGraphqlModule {}
