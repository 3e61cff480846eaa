import { Module } from '@nestjs/common';
import { BilansResolver } from './bilans.resolver.js';

@Module({ providers: [BilansResolver] })
export class BilansGraphqlModule {}
