import { Module } from '@nestjs/common';
import { InboxResolver } from './inbox/inbox.resolver.js';
import { MailLogResolver } from './log/mail-log.resolver.js';
import { MailingModule } from './mailing.module.js';
import { MailTextsResolver } from './texts/mail-texts.resolver.js';
import { RefusedAddressesResolver } from './refused/refused-addresses.resolver.js';

@Module({ imports: [MailingModule], providers: [RefusedAddressesResolver, MailLogResolver, MailTextsResolver, InboxResolver] })
export class MailingGraphqlModule {}
