import { Injectable } from '@nestjs/common';
import { one, type RequestContext } from '#platform';
import type { TerritoryGroupDraft } from './territory-group.rules.js';

export interface StoredGroup extends TerritoryGroupDraft {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  /** Titles of the indicators that count there. */
  readonly indicators: readonly string[];
}

/** A pact with all its groups. */
export interface GroupedPact {
  readonly id: string;
  readonly groups: readonly StoredGroup[];
}

const HOLD = `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2 FOR NO KEY UPDATE`;
const READ = `
  SELECT g.id, g.code, g.name, g.arrondissements, g.origin, g.version,
    ARRAY(SELECT i.title FROM indicator i WHERE i.tenant_id = $1 AND i.territory_group_id = g.id ORDER BY i.code) AS indicators
  FROM territory_group g WHERE g.tenant_id = $1 AND g.pact_id = $2`;
const ADD = `INSERT INTO territory_group (tenant_id, pact_id, code, name, arrondissements, origin) VALUES ($1, $2, $3, $4, $5, $6)`;
const CHANGE = `UPDATE territory_group SET name = $3, arrondissements = $4, origin = $5, version = version + 1 WHERE tenant_id = $1 AND id = $2`;
const REMOVE = `DELETE FROM territory_group WHERE tenant_id = $1 AND id = $2`;
/** The pages of the pact are kept by it. */
const RAISE = `UPDATE pact SET revision = revision + 1 WHERE tenant_id = $1 AND id = $2`;

@Injectable()
export class TerritoryGroupsRepository {
  /** Held until the end of the transaction: names and keys are looked at as a whole. */
  async hold(ctx: RequestContext, pact: string): Promise<GroupedPact | undefined> {
    const held = await one<{ id: string }>(ctx.db, HOLD, [ctx.tenant.id, pact]);
    return held && { id: held.id, groups: await ctx.db.query<StoredGroup>(READ, [ctx.tenant.id, held.id]) };
  }

  async add(ctx: RequestContext, pactId: string, code: string, { name, arrondissements, origin }: TerritoryGroupDraft): Promise<void> {
    await ctx.db.query(ADD, [ctx.tenant.id, pactId, code, name, arrondissements, origin]);
    await ctx.db.query(RAISE, [ctx.tenant.id, pactId]);
  }

  async change(ctx: RequestContext, pactId: string, id: string, { name, arrondissements, origin }: TerritoryGroupDraft): Promise<void> {
    await ctx.db.query(CHANGE, [ctx.tenant.id, id, name, arrondissements, origin]);
    await ctx.db.query(RAISE, [ctx.tenant.id, pactId]);
  }

  async remove(ctx: RequestContext, pactId: string, id: string): Promise<void> {
    await ctx.db.query(REMOVE, [ctx.tenant.id, id]);
    await ctx.db.query(RAISE, [ctx.tenant.id, pactId]);
  }
}
