import { may, mayOn, REPORTERS, requirePermission } from '#access';
import { holderOf, inMandate } from '#meetings';
import { asId, one, today, type RequestContext } from '#platform';
import { DomainError } from '#platform';
import { hashOf } from '../signing/seal.rules.js';
import { canonicalJson } from '../editions/canonical-json.rules.js';
import type { AvisState } from './avis.graphql.js';
import './avis.errors.js';

/** An avis' row, with what decides who may do what. */
export interface HeldAvis {
  readonly id: string;
  readonly bilanId: string;
  readonly pactId: string;
  readonly pact: string;
  readonly year: number;
  readonly state: AvisState;
  readonly words: string | null;
  readonly version: number;
  readonly fictional: boolean;
  /** Number of the latest that was adopted; null when none ever was. */
  readonly adopted: number | null;
  /** The actor writes for the Conseil: its chair, or somebody whom the secretariat named. */
  readonly isWriter: boolean;
}

/** SQL: who chairs the Conseil of the pact of the avis `v` on the day: ids of persons. */
export const chairsSql = (day: string): string => `SELECT ${holderOf('s', 'v.pact_id', day)} FROM instance i JOIN instance_member s ON s.tenant_id = i.tenant_id AND s.instance_id = i.id AND s.chair
    WHERE i.tenant_id = v.tenant_id AND i.pact_id = v.pact_id AND i.kind = 'CONSEIL' AND ${inMandate('s', day)}`;

/** SQL: the person writes the avis `v` on the day. */
const writesSql = (person: string, day: string): string => `(EXISTS (SELECT FROM avis_writer w WHERE w.tenant_id = v.tenant_id AND w.avis_id = v.id AND w.person_id = ${person})
  OR ${person} IN (${chairsSql(day)})) IS TRUE`;

const SELECT = `SELECT v.id, v.bilan_id AS "bilanId", v.pact_id AS "pactId", p.slug AS pact, v.year, v.state, v.words, v.version, v.fictional,
  (SELECT max(e.number) FROM avis_edition e WHERE e.tenant_id = v.tenant_id AND e.avis_id = v.id) AS adopted, ${writesSql('$2::uuid', '$3')} AS "isWriter"
  FROM avis v JOIN pact p ON p.tenant_id = v.tenant_id AND p.id = v.pact_id WHERE v.tenant_id = $1`;

const params = (ctx: RequestContext): [string, string | null, string] => [ctx.tenant.id, ctx.actor.kind === 'PERSON' ? ctx.actor.personId : null, today(ctx)];

export function avisById(ctx: RequestContext, id: string): Promise<HeldAvis | undefined> {
  return one<HeldAvis>(ctx.db, `${SELECT} AND v.id = $4`, [...params(ctx), asId(id)]);
}

export function avisOfYear(ctx: RequestContext, pact: string, year: number): Promise<HeldAvis | undefined> {
  return one<HeldAvis>(ctx.db, `${SELECT} AND p.slug = $4 AND v.year = $5`, [...params(ctx), pact, year]);
}

/** Held until the transaction ends: whatever writes of it comes one after the other. */
export async function holdAvis(ctx: RequestContext, id: string): Promise<HeldAvis> {
  const held = await one<HeldAvis>(ctx.db, `${SELECT} AND v.id = $4 FOR UPDATE OF v`, [...params(ctx), asId(id)]);
  if (!held || !may(ctx, 'bilan.preview')) throw new DomainError('AVIS_NOT_FOUND');
  return held;
}

/** Held by who writes it for the Conseil. */
export async function holdToWrite(ctx: RequestContext, id: string): Promise<HeldAvis> {
  requirePermission(ctx, 'avis.write');
  const held = await holdAvis(ctx, id);
  if (!maySay(ctx, held)) throw new DomainError('AVIS_NOT_ITS_WRITER');
  return held;
}

/** What the Conseil says is its own: neither the secretariat nor its other members write it. */
export const maySay = (ctx: RequestContext, { isWriter }: Pick<HeldAvis, 'isWriter'>): boolean => may(ctx, 'avis.write') && (isWriter || ctx.actor.kind === 'SYSTEM');

export interface DraftRow {
  readonly id: string;
  readonly number: number;
  readonly words: string | null;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly organisationId: string | null;
  readonly dueOn: string | null;
  readonly adopted: boolean;
  readonly version: number;
}

export function draftsOf(ctx: RequestContext, avisId: string): Promise<DraftRow[]> {
  return ctx.db.query<DraftRow>(
    `SELECT r.id, r.number, r.words, o.slug AS organisation, o.name AS "organisationName", o.id AS "organisationId", r.due_on::text AS "dueOn", r.adopted_at IS NOT NULL AS adopted, r.version
     FROM recommendation r LEFT JOIN organisation o ON o.tenant_id = r.tenant_id AND o.id = r.organisation_id WHERE r.tenant_id = $1 AND r.avis_id = $2 ORDER BY r.number`,
    [ctx.tenant.id, avisId],
  );
}

/** Of what is written: whoever adopts adopts that and nothing else. */
export function fingerprintOfDraft(words: string | null, drafts: readonly DraftRow[]): string {
  return hashOf(canonicalJson({ words, recommendations: drafts.map(({ number, words, organisation, dueOn }) => ({ number, words, organisation, dueOn })) }));
}

/** The organisations for which the reader answers. */
export function ownOrganisations(ctx: RequestContext): string[] {
  const own = ctx.grants.flatMap(({ role, organisationId }) => (organisationId && (REPORTERS as readonly string[]).includes(role) ? [organisationId] : []));
  return [...new Set(own)].filter((organisationId) => mayOn(ctx, 'recommendation.answer', { organisationId }));
}
