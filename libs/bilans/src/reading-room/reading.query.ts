import { heldOn, may, presentOn } from '#access';
import { one, today, type RequestContext } from '#platform';
import { BilanWriting } from '../draft/bilan.lifecycle.js';
import { mayPreview } from '../draft/bilan-draft.query.js';
import type { HeldBilan } from '../draft/held-bilan.js';
import type { ReadingRoom } from './reading.graphql.js';

/** SQL: who reads for the Conseil on the day: whoever holds the role of its members, and nobody by a seat alone. Of the space `$1`. */
export const CONSEIL_READERS = (day: string): string => `SELECT DISTINCT p.id, p.email FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND g.role = 'CONSEIL_MEMBER' AND ${heldOn('g', day)} AND ${presentOn('p', day)} ORDER BY p.id`;

const ROOM = `
  SELECT r.opened_at AS "openedAt", r.closes_on::text AS "closesOn", r.ended_at IS NOT NULL AS ended, r.version,
    (SELECT count(*) FROM (${CONSEIL_READERS('$3')}) c)::int AS readers,
    coalesce((SELECT json_agg(json_build_object('id', t.id, 'place', t.place, 'about', t.about, 'said', t.said, 'outcome', t.outcome, 'settledAt', t.settled_at, 'version', t.version,
      'messages', (SELECT json_agg(json_build_object('id', m.id, 'words', m.words, 'bySteering', m.by_steering, 'writtenAt', m.written_at, 'writtenBy', m.written_by) ORDER BY m.written_at, m.id)
        FROM reading_message m WHERE m.tenant_id = t.tenant_id AND m.thread_id = t.id)) ORDER BY t.opened_at, t.id)
      FROM reading_thread t WHERE t.tenant_id = r.tenant_id AND t.bilan_id = r.bilan_id), '[]') AS threads
  FROM bilan_reading r WHERE r.tenant_id = $1 AND r.bilan_id = $2 ORDER BY r.ended_at IS NULL DESC, r.opened_at DESC LIMIT 1`;

type Row = Pick<ReadingRoom, 'openedAt' | 'closesOn' | 'readers' | 'version' | 'threads'> & { readonly ended: boolean };

/** The room of a bilan, for who reads it before everybody; null when it was never given to be read. One statement. */
export async function readRoom(ctx: RequestContext, held: HeldBilan): Promise<ReadingRoom | null> {
  if (!mayPreview(ctx, held)) return null;
  const row = await one<Row>(ctx.db, ROOM, [ctx.tenant.id, held.id, today(ctx)]);
  if (!row) return null;
  const { ended, ...room } = row;
  const inReading = held.state === BilanWriting.IN_READING && !ended;
  const open = inReading && today(ctx) <= row.closesOn;
  const settles = may(ctx, 'bilan.write');
  return { ...room, bilan: held.id, open, canSettle: settles && inReading, canWrite: may(ctx, 'reading.comment') && (settles ? inReading : open) };
}
