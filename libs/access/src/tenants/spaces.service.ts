import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { CONFIG, Database, DomainError, one, systemClock, TenantDirectory, today, type Config, type RequestContext, type TenantRef } from '#platform';
import { presentOn } from '../people/presence.sql.js';
import { addressDigest } from '../persons.service.js';
import { OwnSessions } from '../sessions/own-sessions.service.js';
import type { Visit } from '../sessions/visit.js';
import { markFor } from '../sign-in/browser-mark.rules.js';
import { SignIn } from '../sign-in/sign-in.service.js';

const LINK_SECONDS = 60;

/** Sessions that say who the person is; a guest's and a token's do not. A persona proves nothing, hence `opensTo`. */
const PROVING: readonly string[] = ['MAIL', 'OIDC', 'SWITCH', 'PERSONA'];

/** The spaces of one person: an address that is known in several goes from one to another. */
@Injectable()
export class Spaces {
  constructor(
    private readonly database: Database,
    private readonly directory: TenantDirectory,
    private readonly ownSessions: OwnSessions,
    private readonly signIns: SignIn,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Spaces in which the address of who is signed in is known, this one included, by name. */
  async list(ctx: RequestContext): Promise<TenantRef[]> {
    if (ctx.actor.kind !== 'PERSON' || ctx.actor.token || !PROVING.includes(ctx.origin.via.kind)) return [];
    const person = await one<{ email: string }>(ctx.db, `SELECT email FROM person WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, ctx.actor.personId]);
    const rows = await this.database.service<{ tenant_id: string }>(`SELECT tenant_id FROM address_tenant WHERE address_digest = $1`, [addressDigest(this.config.secretKey, person!.email)]);
    const known = new Set(rows.map((row) => row.tenant_id));
    return (await this.directory.list()).filter((each) => known.has(each.id) && opensTo(ctx.tenant, each)).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }

  /**
   * The address of a link that signs in to another space of the same person: works once, for a minute, in this browser.
   * One in which they have left or were never known is answered alike.
   */
  async switchTo(ctx: RequestContext, slug: string, visit: Pick<Visit, 'markIn' | 'remember'>): Promise<string> {
    const { personId } = this.ownSessions.requireOwn(ctx);
    const target = (await this.list(ctx)).find((each) => each.slug === slug && each.id !== ctx.tenant.id);
    if (!target) throw new DomainError('SPACE_NOT_YOURS');
    const own = await one<{ email: string; name: string }>(ctx.db, `SELECT email, name FROM person WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, personId]);
    const url = await this.issueIn(ctx, target, own!, markIn(ctx.tenant, target, visit));
    await this.database.transaction(ctx, (ctx) => this.audit.record(ctx, { action: 'session.left-for-space', objectType: 'person', objectId: personId, changes: [{ field: 'space', after: target.name }] }));
    return url;
  }

  private async issueIn(ctx: RequestContext, tenant: TenantRef, { email, name }: { email: string; name: string }, mark: string | null): Promise<string> {
    const inside: RequestContext = { ...ctx, tenant, actor: { kind: 'SYSTEM', name }, grants: [], clock: await this.directory.clockOf(tenant), db: this.database.readerFor(tenant.id) };
    return this.database.transaction(inside, async (inside) => {
      const person = await one<{ id: string }>(inside.db, `SELECT p.id FROM person p WHERE p.tenant_id = $1 AND p.email = $2 AND ${presentOn('p', '$3')}`, [tenant.id, email, today(inside)]);
      if (!person) throw new DomainError('SPACE_NOT_YOURS');
      return this.signIns.issue(inside, { personId: person.id, method: 'SWITCH', mark, seconds: LINK_SECONDS, back: null });
    });
  }
}

/** Anybody can try a person of the demonstration: that must open nothing outside it. */
function opensTo(from: TenantRef, to: TenantRef): boolean {
  return !from.demonstration || to.demonstration;
}

/** Binds the link to this browser where both spaces share its cookies; elsewhere the link's minute has to do. */
function markIn(from: TenantRef, to: TenantRef, visit: Pick<Visit, 'markIn' | 'remember'>): string | null {
  if (new URL(from.publicUrl).origin !== new URL(to.publicUrl).origin) return null;
  const mark = markFor(visit.markIn(to.slug), new Date(systemClock.now().getTime() + LINK_SECONDS * 1000));
  visit.remember(mark, to.slug);
  return mark.token;
}
