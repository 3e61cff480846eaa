import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { MailTemplates } from '#platform';
import { ReminderClaims } from './reminder-claims.repository.js';
import { ReminderMail } from './reminder.mail.js';
import { SweepReminders } from './reminders.jobs.js';
import { Reminders } from './reminders.service.js';

@Module({ imports: [AccessModule, AuditModule], providers: [Reminders, ReminderClaims, ReminderMail, SweepReminders], exports: [Reminders] })
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly digest: ReminderMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.digest);
  }
}
