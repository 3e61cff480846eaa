import { Module } from '@nestjs/common';
import { ErasureResolver } from './erasure/erasure.resolver.js';
import { PersonalDataModule } from './personal-data.module.js';

@Module({ imports: [PersonalDataModule], providers: [ErasureResolver] })
export class PersonalDataGraphqlModule {}
