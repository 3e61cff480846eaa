import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, Database, DomainError, systemClock, today, type RequestContext } from '#platform';
import { requirePermission } from '../access.rules.js';
import type { Role } from '../permissions.js';
import { accessDay, Persons } from '../persons.service.js';
import './people.audit.js';
import './people.errors.js';
import { otherDoors } from './doors.js';
import { PeopleRepository, type StoredGrant, type StoredPerson } from './people.repository.js';
import { requireGivable } from './role-giving.js';
import { mayEnd } from './role-granting.rules.js';

export interface RoleGiven {
  readonly person: string;
  readonly role: Role;
  /** Slug. */
  readonly organisation?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** Roles given and ended, accounts switched off and on. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly persons: Persons,
    private readonly audit: Audit,
  ) {}

  /** Gives a role from a day (today when none is said) up to another. */
  async grant(ctx: RequestContext, given: RoleGiven): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      const organisationId = await this.people.organisation(ctx, given.organisation);
      await requireGivable(ctx, given.role, organisationId);
      const { person, role, from = today(ctx), until = null } = given;
      requirePresent(await this.people.hold(ctx, person), today(ctx));
      if (from && until && until <= from) throw new DomainError('ROLE_DATES_REVERSED');
      const added = await this.persons.grant(ctx, { personId: person, role, organisationId, from, until });
      if (!added) throw new DomainError('ROLE_HELD_ALREADY');
    });
  }

  /** Ends a role today, or on a day to come. Gives whose it was. */
  async endRole(ctx: RequestContext, grantId: string, on: string | null): Promise<string> {
    return this.database.transaction(ctx, async (ctx) => {
      const grant = await this.people.holdGrant(ctx, grantId);
      // Of another organisation, and of none: one answer.
      if (!grant || !mayEnd(ctx, grant.role, grant.organisationId)) throw new DomainError('GRANT_NOT_FOUND');
      const day = on ?? today(ctx);
      if (day < today(ctx)) throw new DomainError('DATE_PASSED', {}, [{ path: 'on', code: 'DATE_PASSED' }]);
      // An end put off would be a role given: whoever may only end one may not.
      if (grant.until !== null && day > grant.until) throw new DomainError('ROLE_ENDS_BEFORE', { until: grant.until }, [{ path: 'on', code: 'ROLE_ENDS_BEFORE', details: { until: grant.until } }]);
      if (grant.role === 'PACT_ADMINISTRATOR' && (await this.people.isLastAdministrator(ctx, grant.personId, day))) throw new DomainError('LAST_ADMINISTRATOR');
      await this.end(ctx, grant, day);
      return grant.personId;
    });
  }

  /** Switches the account off: nothing opens any more, and what is open ends. */
  async switchOff(ctx: RequestContext, personId: string): Promise<void> {
    requirePermission(ctx, 'person.manage', {});
    await this.database.transaction(ctx, async (ctx) => {
      const person = await this.people.hold(ctx, personId);
      if (actingPersonId(ctx) === personId) throw new DomainError('NOT_ONESELF');
      if (person.disabledOn) return;
      await this.requireRankOver(ctx, personId);
      if (await this.wouldLeaveNobody(ctx, personId)) throw new DomainError('LAST_ADMINISTRATOR');
      await this.markOff(ctx, personId);
    });
  }

  /** Switches an account on again; its roles are those it had. */
  async switchOn(ctx: RequestContext, personId: string): Promise<void> {
    requirePermission(ctx, 'person.manage', {});
    await this.database.transaction(ctx, async (ctx) => {
      const person = await this.people.hold(ctx, personId);
      if (person.erasedOn) throw new DomainError('ERASED_ALREADY');
      if (!person.disabledOn) return;
      await this.requireRankOver(ctx, personId);
      // It has a year before it: whoever switched it on vouches for it.
      await ctx.db.query(`UPDATE person SET disabled_on = NULL, dormant_warned_on = NULL, last_seen_on = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, personId, accessDay(ctx)]);
      await this.audit.record(ctx, { action: 'person.switched-on', objectType: 'person', objectId: personId, changes: [{ field: 'disabledOn', before: person.disabledOn, after: null }] });
    });
  }

  /** Switches off for good what the person holds open. In the caller's transaction. */
  async markOff(ctx: RequestContext, personId: string): Promise<void> {
    const day = accessDay(ctx);
    await ctx.db.query(`UPDATE person SET disabled_on = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, personId, day]);
    await this.closeDoors(ctx, personId);
    await this.audit.record(ctx, { action: 'person.switched-off', objectType: 'person', objectId: personId, changes: [{ field: 'disabledOn', after: day }] });
  }

  /** Ends sessions, tokens, sign-in links, guest links of a person, and what other rooms keep open for them. In the caller's transaction. */
  async closeDoors(ctx: RequestContext, personId: string): Promise<void> {
    const now = systemClock.now();
    await ctx.db.query(`UPDATE session SET revoked_at = $3, logout_hint = NULL WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL`, [ctx.tenant.id, personId, now]);
    await ctx.db.query(`UPDATE personal_token SET revoked_at = $3 WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL`, [ctx.tenant.id, personId, now]);
    await ctx.db.query(`UPDATE sign_in_link SET used_at = $3 WHERE tenant_id = $1 AND person_id = $2 AND used_at IS NULL`, [ctx.tenant.id, personId, now]);
    await ctx.db.query(`UPDATE guest_link SET revoked_at = $3 WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL`, [ctx.tenant.id, personId, ctx.clock.now()]);
    for (const sql of otherDoors()) await ctx.db.query(sql, [ctx.tenant.id, personId]);
  }

  /** In the caller's transaction. */
  async end(ctx: RequestContext, { id, personId, role, organisationId, from, until }: StoredGrant, asked: string): Promise<void> {
    // One that has not begun ends on the day it would have begun: it never was.
    const day = from !== null && from > asked ? from : asked;
    await this.people.endGrant(ctx, id, day);
    const changes = [
      { field: 'role', before: role },
      { field: 'organisation', before: organisationId },
      { field: 'until', before: until, after: day },
    ];
    await this.audit.record(ctx, { action: 'role.ended', objectType: 'person', objectId: personId, changes });
  }

  /** Whoever may not end a person's highest role may not send them away either. */
  async requireRankOver(ctx: RequestContext, personId: string): Promise<void> {
    const grants = await this.people.standing(ctx, personId, today(ctx));
    if (grants.some(({ role, organisationId }) => !mayEnd(ctx, role, organisationId))) throw new DomainError('FORBIDDEN');
  }

  async wouldLeaveNobody(ctx: RequestContext, personId: string, day = today(ctx)): Promise<boolean> {
    const grants = await this.people.standing(ctx, personId, today(ctx));
    return grants.some(({ role }) => role === 'PACT_ADMINISTRATOR') && this.people.isLastAdministrator(ctx, personId, day);
  }
}

/** True for whoever may come in on the day: has not left, and is not switched off. */
export function isPresent({ disabledOn, leftOn }: Pick<StoredPerson, 'disabledOn' | 'leftOn'>, day: string): boolean {
  return disabledOn === null && (leftOn === null || leftOn > day);
}

/** Throws PERSON_AWAY for the others. */
export function requirePresent(person: Pick<StoredPerson, 'disabledOn' | 'leftOn'>, day: string): void {
  if (!isPresent(person, day)) throw new DomainError('PERSON_AWAY');
}
