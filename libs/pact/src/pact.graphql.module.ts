import { Module } from '@nestjs/common';
import { PactResolver } from './pact.resolver.js';

@Module({ providers: [PactResolver] })
export class PactGraphqlModule {}
