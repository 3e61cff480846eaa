import { Module } from '@nestjs/common';
import { RemindersByHandResolver } from './by-hand/by-hand.resolver.js';
import { ReminderForecastResolver } from './forecast/forecast.resolver.js';
import { ReminderPoliciesResolver } from './policies/reminder-policies.resolver.js';
import { MailStoppingResolver } from './stopping/mail-stopping.resolver.js';
import { RemindersModule } from './reminders.module.js';
import { RemindersResolver } from './reminders.resolver.js';

@Module({ imports: [RemindersModule], providers: [RemindersResolver, ReminderPoliciesResolver, ReminderForecastResolver, RemindersByHandResolver, MailStoppingResolver] })
export class RemindersGraphqlModule {}
