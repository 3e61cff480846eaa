import { Module } from '@nestjs/common';
import { RemindersResolver } from './reminders.resolver.js';

@Module({ providers: [RemindersResolver] })
export class RemindersGraphqlModule {}
