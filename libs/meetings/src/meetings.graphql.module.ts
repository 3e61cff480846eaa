import { Module } from '@nestjs/common';
import { AnswersResolver } from './answers/answers.resolver.js';
import { StatusChangeMeeting } from './decided-at.resolver.js';
import { InstancesResolver } from './instances/instances.resolver.js';
import { WhoIsToldResolver } from './invitations/who-is-told.resolver.js';
import { LiveResolver } from './live/live.resolver.js';
import { MeetingActsResolver } from './meeting-acts.resolver.js';
import { MinutesResolver } from './minutes/minutes.resolver.js';
import { MeetingsModule } from './meetings.module.js';
import { MeetingsResolver } from './meetings.resolver.js';

@Module({ imports: [MeetingsModule], providers: [MeetingsResolver, MeetingActsResolver, InstancesResolver, AnswersResolver, LiveResolver, MinutesResolver, StatusChangeMeeting, WhoIsToldResolver] })
export class MeetingsGraphqlModule {}
