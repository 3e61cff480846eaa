import { Injectable } from '@nestjs/common';
import { mayOn, Persons, requirePermission, type Permission } from '#access';
import { Audit } from '#audit';
import { organisationNotFound } from '#organisations';
import { Database, firstDayOf, parsePartialDate, type ProblemDetail, type RequestContext } from '#platform';
import { pactExists } from '../pact-exists.query.js';
import { pactNotFound } from '../pact.errors.js';
import type { ContactDuty, ContactPointInput, SetContactPointsInput, UpdateParticipationInput } from './participation.graphql.js';
import { ParticipationsRepository, type StoredParticipation } from './participations.repository.js';
import './participation.audit.js';

export interface ParticipationOutcome {
  readonly problems: readonly ProblemDetail[];
  readonly conflict: boolean;
}
const DONE: ParticipationOutcome = { problems: [], conflict: false };
const CONFLICT: ParticipationOutcome = { problems: [{ path: 'version', code: 'VERSION_CONFLICT' }], conflict: true };

type Key = { readonly pact: string; readonly organisation: string };

/** What an organisation is in a pact: participant, signatory from when to when, and whom to write to. */
@Injectable()
export class Participations {
  constructor(
    private readonly database: Database,
    private readonly participations: ParticipationsRepository,
    private readonly persons: Persons,
    private readonly audit: Audit,
  ) {}

  /** Throws unless the actor may read whom to write to; an organisation of others does not exist for them. */
  async requireReadable(ctx: RequestContext, key: Key): Promise<void> {
    const [found] = await ctx.db.query<{ id: string }>(`SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, key.organisation]);
    if (!found || !mayOn(ctx, 'contact.read', { organisationId: found.id })) throw await this.missing(ctx, key);
  }

  /** Signatory dates fall away with the signature. */
  update(ctx: RequestContext, act: UpdateParticipationInput): Promise<ParticipationOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const before = await this.hold(ctx, act, 'organisation.manage');
      if (before.version !== act.version) return CONFLICT;
      const signatory = act.signatory ?? before.signatory;
      const date = (given: string | null | undefined, stored: string | null): string | null => (signatory ? (given === undefined ? stored : given) : null);
      const after = { ...before, participant: act.participant ?? before.participant, signatory, signatorySince: date(act.signatorySince, before.signatorySince), signatoryUntil: date(act.signatoryUntil, before.signatoryUntil) };
      const reversed = periodProblem(after);
      if (reversed) return { problems: [reversed], conflict: false };
      const changes = FIELDS.map((field) => ({ field, before: before.version ? before[field] : null, after: after[field] })).filter((change) => change.before !== change.after);
      if (changes.length === 0) return DONE;
      await this.participations.write(ctx, after);
      await this.audit.record(ctx, { action: 'participation.changed', objectType: 'organisation', objectId: before.organisationId, changes: [{ field: 'pact', after: act.pact }, ...changes] });
      return DONE;
    });
  }

  /** The organisation's validator chooses among its people; the secretariat may add somebody by name and address. */
  setContacts(ctx: RequestContext, act: SetContactPointsInput): Promise<ParticipationOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const before = await this.hold(ctx, act, 'contact.manage');
      if (before.version === 0) throw organisationNotFound(act.organisation);
      if (before.version !== act.version) return CONFLICT;
      const free = mayOn(ctx, 'organisation.manage', {});
      const problems = act.contacts.flatMap((contact, index) => contactProblems(contact, index, act.contacts, before, free));
      if (problems.length > 0) return { problems, conflict: false };
      const contacts: { duty: ContactDuty; person: string }[] = [];
      for (const contact of act.contacts) contacts.push({ duty: contact.duty, person: contact.person ?? (await this.persons.register(ctx, { name: contact.name!.trim(), email: contact.email! })) });
      const twice = contacts.findIndex((contact, index) => contacts.findIndex((each) => each.person === contact.person) < index);
      if (twice >= 0) return { problems: [{ path: `contacts.${twice}.person`, code: 'CONTACT_TWICE' }], conflict: false };
      const changes = contactChanges(before.contacts, contacts);
      if (changes.length === 0) return DONE;
      await this.participations.writeContacts(ctx, before, contacts);
      await this.audit.record(ctx, { action: 'participation.contacts-changed', objectType: 'organisation', objectId: before.organisationId, changes: [{ field: 'pact', after: act.pact }, ...changes] });
      return DONE;
    });
  }

  /** The stored row decides; what is not the actor's does not exist. */
  private async hold(ctx: RequestContext, key: Key, permission: Permission): Promise<StoredParticipation> {
    const part = await this.participations.hold(ctx, key.pact, key.organisation);
    if (!part || !mayOn(ctx, 'contact.read', { organisationId: part.organisationId })) throw await this.missing(ctx, key);
    requirePermission(ctx, permission, { organisationId: part.organisationId });
    return part;
  }

  private async missing(ctx: RequestContext, { pact, organisation }: Key): Promise<Error> {
    return (await pactExists(ctx, pact)) ? organisationNotFound(organisation) : pactNotFound(pact);
  }
}

const FIELDS = ['participant', 'signatory', 'signatorySince', 'signatoryUntil'] as const;

function periodProblem({ signatorySince: since, signatoryUntil: until }: StoredParticipation): ProblemDetail | undefined {
  if (!since || !until || firstDayOf(parsePartialDate(since)) <= firstDayOf(parsePartialDate(until))) return undefined;
  return { path: 'signatoryUntil', code: 'PERIOD_REVERSED', details: { since, until } };
}

function contactProblems(contact: ContactPointInput, index: number, all: readonly ContactPointInput[], before: StoredParticipation, free: boolean): ProblemDetail[] {
  const path = `contacts.${index}`;
  if (all.findIndex((each) => each.duty === contact.duty) < index) return [{ path: `${path}.duty`, code: 'DUTY_TWICE' }];
  if (contact.person) return before.people.includes(contact.person) ? [] : [{ path: `${path}.person`, code: 'CONTACT_UNKNOWN' }];
  if (!free) return [{ path: `${path}.person`, code: 'CONTACT_REQUIRED' }];
  return [
    ...(contact.name?.trim() ? [] : [{ path: `${path}.name`, code: 'NAME_REQUIRED' }]),
    ...(contact.email ? [] : [{ path: `${path}.email`, code: 'CONTACT_ADDRESS_REQUIRED' }]),
  ];
}

function contactChanges(before: StoredParticipation['contacts'], after: StoredParticipation['contacts']): { field: string; before: string | null; after: string | null }[] {
  const who = (list: StoredParticipation['contacts'], duty: string): string | null => list.find((each) => each.duty === duty)?.person ?? null;
  return ['REFERENT', 'DEPUTY', 'HEAD'].map((duty) => ({ field: duty, before: who(before, duty), after: who(after, duty) })).filter((change) => change.before !== change.after);
}
