import type { GraphQLResolveInfo } from 'graphql';
import { mayOn, requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { csvLine, DomainError, guarded, readMany, today, type RequestContext, type Selection } from '#platform';
import { requireCampaign } from '../requests/request-list.query.js';
import { readerParams } from '../visibility.rules.js';
import type { OrganisationDiligence } from './diligence.graphql.js';
import { recordOf } from './diligence.sql.js';
import { DILIGENCE_FROM, diligenceTree } from './diligence.tree.js';

interface DiligenceKey {
  readonly pact: string;
  /** Slug; null: all that the reader may see. */
  readonly organisation: string | null;
  /** Code; null: all. */
  readonly campaign: string | null;
}

/** What is missing first. One statement, whatever the number of organisations and semesters. */
export async function readDiligence(ctx: RequestContext, selection: GraphQLResolveInfo | Selection, key: DiligenceKey): Promise<OrganisationDiligence[]> {
  const { pact, organisation, campaign } = key;
  const params = { ...readerParams(ctx), ...key, followsRecords: mayOn(ctx, 'diligence.read', {}) };
  const where = '$.asked > 0 AND (:organisation::text IS NULL OR $.slug = :organisation) AND (:followsRecords::boolean OR $.id = ANY(:seesOrganisations::uuid[]))';
  const found = await readMany<OrganisationDiligence>(ctx, selection, { tree: diligenceTree, from: DILIGENCE_FROM, where, params, orderBy: '$.missing DESC, $.late DESC, $.search, $.id' });
  if (found.length > 0) return found;
  if (organisation !== null) throw new DomainError('ORGANISATION_NOT_FOUND', { slug: organisation });
  if (campaign !== null) await requireCampaign(ctx, { pact, campaign });
  else if (!(await pactExists(ctx, pact))) throw pactNotFound(pact);
  return found;
}

const COLUMNS = ['organisation', 'name', 'semester', 'commitment', 'standing', 'due_on', 'sent_on', 'returned'] as const;

const LINES = `
  SELECT o.slug AS organisation, o.name, w.code AS semester, n.number AS commitment, w.standing, w.due_on::text AS due_on, w.sent_on::text AS sent_on, w.returned
  FROM organisation o JOIN pact p ON p.tenant_id = o.tenant_id AND p.slug = $2
  CROSS JOIN LATERAL (${recordOf({ tenant: 'o.tenant_id', organisation: 'o.id', pact: 'p.id' })}) w
  JOIN commitment n ON n.tenant_id = w.tenant_id AND n.id = w.commitment_id
  WHERE o.tenant_id = $1 AND ($4::boolean OR o.id = ANY($5::uuid[])) ORDER BY o.search, o.id, w.opens_on DESC, n.number`.replaceAll(':today', '$3').replaceAll(':campaign', '$6');

/** The same rows as CSV, one a request: of every organisation, or of the reader's own; of one campaign when its code is given. */
export async function* diligenceLines(ctx: RequestContext, pact: string, campaign: string | null): AsyncGenerator<string> {
  const { seesOrganisations } = readerParams(ctx);
  const all = mayOn(ctx, 'diligence.read', {});
  requirePermission(ctx, 'diligence.read', all ? {} : { organisationId: seesOrganisations[0] });
  const rows = await ctx.db.query<Record<(typeof COLUMNS)[number], string | number | boolean | null>>(LINES, [ctx.tenant.id, pact, today(ctx), all, seesOrganisations, campaign]);
  yield csvLine(COLUMNS);
  for (const row of rows) yield csvLine(COLUMNS.map((name) => (typeof row[name] === 'string' ? guarded(row[name]) : row[name])));
}
