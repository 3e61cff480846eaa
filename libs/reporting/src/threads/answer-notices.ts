import type { NoticeKind, NoticeToTell, RequestContext } from '#platform';

interface AnswerPlace {
  readonly requestId: string;
  readonly subject: string;
  readonly pactId: string;
  readonly place: string;
}

const PLACES = `
  SELECT q.id AS "requestId", n.number || ' – ' || n.title AS subject, c.pact_id AS "pactId", '/rapports/' || c.code || '/' || o.slug || '?engagement=' || n.number AS place
  FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
  JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id WHERE q.tenant_id = $1 AND q.id = ANY($2::uuid[])`;

/** Notices about answers, by number and title of the commitment, each for one person; they lead to the answer on its organisation's page. One statement. */
export async function answerNotices(ctx: RequestContext, kind: NoticeKind, told: readonly { readonly personId: string; readonly requestId: string }[]): Promise<NoticeToTell[]> {
  if (told.length === 0) return [];
  const rows = await ctx.db.query<AnswerPlace>(PLACES, [ctx.tenant.id, [...new Set(told.map(({ requestId }) => requestId))]]);
  const places = new Map(rows.map((row) => [row.requestId, row]));
  return told.flatMap(({ personId, requestId }) => {
    const found = places.get(requestId);
    return found ? [{ personId, kind, subject: found.subject, pactId: found.pactId, place: found.place }] : [];
  });
}
