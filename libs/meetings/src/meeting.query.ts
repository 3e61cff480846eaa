import type { GraphQLResolveInfo } from 'graphql';
import { asId, messageFor, readOne, selectionUnder, type ProblemDetail, type RequestContext, type Selection } from '#platform';
import type { Meeting, MeetingPayload } from './meeting.graphql.js';
import { meetingTree } from './meeting.tree.js';
import { meetingNotFound } from './meetings.errors.js';
import { readsMeeting } from './reader.sql.js';

/** A meeting that the reader may follow; the others do not exist for them. */
export function readMeeting(ctx: RequestContext, info: GraphQLResolveInfo | Selection, id: string): Promise<Meeting> {
  return readOne<Meeting>(ctx, info, { tree: meetingTree, where: `$.id = :id AND ${readsMeeting('$')}`, params: { id: asId(id) } }, meetingNotFound);
}

/** An act on a meeting, and the meeting that shows it; null when none was made. */
export interface MeetingOutcome {
  readonly meetingId: string | null;
  readonly problems: readonly ProblemDetail[];
}

export async function meetingPayload(ctx: RequestContext, info: GraphQLResolveInfo, { meetingId, problems }: MeetingOutcome): Promise<MeetingPayload> {
  const asked = selectionUnder(info, 'meeting');
  const meeting = meetingId && asked.length > 0 ? await readMeeting(ctx, asked, meetingId) : null;
  return { meeting, problems: problemsFor(ctx, problems) };
}

/** Refusals in the reader's language. */
export function problemsFor(ctx: RequestContext, problems: readonly ProblemDetail[]): { path: string; code: string; message: string }[] {
  return problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) }));
}
