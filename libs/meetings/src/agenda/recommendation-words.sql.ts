/**
 * SQL: the words of the recommendation `row` as they were adopted last, once they are everybody's: the edition of the bilan that they are about was
 * published. Null before. (0117; the room that says so stands above this one.)
 */
export const recommendationWords = (row: string): string => `(SELECT t.words FROM avis_edition e JOIN avis_edition_recommendation t ON t.tenant_id = e.tenant_id AND t.edition_id = e.id AND t.number = ${row}.number
  JOIN bilan_edition be ON be.tenant_id = e.tenant_id AND be.bilan_id = e.bilan_id AND be.number = e.bilan_edition AND be.state <> 'FROZEN'
  WHERE e.tenant_id = ${row}.tenant_id AND e.avis_id = ${row}.avis_id AND e.number = (SELECT max(l.number) FROM avis_edition l WHERE l.tenant_id = e.tenant_id AND l.avis_id = e.avis_id))`;
