import type { GraphQLResolveInfo } from 'graphql';
import { mayOn } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { DomainError, readMany, type RequestContext, type Selection } from '#platform';
import { requireCampaign } from '../requests/request-list.query.js';
import { readerParams } from '../visibility.rules.js';
import type { OrganisationDiligence } from './diligence.graphql.js';
import { DILIGENCE_FROM, diligenceTree } from './diligence.tree.js';

interface DiligenceKey {
  readonly pact: string;
  /** Slug; null: all that the reader may see, of which something was asked. */
  readonly organisation: string | null;
  /** Code; null: all. */
  readonly campaign: string | null;
}

/** What is missing first. One statement, whatever the number of organisations and semesters. An organisation that is named and was asked nothing has an empty record. */
export async function readDiligence(ctx: RequestContext, selection: GraphQLResolveInfo | Selection, key: DiligenceKey): Promise<OrganisationDiligence[]> {
  const { pact, organisation, campaign } = key;
  const params = { ...readerParams(ctx), ...key, followsRecords: mayOn(ctx, 'diligence.read', {}) };
  const where = 'CASE WHEN :organisation::text IS NULL THEN $.asked > 0 ELSE $.slug = :organisation END AND (:followsRecords::boolean OR $.id = ANY(:seesOrganisations::uuid[]))';
  const found = await readMany<OrganisationDiligence>(ctx, selection, { tree: diligenceTree, from: DILIGENCE_FROM, where, params, orderBy: '$.missing DESC, $.late DESC, $.search, $.id' });
  if (organisation !== null && found.length === 0) throw new DomainError('ORGANISATION_NOT_FOUND', { slug: organisation });
  if (organisation !== null || found.length === 0) await requirePlace(ctx, pact, campaign);
  return found;
}

/** Refuses a pact, or a campaign of it, that there is not. */
export async function requirePlace(ctx: RequestContext, pact: string, campaign: string | null): Promise<void> {
  if (campaign !== null) await requireCampaign(ctx, { pact, campaign });
  else if (!(await pactExists(ctx, pact))) throw pactNotFound(pact);
}
