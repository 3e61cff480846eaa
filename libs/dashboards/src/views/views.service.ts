import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { tidyLine } from '#commitments';
import { pactNotFound } from '#pact';
import { actingPersonId, asId, Database, one, type ProblemDetail, type RequestContext } from '#platform';
import type { SavedView } from './view.graphql.js';
import { viewPath } from './view-path.rules.js';
import './views.audit.js';
import { LONGEST_NAME, MOST_SHARED, MOST_VIEWS, viewNotFound } from './views.errors.js';

const COLUMNS = `v.id, v.name, v.path, v.shared, v.person_id = $2 AS own, p.name AS by, v.created_at AS "createdAt", v.pact_id AS "pactId"`;
type KeptView = SavedView & { readonly pactId: string };
const FROM = `saved_view v JOIN person p ON p.tenant_id = v.tenant_id AND p.id = v.person_id`;

/** Pages of dashboards that people keep as they set them: their own, and those that somebody shares with everybody of the space. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** One's own first, then those that others share; by name. One statement. */
  async list(ctx: RequestContext, pact: string): Promise<SavedView[]> {
    requirePermission(ctx, 'view.read', {});
    const rows = await ctx.db.query<KeptView | { readonly id: null }>(
      `SELECT ${COLUMNS} FROM pact t LEFT JOIN (${FROM}) ON v.tenant_id = t.tenant_id AND v.pact_id = t.id AND (v.shared OR v.person_id = $2)
       WHERE t.tenant_id = $1 AND t.slug = $3 ORDER BY (v.person_id = $2) DESC, lower(v.name), v.id`,
      [ctx.tenant.id, actingPersonId(ctx), pact],
    );
    if (rows.length === 0) throw pactNotFound(pact);
    return rows.filter((row): row is KeptView => row.id !== null);
  }

  /** Gives what is wrong; nothing is written then. */
  save(ctx: RequestContext, { pact, name: typed, path: page, shared }: { readonly pact: string; readonly name: string; readonly path: string; readonly shared: boolean }): Promise<SavedView | ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'view.save', {});
      if (shared) requirePermission(ctx, 'view.share', {});
      const personId = actingPersonId(ctx);
      const pactId = await this.pactId(ctx, pact);
      const name = tidyLine(typed) ?? '';
      const kept = viewPath(page);
      const problems = [...nameProblems(name), ...('code' in kept ? [{ path: 'path', code: kept.code }] : [])];
      await this.alone(ctx);
      const held = await one<{ count: number }>(ctx.db, `SELECT count(*)::int AS count FROM saved_view WHERE tenant_id = $1 AND pact_id = $2 AND person_id = $3`, [ctx.tenant.id, pactId, personId]);
      if (held!.count >= MOST_VIEWS) problems.push({ path: 'pact', code: 'VIEWS_FULL', details: { max: MOST_VIEWS } });
      if (shared) problems.push(...(await this.sharedProblems(ctx, pactId)));
      if ('code' in kept || problems.length > 0) return problems;
      const [row] = await ctx.db.query<{ id: string }>(
        `INSERT INTO saved_view (tenant_id, pact_id, person_id, name, path, shared, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant_id, pact_id, person_id, name) DO NOTHING RETURNING id`,
        [ctx.tenant.id, pactId, personId, name, kept.path, shared, ctx.clock.now()],
      );
      if (!row) return [taken(name)];
      if (shared) await this.record(ctx, 'view.shared', pactId, name);
      return this.require(ctx, row.id);
    });
  }

  /** Another name, shared or no longer: of one's own only. */
  update(ctx: RequestContext, { view: id, name: typed, shared }: { readonly view: string; readonly name: string; readonly shared: boolean }): Promise<SavedView | ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'view.save', {});
      await this.alone(ctx);
      const before = await this.require(ctx, id);
      if (!before.own) throw viewNotFound();
      if (shared && !before.shared) requirePermission(ctx, 'view.share', {});
      const name = tidyLine(typed) ?? '';
      const problems = [...nameProblems(name), ...(shared && !before.shared ? await this.sharedProblems(ctx, before.pactId) : [])];
      if (problems.length > 0) return problems;
      const other = await one(ctx.db, `SELECT FROM saved_view v JOIN saved_view o ON o.tenant_id = v.tenant_id AND o.pact_id = v.pact_id AND o.person_id = v.person_id AND o.id <> v.id WHERE v.tenant_id = $1 AND v.id = $2 AND o.name = $3`, [ctx.tenant.id, id, name]);
      if (other) return [taken(name)];
      await ctx.db.query(`UPDATE saved_view SET name = $3, shared = $4 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, name, shared]);
      if (shared !== before.shared) await this.record(ctx, shared ? 'view.shared' : 'view.withdrawn', before.pactId, name);
      return this.require(ctx, id);
    });
  }

  /** One's own; of another's that is shared, by the secretariat. */
  delete(ctx: RequestContext, id: string): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'view.save', {});
      const { own, shared, name, pactId } = await this.require(ctx, id);
      if (!own) requirePermission(ctx, 'view.manage', {});
      await ctx.db.query(`DELETE FROM saved_view WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
      if (shared) await this.record(ctx, 'view.deleted', pactId, name);
    });
  }

  /** One that who asks may find, held until the end of the transaction. */
  private async require(ctx: RequestContext, id: string): Promise<KeptView> {
    const view = await one<KeptView>(ctx.db, `SELECT ${COLUMNS} FROM ${FROM} WHERE v.tenant_id = $1 AND v.id = $3 AND (v.shared OR v.person_id = $2) FOR NO KEY UPDATE OF v`, [ctx.tenant.id, actingPersonId(ctx), asId(id)]);
    if (!view) throw viewNotFound();
    return view;
  }

  /** Nobody looks through more. */
  private async sharedProblems(ctx: RequestContext, pactId: string): Promise<ProblemDetail[]> {
    const held = await one<{ count: number }>(ctx.db, `SELECT count(*)::int AS count FROM saved_view WHERE tenant_id = $1 AND pact_id = $2 AND shared`, [ctx.tenant.id, pactId]);
    return held!.count < MOST_SHARED ? [] : [{ path: 'shared', code: 'VIEWS_SHARED_FULL', details: { max: MOST_SHARED } }];
  }

  /** Two windows of one person: the second waits, and sees what the first did. */
  private async alone(ctx: RequestContext): Promise<void> {
    await ctx.db.query(`SELECT FROM person WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, actingPersonId(ctx)]);
  }

  private async pactId(ctx: RequestContext, slug: string): Promise<string> {
    const row = await one<{ id: string }>(ctx.db, `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, slug]);
    if (!row) throw pactNotFound(slug);
    return row.id;
  }

  private record(ctx: RequestContext, action: string, pactId: string, name: string): Promise<void> {
    return this.audit.record(ctx, { action, objectType: 'pact', objectId: pactId, changes: [{ field: 'name', after: name }] });
  }
}

function nameProblems(name: string): ProblemDetail[] {
  if (!name) return [{ path: 'name', code: 'VIEW_NAME_REQUIRED' }];
  return name.length > LONGEST_NAME ? [{ path: 'name', code: 'TEXT_TOO_LONG', details: { length: name.length, max: LONGEST_NAME } }] : [];
}

function taken(name: string): ProblemDetail {
  return { path: 'name', code: 'VIEW_NAME_TAKEN', details: { name } };
}
