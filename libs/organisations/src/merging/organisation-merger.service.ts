import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { Database, DomainError, today, type ProblemDetail, type RequestContext } from '#platform';
import { organisationFollowers } from '../organisation-followers.js';
import { organisationUnknown } from '../organisations.errors.js';
import { OrganisationsRepository, type StoredOrganisation } from '../organisations.repository.js';
import type { OrganisationOutcome } from '../organisations.service.js';
import type { MergerLine } from '../records/organisation-record.graphql.js';
import './organisation-references.js';

export interface Merger {
  readonly from: string;
  readonly into: string;
  /** Version of the organisation that goes. */
  readonly version: number;
  /** Its name, copied: a merger is not undone by a button. */
  readonly confirmation: string;
}

/** Two organisations become one: all that hangs on the first follows, its page leads to the second. */
@Injectable()
export class OrganisationMerger {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsRepository,
    private readonly audit: Audit,
  ) {}

  /** How much would follow, in one statement; nothing is written. */
  async preview(ctx: RequestContext, from: string): Promise<MergerLine[]> {
    requirePermission(ctx, 'organisation.manage', {});
    const [found] = await ctx.db.query<{ id: string }>(`SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, from]);
    if (!found) throw organisationUnknown(from);
    const counts = await this.counts(ctx, found.id);
    return organisationFollowers().flatMap(({ words }, index) => (counts[index]! > 0 ? [{ what: words[ctx.locale], count: counts[index]! }] : []));
  }

  merge(ctx: RequestContext, act: Merger): Promise<OrganisationOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'organisation.manage', {});
      await this.organisations.hold(ctx);
      const stored = await this.organisations.all(ctx);
      const from = this.existing(stored, act.from);
      const into = this.existing(stored, act.into);
      const problems = refusals(act, from, into);
      if (problems.length > 0) return { slug: act.from, problems, conflict: problems[0]!.code === 'VERSION_CONFLICT' };
      const counts = await this.counts(ctx, from.id);
      for (const follower of organisationFollowers()) await follower.merge(ctx, from.id, into.id);
      await this.join(ctx, from, into);
      await this.record(ctx, from, into, counts);
      for (const follower of organisationFollowers()) await follower.changed?.(ctx, [from.id, into.id]);
      return { slug: act.into, problems: [], conflict: false };
    });
  }

  private existing(stored: ReadonlyMap<string, StoredOrganisation>, slug: string): StoredOrganisation {
    const found = stored.get(slug);
    if (!found) throw organisationUnknown(slug);
    if (found.mergedInto) throw new DomainError('ORGANISATION_MERGED', { slug, into: found.mergedInto });
    return found;
  }

  /** Rows that point to the organisation, follower by follower. */
  private async counts(ctx: RequestContext, id: string): Promise<number[]> {
    const sql = organisationFollowers().map(({ count }) => `(${count})::int`).join(', ');
    const [row] = await ctx.db.query<{ counts: number[] }>(`SELECT ARRAY[${sql}] AS counts`, [ctx.tenant.id, id]);
    return row!.counts;
  }

  /** The one that stays is found under the names of the one that goes. */
  private async join(ctx: RequestContext, from: StoredOrganisation, into: StoredOrganisation): Promise<void> {
    const names = [from.name, from.acronym, ...from.aliases, ...from.formerNames.flatMap(({ name, acronym }) => [name, acronym])].filter((name) => name !== null && !name.includes(';'));
    const aliases = [...new Set([...into.aliases, ...names])].filter((name) => name !== into.name && name !== into.acronym);
    await ctx.db.query(`UPDATE organisation SET aliases = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, into.id, aliases]);
    await ctx.db.query(`UPDATE organisation SET merged_into = $3, merged_on = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, from.id, into.id, today(ctx)]);
    // Whoever had joined the one that goes is now found at the one that stays.
    await ctx.db.query(`UPDATE organisation SET merged_into = $3 WHERE tenant_id = $1 AND merged_into = $2`, [ctx.tenant.id, from.id, into.id]);
  }

  private async record(ctx: RequestContext, from: StoredOrganisation, into: StoredOrganisation, counts: readonly number[]): Promise<void> {
    const followed = organisationFollowers().flatMap(({ columns }, index) => (counts[index]! > 0 ? [{ field: columns[0]!, after: counts[index]! }] : []));
    await this.audit.recordAll(ctx, [
      { action: 'organisation.merged', objectType: 'organisation', objectId: from.id, changes: [{ field: 'into', after: into.name }, ...followed] },
      { action: 'organisation.absorbed', objectType: 'organisation', objectId: into.id, changes: [{ field: 'from', after: from.name }, ...followed] },
    ]);
  }
}

function refusals(act: Merger, from: StoredOrganisation, into: StoredOrganisation): ProblemDetail[] {
  if (from.version !== act.version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
  if (from.id === into.id) return [{ path: 'into', code: 'ORGANISATION_INTO_ITSELF' }];
  return act.confirmation.trim() === from.name ? [] : [{ path: 'confirmation', code: 'ORGANISATION_NAME_UNCONFIRMED', details: { name: from.name } }];
}
