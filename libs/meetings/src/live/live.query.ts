import type { GraphQLResolveInfo } from 'graphql';
import { requirePermission } from '#access';
import { asId, readMany, selectionFrom, type RequestContext, type Selection } from '#platform';
import { readMeeting } from '../meeting.query.js';
import { readsMeeting } from '../reader.sql.js';
import type { LiveMeeting } from './live.graphql.js';
import { liveTree } from './live.tree.js';

export const ID_ALONE = selectionFrom('{ id }');

const READABLE = `$.meeting_id = :id AND EXISTS (SELECT FROM meeting lm WHERE lm.tenant_id = $.tenant_id AND lm.id = $.meeting_id AND ${readsMeeting('lm')})`;

/** The meeting as it sits, for whoever may read it; null of one that was not opened. Who may not is refused, also while they follow it. */
export async function readLive(ctx: RequestContext, info: GraphQLResolveInfo | Selection, meeting: string): Promise<LiveMeeting | null> {
  requirePermission(ctx, 'agenda.read');
  const [live] = await readMany<LiveMeeting>(ctx, info, { tree: liveTree, where: READABLE, params: { id: asId(meeting) } });
  if (!live) await readMeeting(ctx, ID_ALONE, meeting);
  return live ?? null;
}
