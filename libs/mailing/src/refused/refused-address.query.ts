import type { GraphQLResolveInfo } from 'graphql';
import { personTree, requirePermission } from '#access';
import { defineTree, extendTree, instantSql, readConnection, type RequestContext } from '#platform';
import type { RefusedAddress, RefusedAddressConnection } from './refused-address.graphql.js';

/** Names and addresses: for the steering team only. */
const refusedAddressTree = defineTree('RefusedAddress', 'refused_address', {
  address: '$.address',
  way: '$.way',
  code: '$.code',
  answer: '$.answer',
  refusedAt: instantSql('$.refused_at'),
  notSent: `(SELECT count(*)::int FROM mail_message w WHERE w.tenant_id = $.tenant_id AND w.recipient = $.address AND w.state = 'NOT_SENT' AND w.created_at >= $.refused_at)`,
});
extendTree(refusedAddressTree, { links: { person: { kind: 'one', to: () => personTree, on: '$.email = ^.address' } } });

/** The latest first. */
export function listRefusedAddresses(ctx: RequestContext, info: GraphQLResolveInfo, page: { readonly first: number; readonly after: string | null }): Promise<RefusedAddressConnection> {
  requirePermission(ctx, 'mail.read', {});
  return readConnection<RefusedAddress>(ctx, info, { tree: refusedAddressTree, where: 'true', params: {}, orderBy: '$.refused_at DESC, $.address' }, page);
}
