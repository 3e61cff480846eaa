import { Injectable } from '@nestjs/common';
import { heldOn, presentOn } from '#access';
import { one, today, type RequestContext } from '#platform';
import type { ContactDuty } from './participation.graphql.js';

export interface StoredParticipation {
  readonly pactId: string;
  readonly organisationId: string;
  /** 0: the organisation is not in the pact. */
  readonly version: number;
  readonly participant: boolean;
  readonly signatory: boolean;
  readonly signatorySince: string | null;
  readonly signatoryUntil: string | null;
  readonly contacts: readonly { readonly duty: ContactDuty; readonly person: string }[];
  /** Who may be chosen: the organisation's people, and today's contacts. */
  readonly people: readonly string[];
}

const READ = `
  SELECT p.id AS "pactId", o.id AS "organisationId", coalesce(x.version, 0) AS version, coalesce(x.participant, false) AS participant, coalesce(x.signatory, false) AS signatory,
    x.signatory_since AS "signatorySince", x.signatory_until AS "signatoryUntil",
    (SELECT coalesce(json_agg(json_build_object('duty', c.duty, 'person', c.person_id)), '[]') FROM contact_point c
     WHERE c.tenant_id = $1 AND c.pact_id = p.id AND c.organisation_id = o.id) AS contacts,
    ARRAY(SELECT h.id::text FROM person h WHERE h.tenant_id = $1 AND ${presentOn('h', '$4')} AND (
      EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = $1 AND g.person_id = h.id AND g.organisation_id = o.id AND ${heldOn('g', '$4')})
      OR EXISTS (SELECT FROM contact_point c WHERE c.tenant_id = $1 AND c.person_id = h.id AND c.pact_id = p.id AND c.organisation_id = o.id))) AS people
  FROM pact p CROSS JOIN organisation o
  LEFT JOIN pact_participant x ON x.tenant_id = $1 AND x.pact_id = p.id AND x.organisation_id = o.id
  WHERE p.tenant_id = $1 AND p.slug = $2 AND o.tenant_id = $1 AND o.slug = $3 AND o.merged_into IS NULL`;

@Injectable()
export class ParticipationsRepository {
  /** The organisation's part in the pact, held until the end of the transaction; undefined when one of them does not exist. */
  async hold(ctx: RequestContext, pact: string, organisation: string): Promise<StoredParticipation | undefined> {
    await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`participation ${ctx.tenant.id} ${pact} ${organisation}`]);
    return one<StoredParticipation>(ctx.db, READ, [ctx.tenant.id, pact, organisation, today(ctx)]);
  }

  async write(ctx: RequestContext, part: StoredParticipation): Promise<void> {
    await ctx.db.query(
      `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory, signatory_since, signatory_until) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (tenant_id, pact_id, organisation_id) DO UPDATE SET participant = excluded.participant, signatory = excluded.signatory,
         signatory_since = excluded.signatory_since, signatory_until = excluded.signatory_until, version = pact_participant.version + 1`,
      [ctx.tenant.id, part.pactId, part.organisationId, part.participant, part.signatory, part.signatorySince, part.signatoryUntil],
    );
    await ctx.db.query(`UPDATE pact SET revision = revision + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, part.pactId]);
  }

  async writeContacts(ctx: RequestContext, part: StoredParticipation, contacts: StoredParticipation['contacts']): Promise<void> {
    const key = [ctx.tenant.id, part.pactId, part.organisationId];
    await ctx.db.query(`DELETE FROM contact_point WHERE tenant_id = $1 AND pact_id = $2 AND organisation_id = $3`, key);
    await ctx.db.query(
      `INSERT INTO contact_point (tenant_id, pact_id, organisation_id, duty, person_id)
       SELECT $1, $2, $3, r.duty, r.person FROM jsonb_to_recordset($4::jsonb) AS r(duty text, person uuid)`,
      [...key, JSON.stringify(contacts)],
    );
    await ctx.db.query(`UPDATE pact_participant SET version = version + 1 WHERE tenant_id = $1 AND pact_id = $2 AND organisation_id = $3`, key);
  }
}
