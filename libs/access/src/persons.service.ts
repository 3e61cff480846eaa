import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, CONFIG, dayIn, one, systemClock, type Config, type Grant, type Locale, type RequestContext } from '#platform';
import type { Role } from './permissions.js';
import './access.audit.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly locale?: Locale;
  readonly fictional?: boolean;
}

export interface NewGrant {
  readonly personId: string;
  readonly role: Role;
  readonly organisationId: string | null;
  /** First day of the role; left out, it has always been held. */
  readonly from?: string | null;
  /** Day it ends, no longer held on it; left out, none is known. */
  readonly until?: string | null;
  /** The role comes from an invitation that the person accepts: they act, for whoever invited them. */
  readonly invited?: Invited;
}

/** By whom somebody was invited; null: by the service itself, or by a person who is gone. */
export interface Invited {
  readonly by: string | null;
}

/** Addresses are compared without case or surrounding blanks. */
export function normalisedAddress(email: string): string {
  return email.trim().toLowerCase();
}

/** What the service keeps of an address to know in which tenants it is known: tells nothing without the key. */
export function addressDigest(secretKey: string, email: string): Buffer {
  return createHmac('sha256', secretKey).update(`pacte address ${normalisedAddress(email)}`).digest();
}

/** Access lives in real time, whatever the tenant's clock says (docs/adr/0021). */
export function accessDay(ctx: RequestContext): string {
  return dayIn(ctx.tenant.timeZone, systemClock.now());
}

/** People and the roles they hold. */
@Injectable()
export class Persons {
  constructor(
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secretKey'>,
  ) {}

  /** The person of that address, made when there is none; an existing one keeps its name. In the caller's transaction. */
  async register(ctx: RequestContext, person: NewPerson, invited?: Invited): Promise<string> {
    const email = normalisedAddress(person.email);
    const added = await one<{ id: string }>(
      ctx.db,
      `INSERT INTO person (tenant_id, name, email, locale, fictional, registered_on) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, email) DO NOTHING RETURNING id`,
      [ctx.tenant.id, person.name, email, person.locale ?? ctx.tenant.locale, person.fictional ?? false, accessDay(ctx)],
    );
    await this.knowAddress(ctx, email);
    if (added) {
      const changes = [{ field: 'name', after: person.name }];
      const record = { objectType: 'person', objectId: added.id };
      if (invited) {
        const joining = asInvited(ctx, { personId: added.id, name: person.name }, [], invited);
        await this.audit.record(joining, { ...record, action: 'person.joined', changes: [...changes, { field: 'invitedBy', after: invited.by }] });
      } else await this.audit.record(ctx, { ...record, action: 'person.registered', changes });
      return added.id;
    }
    return (await one<{ id: string }>(ctx.db, `SELECT id FROM person WHERE tenant_id = $1 AND email = $2`, [ctx.tenant.id, email]))!.id;
  }

  /** The service knows from now on that this address is known here. In the caller's transaction. */
  async knowAddress(ctx: RequestContext, email: string): Promise<void> {
    await ctx.db.query(`INSERT INTO address_tenant (address_digest, tenant_id) VALUES ($2, $1) ON CONFLICT DO NOTHING`, [ctx.tenant.id, addressDigest(this.config.secretKey, email)]);
  }

  /** The service no longer knows that this address is known here. In the caller's transaction. */
  async forgetAddress(ctx: RequestContext, email: string): Promise<void> {
    await ctx.db.query(`DELETE FROM address_tenant WHERE tenant_id = $1 AND address_digest = $2`, [ctx.tenant.id, addressDigest(this.config.secretKey, email)]);
  }

  /** Gives a role, over one organisation or the whole tenant; does nothing when it is held already. True when it was given. */
  async grant(ctx: RequestContext, { personId, role, organisationId, from = null, until = null, invited }: NewGrant): Promise<boolean> {
    const added = await ctx.db.query(
      `INSERT INTO role_grant (tenant_id, person_id, role, organisation_id, valid_from, valid_until, granted_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT DO NOTHING RETURNING id`,
      [ctx.tenant.id, personId, role, organisationId, from, until, invited ? invited.by : actingPersonId(ctx)],
    );
    if (added.length === 0) return false;
    const changes = [
      { field: 'role', after: role },
      { field: 'organisation', after: organisationId },
      { field: 'from', after: from },
      { field: 'until', after: until },
    ];
    const record = { objectType: 'person', objectId: personId };
    if (!invited) await this.audit.record(ctx, { ...record, action: 'role.granted', changes });
    else {
      const person = await one<{ name: string }>(ctx.db, `SELECT name FROM person WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, personId]);
      const receiving = asInvited(ctx, { personId, name: person!.name }, [{ role, organisationId }], invited);
      await this.audit.record(receiving, { ...record, action: 'role.received', changes: [...changes, { field: 'invitedBy', after: invited.by }] });
    }
    return true;
  }
}

/** Whoever accepts an invitation acts, before any session is theirs, on behalf of who invited them. */
function asInvited(ctx: RequestContext, who: { readonly personId: string; readonly name: string }, grants: readonly Grant[], { by }: Invited): RequestContext {
  return { ...ctx, actor: { kind: 'PERSON', ...who, sessionId: null }, grants, origin: { ...ctx.origin, onBehalfOf: by === null ? null : { kind: 'PERSON', id: by } } };
}
