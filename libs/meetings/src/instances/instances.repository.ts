import { Injectable } from '@nestjs/common';
import { one, type RequestContext } from '#platform';
import type { InstanceKind, InstanceRulesInput, Seat } from './instance.graphql.js';

/** An instance held until the end of the transaction. */
export interface HeldInstance extends Omit<InstanceRulesInput, 'kind'> {
  readonly id: string;
  readonly pactId: string;
  readonly kind: InstanceKind;
  readonly fictional: boolean;
  readonly version: number;
}

export interface Mandate {
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly substituteId: string | null;
  readonly seat: Seat;
  readonly chair: boolean;
  readonly from: string;
  readonly until: string | null;
}

export interface HeldMember extends Mandate {
  readonly id: string;
  readonly instanceId: string;
  readonly version: number;
  /** It was part of a meeting. */
  readonly hasMet: boolean;
}

const INSTANCE = `SELECT i.id, i.pact_id AS "pactId", i.kind, i.name, i.quorum_percent AS "quorumPercent", i.call_days AS "callDays", i.months, i.begins, i.minutes, i.fictional, i.version FROM instance i WHERE i.tenant_id = $1`;

/** Mandates of one instance that have a day in common with another; $2 instance, $3 and $4 its days, $5 the seat itself. */
const AT_ONCE = `FROM instance_member o WHERE o.tenant_id = $1 AND o.instance_id = $2 AND daterange(o.valid_from, o.valid_until) && daterange($3::date, $4::date) AND o.id IS DISTINCT FROM $5::uuid`;

@Injectable()
export class InstancesRepository {
  hold(ctx: RequestContext, id: string): Promise<HeldInstance | undefined> {
    return one<HeldInstance>(ctx.db, `${INSTANCE} AND i.id = $2 FOR UPDATE`, [ctx.tenant.id, id]);
  }

  pact(ctx: RequestContext, slug: string): Promise<{ id: string } | undefined> {
    return one<{ id: string }>(ctx.db, `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, slug]);
  }

  async nameTaken(ctx: RequestContext, pactId: string, name: string, but: string | null): Promise<boolean> {
    const rows = await ctx.db.query(`SELECT FROM instance WHERE tenant_id = $1 AND pact_id = $2 AND pacte_fold(name) = pacte_fold($3) AND id IS DISTINCT FROM $4::uuid`, [ctx.tenant.id, pactId, name, but]);
    return rows.length > 0;
  }

  async insert(ctx: RequestContext, pactId: string, rules: InstanceRulesInput): Promise<string> {
    const { kind, name, quorumPercent, callDays, months, begins, minutes } = rules;
    const row = await one<{ id: string }>(
      ctx.db,
      `INSERT INTO instance (tenant_id, pact_id, kind, name, quorum_percent, call_days, months, begins, minutes, fictional) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [ctx.tenant.id, pactId, kind, name, quorumPercent, callDays, months, begins, minutes, ctx.tenant.demonstration],
    );
    return row!.id;
  }

  async update(ctx: RequestContext, id: string, { name, quorumPercent, callDays, months, begins, minutes }: InstanceRulesInput): Promise<void> {
    await ctx.db.query(
      `UPDATE instance SET name = $3, quorum_percent = $4, call_days = $5, months = $6, begins = $7, minutes = $8, version = version + 1 WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, id, name, quorumPercent, callDays, months, begins, minutes],
    );
  }

  member(ctx: RequestContext, id: string): Promise<HeldMember | undefined> {
    return one<HeldMember>(
      ctx.db,
      `SELECT s.id, s.instance_id AS "instanceId", s.organisation_id AS "organisationId", s.person_id AS "personId", s.substitute_id AS "substituteId", s.seat, s.chair,
         s.valid_from::text AS "from", s.valid_until::text AS "until", s.version, EXISTS (SELECT FROM meeting_invitee v WHERE v.tenant_id = s.tenant_id AND v.member_id = s.id) AS "hasMet"
       FROM instance_member s WHERE s.tenant_id = $1 AND s.id = $2 FOR UPDATE OF s`,
      [ctx.tenant.id, id],
    );
  }

  /** What stands in the way of a mandate: the person sits there on one of its days, or somebody else presides. */
  async conflicts(ctx: RequestContext, instanceId: string, { personId, chair, from, until }: Mandate, but: string | null): Promise<{ person: boolean; chair: boolean }> {
    const found = await one<{ person: boolean; chair: boolean }>(
      ctx.db,
      `SELECT EXISTS (SELECT ${AT_ONCE} AND o.person_id = $6::uuid) AS person, $7::boolean AND EXISTS (SELECT ${AT_ONCE} AND o.chair) AS chair`,
      [ctx.tenant.id, instanceId, from, until, but, personId, chair],
    );
    return found!;
  }

  async organisation(ctx: RequestContext, slug: string): Promise<string | undefined> {
    return (await one<{ id: string }>(ctx.db, `SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $2 AND merged_into IS NULL`, [ctx.tenant.id, slug]))?.id;
  }

  async insertMember(ctx: RequestContext, instanceId: string, { organisationId, personId, substituteId, seat, chair, from, until }: Mandate): Promise<string> {
    const row = await one<{ id: string }>(
      ctx.db,
      `INSERT INTO instance_member (tenant_id, instance_id, organisation_id, person_id, substitute_id, seat, chair, valid_from, valid_until, fictional) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [ctx.tenant.id, instanceId, organisationId, personId, substituteId, seat, chair, from, until, ctx.tenant.demonstration],
    );
    return row!.id;
  }

  async updateMember(ctx: RequestContext, id: string, { organisationId, personId, substituteId, seat, chair, from, until }: Mandate): Promise<void> {
    await ctx.db.query(
      `UPDATE instance_member SET organisation_id = $3, person_id = $4, substitute_id = $5, seat = $6, chair = $7, valid_from = $8, valid_until = $9, version = version + 1 WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, id, organisationId, personId, substituteId, seat, chair, from, until],
    );
  }

  async removeMember(ctx: RequestContext, id: string): Promise<void> {
    await ctx.db.query(`DELETE FROM instance_member WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
  }
}
