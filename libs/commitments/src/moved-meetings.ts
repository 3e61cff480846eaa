import type { RequestContext } from '#platform';

/** A meeting of the pact that sits on another day than it was to. */
export interface MovedMeeting {
  readonly meetingId: string;
  readonly before: string;
  readonly after: string;
}

export type MeetingFollower = (ctx: RequestContext, moved: MovedMeeting) => Promise<void>;

let follower: MeetingFollower | undefined;

/** Called once, by the room whose campaigns prepare meetings: it and the room of meetings do not know each other. */
export function followMovedMeetings(follow: MeetingFollower): void {
  if (follower) throw new Error('moved meetings are followed by one room');
  follower = follow;
}

/** In the transaction of the move. Where nobody follows, nothing has been made for a meeting. */
export async function tellMovedMeeting(ctx: RequestContext, moved: MovedMeeting): Promise<void> {
  await follower?.(ctx, moved);
}
