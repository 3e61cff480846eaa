import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, CONFIG, Database, DomainError, Mails, one, systemClock, today, type Config, type RequestContext } from '#platform';
import { linkRefused } from '../access.errors.js';
import { mayOn } from '../access.rules.js';
import { openSeal, sealLink } from '../link-seal.rules.js';
import { PeopleRepository, type StoredPerson } from '../people/people.repository.js';
import { requireGivable } from '../people/role-giving.js';
import { mayGive } from '../people/role-granting.rules.js';
import { isPresent, requirePresent } from '../people/people.service.js';
import type { Role } from '../permissions.js';
import { normalisedAddress, Persons } from '../persons.service.js';
import { RateLimits, type RateLimit } from '../rate-limits.service.js';
import { actingAs, Sessions, type OpenedSession } from '../sessions/sessions.service.js';
import './invitations.audit.js';
import './invitations.errors.js';

const LIFE_MS = 14 * 24 * 3_600_000;
const PER_INVITER: RateLimit = { name: 'invitation.person', max: 200, seconds: 3600 };
const PER_ADDRESS: RateLimit = { name: 'invitation.address', max: 10, seconds: 3600 };

export const invitationMail = 'access.invitation';

export interface NewInvitation {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Slug. */
  readonly organisation?: string | null;
}

export interface StoredInvitation {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

const COLUMNS = `i.id, i.name, i.email, i.role, i.organisation_id AS "organisationId", i.invited_by AS "invitedBy", i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt", i.revoked_at AS "revokedAt"`;

/** Invitations by mail: a link that, accepted, gives a role and signs in. Their life is counted in real time. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly persons: Persons,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    private readonly mails: Mails,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends an invitation to a role that the actor may give. Gives its id. */
  async invite(ctx: RequestContext, invited: NewInvitation): Promise<string> {
    const email = normalisedAddress(invited.email);
    await this.count(ctx, email);
    return this.database.transaction(ctx, (ctx) => this.send(ctx, { ...invited, email }));
  }

  /** In the caller's transaction. */
  async send(ctx: RequestContext, { name, email, role, organisation }: NewInvitation): Promise<string> {
    const organisationId = await this.organisationFor(ctx, organisation);
    await requireGivable(ctx, role, organisationId);
    await this.refuseTwice(ctx, email, role, organisationId);
    const now = systemClock.now();
    const row = await one<{ id: string }>(
      ctx.db,
      `INSERT INTO invitation (tenant_id, name, email, role, organisation_id, invited_by, created_at, sent_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8) RETURNING id`,
      [ctx.tenant.id, name, email, role, organisationId, actingPersonId(ctx), now, new Date(now.getTime() + LIFE_MS)],
    );
    await this.mails.queue(ctx, { to: email, template: invitationMail, payload: { invitationId: row!.id } });
    const changes = [
      { field: 'role', after: role },
      { field: 'organisation', after: organisationId },
    ];
    await this.audit.record(ctx, { action: 'invitation.sent', objectType: 'invitation', objectId: row!.id, changes });
    return row!.id;
  }

  /** The same link again, good for another fortnight. */
  async resend(ctx: RequestContext, id: string): Promise<void> {
    const { email } = await this.waiting(ctx, id);
    await this.count(ctx, email);
    await this.database.transaction(ctx, async (ctx) => {
      const now = systemClock.now();
      await this.waiting(ctx, id);
      await ctx.db.query(`UPDATE invitation SET sent_at = $3, expires_at = $4 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, now, new Date(now.getTime() + LIFE_MS)]);
      await this.mails.queue(ctx, { to: email, template: invitationMail, payload: { invitationId: id } });
      await this.audit.record(ctx, { action: 'invitation.sent-again', objectType: 'invitation', objectId: id });
    });
  }

  async revoke(ctx: RequestContext, id: string): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      await this.waiting(ctx, id);
      await ctx.db.query(`UPDATE invitation SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, systemClock.now()]);
      await this.audit.record(ctx, { action: 'invitation.revoked', objectType: 'invitation', objectId: id });
    });
  }

  urlOf(ctx: RequestContext, id: string): string {
    return `${ctx.tenant.publicUrl}/invitation?jeton=${sealLink(this.config.secretKey, 'invitation', ctx.tenant.id, id)}`;
  }

  /** The invitation a link stands for, when it can still be accepted; else throws why it cannot. */
  async opened(ctx: RequestContext, token: string): Promise<StoredInvitation> {
    const id = openSeal(this.config.secretKey, 'invitation', ctx.tenant.id, token);
    const found = id === undefined ? undefined : await this.find(ctx, id);
    if (!found) throw linkRefused('LINK_INVALID');
    if (found.revokedAt) throw linkRefused('LINK_REVOKED');
    if (found.acceptedAt) throw linkRefused('LINK_USED');
    if (found.expiresAt <= systemClock.now()) throw linkRefused('LINK_EXPIRED');
    return found;
  }

  /** Gives the role to the person of the address, made known when they are not, and signs them in. */
  async accept(ctx: RequestContext, token: string): Promise<OpenedSession> {
    return this.database.transaction(ctx, async (ctx) => {
      const { id, name, email, role, organisationId, invitedBy } = await this.opened(ctx, token);
      const invited = { by: invitedBy };
      const personId = await this.persons.register(ctx, { name, email }, invited);
      const person = await this.people.hold(ctx, personId);
      if (!isPresent(person, today(ctx))) throw linkRefused('LINK_REVOKED');
      const used = await ctx.db.query(
        `UPDATE invitation SET accepted_at = $3, person_id = $4 WHERE tenant_id = $1 AND id = $2 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id`,
        [ctx.tenant.id, id, systemClock.now(), personId],
      );
      if (used.length === 0) throw linkRefused('LINK_USED');
      await this.persons.grant(ctx, { personId, role, organisationId, from: today(ctx), invited });
      const session = await this.sessions.open(ctx, { personId, method: 'MAIL' }, 'session.opened-by-invitation');
      await this.audit.record(actingAs(ctx, session), { action: 'invitation.accepted', objectType: 'invitation', objectId: id });
      return session;
    });
  }

  /** Whoever invites to their own organisation only is told the same of another as of none. */
  private async organisationFor(ctx: RequestContext, slug: string | null | undefined): Promise<string | null> {
    return this.people.organisation(ctx, slug).catch((error: unknown) => {
      throw error instanceof DomainError && !mayOn(ctx, 'member.manage', {}) ? new DomainError('FORBIDDEN') : error;
    });
  }

  private async count(ctx: RequestContext, email: string): Promise<void> {
    await this.limits.takeAll(ctx, [PER_ADDRESS, email], [PER_INVITER, actingPersonId(ctx) ?? 'service']);
  }

  /** An invitation that waits and that the actor could have sent; another's is answered as one that does not exist. */
  private async waiting(ctx: RequestContext, id: string): Promise<StoredInvitation> {
    const found = await this.find(ctx, id);
    if (!found || found.acceptedAt || found.revokedAt || !mayGive(ctx, found.role, found.organisationId)) throw new DomainError('INVITATION_NOT_FOUND');
    return found;
  }

  private async find(ctx: RequestContext, id: string): Promise<StoredInvitation | undefined> {
    return one<StoredInvitation>(ctx.db, `SELECT ${COLUMNS} FROM invitation i WHERE i.tenant_id = $1 AND i.id = $2${ctx.db.inTransaction ? ' FOR UPDATE' : ''}`, [ctx.tenant.id, id]);
  }

  private async refuseTwice(ctx: RequestContext, email: string, role: Role, organisationId: string | null): Promise<void> {
    await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`invitation ${ctx.tenant.id} ${email}`]);
    const waiting = await ctx.db.query(
      `SELECT FROM invitation WHERE tenant_id = $1 AND email = $2 AND role = $3 AND organisation_id IS NOT DISTINCT FROM $4 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $5`,
      [ctx.tenant.id, email, role, organisationId, systemClock.now()],
    );
    if (waiting.length > 0) throw new DomainError('INVITED_ALREADY');
    // Whoever may see everybody is told at once; a validator must not learn who is known where.
    const person = await one<StoredPerson>(ctx.db, `SELECT id, left_on::text AS "leftOn", disabled_on::text AS "disabledOn" FROM person WHERE tenant_id = $1 AND email = $2`, [ctx.tenant.id, email]);
    if (person && mayGive(ctx, 'EVALUATOR', null)) requirePresent(person, today(ctx));
  }
}
