import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { one, type Locale, type RequestContext } from '#platform';
import type { Role } from './permissions.js';
import './access.audit.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly locale?: Locale;
  readonly fictional?: boolean;
}

/** Addresses are compared without case or surrounding blanks. */
export function normalisedAddress(email: string): string {
  return email.trim().toLowerCase();
}

/** People and the roles they hold. */
@Injectable()
export class Persons {
  constructor(private readonly audit: Audit) {}

  /** The person of that address, made when there is none; an existing one keeps its name. In the caller's transaction. */
  async register(ctx: RequestContext, person: NewPerson): Promise<string> {
    const email = normalisedAddress(person.email);
    const added = await one<{ id: string }>(
      ctx.db,
      `INSERT INTO person (tenant_id, name, email, locale, fictional) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, email) DO NOTHING RETURNING id`,
      [ctx.tenant.id, person.name, email, person.locale ?? ctx.tenant.locale, person.fictional ?? false],
    );
    if (added) {
      await this.audit.record(ctx, { action: 'person.registered', objectType: 'person', objectId: added.id, changes: [{ field: 'name', after: person.name }] });
      return added.id;
    }
    return (await one<{ id: string }>(ctx.db, `SELECT id FROM person WHERE tenant_id = $1 AND email = $2`, [ctx.tenant.id, email]))!.id;
  }

  /** Gives a role, over one organisation or the whole tenant; does nothing when it is held already. */
  async grant(ctx: RequestContext, grant: { readonly personId: string; readonly role: Role; readonly organisationId: string | null }): Promise<void> {
    const added = await ctx.db.query(
      `INSERT INTO role_grant (tenant_id, person_id, role, organisation_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
      [ctx.tenant.id, grant.personId, grant.role, grant.organisationId],
    );
    if (added.length === 0) return;
    const changes = [
      { field: 'role', after: grant.role },
      { field: 'organisation', after: grant.organisationId },
    ];
    await this.audit.record(ctx, { action: 'role.granted', objectType: 'person', objectId: grant.personId, changes });
  }
}
