import { Injectable } from '@nestjs/common';
import { Erasable, requirePermission } from '#access';
import { Audit } from '#audit';
import { Database, one, type RequestContext } from '#platform';
import '../personal-data.audit.js';
import { HELD_DATA } from '../register/held-data.register.js';
import { erasureSql, pastErasureSql } from '../register/person-sql.js';
import type { ErasureReason } from './erasure.graphql.js';

const DUTIES = `SELECT count(*)::int AS n FROM contact_point WHERE tenant_id = $1 AND person_id = $2`;

/** Takes a person out of the space: their name and address everywhere, not what they did. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly people: Erasable,
    private readonly audit: Audit,
  ) {}

  /** One act. Throws while the space still depends on the person: their departure comes first. */
  async erase(ctx: RequestContext, personId: string, reason: ErasureReason): Promise<void> {
    requirePermission(ctx, 'personal-data.manage', {});
    await this.database.transaction(ctx, async (ctx) => {
      const duties = (await one<{ n: number }>(ctx.db, DUTIES, [ctx.tenant.id, personId]))!.n;
      const { email } = await this.people.hold(ctx, personId, duties);
      await this.people.shut(ctx, personId);
      for (const held of HELD_DATA) {
        for (const sql of [erasureSql(held), pastErasureSql(held)]) if (sql) await ctx.db.query(sql, [ctx.tenant.id, personId, email]);
      }
      await this.people.forgetAddress(ctx, email);
      await ctx.db.query(`SELECT pacte_erase_signatures($1)`, [personId]);
      await this.audit.record(ctx, { action: 'personal-data.erased', objectType: 'person', objectId: personId, changes: [{ field: 'reason', after: reason }] });
      await this.audit.erasePerson(ctx, personId);
    });
  }
}
