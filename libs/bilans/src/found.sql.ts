import { may } from '#access';
import { declareTreeParameter } from '#platform';
import { ownOrganisations } from './avis/held-avis.js';
import { AVIS_PUBLIC, RECOMMENDATION_FROM, STANDS } from './avis/recommendation.query.js';

// What a search finds of bilans and avis, and for whom: what they publish, and what its reader has before everybody. Never what is being written: it moves, and what it says is found elsewhere.

declareTreeParameter('recommendationsOf', ownOrganisations);
declareTreeParameter('reviewsAnswers', (ctx) => may(ctx, 'recommendation.review'));

/** Passages `g` of the edition `e`: of each bilan the latest that the reader has. Of one that was withdrawn nothing is found. */
export const FOUND_BILAN = {
  from: 'bilan_edition e JOIN bilan_passage g ON g.tenant_id = e.tenant_id AND g.edition_id = e.id',
  where: `e.state <> 'WITHDRAWN' AND e.number = (SELECT max(l.number) FROM bilan_edition l WHERE l.tenant_id = e.tenant_id AND l.bilan_id = e.bilan_id AND (l.state <> 'FROZEN' OR :previewsBilans::boolean))`,
} as const;

/** The passage `g` of the edition `e` that stands of an avis `v`. */
export const FOUND_AVIS = {
  from: `avis v JOIN avis_edition e ON e.tenant_id = v.tenant_id AND e.avis_id = v.id AND ${STANDS} JOIN avis_passage g ON g.tenant_id = e.tenant_id AND g.edition_id = e.id AND g.number = 0`,
  where: `(${AVIS_PUBLIC} OR :previewsBilans::boolean)`,
} as const;

/** The recommendation `r`, worded `t`, with its passage `g` and its answer `a`. */
export const FOUND_RECOMMENDATION = {
  from: `${RECOMMENDATION_FROM} JOIN avis_passage g ON g.tenant_id = e.tenant_id AND g.edition_id = e.id AND g.number = r.number`,
  where: `(${AVIS_PUBLIC} OR :previewsBilans::boolean OR r.owner_id = ANY(:recommendationsOf::uuid[]))`,
  /** The reader has its answer. */
  answered: `(a.state = 'PUBLISHED' OR r.owner_id = ANY(:recommendationsOf::uuid[]) OR (:reviewsAnswers::boolean AND a.state <> 'DRAFT'))`,
} as const;
