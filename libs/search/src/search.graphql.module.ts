import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { SearchResolver } from './search.resolver.js';

@Module({ imports: [AccessModule], providers: [SearchResolver] })
export class SearchGraphqlModule {}
