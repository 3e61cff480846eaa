import { Module } from '@nestjs/common';
import { AccessModule } from './access.module.js';
import { AccountResolver } from './account/account.resolver.js';
import { JournalResolver } from './journal/journal.resolver.js';
import { IdentityResolver } from './identity/identity.resolver.js';
import { MailChoicesResolver } from './mail-choices/mail-choices.resolver.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({ imports: [AccessModule], providers: [SignInResolver, IdentityResolver, AccountResolver, MailChoicesResolver, ViewerResolver, JournalResolver] })
export class AccessGraphqlModule {}
