import { Module } from '@nestjs/common';
import { AccessModule } from './access.module.js';
import { JournalResolver } from './journal/journal.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({ imports: [AccessModule], providers: [SignInResolver, ViewerResolver, JournalResolver] })
export class AccessGraphqlModule {}
