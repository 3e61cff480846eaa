import type { GraphQLResolveInfo } from 'graphql';
import { pactExists, pactNotFound } from '#pact';
import { readConnection, searchWords, type RequestContext, type TreeRoot } from '#platform';
import type { Commitment, CommitmentConnection, CommitmentFilter } from './commitment.graphql.js';
import { commitmentTree } from './commitment.tree.js';
import { HOLDS_IN } from './territories/territory.tree.js';

/** Commitments of a pact that match every part of the filter, by number. */
export async function listCommitments(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  pact: string,
  filter: CommitmentFilter,
  page: { first: number; after: string | null },
): Promise<CommitmentConnection> {
  const found = await readConnection<Commitment>(ctx, info, commitmentListRoot(pact, filter), page);
  if (found.totalCount === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
  return found;
}

/** Each condition stands alone; absent parts of the filter add none. */
export function commitmentListRoot(pact: string, filter: CommitmentFilter): TreeRoot {
  const where = ['$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)'];
  const params: Record<string, unknown> = { pact };
  const add = (name: string, value: unknown, condition: string): void => {
    if (value === undefined || value === null || value === '') return;
    where.push(condition);
    params[name] = value;
  };
  add('axis', filter.axis, '$.axis_id IN (SELECT a.id FROM axis a WHERE a.tenant_id = $.tenant_id AND a.number = :axis)');
  add('cadre', filter.actionCadre, '$.action_cadre_id IN (SELECT a.id FROM action_cadre a WHERE a.tenant_id = $.tenant_id AND a.number = :cadre)');
  add('status', filter.status, '$.status = :status');
  add('organisation', filter.organisation, ORGANISATION);
  add('year', filter.year, YEAR);
  add('arrondissement', filter.arrondissement, HOLDS_IN.arrondissement);
  add('territory', filter.territory, HOLDS_IN.territory);
  // Each word must be found, in the text or in the name of a porteur.
  add('words', searchWords(filter.text), TEXT);
  return { tree: commitmentTree, where: where.join(' AND '), params, orderBy: '$.number' };
}

const ORGANISATION = `EXISTS (SELECT FROM porteur f JOIN organisation o ON o.tenant_id = f.tenant_id AND o.id = f.organisation_id
  WHERE f.tenant_id = $.tenant_id AND f.commitment_id = $.id AND o.slug = :organisation)`;

// An unknown bound does not exclude: a commitment "by 2020" is shown in 2016, one whose dates are unknown in no year.
const YEAR = `($.starts_on IS NOT NULL OR $.ends_on IS NOT NULL)
  AND coalesce($.starts_on, '-infinity'::date) <= make_date(:year::int, 12, 31)
  AND coalesce($.ends_on, CASE WHEN $.open_ended THEN 'infinity'::date ELSE (date_trunc('year', $.starts_on) + interval '1 year - 1 day')::date END) >= make_date(:year::int, 1, 1)`;

const TEXT = `(SELECT bool_and($.search LIKE '%' || pacte_fold(w) || '%' OR EXISTS (
    SELECT FROM porteur f JOIN organisation o ON o.tenant_id = f.tenant_id AND o.id = f.organisation_id
    WHERE f.tenant_id = $.tenant_id AND f.commitment_id = $.id AND o.search LIKE '%' || pacte_fold(w) || '%'))
  FROM unnest(:words::text[]) w)`;
