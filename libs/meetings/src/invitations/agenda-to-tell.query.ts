import type { RequestContext } from '#platform';
import { slotOf } from '../agenda/agenda-slots.rules.js';
import { recommendationWords } from '../agenda/recommendation-words.sql.js';

/** A point of the agenda as a mail names it. */
export interface ItemToTell {
  readonly startsAt: Date;
  readonly title: string;
}

interface Row {
  readonly begins: Date;
  readonly before: number;
  readonly minutes: number;
  readonly title: string;
}

/** The agenda as it stands when the mail leaves, in order: each item in its own words, else in those of what it is about. */
export async function agendaToTell(ctx: RequestContext, meetingId: string): Promise<ItemToTell[]> {
  const rows = await ctx.db.query<Row>(
    `SELECT m.starts_at AS begins, (sum(i.minutes) OVER (ORDER BY i.position) - i.minutes)::int AS before, i.minutes, coalesce(CASE WHEN i.kind <> 'ALERT' THEN i.title END,
       (SELECT 'Décision n° ' || d.number || '. ' || d.text FROM decision d WHERE d.tenant_id = i.tenant_id AND d.id = i.decision_id),
       (SELECT 'Engagement ' || c.number || '. ' || c.title FROM commitment c WHERE c.tenant_id = i.tenant_id AND c.id = i.commitment_id),
       (SELECT 'Indicateur. ' || n.title FROM indicator n WHERE n.tenant_id = i.tenant_id AND n.id = i.indicator_id),
       (SELECT 'Recommandation n° ' || x.number || '. ' || ${recommendationWords('x')} FROM recommendation x WHERE x.tenant_id = i.tenant_id AND x.id = i.recommendation_id),
       (SELECT a.title FROM avenant a WHERE a.tenant_id = i.tenant_id AND a.id = i.avenant_id), '') AS title
     FROM agenda_item i JOIN meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id WHERE i.tenant_id = $1 AND i.meeting_id = $2 ORDER BY i.position`,
    [ctx.tenant.id, meetingId],
  );
  return rows.map(({ begins, before, minutes, title }) => ({ startsAt: new Date(slotOf(begins.toISOString(), before, minutes).startsAt), title }));
}
