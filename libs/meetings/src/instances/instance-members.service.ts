import { Injectable } from '@nestjs/common';
import { Persons, requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { organisationNotFound } from '#organisations';
import { asId, Database, type ProblemDetail, type RequestContext } from '#platform';
import { MeetingNews } from '../invitations/meeting-news.service.js';
import { instanceNotFound, memberNotFound } from '../meetings.errors.js';
import type { AddMemberInput, MemberInput, NamedPersonInput, RemoveMemberInput, UpdateMemberInput } from './instance.graphql.js';
import type { InstanceOutcome } from './instance.query.js';
import { InstancesRepository, type HeldMember, type Mandate } from './instances.repository.js';
import '../meetings.audit.js';

/** Who sits, for whom, from when to when. */
@Injectable()
export class InstanceMembers {
  constructor(
    private readonly database: Database,
    private readonly instances: InstancesRepository,
    private readonly persons: Persons,
    private readonly news: MeetingNews,
    private readonly audit: Audit,
  ) {}

  add(ctx: RequestContext, input: AddMemberInput): Promise<InstanceOutcome> {
    return this.act(ctx, input.instance, async (ctx, instanceId) => {
      const problems = inputProblems(input);
      if (problems.length > 0) return problems;
      const mandate = await this.mandate(ctx, input);
      const refused = await this.refused(ctx, instanceId, mandate, null);
      if (refused.length > 0) return refused;
      await this.instances.insertMember(ctx, instanceId, mandate);
      await this.record(ctx, 'instance.member-added', instanceId, null, mandate);
      return [];
    });
  }

  update(ctx: RequestContext, input: UpdateMemberInput): Promise<InstanceOutcome> {
    return this.actOn(ctx, input, async (ctx, held) => {
      const problems = inputProblems(input);
      if (problems.length > 0) return problems;
      const mandate = await this.mandate(ctx, input);
      const refused = await this.refused(ctx, held.instanceId, mandate, held.id);
      if (refused.length > 0) return refused;
      if (changesOf(held, mandate).length === 0) return [];
      if (mandate.substituteId !== held.substituteId) await this.news.substituteChanged(ctx, held.id, mandate.substituteId);
      await this.instances.updateMember(ctx, held.id, mandate);
      await this.news.holderChanged(ctx, held.id);
      await this.record(ctx, 'instance.member-changed', held.instanceId, held, mandate);
      return [];
    });
  }

  remove(ctx: RequestContext, input: RemoveMemberInput): Promise<InstanceOutcome> {
    return this.actOn(ctx, input, async (ctx, held) => {
      if (held.hasMet) return [{ path: 'member', code: 'MEMBER_HAS_MET' }];
      await this.instances.removeMember(ctx, held.id);
      await this.record(ctx, 'instance.member-removed', held.instanceId, held, null);
      return [];
    });
  }

  private act(ctx: RequestContext, id: string, then: (ctx: RequestContext, instanceId: string) => Promise<ProblemDetail[]>): Promise<InstanceOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const instance = await this.instances.hold(ctx, asId(id));
      if (!instance) throw instanceNotFound();
      return { instanceId: instance.id, problems: await then(ctx, instance.id) };
    });
  }

  private async actOn(ctx: RequestContext, { member, version }: RemoveMemberInput, then: (ctx: RequestContext, held: HeldMember) => Promise<ProblemDetail[]>): Promise<InstanceOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const held = await this.instances.member(ctx, asId(member));
      if (!held) throw memberNotFound();
      // One mandate of an instance at a time: two that would overlap see each other.
      await this.instances.hold(ctx, held.instanceId);
      const problems: ProblemDetail[] = held.version === version ? await then(ctx, held) : [{ path: 'version', code: 'VERSION_CONFLICT' }];
      return { instanceId: held.instanceId, problems };
    });
  }

  /** The people named are made known to the space when they are not: no role comes with a seat. */
  private async mandate(ctx: RequestContext, { organisation, person, substitute, seat, chair, from, until }: MemberInput): Promise<Mandate> {
    const known = (named: NamedPersonInput | null | undefined): Promise<string> | null => (named ? this.persons.register(ctx, { ...named, fictional: ctx.tenant.demonstration }) : null);
    const organisationId = organisation ? await this.instances.organisation(ctx, organisation) : null;
    if (organisationId === undefined) throw organisationNotFound(organisation!);
    return { organisationId, personId: await known(person), substituteId: await known(substitute), seat, chair, from, until: until ?? null };
  }

  private async refused(ctx: RequestContext, instanceId: string, mandate: Mandate, but: string | null): Promise<ProblemDetail[]> {
    const conflicts = await this.instances.conflicts(ctx, instanceId, mandate, but);
    return [...(conflicts.person ? [{ path: 'person', code: 'SEAT_TAKEN' }] : []), ...(conflicts.chair ? [{ path: 'chair', code: 'CHAIR_TAKEN' }] : [])];
  }

  private async record(ctx: RequestContext, action: string, instanceId: string, before: Mandate | null, after: Mandate | null): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'instance', objectId: instanceId, changes: changesOf(before, after) });
  }
}

function inputProblems({ organisation, person, substitute, from, until }: MemberInput): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  if (!organisation && !person) problems.push({ path: 'organisation', code: 'SEAT_OF_NOBODY' });
  if (person && substitute && person.email.toLowerCase() === substitute.email.toLowerCase()) problems.push({ path: 'substitute.email', code: 'SUBSTITUTE_SAME' });
  if (until && until < from) problems.push({ path: 'until', code: 'MANDATE_ENDS_FIRST' });
  return problems;
}

const TOLD = { organisation: 'organisationId', person: 'personId', substitute: 'substituteId', seat: 'seat', chair: 'chair', from: 'from', until: 'until' } as const;

/** Of a seat that is as it was, nothing; of one that is added or removed, everything. */
function changesOf(before: Mandate | null, after: Mandate | null): NonNullable<AuditRecord['changes']> {
  return Object.entries(TOLD)
    .map(([field, key]) => ({ field, before: before?.[key] ?? null, after: after?.[key] ?? null }))
    .filter((each) => each.before !== each.after);
}
