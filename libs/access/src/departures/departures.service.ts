import { Injectable } from '@nestjs/common';
import { Audit, type AuditRecord } from '#audit';
import { actingPersonId, Database, DomainError, Mails, one, systemClock, today, type RequestContext } from '#platform';
import { requirePermission } from '../access.rules.js';
import { PeopleRepository, type StoredGrant } from '../people/people.repository.js';
import { isPresent, People } from '../people/people.service.js';
import { departureFollowers } from './departure-followers.js';
import './departures.audit.js';
import './departures.errors.js';

export const departureMail = 'access.departure';

export interface Succession {
  /** Slug. */
  readonly organisation: string;
  /** Null: nobody takes over. */
  readonly successor: string | null;
}

export interface Departure {
  readonly person: string;
  readonly on: string;
  readonly successions: readonly Succession[];
}

interface Heir {
  readonly organisationId: string;
  readonly slug: string;
  readonly successorId: string | null;
}

/** A person leaves and others take over, in one act: roles, duties, drafts and requests pass; every door closes. */
@Injectable()
export class Departures {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly accounts: People,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  async depart(ctx: RequestContext, { person: personId, on, successions }: Departure): Promise<void> {
    requirePermission(ctx, 'person.manage', {});
    await this.database.transaction(ctx, async (ctx) => {
      const person = await this.people.hold(ctx, personId);
      if (person.leftOn) throw new DomainError('DEPARTED_ALREADY');
      if (actingPersonId(ctx) === personId) throw new DomainError('NOT_ONESELF');
      if (on < today(ctx)) throw new DomainError('DATE_PASSED', {}, [{ path: 'on', code: 'DATE_PASSED' }]);
      await this.accounts.requireRankOver(ctx, personId);
      if (await this.accounts.wouldLeaveNobody(ctx, personId, on)) throw new DomainError('LAST_ADMINISTRATOR');
      const grants = await this.people.standing(ctx, personId, today(ctx));
      const heirs = await this.heirs(ctx, personId, grants, successions);
      const departureId = await this.write(ctx, personId, on, heirs);
      await this.pass(ctx, { personId, on }, grants, heirs);
      await this.close(ctx, { id: personId, email: person.email }, on, grants);
      await this.audit.record(ctx, recordOf(personId, on, grants, heirs));
      await this.tell(ctx, departureId, heirs);
    });
  }

  /** One heir, or nobody, for each organisation in which the person holds a role. */
  private async heirs(ctx: RequestContext, personId: string, grants: readonly StoredGrant[], successions: readonly Succession[]): Promise<Heir[]> {
    const ids = [...new Set(grants.flatMap(({ organisationId }) => organisationId ?? []))];
    const rows = await ctx.db.query<{ id: string; slug: string; name: string }>(`SELECT id, slug, name FROM organisation WHERE tenant_id = $1 AND id = ANY($2) ORDER BY slug`, [ctx.tenant.id, ids]);
    const missing = rows.filter(({ slug }) => !successions.some(({ organisation }) => organisation === slug));
    if (missing.length) throw new DomainError('SUCCESSOR_MISSING', { organisations: missing.map(({ name }) => name).join(', ') });
    const heirs = rows.map(({ id, slug }) => ({ organisationId: id, slug, successorId: successions.find(({ organisation }) => organisation === slug)!.successor }));
    for (const { successorId } of heirs) if (successorId) await this.requireFit(ctx, successorId, personId);
    return heirs;
  }

  private async requireFit(ctx: RequestContext, successorId: string, personId: string): Promise<void> {
    if (successorId === personId) throw new DomainError('SUCCESSOR_UNFIT');
    const successor = await this.people.hold(ctx, successorId);
    // Whoever is to leave takes nothing over, even before the day.
    if (!isPresent(successor, today(ctx)) || successor.leftOn) throw new DomainError('SUCCESSOR_UNFIT');
  }

  private async write(ctx: RequestContext, personId: string, on: string, heirs: readonly Heir[]): Promise<string> {
    const row = await one<{ id: string }>(ctx.db, `INSERT INTO departure (tenant_id, person_id, leaves_on, decided_at, decided_by) VALUES ($1, $2, $3, $4, $5) RETURNING id`, [
      ctx.tenant.id,
      personId,
      on,
      systemClock.now(),
      actingPersonId(ctx),
    ]);
    const chosen = heirs.filter(({ successorId }) => successorId !== null);
    await ctx.db.query(
      `INSERT INTO departure_successor (tenant_id, departure_id, organisation_id, successor_id)
       SELECT $1, $2, h."organisationId", h."successorId" FROM jsonb_to_recordset($3::jsonb) AS h("organisationId" uuid, "successorId" uuid)`,
      [ctx.tenant.id, row!.id, JSON.stringify(chosen)],
    );
    return row!.id;
  }

  /** The roles of each organisation from the day of the departure on, and what the rooms above keep in the person's name. */
  private async pass(ctx: RequestContext, { personId, on }: { personId: string; on: string }, grants: readonly StoredGrant[], heirs: readonly Heir[]): Promise<void> {
    for (const { organisationId, successorId } of heirs) {
      if (successorId === null) continue;
      for (const { role, from, until } of grants.filter((grant) => grant.organisationId === organisationId)) {
        const begins = from !== null && from > on ? from : on;
        await ctx.db.query(
          `INSERT INTO role_grant (tenant_id, person_id, role, organisation_id, valid_from, valid_until, granted_by) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
          [ctx.tenant.id, successorId, role, organisationId, begins, until !== null && until <= begins ? begins : until, actingPersonId(ctx)],
        );
      }
      for (const { pass } of departureFollowers()) if (pass) await ctx.db.query(pass, [ctx.tenant.id, organisationId, personId, on, successorId]);
    }
  }

  /** Roles end on the day; doors close at once when it has come, by themselves when it does. */
  private async close(ctx: RequestContext, person: { readonly id: string; readonly email: string }, on: string, grants: readonly StoredGrant[]): Promise<void> {
    await ctx.db.query(`UPDATE person SET left_on = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, person.id, on]);
    for (const { id, until } of grants) if (until === null || until > on) await this.people.endGrant(ctx, id, on);
    await ctx.db.query(`UPDATE invitation SET revoked_at = $3 WHERE tenant_id = $1 AND email = $2 AND accepted_at IS NULL AND revoked_at IS NULL`, [ctx.tenant.id, person.email, systemClock.now()]);
    if (on <= today(ctx)) await this.accounts.closeDoors(ctx, person.id);
  }

  private async tell(ctx: RequestContext, departureId: string, heirs: readonly Heir[]): Promise<void> {
    const ids = [...new Set(heirs.flatMap(({ successorId }) => successorId ?? []))];
    const rows = await ctx.db.query<{ id: string; email: string }>(`SELECT id, email FROM person WHERE tenant_id = $1 AND id = ANY($2)`, [ctx.tenant.id, ids]);
    for (const { id, email } of rows) await this.mails.queue(ctx, { to: email, template: departureMail, payload: { departureId, successorId: id } });
  }
}

function recordOf(personId: string, on: string, grants: readonly StoredGrant[], heirs: readonly Heir[]): AuditRecord {
  const changes = [
    { field: 'leftOn', after: on },
    { field: 'roles', after: grants.length },
    ...heirs.map(({ slug, successorId }) => ({ field: `successor.${slug}`, after: successorId })),
  ];
  return { action: 'person.departed', objectType: 'person', objectId: personId, changes };
}
