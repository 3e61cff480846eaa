import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { MeetingsModule } from '#meetings';
import { MailTemplates } from '#platform';
import { RemindersByHand } from './by-hand/by-hand.service.js';
import { ReminderMail } from './digests/reminder.mail.js';
import { ReminderForecasts } from './forecast/forecast.service.js';
import { ReminderClaims } from './planning/reminder-claims.repository.js';
import { ReminderDispatch } from './planning/reminder-dispatch.service.js';
import { ReminderTrail } from './planning/reminder-trail.service.js';
import { CampaignReminderDays } from './policies/campaign-days.service.js';
import { ReminderPolicies } from './policies/reminder-policies.service.js';
import { MailStopping } from './stopping/mail-stopping.service.js';
import { SweepReminders } from './reminders.jobs.js';
import { Reminders } from './reminders.service.js';

@Module({ imports: [AccessModule, AuditModule, MeetingsModule], providers: [Reminders, ReminderClaims, ReminderDispatch, ReminderTrail, ReminderMail, ReminderPolicies, CampaignReminderDays, ReminderForecasts, RemindersByHand, MailStopping, SweepReminders], exports: [Reminders, ReminderForecasts, ReminderPolicies, CampaignReminderDays, RemindersByHand, MailStopping] })
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly digest: ReminderMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.digest);
  }
}
