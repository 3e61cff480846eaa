import { Module } from '@nestjs/common';
import { MeetingsResolver } from './meetings.resolver.js';

@Module({ providers: [MeetingsResolver] })
export class MeetingsGraphqlModule {}
