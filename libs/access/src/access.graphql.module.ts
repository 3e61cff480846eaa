import { Module } from '@nestjs/common';
import { AccessModule } from './access.module.js';
import { HistoryResolver } from './history.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({ imports: [AccessModule], providers: [SignInResolver, ViewerResolver, HistoryResolver] })
export class AccessGraphqlModule {}
