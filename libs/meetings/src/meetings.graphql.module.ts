import { Module } from '@nestjs/common';
import { StatusChangeMeeting } from './decided-at.resolver.js';
import { MeetingsResolver } from './meetings.resolver.js';

@Module({ providers: [MeetingsResolver, StatusChangeMeeting] })
export class MeetingsGraphqlModule {}
