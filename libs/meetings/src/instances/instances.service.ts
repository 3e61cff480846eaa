import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { pactNotFound } from '#pact';
import { asId, Database, type ProblemDetail, type RequestContext } from '#platform';
import { instanceNotFound } from '../meetings.errors.js';
import type { CreateInstanceInput, InstanceRulesInput, UpdateInstanceInput } from './instance.graphql.js';
import type { InstanceOutcome } from './instance.query.js';
import { InstancesRepository, type HeldInstance } from './instances.repository.js';
import '../meetings.audit.js';

/** The bodies of a pact, and the rules by which they sit. */
@Injectable()
export class Instances {
  constructor(
    private readonly database: Database,
    private readonly instances: InstancesRepository,
    private readonly audit: Audit,
  ) {}

  create(ctx: RequestContext, input: CreateInstanceInput): Promise<InstanceOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const pact = await this.instances.pact(ctx, input.pact);
      if (!pact) throw pactNotFound(input.pact);
      const rules = tidied(input);
      const problems = await this.problems(ctx, pact.id, rules, null);
      if (problems.length > 0) return { instanceId: null, problems };
      const instanceId = await this.instances.insert(ctx, pact.id, rules);
      await this.audit.record(ctx, { action: 'instance.created', objectType: 'instance', objectId: instanceId, changes: changesOf(null, rules) });
      return { instanceId, problems };
    });
  }

  update(ctx: RequestContext, input: UpdateInstanceInput): Promise<InstanceOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const held = await this.instances.hold(ctx, asId(input.instance));
      if (!held) throw instanceNotFound();
      if (held.version !== input.version) return { instanceId: held.id, problems: [{ path: 'version', code: 'VERSION_CONFLICT' }] };
      const rules = tidied(input);
      const problems = await this.problems(ctx, held.pactId, rules, held);
      if (problems.length > 0) return { instanceId: held.id, problems };
      const changes = changesOf(held, rules);
      if (changes.length === 0) return { instanceId: held.id, problems };
      await this.instances.update(ctx, held.id, rules);
      await this.audit.record(ctx, { action: 'instance.changed', objectType: 'instance', objectId: held.id, changes });
      return { instanceId: held.id, problems };
    });
  }

  private async problems(ctx: RequestContext, pactId: string, { kind, name, months }: InstanceRulesInput, held: HeldInstance | null): Promise<ProblemDetail[]> {
    const problems: ProblemDetail[] = [];
    if (!name) problems.push({ path: 'name', code: 'INSTANCE_NAME_REQUIRED' });
    else if (await this.instances.nameTaken(ctx, pactId, name, held?.id ?? null)) problems.push({ path: 'name', code: 'INSTANCE_NAME_TAKEN' });
    if (held && held.kind !== kind) problems.push({ path: 'kind', code: 'INSTANCE_KIND_FIXED' });
    if (months.includes(8)) problems.push({ path: 'months', code: 'AUGUST_REFUSED' });
    return problems;
  }
}

function tidied(input: InstanceRulesInput): InstanceRulesInput {
  const { kind, quorumPercent, callDays, begins, minutes } = input;
  return { kind, quorumPercent, callDays, begins, minutes, name: input.name.replace(/\s+/g, ' ').trim(), months: [...new Set(input.months)].sort((a, b) => a - b) };
}

const TOLD = ['kind', 'name', 'quorumPercent', 'callDays', 'months', 'begins', 'minutes'] as const;

function changesOf(before: InstanceRulesInput | null, after: InstanceRulesInput): NonNullable<AuditRecord['changes']> {
  const told = (rules: InstanceRulesInput | null, field: (typeof TOLD)[number]): string | number | null => {
    const value = rules?.[field] ?? null;
    return Array.isArray(value) ? value.join(', ') || null : value;
  };
  return TOLD.map((field) => ({ field, before: told(before, field), after: told(after, field) })).filter((each) => each.before !== each.after);
}
