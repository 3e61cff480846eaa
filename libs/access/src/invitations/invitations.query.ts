import type { GraphQLResolveInfo } from 'graphql';
import { defineTree, DomainError, instantSql, one, readConnection, readOne, systemClock, type RequestContext, type Selection } from '#platform';
import { mayOn, requirePermission } from '../access.rules.js';
import type { Invitation, InvitationConnection, InvitationState, OpenedInvitation } from './invitation.graphql.js';
import type { StoredInvitation } from './invitations.service.js';

const STATE = `CASE WHEN $.accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN $.revoked_at IS NOT NULL THEN 'REVOKED' WHEN $.expires_at <= :now THEN 'EXPIRED' ELSE 'WAITING' END`;

/** Names and addresses: reached only by operations that have asked who may read them. Parameter: `now`, in real time. */
export const invitationTree = defineTree('Invitation', 'invitation', {
  id: '$.id',
  name: '$.name',
  email: '$.email',
  role: '$.role',
  state: STATE,
  sentAt: instantSql('$.sent_at'),
  expiresAt: instantSql('$.expires_at'),
  acceptedAt: instantSql('$.accepted_at'),
  invitedBy: '(SELECT b.name FROM person b WHERE b.tenant_id = $.tenant_id AND b.id = $.invited_by)',
});

/** Newest first: of one organisation, or of the whole space for those who administer it. */
export async function listInvitations(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  filter: { readonly organisation: string | null; readonly state: InvitationState | null },
  page: { readonly first: number; readonly after: string | null },
): Promise<InvitationConnection> {
  const within = await organisationToRead(ctx, filter.organisation);
  const where = `(:within::uuid IS NULL OR $.organisation_id = :within) AND (:state::text IS NULL OR (${STATE}) = :state)`;
  const params = { within, state: filter.state, now: systemClock.now() };
  return readConnection<Invitation>(ctx, info, { tree: invitationTree, where, params, orderBy: '$.created_at DESC, $.id' }, page);
}

export async function readInvitation(ctx: RequestContext, selection: Selection, id: string): Promise<Invitation> {
  const root = { tree: invitationTree, where: '$.id = :id', params: { id, now: systemClock.now() } };
  return readOne<Invitation>(ctx, selection, root, () => new DomainError('INVITATION_NOT_FOUND'));
}

/** What the holder of the link is told. */
export async function tellInvitation(ctx: RequestContext, { name, role, organisationId, expiresAt }: StoredInvitation): Promise<OpenedInvitation> {
  const organisation = organisationId && (await one<{ name: string }>(ctx.db, `SELECT name FROM organisation WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, organisationId]));
  return { name, role, organisation: organisation ? organisation.name : null, expiresAt };
}

/** Id of the organisation whose list is asked for; null for the whole space, which administrators alone may read. */
export async function organisationToRead(ctx: RequestContext, slug: string | null): Promise<string | null> {
  if (slug === null) {
    requirePermission(ctx, 'person.list', {});
    return null;
  }
  const organisation = await one<{ id: string }>(ctx.db, `SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, slug]);
  if (!mayOn(ctx, 'member.list', organisation ? { organisationId: organisation.id } : {})) throw new DomainError('FORBIDDEN');
  if (!organisation) throw new DomainError('ORGANISATION_UNKNOWN_HERE', { slug });
  return organisation.id;
}
