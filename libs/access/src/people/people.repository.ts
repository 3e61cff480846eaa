import { Injectable } from '@nestjs/common';
import { DomainError, one, today, type RequestContext } from '#platform';
import type { Role } from '../permissions.js';
import { heldAfter, heldOn } from './presence.sql.js';

export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly leftOn: string | null;
  readonly disabledOn: string | null;
  readonly erasedOn: string | null;
}

export interface StoredGrant {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const GRANT = `g.id, g.person_id AS "personId", g.role, g.organisation_id AS "organisationId", g.valid_from::text AS "from", g.valid_until::text AS "until"`;

/** Reads and writes of persons and of the roles they hold. */
@Injectable()
export class PeopleRepository {
  /** The person, held until the end of the transaction; throws PERSON_NOT_FOUND. */
  async hold(ctx: RequestContext, id: string): Promise<StoredPerson> {
    const person = await one<StoredPerson>(
      ctx.db,
      `SELECT id, name, email, left_on::text AS "leftOn", disabled_on::text AS "disabledOn", erased_on::text AS "erasedOn" FROM person WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
      [ctx.tenant.id, id],
    );
    if (!person) throw new DomainError('PERSON_NOT_FOUND');
    return person;
  }

  /** Id of the organisation of that slug; null when none is named. Throws ORGANISATION_UNKNOWN_HERE. */
  async organisation(ctx: RequestContext, slug: string | null | undefined): Promise<string | null> {
    if (!slug) return null;
    const row = await one<{ id: string }>(ctx.db, `SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $2 AND merged_into IS NULL`, [ctx.tenant.id, slug]);
    if (!row) throw new DomainError('ORGANISATION_UNKNOWN_HERE', { slug });
    return row.id;
  }

  /** A role that has not ended, held until the end of the transaction. */
  async holdGrant(ctx: RequestContext, id: string): Promise<StoredGrant | undefined> {
    return one<StoredGrant>(ctx.db, `SELECT ${GRANT} FROM role_grant g WHERE g.tenant_id = $1 AND g.id = $2 AND ${heldAfter('g', '$3')} FOR UPDATE`, [ctx.tenant.id, id, today(ctx)]);
  }

  /** The person's roles that are held on the day or will be, held until the end of the transaction. */
  async standing(ctx: RequestContext, personId: string, day: string): Promise<StoredGrant[]> {
    return ctx.db.query<StoredGrant>(
      `SELECT ${GRANT} FROM role_grant g WHERE g.tenant_id = $1 AND g.person_id = $2 AND ${heldAfter('g', '$3')} ORDER BY g.role, g.id FOR UPDATE`,
      [ctx.tenant.id, personId, day],
    );
  }

  /** Ends a role on a day; one that would not have begun by then never does. */
  async endGrant(ctx: RequestContext, id: string, day: string): Promise<void> {
    await ctx.db.query(`UPDATE role_grant SET valid_until = greatest($3::date, valid_from) WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, day]);
  }

  /** True when nobody else who may come in administers the space on that day. Two at once wait for one another. */
  async isLastAdministrator(ctx: RequestContext, personId: string, day: string): Promise<boolean> {
    await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`administrators ${ctx.tenant.id}`]);
    const others = await ctx.db.query(
      `SELECT FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
       WHERE g.tenant_id = $1 AND g.role = 'PACT_ADMINISTRATOR' AND g.person_id <> $2 AND ${heldOn('g', '$3')} AND (p.left_on IS NULL OR p.left_on > $3) AND p.disabled_on IS NULL LIMIT 1`,
      [ctx.tenant.id, personId, day],
    );
    return others.length === 0;
  }
}
