import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { MailTemplates } from '#platform';
import { BounceHooks } from './bounces/bounce-hooks.service.js';
import { Bounces } from './bounces/bounces.service.js';
import { Inbox } from './inbox/inbox.service.js';
import { MailLog } from './log/mail-log.service.js';
import { MailRehearsal } from './log/mail-rehearsal.service.js';
import { AddressRetries } from './refused/address-retries.service.js';
import { AddressesRefusedMail } from './refused/addresses-refused.mail.js';
import { TellRefusals } from './refused/refusal-telling.jobs.js';
import { MailTexts } from './texts/mail-texts.service.js';
import { RefusalTelling } from './refused/refusal-telling.service.js';

const services = [BounceHooks, Bounces, AddressRetries, RefusalTelling, MailLog, MailRehearsal, MailTexts, Inbox];

/** What becomes of mails, and who is told: above the transport, below the rooms that have something to say. */
@Module({ imports: [AuditModule, AccessModule], providers: [...services, TellRefusals, AddressesRefusedMail], exports: services })
export class MailingModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly addressesRefused: AddressesRefusedMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.addressesRefused);
  }
}
