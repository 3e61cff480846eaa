import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';

/** What a notice tells of; the words are its reader's screen's. */
export const NOTICE_KINDS = ['DIGEST', 'REPORT_RETURNED', 'REPORT_EDITED', 'THREAD', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_OFF', 'DOSSIER', 'MINUTES', 'DECISION', 'DECISION_DONE', 'READING', 'READING_WORDS', 'READING_ANSWERED', 'AVIS_WRITER', 'AVIS_ADOPTED', 'RECOMMENDATION', 'ANSWER_RETURNED', 'ANSWER_SENT', 'ANSWER_PUBLISHED'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What somebody is told within the application, beside or instead of a mail. */
export interface NoticeToTell {
  readonly personId: string;
  readonly kind: NoticeKind;
  /** The name of what it is about, in French as all names are, of a commitment after its number; null when the kind says it. */
  readonly subject: string | null;
  /** Whose pages `place` is among; null: of no pact. */
  readonly pactId: string | null;
  /** Address of the page, within the pact: `/rapports`. */
  readonly place: string;
  /** Not told to whoever was told of this kind today: it stands there. */
  readonly onceADay?: true;
}

/**
 * Writes what people are told, in the transaction that decides it, as mails are: one statement however many. An address always
 * names its pact: it is read under another one, and after a later one has come.
 */
@Injectable()
export class Notices {
  async tell(ctx: RequestContext, notices: readonly NoticeToTell[]): Promise<void> {
    if (!ctx.db.inTransaction) throw new Error('notice outside the transaction of its reason');
    if (notices.length === 0) return;
    await ctx.db.query(
      `INSERT INTO notice (tenant_id, person_id, kind, subject, path, told_at)
       SELECT $1, n."personId", n.kind, n.subject, coalesce('/pactes/' || p.slug, '') || n.place, $3::timestamptz
       FROM jsonb_to_recordset($2::jsonb) AS n("personId" uuid, kind text, subject text, "pactId" uuid, place text, "onceADay" boolean)
       LEFT JOIN pact p ON p.tenant_id = $1 AND p.id = n."pactId"
       WHERE n."onceADay" IS NOT TRUE OR NOT EXISTS (SELECT FROM notice t WHERE t.tenant_id = $1 AND t.person_id = n."personId" AND t.kind = n.kind AND t.told_at >= date_trunc('day', $3::timestamptz, $4))`,
      [ctx.tenant.id, JSON.stringify(notices), ctx.clock.now(), ctx.tenant.timeZone],
    );
  }
}
