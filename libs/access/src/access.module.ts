import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '#audit';
import { MailTemplates } from '#platform';
import { GuestLinkMail } from './guest-link.mail.js';
import { GuestLinks } from './guest-links.service.js';
import { JournalExport } from './journal/journal-export.service.js';
import { Persons } from './persons.service.js';
import { RateLimits } from './rate-limits.service.js';
import { Sessions } from './sessions.service.js';
import { SignInLinkMail } from './sign-in-link.mail.js';
import { SignIn } from './sign-in.service.js';

const services = [Persons, Sessions, SignIn, GuestLinks, JournalExport, RateLimits];

/** Persons, roles, sessions and links; the worker needs it for the mails it renders. */
@Module({ imports: [AuditModule], providers: [...services, SignInLinkMail, GuestLinkMail], exports: services })
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly signInLink: SignInLinkMail,
    private readonly guestLink: GuestLinkMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.signInLink);
    this.templates.register(this.guestLink);
  }
}
