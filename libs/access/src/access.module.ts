import { Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AuditModule } from '#audit';
import { MailTemplates } from '#platform';
import { GuestLinkMail } from './guest-link.mail.js';
import { GuestLinks } from './guest-links.service.js';
import { IdentityLinkedMail } from './identity/identity-linked.mail.js';
import { IdentityProviders } from './identity/identity-providers.service.js';
import { IdentitySignIn } from './identity/identity-sign-in.service.js';
import { ProviderClients } from './identity/provider-clients.service.js';
import { JournalExport } from './journal/journal-export.service.js';
import { MailChoices } from './mail-choices/mail-choices.service.js';
import { Persons } from './persons.service.js';
import { RateLimits } from './rate-limits.service.js';
import { OwnSessions } from './sessions/own-sessions.service.js';
import { Sessions } from './sessions/sessions.service.js';
import { SignInLinkMail } from './sign-in/sign-in-link.mail.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { TokenCreatedMail } from './tokens/personal-token.mail.js';
import { PersonalTokens } from './tokens/personal-tokens.service.js';

const services = [Persons, Sessions, OwnSessions, SignIn, GuestLinks, JournalExport, IdentityProviders, IdentitySignIn, PersonalTokens, MailChoices, RateLimits];
const mails = [SignInLinkMail, GuestLinkMail, IdentityLinkedMail, TokenCreatedMail];

/** Persons, roles, sessions, links and tokens; the worker needs it for the mails it renders. */
@Module({ imports: [AuditModule], providers: [...services, ProviderClients, ...mails], exports: services })
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly module: ModuleRef,
  ) {}

  onModuleInit(): void {
    for (const mail of mails) this.templates.register(this.module.get<SignInLinkMail | GuestLinkMail | IdentityLinkedMail | TokenCreatedMail>(mail));
  }
}
