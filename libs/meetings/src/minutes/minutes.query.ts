import type { GraphQLResolveInfo } from 'graphql';
import { requirePermission } from '#access';
import { asId, readOne, selectionFrom, type RequestContext, type Selection } from '#platform';
import { meetingNotFound } from '../meetings.errors.js';
import { minutesNotFound } from './minutes.errors.js';
import type { MinutesDraft, MinutesEdition } from './minutes.graphql.js';
import { MINUTES_SEEN, minutesDraftTree, minutesTree } from './minutes.tree.js';

const ID_ALONE = selectionFrom('{ id }');

export function readMinutes(ctx: RequestContext, info: GraphQLResolveInfo | Selection, id: string): Promise<MinutesEdition> {
  return readOne<MinutesEdition>(ctx, info, { tree: minutesTree, where: `$.id = :id AND ${MINUTES_SEEN}`, params: { id: asId(id) } }, minutesNotFound);
}

/** Throws unless the edition is one that the reader may have. */
export async function requireSeen(ctx: RequestContext, id: string): Promise<void> {
  requirePermission(ctx, 'agenda.read');
  await readMinutes(ctx, ID_ALONE, id);
}

/** What minutes are being made of: the secretariat's. */
export function readMinutesDraft(ctx: RequestContext, info: GraphQLResolveInfo | Selection, meeting: string): Promise<MinutesDraft> {
  return readOne<MinutesDraft>(ctx, info, { tree: minutesDraftTree, where: `$.id = :id AND $.state = 'HELD'`, params: { id: asId(meeting) } }, meetingNotFound);
}
