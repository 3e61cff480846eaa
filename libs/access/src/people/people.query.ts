import type { GraphQLResolveInfo } from 'graphql';
import { DomainError, one, readConnection, readOne, searchWords, type RequestContext, type Selection } from '#platform';
import { asId } from '../access.errors.js';
import { requirePermission } from '../access.rules.js';
import type { Role } from '../permissions.js';
import type { PersonRecord, PersonRecordConnection, PersonState } from './person-record.graphql.js';
import { PERSON_STATE, personRecordTree } from './person-record.tree.js';
import { heldOn, presentOn } from './presence.sql.js';

export interface PeopleFilter {
  readonly search: string | null;
  readonly role: Role | null;
  /** Slug. */
  readonly organisation: string | null;
  readonly state: PersonState | null;
}

interface Page {
  readonly first: number;
  readonly after: string | null;
}

/** Everybody of the space, by name. */
export async function listPeople(ctx: RequestContext, info: GraphQLResolveInfo, filter: PeopleFilter, page: Page): Promise<PersonRecordConnection> {
  requirePermission(ctx, 'person.list', {});
  const held = `SELECT FROM role_grant g LEFT JOIN organisation o ON o.tenant_id = g.tenant_id AND o.id = g.organisation_id
    WHERE g.tenant_id = $.tenant_id AND g.person_id = $.id AND ${heldOn('g', ':today')}
      AND (:role::text IS NULL OR g.role = :role) AND (:organisation::text IS NULL OR o.slug = :organisation)`;
  const where = [
    `(:role::text IS NULL AND :organisation::text IS NULL OR EXISTS (${held}))`,
    // Whoever was erased is no longer somebody to look for, unless asked.
    `CASE WHEN :state::text IS NULL THEN $.erased_on IS NULL ELSE (${PERSON_STATE}) = :state END`,
    `(:words::text[] IS NULL OR NOT EXISTS (SELECT FROM unnest(:words::text[]) w WHERE $.search NOT LIKE '%' || pacte_fold(w) || '%'))`,
  ];
  const params = { role: filter.role, organisation: filter.organisation, state: filter.state, words: searchWords(filter.search) ?? null };
  return readConnection<PersonRecord>(ctx, info, { tree: personRecordTree, where: where.join(' AND '), params, orderBy: '$.search, $.id' }, page);
}

/** One person's whole record. */
export async function readPerson(ctx: RequestContext, selection: Selection, id: string): Promise<PersonRecord> {
  requirePermission(ctx, 'person.list', {});
  return readOne<PersonRecord>(ctx, selection, { tree: personRecordTree, where: '$.id = :person', params: { person: asId(id) } }, () => new DomainError('PERSON_NOT_FOUND'));
}

/** The people of one organisation, with the roles they hold there and no others. */
export async function listMembers(ctx: RequestContext, info: GraphQLResolveInfo, slug: string, page: Page): Promise<PersonRecordConnection> {
  const organisation = await one<{ id: string }>(ctx.db, `SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, slug]);
  requirePermission(ctx, 'member.list', organisation ? { organisationId: organisation.id } : {});
  if (!organisation) throw new DomainError('ORGANISATION_UNKNOWN_HERE', { slug });
  const where = `EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = $.tenant_id AND g.person_id = $.id AND g.organisation_id = :within?::uuid AND ${heldOn('g', ':today')})
    AND ${presentOn('$', ':today')}`;
  return readConnection<PersonRecord>(ctx, info, { tree: personRecordTree, where, params: { within: organisation.id }, orderBy: '$.search, $.id' }, page);
}
