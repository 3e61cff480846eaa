import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, CONFIG, Database, DomainError, Mails, one, systemClock, today, type Config, type Locale, type RequestContext } from '#platform';
import { linkRefused } from '../access.errors.js';
import { mayOn } from '../access.rules.js';
import { openSeal, sealLink } from '../link-seal.rules.js';
import { declines } from '../mail-choices/mail-choice.sql.js';
import { PeopleRepository } from '../people/people.repository.js';
import { requirePresent } from '../people/people.service.js';
import { heldOn, presentOn } from '../people/presence.sql.js';
import { requireGivable } from '../people/role-giving.js';
import { scopeProblem } from '../people/role-granting.rules.js';
import type { Role } from '../permissions.js';
import { normalisedAddress, Persons } from '../persons.service.js';
import { RateLimits, type RateLimit } from '../rate-limits.service.js';
import './access-requests.audit.js';
import './access-requests.errors.js';

const CONFIRM_MS = 3 * 24 * 3_600_000;
const PER_ADDRESS: RateLimit = { name: 'access-request.address', max: 3, seconds: 3600 };
const PER_IP: RateLimit = { name: 'access-request.ip', max: 20, seconds: 3600 };
const PER_TENANT: RateLimit = { name: 'access-request.tenant', max: 500, seconds: 3600 };

/** Every answer takes this long at least, so that its time does not tell what is known. */
const EVEN_MS = 250;

export const requestConfirmMail = 'access.request-confirm';
export const requestArrivedMail = 'access.request-arrived';
export const requestDecidedMail = 'access.request-decided';

export interface NewAccessRequest {
  readonly name: string;
  readonly email: string;
  /** As the person writes it: one of those known, or another. */
  readonly organisation: string;
  readonly message: string;
}

export interface AccessDecision {
  readonly request: string;
  readonly approve: boolean;
  readonly role?: Role | null;
  /** Slug; needed when what was written is none of those known. */
  readonly organisation?: string | null;
  /** Day on which the role ends; none when left out. */
  readonly until?: string | null;
  readonly reason?: string | null;
}

/** What an approval gives. */
interface Welcome {
  readonly role: Role;
  readonly organisationId: string | null;
  readonly until: string | null;
}

interface OpenRequest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly organisationId: string | null;
}

/** Asking for access: confirmed by mail before anybody sees it, then decided by the organisation or the secretariat. */
@Injectable()
export class AccessRequests {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly persons: Persons,
    private readonly limits: RateLimits,
    private readonly mails: Mails,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Writes the request and asks its address to confirm it. Says nothing of who or what is known. */
  async ask(ctx: RequestContext, asked: NewAccessRequest, ip: string): Promise<void> {
    const email = normalisedAddress(asked.email);
    await this.limits.takeAll(ctx, [PER_IP, ip], [PER_ADDRESS, email], [PER_TENANT, ctx.tenant.id]);
    await Promise.all([this.write(ctx, { ...asked, email }), wait(EVEN_MS)]);
  }

  urlOf(ctx: RequestContext, id: string): string {
    return `${ctx.tenant.publicUrl}/acces/confirmation?jeton=${sealLink(this.config.secretKey, 'access-request', ctx.tenant.id, id)}`;
  }

  /** The address has confirmed: whoever decides is told. */
  async confirm(ctx: RequestContext, token: string): Promise<void> {
    const id = openSeal(this.config.secretKey, 'access-request', ctx.tenant.id, token);
    if (!id) throw linkRefused('LINK_INVALID');
    await this.database.transaction(ctx, async (ctx) => {
      const now = systemClock.now();
      const confirmed = await one<{ organisationId: string | null }>(
        ctx.db,
        `UPDATE access_request SET confirmed_at = $3 WHERE tenant_id = $1 AND id = $2 AND confirmed_at IS NULL AND expires_at > $3 RETURNING organisation_id AS "organisationId"`,
        [ctx.tenant.id, id, now],
      );
      if (!confirmed) return this.refuseConfirming(ctx, id);
      await this.audit.record(ctx, { action: 'access-request.confirmed', objectType: 'access_request', objectId: id, changes: [{ field: 'organisation', after: confirmed.organisationId }] });
      for (const { email, personId } of await this.deciders(ctx, confirmed.organisationId)) {
        await this.mails.queue(ctx, { to: email, template: requestArrivedMail, payload: { requestId: id, personId } });
      }
    });
  }

  /** Approves, giving a role, or refuses with a reason; the person is told by mail either way. */
  async decide(ctx: RequestContext, { request, approve, role, organisation, until, reason }: AccessDecision): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      const open = await this.hold(ctx, request);
      const organisationId = open.organisationId ?? (await this.people.organisation(ctx, organisation));
      const grantId = approve ? await this.welcome(ctx, open, { role: role ?? 'CONTRIBUTOR', organisationId, until: until ?? null }) : null;
      if (!approve) await this.audit.record(ctx, { action: 'access-request.refused', objectType: 'access_request', objectId: open.id });
      await ctx.db.query(`UPDATE access_request SET decided_at = $3, decided_by = $4, decision = $5, reason = $6 WHERE tenant_id = $1 AND id = $2`, [
        ctx.tenant.id,
        open.id,
        systemClock.now(),
        actingPersonId(ctx),
        approve ? 'APPROVED' : 'REFUSED',
        reason?.trim() || null,
      ]);
      await this.mails.queue(ctx, { to: open.email, template: requestDecidedMail, payload: { requestId: open.id, ...(grantId && { grantId }) } });
    });
  }

  private async write(ctx: RequestContext, { name, email, organisation, message }: NewAccessRequest): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      const now = systemClock.now();
      const written = await one<{ id: string }>(
        ctx.db,
        `INSERT INTO access_request (tenant_id, name, email, organisation_id, organisation_text, message, locale, created_at, expires_at)
         SELECT $1, $2, $3, o.id, CASE WHEN o.id IS NULL THEN $4 END, $5, $6, $7, $8 FROM (SELECT) one LEFT JOIN LATERAL (
           SELECT id FROM organisation WHERE tenant_id = $1 AND merged_into IS NULL AND (slug = $4 OR pacte_fold(name) = pacte_fold($4) OR pacte_fold(acronym) = pacte_fold($4))
           ORDER BY slug = $4 DESC, slug LIMIT 1) o ON true RETURNING id`,
        [ctx.tenant.id, name, email, organisation, message, ctx.locale, now, new Date(now.getTime() + CONFIRM_MS)],
      );
      await this.mails.queue(ctx, { to: email, template: requestConfirmMail, payload: { requestId: written!.id } });
    });
  }

  private async refuseConfirming(ctx: RequestContext, id: string): Promise<never> {
    const row = await one<{ confirmed: boolean }>(ctx.db, `SELECT confirmed_at IS NOT NULL AS confirmed FROM access_request WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
    if (!row) throw linkRefused('LINK_INVALID');
    throw linkRefused(row.confirmed ? 'LINK_USED' : 'LINK_EXPIRED');
  }

  /**
   * Validators of the organisation; without any, the secretariat; without one, the administrators. Of them, those who want
   * such mails; when nobody does, all: a request must not wait for nobody.
   */
  private async deciders(ctx: RequestContext, organisationId: string | null): Promise<{ personId: string; email: string }[]> {
    return ctx.db.query(
      `WITH decider AS (
         SELECT p.id, p.email, ${declines('p', 'ACCESS_REQUESTS')} AS declines, min(array_position('{ORGANISATION_VALIDATOR,SECRETARIAT,PACT_ADMINISTRATOR}'::text[], g.role)) AS rank
         FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
         WHERE g.tenant_id = $1 AND ${heldOn('g', '$3')} AND ${presentOn('p', '$3')}
           AND (g.role IN ('SECRETARIAT', 'PACT_ADMINISTRATOR') OR (g.role = 'ORGANISATION_VALIDATOR' AND g.organisation_id = $2))
         GROUP BY p.tenant_id, p.id, p.email),
       chosen AS (SELECT id, email, declines FROM decider WHERE rank = (SELECT min(rank) FROM decider))
       SELECT id AS "personId", email FROM chosen WHERE NOT declines OR NOT EXISTS (SELECT FROM chosen WHERE NOT declines) ORDER BY 1`,
      [ctx.tenant.id, organisationId, today(ctx)],
    );
  }

  /** A confirmed request that waits and that the actor decides; another's is answered as one that does not exist. */
  private async hold(ctx: RequestContext, id: string): Promise<OpenRequest> {
    const open = await one<OpenRequest>(
      ctx.db,
      `SELECT id, name, email, locale, organisation_id AS "organisationId" FROM access_request WHERE tenant_id = $1 AND id = $2 AND confirmed_at IS NOT NULL AND decided_at IS NULL FOR UPDATE`,
      [ctx.tenant.id, id],
    );
    if (!open || !mayOn(ctx, 'member.manage', open.organisationId ? { organisationId: open.organisationId } : {})) throw new DomainError('ACCESS_REQUEST_NOT_FOUND');
    return open;
  }

  /** Gives the role; its id, for the mail that tells of it. */
  private async welcome(ctx: RequestContext, { id, name, email, locale }: OpenRequest, { role, organisationId, until }: Welcome): Promise<string> {
    await this.requireSuited(ctx, role, organisationId);
    const from = today(ctx);
    if (until && until <= from) throw new DomainError('DATE_PASSED', {}, [{ path: 'until', code: 'DATE_PASSED' }]);
    const personId = await this.persons.register(ctx, { name, email, locale });
    requirePresent(await this.people.hold(ctx, personId), from);
    const given = await this.persons.grant(ctx, { personId, role, organisationId, from, until });
    const changes = [
      { field: 'role', after: role },
      { field: 'organisation', after: organisationId },
      // Held already, it ends when it did.
      { field: 'until', after: given ? until : null },
    ];
    await this.audit.record(ctx, { action: 'access-request.approved', objectType: 'access_request', objectId: id, changes });
    const grant = await one<{ id: string }>(
      ctx.db,
      `SELECT g.id FROM role_grant g WHERE g.tenant_id = $1 AND g.person_id = $2 AND g.role = $3 AND g.organisation_id IS NOT DISTINCT FROM $4 AND ${heldOn('g', '$5')}`,
      [ctx.tenant.id, personId, role, organisationId, from],
    );
    return grant!.id;
  }

  private async requireSuited(ctx: RequestContext, role: Role, organisationId: string | null): Promise<void> {
    if (scopeProblem(role, organisationId) === 'ROLE_NEEDS_ORGANISATION') throw new DomainError('ORGANISATION_TO_CHOOSE');
    await requireGivable(ctx, role, organisationId);
  }
}
