import { Audit } from '#audit';
import { followMovedMeetings } from '#commitments';
import { today, type RequestContext } from '#platform';
import { proposedDates } from './campaign-proposal.rules.js';
import '../reporting.audit.js';

const audit = new Audit();

// The first day that was announced is kept until the plan is looked at again; moved back to it, nothing was moved.
const FOLLOW = `
  UPDATE campaign SET copil_on = $3::date, version = version + 1,
    copil_moved_from = nullif(coalesce(copil_moved_from, copil_on), $3::date)
  WHERE tenant_id = $1 AND meeting_id = $2 AND copil_on IS DISTINCT FROM $3::date RETURNING id`;

/** A campaign's COPIL is on the day of its meeting. Its own days were announced: others are proposed, and nothing but that day changes by itself. */
followMovedMeetings(async (ctx: RequestContext, { meetingId, before, after }) => {
  const campaigns = await ctx.db.query<{ id: string }>(FOLLOW, [ctx.tenant.id, meetingId, after]);
  const { dueOn, closesOn } = proposedDates(after, today(ctx));
  for (const { id } of campaigns) {
    const changes = [{ field: 'copilOn', before, after }, { field: 'proposedDueOn', before: null, after: dueOn }, { field: 'proposedClosesOn', before: null, after: closesOn }];
    await audit.record(ctx, { action: 'campaign.copil-moved', objectType: 'campaign', objectId: id, changes });
  }
});
