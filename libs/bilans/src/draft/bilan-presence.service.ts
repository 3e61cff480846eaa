import { Injectable } from '@nestjs/common';
import { presentOn, requirePermission } from '#access';
import { actingPersonId, asId, Database, today, type RequestContext } from '#platform';
import { bilanNotStarted } from '../bilans.errors.js';
import type { AnnounceBilanPresenceInput, BilanPresencePayload, BilanSectionStanding } from './bilan-draft.graphql.js';
import { bilanById } from './held-bilan.js';

/** A page says every 15 seconds that it is in sight: two words missed, and nobody is there any more. As forms of answers do. */
const THERE_MS = 40_000;
/** What is said more often is not written again. */
const AGAIN_MS = 10_000;

const SAY = `
  INSERT INTO bilan_presence (tenant_id, bilan_id, person_id, seen_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, bilan_id, person_id) DO UPDATE SET seen_at = excluded.seen_at WHERE bilan_presence.seen_at <= $5`;

const OTHERS = `
  SELECT p.name FROM bilan_presence x JOIN person p ON p.tenant_id = x.tenant_id AND p.id = x.person_id
  WHERE x.tenant_id = $1 AND x.bilan_id = $2 AND x.person_id <> $3 AND x.seen_at > $4 AND ${presentOn('p', '$5')} ORDER BY p.name, p.id`;

/** Who writes a bilan now, and which sections were saved meanwhile: told before two meet. What protects their words is the version. */
@Injectable()
export class BilanPresence {
  constructor(private readonly database: Database) {}

  announce(ctx: RequestContext, { bilan, here }: AnnounceBilanPresenceInput): Promise<BilanPresencePayload> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'bilan.write');
      const [tenant, id, person, now] = [ctx.tenant.id, asId(bilan), actingPersonId(ctx), ctx.clock.now().getTime()];
      if (!(await bilanById(ctx, bilan))) throw bilanNotStarted();
      if (here === false) {
        await ctx.db.query(`DELETE FROM bilan_presence WHERE tenant_id = $1 AND bilan_id = $2 AND person_id = $3`, [tenant, id, person]);
        return { others: [], sections: [] };
      }
      await ctx.db.query(SAY, [tenant, id, person, new Date(now), new Date(now - AGAIN_MS)]);
      const others = await ctx.db.query<{ name: string }>(OTHERS, [tenant, id, person, new Date(now - THERE_MS), today(ctx)]);
      const sections = await ctx.db.query<BilanSectionStanding>(`SELECT id, version FROM bilan_section WHERE tenant_id = $1 AND bilan_id = $2 ORDER BY position`, [tenant, id]);
      return { others: others.map(({ name }) => name), sections };
    });
  }
}
