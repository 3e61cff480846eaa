import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ContextFactory } from './context.js';
import { ErrorFormatter } from './errors.js';

@Module({ imports: [AccessModule], providers: [ContextFactory, ErrorFormatter], exports: [ContextFactory, ErrorFormatter] })
export class ContextModule {}
