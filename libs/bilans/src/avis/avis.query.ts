import { heldOn, may, presentOn } from '#access';
import { one, today, type RequestContext } from '#platform';
import { fingerprintOf } from '../signing/seal.rules.js';
import type { AvisContent } from './avis-content.rules.js';
import { AvisAct, AvisState, type Avis, type AvisEdition, type AvisWriter } from './avis.graphql.js';
import { chairsSql, draftsOf, fingerprintOfDraft, maySay, type HeldAvis } from './held-avis.js';
import { AVIS_PUBLIC, readRecommendations, STANDS } from './recommendation.query.js';

const EDITION = `SELECT e.id, e.number, e.adopted_on::text AS "adoptedOn", e.bilan_edition AS "bilanEdition", ${AVIS_PUBLIC} AS public, e.words, e.reason, e.hash, e.fictional, e.content, k.public_key AS "publicKey"
  FROM avis_edition e JOIN signing_key k ON k.tenant_id = e.tenant_id AND k.id = e.key_id WHERE e.tenant_id = $1 AND e.avis_id = $2 AND ${STANDS}`;

const PEOPLE = `SELECT (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]') FROM avis_writer w JOIN person p ON p.tenant_id = w.tenant_id AND p.id = w.person_id WHERE w.tenant_id = $1 AND w.avis_id = $2) AS writers,
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]') FROM avis v JOIN person p ON p.tenant_id = v.tenant_id AND p.id IN (${chairsSql('$3')}) WHERE v.tenant_id = $1 AND v.id = $2) AS chairs,
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]') FROM person p WHERE p.tenant_id = $1 AND ${presentOn('p', '$3')}
    AND EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.role = 'CONSEIL_MEMBER' AND ${heldOn('g', '$3')})) AS members`;

type EditionRow = Pick<AvisEdition, 'id' | 'number' | 'adoptedOn' | 'bilanEdition' | 'public' | 'words' | 'reason' | 'hash' | 'fictional'> & { readonly content: AvisContent; readonly publicKey: string };

/** The avis, as far as its reader may read it; null when that is nothing. Four statements, two for who reads what was adopted only. */
export async function readAvis(ctx: RequestContext, held: HeldAvis): Promise<Avis | null> {
  const previews = may(ctx, 'bilan.preview');
  const row = await one<EditionRow>(ctx.db, EDITION, [ctx.tenant.id, held.id]);
  const recommendations = row ? await readRecommendations(ctx, 'v.id = $6', [held.id]) : [];
  const seen = row && (row.public || previews || recommendations.length > 0);
  if (!seen && !previews) return null;
  const drafts = previews ? await draftsOf(ctx, held.id) : [];
  const people = previews ? (await one<{ writers: AvisWriter[]; chairs: AvisWriter[]; members: AvisWriter[] }>(ctx.db, PEOPLE, [ctx.tenant.id, held.id, today(ctx)]))! : { writers: [], chairs: [], members: [] };
  const { id, year, state, version, words } = held;
  return {
    id,
    year,
    state,
    version,
    words: previews ? words : null,
    fingerprint: previews ? fingerprintOfDraft(words, drafts) : null,
    writers: people.writers,
    chairs: people.chairs,
    members: may(ctx, 'avis.manage') ? people.members : [],
    drafts,
    edition: row && seen ? editionOf(row, recommendations) : null,
    availableActs: actsOf(ctx, held),
  };
}

function editionOf({ content, publicKey, ...row }: EditionRow, recommendations: AvisEdition['recommendations']): AvisEdition {
  const { votes, erratum } = content;
  return {
    ...row,
    votesFor: votes?.for ?? null,
    votesAgainst: votes?.against ?? null,
    votesAbstained: votes?.abstained ?? null,
    keyFingerprint: fingerprintOf(publicKey),
    changes: erratum ? [...erratum.differences] : [],
    recommendations,
  };
}

function actsOf(ctx: RequestContext, held: HeldAvis): AvisAct[] {
  const says = maySay(ctx, held);
  const own = held.state === AvisState.DRAFT ? [AvisAct.WRITE, AvisAct.ADOPT, ...(held.adopted === null ? [] : [AvisAct.GIVE_UP])] : [AvisAct.CORRECT];
  return [...(may(ctx, 'avis.manage') ? [AvisAct.NAME_WRITERS] : []), ...(says ? own : [])];
}
