import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { holdFiles, MailTemplates } from '#platform';
import { AttendanceSheet } from './answers/attendance.service.js';
import { MeetingInvitations } from './answers/invitation.query.js';
import { MeetingAnswers } from './answers/meeting-answers.service.js';
import { InstanceMembers } from './instances/instance-members.service.js';
import './instances/instance-references.js';
import { InstancesRepository } from './instances/instances.repository.js';
import { Instances } from './instances/instances.service.js';
import { MeetingLinks } from './invitations/meeting-link.js';
import { MeetingNews } from './invitations/meeting-news.service.js';
import { MeetingMail } from './invitations/meeting.mail.js';
import { LiveMeetings } from './live/live-meetings.service.js';
import { LiveRepository } from './live/live.repository.js';
import { MeetingCalls } from './meeting-calls.service.js';
import { MeetingPlanning } from './meeting-planning.service.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MinutesMail } from './minutes/minutes.mail.js';
import { Minutes } from './minutes/minutes.service.js';
import { PrintMinutes } from './minutes/print-minutes.handler.js';

// The PDF of an edition is kept under its own id.
holdFiles('minutes');

const services = [Instances, InstanceMembers, MeetingPlanning, MeetingCalls, MeetingAnswers, MeetingInvitations, AttendanceSheet, LiveMeetings, Minutes];

/** Instances and their meetings; the worker needs it for the mails it renders. */
@Module({ imports: [AccessModule, AuditModule], providers: [...services, InstancesRepository, MeetingsRepository, LiveRepository, MeetingLinks, MeetingNews, MeetingMail, MinutesMail, PrintMinutes], exports: [...services, MeetingLinks] })
export class MeetingsModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly mail: MeetingMail,
    private readonly minutes: MinutesMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.mail);
    this.templates.register(this.minutes);
  }
}
