import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { Database, type ProblemDetail, type RequestContext } from '#platform';
import { pactNotFound, territoryGroupNotFound } from '../pact.errors.js';
import { codeFor, groupProblems, tidiedGroup, type TerritoryGroupDraft } from './territory-group.rules.js';
import { TerritoryGroupsRepository, type GroupedPact, type StoredGroup } from './territory-groups.repository.js';
import './territories.audit.js';

export interface GroupKey {
  readonly pact: string;
  readonly code: string;
  readonly version: number;
}

/** How an act ended: made when there is no problem. */
export interface GroupOutcome {
  readonly problems: readonly ProblemDetail[];
  readonly conflict: boolean;
}
const DONE: GroupOutcome = { problems: [], conflict: false };
const CONFLICT: GroupOutcome = { problems: [{ path: 'version', code: 'VERSION_CONFLICT' }], conflict: true };

/** Named groups of arrondissements, kept by the secretariat for one pact. */
@Injectable()
export class TerritoryGroups {
  constructor(
    private readonly database: Database,
    private readonly groups: TerritoryGroupsRepository,
    private readonly audit: Audit,
  ) {}

  add(ctx: RequestContext, pact: string, given: TerritoryGroupDraft): Promise<GroupOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.hold(ctx, pact);
      const group = tidiedGroup(given);
      const problems = groupProblems(group, held.groups.map(({ name }) => name));
      if (problems.length > 0) return { problems, conflict: false };
      await this.groups.add(ctx, held.id, codeFor(group.name, held.groups.map(({ code }) => code)), group);
      return this.told(ctx, 'territory.added', held, null, group);
    });
  }

  change(ctx: RequestContext, key: GroupKey, given: TerritoryGroupDraft): Promise<GroupOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const { held, stored } = await this.standing(ctx, key);
      if (stored.version !== key.version) return CONFLICT;
      const group = tidiedGroup(given);
      const problems = groupProblems(group, held.groups.flatMap(({ id, name }) => (id === stored.id ? [] : [name])));
      if (problems.length > 0) return { problems, conflict: false };
      if (changesOf(stored, group).length === 0) return DONE;
      await this.groups.change(ctx, held.id, stored.id, group);
      return this.told(ctx, 'territory.changed', held, stored, group);
    });
  }

  /** Refused while an indicator counts there: its figures would be those of the whole city. */
  remove(ctx: RequestContext, key: GroupKey): Promise<GroupOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const { held, stored } = await this.standing(ctx, key);
      if (stored.version !== key.version) return CONFLICT;
      if (stored.indicators.length > 0) return { problems: [{ path: 'code', code: 'TERRITORY_IN_USE', details: { indicators: stored.indicators.join(', ') } }], conflict: false };
      await this.groups.remove(ctx, held.id, stored.id);
      return this.told(ctx, 'territory.removed', held, stored, null);
    });
  }

  private async hold(ctx: RequestContext, pact: string): Promise<GroupedPact> {
    requirePermission(ctx, 'territory.manage', {});
    const held = await this.groups.hold(ctx, pact);
    if (!held) throw pactNotFound(pact);
    return held;
  }

  private async standing(ctx: RequestContext, { pact, code }: GroupKey): Promise<{ held: GroupedPact; stored: StoredGroup }> {
    const held = await this.hold(ctx, pact);
    const stored = held.groups.find((group) => group.code === code);
    if (!stored) throw territoryGroupNotFound(code);
    return { held, stored };
  }

  private async told(ctx: RequestContext, action: string, held: GroupedPact, before: TerritoryGroupDraft | null, after: TerritoryGroupDraft | null): Promise<GroupOutcome> {
    const group = { field: 'territory', after: (before ?? after)!.name };
    await this.audit.record(ctx, { action, objectType: 'pact', objectId: held.id, changes: [group, ...changesOf(before, after)] });
    return DONE;
  }
}

/** What moved, each field as a text that can be read. */
function changesOf(before: TerritoryGroupDraft | null, after: TerritoryGroupDraft | null): { field: string; before: string | null; after: string | null }[] {
  const told = (group: TerritoryGroupDraft | null, field: 'name' | 'arrondissements' | 'origin'): string | null => (field === 'arrondissements' ? (group?.arrondissements.join(', ') ?? null) : (group?.[field] ?? null));
  return (['name', 'arrondissements', 'origin'] as const).map((field) => ({ field, before: told(before, field), after: told(after, field) })).filter((change) => change.before !== change.after);
}
