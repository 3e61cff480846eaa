import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentVisit, type Visit } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { MeetingPayload } from '../meeting.graphql.js';
import { meetingPayload, problemsFor } from '../meeting.query.js';
import { AnswerByLinkInput, AnswerMeetingInput, RecordAttendanceInput } from './answer.graphql.js';
import { AttendanceSheet } from './attendance.service.js';
import { MeetingInvitation, MeetingInvitationPayload } from './invitation.graphql.js';
import { MeetingInvitations } from './invitation.query.js';
import { MeetingAnswers } from './meeting-answers.service.js';

@Resolver()
export class AnswersResolver {
  constructor(
    private readonly answers: MeetingAnswers,
    private readonly invitations: MeetingInvitations,
    private readonly attendance: AttendanceSheet,
  ) {}

  @Query(() => MeetingInvitation, { description: 'By the link of its mail; nobody needs to sign in.' })
  @Allow('meeting.answer-by-link')
  meetingInvitation(@Ctx() ctx: RequestContext, @Args('token', { type: () => String }) token: string): Promise<MeetingInvitation> {
    return this.invitations.byLink(ctx, token);
  }

  @Mutation(() => MeetingInvitationPayload, { description: 'Answers by the link of a mail; nobody needs to sign in.' })
  @Allow('meeting.answer-by-link')
  async answerMeetingByLink(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: AnswerByLinkInput): Promise<MeetingInvitationPayload> {
    const problems = await this.answers.answerByLink(ctx, input, visit.ip);
    return { invitation: await this.invitations.byLink(ctx, input.token), problems: problemsFor(ctx, problems) };
  }

  @Mutation(() => MeetingPayload, { description: 'For one’s own seat; the secretariat notes what it is told.' })
  @Allow('meeting.answer')
  async answerMeeting(@Ctx() ctx: RequestContext, @Args('input') input: AnswerMeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.answers.answer(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Who was there, of the seats given; those left out stay as they are.' })
  @Allow('meeting.manage')
  async recordAttendance(@Ctx() ctx: RequestContext, @Args('input') input: RecordAttendanceInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.attendance.record(ctx, input));
  }
}
