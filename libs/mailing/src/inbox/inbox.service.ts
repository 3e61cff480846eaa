import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { requirePermission, viewerTree } from '#access';
import { actingPersonId, asId, Database, defineTree, extendTree, instantSql, NOTICE_KINDS, readConnection, type RequestContext } from '#platform';
import type { Notice, NoticeConnection } from './inbox.graphql.js';

/** More than this many unread is « 99 + » to anybody. */
const MOST_COUNTED = 100;

/** While several versions of the service run, a later one may tell of what this one has no words for: it waits, unread, instead of breaking the list. */
const known = (kind: string): string => `${kind} IN (${NOTICE_KINDS.map((each) => `'${each}'`).join(', ')})`;

const noticeTree = defineTree('Notice', 'notice', { id: '$.id', kind: '$.kind', subject: '$.subject', path: '$.path', toldAt: instantSql('$.told_at'), unread: '$.read_at IS NULL' });

// Counted with whoever is asking, so that the header of a page costs no statement more.
extendTree(viewerTree, {
  fields: { unreadNotices: `(SELECT count(*)::int FROM (SELECT FROM notice n WHERE n.tenant_id = $.tenant_id AND n.person_id = :member AND n.read_at IS NULL AND ${known('n.kind')} LIMIT ${MOST_COUNTED}) u)` },
});

/** What somebody was told: their own to read and to mark, nobody else's. */
@Injectable()
export class Inbox {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  list(ctx: RequestContext, info: GraphQLResolveInfo, page: { readonly first: number; readonly after: string | null }): Promise<NoticeConnection> {
    requirePermission(ctx, 'inbox.read', {});
    return readConnection<Notice>(ctx, info, { tree: noticeTree, where: `$.person_id = :person AND ${known('$.kind')}`, params: { person: actingPersonId(ctx) }, orderBy: '$.told_at DESC, $.id' }, page);
  }

  /** Read; of another person's, nothing happens. Gives how many were unread. */
  async mark(ctx: RequestContext, ids: readonly string[] | null): Promise<number> {
    requirePermission(ctx, 'inbox.read', {});
    ids?.forEach(asId);
    return this.database.transaction(ctx, async (ctx) => {
      const rows = await ctx.db.query(`UPDATE notice SET read_at = $3 WHERE tenant_id = $1 AND person_id = $2 AND read_at IS NULL AND ${known('kind')} AND ($4::uuid[] IS NULL OR id = ANY($4)) RETURNING id`, [
        ctx.tenant.id,
        actingPersonId(ctx),
        ctx.clock.now(),
        ids,
      ]);
      return rows.length;
    });
  }
}
