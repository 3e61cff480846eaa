import { Module } from '@nestjs/common';
import { ContextFactory } from './context.js';
import { ErrorFormatter } from './errors.js';

@Module({ providers: [ContextFactory, ErrorFormatter], exports: [ContextFactory, ErrorFormatter] })
export class ContextModule {}
