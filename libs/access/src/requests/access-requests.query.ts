import type { GraphQLResolveInfo } from 'graphql';
import { defineTree, DomainError, extendTree, instantSql, readConnection, readOne, type RequestContext, type Selection } from '#platform';
import { organisationToRead } from '../invitations/invitations.query.js';
import type { AccessRequest, AccessRequestConnection, AccessRequestState } from './access-request.graphql.js';

const STATE = `coalesce($.decision, 'WAITING')`;

/** Names and addresses: reached only by operations that have asked who may read them. */
export const accessRequestTree = defineTree('AccessRequest', 'access_request', {
  id: '$.id',
  name: '$.name',
  email: '$.email',
  organisationText: '$.organisation_text',
  message: '$.message',
  state: STATE,
  confirmedAt: instantSql('$.confirmed_at'),
  decidedAt: instantSql('$.decided_at'),
  decidedBy: '(SELECT b.name FROM person b WHERE b.tenant_id = $.tenant_id AND b.id = $.decided_by)',
  reason: '$.reason',
});

extendTree(accessRequestTree, {
  computed: { roles: { _organisationId: '$.organisation_id', _kind: '(SELECT o.kind FROM organisation o WHERE o.tenant_id = $.tenant_id AND o.id = $.organisation_id)' } },
});

/** Confirmed requests, those that wait first, the oldest first: of one organisation, or of the whole space. */
export async function listAccessRequests(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  filter: { readonly organisation: string | null; readonly state: AccessRequestState | null },
  page: { readonly first: number; readonly after: string | null },
): Promise<AccessRequestConnection> {
  const within = await organisationToRead(ctx, filter.organisation);
  const where = `$.confirmed_at IS NOT NULL AND (:within::uuid IS NULL OR $.organisation_id = :within) AND (:state::text IS NULL OR ${STATE} = :state)`;
  return readConnection<AccessRequest>(ctx, info, { tree: accessRequestTree, where, params: { within, state: filter.state }, orderBy: '$.decided_at IS NOT NULL, $.confirmed_at, $.id' }, page);
}

export async function readAccessRequest(ctx: RequestContext, selection: Selection, id: string): Promise<AccessRequest> {
  return readOne<AccessRequest>(ctx, selection, { tree: accessRequestTree, where: '$.id = :id', params: { id } }, () => new DomainError('ACCESS_REQUEST_NOT_FOUND'));
}
